// Numbers of rows are part of their identity and are never given twice, not even after the row is
// gone: links, unit tasks and the history go by them.

/// The greatest numbers that a plan has ever used.
package struct UsedNumbers: Equatable, Sendable {
  package private(set) var section = 0
  package private(set) var phase = 0
  package private(set) var quota = 0
  private var deadlines: [TaskID: Int] = [:]

  /// What the plan shows: its rows and the unit tasks that somebody has touched. Rows that are gone
  /// are known only to the history: add its records.
  package init(_ plan: Plan) {
    section = plan.sections.values.map(\.id.number).max() ?? 0
    phase = plan.phases.values.map(\.id.number).max() ?? 0
    quota = plan.quotas.values.map(\.id.number).max() ?? 0
    for task in plan.tasks.values { add(task) }
    for id in plan.unitTasks.keys { add(id) }
  }

  /// Counts the rows in which a step of the plan's history is about.
  package mutating func add(_ record: JournalRecord) {
    for change in record.batch.changes { add(change) }
  }

  /// The greatest number of a deadline of the task, 0 when it never had one.
  package func deadline(of task: TaskID) -> Int { deadlines[task] ?? 0 }

  private mutating func add(_ change: Change) {
    switch change {
    case .section(let edit): section = max(section, (edit.new ?? edit.old)?.id.number ?? 0)
    case .phase(let edit): phase = max(phase, (edit.new ?? edit.old)?.id.number ?? 0)
    case .quota(let edit): quota = max(quota, (edit.new ?? edit.old)?.id.number ?? 0)
    case .task(let edit): for task in [edit.old, edit.new] { task.map { add($0) } }
    case .state(let id, _), .postponement(let id, _), .entry(let id, _): add(id)
    case .profile, .unit, .unknown: break
    }
  }

  private mutating func add(_ task: PlanTask) {
    let greatest = task.deadlines.map(\.number).max() ?? 0
    deadlines[task.id] = max(deadline(of: task.id), greatest)
  }

  private mutating func add(_ id: UnitTaskID) {
    deadlines[id.task] = max(deadline(of: id.task), id.deadline)
  }
}
