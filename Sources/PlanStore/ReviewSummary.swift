// What a list of reviews shows, read without reading the reviews.

package import PlanModel

/// One line of the list of reviews.
package enum ListedReview: Equatable, Sendable, Identifiable {
  case readable(ReviewSummary)
  /// It is there and cannot be shown; why.
  case unreadable(ReviewID, StoreError)

  package var id: ReviewID {
    switch self {
    case .readable(let summary): summary.id
    case .unreadable(let id, _): id
    }
  }
}

/// What a review is of and how far it has come.
package struct ReviewSummary: Equatable, Sendable, Identifiable {
  package let id: ReviewID
  package let revision: Int
  package let target: ReviewTarget
  package let origin: ReviewOrigin
  /// `PlanProfile.title` and `subject` as read and corrected.
  package let title: String
  package let subject: String
  package let progress: ReviewProgress
  /// The plan that was made of it; nil while there is none.
  package let plan: PlanID?
  /// Who last changed it, and when.
  package let stamp: ChangeStamp?
  /// `SourceDocument.fingerprint` of the document that is kept with it.
  package let fingerprint: String
  /// Whether a newer version of the program saved it: it can be looked at, not saved.
  package let isNewer: Bool

  init(
    id: ReviewID, revision: Int, target: ReviewTarget, origin: ReviewOrigin, title: String,
    subject: String, progress: ReviewProgress, plan: PlanID?, stamp: ChangeStamp?,
    fingerprint: String, isNewer: Bool = false
  ) {
    self.id = id
    self.revision = revision
    self.target = target
    self.origin = origin
    self.title = title
    self.subject = subject
    self.progress = progress
    self.plan = plan
    self.stamp = stamp
    self.fingerprint = fingerprint
    self.isNewer = isNewer
  }

  /// The same for a review whose plan was taken back.
  package var withoutPlan: ReviewSummary {
    ReviewSummary(
      id: id, revision: revision, target: target, origin: origin, title: title, subject: subject,
      progress: progress, plan: nil, stamp: stamp, fingerprint: fingerprint, isNewer: isNewer)
  }

  /// The summary of a review.
  init(id: ReviewID, revision: Int, of review: ImportReview, fingerprint: String) {
    self.init(
      id: id, revision: revision, target: review.target, origin: review.origin,
      title: review.profile.title, subject: review.profile.subject, progress: review.progress,
      plan: review.plan, stamp: review.stamp, fingerprint: fingerprint)
  }
}

extension Store {
  /// The review of a document with exactly this text: one that no plan was made of yet before one
  /// that is done, else the one that was changed last; nil when there is none.
  package func review(ofText text: String) throws(StoreError) -> ReviewSummary? {
    let fingerprint = SourceDocument.fingerprint(ofText: text)
    var found: [ReviewSummary] = []
    for case .readable(let summary) in try reviews() where summary.fingerprint == fingerprint {
      found.append(summary)
    }
    return found.max { a, b in
      if (a.plan == nil) != (b.plan == nil) { return b.plan == nil }
      return (a.stamp?.time ?? 0) < (b.stamp?.time ?? 0)
    }
  }
}
