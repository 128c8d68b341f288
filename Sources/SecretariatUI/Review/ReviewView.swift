// The review: the document on the left, what was read of it on the right, moving on one moves the
// other.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum ReviewView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    guard let open = state.review else { return }
    let layout = ReviewLayout(of: state)
    if let rect = layout.document {
      drawFrame(
        rect, layout, state.words(.document), isFocused: open.focus == .document, state,
        on: &canvas)
      ReviewDocumentPane.draw(open, state, in: layout.inside(rect), on: &canvas)
    }
    if let rect = layout.proposals {
      drawFrame(
        rect, layout, state.words(ReviewPaneText.proposals), trailing: place(in: open),
        chip: chip(open, state), isFocused: open.focus == .proposals, state, on: &canvas)
      ReviewProposalsPane.draw(open, state, in: layout.inside(rect), on: &canvas)
    }
    if let rect = layout.detail {
      drawFrame(rect, layout, state.words(.detail), isFocused: false, state, on: &canvas)
      drawDetail(open, state, in: layout.inside(rect), on: &canvas)
    }
  }

  private static func drawFrame(
    _ rect: Rect, _ layout: ReviewLayout, _ name: String, trailing: String = "",
    chip: String? = nil, isFocused: Bool, _ state: AppState, on canvas: inout Canvas
  ) {
    let isFocused = isFocused && state.overlays.isEmpty
    var title = [TitleSegment(isFocused ? "[\(name)]" : " \(name) ", isFocused ? .title : .muted)]
    if let chip { title.append(TitleSegment(" \(chip) ", .warning)) }
    let place = trailing.isEmpty ? [] : [TitleSegment(" \(trailing) ", .muted)]
    if layout.isBoxed {
      canvas.box(rect, title: title, trailing: place, focused: isFocused)
      return
    }
    let used = canvas.put(title, row: rect.row, column: rect.column, maxColumns: rect.columns)
    if used + DisplayWidth.columns(trailing) + 2 <= rect.columns {
      canvas.putRight(
        trailing, row: rect.row, column: rect.column, columns: rect.columns - 1, role: .muted)
    }
  }

  private static func place(in open: ReviewState) -> String {
    open.rows.isEmpty ? "0/0" : "\(open.list.selected + 1)/\(open.rows.count)"
  }

  private static func chip(_ open: ReviewState, _ state: AppState) -> String? {
    if let search = open.search {
      let found = open.searchPlace(TextMatcher(search.query))
      return state.words(.searchChip(search.query, found.place, found.count))
    }
    switch open.filter {
    case .all: return nil
    case .open: return state.words(ReviewPaneText.filterWaiting)
    case .refused: return state.words(ReviewPaneText.filterRefused)
    }
  }

  private static func drawDetail(
    _ open: ReviewState, _ state: AppState, in rect: Rect, on canvas: inout Canvas
  ) {
    let lines = ReviewDetail(open, state).lines.flatMap { line in
      TextWrap.lines(line.text, columns: max(1, rect.columns - 2)).map { (String($0), line.role) }
    }
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      canvas.put(
        line.0, row: rect.row + offset, column: rect.column + 1, role: line.1,
        maxColumns: rect.columns - 1)
    }
    if lines.count > rect.rows, rect.rows > 0 {
      canvas.put(
        canvas.signs.moreBelow, row: rect.row + rect.rows - 1,
        column: rect.column + rect.columns - 1, role: .hint)
    }
  }
}

/// The document, the lines of the selected proposal marked in the margin and by their role.
enum ReviewDocumentPane {
  /// A pointer, the decision on what the line says, a blank.
  static let marginColumns = 5

  static func draw(
    _ open: ReviewState, _ state: AppState, in rect: Rect, on canvas: inout Canvas
  ) {
    let meant = open.lines(of: open.selected)
    let marks = marks(open, state)
    let isFocused = open.focus == .document && state.overlays.isEmpty
    for offset in 0..<rect.rows {
      let place = open.document.list.top + offset
      guard open.document.rows.indices.contains(place) else { break }
      let line = open.document.rows[place]
      let isHere = isFocused && place == open.document.list.selected
      let isMeant = meant?.contains(line.line) ?? false
      let row = rect.row + offset
      if isHere {
        canvas.fill(
          Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), role: .selected)
        canvas.cursor = CellPosition(row: row, column: rect.column)
      }
      func role(_ role: StyleRole) -> StyleRole { isHere ? .selected : role }
      if isMeant {
        canvas.put(canvas.signs.pointer, row: row, column: rect.column, role: role(.title))
      }
      if line.isFirst, let mark = marks[line.line] {
        canvas.put(
          mark.text, row: row, column: rect.column + 1, role: role(mark.role), maxColumns: 3)
      }
      canvas.put(
        line.text, row: row, column: rect.column + marginColumns,
        role: role(isMeant ? .marked : .text), maxColumns: rect.columns - marginColumns)
    }
  }

  /// The sign of the first proposal of each line, and one for lines that found no place.
  private static func marks(
    _ open: ReviewState, _ state: AppState
  ) -> [Int: (text: String, role: StyleRole)] {
    var marks: [Int: (text: String, role: StyleRole)] = [:]
    for line in open.review.unplaced { marks[line.line] = ("·", .muted) }
    for proposal in open.review.proposals where !proposal.isSection {
      guard let line = proposal.new?.lines?.first else { continue }
      let look = ReviewRowLook(proposal, open, state)
      marks[line] = (look.sign, look.role)
    }
    return marks
  }
}

/// How a proposal's decision is shown.
struct ReviewRowLook {
  let sign: String
  let role: StyleRole

  init(_ proposal: Proposal, _ open: ReviewState, _ state: AppState) {
    guard open.isPending(proposal) || proposal.decision != .open || proposal.effect != .none
    else {
      // No sign of a state of work: the plan keeps the row as it is.
      self.sign = state.signColumns < 3 ? "=" : "[=]"
      role = .muted
      return
    }
    func sign(_ status: StatusSign) -> String {
      state.theme.sign(of: status, glyphs: state.glyphs)
    }
    let status: StatusSign
    if open.isPending(proposal) {
      status = .pending
    } else {
      switch proposal.decision {
      case .accepted: status = .done
      case .refused: status = .dropped
      case .open: status = .todo
      }
    }
    self.sign = sign(status)
    role = status.role
  }
}
