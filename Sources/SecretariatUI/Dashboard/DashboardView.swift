// The boxes below the register: what falls due, who is furthest behind, and how the selected plan
// has gone so far, in figures too.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Draws the boxes of view 0.
enum DashboardView {
  static func draw(
    _ layout: DashboardLayout, _ state: AppState, on canvas: inout Canvas
  ) {
    if let rect = layout.boxes[.due] {
      let title = state.words(.dueWithin(days: PlanPulse.daysAhead)) + " (5)"
      draw(dueLines(state, columns: rect.columns - 4), title, in: rect, on: &canvas)
    }
    if let rect = layout.boxes[.worst] {
      draw(
        worstLines(state, columns: rect.columns - 4), state.words(.worstUnits), in: rect,
        on: &canvas)
    }
    if let rect = layout.boxes[.burnUp], let plan = state.register.selected {
      frame(state.words(.burnUp(plan.title)), rect, on: &canvas)
      BurnUpChart.draw(plan.pulse.burnUp, state, in: rect.inset(), on: &canvas)
    }
  }

  private static func frame(_ title: String, _ rect: Rect, on canvas: inout Canvas) {
    let (cut, _) = DisplayWidth.prefix(title, columns: max(0, rect.columns - 5))
    canvas.box(rect, title: [TitleSegment(" \(cut) ", .muted)])
  }

  private static func draw(
    _ lines: [(String, StyleRole)], _ title: String, in rect: Rect, on canvas: inout Canvas
  ) {
    frame(title, rect, on: &canvas)
    let inside = rect.inset()
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      canvas.put(
        line.0, row: inside.row + offset, column: inside.column + 1, role: line.1,
        maxColumns: inside.columns - 2)
    }
    if lines.count > inside.rows {
      canvas.put(
        canvas.signs.moreBelow, row: inside.row + inside.rows - 1,
        column: inside.column + inside.columns - 1, role: .hint)
    }
  }

  /// Day, how much is there, what it is, of which plan.
  private static func dueLines(
    _ state: AppState, columns: Int
  ) -> [(String, StyleRole)] {
    let near = state.register.dashboard.due.filter {
      state.today.days(to: $0.line.day) <= PlanPulse.daysAhead
    }
    guard !near.isEmpty else {
      var lines = [(state.words(.noneDue(days: PlanPulse.daysAhead)), StyleRole.hint)]
      if let next = state.register.dashboard.due.first {
        lines.append((state.words(.nextAfter(text(of: next, state))), .text))
      }
      return lines
    }
    return near.map { due in
      let days = state.today.days(to: due.line.day)
      let isSoon = days <= Timing.soonDays
      let sign = isSoon ? state.theme.sign(of: .dueSoon, glyphs: state.glyphs) : " "
      return (sign + " " + text(of: due, state), isSoon ? .dueSoon : .text)
    }
  }

  private static func text(of due: Dashboard.Due, _ state: AppState) -> String {
    "\(state.shortDayText(due.line.day))  \(due.line.done)/\(due.line.owed)  "
      + "\(due.line.words) (\(due.plan))"
  }

  private static func worstLines(
    _ state: AppState, columns: Int
  ) -> [(String, StyleRole)] {
    let lags = state.register.dashboard.lags
    guard !lags.isEmpty else { return [(state.words(.noneWorse), .hint)] }
    return lags.map { lag in
      let figures = state.words(.lag(overdue: lag.overdue, oldest: lag.oldest))
      let room = max(4, columns - DisplayWidth.columns(figures) - 2)
      let full = state.matrixName(of: lag.unit, short: false)
      let name =
        DisplayWidth.columns(full) <= room ? full : state.matrixName(of: lag.unit, short: true)
      let (cut, used) = DisplayWidth.prefix(name, columns: room)
      let gap = String(repeating: " ", count: max(0, min(room, 28) - used) + 2)
      return (cut + gap + figures, .overdue)
    }
  }
}

/// Done against due over time, as columns of blocks; the figures stand below.
enum BurnUpChart {
  static func draw(
    _ burnUp: BurnUp, _ state: AppState, in rect: Rect, on canvas: inout Canvas
  ) {
    guard let range = burnUp.range, burnUp.owed > 0, rect.rows >= 3 else {
      canvas.putEmpty(state.words(.noBurnUp), in: rect)
      return
    }
    let height = rect.rows - 2
    let columns = max(1, rect.columns - 2)
    for column in 0..<columns {
      // A column stands for all stretches from its first to its last one.
      let first = burnUp.index(ofColumn: column, of: columns)
      let last = max(first, burnUp.index(ofColumn: column + 1, of: columns) - 1)
      let past = burnUp.points[min(last, burnUp.todayIndex)].done
      let done = first <= burnUp.todayIndex ? rows(past, of: burnUp.owed, height) : 0
      let due = rows(burnUp.points[last].due, of: burnUp.owed, height)
      for level in 0..<max(done, due) {
        let isDone = level < done
        canvas.put(
          isDone ? canvas.signs.barFull : canvas.signs.barEmpty,
          row: rect.row + height - 1 - level, column: rect.column + 1 + column,
          role: isDone ? .chart1 : .chart2)
      }
    }
    drawAxis(burnUp, range, state, row: rect.row + height, rect, on: &canvas)
    let legend = state.words(
      .burnUpLegend(
        full: canvas.signs.barFull, done: burnUp.today.done, empty: canvas.signs.barEmpty,
        due: burnUp.today.due,
        owed: burnUp.owed))
    canvas.put(
      legend, row: rect.row + height + 1, column: rect.column + 1, role: .text,
      maxColumns: columns)
  }

  /// Any part of a row counts as one, so that little is not nothing.
  private static func rows(_ count: Int, of whole: Int, _ height: Int) -> Int {
    (count * height + whole - 1) / whole
  }

  /// The first day, today and the last day.
  private static func drawAxis(
    _ burnUp: BurnUp, _ range: DayRange, _ state: AppState, row: Int, _ rect: Rect,
    on canvas: inout Canvas
  ) {
    let columns = max(1, rect.columns - 2)
    let first = state.shortDayText(range.start)
    let last = state.shortDayText(range.end)
    canvas.put(first, row: row, column: rect.column + 1, role: .muted, maxColumns: columns)
    guard DisplayWidth.columns(first) + DisplayWidth.columns(last) + 3 <= columns else { return }
    canvas.putRight(last, row: row, column: rect.column + 1, columns: columns, role: .muted)
    let today = state.shortDayText(state.today)
    let width = DisplayWidth.columns(today)
    let place = burnUp.todayIndex * columns / max(1, burnUp.points.count)
    let free = DisplayWidth.columns(first) + 1..<columns - DisplayWidth.columns(last) - 1
    let start = min(max(place - width / 2, free.lowerBound), free.upperBound - width)
    guard start >= free.lowerBound else { return }
    canvas.put(today, row: row, column: rect.column + 1 + start, role: .today)
  }
}
