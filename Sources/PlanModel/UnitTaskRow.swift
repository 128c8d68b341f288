// One line of the task list: a unit task with what follows from the plan, the record and the day.

package import VietnameseText

/// A unit task as it is listed.
package struct UnitTaskRow: Hashable, Sendable, Identifiable {
  package let id: UnitTaskID
  /// Where its task stands in the plan's tasks.
  package let taskPosition: Int
  /// Where its section stands in the plan's sections; nil when it has none.
  package let sectionPosition: Int?
  /// Where its phase stands in the plan's phases: the one in which it falls due, else the task's.
  package fileprivate(set) var phasePosition: Int?
  /// Last day on which it is on time; nil when there is none.
  package fileprivate(set) var due: CalendarDay?
  package fileprivate(set) var state: UnitTaskState
  /// 0 to 100 by the rule of `Tally`.
  package fileprivate(set) var percent: Int
  /// Whether this unit was given another day than the plan's.
  package fileprivate(set) var isPostponed: Bool

  /// The row of one occurrence for one unit, from the plan's word and the record.
  init(
    id: UnitTaskID, taskPosition: Int, sectionPosition: Int?, due: CalendarDay?, in plan: Plan
  ) {
    self.id = id
    self.taskPosition = taskPosition
    self.sectionPosition = sectionPosition
    self.due = due
    state = .todo
    percent = 0
    isPostponed = false
    let task = plan.tasks.values[taskPosition]
    if let record = plan.unitTasks[id] {
      state = record.state
      percent = Self.percent(of: record.state, target: task.target)
      isPostponed = record.postponedTo != nil
      self.due = record.postponedTo ?? due
    }
    phasePosition = Self.phase(of: task, due: self.due, in: plan)
  }

  private static func percent(of state: UnitTaskState, target: TaskTarget?) -> Int {
    switch state {
    case .done: 100
    case .doing(let value): value.percent(of: target)
    default: 0
    }
  }

  private static func phase(of task: PlanTask, due: CalendarDay?, in plan: Plan) -> Int? {
    if let due, let place = plan.phases.values.firstIndex(where: { $0.contains(due) }) {
      return place
    }
    return task.phase.flatMap { plan.phases.position(of: $0) }
  }
}

/// What the day says of a unit task.
package enum Timing: Hashable, Sendable {
  /// No day is set, or nothing is owed any more.
  case none
  /// Not done, so many days after the day.
  case overdue(days: Int)
  /// Not done, the day is today or within `soonDays`.
  case soon(days: Int)
  /// Not done, so many days left.
  case ahead(days: Int)
  case doneOnTime
  case doneLate(days: Int)

  /// A deadline this near counts as "due soon".
  package static let soonDays = 7
}

extension UnitTaskRow {
  /// Where it stands on `today`.
  package func timing(on today: CalendarDay) -> Timing {
    guard let due else { return .none }
    if case .done(let day) = state {
      return day <= due ? .doneOnTime : .doneLate(days: due.days(to: day))
    }
    guard state.isOpen else { return .none }
    let left = today.days(to: due)
    if left < 0 { return .overdue(days: -left) }
    return left <= Timing.soonDays ? .soon(days: left) : .ahead(days: left)
  }
}

/// Progress of many unit tasks together.
///
/// The one rule of the whole program: every unit task that counts weighs the same. Exempt and
/// dropped ones do not count. Done counts 100, doing counts its percent (a quantity counts as its
/// share of the target), to do and returned count 0. The percent of a section, phase, unit or plan
/// is the mean of its unit tasks, rounded down, so that 100 % is shown only when all are done.
package struct Tally: Hashable, Sendable {
  /// Unit tasks that count.
  package private(set) var counted = 0
  package private(set) var done = 0
  package private(set) var overdue = 0
  package private(set) var soon = 0
  private var percentSum = 0

  package init() {}

  /// 0 to 100; nil when nothing counts.
  package var percent: Int? { counted == 0 ? nil : percentSum / counted }

  /// Takes a row in (`sign` 1) or out (`sign` -1).
  package mutating func add(_ row: UnitTaskRow, today: CalendarDay, sign: Int = 1) {
    guard row.state.counts else { return }
    counted += sign
    percentSum += sign * row.percent
    if case .done = row.state { done += sign }
    switch row.timing(on: today) {
    case .overdue: overdue += sign
    case .soon: soon += sign
    default: break
    }
  }
}
