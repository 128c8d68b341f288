// A review as it was read from the store.

package import PlanModel

/// A review and which of its revisions it is.
package struct StoredReview: Equatable, Sendable {
  package let id: ReviewID
  /// Rises by one with every saving, from 1; to be named when the review is saved again.
  package let revision: Int
  /// Its lines are those of the document that is kept with it.
  package let review: ImportReview
  /// Why it must not be saved; nil when it may.
  package let readOnly: ReadOnlyReason?

  init(
    id: ReviewID, revision: Int, review: ImportReview, source: SourceDocument,
    readOnly: ReadOnlyReason? = nil
  ) {
    var review = review
    review.lines = source.lines
    self.id = id
    self.revision = revision
    self.review = review
    self.readOnly = readOnly
  }

  private init(_ stored: StoredReview, showing review: ImportReview) {
    id = stored.id
    revision = stored.revision
    self.review = review
    readOnly = stored.readOnly
  }

  /// The same revision, to be shown and saved as `review`.
  package func showing(_ review: ImportReview) -> StoredReview {
    StoredReview(self, showing: review)
  }
}
