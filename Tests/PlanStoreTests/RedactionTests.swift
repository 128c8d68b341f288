// Words taken out for good: the chain holds, every line says who did it, and the rest stays.

import Glibc
import PlainJSON
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct RedactionTests {
  private static let removal = Removal(
    author: "Lan", time: 1_790_000_900_000, reason: "theo đơn số 7")

  private func lines(_ disk: FaultyFileSystem) throws -> [[UInt8]] {
    try #require(disk.content(Sample.journal)).split(separator: 0x0A).map { Array($0) }
  }

  /// A store in which a name stands in two people's records and in the office.
  private func disk() throws -> FaultyFileSystem {
    let disk = try Sample.disk(notes: 1)
    _ = try Sample.open(disk).commit(Sample.note("Gọi Trần Văn An, máy 12"), to: Sample.place())
    _ = try Sample.open(disk, Sample.bob).commit(
      Sample.note("Trần Văn An đã trả lời; Trần Văn Anh thì chưa"), to: Sample.place())
    _ = try Sample.open(disk).commit(Sample.note("sau"), to: Sample.place())
    return disk
  }

  @Test(
    "G6: the words go from every record, the chain and every head stay, each line says who and why")
  func wordsAreTakenOut() throws {
    let disk = try disk()
    let store = try Sample.open(disk)
    let before = try store.records(of: Sample.place())
    let heads = try store.chains().heads
    let old = try lines(disk)
    let found = try #require(try store.find("Trần Văn An"))
    #expect(found.map(\.line) == [3, 1])
    let changed = try store.redact("Trần Văn An", by: Self.removal)
    #expect(changed.map(\.lines) == [1, 1])
    let fresh = try Sample.open(disk)
    let loaded = try fresh.load(Sample.planID())
    #expect(loaded.readOnly == nil)
    #expect(loaded.notices.isEmpty)
    #expect(
      Sample.notes(of: loaded.plan) == [
        "ghi chú 0", "Gọi [đã gỡ], máy 12", "[đã gỡ] đã trả lời; Trần Văn Anh thì chưa", "sau",
      ])
    #expect(try fresh.chains().heads == heads)
    #expect(try fresh.records(of: Sample.place()).map(\.number) == before.map(\.number))
    let new = try lines(disk)
    #expect(new.count == old.count)
    for (place, line) in new.enumerated() where place != 2 { #expect(line == old[place]) }
    let findings = fresh.check()
    #expect(findings.map(\.kind) == [.redacted([Self.removal]), .redacted([Self.removal])])
    #expect(findings.allSatisfy { $0.severity == .notice })
    let again = try #require(try fresh.find("Trần Văn An"))
    #expect(again.isEmpty)
    // The one who had it open sees it, and both can go on.
    #expect(try store.refresh(Sample.place()) == .reload)
    _ = try store.commit(Sample.note("tiếp"), to: Sample.place())
    #expect(!(try Sample.open(disk).check()).contains { $0.severity == .problem })
  }

  @Test("G6: a line gone over twice keeps its first hash and both removals; every other byte stays")
  func twiceRedacted() throws {
    let disk = try disk()
    let store = try Sample.open(disk)
    let heads = try store.chains().heads
    _ = try store.redact("Trần Văn An", by: Self.removal)
    let second = Removal(author: "Bình", time: 1, reason: "số máy")
    _ = try store.redact("máy 12", by: second)
    let line = try #require(try lines(disk).dropFirst(2).first)
    #expect(RecordLine(Array(line))?.replacement?.removals == [Self.removal, second])
    #expect(try Sample.open(disk).chains().heads == heads)
  }

  @Test("G6, G3: fields of a newer version and the way that numbers are written stay byte for byte")
  func otherBytesStay() throws {
    let words = try #require(RedactedWords("Lan"))
    let object = Array(
      (#"{"v":1,"w":"may1.lan","n":1,"l":1,"t":1,"by":"Lan","label":"edit","x":[1.50,2e3,"\u00e9 Lan"],"#
        + #""changes":[{"kind":"mới","id":"Lan","words":"Lan và Loan"}],"prev":"0000000000000000"}"#)
        .utf8)
    let line = Array(RecordLine.sealed(object).dropLast())
    let new = try #require(words.redacted(line, by: Self.removal))
    let text = String(decoding: new, as: UTF8.self)
    #expect(text.contains(#""x":[1.50,2e3,"é [đã gỡ]"]"#))
    #expect(text.contains(#""id":"Lan","words":"[đã gỡ] và Loan""#))
    #expect(text.contains(#""w":"may1.lan""#))
    #expect(ChainLine(new)?.hash == ChainLine(line)?.hash)
  }

  @Test("G6: a line that claims to be redacted without saying by whom and why is damage")
  func namelessRedactionIsDamage() throws {
    let disk = try Sample.disk(notes: 3)
    var lines = try lines(disk)
    let hash = try #require(ChainLine(lines[2])).hash
    for members in ["", ",\"removed\":[]", ",\"removed\":[{\"by\":\"x\",\"t\":1,\"why\":\"\"}]"] {
      let object =
        "{\"v\":2" + String(decoding: lines[2].dropFirst(6).dropLast(18), as: UTF8.self)
        + ",\"original\":\"\(RecordLine.hex(hash, digits: 16))\"" + members + "}"
      var forged = lines
      forged[2] = RecordLine.sealed(Array(object.utf8)).dropLast()
      disk.setContent(Sample.journal, Array(forged.map { $0 + [0x0A] }.joined()))
      let loaded = try Sample.open(disk).load(Sample.planID())
      guard case .damaged = try #require(loaded.readOnly, "\(members)") else { throw BadSample() }
    }
    lines.removeAll()
  }

  @Test("G6: documents, drafts and reviews that have the words are named; ids and days are refused")
  func whatIsLeftAlone() throws {
    let disk = try Sample.fullDisk()
    let store = try Sample.open(disk)
    try store.saveDraft("Phát động dở", for: "n", of: Sample.planID())
    let found = try #require(try store.find("Phát động"))
    let paths = found.filter { $0.kind == .untouched }.map(\.path)
    #expect(paths.contains("plans/kh-2026/source/document.txt"))
    #expect(paths.contains { $0.hasPrefix("plans/kh-2026/drafts/may1.lan/") })
    #expect(paths.contains("reviews/kh-moi/source/document.txt"))
    let before = disk.content(Sample.journal)
    #expect(throws: StoreError.self) { try store.redact("2026-06-05", by: Self.removal) }
    #expect(disk.content(Sample.journal) == before)
    #expect(try store.find(" ") == nil)
    #expect(try store.find("gỡ") == nil)
  }

  @Test("G6: snapshots, which hold the words too, go with them")
  func snapshotsGo() throws {
    let disk = try Sample.fullDisk()
    let store = try Sample.open(disk)
    #expect(disk.allPaths().contains { $0.contains("/snapshot-") })
    _ = try store.redact("một", by: Self.removal)
    #expect(!disk.allPaths().contains { $0.contains("/snapshot-") })
    #expect(
      Sample.notes(of: try Sample.open(disk).load(Sample.planID()).plan) == ["[đã gỡ]", "hai"])
  }

  @Test(
    "G6, A12: cut at any call, every journal is as it was or as it will be; doing it again ends it")
  func interruptedRedaction() throws {
    var call = 1
    while true {
      let disk = try disk()
      let store = try Sample.open(disk)
      let old = Sample.notes(of: try store.load(Sample.planID()).plan)
      disk.inject(FaultyFileSystem.Fault(call: call, errno: EIO, lasting: true))
      let isDone = (try? store.redact("Trần Văn An", by: Self.removal)) != nil
      disk.inject(nil)
      disk.crash(call.isMultiple(of: 2) ? .nothing : .torn(block: 512, seed: UInt64(call)))
      let fresh = try Sample.open(disk)
      let notes = Sample.notes(of: try fresh.load(Sample.planID()).plan)
      #expect(notes.count == old.count)
      #expect(!fresh.check().contains { $0.severity == .problem })
      if isDone {
        #expect(notes.contains("Gọi [đã gỡ], máy 12"))
        break
      }
      _ = try fresh.redact("Trần Văn An", by: Self.removal)
      #expect(try Sample.open(disk).find("Trần Văn An")?.contains { $0.line != nil } == false)
      call += 1
    }
    #expect(call > 20)
  }

  @Test("G6: while somebody writes, nothing is taken out")
  func lockedJournal() throws {
    let disk = try disk()
    let folder = try disk.openDirectory("/store/plans/kh-2026/journal", in: nil)
    let holder = try disk.open("may2.binh.jsonl", in: folder, .append)
    #expect(try disk.tryLock(holder))
    let before = disk.content(Sample.journal)
    #expect(throws: StoreError.self) {
      try Sample.open(disk).redact("Trần Văn An", by: Self.removal)
    }
    #expect(disk.content(Sample.journal) == before)
    disk.setLockError(ENOLCK)
    #expect(throws: StoreError.self) {
      try Sample.open(disk).redact("Trần Văn An", by: Self.removal)
    }
  }
}

extension RecordLine {
  fileprivate init?(_ line: [UInt8]) {
    let read = line.withUnsafeBufferPointer { RecordLine($0) }
    guard let read else { return nil }
    self = read
  }
}
