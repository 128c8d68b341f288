// A plan over time: its phases, and its deadlines in the order in which they fall, each with how much
// of what it asks for is done.

package import VietnameseText

/// What comes when in one plan.
package struct PlanTimeline: Equatable, Sendable {
  /// A phase with what falls due in it.
  package struct PhaseLine: Equatable, Sendable, Identifiable {
    package let id: PhaseID
    /// Where it stands in the plan's phases.
    package let position: Int
    /// Nil: open at that end.
    package let start: CalendarDay?
    package let end: CalendarDay?
    package let standing: Phase.Standing
    package let tally: Tally
  }

  /// One deadline of one task on one day.
  package struct DeadlineLine: Hashable, Sendable, Identifiable {
    /// What it is known by while the plan changes.
    package struct ID: Hashable, Sendable {
      package let column: UnitMatrix.Column.ID
      /// Units that were given another day stand apart.
      package let day: CalendarDay
    }

    package let id: ID
    /// Where its task stands in the plan's tasks.
    package let taskPosition: Int
    package fileprivate(set) var count = MatrixCount()
    /// Where to go from here: the first unit task that is not done, else the first.
    package fileprivate(set) var unitTask: UnitTaskID
    fileprivate var isOpen: Bool

    package var day: CalendarDay { id.day }
  }

  /// Everything that has no day.
  package struct Undated: Hashable, Sendable {
    package fileprivate(set) var count = MatrixCount()
    package fileprivate(set) var unitTask: UnitTaskID
    fileprivate var isOpen: Bool
  }

  package let today: CalendarDay
  /// In the order of the plan.
  package private(set) var phases: [PhaseLine] = []
  /// By day; equal days in the order of the plan.
  package private(set) var deadlines: [DeadlineLine] = []
  package private(set) var undated: Undated?

  package init(plan: Plan, table: UnitTaskTable) {
    today = table.today
    for (position, phase) in plan.phases.values.enumerated() {
      phases.append(
        PhaseLine(
          id: phase.id, position: position, start: phase.start?.day, end: phase.end?.day,
          standing: phase.standing(on: table.today),
          tally: table.phases.indices.contains(position) ? table.phases[position] : Tally()))
    }
    var places: [DeadlineLine.ID: Int] = [:]
    for row in table.rows { add(row, &places) }
    deadlines = deadlines.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  /// From the first day that the plan knows of to the last one, today among them.
  package func extent(of period: DayRange?) -> DayRange {
    let known =
      phases.flatMap { [$0.start, $0.end] }.compactMap(\.self) + deadlines.map(\.day)
      + [period?.start, period?.end].compactMap(\.self) + [today]
    return DayRange(start: known.min() ?? today, end: known.max() ?? today)
  }

  private mutating func add(_ row: UnitTaskRow, _ places: inout [DeadlineLine.ID: Int]) {
    let isOpen = row.state.isOpen
    guard let day = row.due else {
      var group = undated ?? Undated(unitTask: row.id, isOpen: isOpen)
      group.count.add(row, today: today)
      if isOpen && !group.isOpen { (group.unitTask, group.isOpen) = (row.id, true) }
      undated = group
      return
    }
    let id = DeadlineLine.ID(column: UnitMatrix.Column.ID(row.id), day: day)
    let place = places[id] ?? deadlines.count
    if place == deadlines.count {
      places[id] = place
      deadlines.append(
        DeadlineLine(id: id, taskPosition: row.taskPosition, unitTask: row.id, isOpen: isOpen))
    }
    deadlines[place].count.add(row, today: today)
    if isOpen && !deadlines[place].isOpen {
      (deadlines[place].unitTask, deadlines[place].isOpen) = (row.id, true)
    }
  }
}
