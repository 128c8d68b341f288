// View 7: who changed what and when, the newest first.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum HistoryView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let frame = OverviewFrame(state)
    let history = state.historyView
    let place = state.overviewSearchChip ?? "\(history.place)/\(history.count)"
    frame.draw(
      state.words(.viewHistory), chips: chips(of: state), place: place, state, on: &canvas)
    guard !history.rows.isEmpty else {
      canvas.putEmpty(emptyText(state), in: frame.inside)
      frame.drawBelow([], state, on: &canvas)
      return
    }
    drawRows(state, in: frame.inside, on: &canvas)
    if let line = history.selected {
      frame.drawBelow(detail(of: line, state), state, on: &canvas)
    }
  }

  private static func drawRows(_ state: AppState, in rect: Rect, on canvas: inout Canvas) {
    let history = state.historyView
    let columns = HistoryColumns(
      width: rect.columns - ListRow.markerColumns, hasPlan: state.historyScope.plan == nil)
    columns.drawHeader(state.words, in: rect, on: &canvas)
    let order = undoOrder(state)
    let matcher = history.search.map { TextMatcher($0.query) }
    for offset in 0..<max(0, rect.rows - 1) {
      let place = history.list.top + offset
      guard history.rows.indices.contains(place) else { break }
      let list = ListRow(
        row: rect.row + 1 + offset, column: rect.column, columns: rect.columns,
        isSelected: place == history.list.selected, isFocused: state.overlays.isEmpty)
      switch history.rows[place] {
      case .heading(let day):
        canvas.put(
          heading(day, state), row: list.row, column: list.column + 1, role: .header,
          maxColumns: list.columns - 1)
      case .item(let line):
        list.begin(on: &canvas)
        let isMatch = matcher.map { state.matches(line, $0) } ?? false
        let mark = order[line.place].map { "u\($0)" } ?? (line.isContested ? "≠" : "")
        drawLine(line, mark, list, columns, state, isMatch: isMatch, on: &canvas)
      }
    }
  }

  /// The how-many-th undo in views 1 and 2 would take the step back, from 1.
  private static func undoOrder(_ state: AppState) -> [HistoryPlace: Int] {
    guard let open = state.workspace else { return [:] }
    var order: [HistoryPlace: Int] = [:]
    for (offset, step) in open.history.undoable.reversed().prefix(99).enumerated() {
      order[HistoryPlace(plan: open.plan.id, number: step.number)] = offset + 1
    }
    return order
  }

  private static func chips(of state: AppState) -> [String] {
    let words = state.words
    let history = state.historyView
    var parts: [String] = []
    if let plan = state.historyScope.plan {
      parts.append(state.title(ofPlan: plan))
    } else {
      parts.append(words(HistoryText.allPlaces))
    }
    if history.isOnlyMine { parts.append(words(HistoryText.onlyMine)) }
    switch history.since {
    case .ever: break
    case .lastVisit:
      parts.append(words(HistoryText.sinceVisit(state.timeText(state.lastVisit ?? 0))))
    case .yesterday: parts.append(words(HistoryText.sinceYesterday))
    case .week: parts.append(words(HistoryText.sinceWeek))
    }
    if !history.filter.isEmpty { parts.append(words(.filterChip(history.filter.text))) }
    return parts
  }

  private static func emptyText(_ state: AppState) -> String {
    let history = state.historyView
    if history.scope != state.historyScope { return state.words(.loading) }
    let isNarrowed = !history.filter.isEmpty || history.isOnlyMine || history.since != .ever
    return state.words(isNarrowed ? HistoryText.emptyFiltered : HistoryText.empty)
  }

  private static func heading(_ day: CalendarDay, _ state: AppState) -> String {
    let text = state.dayText(day)
    switch day.days(to: state.today) {
    case 0: return text + "  " + state.words(HistoryText.today)
    case 1: return text + "  " + state.words(HistoryText.yesterday)
    default: return text
    }
  }

  private static func drawLine(
    _ line: HistoryLine, _ mark: String, _ list: ListRow, _ columns: HistoryColumns,
    _ state: AppState, isMatch: Bool, on canvas: inout Canvas
  ) {
    func put(_ text: String, _ span: TaskColumns.Span?, _ role: StyleRole) {
      guard let span else { return }
      canvas.put(
        text, row: list.row, column: list.textColumn + span.start, role: list.role(role),
        maxColumns: span.columns)
    }
    let isGone = line.isTakenBack
    let text: StyleRole = isMatch ? .match : isGone ? .muted : .text
    var what = line.details.isEmpty ? line.step : line.details.joined(separator: "; ")
    if line.record.batch.purpose != .step { what = line.step + ": " + what }
    if isGone { what = state.words(HistoryText.takenBack) + " " + what }
    put(OfficeClock.clockText(ofMilliseconds: line.record.batch.time), columns.time, .muted)
    put(mark, columns.mark, mark == "≠" ? .warning : .key)
    put(line.record.batch.author, columns.person, .text)
    put(line.place.plan.map(state.title(ofPlan:)) ?? "", columns.plan, .muted)
    put(line.unit, columns.unit, .muted)
    if let about = columns.about {
      put(line.subject, about, text)
      put(what, columns.what, text)
    } else {
      let result = line.details.first.map(newValue) ?? line.step
      let parts = [line.unit, isGone ? what : result, line.subject].filter { !$0.isEmpty }
      put(parts.joined(separator: " – "), columns.what, text)
    }
  }

  /// What stands behind the arrow.
  private static func newValue(_ detail: String) -> String {
    detail.ranges(of: " → ").last.map { String(detail[$0.upperBound...]) } ?? detail
  }

  /// The selected step in full.
  private static func detail(
    of line: HistoryLine, _ state: AppState
  ) -> [(text: String, role: StyleRole)] {
    let words = state.words
    let batch = line.record.batch
    var head = [words.time(batch.time, in: 0), line.person, line.step]
    if line.isTakenBack { head.append(words(HistoryText.takenBack)) }
    var lines: [(text: String, role: StyleRole)] = [(head.joined(separator: "  "), .title)]
    lines.append((line.details.joined(separator: "; "), .text))
    let ids = line.unitTask.map { [$0.description] } ?? []
    lines.append(
      (
        ([line.unit, line.subject] + ids).filter { !$0.isEmpty }
          .joined(separator: "  "), .text
      ))
    if line.isContested { lines.append((words(HistoryText.contested), .warning)) }
    if let skew = line.skew {
      lines.append((words(PeopleText.clockBehind(minutes: skew / 60_000)), .warning))
    }
    let plan = line.place.plan.map(state.title(ofPlan:)) ?? words(HistoryText.office)
    lines.append((words(HistoryText.code(plan: plan, line.place.code)), .muted))
    return lines.filter { !$0.text.isEmpty }
  }
}

