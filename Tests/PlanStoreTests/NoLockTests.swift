// File systems without shared locks: each session writes a journal of its own, so nothing is lost,
// whoever's sessions they are and on however many machines.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct NoLockTests {
  /// What such file systems answer to flock.
  static let refusals = [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL]

  private func disk(_ refusal: Int32 = ENOLCK) throws -> FaultyFileSystem {
    let disk = try Sample.disk()
    disk.setLockError(refusal)
    return disk
  }

  private func journals(_ disk: FaultyFileSystem) -> [String] {
    disk.allPaths().filter { $0.hasSuffix(".jsonl") && $0.contains("kh-2026/journal/") }
      .compactMap { $0.split(separator: "/").last.map(String.init) }
  }

  @Test(
    "B8, B13: without locks, sessions of one person and of others lose nothing and see each other",
    arguments: refusals)
  func sessionsWithoutLocks(refusal: Int32) throws {
    let disk = try disk(refusal)
    let sessions = try [Sample.alice, Sample.alice, Sample.alice, Sample.bob, Sample.bob]
      .map { try Sample.open(disk, $0) }
    var random = SplitMix(seed: UInt64(refusal))
    var told: [JournalRecord] = []
    for step in 0..<60 {
      let session = sessions[Int(random.next() % 5)]
      told.append(try session.commit(Sample.note("\(step)"), to: Sample.place()).record)
    }
    #expect(journals(disk).count == 7)
    let records = try Sample.records(disk)
    #expect(Set(records.map(\.number)).count == 61)
    #expect(told.allSatisfy(records.contains))
    let plans = try sessions.map { try $0.load(Sample.planID()).plan }
    #expect(plans.allSatisfy { $0 == plans[0] })
    #expect(try Sample.open(disk).check().isEmpty)
  }

  @Test("B8: locks that are granted on two machines at once are not believed")
  func locksThatBindNobody() throws {
    let disk = try Sample.disk()
    disk.setLocksShared(false)
    let first = try Sample.open(disk)
    let second = try Sample.open(disk)
    for step in 0..<6 {
      _ = try (step.isMultiple(of: 2) ? first : second).commit(
        Sample.note("\(step)"), to: Sample.place())
    }
    #expect(journals(disk).count == 3)
    #expect(Sample.notes(of: try first.load(Sample.planID()).plan).count == 6)
    // A line that another machine is in the middle of is never cut off by whoever reads.
    let own = try #require(journals(disk).first { $0.contains("~") })
    let path = "store/plans/kh-2026/journal/" + own
    let begun = try #require(disk.content(path)) + Array("{\"v\":1,".utf8)
    disk.setContent(path, begun)
    for areShared in [false, true] {
      disk.setLocksShared(areShared)
      _ = try Sample.open(disk, Sample.bob).load(Sample.planID())
      #expect(disk.content(path) == begun)
    }
  }

  @Test(
    "B8: a session goes on in the journal that an earlier one gave back, on the same system only")
  func journalsAreGivenBack() throws {
    let disk = try disk()
    for step in 0..<4 {
      _ = try Sample.open(disk).commit(Sample.note("\(step)"), to: Sample.place())
    }
    #expect(journals(disk).count == 2)
    #expect(!disk.allPaths().contains { $0.contains("~") && $0.hasSuffix(".lock") })
    disk.setSystemIdentity("system-2")
    _ = try Sample.open(disk).commit(Sample.note("máy khác"), to: Sample.place())
    #expect(journals(disk).count == 3)
    disk.setSystemIdentity("")
    for step in 0..<2 {
      _ = try Sample.open(disk).commit(Sample.note("không tên \(step)"), to: Sample.place())
    }
    #expect(journals(disk).count == 5)
  }

  @Test("B8: the journal of a session that was killed stays its own")
  func claimOfTheDead() throws {
    let disk = try disk()
    let killed = try Sample.open(disk)
    _ = try killed.commit(Sample.note("trước"), to: Sample.place())
    disk.killAll()
    let next = try Sample.open(disk)
    _ = try next.commit(Sample.note("sau"), to: Sample.place())
    #expect(journals(disk).count == 3)
    #expect(Sample.notes(of: try next.load(Sample.planID()).plan) == ["trước", "sau"])
    withExtendedLifetime(killed) {}
  }

  @Test("B8, B11: undo and redo reach the person's steps in all his sessions' journals")
  func undoAcrossSessions() throws {
    let disk = try Sample.disk()
    let locked = try Sample.open(disk)
    _ = try locked.commit(Sample.percent(from: nil, to: 10), to: Sample.place())
    disk.setLockError(ENOLCK)
    let first = try Sample.open(disk)
    _ = try first.commit(Sample.percent(from: 10, to: 20), to: Sample.place())
    let second = try Sample.open(disk)
    _ = try second.commit(Sample.percent(from: 20, to: 30), to: Sample.place())
    let states = { try second.load(Sample.planID()).plan.record(of: Sample.unitTask()).state }
    for expected in [UnitTaskState.doing(.percent(20)), .doing(.percent(10)), .todo] {
      let undo = try #require(try second.load(Sample.planID()).history.undo(author: "L", time: 1))
      _ = try second.commit(undo, to: Sample.place())
      #expect(try states() == expected)
    }
    let third = try Sample.open(disk)
    let redo = try #require(try third.load(Sample.planID()).history.redo(author: "L", time: 1))
    _ = try third.commit(redo, to: Sample.place())
    #expect(try states() == .doing(.percent(10)))
    #expect(try Sample.open(disk, Sample.bob).load(Sample.planID()).history.undoable.isEmpty)
  }

  @Test("B8: a snapshot that covers sessions' journals hides no step from undo")
  func snapshotsOverSessions() throws {
    let disk = try disk()
    let first = try Sample.open(disk)
    let second = try Sample.open(disk)
    for step in 0..<6 {
      let old = step == 0 ? nil : step
      let session = step.isMultiple(of: 2) ? first : second
      _ = try session.commit(Sample.percent(from: old, to: step + 1), to: Sample.place())
    }
    // The same folder from a machine where locks work.
    disk.setLockError(nil)
    let server = try Sample.open(disk, Sample.bob)
    _ = try server.load(Sample.planID())
    server.maintain(Snapshot.Policy(records: 1, bytes: 1, steps: 2))
    #expect(disk.allPaths().contains { $0.contains("/snapshot-") })
    disk.setLockError(ENOLCK)
    let third = try Sample.open(disk)
    #expect(try third.load(Sample.planID()).history.undoable.count >= 2)
    for step in stride(from: 6, to: 0, by: -1) {
      let undo = try #require(try third.load(Sample.planID()).history.undo(author: "L", time: 1))
      _ = try third.commit(undo, to: Sample.place())
      let now = try third.load(Sample.planID()).plan.record(of: Sample.unitTask()).state
      #expect(now == (step == 1 ? .todo : .doing(.percent(step - 1))))
    }
  }

  @Test("B8: two who save a review at once without locks: one is saved, the other is told")
  func reviewsWithoutLocks() throws {
    let disk = try Sample.diskWithReview()
    disk.setLockError(ENOLCK)
    let store = try Sample.open(disk)
    disk.before("link") {
      _ = try? Sample.open(disk, Sample.bob).saveReview(
        Sample.review("của Bình"), as: Sample.reviewID, over: 2)
    }
    let error = #expect(throws: StoreError.self) {
      try store.saveReview(Sample.review("của Lan"), as: Sample.reviewID, over: 2)
    }
    guard case .reviewChanged(Sample.reviewID, revision: 3, by: _)? = error else {
      throw BadSample()
    }
    #expect(try store.review(Sample.reviewID).review.notices == ["của Bình"])
    #expect(try store.saveReview(Sample.review("nữa"), as: Sample.reviewID, over: 3) == 4)
    #expect(store.check().isEmpty)
  }

  @Test("B8: where neither locks nor second names are to be had, saving a review is refused")
  func reviewsWithoutAnything() throws {
    let disk = try Sample.diskWithReview()
    disk.setLockError(ENOLCK)
    disk.inject(.init(call: 1, errno: EPERM, only: "link"))
    let path = "reviews/kh-moi/review-3"
    #expect(throws: StoreError.locksUnsupported(path: path, errno: EPERM)) {
      try Sample.open(disk).saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    }
    #expect(try Sample.open(disk).review(Sample.reviewID).revision == 2)
  }

  @Test(
    "B8: a review that is thrown away while it is saved without locks is not told as saved",
    arguments: [false, true])
  func removedReviewsWithoutLocks(isNamedBefore: Bool) throws {
    let disk = try Sample.diskWithReview()
    disk.setLockError(ENOLCK)
    let remove: @Sendable () -> Void = {
      try? Sample.open(disk, Sample.bob).removeReview(Sample.reviewID)
    }
    // Before the new revision has its name, or between that and the folder's synchronisation.
    disk.before("link") {
      if isNamedBefore { disk.before("synchronize", remove) } else { remove() }
    }
    #expect(throws: StoreError.self) {
      try Sample.open(disk).saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    }
    #expect(try Sample.open(disk).reviews().isEmpty)
  }

  @Test("B8: a journal of this session's own in which another line stands is told")
  func interleavedAllTheSame() throws {
    let disk = try disk()
    let store = try Sample.open(disk)
    let own = try store.commit(Sample.note("một"), to: Sample.place()).record.number.writer
    let other = JournalRecord(
      number: RecordNumber(writer: own, sequence: 2), lamport: 4, batch: Sample.note("ai đó"))
    disk.interfere(with: RecordLine.bytes(of: other, previous: 0))
    let path = "plans/kh-2026/journal/\(own).jsonl"
    #expect(throws: StoreError.interleaved(path: path)) {
      try store.commit(Sample.note("hai"), to: Sample.place())
    }
    #expect(throws: StoreError.self) { try store.commit(Sample.note("ba"), to: Sample.place()) }
  }
}
