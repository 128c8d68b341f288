// The line at the foot: what has just happened, else the keys that work here.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum FootLine {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let row = state.size.rows - 1
    let columns = state.size.columns
    canvas.fill(Rect(row: row, column: 0, rows: 1, columns: columns), role: .bar)
    if let message = state.message {
      let role: StyleRole =
        switch message.tone {
        case .info: .bar
        case .good: .good
        case .error: .error
        }
      canvas.put(message.text, row: row, column: 1, role: role, maxColumns: columns - 2)
      return
    }
    drawHints(state, row: row, on: &canvas)
  }

  /// Hints are whole or absent; the least important go first, the help never.
  private static func drawHints(_ state: AppState, row: Int, on canvas: inout Canvas) {
    var column = 1
    for hint in chosenHints(state) {
      column += canvas.put(hint.key, row: row, column: column, role: .key)
      column += canvas.put(" " + hint.name, row: row, column: column, role: .bar) + 2
    }
  }

  private static func chosenHints(_ state: AppState) -> [(key: String, name: String)] {
    var room = state.size.columns - 2
    var chosen: [(priority: Int, key: String, name: String)] = []
    for (priority, command) in hints(in: state.scopes, searching: state.isSearching) {
      let key = command.keys.first?.label ?? ""
      let name = state.words.name(of: command.name)
      let width = DisplayWidth.columns(key) + DisplayWidth.columns(name) + 1
      guard width <= room else { continue }
      room -= width + 2
      chosen.append((priority, key, name))
    }
    // The help is chosen first and shown last.
    return chosen.sorted {
      ($0.priority == 0 ? 99 : $0.priority) < ($1.priority == 0 ? 99 : $1.priority)
    }
    .map { ($0.key, $0.name) }
  }

  private static func hints(in scopes: [Scope], searching: Bool) -> [(Int, Command)] {
    CommandTable.all.compactMap { command -> (Int, Command)? in
      guard let hint = command.hint, !command.scopes.isDisjoint(with: scopes) else { return nil }
      if command.name == .open, scopes.contains(.tasks) { return nil }
      guard CommandTable.answersKeys(command.name, searching: searching) else { return nil }
      return (hint, command)
    }.sorted { $0.0 < $1.0 }
  }
}
