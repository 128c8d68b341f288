// View 2: the document, with the progress of each clause in the margin.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum ReaderView {
  /// Columns of the margin: line number, sign, count.
  static func marginColumns(_ columns: Int) -> Int {
    columns >= PlanLayout.twoPaneColumns ? 16 : 10
  }
  static func textWidth(_ columns: Int) -> Int { max(1, columns - marginColumns(columns) - 1) }

  static func draw(_ state: AppState, on canvas: inout Canvas) {
    guard let open = state.workspace else { return }
    let rect = state.body
    guard let lines = open.reader.lines else {
      canvas.putEmpty(state.words(.loading), in: rect)
      return
    }
    guard !lines.isEmpty else {
      canvas.putEmpty(state.words(.emptyDocument), in: rect)
      return
    }
    let margin = ReaderMargin(open, state)
    for offset in 0..<rect.rows {
      let place = open.reader.list.top + offset
      guard open.reader.rows.indices.contains(place) else { break }
      let isSelected = place == open.reader.list.selected
      draw(
        open.reader.rows[place], row: rect.row + offset, isSelected: isSelected, margin, open,
        state, on: &canvas)
    }
  }

  private static func draw(
    _ line: ReaderRow, row: Int, isSelected: Bool, _ margin: ReaderMargin, _ open: Workspace,
    _ state: AppState, on canvas: inout Canvas
  ) {
    let columns = state.size.columns
    let width = marginColumns(columns)
    if isSelected {
      canvas.fill(Rect(row: row, column: 0, rows: 1, columns: columns), role: .selected)
      canvas.cursor = CellPosition(row: row, column: 0)
    }
    if line.isFirst, let mark = margin.mark(forLine: line.line) {
      canvas.put(
        mark.text, row: row, column: 0, role: isSelected ? .selected : mark.role,
        maxColumns: width - 1)
    }
    let lower = width - 1
    canvas.put(
      canvas.signs.box.vertical, row: row, column: lower, role: isSelected ? .selected : .border)
    var role: StyleRole = margin.isHeading(line.line) ? .title : .text
    if let search = open.search, TextMatcher(search.query).matches(line.text) { role = .match }
    canvas.put(
      line.text, row: row, column: width + 1, role: isSelected ? .selected : role,
      maxColumns: columns - width - 1)
  }
}

/// What stands in the margin beside a line: how far its clause or its task is.
struct ReaderMargin {
  private var sections: [Int: Int] = [:]
  private var tasks: [Int: Tally] = [:]
  private let open: Workspace
  private let state: AppState

  init(_ open: Workspace, _ state: AppState) {
    self.open = open
    self.state = state
    for (position, section) in open.plan.sections.values.enumerated() {
      sections[section.lines.first] = position
    }
    for row in open.table.rows {
      guard let line = open.task(of: row).lines?.first else { continue }
      tasks[line, default: Tally()].add(row, today: open.table.today)
    }
  }

  func isHeading(_ line: Int) -> Bool {
    sections[line].map { open.plan.sections.values[$0].title != nil } ?? false
  }

  func mark(forLine line: Int) -> (text: String, role: StyleRole)? {
    if let position = sections[line] {
      let tally = open.table.sections[position]
      guard let percent = tally.percent else { return nil }
      let role: StyleRole = tally.overdue > 0 ? .overdue : percent == 100 ? .done : .text
      let count = "\(tally.done)/\(tally.counted)"
      let isWide = state.size.columns >= PlanLayout.twoPaneColumns
      return (isWide ? "\(count) \(percent)%" : count, role)
    }
    return tasks[line].map(mark(forTask:))
  }

  /// The sign of the state, how many units are done, and the percent where something is under way.
  private func mark(forTask tally: Tally) -> (text: String, role: StyleRole) {
    func sign(_ status: StatusSign) -> String {
      state.theme.sign(of: status, glyphs: state.glyphs)
    }
    guard let percent = tally.percent else { return (sign(.exempt), .muted) }
    let status: StatusSign = percent == 100 ? .done : percent > 0 ? .doing : .todo
    let urgency: StatusSign? = tally.overdue > 0 ? .overdue : tally.soon > 0 ? .dueSoon : nil
    var text = sign(status) + " \(tally.done)/\(tally.counted)"
    if status == .doing, state.size.columns >= PlanLayout.twoPaneColumns { text += " \(percent)%" }
    if let urgency { text += " " + sign(urgency) }
    return (text, (urgency ?? status).role)
  }
}
