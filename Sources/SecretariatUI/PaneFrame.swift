// The frame of a pane: its number and title, what it is filtered by, and where one stands in it.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Draws the border and titles of one pane.
struct PaneFrame {
  private let rect: Rect
  private let isBoxed: Bool
  private let isFocused: Bool
  private let title: [TitleSegment]
  private let trailing: [TitleSegment]

  init(
    _ kind: PaneKind, _ rect: Rect, _ layout: PlanLayout, _ state: AppState, _ open: Workspace
  ) {
    self.rect = rect
    isBoxed = layout.isBoxed
    isFocused = open.focus == kind && state.overlays.isEmpty
    let name = Self.name(of: kind, state.words)
    let role: StyleRole = isFocused ? .title : .muted
    var title = [TitleSegment(isFocused ? "[\(name)]" : " \(name) ", role)]
    if kind == .tasks, let chip = Self.chip(open, state.words) {
      title.append(TitleSegment(" \(chip) ", .warning))
    }
    if kind == .tasks, let marks = state.markChip {
      title.append(TitleSegment(" \(marks) ", .match))
    }
    self.title = title
    let place = Self.place(in: kind, open, state)
    trailing = place.isEmpty ? [] : [TitleSegment(" \(place) ", .muted)]
  }

  func draw(on canvas: inout Canvas) {
    guard !isBoxed else {
      canvas.box(rect, title: title, trailing: trailing, focused: isFocused)
      return
    }
    let used = canvas.put(title, row: rect.row, column: rect.column, maxColumns: rect.columns)
    let text = trailing.map(\.text).joined()
    let width = DisplayWidth.columns(text)
    if used + width <= rect.columns {
      canvas.putRight(
        text, row: rect.row, column: rect.column, columns: rect.columns, role: .muted)
    }
  }

  static func name(of kind: PaneKind, _ words: Wording) -> String {
    switch kind {
    case .sections: words(.sections)
    case .phases: words(.phases)
    case .tasks: words(.unitTasks)
    case .detail: words(.detail)
    }
  }

  /// What hides rows of the task pane, so that nobody takes a part for the whole.
  static func chip(_ open: Workspace, _ words: Wording) -> String? {
    var parts: [String] = []
    switch open.quickFilter {
    case .all: break
    case .open: parts.append(words(.filterOpen))
    case .overdue: parts.append(words(.filterOverdue))
    case .soon: parts.append(words(.filterSoon))
    case .contested: parts.append("≠")
    }
    if let section = open.chosenSection { parts.append(open.plan.path(of: section.id)) }
    if let phase = open.chosenPhase { parts.append(phase.name) }
    if let filter = open.filter { parts.append(filter.text) }
    return parts.isEmpty ? nil : words(.filterChip(parts.joined(separator: ", ")))
  }

  private static func place(in kind: PaneKind, _ open: Workspace, _ state: AppState) -> String {
    guard kind == .tasks else { return "" }
    if let search = open.search, state.view == .plan {
      let found = open.searchPlace(TextMatcher(search.query), office: state.office)
      return state.words(.searchChip(search.query, found.place, found.count))
    }
    guard !open.shown.isEmpty else { return "0/\(open.table.rows.count)" }
    let whole = open.isFiltered ? " (\(open.table.rows.count))" : ""
    return "\(open.taskList.selected + 1)/\(open.shown.count)\(whole)"
  }
}

/// One line of a list in a pane: the selected one is marked by a sign and, in the focused pane, by
/// the role of the whole row.
struct ListRow {
  let row: Int
  let column: Int
  let columns: Int
  let isSelected: Bool
  let isFocused: Bool
  /// Whether it is one of those on which the next verb acts.
  var isMarked = false

  /// Says that a row is marked; "*" says that somebody has just changed it.
  static let mark = "+"
  /// Columns taken by the marker.
  static let markerColumns = 2

  var textColumn: Int { column + Self.markerColumns }
  var textColumns: Int { max(0, columns - Self.markerColumns) }

  /// The role in which a piece of the row is drawn.
  func role(_ role: StyleRole) -> StyleRole {
    isSelected && isFocused ? .selected : role
  }

  /// Draws the marker, blanks the row, and puts the terminal's cursor on the selected one.
  func begin(on canvas: inout Canvas) {
    let rect = Rect(row: row, column: column, rows: 1, columns: columns)
    if isSelected && isFocused {
      canvas.fill(rect, role: .selected)
      canvas.cursor = CellPosition(row: row, column: column)
    }
    if isSelected {
      canvas.put(canvas.signs.pointer, row: row, column: column, role: role(.title))
    }
    if isMarked { canvas.put(Self.mark, row: row, column: column + 1, role: role(.match)) }
  }
}

extension Canvas {
  /// A sentence in an empty pane, wrapped.
  mutating func putEmpty(_ text: String, in rect: Rect, role: StyleRole = .hint) {
    for (index, line) in TextWrap.lines(text, columns: max(1, rect.columns - 2)).enumerated()
    where index < rect.rows {
      put(
        String(line), row: rect.row + index, column: rect.column + 1, role: role,
        maxColumns: rect.columns - 1)
    }
  }
}
