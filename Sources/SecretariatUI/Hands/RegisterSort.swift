// In which order the plans of the register stand.

import PlanModel
import VietnameseText

/// What the plans of the register are sorted by.
package enum RegisterOrder: Hashable, Sendable, CaseIterable {
  /// The day of issue, the latest first.
  case day
  case plan, percent, overdue
}

/// An order of plans with its direction.
package struct RegisterSort: Hashable, Sendable {
  package var order: RegisterOrder
  package var isReversed = false

  package init(order: RegisterOrder = .day) { self.order = order }

  /// The plans in this order; equal ones by their ids.
  func sorted(_ plans: [PlanSummary]) -> [PlanSummary] {
    let keyed = plans.map { (key: key(of: $0), plan: $0) }
    return keyed.sorted { first, second in
      guard first.key != second.key else { return first.plan.id < second.plan.id }
      return first.key.lexicographicallyPrecedes(second.key) != isReversed
    }.map(\.plan)
  }

  /// Numbers that stand in the order of the plans; what has none comes last.
  private func key(of plan: PlanSummary) -> [Int] {
    switch order {
    case .day: [plan.profile.issuedOn.map { -Int($0.first.daysSinceEpoch) } ?? Int.max]
    case .plan: NameOrder.key(of: plan.title).map { Int($0) }
    case .percent: [plan.tally.percent ?? Int.max]
    case .overdue: [-plan.tally.overdue]
    }
  }
}
