// Reviews and versions of documents when calls are refused, the process is killed, the power goes:
// either the old state or the new one, and the new one when it was told as saved.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// One thing that a session does to a store, and how to see whether it was done.
struct ReviewStep: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let run: @Sendable (FileStore) throws(StoreError) -> Void
  /// Whether it was done; throws when what is there is neither the old state nor the new.
  let isDone: @Sendable (FileStore) throws -> Bool

  static let all = [
    ReviewStep(testDescription: "create") { (store) throws(StoreError) in
      _ = try store.createReview(
        Sample.fullReview, preferredID: known(ReviewID("khac")), source: Sample.amended)
    } isDone: { store in
      guard try store.reviews().count == 2 else { return false }
      let stored = try store.review(known(ReviewID("khac")))
      var expected = Sample.fullReview
      expected.lines = Sample.amended.lines
      guard stored.review == expected, try store.source(ofReview: stored.id) == Sample.amended
      else { throw BadSample() }
      return true
    },
    ReviewStep(testDescription: "save") { (store) throws(StoreError) in
      _ = try store.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    } isDone: { store in
      let stored = try store.review(Sample.reviewID)
      guard stored.review == Sample.review(stored.revision == 3 ? "ba" : "hai") else {
        throw BadSample()
      }
      return stored.revision == 3
    },
    ReviewStep(testDescription: "remove") { (store) throws(StoreError) in
      try store.removeReview(Sample.reviewID)
    } isDone: { store in
      guard let first = try store.reviews().first else { return true }
      guard try store.review(first.id).review == Sample.review("hai") else { throw BadSample() }
      return false
    },
    ReviewStep(testDescription: "add a version") { (store) throws(StoreError) in
      _ = try store.addSource(Sample.amended, to: known(Sample.plan))
    } isDone: { store in
      let texts = try [1, Sample.amendedVersion].map {
        try store.sourceText(of: Sample.planID(), version: $0)
      }
      guard texts[0] == Sample.source.text, [nil, Sample.amended.text].contains(texts[1]) else {
        throw BadSample()
      }
      return texts[1] != nil
    },
  ]
}

@Suite struct ReviewCrashTests {
  private func calls(of step: ReviewStep) throws -> Int {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    disk.inject(nil)
    try step.run(store)
    #expect(try step.isDone(store))
    return disk.calls.count
  }

  /// The disk after the step was disturbed, and whether the session was told that it is done.
  private func disturbed(
    _ step: ReviewStep, _ fault: FaultyFileSystem.Fault
  ) throws -> (disk: FaultyFileSystem, wasTold: Bool) {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    disk.inject(fault)
    var wasTold = false
    do throws(StoreError) {
      try step.run(store)
      wasTold = true
    } catch {}
    return (disk, wasTold)
  }

  private func verify(
    _ step: ReviewStep, _ disk: FaultyFileSystem, wasTold: Bool, _ context: String
  ) throws {
    let store = try Sample.open(disk)
    let isDone: Bool
    do {
      isDone = try step.isDone(store)
    } catch {
      Issue.record("\(context): neither old nor new: \(error)")
      return
    }
    #expect(isDone || !wasTold, "\(context): lost")
    if !isDone { try step.run(store) }
    #expect(try step.isDone(store), "\(context): cannot be done any more")
    #expect(try store.load(Sample.planID()).readOnly == nil)
    let findings = store.check()
    #expect(findings.allSatisfy { $0.severity == .notice }, "\(context): \(findings)")
  }

  @Test(arguments: ReviewStep.all, [EIO, ENOSPC, EDQUOT, EMFILE, EROFS])
  func everyCallRefusedOnce(step: ReviewStep, code: Int32) throws {
    for call in 1...(try calls(of: step)) {
      let (disk, wasTold) = try disturbed(step, .init(call: call, errno: code))
      disk.killAll()
      try verify(step, disk, wasTold: wasTold, "\(step) call \(call) errno \(code)")
    }
  }

  @Test(
    arguments: ReviewStep.all,
    [
      FaultyFileSystem.Survival.nothing, .everything, .torn(block: 1, seed: 1),
      .torn(block: 1, seed: 2), .torn(block: 512, seed: 3), .torn(block: 4_096, seed: 4),
      .torn(block: 4_096, seed: 5),
    ])
  func powerGoneAtEveryCall(step: ReviewStep, survival: FaultyFileSystem.Survival) throws {
    for call in 1...(try calls(of: step)) {
      let fault = FaultyFileSystem.Fault(call: call, errno: EIO, lasting: true)
      let (disk, wasTold) = try disturbed(step, fault)
      disk.crash(survival)
      try verify(step, disk, wasTold: wasTold, "\(step) power gone at \(call), \(survival)")
    }
  }

  @Test(arguments: ReviewStep.all) func whatWasToldSurvivesThePower(step: ReviewStep) throws {
    let disk = try Sample.diskWithReview()
    try step.run(try Sample.open(disk))
    disk.crash(.nothing)
    #expect(try step.isDone(try Sample.open(disk)))
  }

