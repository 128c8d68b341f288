// The name under which a review is kept.

/// Name of a review's folder in the store; the grammar of `PlanID`.
package struct ReviewID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let raw: String

  /// Nil when the name breaks the grammar, so that no path outside the store can be named.
  package init?(_ raw: some StringProtocol) {
    guard let id = PlanID(raw) else { return nil }
    self.raw = id.raw
  }

  /// The review of what will be, or is, that plan.
  package init(named plan: PlanID) { raw = plan.raw }

  package var description: String { raw }
  package static func < (a: ReviewID, b: ReviewID) -> Bool { a.raw < b.raw }
}
