// What the keys do in view 5.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// The unit task under the cursor of view 5, once its plan is open.
  var selectedInAgenda: UnitTaskID? {
    guard let entry = agenda.selected, entry.plan == workspace?.plan.id else { return nil }
    return entry.row.id
  }

  mutating func showAgenda() -> [Effect] {
    if view != .agenda { agenda.forget() }
    view = .agenda
    return []
  }

  mutating func moveInAgenda(_ name: CommandName) {
    switch name {
    case .left, .previousPane: agenda.moveToGroup(forward: false)
    case .right, .nextPane: agenda.moveToGroup(forward: true)
    case .zoom: break
    default:
      agenda.move(
        by: rows(name, page: OverviewFrame(self).inside.rows - 1, count: agenda.rows.count))
    }
  }

  /// Enter: to the task in view 1.
  mutating func openInAgenda() -> [Effect] {
    guard let entry = agenda.selected else { return refuse(words(.nothingSelected)) }
    return goToTask(entry.row.id, of: entry.plan)
  }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInAgenda() -> Bool {
    if filter != nil {
      setFilter(nil)
    } else if agenda.extent != .soon {
      agenda.extent = .soon
    } else if agenda.isOnePlan {
      agenda.isOnePlan = false
    } else {
      return false
    }
    return true
  }

  /// Makes the lines anew when something that they follow from has changed.
  mutating func settleAgenda() {
    guard view == .agenda else { return }
    let basis = AgendaState.Basis(
      revision: register.revision, today: today,
      plan: agenda.isOnePlan ? workspace?.plan.id : nil, grouping: agenda.grouping,
      extent: agenda.extent, filter: filter)
    if agenda.isOutdated(basis) {
      let lines = AgendaRows(
        today: today, grouping: agenda.grouping, extent: agenda.extent,
        kept: agenda.kept(in: basis))
      agenda.take(lines.lines(of: agendaEntries(basis), office: office), basis)
    }
    agenda.settle(height: OverviewFrame(self).inside.rows - 1)
  }

  /// The entries that the filter lets through, in the order of the register.
  private func agendaEntries(_ basis: AgendaState.Basis) -> [AgendaEntry] {
    let plans = register.plans.filter { basis.plan == nil || $0.id == basis.plan }
    guard let filter = basis.filter else { return plans.flatMap(\.entries) }
    var evaluation = FilterEvaluation(filter)
    return plans.flatMap { plan in plan.entries.filter { evaluation.accepts($0) } }
  }

  private func unitTexts(of entry: AgendaEntry) -> [String] {
    guard let unit = office[entry.row.id.unit] else {
      return [entry.owner ?? entry.row.id.unit.raw]
    }
    return [unit.id.raw, unit.name, unit.shortName] + unit.aliases
  }

  // MARK: Keys of the view

  /// By day, or by unit.
  mutating func regroupAgenda() -> [Effect] {
    agenda.grouping = agenda.grouping == .day ? .unit : .day
    return []
  }

  /// What is due soon, all that is owed, all.
  mutating func cycleAgendaExtent() {
    let next = AgendaExtent(rawValue: agenda.extent.rawValue + 1) ?? .soon
    agenda.extent = next
    message = StatusMessage(
      words(
        next == .soon
          ? AgendaText.nowSoon : next == .open ? AgendaText.nowOpen : AgendaText.nowAll))
  }

  /// All plans, or the open one: that of the entry under the cursor.
  mutating func switchPlansInAgenda() -> [Effect] {
    if !agenda.isOnePlan, let entry = agenda.selected,
      let effects = openBehind(entry.plan, for: .switchPlans)
    {
      return effects
    }
    guard workspace != nil else { return refuse(words(.noPlanOpen)) }
    agenda.isOnePlan.toggle()
    return []
  }

  // MARK: Search

  /// Whether the entry's words, its unit, its plan or its id contain the query.
  func matches(_ entry: AgendaEntry, _ matcher: TextMatcher) -> Bool {
    matcher.matches(entry.words) || unitTexts(of: entry).contains { matcher.matches($0) }
      || matcher.matches(title(ofPlan: entry.plan))
      || (matcher.isLikeID && matcher.matches(entry.row.id.description))
  }

  /// Lines that match; what many lines share is looked at once.
  func agendaMatches(_ matcher: TextMatcher) -> [Int] {
    var words: [String: Bool] = [:]
    var units: [String: Bool] = [:]
    var plans: [PlanID: Bool] = [:]
    return agenda.rows.indices.filter { row in
      guard let entry = agenda.rows[row].item else { return false }
      let inWords = words[entry.words] ?? matcher.matches(entry.words)
      words[entry.words] = inWords
      if inWords { return true }
      let key = entry.owner ?? entry.row.id.unit.raw
      let inUnit = units[key] ?? unitTexts(of: entry).contains { matcher.matches($0) }
      units[key] = inUnit
      if inUnit { return true }
      let inPlan = plans[entry.plan] ?? matcher.matches(title(ofPlan: entry.plan))
      plans[entry.plan] = inPlan
      return inPlan || (matcher.isLikeID && matcher.matches(entry.row.id.description))
    }
  }

  // MARK: Words

  /// The unit's name, or the plan's own words where no unit of the office is meant.
  func unitName(of entry: AgendaEntry, short: Bool) -> String {
    if let unit = office[entry.row.id.unit] { return short ? unit.shortName : unit.name }
    guard entry.row.id.unit == .unassigned else { return entry.row.id.unit.raw }
    return entry.owner ?? words(.unassigned)
  }

  /// What a plan is called in lists of several.
  func title(ofPlan id: PlanID) -> String {
    register.plans.first { $0.id == id }?.title ?? id.raw
  }
}
