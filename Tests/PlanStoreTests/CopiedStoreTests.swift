// One person at work in two copies of a store: nothing that a plain copy over the other does may lose
// a step, however the copy was made, moved, restored or cloned.

import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct CopiedStoreTests {
  private static let journal = "/plans/kh-2026/journal/may1.lan.jsonl"
  private static let ways: [FaultyFileSystem.Copying] = [.update, .rsync]

  private func open(
    _ disk: FaultyFileSystem, _ path: String, _ writer: WriterName = Sample.alice
  ) throws -> FileStore {
    try FileStore.open("/" + path, writer: writer, create: false, files: disk)
  }

  private func note(_ text: String, _ disk: FaultyFileSystem, in path: String) throws {
    _ = try open(disk, path).commit(Sample.note(text), to: Sample.place())
  }

  private func notes(_ disk: FaultyFileSystem, in path: String) throws -> [String] {
    Sample.notes(of: try open(disk, path).load(Sample.planID()).plan)
  }

  /// Names of the journals of the plan's folder.
  private func journals(_ disk: FaultyFileSystem, in path: String) -> [String] {
    let folder = path + "/plans/kh-2026/journal/"
    return disk.allPaths().filter { $0.hasPrefix(folder) && $0.hasSuffix(".jsonl") }
      .map { String($0.dropFirst(folder.count)) }
  }

  @Test("G1, R7: copied over each other both ways, round after round, copies lose nothing")
  func copiedOverBothWays() throws {
    for way in Self.ways {
      let disk = try Sample.disk(notes: 1)
      disk.copy("store", to: "home")
      var expected: Set = ["ghi chú 0"]
      for round in 0..<3 {
        for (place, count) in [("store", 2), ("home", 3)] {
          for step in 0..<count {
            let text = "\(place) \(round).\(step)"
            try note(text, disk, in: place)
            expected.insert(text)
          }
        }
        for _ in 0..<2 {
          disk.copy("store", to: "home", way)
          disk.copy("home", to: "store", way)
        }
        for place in ["store", "home"] {
          #expect(Set(try notes(disk, in: place)) == expected, "\(place), round \(round)")
          #expect(try open(disk, place).check().isEmpty)
        }
        #expect(try notes(disk, in: "store") == notes(disk, in: "home"))
      }
      #expect(journals(disk, in: "store").count == 2)
    }
  }

  @Test("G1: a person's first journal in a place is told apart in the copy too, in the office too")
  func firstJournalInACopy() throws {
    let disk = try Sample.disk()
    disk.copy("store", to: "home")
    let unit = { (name: String) -> Batch in
      let id = UnitID(name) ?? .unassigned
      let unit = OfficeUnit(id: id, name: name, shortName: name, kind: .room, rank: 1)
      return Sample.batch([.unit(Edit(old: nil, new: unit))])
    }
    for place in ["store", "home"] {
      let store = try open(disk, place, Sample.bob)
      _ = try store.commit(Sample.note(place), to: Sample.place())
      _ = try store.commit(unit(place), to: .office)
    }
    disk.copy("store", to: "home", .update)
    disk.copy("home", to: "store", .update)
    for place in ["store", "home"] {
      #expect(Set(try notes(disk, in: place)) == ["store", "home"])
      let office = try open(disk, place).loadOffice().office
      #expect(office.units.count == 2)
    }
  }

  @Test("G1: a plan that was made in a copy is at home there")
  func planMadeInACopy() throws {
    let disk = try Sample.disk()
    disk.copy("store", to: "home")
    let plan = try #require(PlanID("kh-2027"))
    _ = try open(disk, "home").createPlan(
      preferredID: plan, firstBatch: Sample.first(task: 2), source: Sample.source)
    disk.copy("home", to: "store", .update)
    for place in ["store", "home"] {
      let note = Sample.batch([
        .entry(
          UnitTaskID(task: TaskID(2), unit: Sample.unit),
          Edit(
            old: nil,
            new: ProgressEntry(day: Sample.day("2027-01-05"), author: "L", time: 1, note: place)))
      ])
      _ = try open(disk, place).commit(note, to: .plan(plan))
    }
    disk.copy("store", to: "home", .update)
    disk.copy("home", to: "store", .update)
    for place in ["store", "home"] {
      #expect(try open(disk, place).load(plan).recordCount == 3)
      #expect(try open(disk, place).check().isEmpty)
    }
  }

  @Test("G1: a store of an earlier version notes where it is at home with its next step")
  func upgrade() throws {
    let disk = try Sample.disk()
    for path in disk.allPaths() where path.contains("/home-") { disk.unlink(path) }
    try note("cũ", disk, in: "store")
    #expect(journals(disk, in: "store") == ["may1.lan.jsonl"])
    disk.copy("store", to: "home")
    try note("ở nhà", disk, in: "home")
    #expect(journals(disk, in: "home").count == 2)
    #expect(disk.content("home" + Self.journal) == disk.content(Sample.journal))
  }

  @Test("G1: copies that were noted apart settle on one home as soon as they meet")
  func notedApart() throws {
    let disk = try Sample.disk()
    for path in disk.allPaths() where path.contains("/home-") { disk.unlink(path) }
    disk.copy("store", to: "home")
    for place in ["store", "home"] { try note(place + " 1", disk, in: place) }
    // The first meeting of two journals with one name is what older versions left: git keeps both.
    let both = try ["store", "home"].map { try #require(disk.content($0 + Self.journal)) }.joined()
    for place in ["store", "home"] { disk.setContent(place + Self.journal, Array(both)) }
    disk.copy("store", to: "home", .update)
    disk.copy("home", to: "store", .update)
    for round in 2..<4 {
      for place in ["store", "home"] { try note("\(place) \(round)", disk, in: place) }
      disk.copy("store", to: "home", .update)
      disk.copy("home", to: "store", .update)
    }
    for place in ["store", "home"] { #expect(try notes(disk, in: place).count == 6) }
    #expect(journals(disk, in: "home").count == 2)
  }

  @Test("G1: a store that is moved stays at home; one that moved as a copy goes on in one journal")
  func moved() throws {
    let disk = try Sample.disk()
    disk.move("store", to: "moved")
    try note("một", disk, in: "moved")
    #expect(journals(disk, in: "moved") == ["may1.lan.jsonl"])
    disk.copy("moved", to: "elsewhere")
    disk.unlink("moved")
    for text in ["hai", "ba", "bốn"] { try note(text, disk, in: "elsewhere") }
    #expect(journals(disk, in: "elsewhere").count == 2)
    #expect(try notes(disk, in: "elsewhere") == ["một", "hai", "ba", "bốn"])
  }

  @Test("G1: a backup put back is a copy: what its copies have since is not written over")
  func restored() throws {
    let disk = try Sample.disk(notes: 1)
    disk.copy("store", to: "backup", .rsync)
    try note("sau khi sao lưu", disk, in: "store")
    disk.copy("store", to: "home", .rsync)
    disk.unlink("store")
    disk.copy("backup", to: "store", .rsync)
    try note("sau khi khôi phục", disk, in: "store")
    disk.copy("home", to: "store", .update)
    #expect(
      Set(try notes(disk, in: "store"))
        == ["ghi chú 0", "sau khi sao lưu", "sau khi khôi phục"])
  }

  @Test("G1: a journal that a program has replaced under its name stays the person's")
  func journalReplaced() throws {
    let disk = try Sample.disk()
    try note("một", disk, in: "store")
    disk.replaceFile(Sample.journal)
    try note("hai", disk, in: "store")
    #expect(journals(disk, in: "store") == ["may1.lan.jsonl"])
    #expect(try notes(disk, in: "store") == ["một", "hai"])
  }

  @Test("G1: copies without locks, caches or empty folders (rsync --exclude, git clone) are copies")
  func copiesWithoutLocks() throws {
    let disk = try Sample.disk(notes: 1)
    var cloning = FaultyFileSystem.Copying.plain
    cloning.leavesOut = { $0.hasSuffix(".lock") || $0.hasPrefix("snapshot-") }
    disk.copy("store", to: "clone", cloning)
    #expect(!disk.allPaths().contains { $0.hasPrefix("clone/") && $0.hasSuffix(".lock") })
    try note("bản sao", disk, in: "clone")
    #expect(journals(disk, in: "clone").count == 2)
    #expect(disk.content("clone" + Self.journal) == disk.content(Sample.journal))
  }

  @Test("G1, B6: two sessions in a copy share its journal by its lock")
  func sessionsShareTheCopysJournal() throws {
    let disk = try Sample.disk()
    disk.copy("store", to: "home")
    let sessions = try [open(disk, "home"), open(disk, "home")]
    for step in 0..<6 {
      _ = try sessions[step % 2].commit(Sample.note("\(step)"), to: Sample.place())
    }
    #expect(journals(disk, in: "home").count == 2)
    #expect(try notes(disk, in: "home").count == 6)
    #expect(try open(disk, "home").check().isEmpty)
  }

  @Test("G1: a torn line that was copied along is not cut in the copy")
  func tornLineInACopy() throws {
    let disk = try Sample.disk(notes: 1)
    let whole = try #require(disk.content(Sample.journal))
    disk.setContent(Sample.journal, whole + Array("{\"v\":1,".utf8))
    disk.copy("store", to: "home", .rsync)
    disk.setContent(Sample.journal, whole)
    try note("trọn vẹn", disk, in: "store")
    try note("ở nhà", disk, in: "home")
    disk.copy("home", to: "store", .rsync)
    disk.copy("store", to: "home", .rsync)
    for place in ["store", "home"] {
      #expect(Set(try notes(disk, in: place)) == ["ghi chú 0", "trọn vẹn", "ở nhà"])
    }
  }

  @Test("G1, B11: undo and redo reach the person's steps in both journals, behind snapshots too")
  func undoInACopy() throws {
    let disk = try Sample.disk()
    for percent in 1...6 {
      let old = percent == 1 ? nil : percent - 1
      _ = try open(disk, "store").commit(
        Sample.percent(from: old, to: percent), to: Sample.place())
    }
    disk.copy("store", to: "home")
    for percent in 7...9 {
      _ = try open(disk, "home").commit(
        Sample.percent(from: percent - 1, to: percent), to: Sample.place())
    }
    let maker = try open(disk, "home")
    _ = try maker.load(Sample.planID())
    maker.maintain(Snapshot.Policy(records: 1, bytes: 1, steps: 4))
    let cached = try open(disk, "home")
    _ = try cached.load(Sample.planID())
    #expect(cached.isCached(try Sample.place()))
    for percent in stride(from: 8, through: 0, by: -1) {
      let store = try open(disk, "home")
      let undo = try #require(try store.load(Sample.planID()).history.undo(author: "L", time: 1))
      _ = try store.commit(undo, to: Sample.place())
      let now = try store.load(Sample.planID()).plan.record(of: Sample.unitTask()).state
      #expect(now == (percent == 0 ? .todo : .doing(.percent(percent))))
    }
    for percent in 1...9 {
      let store = try open(disk, "home")
      let redo = try #require(try store.load(Sample.planID()).history.redo(author: "L", time: 1))
      _ = try store.commit(redo, to: Sample.place())
      let now = try store.load(Sample.planID()).plan.record(of: Sample.unitTask()).state
      #expect(now == .doing(.percent(percent)))
    }
  }

  @Test("G1: heads, the witness, salvage and redaction know a copy's journals")
  func otherCommandsInACopy() throws {
    let disk = try Sample.disk(notes: 1)
    disk.copy("store", to: "home")
    try note("số bí mật 123", disk, in: "home")
    let store = try open(disk, "home")
    _ = try store.load(Sample.planID())
    let heads = try store.chains().heads
    #expect(heads.entries.count == 3)
    let witness = store.witness(after: nil, keeping: [])
    #expect(witness.places["plans/kh-2026"]?.journals.count == 2)
    try note("thêm", disk, in: "home")
    #expect(try open(disk, "home").losses(since: witness).isEmpty)
    #expect(try open(disk, "home").chains().losses(since: heads).isEmpty)
    let removal = Removal(author: "L", time: 1, reason: "yêu cầu")
    let changed = try open(disk, "home").redact("số bí mật 123", by: removal)
    #expect(changed.map(\.lines) == [1] && changed[0].path.contains("~"))
    #expect(try notes(disk, in: "home").last == "thêm")
    _ = try Salvage.copy(of: "/home", into: "/repaired", by: removal, files: disk)
    #expect(try notes(disk, in: "repaired") == notes(disk, in: "home"))
    try note("sau khi sửa", disk, in: "repaired")
    #expect(journals(disk, in: "repaired").count == 3)
  }
}
