// From the entries of all plans to the lines of view 5: which are listed, under which heading, in
// which order.

package import PlanModel
package import VietnameseText
package import Wording

/// What the lines of view 5 stand under.
package enum AgendaGroup: Hashable, Sendable {
  case overdue, today
  /// Due within so many days, and not within the group before.
  case within(Int)
  case later, undated
  /// Done, or no longer owed.
  case over
  case unit(UnitID)
}

/// By what view 5 is ordered.
package enum AgendaGrouping: Hashable, Sendable { case day, unit }

/// How much view 5 lists.
package enum AgendaExtent: Int, Hashable, Sendable, CaseIterable {
  /// What is owed and due up to the last of `AgendaRows.days` from today.
  case soon
  /// All that is owed.
  case open
  /// What is done or no longer owed too.
  case all
}

/// What stands above the lines of a group.
package struct AgendaHeading: Hashable, Sendable {
  package let group: AgendaGroup
  /// Entries below it that are still owed, and those of them that are late.
  package let open: Int
  package let overdue: Int
}

/// A line of view 5.
package typealias AgendaRow = GroupedRow<AgendaHeading, AgendaEntry>

/// Makes the lines.
package struct AgendaRows {
  /// Days ahead that have a group of their own.
  package static let days = [7, 14, 30]

  private let today: CalendarDay
  private let grouping: AgendaGrouping
  private let extent: AgendaExtent
  /// Listed though it is done by now: the list does not move under the hand that ticks.
  private let kept: Set<AgendaPlace>
  /// How many days ahead are soon.
  private let limit: Int

  package init(
    today: CalendarDay, grouping: AgendaGrouping = .day, extent: AgendaExtent = .soon,
    kept: Set<AgendaPlace> = [], limit: Int = 30
  ) {
    self.today = today
    self.grouping = grouping
    self.extent = extent
    self.kept = kept
    self.limit = limit
  }

  /// The lines; `entries` in the order that decides among equals.
  package func lines(of entries: some Sequence<AgendaEntry>, office: Office) -> [AgendaRow] {
    var groups: [AgendaGroup: [AgendaEntry]] = [:]
    for entry in entries {
      guard let group = group(of: entry) else { continue }
      groups[grouping == .day ? group : .unit(entry.row.id.unit), default: []].append(entry)
    }
    return order(of: groups.keys, office).flatMap { group -> [AgendaRow] in
      let members = sorted(groups[group] ?? [])
      let open = members.filter(\.row.state.isOpen)
      let overdue = open.count { isOverdue($0) }
      let heading = AgendaHeading(group: group, open: open.count, overdue: overdue)
      return [.heading(heading)] + members.map(AgendaRow.item)
    }
  }

  /// Where the entry stands by its day; nil when it is not listed.
  private func group(of entry: AgendaEntry) -> AgendaGroup? {
    let isKept = kept.contains(entry.place)
    if !entry.row.state.isOpen, !isKept { return extent == .all ? .over : nil }
    let isSoon = entry.row.due.map { today.days(to: $0) <= limit } ?? false
    return extent == .soon && !isKept && !isSoon ? nil : group(of: entry.row.due)
  }

  private func group(of due: CalendarDay?) -> AgendaGroup {
    guard let due else { return .undated }
    let left = today.days(to: due)
    if left < 0 { return .overdue }
    if left == 0 { return .today }
    return Self.days.first { left <= $0 }.map(AgendaGroup.within) ?? .later
  }

  private func isOverdue(_ entry: AgendaEntry) -> Bool {
    if case .overdue = entry.row.timing(on: today) { true } else { false }
  }

  /// What is still owed first, by its day; equals stay in their order.
  private func sorted(_ entries: [AgendaEntry]) -> [AgendaEntry] {
    let far = CalendarDay(daysSinceEpoch: Int(Int32.max))
    return entries.enumerated().sorted { a, b in
      let first = (rank(a.element), a.element.row.due ?? far, a.offset)
      let second = (rank(b.element), b.element.row.due ?? far, b.offset)
      return first < second
    }.map(\.element)
  }

  private func rank(_ entry: AgendaEntry) -> Int {
    entry.row.state.isOpen || kept.contains(entry.place) ? 0 : 1
  }

  private func order(of found: some Sequence<AgendaGroup>, _ office: Office) -> [AgendaGroup] {
    let found = Set(found)
    guard grouping == .unit else {
      let all: [AgendaGroup] =
        [.overdue, .today] + Self.days.map(AgendaGroup.within) + [.later, .undated, .over]
      return all.filter(found.contains)
    }
    let known = office.units.values.map { AgendaGroup.unit($0.id) }.filter(found.contains)
    let others = found.subtracting(known).sorted { "\($0)" < "\($1)" }
    return known + others
  }
}

extension Wording {
  /// A heading of the agenda with how much stands below it.
  package func text(of heading: AgendaHeading, _ office: Office) -> String {
    let days = AgendaRows.days
    let name: String
    switch heading.group {
    case .overdue: name = self(AgendaText.overdue)
    case .today: name = self(AgendaText.today)
    case .within(let count):
      let before = days.last { $0 < count } ?? 0
      name = self(AgendaText.within(from: before + 1, through: count))
    case .later: name = self(AgendaText.later(days.last ?? 0))
    case .undated: name = self(AgendaText.undated)
    case .over: return self(AgendaText.over)
    case .unit(let unit):
      name = office[unit]?.name ?? (unit == .unassigned ? self(.unassigned) : unit.raw)
      guard heading.overdue == 0 else {
        return self(AgendaText.unitLoad(name, open: heading.open, overdue: heading.overdue))
      }
    }
    return self(AgendaText.heading(name, heading.open))
  }
}
