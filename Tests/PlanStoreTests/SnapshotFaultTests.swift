// Snapshots that fail to be written, are torn, flipped, swapped, older or younger than the journals,
// or lie: the plan says what its journals say, and nothing else of the store is touched.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct SnapshotFaultTests {
  private static let first = Sample.planFolder + "/snapshot-1"

  // A plan with one snapshot and more to come, and a session in which the next is due.
  private func prepared() throws -> (FaultyFileSystem, FileStore) {
    let disk = try Sample.snapshotDisk()
    let store = try Sample.open(disk, Sample.bob)
    for number in 0..<6 { _ = try store.commit(Sample.note("b \(number)"), to: Sample.place()) }
    disk.inject(nil)
    return (disk, store)
  }

  private func callsOfWriting() throws -> Int {
    let (disk, store) = try prepared()
    store.maintain(.small)
    #expect(Sample.snapshots(disk).count == 2)
    return disk.calls.count
  }

  private func files(_ disk: FaultyFileSystem) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in disk.allPaths() where !path.hasSuffix(".lock") { files[path] = disk.content(path) }
    return files
  }

  // What was there is there and as it was; the plan opens; the next snapshot is written.
  private func expectUnharmed(
    _ disk: FaultyFileSystem, _ before: [String: [UInt8]], _ context: String
  ) throws {
    let now = files(disk)
    for (path, bytes) in before { #expect(now[path] == bytes, "\(context): \(path)") }
    let loaded = try Sample.verifyOpening(disk, context: context)
    #expect(Sample.notes(of: loaded.plan).count == 12, "\(context)")
    #expect(loaded.notices.isEmpty, "\(context)")
    let problems = try Sample.open(disk).check().filter { $0.severity == .problem }
    #expect(problems.isEmpty, "\(context)")
    let store = try Sample.open(disk)
    for number in 0..<6 { _ = try store.commit(Sample.note("\(number)"), to: Sample.place()) }
    store.maintain(.small)
    let newest = try #require(Sample.snapshots(disk).last)
    #expect(before[newest] == nil && now[newest] == nil, "\(context)")
    #expect(!disk.allPaths().contains { $0.hasSuffix(Snapshot.temporary) }, "\(context)")
    let again = try Sample.open(disk)
    _ = try again.load(Sample.planID())
    #expect(again.isCached(try Sample.place()), "\(context)")
    #expect(again.check().isEmpty, "\(context)")
  }

  @Test(arguments: [EIO, ENOSPC, EROFS]) func everyCallOfWritingRefusedOnce(code: Int32) throws {
    for call in 1...(try callsOfWriting()) {
      let (disk, store) = try prepared()
      let before = files(disk)
      disk.inject(.init(call: call, errno: code))
      store.maintain(.small)
      disk.inject(nil)
      // The session goes on as if nothing had been.
      #expect(try store.refresh(Sample.place()) == .unchanged)
      #expect(try store.load(Sample.planID()).readOnly == nil)
      disk.killAll()
      try expectUnharmed(disk, before, "call \(call) errno \(code)")
    }
  }

  @Test(arguments: [
    FaultyFileSystem.Survival.nothing, .everything, .torn(block: 1, seed: 1),
    .torn(block: 64, seed: 2), .torn(block: 512, seed: 3), .torn(block: 512, seed: 4),
  ]) func powerGoneAtEveryCallOfWriting(survival: FaultyFileSystem.Survival) throws {
    for call in 1...(try callsOfWriting()) + 1 {
      let (disk, store) = try prepared()
      let before = files(disk)
      disk.inject(.init(call: call, errno: EIO, lasting: true))
      store.maintain(.small)
      disk.crash(survival)
      try expectUnharmed(disk, before, "power gone at call \(call), \(survival)")
    }
  }

  @Test("A7: a full disk during a snapshot leaves everything as it was")
  func fullDiskLeavesEverythingAsItWas() throws {
    let (whole, writer) = try prepared()
    writer.maintain(.small)
    let size = try #require(whole.content(Sample.planFolder + "/snapshot-2")).count
    for free in stride(from: 0, to: size, by: 97) {
      let (disk, store) = try prepared()
      let before = files(disk)
      disk.setFreeBytes(free)
      store.maintain(.small)
      #expect(files(disk) == before, "\(free)")
      disk.setFreeBytes(Int.max)
      _ = try store.commit(Sample.note("đủ chỗ"), to: Sample.place())
    }
  }

  @Test func nameThatIsThereIsNeverWrittenOver() throws {
    let (disk, store) = try prepared()
    disk.plant(Sample.planFolder + "/snapshot-7", .regular, bytes: [1, 2, 3])
    disk.plant(Sample.planFolder + "/snapshot-x", .regular, bytes: [4])
    disk.plant(Sample.planFolder + "/" + Snapshot.temporary, .symbolicLink)
    store.maintain(.small)
    #expect(disk.content(Sample.planFolder + "/snapshot-7") == [1, 2, 3])
    #expect(disk.content(Sample.planFolder + "/snapshot-x") == [4])
    #expect(disk.content(Sample.planFolder + "/snapshot-8") != nil)
    let found = try Sample.open(disk).check()
    #expect(
      found == [CheckFinding(.notice, "plans/kh-2026/snapshot-7", .strangeFile)])
    try Sample.verifyOpening(disk)
  }

  @Test("A7, A14: old snapshots stay until the new one is on the disk")
  func oldOnesStayUntilTheNewOneIsOnTheDisk() throws {
    let (disk, store) = try prepared()
    let source = try #require(disk.content(Self.first))
    disk.plant(Sample.planFolder + "/snapshot-2", .regular, bytes: source)
    disk.inject(.init(call: 1, errno: EIO, lasting: true, only: "synchronize"))
    store.maintain(.small)
    #expect(Sample.snapshots(disk).count == 2)
    disk.crash(.nothing)
    #expect(disk.content(Self.first) == source)
  }

  @Test func plantedThingsAreNotFollowed() throws {
    for kind in [FileStatus.Kind.symbolicLink, .directory, .other] {
      let disk = try Sample.snapshotDisk()
      disk.plant(Sample.planFolder + "/snapshot-2", kind)
      let loaded = try Sample.verifyOpening(disk)
      #expect(loaded.notices.isEmpty)
      let store = try Sample.open(disk)
      _ = try store.load(Sample.planID())
      #expect(store.isCached(try Sample.place()))
    }
  }

  @Test func flippedBitsAndCutsAreNeverBelieved() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Self.first))
    let plan = try Sample.open(disk).load(Sample.planID()).plan
    var random = SplitMix(seed: 3)
    for index in whole.indices {
      var changed = whole
      if index % 2 == 0 {
        changed[index] ^= 1 << UInt8(random.next() % 8)
      } else {
        changed = Array(whole[..<index])
      }
      disk.setContent(Self.first, changed)
      let store = try Sample.open(disk)
      let loaded = try store.load(Sample.planID())
      #expect(loaded.plan == plan, "\(index)")
      #expect(loaded.recordCount == 7, "\(index)")
      #expect(!store.isCached(try Sample.place()), "\(index)")
      #expect(loaded.notices.isEmpty, "\(index)")
    }
    disk.setContent(Self.first, whole + [0x0A])
    try Sample.verifyOpening(disk)
    #expect(try Sample.open(disk).check().map(\.severity) == [.notice])
  }

  @Test func snapshotsOfOtherPlansAreIgnored() throws {
    let disk = try Sample.snapshotDisk()
    let store = try Sample.open(disk)
    let other = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(task: 2), source: Sample.source
    ).id
    for number in 0..<6 { _ = try store.commit(Sample.note("k \(number)"), to: .plan(other)) }
    store.maintain(.small)
    let theirs = "store/plans/\(other)/snapshot-1"
    let (a, b) = (try #require(disk.content(Self.first)), try #require(disk.content(theirs)))
    let plans = try [Sample.planID(), other].map { try Sample.open(disk).load($0).plan }
    disk.setContent(Self.first, b)
    disk.setContent(theirs, a)
    #expect(try [Sample.planID(), other].map { try Sample.open(disk).load($0).plan } == plans)
    // The same plan under another name: its journals fit, its name does not.
    disk.setContent(
      "store/plans/\(other)/journal/may1.lan.jsonl", try #require(disk.content(Sample.journal)))
    let copy = try Sample.open(disk)
    #expect(try copy.load(other).plan.id == other)
    #expect(!copy.isCached(.plan(other)))
  }

  @Test func olderAndYoungerJournalsWin() throws {
    let disk = try Sample.disk()
    var journals: [[UInt8]] = []
    var snapshots: [[UInt8]] = []
    for age in 0..<3 {
      let store = try Sample.open(disk)
      for number in 0..<6 {
        _ = try store.commit(Sample.note("\(age) \(number)"), to: Sample.place())
      }
      store.maintain(.small)
      journals.append(try #require(disk.content(Sample.journal)))
      snapshots.append(try #require(disk.content(Sample.planFolder + "/snapshot-\(age + 1)")))
    }
    for path in Sample.snapshots(disk) { disk.unlink(path) }
    disk.plant(Self.first, .regular)
    for (age, journal) in journals.enumerated() {
      disk.setContent(Sample.journal, journal)
      for (younger, snapshot) in snapshots.enumerated() {
        disk.setContent(Self.first, snapshot)
        let loaded = try Sample.verifyOpening(disk, context: "\(age) \(younger)")
        #expect(loaded.recordCount == 1 + 6 * (age + 1))
        #expect(loaded.readOnly == nil)
        let store = try Sample.open(disk)
        _ = try store.load(Sample.planID())
        #expect(try store.isCached(Sample.place()) == (younger <= age))
      }
    }
  }

  @Test func restoredJournalThatGrewAnotherWayWins() throws {
    let disk = try Sample.snapshotDisk()
    let snapshot = try #require(disk.content(Self.first))
    let whole = try #require(disk.content(Sample.journal))
    let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
    disk.setContent(Sample.journal, Array(lines.dropLast().joined()))
    disk.unlink(Self.first)
    _ = try Sample.open(disk).commit(Sample.note("ghi chú 9"), to: Sample.place())
    #expect(disk.content(Sample.journal)?.count == whole.count)
    disk.plant(Self.first, .regular, bytes: snapshot)
    #expect(Sample.notes(of: try Sample.verifyOpening(disk).plan).last == "ghi chú 9")
  }

  @Test func vanishedJournalIsNotReplacedByTheSnapshot() throws {
    let (disk, store) = try prepared()
    store.maintain(.small)
    disk.unlink(Sample.planFolder + "/journal/may2.binh.jsonl")
    #expect(try Sample.verifyOpening(disk).recordCount == 7)
    disk.unlink(Sample.journal)
    #expect(throws: StoreError.incomplete(path: "plans/kh-2026/journal")) {
      try Sample.open(disk).load(Sample.planID())
    }
  }

  @Test func repeatedLinesAndCarriageReturnsAreHarmless() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Sample.journal))
    let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
    for repeated in [lines[6...], lines[2...3]] {
      disk.setContent(Sample.journal, whole + repeated.joined())
      let loaded = try Sample.verifyOpening(disk)
      #expect(loaded.notices.isEmpty)
      #expect(loaded.readOnly == nil)
    }
    disk.setContent(Sample.journal, Array(lines.map { $0.dropLast() + [0x0D, 0x0A] }.joined()))
    disk.unlink(Self.first)
    try Sample.takeSnapshot(disk)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    #expect(store.isCached(try Sample.place()))
    _ = try store.commit(Sample.note("sau CRLF"), to: Sample.place())
    #expect(Sample.notes(of: try Sample.verifyOpening(disk).plan).count == 7)
  }

  @Test func tornTailAfterTheSnapshotIsSetAside() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Sample.journal))
    disk.setContent(Sample.journal, whole + Array("{\"v\":1,\"w\"".utf8))
    let loaded = try Sample.open(disk).load(Sample.planID())
    #expect(
      loaded.notices == [
        .tailSetAside(
          path: "plans/kh-2026/journal/may1.lan.jsonl", line: 8, bytes: 10,
          keptAs: "plans/kh-2026/torn/may1.lan.jsonl.1")
      ])
    #expect(disk.content(Sample.journal) == whole)
    #expect(try Sample.verifyOpening(disk).notices.isEmpty)
  }

  @Test func damageBeforeTheSnapshotIsFoundByCheck() throws {
    let disk = try Sample.snapshotDisk()
    var whole = try #require(disk.content(Sample.journal))
    let third = whole.indices.filter { whole[$0] == 0x0A }[1] + 61
    whole[third] ^= 1
    disk.setContent(Sample.journal, whole)
    let store = try Sample.open(disk)
    // An opening does not look there: all that was ever acknowledged is shown.
    #expect(Sample.notes(of: try store.load(Sample.planID()).plan).count == 6)
    let found = store.check().filter { if case .damage = $0.kind { true } else { false } }
    #expect(found.map(\.line) == [3, 4])
    #expect(found.allSatisfy { $0.severity == .problem })
    // Whoever reads everything sees it too, and with that nothing more is written.
    #expect(try store.records(of: Sample.place()).count == 6)
    #expect(try store.refresh(Sample.place()) == .reload)
    #expect(try store.load(Sample.planID()).readOnly != nil)
    #expect(throws: StoreError.self) { try store.commit(Sample.note("x"), to: Sample.place()) }
  }

  @Test func damagedAndNewerJournalsGetNone() throws {
    let disk = try Sample.disk(notes: 6)
    let whole = try #require(disk.content(Sample.journal))
    let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let hash = lines[6].dropLast().withUnsafeBufferPointer { RecordLine.hash($0) }
    let newer = RecordLine.sealed(
      Array(
        (#"{"v":1,"w":"may1.lan","n":8,"l":8,"label":"praise","changes":[],"#
          + #""prev":"\#(RecordLine.hex(hash, digits: 16))"}"#).utf8))
    for content in [whole + newer, Array((lines[..<3] + lines[4...]).joined()), whole + lines[2]] {
      disk.setContent(Sample.journal, content)
      try Sample.takeSnapshot(disk)
      #expect(Sample.snapshots(disk).isEmpty)
    }
    disk.setContent(Sample.journal, whole)
    try Sample.takeSnapshot(disk)
    #expect(Sample.snapshots(disk).count == 1)
  }

  @Test func lineOfNoRecordAfterTheSnapshotIsNamedAsSuch() throws {
    let disk = try Sample.snapshotDisk()
    let fork = JournalRecord(
      number: RecordNumber(writer: "may1.lan", sequence: 2), lamport: 99, batch: Sample.note("khác")
    )
    let whole = try #require(disk.content(Sample.journal))
    disk.setContent(Sample.journal, whole + RecordLine.bytes(of: fork, previous: 1))
    guard case .damaged(let damage) = try #require(try Sample.verifyOpening(disk).readOnly) else {
      throw BadSample()
    }
    #expect(damage.kind == .outOfChain)
    #expect(damage.line == 8)
  }

  @Test func snapshotThatLiesIsFoundByCheck() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Self.first))
    var header = try #require(SnapshotHeader(whole, place: "plans/kh-2026"))
    let text = String(decoding: whole[header.length...], as: UTF8.self)
    let body = Array(text.replacing("ghi chú 2", with: "ghi chú 7").utf8)
    header.bodyChecksum = CRC32C.of(body)
    disk.setContent(Self.first, header.bytes() + body)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    #expect(store.isCached(try Sample.place()))
    #expect(
      store.check() == [CheckFinding(.problem, "plans/kh-2026/snapshot-1", .strangeFile)])
  }

  @Test func headersThatLieLeadNowhere() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Self.first))
    let sound = try #require(SnapshotHeader(whole, place: "plans/kh-2026"))
    let body = Array(whole[sound.length...])
    let lies: [(inout SnapshotHeader) -> Void] = [
      { $0.records = Int.max }, { $0.records = 0 }, { $0.highestTask = -1 },
      { $0.highestTask = Int.max }, { $0.stateLength += 1 }, { $0.stateLength = -1 },
      { $0.journals[0].stepsLength = Int.max }, { $0.journals[0].lines = Int.max },
      { $0.journals[0].undoable = Int.max }, { $0.journals[0].sequence = Int.max },
      { $0.journals[0].writer = "../../x.y" }, { $0.journals[0].writer = "x.y" },
      { $0.journals[0].lastLine = 0..<Int.max }, { $0.journals[0].lastLine = 5..<9 },
      { $0.journals[0].hash ^= 1 },
      { $0.last = RecordOrder(lamport: Int.max, number: $0.last.number) },
      { $0.place = "office" }, { $0.bodyLength += 1 },
    ]
    for (index, lie) in lies.enumerated() {
      var header = sound
      lie(&header)
      disk.setContent(Self.first, header.bytes() + body)
      let store = try Sample.open(disk)
      #expect(try store.load(Sample.planID()).recordCount == 7, "\(index)")
      #expect(!store.isCached(try Sample.place()), "\(index)")
    }
    disk.setContent(Self.first, sound.bytes() + body)
    #expect(disk.content(Self.first) == whole)
  }

  @Test func snapshotOfAnotherVersionIsIgnored() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Self.first))
    let header = try #require(SnapshotHeader(whole, place: "plans/kh-2026"))
    let text = String(decoding: whole[..<(header.length - 19)], as: UTF8.self) + "}"
    for (old, new) in [(#""snapshot":3"#, #""snapshot":4"#), ("{", #"{"new":1,"#)] {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      let bytes = RecordLine.sealed(Array(changed.utf8)) + whole[header.length...]
      disk.setContent(Self.first, bytes)
      let store = try Sample.open(disk)
      _ = try store.load(Sample.planID())
      #expect(!store.isCached(try Sample.place()))
    }
    disk.setContent(Self.first, RecordLine.sealed(Array(text.utf8)) + whole[header.length...])
    #expect(disk.content(Self.first) == whole)
  }
}
