// All unit tasks of a plan, derived from the plan, the office and the day, with the progress of
// every section, phase and unit. Built once, then kept in step row by row.

package import VietnameseText

/// The unit tasks of one plan in the order of its clauses, and what they add up to.
package struct UnitTaskTable: Equatable, Sendable {
  package private(set) var rows: [UnitTaskRow] = []
  package let today: CalendarDay
  /// The whole plan.
  package private(set) var total = Tally()
  /// In the order of the plan's sections; each with everything below it.
  package private(set) var sections: [Tally]
  /// In the order of the plan's phases.
  package private(set) var phases: [Tally]
  package private(set) var units: [UnitID: Tally] = [:]
  private var positions: [UnitTaskID: Int] = [:]
  /// For every section, itself and those above it.
  private let sectionChains: [[Int]]

  package init(plan: Plan, office: Office, today: CalendarDay) {
    self.today = today
    sections = Array(repeating: Tally(), count: plan.sections.count)
    phases = Array(repeating: Tally(), count: plan.phases.count)
    sectionChains = plan.sections.values.indices.map(plan.sectionChain(from:))
    var expansion = UnitExpansion(office: office, today: today)
    for position in plan.tasks.values.indices {
      addRows(ofTask: position, in: plan, &expansion)
    }
    addTouchedRows(in: plan)
    for row in rows { count(row, sign: 1) }
  }

  /// Where the unit task stands in `rows`.
  package func position(of id: UnitTaskID) -> Int? { positions[id] }

  /// Takes over the record of a unit task that has changed, in constant time. False when the table
  /// has no such row, so that it must be built anew.
  package mutating func refresh(_ id: UnitTaskID, in plan: Plan) -> Bool {
    guard let position = positions[id] else { return false }
    let old = rows[position]
    guard old.taskPosition < plan.tasks.count,
      plan.tasks.values[old.taskPosition].id == id.task
    else { return false }
    count(old, sign: -1)
    let due = plan.due(of: id)
    rows[position] = UnitTaskRow(
      id: id, taskPosition: old.taskPosition, sectionPosition: old.sectionPosition, due: due,
      in: plan)
    count(rows[position], sign: 1)
    return true
  }

  private mutating func addRows(
    ofTask position: Int, in plan: Plan, _ expansion: inout UnitExpansion
  ) {
    let task = plan.tasks.values[position]
    let section = task.section.flatMap { plan.sections.position(of: $0) }
    for (number, occurrence) in task.occurrences(in: plan.profile, today: today) {
      for unit in expansion.units(of: task, on: occurrence.due ?? today) {
        append(
          UnitTaskRow(
            id: UnitTaskID(
              task: task.id, deadline: number, unit: unit, occurrence: occurrence.periodEnd),
            taskPosition: position, sectionPosition: section, due: occurrence.due, in: plan))
      }
    }
  }

  /// What was recorded stays visible, though its unit was dissolved or its deadline taken away.
  private mutating func addTouchedRows(in plan: Plan) {
    let orphans = plan.unitTasks.filter { id, record in
      positions[id] == nil && record.isTouched
    }
    for id in orphans.keys.sorted(by: { ($0.task, $0.description) < ($1.task, $1.description) }) {
      guard let position = plan.tasks.position(of: id.task) else { continue }
      let section = plan.tasks.values[position].section
      append(
        UnitTaskRow(
          id: id, taskPosition: position,
          sectionPosition: section.flatMap { plan.sections.position(of: $0) },
          due: plan.due(of: id), in: plan))
    }
  }

  private mutating func append(_ row: UnitTaskRow) {
    guard positions[row.id] == nil else { return }
    positions[row.id] = rows.count
    rows.append(row)
  }

  private mutating func count(_ row: UnitTaskRow, sign: Int) {
    total.add(row, today: today, sign: sign)
    units[row.id.unit, default: Tally()].add(row, today: today, sign: sign)
    if let phase = row.phasePosition { phases[phase].add(row, today: today, sign: sign) }
    if let section = row.sectionPosition {
      for place in sectionChains[section] { sections[place].add(row, today: today, sign: sign) }
    }
  }
}

extension PlanTask {
  /// The number of each deadline with the times it falls; number 1 once when there is no deadline.
  fileprivate func occurrences(in profile: PlanProfile, today: CalendarDay)
    -> [(number: Int, occurrence: Occurrence)]
  {
    guard !deadlines.isEmpty else { return [(1, Occurrence(periodEnd: nil, due: nil))] }
    return deadlines.flatMap { deadline in
      deadline.occurrences(
        trackedFrom: profile.trackedFrom, period: profile.period, today: today
      ).map { (deadline.number, $0) }
    }
  }
}

extension Plan {
  /// The day that the plan sets for a unit task, before any postponement.
  package func due(of id: UnitTaskID) -> CalendarDay? {
    guard let deadline = tasks[id.task]?.deadline(numbered: id.deadline) else { return nil }
    switch deadline.schedule {
    case .by(let day): return day.last
    case .relative: return nil
    case .every(let interval, let anchor):
      guard let end = id.occurrence else { return nil }
      return anchor.flatMap { $0.day(in: interval.period(containing: end)) }
    }
  }

  /// The clause as people cite it: "IV.2"; "1.1" under "1" is not doubled.
  package func path(of id: SectionID) -> String {
    guard let place = sections.position(of: id) else { return "" }
    var parts: [String] = []
    for position in sectionChain(from: place) {
      let number = sections.values[position].number
      if let lower = parts.first, lower.hasPrefix(number + ".") { continue }
      parts.insert(number, at: 0)
    }
    return parts.joined(separator: ".")
  }

  /// Positions of the section and of those above it, nearest first. A chain that would bite its
  /// own tail is cut.
  package func sectionChain(from place: Int) -> [Int] {
    var chain: [Int] = []
    var next: Int? = place
    while let place = next, !chain.contains(place) {
      chain.append(place)
      next = sections.values[place].parent.flatMap { sections.position(of: $0) }
    }
    return chain
  }
}
