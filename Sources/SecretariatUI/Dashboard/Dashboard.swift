// What all plans together ask for, worked out when a line of the register changes.

package import PlanModel

/// The values of the boxes below the register.
package struct Dashboard: Equatable, Sendable {
  /// A deadline with the plan that sets it.
  package struct Due: Equatable, Sendable {
    package let plan: String
    package let line: PlanPulse.DueSoon
  }

  /// Units over all plans, worst first.
  package private(set) var lags: [PlanPulse.Lag] = []
  /// Deadlines of all plans by day; those within the days of the dashboard, else the next one.
  package private(set) var due: [Due] = []

  package init() {}

  init(_ plans: [PlanSummary]) {
    var found: [UnitID: PlanPulse.Lag] = [:]
    for lag in plans.flatMap(\.pulse.lags) {
      if found[lag.unit] == nil { found[lag.unit] = lag } else { found[lag.unit]?.add(lag) }
    }
    lags = found.values.sorted { $0.isWorse(than: $1) }
    due = plans.flatMap { plan in plan.pulse.dueSoon.map { Due(plan: plan.title, line: $0) } }
      .enumerated().sorted { ($0.element.line.day, $0.offset) < ($1.element.line.day, $1.offset) }
      .map(\.element)
  }
}
