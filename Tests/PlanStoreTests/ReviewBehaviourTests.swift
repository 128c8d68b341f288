// What every store promises of reviews and of the versions of a plan's document.

import PlanModel
import PlanStore
import TestSupport
import Testing

@Suite struct ReviewBehaviourTests {
  private func summaries(_ store: any Store) throws -> [ReviewSummary] {
    try store.reviews().map { listed in
      guard case .readable(let summary) = listed else { throw BadSample() }
      return summary
    }
  }

  @Test(arguments: StoreKind.allCases) func reviewIsKeptAndRead(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    #expect(try store.reviews().isEmpty)
    #expect(throws: StoreError.noSuchReview(Sample.reviewID)) { try store.review(Sample.reviewID) }
    _ = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source)
    let made = try store.createReview(
      Sample.fullReview, preferredID: Sample.reviewID, source: Sample.source)
    #expect(made.id == Sample.reviewID)
    #expect(made.revision == 1)
    #expect(made.readOnly == nil)
    #expect(made.review == Sample.fullReview)
    let other = try open(Sample.bob)
    #expect(try other.review(made.id) == made)
    #expect(try other.source(ofReview: made.id) == Sample.source)
    #expect(other.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func everySavingIsARevision(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source
    ).id
    var review = Sample.review()
    for revision in 1..<6 {
      review.notices.append("\(revision)")
      review.decide(ProposalID(1), revision % 2 == 0 ? .accepted : .refused)
      #expect(try store.saveReview(review, as: id, over: revision) == revision + 1)
      #expect(try open(Sample.bob).review(id).review == review)
    }
    #expect(try summaries(store).map(\.revision) == [6])
    #expect(try store.source(ofReview: id) == Sample.source)
    #expect(store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func whoeverWasSlowerIsRefused(kind: StoreKind) throws {
    let open = kind.sessions()
    let first = try open(Sample.alice)
    let id = try first.createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source
    ).id
    let second = try open(Sample.bob)
    #expect(try second.review(id).revision == 1)
    var won = Sample.review("của Bình")
    won.stamp = ChangeStamp(author: "Trần Bình", time: 99)
    #expect(try second.saveReview(won, as: id, over: 1) == 2)
    #expect(throws: StoreError.reviewChanged(id, revision: 2, by: won.stamp)) {
      try first.saveReview(Sample.review("của Lan"), as: id, over: 1)
    }
    #expect(throws: StoreError.reviewChanged(id, revision: 2, by: won.stamp)) {
      try first.saveReview(Sample.review("của Lan"), as: id, over: 3)
    }
    #expect(try first.review(id).review == won)
    #expect(try first.saveReview(Sample.review("của Lan"), as: id, over: 2) == 3)
  }

  @Test(arguments: StoreKind.allCases) func listTellsWithoutReading(kind: StoreKind) throws {
    let store = try kind.sessions()(Sample.alice)
    _ = try store.createReview(
      Sample.fullReview, preferredID: known(ReviewID("b")), source: Sample.source)
    _ = try store.createReview(
      Sample.review(), preferredID: known(ReviewID("a")), source: Sample.amended)
    let found = try summaries(store)
    #expect(found.map(\.id.raw) == ["a", "b"])
    #expect(found.map(\.target) == [Sample.review().target, Sample.fullReview.target])
    #expect(found.map(\.origin) == [Sample.review().origin, Sample.fullReview.origin])
    #expect(found.map(\.title) == ["KẾ HOẠCH", "12/KH-VP"])
    #expect(found.map(\.subject) == ["Phát động", "Phát động thi đua"])
    #expect(
      found.map(\.progress)
        == [ReviewProgress(open: 1), ReviewProgress(open: 1, accepted: 1, refused: 1)])
    #expect(found.map(\.plan) == [nil, PlanID("kh-2026")])
    #expect(found.map(\.stamp) == [Sample.review().stamp, Sample.fullReview.stamp])
    #expect(found.map(\.isNewer) == [false, false])
  }

  @Test(arguments: StoreKind.allCases) func takenNameIsNumbered(kind: StoreKind) throws {
    let store = try kind.sessions()(Sample.alice)
    let long = known(ReviewID(String(repeating: "a", count: 64)))
    let ids = try [Sample.reviewID, Sample.reviewID, long, long].map {
      try store.createReview(Sample.review(), preferredID: $0, source: Sample.source).id.raw
    }
    #expect(ids == ["kh-moi", "kh-moi-2", long.raw, String(repeating: "a", count: 62) + "-2"])
  }

  @Test(arguments: StoreKind.allCases) func theReviewOfAParticularTextIsFound(
    kind: StoreKind
  ) throws {
    let store = try kind.sessions()(Sample.alice)
    #expect(try store.review(ofText: Sample.source.text) == nil)
    var done = Sample.review()
    done.plan = Sample.plan
    done.stamp = ChangeStamp(author: "Lan", time: 100)
    var newer = Sample.review()
    newer.stamp = ChangeStamp(author: "Lan", time: 8)
    let ids = try [done, Sample.review(), newer].map {
      try store.createReview($0, preferredID: Sample.reviewID, source: Sample.source).id
    }
    #expect(try store.review(ofText: Sample.source.text)?.id == ids[2])
    #expect(try store.review(ofText: Sample.amended.text) == nil)
    for id in ids.dropFirst() { try store.removeReview(id) }
    #expect(try store.review(ofText: Sample.source.text)?.plan == Sample.plan)
  }

  @Test(arguments: StoreKind.allCases) func removedReviewIsGone(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source
    ).id
    _ = try store.saveReview(Sample.review("hai"), as: id, over: 1)
    try open(Sample.bob).removeReview(id)
    let gone = StoreError.noSuchReview(id)
    #expect(try store.reviews().isEmpty)
    #expect(throws: gone) { try store.review(id) }
    #expect(throws: gone) { try store.source(ofReview: id) }
    #expect(throws: gone) { try store.saveReview(Sample.review(), as: id, over: 2) }
    #expect(throws: gone) { try store.removeReview(id) }
    #expect(store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func linesAreThoseOfTheDocument(kind: StoreKind) throws {
    let store = try kind.sessions()(Sample.alice)
    let lines = ["", "một\r", "\u{301}dấu rời", "hai\u{2028}ba", ""]
    var review = Sample.review()
    review.lines = lines
    let made = try store.createReview(
      review, preferredID: Sample.reviewID, source: SourceDocument(lines: lines, original: []))
    #expect(made.review.lines == lines)
    review.lines = ["thứ khác"]
    _ = try store.saveReview(review, as: made.id, over: 1)
    #expect(try store.review(made.id).review.lines == lines)
    #expect(SourceDocument(lines: [], original: []).lines.isEmpty)
    #expect(SourceDocument(text: "a\nb", original: []).lines == ["a", "b"])
  }

  @Test(arguments: StoreKind.allCases) func documentHasVersions(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    let second = try store.addSource(Sample.amended, to: id)
    let third = try open(Sample.bob).addSource(Sample.source, to: id)
    #expect(second == Sample.amendedVersion && second < third)
    let texts = try [0, 1, second, third, third + 1].map {
      try store.sourceText(of: id, version: $0)
    }
    #expect(texts == [nil, Sample.source.text, Sample.amended.text, Sample.source.text, nil])
    let absent = known(PlanID("khac"))
    #expect(throws: StoreError.noSuchPlan(absent)) {
      try store.addSource(Sample.source, to: absent)
    }
    #expect(throws: StoreError.noSuchPlan(absent)) { try store.sourceText(of: absent, version: 1) }
  }

  @Test(arguments: StoreKind.allCases) func undoneRevisionBringsTheOldTextBack(
    kind: StoreKind
  ) throws {
    let store = try kind.sessions()(Sample.alice)
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    let old = try store.load(id).plan.profile
    var new = old
    new.sourceVersion = try store.addSource(Sample.amended, to: id)
    _ = try store.commit(Sample.batch([.profile(Edit(old: old, new: new))]), to: .plan(id))
    let text = {
      let version = try store.load(id).plan.profile.sourceVersion
      return try store.sourceText(of: id, version: version)
    }
    #expect(try text() == Sample.amended.text)
    let undo = try #require(try store.load(id).history.undo(author: "Lan", time: 2))
    _ = try store.commit(undo, to: .plan(id))
    #expect(try text() == Sample.source.text)
    #expect(store.check().isEmpty)
  }
}
