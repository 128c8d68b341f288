// The input line, with what is wrong with it or what it could be completed to above it.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum PromptView {
  /// Completions shown at a time.
  static let mostChoices = 8

  static func draw(_ prompt: Prompt, _ state: AppState, on canvas: inout Canvas) {
    let layout = PromptLayout(prompt, state)
    let columns = state.size.columns
    let top = state.size.rows - layout.rows
    let box = Rect(row: top, column: 0, rows: layout.rows, columns: columns)
    canvas.fill(box, role: .input)
    canvas.put(
      question(of: prompt, state), row: top, column: 1, role: .input,
      maxColumns: layout.fieldColumn - 1)
    if let tag = state.typingTag(of: prompt), DisplayWidth.columns(tag) < columns / 3 {
      canvas.putRight(
        tag, row: top, column: columns / 2, columns: columns - columns / 2 - 1, role: .input)
    }
    if prompt.purpose.takesLines {
      drawLines(prompt.field, layout, top: top, on: &canvas)
    } else {
      drawField(
        prompt.field, row: top, column: layout.fieldColumn, columns: layout.fieldColumns,
        on: &canvas)
    }
    drawAbove(prompt, state, row: top - 1, on: &canvas)
    if prompt.problem == nil { drawChoices(prompt, state, on: &canvas) }
  }

  /// A text of several lines, scrolled so that the row of its cursor is seen.
  private static func drawLines(
    _ field: TextField, _ layout: PromptLayout, top: Int, on canvas: inout Canvas
  ) {
    let rows = FieldLayout(field, columns: layout.fieldColumns)
    let current = rows.row(of: field.cursor)
    let first = max(0, min(current - layout.rows / 2, rows.rows.count - layout.rows))
    for offset in 0..<layout.rows where first + offset < rows.rows.count {
      canvas.put(
        String(field.letters[rows.rows[first + offset]]), row: top + offset,
        column: layout.fieldColumn, role: .input, maxColumns: layout.fieldColumns)
    }
    if first > 0 {
      canvas.put(canvas.signs.ellipsis, row: top, column: layout.fieldColumn - 1, role: .hint)
    }
    let column = min(
      rows.column(of: field.cursor, in: field), max(0, layout.fieldColumns - 1))
    canvas.cursor = CellPosition(
      row: top + current - first, column: layout.fieldColumn + column)
  }

  /// The text, scrolled so that its cursor is seen.
  private static func drawField(
    _ field: TextField, row: Int, column: Int, columns: Int, on canvas: inout Canvas
  ) {
    guard columns > 0 else { return }
    var start = field.cursor
    var before = 0
    while start > 0 {
      let width = DisplayWidth.columns(field.letters[start - 1])
      guard before + width < columns else { break }
      before += width
      start -= 1
    }
    let shown = String(field.letters[start...].prefix(columns))
    canvas.put(shown, row: row, column: column, role: .input, maxColumns: columns)
    if start > 0 { canvas.put(canvas.signs.ellipsis, row: row, column: column, role: .hint) }
    canvas.cursor = CellPosition(row: row, column: column + before)
  }

  private static func drawAbove(
    _ prompt: Prompt, _ state: AppState, row: Int, on canvas: inout Canvas
  ) {
    guard row >= 0 else { return }
    let text: String
    let role: StyleRole
    if let problem = prompt.problem {
      (text, role) = (problem, .error)
    } else if let message = state.message {
      (text, role) = (message.text, message.tone == .error ? .error : .hint)
    } else {
      (text, role) = (fitting(footer(of: prompt, state), state), .hint)
    }
    canvas.fill(Rect(row: row, column: 0, rows: 1, columns: state.size.columns), role: .bar)
    canvas.put(text, row: row, column: 1, role: role, maxColumns: state.size.columns - 2)
  }

  /// The hints of a footer that have room, each whole.
  private static func fitting(_ footer: String, _ state: AppState) -> String {
    var hints = footer.split(separator: "   ")
    while hints.count > 1,
      DisplayWidth.columns(hints.joined(separator: "   ")) > state.size.columns - 2
    {
      hints.removeFirst()
    }
    return hints.joined(separator: "   ")
  }

  /// The rows that the completions take.
  static func choiceRows(_ prompt: Prompt, _ state: AppState) -> Range<Int> {
    let room = max(1, min(mostChoices, state.size.rows - 4))
    let end = state.size.rows - PromptLayout(prompt, state).rows - 1
    let count = prompt.problem == nil ? min(room, state.choices(for: prompt).count) : 0
    return end - count..<end
  }

  /// The first completion that is shown.
  static func firstChoice(_ prompt: Prompt, _ state: AppState) -> Int {
    let room = max(1, min(mostChoices, state.size.rows - 4))
    return max(
      0, min((prompt.completion ?? 0) - room + 1, state.choices(for: prompt).count - room))
  }

  private static func drawChoices(_ prompt: Prompt, _ state: AppState, on canvas: inout Canvas) {
    let first = firstChoice(prompt, state)
    let rows = choiceRows(prompt, state)
    let shown = state.choices(for: prompt).dropFirst(first).prefix(rows.count)
    let top = rows.lowerBound
    let nameColumns = min(20, state.size.columns / 2)
    for (offset, choice) in shown.enumerated() {
      let isChosen = prompt.completion == first + offset
      let row = top + offset
      let role: StyleRole = isChosen ? .selected : .bar
      canvas.fill(Rect(row: row, column: 0, rows: 1, columns: state.size.columns), role: role)
      canvas.put(
        (isChosen ? canvas.signs.pointer : " ") + " " + choice.name, row: row, column: 0,
        role: role, maxColumns: nameColumns)
      canvas.put(
        choice.about, row: row, column: nameColumns + 1,
        role: isChosen ? .selected : .hint, maxColumns: state.size.columns - nameColumns - 2)
    }
  }
}
