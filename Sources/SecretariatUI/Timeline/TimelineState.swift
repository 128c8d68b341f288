// View 4: phases and deadlines as bars over time, with a line for today.

/// What view 4 remembers.
package struct TimelineState: Equatable, Sendable, OverviewState {
  package var list = ListState()
  package var search: Search?

  package init() {}
}
