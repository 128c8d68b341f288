// Which unit tasks to list: the same conditions for the screen and for the command line.

package import VietnameseText

/// What a person asks for when asking "how far": a state, or what the day makes of it.
package enum StatusFilter: String, Hashable, Sendable, CaseIterable {
  case todo, doing, done, overdue, due, returned, exempt, dropped
  /// Set by two people at once; what the plan says of the row decides.
  case contested

  /// Whether the row is of that status. `overdue` and `due` cut across the states.
  package func accepts(_ row: UnitTaskRow, today: CalendarDay) -> Bool {
    switch self {
    case .overdue:
      if case .overdue = row.timing(on: today) { return true }
      return false
    case .due:
      if case .soon = row.timing(on: today) { return true }
      return false
    case .contested: return false
    default: return row.state.name == rawValue
    }
  }
}

/// Conditions that all must hold; empty ones hold always.
package struct UnitTaskFilter: Equatable, Sendable {
  /// A section with everything below it.
  package var section: SectionID?
  package var phase: PhaseID?
  package var unit: UnitID?
  /// Any of these.
  package var statuses: Set<StatusFilter> = []
  /// Still owed and due between today and so many days from now.
  package var dueWithin: Int?
  /// Only what is still owed.
  package var openOnly = false

  package init() {}

  package var isEmpty: Bool { self == UnitTaskFilter() }
}

extension UnitTaskTable {
  /// Positions in `rows` of those that fit, in order.
  package func positions(matching filter: UnitTaskFilter, in plan: Plan) -> [Int] {
    guard !filter.isEmpty else { return Array(rows.indices) }
    let sections = filter.section.map { plan.sectionPositions(under: $0) }
    let phase = filter.phase.map { plan.phases.position(of: $0) ?? -1 }
    return rows.indices.filter { index in
      let row = rows[index]
      if let sections, !(row.sectionPosition.map(sections.contains) ?? false) { return false }
      if let phase, row.phasePosition != phase { return false }
      if let unit = filter.unit, row.id.unit != unit { return false }
      return accepts(row, filter, plan)
    }
  }

  private func accepts(
    _ row: UnitTaskRow, _ filter: UnitTaskFilter, _ plan: Plan
  ) -> Bool {
    if filter.openOnly, !row.state.isOpen { return false }
    if !filter.statuses.isEmpty,
      !filter.statuses.contains(where: { $0.accepts(row, today: today) }),
      !(filter.statuses.contains(.contested) && plan.isContested(row.id))
    {
      return false
    }
    if let days = filter.dueWithin {
      guard row.state.isOpen, let due = row.due else { return false }
      return (0...days).contains(today.days(to: due))
    }
    return true
  }
}

extension Plan {
  /// Positions of the section and of all below it.
  package func sectionPositions(under id: SectionID) -> Set<Int> {
    guard let place = sections.position(of: id) else { return [] }
    return Set(sections.values.indices.filter { sectionChain(from: $0).contains(place) })
  }
}
