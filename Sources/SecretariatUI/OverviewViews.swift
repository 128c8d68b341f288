// What the views 3, 4, 5 and 7 have in common: a list of rows of their own with a cursor, a search and
// a way back. Each view keeps its rows, the keys that all of them know come through here.

import CellScreen
import PlanModel
import Wording

extension ViewKind {
  /// Whether the view looks across tasks, units or plans and has rows of its own.
  var isOverview: Bool {
    switch self {
    case .matrix, .timeline, .agenda, .history: true
    case .register, .plan, .reader, .review: false
    }
  }
}

/// The state of a view with rows of its own.
package protocol OverviewState {
  var list: ListState { get set }
  var search: Search? { get set }
}

extension AppState {
  /// The state of the overview that is shown; nil when another view is.
  private var overview: WritableKeyPath<AppState, any OverviewState>? {
    switch view {
    case .matrix: \.asMatrix
    case .timeline: \.asTimeline
    case .agenda: \.asAgenda
    case .history: \.asHistory
    case .register, .plan, .reader, .review: nil
    }
  }

  var overviewSearch: Search? {
    get { overview.flatMap { self[keyPath: $0].search } }
    set { if let overview { self[keyPath: overview].search = newValue } }
  }

  var selectedOverviewRow: Int? { overview.map { self[keyPath: $0].list.selected } }

  mutating func selectRow(_ row: Int) {
    guard let overview else { return }
    self[keyPath: overview].list.select(row, count: overviewCount)
  }

  mutating func moveInOverview(_ name: CommandName) {
    switch view {
    case .matrix: moveInMatrix(name)
    case .timeline: moveInTimeline(name)
    case .agenda: moveInAgenda(name)
    case .history: moveInHistory(name)
    case .register, .plan, .reader, .review: break
    }
  }

  /// Esc: the search goes first, then what the view itself has put on, then the view.
  mutating func backInOverview() {
    if overviewSearch != nil {
      overviewSearch = nil
      return
    }
    if workspace?.marks.isEmpty == false {
      workspace?.clearMarks()
      return
    }
    if filter != nil {
      setFilter(nil)
      return
    }
    let isTaken =
      switch view {
      case .matrix: backInMatrix()
      case .timeline: backInTimeline()
      case .agenda: backInAgenda()
      case .history: backInHistory()
      case .register, .plan, .reader, .review: true
      }
    if !isTaken { view = workspace == nil ? .register : .plan }
  }

  /// Rows of the overview that is shown.
  var overviewCount: Int {
    switch view {
    case .agenda: agenda.rows.count
    case .history: historyView.rows.count
    default: overviewTexts.count
    }
  }

  /// What each row says, for the search.
  var overviewTexts: [String] {
    switch view {
    case .matrix: matrixTexts
    case .timeline: timelineTexts
    case .agenda, .history, .register, .plan, .reader, .review: []
    }
  }

  /// Rows that match.
  func overviewMatches(_ matcher: TextMatcher) -> [Int] {
    if view == .agenda { return agendaMatches(matcher) }
    if view == .history { return historyMatches(matcher) }
    return overviewTexts.enumerated().filter { matcher.matches($0.element) }.map(\.offset)
  }

  /// Selects the next match, round the end; false when there is none.
  mutating func findInOverview(
    _ matcher: TextMatcher, forward: Bool, including here: Bool
  ) -> Bool {
    let places = overviewMatches(matcher)
    guard let row = selectedOverviewRow, let first = places.first, let last = places.last else {
      return false
    }
    let next =
      forward
      ? places.first { here ? $0 >= row : $0 > row } ?? first
      : places.last { here ? $0 <= row : $0 < row } ?? last
    selectRow(next)
    return true
  }
}

extension AppState {
  fileprivate var asMatrix: any OverviewState {
    get { matrix }
    set { if let new = newValue as? MatrixState { matrix = new } }
  }
  fileprivate var asTimeline: any OverviewState {
    get { timeline }
    set { if let new = newValue as? TimelineState { timeline = new } }
  }
  fileprivate var asAgenda: any OverviewState {
    get { agenda }
    set { if let new = newValue as? AgendaState { agenda = new } }
  }
  fileprivate var asHistory: any OverviewState {
    get { historyView }
    set { if let new = newValue as? HistoryViewState { historyView = new } }
  }
}

extension ViewKind {
  /// What the view is called in the chain of places; nil for the plan itself.
  var name: PaneText? {
    switch self {
    case .register: .viewRegister
    case .reader: .viewReader
    case .matrix: .viewMatrix
    case .timeline: .viewTimeline
    case .agenda: .viewAgenda
    case .history: .viewHistory
    case .plan, .review: nil
    }
  }
}
