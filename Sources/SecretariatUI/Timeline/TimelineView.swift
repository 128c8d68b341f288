// View 4: phases and deadlines as bars over time, with a line for today. What the chart shows is
// told in figures beside it, so that it needs no colour and no block letters.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Draws the timeline.
enum TimelineView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    guard let open = state.workspace, let timeline = state.timeline.timeline else {
      canvas.putEmpty(state.words(.noPlanOpen), in: state.body)
      return
    }
    guard !state.timeline.rows.isEmpty else {
      canvas.putEmpty(state.words(TimelineText.empty), in: state.body)
      return
    }
    let layout = state.timelineLayout
    let scale = state.timeline.scale(open, cells: max(1, layout.chartCells))
    let drawer = TimelineDrawer(
      state: state, open: open, timeline: timeline, layout: layout, scale: scale)
    drawer.drawHeadline(on: &canvas)
    drawer.drawScale(on: &canvas)
    drawer.drawRows(on: &canvas)
    drawer.drawFoot(on: &canvas)
  }
}

/// One drawing of the timeline with what it needs.
struct TimelineDrawer {
  let state: AppState
  let open: Workspace
  let timeline: PlanTimeline
  let layout: TimelineLayout
  let scale: TimeScale?

  private var body: Rect { state.body }
  private var words: Wording { state.words }

  // MARK: Head

  func drawHeadline(on canvas: inout Canvas) {
    let overdue = timeline.deadlines.filter { $0.count.overdue > 0 }.count
    var parts: [(String, StyleRole)] = [
      overdue > 0
        ? (words(TimelineText.overdue(lines: overdue)), .overdue)
        : (words(TimelineText.nothingOverdue), .title)
    ]
    let next = timeline.deadlines.first { $0.day >= timeline.today && $0.count.missing > 0 }
    if let next {
      let days = timeline.today.days(to: next.day)
      parts.append((words(TimelineText.next(state.shortDayText(next.day), days: days)), .text))
    }
    if let search = state.overviewSearchChip { parts.insert((search, .warning), at: 1) }
    if let scale { parts.append((words(TimelineText.zoom(ZoomWord(scale.zoom))), .warning)) }
    let place = words(
      TimelineText.place(state.timeline.list.selected + 1, state.timeline.rows.count))
    canvas.putHeadline(parts, place: place, row: body.row, columns: body.columns)
  }

  /// The days of the scale; a label that would touch the one before it is left out.
  func drawScale(on canvas: inout Canvas) {
    guard layout.hasChart, let scale else { return }
    let row = body.row + 1
    let labels: [(PaneText, Int, Int)] = [
      (.columnTask, ListRow.markerColumns, layout.wordsColumns),
      (.columnDue, layout.dayStart, layout.columns.day),
      (.columnDone, layout.countStart, layout.columns.count),
    ]
    for (text, column, columns) in labels {
      canvas.put(words(text), row: row, column: column, role: .header, maxColumns: columns)
    }
    if layout.timingColumns > 0 {
      canvas.put(
        words(.columnTiming), row: row, column: layout.timingStart, role: .header,
        maxColumns: layout.timingColumns)
    }
    var free = 0
    for tick in scale.ticks where tick.cell >= free {
      let label = words.shortDay(tick.day, in: state.today.year)
      let width = DisplayWidth.columns(label)
      guard tick.cell + width <= scale.cells else { break }
      canvas.put(label, row: row, column: layout.chartStart + tick.cell, role: .header)
      free = tick.cell + width + 1
    }
  }

  // MARK: Rows

  func drawRows(on canvas: inout Canvas) {
    let matcher = state.timeline.search.map { TextMatcher($0.query) }
    for offset in 0..<layout.visibleRows {
      let place = state.timeline.list.top + offset
      guard state.timeline.rows.indices.contains(place) else { break }
      let list = ListRow(
        row: body.row + layout.headRows + offset, column: body.column, columns: body.columns,
        isSelected: place == state.timeline.list.selected, isFocused: state.overlays.isEmpty)
      list.begin(on: &canvas)
      draw(state.timeline.rows[place], list, matcher, on: &canvas)
    }
  }

  private func draw(
    _ row: TimelineRow, _ list: ListRow, _ matcher: TextMatcher?, on canvas: inout Canvas
  ) {
    let text = state.timelineWords(of: row, open)
    let isMatch = matcher?.matches(text) ?? false
    canvas.put(
      text, row: list.row, column: list.textColumn, role: list.role(isMatch ? .match : .text),
      maxColumns: layout.wordsColumns)
    let figures = TimelineFigures(row, timeline, state)
    canvas.put(
      figures.day, row: list.row, column: layout.dayStart, role: list.role(.text),
      maxColumns: layout.columns.day)
    canvas.putRight(
      figures.count, row: list.row, column: layout.countStart, columns: layout.columns.count,
      role: list.role(figures.role))
    if layout.timingColumns > 0 {
      canvas.put(
        figures.timing, row: list.row, column: layout.timingStart, role: list.role(figures.role),
        maxColumns: layout.timingColumns)
    }
    drawChart(row, figures, list, on: &canvas)
  }

