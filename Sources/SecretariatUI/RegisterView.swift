// View 0: the register of plans.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum RegisterView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let rect = listRect(state)
    guard state.register.count > 0 else {
      let empty = state.words(.emptyRegister) + " " + state.words(.emptyRegisterRemedy)
      let lost = state.register.losses.isEmpty ? nil : state.register.losses.joined(separator: " ")
      let text =
        lost ?? state.register.failure ?? (state.register.isLoaded ? empty : state.words(.loading))
      let inner = Rect(
        row: rect.row + 1, column: rect.column + 1, rows: rect.rows - 1, columns: rect.columns - 2)
      canvas.putEmpty(text, in: inner, role: lost == nil ? .hint : .error)
      return
    }
    let lost = lostLines(state)
    let above = Rect(
      row: state.body.row, column: rect.column + 1, rows: lost.count, columns: rect.columns - 2)
    canvas.putEmpty(lost.joined(separator: " "), in: above, role: .error)
    let columns = RegisterColumns(width: rect.columns - ListRow.markerColumns)
    drawHeader(columns, state, in: rect, on: &canvas)
    for offset in 0..<max(0, rect.rows - 1) {
      let place = state.register.list.top + offset
      guard place < state.register.count else { break }
      let row = ListRow(
        row: rect.row + 1 + offset, column: rect.column, columns: rect.columns,
        isSelected: place == state.register.list.selected, isFocused: state.overlays.isEmpty)
      row.begin(on: &canvas)
      let reviews = state.register.underReview
      if place < reviews.count {
        drawRow(reviews[place], row, columns, state, on: &canvas)
      } else {
        drawRow(state.register.plans[place - reviews.count], row, columns, state, on: &canvas)
      }
    }
    drawDetail(state, on: &canvas)
  }

  /// The list; below it the selected plan in full and the dashboard, where there is room.
  static func listRect(_ state: AppState) -> Rect { layout(state).list }

  private static func layout(_ state: AppState) -> DashboardLayout {
    DashboardLayout(state.body, lost: lostLines(state).count, count: state.register.count)
  }

  /// What is gone from the store, above the plans that are there; no more than leaves room for them.
  private static func lostLines(_ state: AppState) -> [String] {
    guard !state.register.losses.isEmpty, state.register.count > 0 else { return [] }
    let text = state.register.losses.joined(separator: " ")
    let lines = TextWrap.lines(text, columns: max(1, state.body.columns - 4)).map(String.init)
    return Array(lines.prefix(max(0, min(4, state.body.rows / 3))))
  }

  private static func drawDetail(_ state: AppState, on canvas: inout Canvas) {
    let layout = layout(state)
    DashboardView.draw(layout, state, on: &canvas)
    guard let rect = layout.detail, let plan = state.register.selected else { return }
    canvas.box(rect, title: [TitleSegment(" \(state.words(.detail)) ", .muted)])
    let inside = rect.inset()
    let texts = [plan.subject, facts(of: plan, state), phaseText(of: plan, state)]
    let lines = texts.flatMap { TextWrap.lines($0, columns: max(1, inside.columns - 2)) }
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      canvas.put(
        String(line), row: inside.row + offset, column: inside.column + 1, role: .text,
        maxColumns: inside.columns - 1)
    }
  }

  private static func facts(of plan: PlanSummary, _ state: AppState) -> String {
    var parts = [plan.id.raw, plan.profile.title]
    if let day = plan.profile.issuedOn {
      parts.append(state.words.day(day))
    }
    if let agency = plan.profile.agency { parts.append(agency) }
    return parts.joined(separator: "  ")
  }

  private static func phaseText(of plan: PlanSummary, _ state: AppState) -> String {
    guard let phase = plan.currentPhase else { return "" }
    let left = plan.phaseEnd.map { ", " + state.words(.daysLeft(state.today.days(to: $0))) } ?? ""
    return phase + left
  }

  private static func drawHeader(
    _ columns: RegisterColumns, _ state: AppState, in rect: Rect, on canvas: inout Canvas
  ) {
    let (words, sort) = (state.words, state.register.sort)
    let mark = " " + SortSign.of(isReversed: sort.isReversed, state.glyphs)
    func sign(_ order: RegisterOrder) -> String { sort.order == order ? mark : "" }
    let isFirst = sort == RegisterSort()
    let byDay = sort.order == .day && !isFirst ? mark + " " + words.name(of: SortName.day) : ""
    let start = rect.column + ListRow.markerColumns
    let heads: [(String, RegisterColumns.Span?)] = [
      (words(.columnPlan) + sign(.plan), columns.number),
      (words(.columnSubject) + byDay, columns.subject),
      (words(.columnDone) + sign(.percent), columns.done),
      (words(.columnOverdue) + sign(.overdue), columns.overdue),
      (words(.columnNext), columns.next), (words(.columnPhase), columns.phase),
    ]
    for case (let text, let span?) in heads {
      canvas.put(
        text, row: rect.row, column: start + span.start, role: .header, maxColumns: span.columns)
    }
  }

  /// A document under review: its name, what it is about, how much is left to look at.
  private static func drawRow(
    _ review: ReviewLine, _ list: ListRow, _ columns: RegisterColumns, _ state: AppState,
    on canvas: inout Canvas
  ) {
    func put(_ text: String, _ span: RegisterColumns.Span?, _ role: StyleRole) {
      canvas.put(text, in: span, of: list, role: role)
    }
    let tag = state.words(.underReview(review.name))
    put(columns.number == nil ? tag : review.name, columns.number, .warning)
    put(tag + (review.subject.isEmpty ? "" : " – " + review.subject), columns.subject, .text)
    let progress = review.progress
    put("\(progress.accepted + progress.refused)/\(progress.total)", columns.done, .text)
    put(review.author, columns.phase, .muted)
  }

  private static func drawRow(
    _ plan: PlanSummary, _ list: ListRow, _ columns: RegisterColumns, _ state: AppState,
    on canvas: inout Canvas
  ) {
    func put(_ text: String, _ span: RegisterColumns.Span?, _ role: StyleRole) {
      canvas.put(text, in: span, of: list, role: role)
    }
    put(plan.title, columns.number, .text)
    put(plan.subject, columns.subject, .text)
    if let span = columns.bar {
      canvas.putBar(
        percent: plan.tally.percent ?? 0, row: list.row, column: list.textColumn + span.start,
        columns: span.columns, list)
    }
    let percent = plan.tally.percent.map { " \($0)%" } ?? ""
    put("\(plan.tally.done)/\(plan.tally.counted)\(percent)", columns.done, .text)
    put(
      plan.tally.overdue == 0 ? "" : state.words(.overdueCount(plan.tally.overdue)),
      columns.overdue, .overdue)
    put(
      plan.pulse.dueSoon.first.map { state.shortDayText($0.day) } ?? "", columns.next, .text)
    put(
      plan.isReadOnly ? state.words(.readOnlyTag) : phaseText(of: plan, state), columns.phase,
      plan.isReadOnly ? .warning : .muted)
  }
}

