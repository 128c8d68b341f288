// Where the unsent text of an input line is kept.

package import PlanModel

/// What unfinished text belongs to, and the input line in it.
package struct DraftKey: Hashable, Comparable, Sendable {
  /// A plan or a review.
  package enum Place: Hashable, Sendable {
    case plan(PlanID)
    case review(ReviewID)
  }

  package var place: Place
  package var line: String

  package init(plan: PlanID, line: String) {
    place = .plan(plan)
    self.line = line
  }

  package init(review: ReviewID, line: String) {
    place = .review(review)
    self.line = line
  }

  /// The plan; nil for a review.
  package var plan: PlanID? {
    if case .plan(let id) = place { id } else { nil }
  }

  package static func < (first: DraftKey, second: DraftKey) -> Bool {
    first.order < second.order
  }

  private var order: (Int, String, String) {
    switch place {
    case .plan(let id): (0, id.raw, line)
    case .review(let id): (1, id.raw, line)
    }
  }
}
