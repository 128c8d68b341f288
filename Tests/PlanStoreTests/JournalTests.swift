// What the store makes of journals that are torn, damaged, merged, replaced or written by others.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct JournalTests {
  private func lines(_ disk: FaultyFileSystem) throws -> [[UInt8]] {
    try #require(disk.content(Sample.journal)).split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  private func load(
    _ disk: FaultyFileSystem, _ writer: WriterName = Sample.alice
  ) throws -> LoadedPlan { try Sample.open(disk, writer).load(Sample.planID()) }

  @Test func oneStepIsOneWriteAndOneSynchronisation() throws {
    let disk = try Sample.disk(notes: 1)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    disk.inject(nil)
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    #expect(disk.calls.filter { $0.hasPrefix("synchronize") } == ["synchronizeData"])
    #expect(disk.calls.last { $0 == "write" || $0.hasPrefix("sync") } == "synchronizeData")
    disk.inject(nil)
    _ = try Sample.open(disk, Sample.bob).commit(Sample.note("y"), to: Sample.place())
    // A new journal: its name first, then its first record.
    #expect(
      disk.calls.filter { $0.hasPrefix("synchronize") } == ["synchronize", "synchronizeData"])
  }

  @Test(
    arguments: [
      [0], [0x0A], Array(repeating: 0, count: 5_000), Array("{\"v\":1,\"w\":\"may1".utf8),
      [0x0A, 0x0A, 0, 7], Array("rác\nrác\n".utf8),
    ] as [[UInt8]]) func tornTailIsSetAside(tail: [UInt8]) throws
  {
    let disk = try Sample.disk(notes: 3)
    let whole = try #require(disk.content(Sample.journal))
    disk.setContent(Sample.journal, whole + tail)
    // A colleague may take the lock as well, for nobody is writing.
    let loaded = try load(disk, Sample.bob)
    #expect(Sample.notes(of: loaded.plan).count == 3)
    #expect(loaded.readOnly == nil)
    let kept = "plans/kh-2026/torn/may1.lan.jsonl.1"
    #expect(
      loaded.notices == [
        .tailSetAside(
          path: "plans/kh-2026/journal/may1.lan.jsonl", line: 5, bytes: tail.count, keptAs: kept)
      ])
    #expect(disk.content("store/" + kept) == tail)
    #expect(disk.content(Sample.journal) == whole)
    #expect(try load(disk).notices.isEmpty)
  }

  @Test func tailOfALockedJournalIsLeftAlone() throws {
    let disk = try Sample.disk(notes: 2)
    let torn = try #require(disk.content(Sample.journal)) + Array("{\"v\":1".utf8)
    disk.setContent(Sample.journal, torn)
    let folder = try disk.openDirectory("/store/plans/kh-2026/journal", in: nil)
    let holder = try disk.open("may1.lan.jsonl", in: folder, .append)
    #expect(try disk.tryLock(holder))
    let loaded = try load(disk, Sample.bob)
    #expect(loaded.notices.isEmpty)
    #expect(disk.content(Sample.journal) == torn)
    #expect(Sample.notes(of: loaded.plan).count == 2)
  }

  @Test func heldLockIsReportedWithItsHolder() throws {
    let disk = try Sample.disk(notes: 1)
    let store = try Sample.open(disk)
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    let folder = try disk.openDirectory("/store/plans/kh-2026/journal", in: nil)
    let holder = try disk.open("may1.lan.jsonl", in: folder, .append)
    #expect(try disk.tryLock(holder))
    let expected = LockHolder(
      writer: "may1.lan", process: 4711, host: "may1", since: 1_790_000_000_000)
    #expect(
      throws: StoreError.busy(path: "plans/kh-2026/journal/may1.lan.jsonl", expected)
    ) { try Sample.open(disk).commit(Sample.note("y"), to: Sample.place()) }
    #expect((1...3_100).contains(disk.pausedMilliseconds))
    _ = try Sample.open(disk, Sample.bob).commit(Sample.note("z"), to: Sample.place())
    disk.close(holder)
    _ = try store.commit(Sample.note("y"), to: Sample.place())
  }

  @Test func journalReplacedBeforeTheLockIsOpenedAnew() throws {
    let disk = try Sample.disk(notes: 2)
    let store = try Sample.open(disk)
    let whole = try #require(disk.content(Sample.journal))
    disk.beforeNextLock {
      disk.unlink(Sample.journal)
      disk.plant(Sample.journal, .regular, bytes: whole)
    }
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    #expect(Sample.notes(of: try load(disk).plan).last == "x")
  }

  @Test func damageInTheMiddleIsNeverCut() throws {
    let disk = try Sample.disk(notes: 3)
    var lines = try lines(disk)
    try #require(lines.count == 4)
    lines[2][60] ^= 1
    let damaged = Array(lines.joined())
    disk.setContent(Sample.journal, damaged)
    let store = try Sample.open(disk)
    let loaded = try store.load(Sample.planID())
    #expect(Sample.notes(of: loaded.plan) == ["ghi chú 0", "ghi chú 2"])
    guard case .damaged(let damage) = try #require(loaded.readOnly) else { throw BadSample() }
    #expect(damage.kind == .unreadable)
    #expect(damage.line == 3)
    #expect(damage.offset == lines[0].count + lines[1].count)
    #expect(damage.excerpt.hasPrefix("{\"v\":1,\"w\":"))
    #expect(loaded.notices.first == .damage(damage))
    #expect(throws: StoreError.readOnly(.damaged(damage))) {
      try store.commit(Sample.note("x"), to: Sample.place())
    }
    #expect(disk.content(Sample.journal) == damaged)
    #expect(store.check().map(\.line) == [3, 4])
    #expect(store.check().allSatisfy { $0.severity == .problem })
  }

  @Test("G5: a line taken out is seen, wherever the others stand")
  func lineTakenOutIsSeen() throws {
    let disk = try Sample.disk(notes: 4)
    let lines = try lines(disk)
    for (edited, line) in [
      (lines[..<2] + lines[3...], 3), (lines[..<1] + lines[2...], 2),
      ([lines[0], lines[3], lines[1], lines[4]], 2),
    ] as [(ArraySlice<[UInt8]>, Int)] {
      disk.setContent(Sample.journal, Array(edited.joined()))
      guard case .damaged(let damage) = try #require(try load(disk).readOnly) else {
        throw BadSample()
      }
      #expect(damage.kind == .outOfChain)
      #expect(damage.line == line)
    }
  }

  @Test func editedLineWithAFreshChecksumIsSeen() throws {
    let disk = try Sample.disk(notes: 3)
    var lines = try lines(disk)
    try #require(lines.count == 4)
    let text = String(decoding: lines[2].dropLast(19), as: UTF8.self)
    let edited = try #require(text.firstRange(of: "ghi chú 1")).lowerBound
    lines[2] = RecordLine.sealed(
      Array((text[..<edited] + "ghi chú 9" + text[edited...].dropFirst(9) + "}").utf8))
    disk.setContent(Sample.journal, Array(lines.joined()))
    guard case .damaged(let damage) = try #require(try load(disk).readOnly) else {
      throw BadSample()
    }
    #expect(damage.kind == .outOfChain)
    #expect(damage.line == 4)
    #expect(Sample.notes(of: try load(disk).plan)[1] == "ghi chú 9")
  }

  @Test func repeatedLinesAndCarriageReturnsAreHarmless() throws {
    let disk = try Sample.disk(notes: 3)
    let lines = try lines(disk)
    let before = try Sample.records(disk)
    disk.setContent(Sample.journal, Array((lines + lines[1...2]).joined()))
    #expect(try Sample.records(disk) == before)
    #expect(try load(disk).notices.isEmpty)
    disk.setContent(Sample.journal, Array(lines.map { $0.dropLast() + [0x0D, 0x0A] }.joined()))
    let store = try Sample.open(disk)
    #expect(try store.records(of: Sample.place()) == before)
    #expect(try store.load(Sample.planID()).notices.isEmpty)
    _ = try store.commit(Sample.note("sau CRLF"), to: Sample.place())
    #expect(try load(disk, Sample.bob).recordCount == before.count + 1)
  }

  @Test func lineOfNoRecordAndForeignWriterAreDamage() throws {
    let disk = try Sample.disk(notes: 2)
    let lines = try lines(disk)
    let record = JournalRecord(
      number: RecordNumber(writer: "may1.lan", sequence: 2), lamport: 9, batch: Sample.note("khác"))
    disk.setContent(
      Sample.journal, Array(lines.joined()) + RecordLine.bytes(of: record, previous: 1))
    guard case .damaged(let fork) = try #require(try load(disk).readOnly) else { throw BadSample() }
    #expect(fork.kind == .outOfChain)
    #expect(Sample.notes(of: try load(disk).plan) == ["ghi chú 0", "ghi chú 1", "khác"])
    disk.plant("store/plans/kh-2026/journal/x.y.jsonl", .regular, bytes: lines[0])
    disk.setContent(Sample.journal, Array(lines.joined()))
    guard case .damaged(let foreign) = try #require(try load(disk).readOnly) else {
      throw BadSample()
    }
    #expect(foreign.kind == .foreignWriter)
    #expect(try load(disk).recordCount == 3)
  }

  @Test func recordsMergedFromElsewhereTakeTheirPlace() throws {
    let disk = try Sample.disk(notes: 1)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    _ = try store.commit(Sample.note("sau"), to: Sample.place())
    let record = JournalRecord(
      number: RecordNumber(writer: "may2.binh", sequence: 1), lamport: 2,
      batch: Sample.note("từ máy khác"))
    disk.plant(
      "store/plans/kh-2026/journal/may2.binh.jsonl", .regular,
      bytes: RecordLine.bytes(of: record, previous: 0))
    #expect(try store.refresh(Sample.place()) == .reload)
    #expect(
      Sample.notes(of: try store.load(Sample.planID()).plan)
        == ["ghi chú 0", "từ máy khác", "sau"])
    #expect(try store.refresh(Sample.place()) == .unchanged)
  }

  /// What was written whole was acknowledged: a changed bit in it is damage, not a torn write.
  @Test func aChangedLastLineIsDamageAndStays() throws {
    let disk = try Sample.disk(notes: 2)
    var bytes = try #require(disk.content(Sample.journal))
    bytes[bytes.count - 60] ^= 1
    disk.setContent(Sample.journal, bytes)
    let loaded = try load(disk)
    guard case .damaged(let damage)? = loaded.readOnly else {
      Issue.record("\(String(describing: loaded.readOnly))")
      return
    }
    #expect(damage.line == 3)
    #expect(disk.content(Sample.journal) == bytes)
  }

  @Test func vanishedJournalIsTold() throws {
    let disk = try Sample.disk(notes: 2)
    let bob = try Sample.open(disk, Sample.bob)
    _ = try bob.commit(Sample.note("của Bình"), to: Sample.place())
    _ = try bob.load(Sample.planID())
    let lan = try Sample.open(disk)
    _ = try lan.load(Sample.planID())
    let bobs = "plans/kh-2026/journal/may2.binh.jsonl"
    let kept = try #require(disk.content("store/" + bobs))
    disk.unlink("store/" + bobs)
    #expect(try lan.refresh(Sample.place()) == .reload)
    #expect(try lan.load(Sample.planID()).notices == [.journalShrank(path: bobs)])
    // Without the journal that made the plan the rest of it must not pass for a plan.
    disk.plant("store/" + bobs, .regular, bytes: kept)
    disk.unlink(Sample.journal)
    let path = "plans/kh-2026/journal"
    #expect(throws: StoreError.incomplete(path: path)) { try load(disk) }
    #expect(throws: StoreError.incomplete(path: path)) {
      try Sample.open(disk).commit(Sample.note("x"), to: Sample.place())
    }
    disk.unlink("store/plans")
    #expect(throws: StoreError.incomplete(path: "plans")) { try Sample.open(disk).planIDs() }
    #expect(!(try Sample.open(disk)).check().isEmpty)
  }

  @Test func tamperedCountersTrapNobody() throws {
    let disk = try Sample.disk()
    let record = JournalRecord(
      number: RecordNumber(writer: "may2.binh", sequence: 1),
      lamport: RecordLine.counterLimit - 1, batch: Sample.first(task: Int.max))
    disk.plant(
      "store/plans/kh-2026/journal/may2.binh.jsonl", .regular,
      bytes: RecordLine.bytes(of: record, previous: 0))
    let store = try Sample.open(disk)
    #expect(try store.withAllocation { $0 } == 2)
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    #expect(try load(disk).recordCount == 3)
    #expect(try load(disk).readOnly == nil)
  }

  @Test func newerRecordsAreShownAndMayForbidWriting() throws {
    let disk = try Sample.disk()
    let hash = try #require(try lines(disk).first).dropLast().withUnsafeBufferPointer {
      RecordLine.hex(RecordLine.hash($0), digits: 16)
    }
    for (must, forbids) in [("", false), (#""must":true,"#, true)] {
      let line = RecordLine.sealed(
        Array(
          (#"{"v":1,"w":"may1.lan","n":2,"l":2,"label":"edit",\#(must)"#
            + #""changes":[{"kind":"award"}],"prev":"\#(hash)"}"#).utf8))
      disk.setContent(Sample.journal, try lines(disk)[0] + line)
      let loaded = try load(disk)
      let path = "plans/kh-2026/journal/may1.lan.jsonl"
      #expect(loaded.notices == [.newerRecord(path: path, line: 2)])
      #expect(loaded.plan.unknownChanges == 1)
      #expect(loaded.readOnly == (forbids ? .newerVersion(path: path, line: 2) : nil))
    }
  }

  @Test func withoutLocksOnlyOwnJournalsAreWritten() throws {
    let disk = try Sample.disk(notes: 1)
    disk.setLockError(ENOLCK)
    let store = try Sample.open(disk)
    _ = try store.commit(Sample.note("một mình"), to: Sample.place())
    let other = JournalRecord(
      number: RecordNumber(writer: "may1.lan", sequence: 4), lamport: 4,
      batch: Sample.note("phiên kia"))
    disk.interfere(with: RecordLine.bytes(of: other, previous: 0))
    let path = "plans/kh-2026/journal/may1.lan.jsonl"
    #expect(throws: StoreError.interleaved(path: path)) {
      try store.commit(Sample.note("phiên này"), to: Sample.place())
    }
    #expect(throws: StoreError.self) { try store.commit(Sample.note("nữa"), to: Sample.place()) }
    disk.setOwner(0, user: 1000)
    #expect(throws: StoreError.locksUnsupported(path: path, errno: ENOLCK)) {
      try Sample.open(disk).commit(Sample.note("của ai"), to: Sample.place())
    }
  }
}
