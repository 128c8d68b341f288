// Snapshots never change what a plan says: by chance over long histories, over undo and redo, with
// several sessions, with what does not fit the journals.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct SnapshotTests {
  private static let writers = [Sample.alice, Sample.bob, Sample.alice]

  @Test(arguments: 0..<12 as Range<UInt64>) func snapshotAndTailAreAllRecords(
    seed: UInt64
  ) throws {
    let disk = try Sample.disk()
    var work = RandomWork(seed: seed)
    var followers = try Self.writers.map {
      try Follower(Sample.open(disk, $0), Sample.planID())
    }
    var cached = 0
    for step in 0..<60 {
      let who = Int(work.random.next() % 3)
      let context = "seed \(seed) step \(step)"
      try followers[who].refresh()
      try followers[who].commit(work.step(followers[who].plan, followers[who].history))
      if work.random.next() % 4 == 0 { followers[who].store.maintain(.small) }
      if work.random.next() % 5 == 0 {
        followers[who] = try Follower(Sample.open(disk, Self.writers[who]), Sample.planID())
        if followers[who].store.isCached(try Sample.place()) { cached += 1 }
      }
      let records = try Sample.records(disk)
      #expect(try followers[who].plan == Plan(id: Sample.planID(), records: records), "\(context)")
      Sample.expectSame(
        followers[who].history,
        History(writer: Self.writers[who].description, records: records), context)
      if step % 2 == 0 {
        try Sample.verifyOpening(disk, [Sample.alice, Sample.bob][step / 2 % 2], context: context)
      }
    }
    #expect(cached > 0, "no session began with a snapshot")
    #expect(try Sample.open(disk).check().isEmpty)
  }

  @Test func stepsThatNameTheirAccountAreKeptToo() throws {
    let disk = try Sample.disk(notes: 1)
    let account = Account(number: 1000, name: "lan")
    let session = try FileStore.open(
      "/store", writer: Sample.alice, account: account, create: false, files: disk)
    _ = try session.load(Sample.planID())
    for note in 0..<20 {
      _ = try session.commit(Sample.note("ghi chú \(note)"), to: Sample.place())
    }
    (session as FileStore).maintain(Snapshot.Policy.small)
    let next = try Sample.open(disk, Sample.bob)
    _ = try next.load(Sample.planID())
    #expect(next.isCached(try Sample.place()), "the next session reads everything again")
  }

  @Test func everyKindOfChangeAndAConflictComeBack() throws {
    let disk = try Sample.disk(notes: 1)
    let changes = CodingTests.changes.filter { if case .unit = $0 { false } else { true } }
    var lamport = 2
    for (writer, batches) in [
      ("may3.c", changes.map { Sample.batch([$0]) }),
      ("may4.d", [Sample.percent(from: nil, to: 10), Sample.percent(from: nil, to: 20)]),
    ] {
      var bytes: [UInt8] = []
      var previous: UInt64 = 0
      for (index, batch) in batches.enumerated() {
        lamport += 1
        let record = JournalRecord(
          number: RecordNumber(writer: writer, sequence: index + 1), lamport: lamport, batch: batch)
        let line = RecordLine.bytes(of: record, previous: previous)
        previous = line.dropLast().withUnsafeBufferPointer { RecordLine.hash($0) }
        bytes += line
      }
      disk.plant(Sample.planFolder + "/journal/\(writer).jsonl", .regular, bytes: bytes)
    }
    try Sample.takeSnapshot(disk)
    let store = try Sample.open(disk)
    let plan = try store.load(Sample.planID()).plan
    #expect(store.isCached(try Sample.place()))
    #expect(plan.record(of: Sample.unitTask()).isContested)
    #expect(plan.profile == CodingTests.fullProfile)
    #expect(plan.phases.count == 1 && plan.quotas.count == 1 && plan.tasks.count == 2)
    try Sample.verifyOpening(disk)
  }

  @Test func openingReadsOnlyWhatCameAfter() throws {
    let disk = try Sample.snapshotDisk()
    let store = try Sample.open(disk)
    let loaded = try store.load(Sample.planID())
    #expect(store.isCached(try Sample.place()))
    #expect(loaded.recordCount == 7)
    #expect(Sample.notes(of: loaded.plan).count == 6)
    _ = try Sample.open(disk, Sample.bob).commit(Sample.note("sau"), to: Sample.place())
    #expect(try Sample.notes(of: Sample.verifyOpening(disk, context: "after").plan).last == "sau")
    #expect(try store.refresh(Sample.place()) != .reload)
    #expect(try store.records(of: Sample.place()).count == 8)
    #expect(!store.isCached(try Sample.place()))
    #expect(try store.refresh(Sample.place()) == .unchanged)
  }

  @Test func aStepCostsOneSynchronisationThoughASnapshotIsDue() throws {
    let disk = try Sample.snapshotDisk(notes: 20)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    disk.inject(nil)
    for number in 0..<12 { _ = try store.commit(Sample.note("\(number)"), to: Sample.place()) }
    #expect(disk.calls.count { $0.hasPrefix("synchronize") } == 12)
    #expect(Sample.snapshots(disk).count == 1)
    store.maintain(.small)
    #expect(Sample.snapshots(disk).count == 2)
  }

  @Test func oneIsWrittenAsOftenAsDueAndTwoStay() throws {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    var seen: [[String]] = []
    for number in 0..<20 {
      _ = try store.commit(Sample.note("\(number)"), to: Sample.place())
      store.maintain(.small)
      let now = Sample.snapshots(disk).map { String($0.dropFirst(Sample.planFolder.count + 1)) }
      if now != seen.last { seen.append(now) }
    }
    #expect(
      seen == [
        [], ["snapshot-1"], ["snapshot-1", "snapshot-2"], ["snapshot-2", "snapshot-3"],
        ["snapshot-3", "snapshot-4"],
      ])
    store.maintain()
    #expect(Sample.snapshots(disk).count == 2)
  }

  @Test func standardPolicyWaitsForAThousandRecordsOrAMegabyte() throws {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    for (text, isDue) in [
      ("ngắn", false), (String(repeating: "x", count: 900_000), false),
      (String(repeating: "x", count: 200_000), true),
    ] {
      _ = try store.commit(Sample.note(text), to: Sample.place())
      store.maintain()
      #expect(Sample.snapshots(disk).isEmpty == !isDue)
    }
    for number in 1...1_000 {
      _ = try store.commit(Sample.percent(from: number == 1 ? nil : 50, to: 50), to: Sample.place())
      if number >= 999 { store.maintain() }
      #expect(Sample.snapshots(disk).count == (number == 1_000 ? 2 : 1))
    }
  }

  @Test func twoSessionsWriteOne() throws {
    let disk = try Sample.disk(notes: 6)
    let stores = try [Sample.alice, Sample.bob, Sample.alice].map { try Sample.open(disk, $0) }
    for store in stores { _ = try store.load(Sample.planID()) }
    for store in stores { store.maintain(.small) }
    #expect(Sample.snapshots(disk).count == 1)
  }

  @Test func withoutTheLockNoneIsWritten() throws {
    let disk = try Sample.disk(notes: 6)
    let folder = try disk.openDirectory("/" + Sample.planFolder, in: nil)
    let holder = try disk.open("snapshot.lock", in: folder, .create)
    #expect(try disk.tryLock(holder))
    let first = try Sample.open(disk)
    _ = try first.load(Sample.planID())
    first.maintain(.small)
    #expect(Sample.snapshots(disk).isEmpty)
    #expect(disk.pausedMilliseconds == 0)
    disk.close(holder)
    disk.setLockError(ENOLCK)
    let second = try Sample.open(disk)
    _ = try second.load(Sample.planID())
    second.maintain(.small)
    #expect(Sample.snapshots(disk).isEmpty)
  }

  @Test func undoGoesBackBehindTheSnapshot() throws {
    let disk = try Sample.disk()
    let writer = try Sample.open(disk)
    for percent in 1...20 {
      let old = percent == 1 ? nil : percent - 1
      _ = try writer.commit(Sample.percent(from: old, to: percent), to: Sample.place())
    }
    try Sample.takeSnapshot(disk)
    var session = try Follower(Sample.open(disk), Sample.planID())
    #expect(session.store.isCached(try Sample.place()))
    #expect(session.history.undoable.count == 3)
    for percent in stride(from: 19, through: 0, by: -1) {
      try session.commit(try #require(session.history.undo(author: "Lan", time: 1)))
      let state = session.plan.record(of: Sample.unitTask()).state
      #expect(state == (percent == 0 ? .todo : .doing(.percent(percent))))
      try Sample.verifyOpening(disk, context: "\(percent)")
      session.store.maintain(.small)
    }
    #expect(session.plan.tasks.count == 1)
    try session.commit(try #require(session.history.undo(author: "Lan", time: 1)))
    #expect(session.history.undo(author: "Lan", time: 1) == nil)
    for _ in 0...20 {
      try session.commit(try #require(session.history.redo(author: "Lan", time: 1)))
      try Sample.verifyOpening(disk, context: "redo")
    }
    #expect(session.plan.record(of: Sample.unitTask()).state == .doing(.percent(20)))
  }

  @Test func anotherSessionsUndoLeavesSomethingToTakeBack() throws {
    let disk = try Sample.snapshotDisk()
    var first = try Follower(Sample.open(disk), Sample.planID())
    var second = try Follower(Sample.open(disk), Sample.planID())
    for left in stride(from: 6, through: 1, by: -1) {
      try first.refresh()
      try first.commit(try #require(first.history.undo(author: "Lan", time: 1)))
      try second.refresh()
      #expect(Sample.notes(of: second.plan).count == left - 1)
      let next = try #require(second.history.undo(author: "Lan", time: 1), "\(left)")
      #expect(next == first.history.undo(author: "Lan", time: 1))
    }
  }

  // A session that has not looked for a while takes back what the snapshot left out, though newer
  // steps stand before it.
  @Test func undoOfAStepThatWasLeftOutIsSeen() throws {
    let disk = try Sample.snapshotDisk()
    let old = try Sample.records(disk)
    var session = try Follower(Sample.open(disk), Sample.planID())
    try session.commit(Sample.note("mới"))
    let other = try Sample.open(disk)
    for record in old[2...].reversed() {
      let undo = Batch(
        label: .undo, purpose: .undo(record.number), author: "Lan", time: 1,
        changes: record.batch.inverseChanges)
      _ = try other.commit(undo, to: Sample.place())
      try session.refresh()
      let whole = History(writer: "may1.lan", records: try Sample.records(disk))
      Sample.expectSame(session.history, whole, "\(record.number.sequence)")
      try Sample.verifyOpening(disk, context: "\(record.number.sequence)")
    }
    #expect(Sample.notes(of: session.plan) == ["ghi chú 0", "mới"])
  }

  @Test func lateRecordsTakeTheirPlace() throws {
    let disk = try Sample.snapshotDisk()
    let running = try Sample.open(disk)
    _ = try running.load(Sample.planID())
    #expect(running.isCached(try Sample.place()))
    let record = JournalRecord(
      number: RecordNumber(writer: "may2.binh", sequence: 1), lamport: 3,
      batch: Sample.note("từ máy khác"))
    disk.plant(
      Sample.planFolder + "/journal/may2.binh.jsonl", .regular,
      bytes: RecordLine.bytes(of: record, previous: 0))
    #expect(try running.refresh(Sample.place()) == .reload)
    let loaded = try Sample.verifyOpening(disk, context: "late")
    #expect(Sample.notes(of: loaded.plan)[2] == "từ máy khác")
    #expect(try running.load(Sample.planID()).plan == loaded.plan)
    // The next one covers it, though not much has come since the last.
    try Sample.takeSnapshot(disk)
    let again = try Sample.open(disk)
    _ = try again.load(Sample.planID())
    #expect(again.isCached(try Sample.place()))
    #expect(again.check().isEmpty)
  }

  @Test func theOfficeHasOneToo() throws {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    for number in 0..<7 {
      let id = try #require(UnitID("dv-\(number)"))
      let unit = OfficeUnit(
        id: id, name: "Phòng \(number)", shortName: "P\(number)", aliases: ["Ban \(number)"],
        kind: .room, head: "Lê D", activeFrom: Sample.day("2020-01-01"), rank: 9 - number)
      _ = try store.commit(
        Sample.batch([.unit(Edit(old: nil, new: unit))], label: .units), to: .office)
    }
    store.maintain(.small)
    #expect(Sample.snapshots(disk, in: "store/office").count == 1)
    let other = try Sample.open(disk)
    let loaded = try other.loadOffice()
    #expect(other.isCached(.office))
    #expect(try loaded.office == Office(records: other.records(of: .office)))
    #expect(loaded.recordCount == 7)
    #expect(loaded.history.undoable.count == 3)
  }

  @Test func newerRecordsAreStillTold() throws {
    let disk = try Sample.snapshotDisk()
    let whole = try #require(disk.content(Sample.journal))
    let last = try #require(whole.split(separator: 0x0A).last)
    let hash = Array(last).withUnsafeBufferPointer {
      RecordLine.hex(RecordLine.hash($0), digits: 16)
    }
    let newer = RecordLine.sealed(
      Array(
        (#"{"v":1,"w":"may1.lan","n":8,"l":8,"label":"edit","must":true,"#
          + #""changes":[{"kind":"award"}],"prev":"\#(hash)"}"#).utf8))
    disk.setContent(Sample.journal, whole + newer)
    let store = try Sample.open(disk)
    let loaded = try store.load(Sample.planID())
    let path = "plans/kh-2026/journal/may1.lan.jsonl"
    #expect(loaded.notices == [.newerRecord(path: path, line: 8)])
    #expect(loaded.readOnly == .newerVersion(path: path, line: 8))
    #expect(loaded.plan.unknownChanges == 1)
    store.maintain(Snapshot.Policy(records: 1, bytes: 1, steps: 3))
    #expect(Sample.snapshots(disk).count == 1)
    #expect(try Sample.open(disk).load(Sample.planID()).readOnly != nil)
  }
}
