// The pane of phases: days, a bar of progress, and how many days are left.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum PhasesPane {
  static func draw(_ open: Workspace, _ state: AppState, in rect: Rect, on canvas: inout Canvas) {
    guard open.phaseLineCount > 0 else {
      canvas.putEmpty(state.words(.emptyPhases), in: rect)
      return
    }
    let isFocused = open.focus == .phases && state.overlays.isEmpty
    for offset in 0..<rect.rows {
      let place = open.phaseList.top + offset
      guard place < open.phaseLineCount else { break }
      let row = ListRow(
        row: rect.row + offset, column: rect.column, columns: rect.columns,
        isSelected: place == open.phaseList.selected, isFocused: isFocused)
      row.begin(on: &canvas)
      drawLine(place, row, open, state, on: &canvas)
    }
  }

  private static func drawLine(
    _ place: Int, _ row: ListRow, _ open: Workspace, _ state: AppState, on canvas: inout Canvas
  ) {
    let phase = place == 0 ? nil : open.plan.phases.values[place - 1]
    let tally = place == 0 ? open.table.total : open.table.phases[place - 1]
    let percent = tally.percent.map { "\($0)%" } ?? ""
    let mark = phase.map { open.plan.contests.contains(.phase($0.id)) } == true ? "≠ " : ""
    let name = mark + (phase?.name ?? state.words(.wholePeriod))
    let isWide = row.textColumns >= 60
    let tailColumns = isWide ? 52 : 6
    let nameColumns = row.textColumns - tailColumns
    canvas.put(
      name, row: row.row, column: row.textColumn, role: row.role(.text), maxColumns: nameColumns)
    guard isWide else {
      canvas.putRight(
        percent, row: row.row, column: row.textColumn, columns: row.textColumns,
        role: row.role(.text))
      return
    }
    var column = row.textColumn + nameColumns + 1
    canvas.put(
      phase.map { days(of: $0, state) } ?? "", row: row.row, column: column,
      role: row.role(.muted), maxColumns: 15)
    column += 16
    canvas.putBar(percent: tally.percent ?? 0, row: row.row, column: column, columns: 12, row)
    canvas.putRight(percent, row: row.row, column: column + 12, columns: 5, role: row.role(.text))
    canvas.put(
      phase.map { standing(of: $0, state) } ?? "", row: row.row, column: column + 18,
      role: row.role(.muted), maxColumns: 17)
  }

  /// "01/01 – 30/06"; an end that the plan only implies stands in brackets.
  static func days(of phase: Phase, _ state: AppState) -> String {
    func text(_ end: PhaseBoundary?) -> String {
      guard let end else { return "…" }
      let isThisYear = end.day.year == state.today.year
      let day = isThisYear ? state.shortDayText(end.day) : String(end.day.year)
      return end.isImplied ? "(\(day))" : day
    }
    return text(phase.start) + "–" + text(phase.end)
  }

  static func standing(of phase: Phase, _ state: AppState) -> String {
    switch phase.standing(on: state.today) {
    case .ahead: state.words(.phaseAhead)
    case .over: state.words(.phaseOver)
    case .running(let days?): state.words(.daysLeft(days))
    case .running(nil): state.words(.phaseRunning)
    }
  }
}

extension Canvas {
  /// A bar of progress; the figure stands beside it.
  mutating func putBar(percent: Int, row: Int, column: Int, columns: Int, _ list: ListRow) {
    let full = columns * min(max(0, percent), 100) / 100
    put(
      String(repeating: signs.barFull, count: full), row: row, column: column,
      role: list.role(.barFull))
    put(
      String(repeating: signs.barEmpty, count: columns - full), row: row, column: column + full,
      role: list.role(.barEmpty))
  }
}