/// Which columns a line of the register has at a width, and where.
struct RegisterColumns {
  struct Span: Equatable {
    var start: Int
    var columns: Int
  }
  private(set) var number: Span?
  private(set) var subject: Span
  private(set) var bar: Span?
  private(set) var done: Span?
  private(set) var overdue: Span?
  /// The next deadline.
  private(set) var next: Span?
  private(set) var phase: Span?

  /// Dropped in this order as the screen narrows: phase, next, bar, number, done.
  init(width: Int) {
    var left = 0
    var right = width
    func take(_ columns: Int) -> Span {
      right -= columns
      defer { right -= 1 }
      return Span(start: right, columns: columns)
    }
    if width >= 140 { phase = take(36) }
    if width >= 100 { next = take(10) }
    if width >= 40 { overdue = take(13) }
    if width >= 50 { done = take(12) }
    if width >= 90 { bar = take(12) }
    if width >= 62 {
      number = Span(start: 0, columns: 16)
      left = 17
    }
    subject = Span(start: left, columns: max(0, right - left))
  }
}

extension Canvas {
  /// A cell of a line of the register; nothing when the column is not shown.
  fileprivate mutating func put(
    _ text: String, in span: RegisterColumns.Span?, of list: ListRow, role: StyleRole
  ) {
    guard let span else { return }
    put(
      text, row: list.row, column: list.textColumn + span.start, role: list.role(role),
      maxColumns: span.columns)
  }
}
