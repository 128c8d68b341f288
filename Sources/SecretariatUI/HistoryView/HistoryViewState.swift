// View 7: who changed what and when.

/// What view 7 remembers.
package struct HistoryViewState: Equatable, Sendable, OverviewState {
  package var list = ListState()
  package var search: Search?

  package init() {}
}
