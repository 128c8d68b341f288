// Moving about: views, panes, rows, search and filter.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func runView(_ name: CommandName) -> [Effect] {
    if view == .matrix, name == .showPlan || name == .showReader { carryMatrixSelection() }
    if name != .back, name != .open { cameFrom = nil }
    switch name {
    case .showRegister:
      if view == .review {
        leaveReview()
        return []
      }
      view = .register
      if let id = workspace?.plan.id { register.select(plan: id) }
    case .showPlan:
      if view == .register { return openSelectedPlan() }
      if view == .agenda, agenda.selected != nil { return openInAgenda() }
      if view == .history, historyView.selected?.unitTask != nil { return openInHistory() }
      guard workspace != nil else { return refuse(words(.noPlanOpen)) }
      view = .plan
    case .showReader, .showMatrix, .showTimeline:
      guard view == .register else { return showOfPlan(name) }
      let effects = openSelectedPlan()
      // What is shown is of the plan which is on its way, not of the one that was open.
      if effects.isEmpty { return view == .plan ? showOfPlan(name) : [] }
      held.append(.command(name))
      return effects
    case .showAgenda: return showAgenda()
    case .showHistory: return showHistory()
    case .open: return open()
    case .back: return back()
    default: break
    }
    return []
  }

  /// A view of the open plan.
  private mutating func showOfPlan(_ name: CommandName) -> [Effect] {
    switch name {
    case .showMatrix: showMatrix()
    case .showTimeline: showTimeline()
    default: showReader()
    }
  }

  private mutating func open() -> [Effect] {
    switch view {
    case .register: return openSelectedRow()
    case .review: return askToEdit()
    case .plan:
      switch workspace?.focus {
      case .sections, .phases: workspace?.focus = .tasks
      case .tasks: workspace?.focus = .detail
      default: return showReader()
      }
      return []
    case .reader:
      openTaskUnderReader()
      return []
    case .matrix: return openInMatrix()
    case .timeline: return openInTimeline()
    case .agenda: return openInAgenda()
    case .history: return openInHistory()
    }
  }

  private mutating func openSelectedRow() -> [Effect] {
    if let line = register.selectedReview { return openReview(line.id) }
    return openSelectedPlan()
  }

  private mutating func openSelectedPlan() -> [Effect] {
    guard let selected = register.selected else {
      message = StatusMessage(words(.noPlanOpen))
      return []
    }
    if workspace?.plan.id == selected.id {
      view = .plan
      return []
    }
    return askForPlan(selected.id)
  }

  /// Esc: what was put on last goes first; at the end the register.
  private mutating func back() -> [Effect] {
    if importing != nil, view != .review { return [.stopImport] }
    if view == .review {
      if review?.search != nil {
        review?.search = nil
      } else if let open = review, open.filter != .all {
        review?.setFilter(.all)
      } else {
        leaveReview()
      }
      return []
    }
    if view.isOverview {
      backInOverview()
      return []
    }
    guard var open = workspace, view != .register else {
      register.search = nil
      return []
    }
    if open.search != nil {
      open.search = nil
    } else if view == .reader {
      view = readerFrom ?? .plan
      readerFrom = nil
    } else if open.isZoomed {
      open.isZoomed = false
    } else if open.focus == .detail {
      open.focus = .tasks
    } else if !open.marks.isEmpty {
      open.clearMarks()
    } else if open.isFiltered, cameFrom == nil {
      open.clearFilter()
    } else {
      view = cameFrom ?? .register
      cameFrom = nil
    }
    workspace = open
    return []
  }

  private mutating func showReader() -> [Effect] {
    guard var open = workspace else {
      message = StatusMessage(words(.noPlanOpen))
      return []
    }
    if view != .reader { readerFrom = view.isOverview ? view : nil }
    view = .reader
    if let row = open.selectedRow, let lines = open.task(of: row).lines {
      open.reader.goTo(line: lines.first)
    } else if let section = open.chosenSection {
      open.reader.goTo(line: section.lines.first)
    }
    workspace = open
    guard open.reader.lines == nil else { return [] }
    waitingFor = .document(open.plan.id)
    return [.loadDocument(open.plan.id, version: open.plan.profile.sourceVersion)]
  }

  /// Enter in the reader: to the task that the line sets, if it sets one.
  private mutating func openTaskUnderReader() {
    guard var open = workspace, let line = open.reader.currentLine,
      let row = open.table.rows.first(where: {
        open.task(of: $0).lines?.contains(line) == true
      })
    else {
      message = StatusMessage(words(.lineSetsNoTask))
      return
    }
    open.select(row.id)
    open.focus = .tasks
    workspace = open
    view = .plan
  }

  // MARK: Panes

  mutating func runPane(_ name: CommandName) -> [Effect] {
    if view.isOverview {
      moveInOverview(name)
      return []
    }
    guard var open = workspace, view == .plan else { return [] }
    let order = PaneKind.allCases
    let place = open.focus.rawValue
    switch name {
    case .nextPane: open.focus = order[(place + 1) % order.count]
    case .previousPane: open.focus = order[(place + order.count - 1) % order.count]
    case .zoom: open.isZoomed.toggle()
    case .left: if place >= PaneKind.tasks.rawValue { open.focus = .sections }
    case .right: if open.focus == .sections { open.focus = .tasks }
    default: break
    }
    workspace = open
    return []
  }

  mutating func move(_ name: CommandName) {
    switch view {
    case .register:
      register.list.move(
        by: rows(name, page: RegisterView.listRect(self).rows - 1, count: register.count),
        count: register.count)
    case .reader:
      guard var open = workspace else { return }
      open.reader.move(by: rows(name, page: bodyHeight, count: open.reader.rows.count))
      workspace = open
    case .plan: moveInPlan(name)
    case .review: moveInReview(name)
    case .matrix, .timeline, .agenda, .history: moveInOverview(name)
    }
  }

  private mutating func moveInPlan(_ name: CommandName) {
    guard var open = workspace else { return }
    let page = PlanLayout(of: self).inside(of: open.focus).rows
    let count =
      switch open.focus {
      case .sections: open.sectionLines.count
      case .phases: open.phaseLineCount
      case .tasks: open.shown.count
      case .detail: Workspace.mostDetailLines
      }
    open.move(in: open.focus, by: rows(name, page: page, count: count))
    workspace = open
  }

  func rows(_ name: CommandName, page: Int, count: Int) -> Int {
    switch name {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, page - 1)
    case .pageDown: max(1, page - 1)
    case .first: -count
    case .last: count
    default: 0
    }
  }

  // MARK: Search and filter

  mutating func runFinding(_ name: CommandName, argument: String) {
    switch name {
    case .search where !argument.isEmpty:
      setSearch(argument)
      find(forward: true, including: true)
      if matchCount <= 1 { setSearch("") }
    case .search:
      overlays.append(
        .prompt(Prompt(.search, origin: selectedRowNumber)))
    case .findNext: find(forward: true, including: false)
    case .findPrevious: find(forward: false, including: false)
    case .cycleFilter: cycleFilter()
    default: break
    }
  }

  /// Where the cursor of the searched list stands.
  private var selectedRowNumber: Int? {
    switch view {
    case .register: register.list.selected
    case .plan: workspace?.taskList.selected
    case .reader: workspace?.reader.list.selected
    case .review: review?.list.selected
    case .matrix, .timeline, .agenda, .history: selectedOverviewRow
    }
  }

  private mutating func cycleFilter() {
    guard var open = workspace else { return }
    // What two people set at once is asked for only where there is such a thing.
    let isContested = open.table.rows.contains { open.plan.isContested($0.id) }
    let filters = QuickFilter.allCases.filter { $0 != .contested || isContested }
    let place = filters.firstIndex(of: open.quickFilter) ?? -1
    open.quickFilter = filters[(place + 1) % filters.count]
    open.applyFilter()
    workspace = open
  }

  /// The search of the list that is shown.
  var search: Search? {
    switch view {
    case .register: register.search
    case .review: review?.search
    case .plan, .reader: workspace?.search
    case .matrix, .timeline, .agenda, .history: overviewSearch
    }
  }

  /// Starts or ends a search; an empty query ends it.
  mutating func setSearch(_ query: String) {
    let search = query.isEmpty ? nil : Search(query: query)
    switch view {
    case .register: register.search = search
    case .review: review?.search = search
    case .plan, .reader: workspace?.search = search
    case .matrix, .timeline, .agenda, .history: overviewSearch = search
    }
  }

  /// How many places the search finds in the view that is shown.
  var matchCount: Int {
    guard let search else { return 0 }
    let matcher = TextMatcher(search.query)
    switch view {
    case .register: return register.searchPlace(matcher).count
    case .plan: return workspace?.searchPlace(matcher, office: office).count ?? 0
    case .reader: return workspace?.reader.searchPlace(matcher).count ?? 0
    case .review: return review?.searchPlace(matcher).count ?? 0
    case .matrix, .timeline, .agenda, .history: return overviewMatches(matcher).count
    }
  }

  /// Moves to the next match from the cursor, round the end; says so when there is none.
  mutating func find(forward: Bool, including here: Bool) {
    guard let search else { return }
    let matcher = TextMatcher(search.query)
    let isFound: Bool
    switch view {
    case .register: isFound = register.find(matcher, forward: forward, including: here)
    case .review:
      isFound = review?.find(matcher, forward: forward, including: here) ?? false
    case .plan, .reader: isFound = findInPlan(matcher, forward: forward, including: here)
    case .matrix, .timeline, .agenda, .history:
      isFound = findInOverview(matcher, forward: forward, including: here)
    }
    if !isFound { message = StatusMessage(words(.noMatch(search.query)), tone: .error) }
  }

  private mutating func findInPlan(
    _ matcher: TextMatcher, forward: Bool, including here: Bool
  ) -> Bool {
    guard var open = workspace else { return false }
    workspace = nil
    defer { workspace = open }
    if view == .reader { return open.reader.find(matcher, forward: forward, including: here) }
    let isFound = open.findTask(matcher, office: office, forward: forward, including: here)
    if isFound { open.focus = .tasks }
    return isFound
  }
}
