// Reviews in real folders: what others may have planted, permissions, real threads, the watcher.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct ReviewFolderTests {
  private func review(in folder: TemporaryFolder) throws -> FileStore {
    let store = try folder.storeWithPlan()
    _ = try store.createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    return store
  }

  @Test func layoutIsAsDescribed() throws {
    let folder = try TemporaryFolder()
    let store = try review(in: folder)
    for revision in 1..<5 {
      _ = try store.saveReview(
        Sample.review("\(revision)"), as: Sample.reviewID, over: revision)
    }
    #expect(
      TextFile.names(in: folder.path + "/" + Sample.reviewFolder)
        == ["review-4", "review-5", "review.lock", "source"])
    #expect(
      folder.size(Sample.reviewFolder + "/source/document.txt") == Sample.source.text.utf8.count)
    #expect(folder.size(Sample.reviewFolder + "/source/original") == 3)
    _ = try store.addSource(Sample.amended, to: Sample.planID())
    #expect(folder.size("store/plans/kh-2026/\(Sample.amendedFolder)/original") == 2)
  }

  @Test func sharedFolderStaysWritableForTheGroup() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/store", 0o777) == 0)
    #expect(chmod(folder.path + "/store", 0o2770) == 0)
    let store = try review(in: folder)
    _ = try store.saveReview(Sample.review("hai"), as: Sample.reviewID, over: 1)
    _ = try store.addSource(Sample.amended, to: Sample.planID())
    for name in ["review-2", "review.lock", "source/document.txt", "source/original"] {
      #expect(folder.mode(Sample.reviewFolder + "/" + name) == 0o660, "\(name)")
    }
    for name in [
      "reviews", "reviews/kh-moi", "reviews/kh-moi/source", "plans/kh-2026/\(Sample.amendedFolder)",
    ] {
      #expect(folder.mode("store/" + name) == 0o2770, "\(name)")
    }
  }

  @Test func plantedLinksAreNeverFollowed() throws {
    let folder = try TemporaryFolder()
    let store = try review(in: folder)
    try folder.write("victim", "của người khác")
    let inReview = { (name: String) in folder.path + "/" + Sample.reviewFolder + "/" + name }
    let attempt = { try store.saveReview(Sample.review("x"), as: Sample.reviewID, over: 1) }
    #expect(symlink(folder.path + "/victim", inReview("review.lock")) == 0)
    let lock = "reviews/kh-moi/review.lock"
    #expect(throws: StoreError.refused(path: lock, .symbolicLink)) { try attempt() }
    unlink(inReview("review.lock"))
    #expect(symlink(folder.path + "/victim", inReview("review-7")) == 0)
    let newest = "reviews/kh-moi/review-7"
    #expect(throws: StoreError.refused(path: newest, .symbolicLink)) { try attempt() }
    #expect(try store.reviews().count == 1)
    unlink(inReview("review-7"))
    #expect(symlink("kh-moi", folder.path + "/store/reviews/lien-ket") == 0)
    let linked = known(ReviewID("lien-ket"))
    let refused = StoreError.refused(path: "reviews/lien-ket", .symbolicLink)
    #expect(throws: refused) { try store.review(linked) }
    #expect(try store.reviews().last == .unreadable(linked, refused))
    unlink(folder.path + "/store/reviews/lien-ket")
    #expect(mkfifo(inReview("review-7"), 0o666) == 0)
    #expect(throws: StoreError.refused(path: newest, .notRegular)) { try attempt() }
    unlink(inReview("review-7"))
    #expect(try attempt() == 2)
    #expect(folder.size("victim") == "của người khác".utf8.count)
  }

  @Test func threadsOfSeveralWritersLoseNothing() async throws {
    let folder = try TemporaryFolder()
    _ = try review(in: folder)
    let saved = try await withThrowingTaskGroup(of: [String].self) { group in
      for worker in 0..<4 {
        let store = try folder.store(worker < 2 ? Sample.alice : Sample.bob)
        group.addTask { try (0..<10).map { try Self.add("\(worker) \($0)", store) } }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let stored = try folder.store().review(Sample.reviewID)
    #expect(stored.revision == 41)
    #expect(Set(stored.review.notices) == Set(saved))
    #expect(stored.review.notices.count == 40)
    #expect(try folder.store().check().isEmpty)
  }

  private static func add(_ notice: String, _ store: FileStore) throws -> String {
    while true {
      let stored = try store.review(Sample.reviewID)
      var review = stored.review
      review.notices.append(notice)
      do throws(StoreError) {
        _ = try store.saveReview(review, as: Sample.reviewID, over: stored.revision)
        return notice
      } catch {
        guard case .reviewChanged = error else { throw error }
      }
    }
  }

  @Test(arguments: [false, true]) func watcherTellsOfReviews(polling: Bool) throws {
    let folder = try TemporaryFolder()
    let alice = try folder.storeWithPlan()
    let bob = try folder.store(Sample.bob)
    let watcher = StoreWatcher(alice, polling: polling)
    #expect((watcher.descriptor == nil) == polling)
    #expect(watcher.events().isEmpty)
    for name in ["kh-moi", "kh-moi-2"] {
      _ = try bob.createReview(
        Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
      #expect(watcher.events() == [.reviews], "\(name)")
      watcher.watch(known(ReviewID(name)))
    }
    #expect(watcher.events().isEmpty)
    _ = try bob.saveReview(Sample.review("hai"), as: Sample.reviewID, over: 1)
    #expect(watcher.events() == [.review(Sample.reviewID)])
    #expect(watcher.events().isEmpty)
    try bob.removeReview(known(ReviewID("kh-moi-2")))
    #expect(watcher.events() == [.reviews])
    watcher.watch(known(ReviewID("khong-co")))
    #expect((watcher.descriptor == nil) == polling)
    _ = try bob.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 2)
    #expect(watcher.events() == [.review(Sample.reviewID)])
  }

  @Test func checkNamesWhatLiesAround() throws {
    let folder = try TemporaryFolder()
    let store = try review(in: folder)
    _ = try store.addSource(Sample.amended, to: Sample.planID())
    var orphan = Sample.review()
    orphan.target = .revision(of: known(PlanID("mat-roi")))
    _ = try store.createReview(orphan, preferredID: Sample.reviewID, source: Sample.source)
    for name in ["reviews/.new-x", "plans/kh-2026/.new-y", "reviews/rong"] {
      #expect(mkdir(folder.path + "/store/" + name, 0o777) == 0)
    }
    for name in ["Ghi chú.txt", "kh-moi/readme.md", "kh-moi/.new-a", "kh-moi/review-01"] {
      try folder.write("store/reviews/" + name, "")
    }
    let gone = known(PlanID("mat-roi"))
    let expected = [
      CheckFinding(.notice, "plans/kh-2026/\(Sample.amendedFolder)", .unusedSource),
      CheckFinding(.notice, "plans/kh-2026/.new-y", .unfinished),
      CheckFinding(.notice, "reviews/.new-x", .unfinished),
      CheckFinding(.notice, "reviews/Ghi chú.txt", .strangeFile),
      CheckFinding(.notice, "reviews/kh-moi/.new-a", .unfinished),
      CheckFinding(.notice, "reviews/kh-moi/readme.md", .strangeFile),
      CheckFinding(.notice, "reviews/kh-moi/review-01", .strangeFile),
      CheckFinding(.notice, "reviews/kh-moi-2", .orphanReview(gone)),
      CheckFinding(.problem, "reviews/rong", .unreadable(.incomplete(path: "reviews/rong"))),
    ]
    #expect(store.check() == expected)
  }

  @Test func storesWithoutReviewsAreSound() throws {
    let folder = try TemporaryFolder()
    let store = try folder.storeWithPlan()
    #expect(TextFile.names(in: folder.path + "/store").contains("reviews") == false)
    #expect(try store.reviews().isEmpty)
    #expect(store.check().isEmpty)
  }
}
