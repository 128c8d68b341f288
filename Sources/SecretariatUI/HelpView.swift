// The help: every command with its keys, filtered by what is typed; Enter runs the chosen one.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum HelpView {
  /// Rows of the list inside the box, below the filter line.
  static func listHeight(in state: AppState) -> Int { max(1, state.bodyHeight - 4) }

  static func draw(_ help: HelpState, _ state: AppState, on canvas: inout Canvas) {
    let rect = state.body
    canvas.fill(rect, role: .text)
    let rows = state.helpRows(help)
    let place = rows.isEmpty ? "0/0" : "\(help.list.selected + 1)/\(rows.count)"
    canvas.box(
      rect, title: [TitleSegment("[\(state.words(.helpTitle))]")],
      trailing: [TitleSegment(" \(place) ", .muted)], focused: true)
    let inside = rect.inset()
    let used = canvas.put(
      state.words(.helpFilter), row: inside.row, column: inside.column + 1, role: .hint)
    canvas.put(
      help.field.text, row: inside.row, column: inside.column + 1 + used, role: .input,
      maxColumns: inside.columns - used - 2)
    for offset in 0..<listHeight(in: state) {
      let place = help.list.top + offset
      guard rows.indices.contains(place) else { break }
      let row = ListRow(
        row: inside.row + 1 + offset, column: inside.column, columns: inside.columns,
        isSelected: place == help.list.selected, isFocused: true)
      row.begin(on: &canvas)
      drawRow(rows[place], row, state, on: &canvas)
    }
    canvas.put(
      state.words(.helpFooter), row: inside.row + inside.rows - 1, column: inside.column + 1,
      role: .hint, maxColumns: inside.columns - 2)
    canvas.cursor = CellPosition(
      row: inside.row, column: inside.column + 1 + used + DisplayWidth.columns(help.field.text))
  }

  /// What the command does where one is.
  private static func help(for name: CommandName, _ state: AppState) -> String {
    switch (state.view, name) {
    case (.review, .cycleFilter): state.words(.filterHelp)
    case (.agenda, .cycleFilter): state.words(AgendaText.extentHelp)
    case (.agenda, .sort): state.words(AgendaText.groupingHelp)
    case (.history, .cycleFilter): state.words(HistoryText.sinceHelp)
    case (.history, .undo): state.words(HistoryText.undoHelp)
    case (.history, .redo): state.words(HistoryText.redoHelp)
    default: state.words.help(for: name)
    }
  }

  private static func drawRow(
    _ name: CommandName, _ row: ListRow, _ state: AppState, on canvas: inout Canvas
  ) {
    let isHere = CommandTable.isAvailable(name, in: state.scopes)
    let keys = (state.keymap.command(name)?.keys ?? []).map(\.label).joined(separator: " ")
    let isWide = row.textColumns >= 60
    canvas.put(keys, row: row.row, column: row.textColumn, role: row.role(.key), maxColumns: 11)
    canvas.put(
      state.words.name(of: name), row: row.row, column: row.textColumn + 12,
      role: row.role(isHere ? .text : .muted),
      maxColumns: isWide ? 16 : row.textColumns - 12)
    guard isWide else { return }
    canvas.put(
      help(for: name, state), row: row.row, column: row.textColumn + 29,
      role: row.role(.muted), maxColumns: row.textColumns - 29)
  }
}
