// What one plan has on the agenda: a light value for each of its unit tasks, so that the days of many
// plans can be listed together while only one of them is open.

package import PlanModel

/// A unit task of any plan of the store.
package struct AgendaEntry: Hashable, Sendable {
  package let plan: PlanID
  package let row: UnitTaskRow
  /// The task's words as lists show them.
  package let words: String
  package let kind: TaskKind
  /// The plan's words for who owes it; nil where a unit of the office does.
  package let owner: String?
  /// Whether two people set it at once.
  package let isContested: Bool

  package init(
    plan: PlanID, row: UnitTaskRow, words: String, kind: TaskKind, owner: String? = nil,
    isContested: Bool = false
  ) {
    self.plan = plan
    self.row = row
    self.words = words
    self.kind = kind
    self.owner = owner
    self.isContested = isContested
  }

  /// What it is, whatever becomes of it.
  package var place: AgendaPlace { AgendaPlace(plan: plan, id: row.id) }
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
  /// Every unit task of the plan, in the order of its clauses. Words are made once for each deadline.
  static func all(
    of plan: Plan, _ table: UnitTaskTable, _ directory: UnitDirectory
  ) -> [AgendaEntry] {
    var last: (task: Int, deadline: Int, words: String)?
    return table.rows.map { row in
      let task = plan.tasks.values[row.taskPosition]
      if last?.task != row.taskPosition || last?.deadline != row.id.deadline {
        last = (
          row.taskPosition, row.id.deadline, task.listWords(deadline: row.id.deadline)
        )
      }
      return AgendaEntry(
        plan: plan.id, row: row, words: last?.words ?? task.words, kind: task.kind,
        owner: row.id.unit == .unassigned ? task.ownerWords(directory) : nil,
        isContested: plan.isContested(row.id))
    }
  }
}
