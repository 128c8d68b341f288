// View 4: phases and deadlines as bars over time, with a line for today.

package import PlanModel
package import VietnameseText

/// A row of view 4.
package enum TimelineRow: Hashable, Sendable {
  case phase(Int)
  case deadline(Int)
  case undated

  /// By what a row is known while the plan changes.
  enum ID: Hashable {
    case phase(PhaseID)
    case deadline(PlanTimeline.DeadlineLine.ID)
    case undated
  }
}

/// What view 4 remembers.
package struct TimelineState: Equatable, Sendable, OverviewState {
  /// What the rows were worked out from.
  private struct Source: Equatable {
    let plan: PlanID
    let revision: Int
  }

  package var list = ListState()
  package var search: Search?
  /// The phases and deadlines; nil until the view is shown.
  package private(set) var timeline: PlanTimeline?
  package private(set) var rows: [TimelineRow] = []
  /// Whether a day of another year than this one is shown.
  private(set) var hasOtherYears = false
  /// Nil: as fine as shows the whole plan.
  package private(set) var zoom: TimeScale.Zoom?
  /// The first day shown; nil until the person scrolls.
  package private(set) var origin: CalendarDay?
  private var source: Source?
  private var cameFrom: UnitTaskID?

  package init() {}

  var selected: TimelineRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// Works the rows out anew where the plan has changed; the cursor stays on its row.
  mutating func follow(_ open: Workspace) {
    let now = Source(plan: open.plan.id, revision: open.revision)
    guard now != source else { return }
    let kept = source?.plan == now.plan ? selected.flatMap(id) : nil
    let new = PlanTimeline(plan: open.plan, table: open.table)
    timeline = new
    hasOtherYears = (new.deadlines.map(\.day) + new.phases.compactMap(\.end)).contains {
      $0.year != new.today.year
    }
    rows =
      new.phases.indices.map(TimelineRow.phase) + new.deadlines.indices.map(TimelineRow.deadline)
      + (new.undated == nil ? [] : [.undated])
    if source?.plan != now.plan { (zoom, origin) = (nil, nil) }
    let isFirst = source?.plan != now.plan
    source = now
    if let kept, let place = rows.firstIndex(where: { id(of: $0) == kept }) {
      list.follow(place, count: rows.count)
    } else if isFirst {
      selectNext()
    } else {
      list.select(list.selected, count: rows.count)
    }
  }

  /// Puts the cursor on the deadline of the unit task that is selected elsewhere, where the person
  /// has come from another than the last time.
  mutating func show(_ open: Workspace) {
    let isFirst = source?.plan != open.plan.id
    follow(open)
    defer { cameFrom = open.selectedRow?.id }
    guard !isFirst, let row = open.selectedRow, row.id != cameFrom else { return }
    select(row)
  }

  private mutating func select(_ row: UnitTaskRow) {
    let place = rows.firstIndex { line in
      guard case .deadline(let place) = line, let deadline = timeline?.deadlines[place] else {
        return line == .undated && row.due == nil
      }
      return deadline.id.column == UnitMatrix.Column.ID(row.id) && deadline.day == row.due
    }
    if let place { list.select(place, count: rows.count) }
  }

  /// The first deadline from today on, else the last row.
  mutating func selectNext() {
    guard let timeline else { return }
    let place = rows.firstIndex { row in
      if case .deadline(let place) = row {
        return timeline.deadlines[place].day >= timeline.today
      }
      return false
    }
    list.select(place ?? rows.count - 1, count: rows.count)
  }

  /// The scale in a chart of so many cells.
  func scale(_ open: Workspace, cells: Int) -> TimeScale? {
    guard let timeline else { return nil }
    let extent = timeline.extent(of: open.plan.profile.period)
    let zoom = zoom ?? TimeScale.zoom(showing: extent, in: cells)
    if let origin { return TimeScale(zoom: zoom, origin: origin, cells: cells) }
    let whole = TimeScale(zoom: zoom, origin: extent.start, cells: cells)
    // A plan longer than the screen opens around today.
    guard whole.cell(of: extent.end) >= cells else { return whole }
    return TimeScale(
      zoom: zoom, origin: whole.origin(putting: timeline.today, at: cells / 3), cells: cells)
  }

  /// The next finer or coarser zoom; today stays in sight.
  mutating func changeZoom(by step: Int, _ open: Workspace, cells: Int) {
    guard let timeline, let now = scale(open, cells: cells) else { return }
    guard let next = TimeScale.Zoom(rawValue: now.zoom.rawValue + step) else { return }
    zoom = next
    let cell = now.cell(of: timeline.today)
    let anchor = (0..<cells).contains(cell) ? timeline.today : now.origin(movedBy: cells / 2)
    let place = (0..<cells).contains(cell) ? cell : cells / 2
    origin = TimeScale(zoom: next, origin: anchor, cells: cells).origin(putting: anchor, at: place)
  }

  /// A quarter of the chart to the left or right.
  mutating func scroll(by steps: Int, _ open: Workspace, cells: Int) {
    guard let now = scale(open, cells: cells) else { return }
    (zoom, origin) = (now.zoom, now.origin(movedBy: steps * max(1, cells / 4)))
  }

  /// Back to today, in time and among the rows.
  mutating func goToToday() {
    origin = nil
    selectNext()
  }

  private func id(of row: TimelineRow) -> TimelineRow.ID? {
    switch row {
    case .phase(let place): timeline.map { .phase($0.phases[place].id) }
    case .deadline(let place): timeline.map { .deadline($0.deadlines[place].id) }
    case .undated: .undated
    }
  }
}
