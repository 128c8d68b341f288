// The input line, with what is wrong with it or what it could be completed to above it.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum PromptView {
  /// Completions shown at a time.
  static let mostChoices = 8

  static func draw(_ prompt: Prompt, _ state: AppState, on canvas: inout Canvas) {
    let row = state.size.rows - 1
    let columns = state.size.columns
    let line = Rect(row: row, column: 0, rows: 1, columns: columns)
    canvas.fill(line, role: .input)
    let question = question(of: prompt, state)
    let used = canvas.put(question, row: row, column: 1, role: .input, maxColumns: columns / 2)
    drawField(prompt.field, row: row, column: 1 + used, columns: columns - used - 2, on: &canvas)
    drawAbove(prompt, state, on: &canvas)
    if prompt.problem == nil { drawChoices(prompt, state, on: &canvas) }
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

  private static func drawAbove(_ prompt: Prompt, _ state: AppState, on canvas: inout Canvas) {
    let row = state.size.rows - 2
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

  private static func drawChoices(_ prompt: Prompt, _ state: AppState, on canvas: inout Canvas) {
    let choices = state.choices(for: prompt)
    let room = max(1, min(mostChoices, state.size.rows - 4))
    let first = max(0, min((prompt.completion ?? 0) - room + 1, choices.count - room))
    let shown = choices.dropFirst(first).prefix(room)
    let top = state.size.rows - 2 - shown.count
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

  private static func footer(of prompt: Prompt, _ state: AppState) -> String {
    switch prompt.purpose {
    case .search: state.words(.searchFooter)
    case .listFilter: state.words(HistoryText.filterFooter)
    case .command: state.words(.commandFooter)
    case .filter: filterFooter(state)
    case .deadline: state.words(.deadlineFooter)
    case .deadlineForAll: state.words(.deadlineForAllFooter)
    case .receive: state.words(.receiptFooter)
    case .progress(let id) where state.target(of: id) != nil: state.words(.quantityFooter)
    case .importFile: state.words(.fileFooter)
    case .takeOther: state.words(ContestText.footer)
    case .discard(let id):
      state.words(
        .discardFooter(state.register.reviews.first { $0.id == id }?.name ?? id.raw))
    case .review(let question): Self.footer(of: question, state.words)
    default: state.words(.promptFooter)
    }
  }

  /// How many rows fit what was typed so far, and the keys.
  private static func filterFooter(_ state: AppState) -> String {
    let keys = state.words(FilterText.footer)
    guard state.view == .plan, let open = state.workspace, open.filter != nil else { return keys }
    let counts = FilterText.counts(shown: open.shown.count, all: open.table.rows.count)
    return keys + "   " + state.words(counts)
  }

  static func question(of prompt: Prompt, _ state: AppState) -> String {
    let words = state.words
    switch prompt.purpose {
    case .progress(let id):
      guard let target = state.target(of: id) else { return words(.askProgress) }
      let sign = words.language == .vietnamese ? "," : "."
      return words(.askQuantity(target.value.text(separator: sign) + " " + target.measure))
    case .note: return words(.askNote)
    case .deadline: return words(.askDeadline)
    case .deadlineForAll: return words(.askDeadlineForAll)
    case .receive: return words(.askReceipt)
    case .returnReport: return words(.askReturnReason)
    case .exempt: return words(.askExemptReason)
    case .drop: return words(.askDropReason)
    case .search: return words(.askSearch)
    case .listFilter: return words(HistoryText.askFilter)
    case .command: return words(.askCommand)
    case .filter: return words(FilterText.ask)
    case .saveFilter: return words(FilterText.askName)
    case .importFile: return words(.askFile)
    case .takeOther: return words(ContestText.ask)
    case .discard: return words(.askDiscard)
    case .review(let question): return Self.question(of: question, words)
    }
  }
}
