// View 5: what is overdue and what falls due soon, over all plans or one.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum AgendaView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let frame = OverviewFrame(state)
    let agenda = state.agenda
    let place = state.overviewSearchChip ?? "\(agenda.place)/\(agenda.count)"
    frame.draw(
      state.words(.viewAgenda), chips: chips(of: state), place: place, state, on: &canvas)
    guard !agenda.rows.isEmpty else {
      canvas.putEmpty(emptyText(state), in: frame.inside)
      frame.drawBelow([], state, on: &canvas)
      return
    }
    let rect = frame.inside
    let columns = AgendaColumns(
      width: rect.columns - ListRow.markerColumns, signColumns: state.signColumns,
      hasPlan: !agenda.isOnePlan, hasUnit: agenda.grouping == .day)
    drawHeader(columns, state.words, in: rect, on: &canvas)
    let matcher = agenda.search.map { TextMatcher($0.query) }
    for offset in 0..<max(0, rect.rows - 1) {
      let place = agenda.list.top + offset
      guard agenda.rows.indices.contains(place) else { break }
      let line = ListRow(
        row: rect.row + 1 + offset, column: rect.column, columns: rect.columns,
        isSelected: place == agenda.list.selected, isFocused: state.overlays.isEmpty,
        isMarked: agenda.rows[place].item.map { state.isMarked($0) } ?? false)
      switch agenda.rows[place] {
      case .heading(let heading):
        canvas.put(
          state.words.text(of: heading, state.office), row: line.row, column: line.column + 1,
          role: .header,
          maxColumns: line.columns - 1)
      case .item(let entry):
        line.begin(on: &canvas)
        let isMatch = matcher.map { state.matches(entry, $0) } ?? false
        drawEntry(entry, line, columns, state, isMatch: isMatch, on: &canvas)
      }
    }
    if let entry = agenda.selected {
      frame.drawBelow(detail(of: entry, state), state, on: &canvas)
    }
  }

  /// What narrows or orders the list, so that nobody takes a part for the whole.
  private static func chips(of state: AppState) -> [String] {
    let words = state.words
    let agenda = state.agenda
    var parts: [String] = []
    if agenda.isOnePlan {
      parts.append(state.workspace.map { state.title(ofPlan: $0.plan.id) } ?? "")
    } else {
      parts.append(words(AgendaText.allPlans))
    }
    if agenda.grouping == .unit { parts.append(words(AgendaText.byUnit)) }
    switch agenda.extent {
    case .soon: break
    case .open: parts.append(words(AgendaText.extentOpen))
    case .all: parts.append(words(AgendaText.extentAll))
    }
    if let marks = state.markChip { parts.append(marks) }
    if let filter = state.filter { parts.append(words(.filterChip(filter.text))) }
    return parts
  }

  private static func emptyText(_ state: AppState) -> String {
    let words = state.words
    if !state.register.isLoaded { return words(.loading) }
    if let failure = state.register.failure { return failure }
    if state.register.plans.isEmpty {
      return words(.emptyRegister) + " " + words(.emptyRegisterRemedy)
    }
    if state.filter != nil { return words(AgendaText.emptyFiltered) }
    return words(state.agenda.extent == .soon ? AgendaText.emptySoon : AgendaText.emptyAll)
  }

  private static func drawHeader(
    _ columns: AgendaColumns, _ words: Wording, in rect: Rect, on canvas: inout Canvas
  ) {
    let start = rect.column + ListRow.markerColumns
    let heads: [(PaneText, TaskColumns.Span?)] = [
      (.columnTask, columns.words), (.columnUnit, columns.unit), (.columnPlan, columns.plan),
      (.columnDue, columns.due), (.columnTiming, columns.timing),
    ]
    for case (let text, let span?) in heads {
      canvas.put(
        words(text), row: rect.row, column: start + span.start, role: .header,
        maxColumns: span.columns)
    }
  }

  private static func drawEntry(
    _ entry: AgendaEntry, _ line: ListRow, _ columns: AgendaColumns, _ state: AppState,
    isMatch: Bool, on canvas: inout Canvas
  ) {
    let look = RowLook(entry.row, state, hasPercent: false, columns: columns.timing?.columns)
    func put(_ text: String, _ span: TaskColumns.Span?, _ role: StyleRole) {
      guard let span else { return }
      canvas.put(
        text, row: line.row, column: line.textColumn + span.start, role: line.role(role),
        maxColumns: span.columns)
    }
    let unit = state.unitName(of: entry, short: true)
    var marks = state.freshMark(of: entry.row.id, of: entry.plan)
    if entry.isContested { marks += "≠ " }
    put(look.sign, columns.sign, look.role)
    put(
      marks + (columns.unit == nil && state.agenda.grouping == .day ? unit + ": " : "")
        + entry.words, columns.words,
      isMatch ? .match : .text)
    put(unit, columns.unit, .muted)
    put(state.title(ofPlan: entry.plan), columns.plan, .muted)
    put(entry.row.due.map(state.shortDayText) ?? "", columns.due, .text)
    put(look.timing, columns.timing, look.role)
  }

  /// The selected entry in full.
  private static func detail(
    of entry: AgendaEntry, _ state: AppState
  ) -> [(text: String, role: StyleRole)] {
    let words = state.words
    var facts = [state.unitName(of: entry, short: false)]
    facts.append(
      words(.deadline) + ": " + (entry.row.due.map(state.dayText) ?? words(.noDeadline)))
    let look = RowLook(entry.row, state)
    if !look.timing.isEmpty { facts.append(look.timing) }
    if !look.percent.isEmpty { facts.append(look.percent) }
    var lines: [(text: String, role: StyleRole)] = [
      (facts.joined(separator: "   "), look.role)
    ]
    if let stamp = state.freshStamp(of: entry.row.id, in: entry.plan) {
      lines.append(("* " + words(.changedBy(stamp.author, state.timeText(stamp.time))), .warning))
    }
    if let plan = state.register.plans.first(where: { $0.id == entry.plan }) {
      lines.append((plan.title + "  " + plan.profile.subject, .muted))
    }
    lines.append((entry.words, .text))
    return lines
  }
}

/// Which columns a line of view 5 has at a width, and where.
struct AgendaColumns {
  let sign: TaskColumns.Span
  let words: TaskColumns.Span
  private(set) var unit: TaskColumns.Span?
  private(set) var plan: TaskColumns.Span?
  private(set) var due: TaskColumns.Span?
  private(set) var timing: TaskColumns.Span?

  /// Columns go in this order as the screen narrows: plan, unit, day, days in words. Without a
  /// column of its own the unit's short name stands before the words.
  init(width: Int, signColumns: Int, hasPlan: Bool, hasUnit: Bool) {
    sign = TaskColumns.Span(start: 0, columns: signColumns)
    var right = width
    func take(_ columns: Int) -> TaskColumns.Span {
      right -= columns
      defer { right -= 1 }
      return TaskColumns.Span(start: right, columns: columns)
    }
    if width >= 24 { timing = take(width >= 40 ? 16 : 14) }
    if width >= 64 { due = take(width >= 84 ? 10 : 6) }
    if width >= 72, hasPlan { plan = take(width >= 96 ? 16 : 11) }
    if width >= 52, hasUnit { unit = take(width >= 96 ? 12 : width >= 64 ? 9 : 6) }
    words = TaskColumns.Span(
      start: signColumns + 1, columns: max(0, right - signColumns - 1))
  }
}
