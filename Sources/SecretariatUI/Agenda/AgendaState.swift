// View 5: what is overdue and what falls due soon, over all plans or one.

import PlanModel
import VietnameseText

/// What view 5 remembers. Its lines are made when something that they follow from has changed, never
/// for a key.
package struct AgendaState: Equatable, Sendable, GroupedState {
  package var list = ListState()
  package var search: Search?
  /// Whether only the open plan is listed.
  package var isOnePlan = false
  package var grouping = AgendaGrouping.day
  package var extent = AgendaExtent.soon
  /// Headings and entries in the order in which they stand.
  package private(set) var rows: [AgendaRow] = []
  /// How many entries are listed.
  package private(set) var count = 0
  private var basis: Basis?

  /// What the lines follow from.
  struct Basis: Equatable, Sendable {
    var revision: Int
    var today: CalendarDay
    var plan: PlanID?
    var grouping: AgendaGrouping
    var extent: AgendaExtent
    var filter: FilterExpression?
  }

  package init() {}

  /// Whether the lines must be made anew.
  func isOutdated(_ basis: Basis) -> Bool { self.basis != basis }

  /// Those that stay listed when only what the plans say has changed: the list does not move under
  /// the hand that ticks.
  func kept(in basis: Basis) -> Set<AgendaPlace> {
    guard var old = self.basis else { return [] }
    old.revision = basis.revision
    guard old == basis else { return [] }
    return Set(rows.lazy.compactMap(\.item?.place))
  }

  /// Forgets what was done since the view was opened.
  mutating func forget() { basis = nil }

  /// Takes new lines in; the cursor stays on its entry, else on the next one.
  mutating func take(_ new: [AgendaRow], _ basis: Basis) {
    let cursor = selected?.place
    rows = new
    count = new.count { $0.item != nil }
    self.basis = basis
    follow { $0.place == cursor }
  }
}
