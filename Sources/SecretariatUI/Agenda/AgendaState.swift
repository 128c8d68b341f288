// View 5: what is overdue and what falls due soon, over all plans or one.

/// What view 5 remembers.
package struct AgendaState: Equatable, Sendable, OverviewState {
  package var list = ListState()
  package var search: Search?

  package init() {}
}
