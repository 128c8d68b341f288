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
      width: rect.columns - ListRow.markerColumns, signColumns: state.signColumns)
    drawHeader(columns, state.words, in: rect, on: &canvas)
    let isFocused = open.focus == .tasks && state.overlays.isEmpty
    var matcher = open.search.map { RowMatcher(TextMatcher($0.query), office: state.office) }
    for offset in 0..<max(0, rect.rows - 1) {
      let place = open.taskList.top + offset
      guard open.shown.indices.contains(place) else { break }
      let row = ListRow(
        row: rect.row + 1 + offset, column: rect.column, columns: rect.columns,
        isSelected: place == open.taskList.selected, isFocused: isFocused)
      row.begin(on: &canvas)
      let unitTask = open.table.rows[open.shown[place]]
      let isMatch = matcher?.matches(unitTask, in: open) ?? false
      drawRow(unitTask, row, columns, open, state, isMatch: isMatch, on: &canvas)
    }
  }

  private static func drawHeader(
    _ columns: TaskColumns, _ words: Wording, in rect: Rect, on canvas: inout Canvas
  ) {
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
    put(words(.columnTask), columns.words)
    put(words(.columnUnit), columns.unit)
    put(words(.columnPercent), columns.percent, right: true)
    put(words(.columnDue), columns.due)
    put(words(.columnTiming), columns.timing)
  }

  private static func drawRow(
    _ row: UnitTaskRow, _ list: ListRow, _ columns: TaskColumns, _ open: Workspace,
    _ state: AppState, isMatch: Bool, on canvas: inout Canvas
  ) {
    let task = open.task(of: row)
    let look = RowLook(row, state, isNarrow: columns.percent == nil)
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
    let isContested = open.plan.unitTasks[row.id]?.isContested == true
    let words = (isContested ? "≠ " : "") + task.listWords(deadline: row.id.deadline)
    let unit = state.unitName(of: row.id, task: task, short: columns.unitIsShort)
    put(
      columns.unit == nil ? unit + ": " + words : words, columns.words, isMatch ? .match : .text)
    put(unit, columns.unit, .muted)
    put(look.percent, columns.percent, .text, right: true)
    put(row.due.map(state.shortDayText) ?? "", columns.due, .text)
    put(look.timing, columns.timing, look.role)
  }
}

extension PlanTask {
  /// The task's words for a list: what this deadline is for stands before them where one task has
  /// several.
  func listWords(deadline number: Int) -> String {
    guard deadlines.count > 1, let what = deadline(numbered: number)?.what else { return words }
    return "(" + what + ") " + words
  }
}

/// The sign and the words for the state of a row: never colour alone.
struct RowLook {
  let sign: String
  let role: StyleRole
  let percent: String
  let timing: String

  /// In a narrow list, which has no column for it, the percent stands before the days.
  init(_ row: UnitTaskRow, _ state: AppState, isNarrow: Bool = false) {
    let isPending = state.isPending(row.id)
    sign = state.theme.sign(of: Self.status(of: row, isPending), glyphs: state.glyphs)
    role =
      Self.urgency(of: row, isPending, state.today)?.role ?? Self.status(of: row, isPending).role
    if case .doing = row.state { percent = "\(row.percent)%" } else { percent = "" }
    if isPending {
      timing = state.words(.pending)
    } else if isNarrow, !percent.isEmpty {
      timing = (percent + " " + Self.shortTiming(of: row, state)).trimmed
    } else {
      timing = Self.timing(of: row, state)
    }
  }

  private static func status(of row: UnitTaskRow, _ isPending: Bool) -> StatusSign {
    if isPending { return .pending }
    switch row.state {
    case .todo: return .todo
    case .doing: return .doing
    case .done: return .done
    case .returned: return .returned
    case .exempt: return .exempt
    case .dropped: return .dropped
    }
  }

  /// What the day adds to the state; nil when nothing presses.
  private static func urgency(
    of row: UnitTaskRow, _ isPending: Bool, _ today: CalendarDay
  ) -> StatusSign? {
    switch row.timing(on: today) {
    case .overdue where !isPending: .overdue
    case .soon where !isPending: .dueSoon
    default: nil
    }
  }

  /// The days alone, as short as words allow.
  private static func shortTiming(of row: UnitTaskRow, _ state: AppState) -> String {
    switch row.timing(on: state.today) {
    case .overdue(let days):
      state.theme.sign(of: .overdue, glyphs: state.glyphs) + " " + state.words(.overdueShort(days))
    case .soon(let days), .ahead(let days): state.words(.daysLeftShort(days))
    default: ""
    }
  }

  /// What the state and the day mean, in words.
  static func timing(of row: UnitTaskRow, _ state: AppState) -> String {
    let words = state.words
    func sign(_ status: StatusSign) -> String {
      state.theme.sign(of: status, glyphs: state.glyphs) + " "
    }
    switch row.state {
    case .done(let day):
      if case .doneLate(let days) = row.timing(on: state.today) {
        return words(.doneLateShort(days))
      }
      return words(.doneOn(state.shortDayText(day)))
    case .exempt, .dropped: return state.stateName(of: row.state)
    case .todo, .doing, .returned: break
    }
    let isReturned = row.state.name == "returned"
    switch row.timing(on: state.today) {
    case .overdue(let days): return sign(.overdue) + words(.overdue(days))
    case .soon(0): return sign(.dueSoon) + words(.dueToday)
    case .soon(let days): return sign(.dueSoon) + words(.daysLeft(days))
    case .ahead(let days): return words(.daysLeft(days))
    default: return isReturned ? words(.returned) : ""
    }
  }
}

extension AppState {
  /// Columns that the widest status sign takes.
  var signColumns: Int {
    StatusSign.allCases.map { DisplayWidth.columns(theme.sign(of: $0, glyphs: glyphs)) }.max() ?? 1
  }
}

/// Which columns a task row has at a width, and where.
struct TaskColumns {
  struct Span: Equatable {
    var start: Int
    var columns: Int
  }
  let sign: Span
  let words: Span
  private(set) var unit: Span?
  private(set) var percent: Span?
  private(set) var due: Span?
  private(set) var timing: Span?
  private(set) var unitIsShort = true

  /// Columns are dropped from the right end of this list: timing, unit, due, percent. Without a
  /// column of its own the unit's short name stands before the words.
  init(width: Int, signColumns: Int) {
    sign = Span(start: 0, columns: signColumns)
    var right = width
    func take(_ columns: Int) -> Span {
      right -= columns
      defer { right -= 1 }
      return Span(start: right, columns: columns)
    }
    if width >= 24 { timing = take(width >= 60 ? 16 : 14) }
    if width >= 64 { due = take(width >= 84 ? 10 : 6) }
    if width >= 72 { percent = take(4) }
    if width >= 52 {
      unitIsShort = width < 96
      unit = take(width >= 96 ? 24 : width >= 64 ? 12 : 6)
    }
    words = Span(start: signColumns + 1, columns: max(0, right - signColumns - 1))
  }
}
