// Stores of other versions: what an older program wrote opens for ever, what a newer one writes is
// kept byte for byte and shown as far as it is understood.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct CompatibilityTests {
  private static let fixtures =
    TextFile.packageRoot(of: #filePath) + "/Tests/PlanStoreTests/Fixtures"
  private static let plan = known(PlanID("2026-kh-snv"))

  /// A copy of a fixture in memory, so that opening it can change nothing in the repository.
  private func disk(_ name: String) throws -> FaultyFileSystem {
    let disk = FaultyFileSystem()
    try disk.makeDirectory("store", in: nil)
    func copy(_ path: String) throws {
      let names = TextFile.names(in: Self.fixtures + "/" + name + path)
      for inner in names {
        let below = path + "/" + inner
        let file = Self.fixtures + "/" + name + below
        var status = stat()
        #expect(stat(file, &status) == 0)
        if status.st_mode & S_IFMT == S_IFDIR {
          try disk.makeDirectory("store" + below, in: nil)
          try copy(below)
        } else {
          disk.plant("store" + below, .regular, bytes: try #require(TextFile.bytes(of: file)))
        }
      }
    }
    try copy("")
    #expect(disk.allPaths().count > 10)
    return disk
  }

  @Test("G4, S9: a store of format 1 opens, says what it said then, can be written and is sound")
  func formatOne() throws {
    let disk = try disk("format-1")
    let journals = disk.allPaths().filter { $0.hasSuffix(".jsonl") }
    let before = journals.map { disk.content($0) }
    let store = try Sample.open(disk)
    #expect(try store.planIDs() == [Self.plan])
    #expect(
      try store.loadOffice().office.units.values.map(\.shortName)
        == ["VP", "NV", "TTr", "TV", "TTLT"])
    let loaded = try store.load(Self.plan)
    #expect(loaded.readOnly == nil)
    #expect(loaded.notices.isEmpty)
    #expect(loaded.recordCount == 14)
    #expect(loaded.plan.profile.subject == "Phát động thi đua giữ sạch hồ sơ năm 2026")
    #expect(loaded.plan.profile.sourceVersion == 2)
    #expect(loaded.plan.tasks.values.count == 6)
    #expect(loaded.plan.sections.values.count == 10)
    #expect(loaded.plan.phases.values.count == 2)
    let states = try ["t1/ttr", "t2/ttlt", "t5/vp", "t4/ttr", "t4/vp", "t6/vp"].map { text in
      let id = try #require(UnitTaskID(text))
      return loaded.plan.record(of: id).state
    }
    #expect(
      states == [
        .done(on: Sample.day("2026-06-01")), .doing(.quantity(try #require(Quantity("3")))),
        .returned(reason: "Thiếu số liệu"), .exempt(reason: "Đang đi kiểm tra"), .todo,
        .dropped(reason: "Ghép vào việc khác"),
      ])
    #expect(try store.sourceText(of: Self.plan, version: 1)?.contains("ít nhất 12 hộp") == true)
    #expect(try store.sourceText(of: Self.plan, version: 2)?.contains("ít nhất 15 hộp") == true)
    #expect(try store.reviews().count == 2)
    for case .unreadable(let id, let error) in try store.reviews() {
      Issue.record("\(id): \(error)")
    }
    #expect(store.check().isEmpty)
    #expect(journals.map { disk.content($0) } == before)
    _ = try store.commit(
      Sample.batch([
        .entry(
          try #require(UnitTaskID("t3/tv")),
          Edit(
            old: nil,
            new: ProgressEntry(
              day: Sample.day("2026-06-02"), author: "x", time: 1, note: "ghi thêm")))
      ]), to: .plan(Self.plan))
    #expect(try Sample.open(disk).load(Self.plan).recordCount == 15)
    // Nothing that was there has been touched.
    for (path, bytes) in zip(journals, before) where !path.contains("may1.lan") {
      #expect(disk.content(path) == bytes)
    }
  }

  @Test("G4: the head of a store of format 1 is the one that is written here, for ever")
  func headOfFormatOne() throws {
    let heads = try Sample.open(disk("format-1")).chains().heads
    #expect(heads.digest.description == "dab0-d03a-8360-c328-e89b")
  }

  @Test("G4, A16: a snapshot in an older or newer form is passed over, whatever it says")
  func otherSnapshotForms() throws {
    let disk = try disk("format-1")
    let before = try Sample.open(disk).load(Self.plan).plan
    for object in [
      #"{"snapshot":0,"place":"plans/2026-kh-snv","records":14}"#,
      #"{"snapshot":9,"place":"plans/2026-kh-snv","records":14,"journals":[]}"#,
      #"{"thidua":"snapshot"}"#,
    ] {
      let bytes = RecordLine.sealed(Array(object.utf8)) + Array("x\n".utf8)
      disk.plant("store/plans/2026-kh-snv/snapshot-7", .regular, bytes: bytes)
      let loaded = try Sample.open(disk).load(Self.plan)
      #expect(loaded.plan == before)
      #expect(loaded.notices.isEmpty)
      #expect(loaded.readOnly == nil)
    }
  }

  // MARK: A version that does not exist yet

  /// A line that a newer version has written after the last one of `lines`.
  private func future(_ members: String, after lines: [[UInt8]], version: Int = 1) throws -> [UInt8]
  {
    let last = try #require(lines.last.flatMap { ChainLine(Array($0.dropLast())) })
    let object =
      "{\"v\":\(version),\"w\":\"may1.lan\",\"n\":\(last.sequence + 1),\"l\":\(last.lamport + 1),\"t\":9,"
      + "\"by\":\"Lan\",\"label\":\"archive\"," + members
      + ",\"prev\":\"\(RecordLine.hex(last.hash, digits: 16))\"}"
    return RecordLine.sealed(Array(object.utf8))
  }

  private func lines(_ disk: FaultyFileSystem) throws -> [[UInt8]] {
    try #require(disk.content(Sample.journal)).split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  private static let unknown =
    #""colour":{"b":1.50,"a":[1e3,"\u00e9"]},"changes":[{"kind":"badge","id":"t1","new":{"x":1}},"#
    + #"{"kind":"state","id":"t1/vp","old":{"is":"todo"},"new":{"is":"done","on":"2026-06-01","ago":2}}]"#

  @Test(
    "G3, S9: unknown kinds, fields and labels are kept, shown and passed over; the rest is applied")
  func unknownIsKept() throws {
    let disk = try Sample.disk(notes: 1)
    let lines = try lines(disk)
    let line = try future(Self.unknown, after: lines)
    disk.setContent(Sample.journal, Array((lines + [line]).joined()))
    let store = try Sample.open(disk)
    let loaded = try store.load(Sample.planID())
    #expect(loaded.readOnly == nil)
    #expect(
      loaded.notices == [.newerRecord(path: "plans/kh-2026/journal/may1.lan.jsonl", line: 3)])
    let record = try #require(try store.records(of: Sample.place()).last)
    guard case .unknown("badge", let json) = try #require(record.batch.changes.first) else {
      throw BadSample()
    }
    #expect(json == #"{"kind":"badge","id":"t1","new":{"x":1}}"#)
    // Writing on, looking, mending: the line stays as it came, to the byte.
    _ = try store.commit(Sample.note("sau"), to: Sample.place())
    store.maintain(.small)
    #expect(try self.lines(disk)[2] == line)
    #expect(!disk.allPaths().contains { $0.contains("/snapshot-") })
    #expect(store.check().map(\.kind) == [.newerRecord])
    let repair = Removal(author: "x", time: 1, reason: "x")
    _ = try Salvage.copy(of: "/store", into: "/copy", by: repair, files: disk)
    #expect(
      disk.content("copy/plans/kh-2026/journal/may1.lan.jsonl") == disk.content(Sample.journal))
    _ = try store.redact("ghi chú 0", by: repair)
    #expect(try self.lines(disk)[2] == line)
  }

  @Test(
    "G3: what a newer version says must be understood makes the plan read-only, with the line named",
    arguments: [1, 3])
  func mustIsObeyed(version: Int) throws {
    let disk = try Sample.disk(notes: 1)
    let lines = try lines(disk)
    let line = try future("\"must\":true," + Self.unknown, after: lines, version: version)
    disk.setContent(Sample.journal, Array((lines + [line]).joined()))
    let before = disk.content(Sample.journal)
    let store = try Sample.open(disk)
    let reason = ReadOnlyReason.newerVersion(
      path: "plans/kh-2026/journal/may1.lan.jsonl", line: 3)
    #expect(try store.load(Sample.planID()).readOnly == reason)
    #expect(throws: StoreError.readOnly(reason)) {
      try store.commit(Sample.note("x"), to: Sample.place())
    }
    #expect(disk.content(Sample.journal) == before)
  }

  @Test("G3, G4: a store, a review and a snapshot of a newer version are never written over")
  func newerFilesStay() throws {
    let disk = try Sample.diskWithReview()
    let path = Sample.reviewFolder + "/review-2"
    let text = String(decoding: try #require(disk.content(path)), as: UTF8.self)
    let parts = text.split(separator: "\n", maxSplits: 1).map(String.init)
    let header = parts[0].dropLast(18).replacing(
      "{\"review\":1,", with: "{\"review\":2,\"mood\":\"x\",")
    let newer = RecordLine.sealed(Array((header + "}").utf8)) + Array(parts[1].utf8)
    disk.setContent(path, newer)
    let store = try Sample.open(disk)
    let review = try store.review(Sample.reviewID)
    #expect(review.readOnly == .newerVersion(path: "reviews/kh-moi/review-2", line: 1))
    #expect(throws: StoreError.self) {
      try store.saveReview(review.review, as: Sample.reviewID, over: 2)
    }
    #expect(disk.content(path) == newer)
    disk.setContent("store/format", Array("thidua store 2\n".utf8))
    #expect(throws: StoreError.newerFormat(path: "/store", found: "thidua store 2")) {
      try Sample.open(disk, create: true)
    }
    #expect(disk.content("store/format") == Array("thidua store 2\n".utf8))
  }
}
