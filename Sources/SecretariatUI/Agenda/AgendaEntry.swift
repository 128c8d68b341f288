// What one plan has on the agenda: a light value for each of its unit tasks, so that the days of many
// plans can be listed and filtered together while only one of them is open.

package import PlanModel

/// A unit task of any plan of the store.
package struct AgendaEntry: FilterSubject, Hashable, Sendable {
  package let plan: PlanID
  package let row: UnitTaskRow
  /// The plan's words for who owes it; nil where a unit of the office does.
  package let owner: String?
  package let isContested: Bool
  private let sharedFacts: Shared<FilterFacts>
  /// Nil while nobody has touched it.
  private let sharedRecord: Shared<UnitTaskRecord>?

  /// The task's words as lists show them.
  package var words: String { facts.words }
  package var facts: FilterFacts { sharedFacts.value }
  package var record: UnitTaskRecord { sharedRecord?.value ?? UnitTaskRecord() }
  package var filteredPlan: PlanID { plan }

  fileprivate init(
    _ row: UnitTaskRow, in plan: Plan, _ facts: Shared<FilterFacts>, _ directory: UnitDirectory
  ) {
    self.plan = plan.id
    self.row = row
    sharedFacts = facts
    sharedRecord = plan.unitTasks[row.id].map(Shared.one)
    isContested = plan.isContested(row.id)
    owner =
      row.id.unit == .unassigned
      ? plan.tasks.values[row.taskPosition].ownerWords(directory) : nil
  }

  /// What it is, whatever becomes of it.
  package var place: AgendaPlace { AgendaPlace(plan: plan, id: row.id) }

  package static func == (a: AgendaEntry, b: AgendaEntry) -> Bool {
    a.plan == b.plan && a.row == b.row && a.isContested == b.isContested && a.words == b.words
      && a.record == b.record
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

/// A value that many entries have in common, kept once.
private indirect enum Shared<Value: Sendable>: Sendable {
  case one(Value)

  var value: Value {
    switch self {
    case .one(let value): value
    }
  }
}

/// Names an entry. Copies of a store that were worked on apart may have given one number to tasks of
/// two plans.
package struct AgendaPlace: Hashable, Sendable {
  package let plan: PlanID
  package let id: UnitTaskID

  package init(plan: PlanID, id: UnitTaskID) {
    self.plan = plan
    self.id = id
  }
}

extension AgendaEntry {
  /// The given unit tasks of the plan. What the plan says is worked out once for each deadline.
  package static func all(
    of plan: Plan, _ rows: [UnitTaskRow], _ directory: UnitDirectory
  ) -> [AgendaEntry] {
    var last: (row: UnitTaskRow, facts: Shared<FilterFacts>)?
    return rows.map { row in
      if let last, last.row.saysTheSame(as: row) {
        return AgendaEntry(row, in: plan, last.facts, directory)
      }
      let facts = Shared.one(FilterFacts(of: row, in: plan))
      last = (row, facts)
      return AgendaEntry(row, in: plan, facts, directory)
    }
  }
}

extension UnitTaskRow {
  /// Whether the plan says the same of both.
  fileprivate func saysTheSame(as other: UnitTaskRow) -> Bool {
    taskPosition == other.taskPosition && id.deadline == other.id.deadline
      && phasePosition == other.phasePosition
  }
}
