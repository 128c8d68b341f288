// The pane of unit tasks: sign, words, unit, percent, day, and what the day means, in words. The
// task's words are the last column to go.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum TasksPane {
  static func draw(_ open: Workspace, _ state: AppState, in rect: Rect, on canvas: inout Canvas) {
    guard !open.shown.isEmpty else {
      let text: PaneText =
        open.isFiltered
        ? .emptyTasksFiltered : state.office.units.isEmpty ? .emptyOffice : .emptyTasks
      canvas.putEmpty(state.words(text), in: rect)
      return
    }
    let columns = TaskColumns(
      width: rect.columns - ListRow.markerColumns, signColumns: state.signColumns,
      hasOtherYears: open.hasDueInAnotherYear(than: state.today.year))
    drawHeader(columns, open.sort, state, in: rect, on: &canvas)
    let isFocused = open.focus == .tasks && state.overlays.isEmpty
    var matcher = open.search.map { RowMatcher(TextMatcher($0.query), office: state.office) }
    for offset in 0..<max(0, rect.rows - 1) {
      let place = open.taskList.top + offset
      guard open.shown.indices.contains(place) else { break }
      let unitTask = open.table.rows[open.shown[place]]
      let row = ListRow(
        row: rect.row + 1 + offset, column: rect.column, columns: rect.columns,
        isSelected: place == open.taskList.selected, isFocused: isFocused,
        isMarked: open.marks.contains(unitTask.id))
      row.begin(on: &canvas)
      let isMatch = matcher?.matches(unitTask, in: open) ?? false
      drawRow(unitTask, row, columns, open, state, isMatch: isMatch, on: &canvas)
    }
  }

  private static func drawHeader(
    _ columns: TaskColumns, _ sort: RowSort, _ state: AppState, in rect: Rect,
    on canvas: inout Canvas
  ) {
    let words = state.words
    let heads = SortedHeads(columns, sort, state)
    let start = rect.column + ListRow.markerColumns
    func put(_ text: String, _ span: TaskColumns.Span?, right: Bool = false) {
      guard let span else { return }
      if right {
        canvas.putRight(
          text, row: rect.row, column: start + span.start, columns: span.columns, role: .header)
      } else {
        canvas.put(
          text, row: rect.row, column: start + span.start, role: .header,
          maxColumns: span.columns)
      }
    }
    put(words(.columnTask) + heads.words, columns.words)
    put(words(.columnUnit) + heads.sign(.unit), columns.unit)
    put(words(.columnPercent) + heads.sign(.percent), columns.percent, right: true)
    put(words(.columnDue) + heads.sign(.due), columns.due)
    put(words(.columnTiming) + heads.sign(.status), columns.timing)
  }

  private static func drawRow(
    _ row: UnitTaskRow, _ list: ListRow, _ columns: TaskColumns, _ open: Workspace,
    _ state: AppState, isMatch: Bool, on canvas: inout Canvas
  ) {
    let task = open.task(of: row)
    let look = RowLook(
      row, state, hasPercent: columns.percent != nil, columns: columns.timing?.columns)
    func put(_ text: String, _ span: TaskColumns.Span?, _ role: StyleRole, right: Bool = false) {
      guard let span else { return }
      let column = list.textColumn + span.start
      if right {
        canvas.putRight(
          text, row: list.row, column: column, columns: span.columns, role: list.role(role))
      } else {
        canvas.put(
          text, row: list.row, column: column, role: list.role(role), maxColumns: span.columns)
      }
    }
    put(look.sign, columns.sign, look.role)
    let words =
      state.freshMark(of: row.id) + (open.plan.isContested(row.id) ? "≠ " : "")
      + task.listWords(deadline: row.id.deadline)
    let unit = state.unitName(of: row.id, task: task, short: columns.unitIsShort)
    put(
      columns.unit == nil ? unit + ": " + words : words, columns.words, isMatch ? .match : .text)
    put(unit, columns.unit, .muted)
    put(look.percent, columns.percent, .text, right: true)
    put(row.due.map(state.shortDayText) ?? "", columns.due, .text)
    put(look.timing, columns.timing, look.role)
  }
}

/// What stands behind the heads of the columns to say how rows are sorted.
private struct SortedHeads {
  private let sort: RowSort
  private let mark: String
  /// Behind the head of the words: the order that has no column of its own here.
  let words: String

  init(_ columns: TaskColumns, _ sort: RowSort, _ state: AppState) {
    self.sort = sort
    mark = SortSign.of(isReversed: sort.isReversed, state.glyphs)
    let hasColumn =
      switch sort.order {
      case .unit: columns.unit != nil
      case .due: columns.due != nil
      case .percent: columns.percent != nil
      case .status: columns.timing != nil
      case .clause, .changed: false
      }
    let name = state.words.name(of: sort.order.name)
    words = sort.isPlain || hasColumn ? "" : " \(mark) \(name)"
  }

  func sign(_ order: RowOrder) -> String { sort.order == order ? " " + mark : "" }
}