/// Which columns a line of view 7 has at a width, and where.
struct HistoryColumns {
  let time = TaskColumns.Span(start: 0, columns: 5)
  let mark = TaskColumns.Span(start: 6, columns: 3)
  let person: TaskColumns.Span
  private(set) var plan: TaskColumns.Span?
  private(set) var unit: TaskColumns.Span?
  private(set) var about: TaskColumns.Span?
  private(set) var what: TaskColumns.Span

  /// On a narrow screen what was done and about what share a column; then the plan goes.
  init(width: Int, hasPlan: Bool) {
    var left = 10
    func take(_ columns: Int) -> TaskColumns.Span {
      defer { left += columns + 1 }
      return TaskColumns.Span(start: left, columns: columns)
    }
    person = take(width >= 90 ? 12 : 8)
    if hasPlan, width >= 72 { plan = take(width >= 96 ? 16 : 11) }
    if width >= 72 {
      unit = take(width >= 96 ? 9 : 6)
      let room = width - left
      about = take(room * 2 / 5)
    }
    what = TaskColumns.Span(start: left, columns: max(0, width - left))
  }

  func drawHeader(_ words: Wording, in rect: Rect, on canvas: inout Canvas) {
    let start = rect.column + ListRow.markerColumns
    let heads: [(String, TaskColumns.Span?)] = [
      (words(HistoryText.columnTime), time), (words(HistoryText.columnPerson), person),
      (words(.columnPlan), plan), (words(.columnUnit), unit), (words(.columnTask), about),
      (words(HistoryText.columnWhat), what),
    ]
    for case (let text, let span?) in heads {
      canvas.put(
        text, row: rect.row, column: start + span.start, role: .header, maxColumns: span.columns)
    }
  }
}
