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
    guard let message = state.message ?? state.stalledMessage else {
      if let text = state.importText {
        canvas.put(text, row: row, column: 1, role: .bar, maxColumns: columns - 2)
        return
      }
      drawHints(state, row: row, on: &canvas)
      return
    }
    let role: StyleRole =
      switch message.tone {
      case .info: .bar
      case .good: .good
      case .error: .error
      }
    // What to do stands at the end of a message: a long one takes more lines rather than lose it.
    let lines = TextWrap.lines(message.text, columns: max(1, columns - 2)).suffix(
      max(mostLines, state.size.rows / 2))
    for (offset, line) in lines.enumerated() {
      let row = row - lines.count + 1 + offset
      canvas.fill(Rect(row: row, column: 0, rows: 1, columns: columns), role: .bar)
      canvas.put(String(line), row: row, column: 1, role: role, maxColumns: columns - 2)
    }
  }

  /// Lines that a message may take on any screen; where half of the rows are more, as many.
  private static let mostLines = 3

  /// Hints are whole or absent; the least important go first, the help never.
  private static func drawHints(_ state: AppState, row: Int, on canvas: inout Canvas) {
    var column = 1
    for hint in chosenHints(state) {
      column += canvas.put(hint.key, row: row, column: column, role: .key)
      column += canvas.put(" " + hint.name, row: row, column: column, role: .bar) + 2
    }
    let author = TextGate.columns(state.author)
    guard author > 0, column + author + 1 <= state.size.columns else { return }
    canvas.putRight(
      state.author, row: row, column: column, columns: state.size.columns - 1 - column,
      role: .bar)
  }

  private static func chosenHints(_ state: AppState) -> [(key: String, name: String)] {
    var room = state.size.columns - 2
    var chosen: [(priority: Int, key: String, name: String)] = []
    for (priority, command) in hints(of: state) {
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

  /// The commands worth a hint, each with its place in the bar; the help has the place 0.
  private static func hints(of state: AppState) -> [(Int, Command)] {
    guard state.view == .review, let open = state.review else {
      return hints(in: state.scopes, searching: state.isSearching).filter {
        !state.isRestricted || !$0.1.name.leavesTheStore
      }
    }
    let names = [.help] + ReviewHints.order(for: open)
    return names.compactMap(CommandTable.command).enumerated().map { ($0.offset, $0.element) }
  }

  private static func hints(in scopes: [Scope], searching: Bool) -> [(Int, Command)] {
    CommandTable.all.compactMap { command -> (Int, Command)? in
      guard let hint = command.hint, !command.scopes.isDisjoint(with: scopes) else { return nil }
      if isPointless(command.name, scopes) { return nil }
      guard CommandTable.answersKeys(command.name, searching: searching) else { return nil }
      return (hint, command)
    }.sorted { $0.0 < $1.0 }
  }

  /// Whether the hint would lead to where one is, or tell what every list does.
  private static func isPointless(_ name: CommandName, _ scopes: [Scope]) -> Bool {
    switch name {
    case .open: scopes.contains(.tasks) && !scopes.contains(.matrix)
    case .showRegister: scopes.contains(.register)
    case .showPlan: scopes.contains(.plan)
    case .showReader: scopes.contains(.reader)
    case .showMatrix: scopes.contains(.matrix)
    case .showTimeline: scopes.contains(.timeline)
    // What Tab does there stands in the view's own head.
    case .zoom, .nextPane: scopes.contains(.matrix)
    default: false
    }
  }
}
