// Repaired copies: nothing of the store changes, nothing readable is lost, the rest is kept aside.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct SalvageTests {
  private static let repair = Removal(author: "Lan", time: 1_790_000_500_000, reason: "thử")
  private static let copied = "copy/plans/kh-2026/journal/may1.lan.jsonl"

  private func salvage(_ disk: FaultyFileSystem) throws(StoreError) -> [SalvageFinding] {
    try Salvage.copy(of: "/store", into: "/copy", by: Self.repair, files: disk)
  }

  private func lines(_ disk: FaultyFileSystem) throws -> [[UInt8]] {
    try #require(disk.content(Sample.journal)).split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  private func open(_ disk: FaultyFileSystem) throws -> FileStore {
    try FileStore.open("/copy", writer: Sample.alice, create: false, files: disk)
  }

  /// Everything below the store, byte for byte.
  private func content(_ disk: FaultyFileSystem, _ root: String) -> [String: [UInt8]] {
    var content: [String: [UInt8]] = [:]
    for path in disk.allPaths() where path.hasPrefix(root + "/") {
      content[path] = disk.content(path) ?? []
    }
    return content
  }

  @Test("A5: a repaired copy of a sound store is the same store, and the store is left as it was")
  func soundStoreIsCopied() throws {
    let disk = try Sample.disk(notes: 3)
    let before = content(disk, "store")
    let findings = try salvage(disk)
    #expect(content(disk, "store") == before)
    #expect(disk.content(Self.copied) == disk.content(Sample.journal))
    #expect(findings.map(\.kind) == [.kept(records: 4), .copied(files: 4)])
    #expect(try open(disk).check().isEmpty)
    #expect(try open(disk).chains().heads == Sample.open(disk).chains().heads)
  }

  /// Ways to damage a journal of the plan's first step and four notes; how many steps are lost.
  private static let damages: [(name: String, lost: Int, make: @Sendable ([[UInt8]]) -> [UInt8])] =
    [
      (
        "a byte of a line", 1,
        { lines in
          var lines = lines
          lines[2][80] ^= 1
          return Array(lines.joined())
        }
      ),
      ("a line taken out", 1, { Array(($0[..<2] + $0[3...]).joined()) }),
      ("two lines taken out", 2, { Array(($0[..<2] + $0[4...]).joined()) }),
      (
        "a line cut in the middle", 1,
        { Array(($0[..<2] + [$0[2].prefix(90) + [0x0A]] + $0[3...]).joined()) }
      ),
      (
        "lines glued together", 0,
        { Array(($0[..<1] + [$0[1].dropLast() + $0[2]] + $0[3...]).joined()) }
      ),
      (
        "zeros between", 0,
        { Array(($0[..<2] + [Array(repeating: 0, count: 600)] + $0[2...]).joined()) }
      ),
      (
        "garbage lines", 0,
        { Array(($0[..<2] + [Array("rác\n\u{7}rác\n".utf8)] + $0[2...]).joined()) }
      ),
      ("a byte order mark", 0, { [0xEF, 0xBB, 0xBF] + Array($0.joined()) }),
      ("CRLF", 0, { Array($0.map { $0.dropLast() + [0x0D, 0x0A] }.joined()) }),
      (
        "conflict markers", 0,
        { lines in
          Array("<<<<<<< HEAD\n".utf8) + lines[0] + Array("=======\n".utf8)
            + Array(lines[1...].joined()) + Array(">>>>>>> other\n".utf8)
        }
      ),
      ("lines twice and out of order", 0, { Array(($0[..<1] + $0[2...] + $0[1...2]).joined()) }),
      ("no line feed at the end", 0, { Array($0.joined().dropLast()) }),
      ("a torn tail", 0, { Array($0.joined()) + Array("{\"v\":1,\"w\":\"may1".utf8) }),
    ]

  @Test(
    "A5, G2: what is whole in a damaged journal is kept byte for byte, the copy is sound and can be written",
    arguments: damages.indices)
  func damagedJournalIsSalvaged(index: Int) throws {
    let damage = Self.damages[index]
    let disk = try Sample.disk(notes: 4)
    let lines = try lines(disk)
    disk.setContent(Sample.journal, damage.make(lines))
    let before = content(disk, "store")
    let findings = try salvage(disk)
    #expect(content(disk, "store") == before, "\(damage.name)")
    let store = try open(disk)
    let loaded = try store.load(Sample.planID())
    #expect(loaded.readOnly == nil, "\(damage.name)")
    #expect(Sample.notes(of: loaded.plan).count == 4 - damage.lost, "\(damage.name)")
    #expect(!store.check().contains { $0.severity == .problem }, "\(damage.name): \(store.check())")
    let copied = try #require(disk.content(Self.copied))
    let kept = copied.split(separator: 0x0A).map { Array($0) + [0x0A] }
    #expect(lines.count { kept.contains($0) } == 5 - damage.lost, "\(damage.name)")
    #expect(kept.count == 5)
    if damage.lost > 0 {
      #expect(
        findings.contains {
          if case .lost(let steps) = $0.kind { steps.count == damage.lost } else { false }
        })
    }
    _ = try store.commit(Sample.note("sau khi sửa"), to: Sample.place())
    #expect(try open(disk).load(Sample.planID()).recordCount == 6)
  }

  @Test("A5: bytes that are no record are kept aside, every one of them, and their line is told")
  func theRestIsKeptAside() throws {
    let disk = try Sample.disk(notes: 2)
    let lines = try lines(disk)
    let garbage = Array("{\"v\":1, sửa tay\n".utf8)
    disk.setContent(Sample.journal, lines[0] + garbage + lines[1] + lines[2])
    let findings = try salvage(disk)
    let aside = "plans/kh-2026/salvaged/may1.lan.jsonl.1"
    #expect(disk.content("copy/" + aside) == garbage)
    #expect(
      findings.contains(
        SalvageFinding(
          "plans/kh-2026/journal/may1.lan.jsonl", line: 2,
          .setAside(bytes: garbage.count, keptAs: aside, about: LostStep(in: garbage)))))
  }

  @Test("A5: a lost line has a stand-in that says so; heads printed before the loss still hold")
  func headsSurviveTheRepair() throws {
    let disk = try Sample.disk(notes: 4)
    let heads = try Sample.open(disk).chains().heads
    var lines = try lines(disk)
    lines[2][70] ^= 4
    disk.setContent(Sample.journal, Array(lines.joined()))
    _ = try salvage(disk)
    let store = try open(disk)
    #expect(try store.chains().losses(since: heads).isEmpty)
    let findings = store.check()
    #expect(findings.map(\.line) == [3])
    guard case .standIn(let repair) = try #require(findings.first).kind else { throw BadSample() }
    #expect(repair.author == "Lan")
  }

  @Test("A5: a store without its format, with a damaged review and a link is copied without them")
  func otherFilesAreMended() throws {
    let disk = try Sample.diskWithReview()
    let newest = Sample.reviewFolder + "/review-2"
    var bytes = try #require(disk.content(newest))
    bytes[bytes.count / 2] ^= 1
    disk.setContent(newest, bytes)
    disk.unlink("store/format")
    disk.plant("store/plans/link", .symbolicLink)
    let findings = try salvage(disk)
    #expect(findings.contains { $0.kind == .formatWritten })
    #expect(findings.contains { $0.path == "plans/link" && $0.kind == .notCopied })
    #expect(disk.content("copy/reviews/kh-moi/salvaged/review-2") == bytes)
    #expect(try open(disk).review(Sample.reviewID).revision == 1)
    #expect(!(try open(disk).check()).contains { $0.severity == .problem })
  }

  @Test("A5: a folder that holds something, or a newer store, is refused and left alone")
  func refusals() throws {
    let disk = try Sample.disk()
    #expect(throws: StoreError.targetTaken(path: "/store")) {
      try Salvage.copy(of: "/store", into: "/store", by: Self.repair, files: disk)
    }
    disk.setContent("store/format", Array("thidua store 9\n".utf8))
    #expect(throws: StoreError.newerFormat(path: "/store", found: "thidua store 9")) {
      try salvage(disk)
    }
    #expect(throws: StoreError.noStore(path: "/nowhere")) {
      try Salvage.copy(of: "/nowhere", into: "/copy", by: Self.repair, files: disk)
    }
  }

  @Test("A12: a repair that is cut at any call leaves the store as it was and can be run again")
  func interruptedSalvageIsRunAgain() throws {
    let disk = try Sample.disk(notes: 2)
    var lines = try lines(disk)
    lines[1][70] ^= 4
    disk.setContent(Sample.journal, Array(lines.joined()))
    let before = content(disk, "store")
    var call = 1
    while true {
      disk.inject(FaultyFileSystem.Fault(call: call, errno: EIO, lasting: true))
      let isDone = (try? salvage(disk)) != nil
      disk.inject(nil)
      disk.crash(call.isMultiple(of: 2) ? .nothing : .everything)
      #expect(content(disk, "store") == before)
      if isDone { break }
      // What is there is no store that anybody would take for the repaired one.
      if (try? open(disk)) != nil {
        #expect(Sample.notes(of: try open(disk).load(Sample.planID()).plan).count == 1)
        break
      }
      call += 1
    }
    #expect(call > 60)
    // Run again over the rest that a cut one leaves.
    let again = FaultyFileSystem()
    _ = try Sample.open(again, create: true)
    again.inject(FaultyFileSystem.Fault(call: 40, errno: EIO, lasting: true))
    #expect(throws: StoreError.self) { try salvage(again) }
    again.inject(nil)
    _ = try salvage(again)
    #expect(try open(again).check().isEmpty)
  }
}
