// What a filter looks at: a unit task of any plan. The task list has whole plans at hand; other lists
// bring the facts along.

import VietnameseText

/// A unit task that a filter can look at.
package protocol FilterSubject {
  var filteredPlan: PlanID { get }
  var row: UnitTaskRow { get }
  var record: UnitTaskRecord { get }
  /// Whether two people set something of it at once.
  var isContested: Bool { get }
  /// What the plan says of it; asked for once for every task, deadline and phase.
  var facts: FilterFacts { get }
}

/// What the plan says of a task, as far as filters ask.
package struct FilterFacts: Equatable, Sendable {
  /// The plan's id, number and subject.
  package var planNames: [String]
  /// The task's words as listed.
  package var words: String
  package var kind: TaskKind
  /// Clauses as cited and their titles: its own and those above it.
  package var sectionPaths: [String]
  package var sectionTitles: [String]
  /// Counted from 1.
  package var phaseNumber: Int?
  package var phaseName: String?
  package var support: [Assignee]
  package var hasOwner: Bool
  package var hasTarget: Bool

  /// The facts of a row of a plan.
  package init(of row: UnitTaskRow, in plan: Plan) {
    let task = plan.tasks.values[row.taskPosition]
    let chain = row.sectionPosition.map(plan.sectionChain(from:)) ?? []
    let sections = chain.map { plan.sections.values[$0] }
    planNames = [plan.id.raw, plan.profile.title, plan.profile.subject]
    words = task.listWords(deadline: row.id.deadline)
    kind = task.kind
    sectionPaths = sections.map { plan.path(of: $0.id) }
    sectionTitles = sections.compactMap(\.title)
    phaseNumber = row.phasePosition.map { $0 + 1 }
    phaseName = row.phasePosition.map { plan.phases.values[$0].name }
    support = task.support
    hasOwner = !task.owners.isEmpty
    hasTarget = task.target != nil
  }
}

/// A row of a plan's table.
package struct PlanRow: FilterSubject {
  package let plan: Plan
  package let row: UnitTaskRow

  package init(_ row: UnitTaskRow, in plan: Plan) {
    self.plan = plan
    self.row = row
  }

  package var filteredPlan: PlanID { plan.id }
  package var record: UnitTaskRecord { plan.record(of: row.id) }
  package var isContested: Bool { plan.isContested(row.id) }
  package var facts: FilterFacts { FilterFacts(of: row, in: plan) }
}
