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
      column += canvas.put(" " + hint.words, row: row, column: column, role: .bar) + 2
    }
    let author = TextGate.columns(state.author)
    guard author > 0, column + author + 1 <= state.size.columns else { return }
    canvas.putRight(
      state.author, row: row, column: column, columns: state.size.columns - 1 - column,
      role: .bar)
  }

  /// A hint as it is shown.
  private struct Hint {
    var name: CommandName
    var key: String
    var words: String
  }

  /// The command whose hint stands at the column; nil where none does.
  static func hint(at column: Int, _ state: AppState) -> CommandName? {
    guard state.message == nil, state.stalledMessage == nil, state.importText == nil else {
      return nil
    }
    var start = 1
    for hint in chosenHints(state) {
      let end = start + DisplayWidth.columns(hint.key) + DisplayWidth.columns(hint.words) + 1
      if (start..<end).contains(column) { return hint.name }
      start = end + 2
    }
    return nil
  }

  private static func chosenHints(_ state: AppState) -> [Hint] {
    var room = state.size.columns - 2
    var chosen: [(priority: Int, hint: Hint)] = []
    for (priority, command) in hints(of: state) {
      let key = command.keys.first?.label ?? ""
      let name = state.words.name(of: command.name)
      let width = DisplayWidth.columns(key) + DisplayWidth.columns(name) + 1
      guard width <= room else { continue }
      room -= width + 2
      chosen.append((priority, Hint(name: command.name, key: key, words: name)))
    }
    // The help is chosen first and shown last.
    return chosen.sorted {
      ($0.priority == 0 ? 99 : $0.priority) < ($1.priority == 0 ? 99 : $1.priority)
    }
    .map(\.hint)
  }

  /// The commands worth a hint, each with its place in the bar; the help has the place 0.
  private static func hints(of state: AppState) -> [(Int, Command)] {
    if let names = overviewHints(of: state) {
      return names.compactMap(state.keymap.command).enumerated().map { ($0.offset, $0.element) }
    }
    guard state.view == .review, let open = state.review else {
      return hints(in: state.scopes, state).filter {
        !state.isRestricted || !$0.1.name.leavesTheStore
      }
    }
    let names = [.help] + ReviewHints.order(for: open)
    return names.compactMap(state.keymap.command).enumerated().map { ($0.offset, $0.element) }
  }

  /// The hints of views that look across tasks or plans, the help first.
  private static func overviewHints(of state: AppState) -> [CommandName]? {
    let finding: [CommandName] =
      state.isSearching ? [.findNext, .findPrevious, .back] : [.search, .filter]
    switch state.view {
    case .agenda:
      return [.help, .tick, .open, .cycleFilter, .sort] + finding + [
        .progress, .note, .receive, .switchPlans, .undo, .showReader, .commandLine, .quit,
      ]
    case .matrix:
      return [.help, .tick, .receive, .open, .sort] + finding + [
        .progress, .note, .returnReport, .undo, .showReader, .deadline, .commandLine, .quit,
      ]
    case .timeline:
      return [.help, .open, .zoomIn, .zoomOut] + finding.filter { $0 != .filter } + [
        .showMatrix, .showReader, .undo, .commandLine, .quit,
      ]
    case .history:
      return [.help, .undo, .open, .cycleFilter] + finding + [
        .onlyMine, .switchPlans, .redo, .showReader, .commandLine, .quit,
      ]
    default: return nil
    }
  }

  private static func hints(in scopes: [Scope], _ state: AppState) -> [(Int, Command)] {
    state.keymap.commands.compactMap { command -> (Int, Command)? in
      guard let hint = command.hint, !command.keys.isEmpty,
        !command.scopes.isDisjoint(with: scopes)
      else { return nil }
      if isPointless(command.name, scopes) { return nil }
      guard CommandTable.answersKeys(command.name, searching: state.isSearching) else { return nil }
      return (hint, command)
    }.sorted { $0.0 < $1.0 }
  }

  /// Whether the hint would lead to where one is, or tell what every list does.
  private static func isPointless(_ name: CommandName, _ scopes: [Scope]) -> Bool {
    switch name {
    case .open: scopes.contains(.tasks)
    case .showRegister: scopes.contains(.register)
    case .showPlan: scopes.contains(.plan)
    case .showReader: scopes.contains(.reader)
    default: false
    }
  }
}
