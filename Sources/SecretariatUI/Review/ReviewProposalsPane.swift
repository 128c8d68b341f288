// The right side of the review: facts to fill in, doers to name, headings, and under them what the
// document asks for. Sign and doubt first, the day last, the words as long as there is room.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum ReviewProposalsPane {
  /// Least columns for the day at the right; one of another year takes more.
  private static let leastDayColumns = 6
  /// Panes from this width name the doer beside the words.
  private static let doerWidth = 70
  private static let doerColumns = 14

  static func draw(
    _ open: ReviewState, _ state: AppState, in rect: Rect, on canvas: inout Canvas
  ) {
    guard !open.rows.isEmpty else {
      let text: ReviewPaneText = open.filter == .refused ? .nothingRefused : .nothingOpen
      canvas.putEmpty(state.words(text), in: rect)
      return
    }
    let isFocused = open.focus == .proposals && state.overlays.isEmpty
    for offset in 0..<rect.rows {
      let place = open.list.top + offset
      guard open.rows.indices.contains(place) else { break }
      let row = ListRow(
        row: rect.row + offset, column: rect.column, columns: rect.columns,
        isSelected: place == open.list.selected, isFocused: isFocused)
      row.begin(on: &canvas)
      draw(open.rows[place], row, open, state, on: &canvas)
    }
  }

  private static func draw(
    _ row: ReviewRow, _ list: ListRow, _ open: ReviewState, _ state: AppState,
    on canvas: inout Canvas
  ) {
    let pen = RowPen(list)
    switch row {
    case .fact(let field): drawFact(field, pen, open, state, on: &canvas)
    case .doer(let words):
      pen.put("? " + state.words(.unknownDoer(words)), at: 0, .warning, on: &canvas)
    case .unplaced(let line):
      let text = open.review.unplaced.first { $0.line == line }?.text ?? ""
      pen.put("· " + text, at: 0, .muted, on: &canvas)
    case .proposal:
      guard let proposal = open.proposal(of: row), let content = proposal.row else { return }
      let indent = min(open.listing.depth(of: row, in: open.review), 6)
      if case .section(let section) = content {
        drawHeading(section, proposal, indent: indent, pen, open, state, on: &canvas)
      } else {
        drawProposal(proposal, content, indent: indent, pen, open, state, on: &canvas)
      }
    }
  }

  private static func drawFact(
    _ field: ProfileField, _ pen: RowPen, _ open: ReviewState, _ state: AppState,
    on canvas: inout Canvas
  ) {
    let name = state.words(.fact(FactName(field))) + ": "
    let value = ReviewWords.fact(field, of: open.review.profile, state)
    let isWanting = open.review.needsLook(field)
    pen.put((isWanting ? "! " : "  ") + name, at: 0, isWanting ? .warning : .muted, on: &canvas)
    pen.put(
      value.isEmpty ? state.words(.blank) : value, at: 2 + DisplayWidth.columns(name),
      value.isEmpty ? .hint : .text, on: &canvas)
  }

  private static func drawHeading(
    _ section: PlanSection, _ proposal: Proposal, indent: Int, _ pen: RowPen,
    _ open: ReviewState, _ state: AppState, on canvas: inout Canvas
  ) {
    let isRefused = proposal.decision == .refused
    var text = SectionHeading.text(number: section.number, title: section.title)
    // A numbered paragraph without a title is known by its first words.
    if section.title == nil, open.review.lines.indices.contains(section.lines.first - 1) {
      text = open.review.lines[section.lines.first - 1].trimmed
    }
    if isRefused { text = state.theme.sign(of: .dropped, glyphs: state.glyphs) + " " + text }
    pen.put(
      effectSign(proposal) + text, at: indent, isRefused || section.title == nil ? .muted : .title,
      on: &canvas)
  }

  private static func drawProposal(
    _ proposal: Proposal, _ content: ProposedRow, indent: Int, _ pen: RowPen,
    _ open: ReviewState, _ state: AppState, on canvas: inout Canvas
  ) {
    let look = ReviewRowLook(proposal, open, state)
    let isQuiet = proposal.effect == .none || proposal.decision == .refused || proposal.isTaken
    var column = indent
    pen.put(look.sign, at: column, look.role, on: &canvas)
    column += state.signColumns + 1
    let doubt = proposal.isTaken ? "" : doubtSign(proposal.confidence)
    if !doubt.isEmpty {
      pen.put(doubt, at: column, .warning, on: &canvas)
      column += doubt.count + 1
    }
    let day = ReviewWords.day(of: content, state)
    let dayColumns = max(leastDayColumns, DisplayWidth.columns(day))
    let doer = pen.columns >= doerWidth ? ReviewWords.doer(of: content, state) : ""
    let right = (day.isEmpty ? 0 : dayColumns) + (doer.isEmpty ? 0 : doerColumns + 1)
    pen.put(
      effectSign(proposal) + ReviewWords.line(of: content, state), at: column,
      isQuiet ? .muted : .text, columns: pen.columns - column - right - 1, on: &canvas)
    if !doer.isEmpty {
      pen.put(doer, at: pen.columns - right, .muted, columns: doerColumns, on: &canvas)
    }
    pen.putRight(day, columns: dayColumns, .text, on: &canvas)
  }

  /// What the proposal does to a plan that is followed already: nothing for a new one.
  static func effectSign(_ proposal: Proposal) -> String {
    switch proposal.effect {
    case .addition, .none: ""
    case .change: "≠ "
    case .removal: "× "
    }
  }

  private static func doubtSign(_ confidence: Confidence) -> String {
    switch confidence {
    case .certain: ""
    case .likely: "?"
    case .doubtful: "??"
    }
  }
}

/// Writes the pieces of one list line, each in the role that the line's selection asks for.
private struct RowPen {
  private let list: ListRow

  init(_ list: ListRow) { self.list = list }

  var columns: Int { list.textColumns }

  func put(
    _ text: String, at column: Int, _ role: StyleRole, columns: Int? = nil,
    on canvas: inout Canvas
  ) {
    canvas.put(
      text, row: list.row, column: list.textColumn + column, role: list.role(role),
      maxColumns: max(0, columns ?? list.textColumns - column))
  }

  /// At the right end of the line.
  func putRight(_ text: String, columns: Int, _ role: StyleRole, on canvas: inout Canvas) {
    guard !text.isEmpty else { return }
    canvas.putRight(
      text, row: list.row, column: list.textColumn + list.textColumns - columns,
      columns: columns, role: list.role(role))
  }
}
