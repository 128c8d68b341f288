// What the keys do in view 4.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// What each row says, for the search.
  var timelineTexts: [String] {
    guard let open = workspace else { return [] }
    return timeline.rows.map { timelineWords(of: $0, open) }
  }

  /// What a row is called.
  func timelineWords(of row: TimelineRow, _ open: Workspace) -> String {
    switch row {
    case .phase(let place):
      return open.plan.phases.values.indices.contains(place)
        ? open.plan.phases.values[place].name : ""
    case .deadline(let place):
      guard let line = timeline.timeline?.deadlines[place] else { return "" }
      let task = open.plan.tasks.values[line.taskPosition]
      let what = task.deadline(numbered: line.id.column.deadline)?.what
      return what.map { $0 + " – " + task.words } ?? task.words
    case .undated: return words(TimelineText.undated)
    }
  }

  var timelineLayout: TimelineLayout {
    TimelineLayout(body, hasOtherYears: timeline.hasOtherYears)
  }

  mutating func showTimeline() -> [Effect] {
    guard let open = workspace else { return refuse(words(.noPlanOpen)) }
    guard view != .timeline else { return [] }
    timeline.show(open)
    view = .timeline
    return []
  }

  mutating func moveInTimeline(_ name: CommandName) {
    guard let open = workspace else { return }
    let layout = timelineLayout
    let cells = max(1, layout.chartCells)
    switch name {
    case .left: timeline.scroll(by: -1, open, cells: cells)
    case .right: timeline.scroll(by: 1, open, cells: cells)
    case .zoomIn: timeline.changeZoom(by: -1, open, cells: cells)
    case .zoomOut: timeline.changeZoom(by: 1, open, cells: cells)
    case .first: timeline.goToToday()
    default:
      let count = timeline.rows.count
      timeline.list.move(by: rows(name, page: layout.visibleRows, count: count), count: count)
    }
  }

  /// Enter: to the tasks of the phase, or to the task of the deadline, in view 1.
  mutating func openInTimeline() -> [Effect] {
    guard let row = timeline.selected, let shown = timeline.timeline,
      let plan = workspace?.plan.id
    else { return [] }
    switch row {
    case .phase(let place):
      workspace?.clearFilter()
      let count = workspace?.phaseLineCount ?? 0
      workspace?.phaseList.select(place + 1, count: count)
      workspace?.applyFilter()
    case .deadline(let place): return goToTask(shown.deadlines[place].unitTask, of: plan)
    case .undated: if let group = shown.undated { return goToTask(group.unitTask, of: plan) }
    }
    cameFrom = view
    workspace?.focus = .tasks
    view = .plan
    return []
  }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInTimeline() -> Bool { false }

  mutating func settleTimeline() {
    guard view == .timeline, let open = workspace else { return }
    timeline.follow(open)
    let layout = timelineLayout
    timeline.list.settle(height: layout.visibleRows, count: timeline.rows.count)
  }
}
