// View 3: units × tasks or reports: who has not sent what.

/// What view 3 remembers.
package struct MatrixState: Equatable, Sendable, OverviewState {
  package var list = ListState()
  package var search: Search?

  package init() {}
}
