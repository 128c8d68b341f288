// What a person last saw of a store: whatever goes from it is told, by its name.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct WitnessTests {
  private static let state = "/state/thidua"

  private func folder(_ disk: FaultyFileSystem) -> WitnessFolder {
    WitnessFolder(path: Self.state, store: "/store", files: disk)
  }

  /// What a session that reads everything sees.
  private func seen(_ disk: FaultyFileSystem) throws -> Witness {
    let store = try Sample.open(disk)
    _ = try store.loadOffice()
    for id in try store.planIDs() { _ = try store.load(id) }
    return store.witness(after: nil, keeping: [])
  }

  private func losses(_ disk: FaultyFileSystem, _ witness: Witness) throws -> [WitnessLoss] {
    try Sample.open(disk).losses(since: witness)
  }

  @Test("G8: what was seen is kept in a private file and reads back; a broken one counts as none")
  func witnessReadsBack() throws {
    let disk = try Sample.fullDisk()
    let witness = try seen(disk)
    #expect(witness.planCount == 1)
    #expect(witness.stepCount == 4)
    folder(disk).write(witness)
    #expect(folder(disk).read() == witness)
    #expect(try losses(disk, witness).isEmpty)
    let path = try #require(disk.allPaths().first { $0.hasSuffix(".seen") })
    var bytes = try #require(disk.content(path))
    bytes[bytes.count / 2] ^= 1
    disk.setContent(path, bytes)
    #expect(folder(disk).read() == nil)
    disk.setContent(path, [])
    #expect(folder(disk).read() == nil)
    folder(disk).write(witness)
    #expect(folder(disk).forget())
    #expect(folder(disk).read() == nil)
    // Nothing here keeps anybody from working.
    disk.inject(FaultyFileSystem.Fault(call: 1, errno: EACCES, lasting: true))
    folder(disk).write(witness)
    #expect(folder(disk).read() == nil)
  }

  @Test("G8: what others add, and lines that a merge has moved, are no loss")
  func growthIsNoLoss() throws {
    let disk = try Sample.fullDisk()
    let witness = try seen(disk)
    _ = try Sample.open(disk, Sample.bob).commit(Sample.note("thêm"), to: Sample.place())
    _ = try Sample.open(disk).saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    #expect(try losses(disk, witness).isEmpty)
    let whole = try #require(disk.content(Sample.journal))
    disk.setContent(Sample.journal, Array("=======\n".utf8) + whole)
    #expect(try losses(disk, witness).isEmpty)
    // rsync with backups puts another's journal over it and leaves what was there beside.
    let first = try #require(whole.firstIndex(of: 0x0A))
    disk.setContent(Sample.journal, Array(whole[...first]))
    #expect(try losses(disk, witness).map(\.kind) == [.journalCut(steps: 1)])
    disk.plant(Sample.journal + "~", .regular, bytes: whole)
    #expect(try losses(disk, witness).isEmpty)
  }

  /// Names that say nothing of anybody's work: locks are information, `.keep` is for git, and of a
  /// review the newest revision counts. Where a store is at home the next step notes anew.
  private static func meansNothing(_ path: String) -> Bool {
    path.hasSuffix(".lock") || path.hasSuffix("/.keep") || path.hasSuffix("/review-1")
      || path.contains("/home-")
  }

  @Test(
    "G8: each file of a store deleted, emptied, zeroed or renamed is told, never an empty list",
    arguments: ["deleted", "emptied", "zeroed", "renamed"])
  func everyFileIsMissed(how: String) throws {
    let sample = try Sample.fullDisk()
    let paths = sample.allPaths().filter { $0.hasPrefix("store/") && sample.content($0) != nil }
    #expect(paths.count > 15)
    for path in paths where !Self.meansNothing(path) {
      let disk = try Sample.fullDisk()
      let witness = try seen(disk)
      let before = try Sample.open(disk).check()
      let bytes = try #require(disk.content(path))
      switch how {
      case "emptied": disk.setContent(path, [])
      case "zeroed": disk.setContent(path, Array(repeating: 0, count: max(bytes.count, 1)))
      case "renamed":
        disk.unlink(path)
        disk.plant(path + ".bak", .regular, bytes: bytes)
      default: disk.unlink(path)
      }
      #expect(try isTold(disk, witness, before), "\(path) \(how)")
    }
  }

  // By what every start compares, by what it cannot open, or by `check`.
  private func isTold(
    _ disk: FaultyFileSystem, _ witness: Witness, _ before: [CheckFinding]
  ) throws -> Bool {
    guard let store = try? Sample.open(disk) else { return true }
    if !store.losses(since: witness).isEmpty { return true }
    guard let loaded = try? store.load(Sample.planID()) else { return true }
    if !loaded.notices.isEmpty { return true }
    guard (try? store.review(Sample.reviewID)) != nil else { return true }
    guard (try? store.source(ofReview: Sample.reviewID)) != nil else { return true }
    return !store.check().allSatisfy(before.contains)
  }

  @Test(
    "G8: a plan, a journal or the office that is gone is told again until it is back or accepted")
  func lossesAreToldAgain() throws {
    let disk = try Sample.fullDisk()
    let witness = try seen(disk)
    let journal = "store/plans/kh-2026/journal/may2.binh.jsonl"
    let bytes = try #require(disk.content(journal))
    disk.unlink(journal)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    let losses = store.losses(since: witness)
    #expect(
      losses == [
        WitnessLoss(
          path: "plans/kh-2026/journal/may2.binh.jsonl", kind: .journalGone(steps: 1))
      ])
    let kept = store.witness(after: witness, keeping: losses)
    #expect(try self.losses(disk, kept) == losses)
    #expect(try self.losses(disk, seen(disk)).isEmpty)
    disk.plant(journal, .regular, bytes: bytes)
    #expect(try self.losses(disk, kept).isEmpty)
    disk.unlink("store/plans/kh-2026")
    #expect(
      try self.losses(disk, kept) == [
        WitnessLoss(path: "plans/kh-2026", kind: .folderGone(steps: 3))
      ])
    let gone = try Sample.open(disk)
    let after = gone.witness(after: kept, keeping: gone.losses(since: kept))
    #expect(try self.losses(disk, after).map(\.path) == ["plans/kh-2026"])
  }

  @Test("A16: an older backup put over a newer store is told: cut journals, older reviews")
  func restoredBackupIsTold() throws {
    let disk = try Sample.fullDisk()
    let old = try #require(disk.content(Sample.journal))
    let alice = try Sample.open(disk)
    for number in 0..<3 { _ = try alice.commit(Sample.note("mới \(number)"), to: Sample.place()) }
    _ = try alice.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    let witness = try seen(disk)
    disk.setContent(Sample.journal, old)
    disk.unlink(Sample.reviewFolder + "/review-3")
    #expect(
      try losses(disk, witness).map(\.kind) == [
        .journalCut(steps: 3), .reviewOlder(revision: 2),
      ])
    // And written on from there: the steps that were seen are still not there.
    for number in 0..<4 {
      _ = try Sample.open(disk).commit(Sample.note("khác \(number)"), to: Sample.place())
    }
    #expect(try losses(disk, witness).map(\.kind).first == .journalChanged(step: 5))
  }
}