  @Test func firstReviewOfAStoreIsWholeOrAbsent() throws {
    let counting = try Sample.disk()
    let store = try Sample.open(counting)
    counting.inject(nil)
    _ = try store.createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    for call in 1...counting.calls.count {
      for survival in [FaultyFileSystem.Survival.nothing, .everything] {
        let disk = try Sample.disk()
        let store = try Sample.open(disk)
        disk.inject(.init(call: call, errno: EIO, lasting: true))
        let made = try? store.createReview(
          Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
        disk.crash(survival)
        let again = try Sample.open(disk)
        let ids = try again.reviews().map(\.id)
        #expect(ids == [Sample.reviewID] || (ids.isEmpty && made == nil), "call \(call)")
        for id in ids { #expect(try again.review(id).review == Sample.review()) }
      }
    }
  }

  // A folder that was made and not yet synchronised when its maker died is the next one's to keep.
  @Test func folderLeftByAKilledSessionIsMadeDurable() throws {
    let disk = try Sample.disk()
    let killed = try Sample.open(disk)
    disk.inject(.init(call: 1, errno: EIO, lasting: true, only: "synchronize"))
    #expect(throws: StoreError.self) {
      try killed.createReview(
        Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    }
    disk.killAll()
    _ = try Sample.open(disk).createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    disk.crash(.nothing)
    #expect(try Sample.open(disk).reviews().count == 1)
  }

  @Test func fullDiskIsToldAndKeepsTheReview() throws {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    // The lock and its note are there from the first saving on.
    for free in stride(from: 90, to: 900, by: 45) {
      disk.setFreeBytes(free)
      let error = #expect(throws: StoreError.self) {
        try store.saveReview(Sample.fullReview, as: Sample.reviewID, over: 2)
      }
      guard case .system(.write, _, ENOSPC)? = error else {
        Issue.record("\(free): \(String(describing: error))")
        continue
      }
      #expect(try store.review(Sample.reviewID).review == Sample.review("hai"))
      #expect(!disk.allPaths().contains { $0.contains(".new-") })
    }
    disk.setFreeBytes(Int.max)
    #expect(try store.saveReview(Sample.fullReview, as: Sample.reviewID, over: 2) == 3)
    #expect(try store.check().allSatisfy { $0.kind == .orphanReview(try Sample.planID()) })
  }

  @Test func unknownStateOfTheDiskEndsTheWriting() throws {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    disk.inject(.init(call: 2, errno: EIO, only: "synchronize"))
    #expect(throws: StoreError.notSynchronized(path: "reviews/kh-moi", errno: EIO)) {
      try store.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    }
    disk.inject(nil)
    let reason = ReadOnlyReason.syncFailed(path: "reviews/kh-moi", errno: EIO)
    #expect(try store.review(Sample.reviewID).readOnly == reason)
    #expect(throws: StoreError.readOnly(reason)) {
      try store.saveReview(Sample.review("bốn"), as: Sample.reviewID, over: 3)
    }
    #expect(throws: StoreError.readOnly(reason)) {
      try store.addSource(Sample.amended, to: Sample.planID())
    }
  }

  @Test func lockedReviewIsRefusedWithItsHolder() throws {
    let disk = try Sample.diskWithReview()
    _ = try Sample.open(disk).saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    let files: any FileSystem = disk
    let folder = try files.openDirectory("/" + Sample.reviewFolder, in: nil)
    let lock = try files.open("review.lock", in: folder, .append)
    #expect(try files.tryLock(lock))
    let error = #expect(throws: StoreError.self) {
      try Sample.open(disk, Sample.bob).saveReview(
        Sample.review("ba"), as: Sample.reviewID, over: 3)
    }
    guard case .busy("reviews/kh-moi/review.lock", let holder)? = error else {
      throw BadSample()
    }
    #expect(holder?.writer == "may1.lan")
    #expect(disk.pausedMilliseconds >= 3_000)
  }

  @Test func withoutLocksOnlyTheOwnReviewIsSaved() throws {
    let disk = try Sample.diskWithReview()
    disk.setLockError(ENOLCK)
    let store = try Sample.open(disk)
    #expect(try store.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2) == 3)
    disk.setOwner(1000, user: 1001)
    let path = "reviews/kh-moi/review.lock"
    #expect(throws: StoreError.locksUnsupported(path: path, errno: ENOLCK)) {
      try store.saveReview(Sample.review("bốn"), as: Sample.reviewID, over: 3)
    }
  }

  @Test(arguments: [false, true]) func whoWaitedForARemovedReviewIsTold(
    anotherHasItsName: Bool
  ) throws {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    disk.beforeNextLock {
      let bob = try? Sample.open(disk, Sample.bob)
      try? bob?.removeReview(Sample.reviewID)
      guard anotherHasItsName else { return }
      _ = try? bob?.createReview(
        Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    }
    #expect(throws: StoreError.noSuchReview(Sample.reviewID)) {
      try store.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    }
    #expect(try store.reviews().count == (anotherHasItsName ? 1 : 0))
  }
}