  private func drawChart(
    _ row: TimelineRow, _ figures: TimelineFigures, _ list: ListRow, on canvas: inout Canvas
  ) {
    guard layout.hasChart, let scale else { return }
    if case .phase(let place) = row {
      drawBar(timeline.phases[place], scale, list, on: &canvas)
    }
    let today = scale.cell(of: timeline.today)
    if (0..<scale.cells).contains(today) {
      canvas.put(
        canvas.signs.today, row: list.row, column: layout.chartStart + today,
        role: list.role(.today))
    }
    if case .deadline(let place) = row {
      drawMark(timeline.deadlines[place], figures, scale, list, on: &canvas)
    }
  }

  /// The phase from its first to its last day; an end that the plan does not name is open.
  private func drawBar(
    _ phase: PlanTimeline.PhaseLine, _ scale: TimeScale, _ list: ListRow, on canvas: inout Canvas
  ) {
    let extent = timeline.extent(of: open.plan.profile.period)
    let start = scale.cell(of: phase.start ?? extent.start)
    let end = scale.cell(of: phase.end ?? extent.end)
    let full = (end - start + 1) * (phase.tally.percent ?? 0) / 100
    guard start < scale.cells, end >= 0, start <= end else {
      putArrow(isLeft: end < 0, scale, list, on: &canvas)
      return
    }
    for cell in max(0, start)...min(end, scale.cells - 1) {
      let isFull = cell - start < full
      var sign = isFull ? canvas.signs.barFull : canvas.signs.barEmpty
      if state.glyphs == .ascii {
        sign = cell == start ? "[" : cell == end ? "]" : isFull ? "=" : " "
        if isFull, cell - start == full - 1, cell != start, cell != end { sign = ">" }
      }
      if cell == start, phase.start == nil { sign = "<" }
      if cell == end, phase.end == nil { sign = ">" }
      canvas.put(
        sign, row: list.row, column: layout.chartStart + cell,
        role: list.role(isFull ? .barFull : .barEmpty))
    }
  }

  private func drawMark(
    _ line: PlanTimeline.DeadlineLine, _ figures: TimelineFigures, _ scale: TimeScale,
    _ list: ListRow, on canvas: inout Canvas
  ) {
    let cell = scale.cell(of: line.day)
    guard (0..<scale.cells).contains(cell) else {
      putArrow(isLeft: cell < 0, scale, list, on: &canvas)
      return
    }
    let count = "\(line.count.sent)/\(line.count.owed)"
    let width = DisplayWidth.columns(count)
    let column = layout.chartStart + cell
    let role = list.role(figures.role)
    canvas.put(figures.mark, row: list.row, column: column, role: role)
    if cell + 1 + width <= scale.cells {
      canvas.put(count, row: list.row, column: column + 1, role: role)
    } else if cell >= width {
      canvas.put(count, row: list.row, column: column - width, role: role)
    }
  }

  /// What lies outside the stretch that is shown.
  private func putArrow(
    isLeft: Bool, _ scale: TimeScale, _ list: ListRow, on canvas: inout Canvas
  ) {
    canvas.put(
      isLeft ? "<" : ">", row: list.row,
      column: layout.chartStart + (isLeft ? 0 : scale.cells - 1), role: list.role(.hint))
  }
}

// MARK: - Foot

extension TimelineDrawer {
  func drawFoot(on canvas: inout Canvas) {
    var row = body.row + layout.headRows + layout.visibleRows
    if layout.legendRows > 0 {
      canvas.put(
        words(
          TimelineText.legend(
            mark: TimelineFigures.openMark(state.glyphs), today: canvas.signs.today)),
        row: row, column: 1, role: .hint, maxColumns: body.columns - 2)
      row += 1
    }
    guard layout.detailRows > 0, let selected = state.timeline.selected else { return }
    let rect = Rect(row: row, column: 0, rows: layout.detailRows, columns: body.columns)
    canvas.putDetail(detail(of: selected), state, in: rect)
  }

  private func detail(of row: TimelineRow) -> [(text: String, role: StyleRole)] {
    let figures = TimelineFigures(row, timeline, state)
    let text = state.timelineWords(of: row, open)
    var facts = [figures.longDay, figures.timing, figures.sentence].filter { !$0.isEmpty }
    switch row {
    case .phase(let place):
      let phase = open.plan.phases.values[place]
      let more = phase.occasions + [phase.closingEvent].compactMap(\.self)
      return [(text + ": " + facts.joined(separator: ", "), .text)]
        + more.map { ($0, .muted) }
    case .deadline(let place):
      let line = timeline.deadlines[place]
      let task = open.plan.tasks.values[line.taskPosition]
      if let first = task.lines?.first {
        let path = task.section.map { open.plan.path(of: $0) } ?? ""
        facts.append(words(.clause(path: path, line: first)))
      }
      return [(facts.joined(separator: ", "), figures.role), (text, .muted)]
    case .undated: return [(text + ": " + facts.joined(separator: ", "), .text)]
    }
  }
}

extension ZoomWord {
  /// The word for a zoom.
  init(_ zoom: TimeScale.Zoom) {
    self =
      switch zoom {
      case .day: .day
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      }
  }
}
