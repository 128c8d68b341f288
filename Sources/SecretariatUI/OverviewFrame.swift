// The frame of a view that is one list: its name, by what it is narrowed, where one stands in it, and
// a box below that shows the selected line in full.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Where the list of such a view stands, and the box below it.
struct OverviewFrame {
  /// Rows of the box below, its border included.
  private static let detailRows = 7
  /// From so many rows between the top line and the foot there is a box below.
  private static let roomyRows = 14

  /// The list with its border.
  let outside: Rect
  /// The box below; nil on a low screen.
  let below: Rect?
  private let isBoxed: Bool

  init(_ state: AppState) {
    let body = state.body
    isBoxed = body.columns >= PlanLayout.twoPaneColumns
    let detailRows = body.rows >= Self.roomyRows ? Self.detailRows : 0
    outside = Rect(
      row: body.row, column: body.column, rows: body.rows - detailRows, columns: body.columns)
    below =
      detailRows == 0
      ? nil
      : Rect(
        row: body.row + outside.rows, column: body.column, rows: detailRows,
        columns: body.columns)
  }

  /// The part that holds the lines.
  var inside: Rect {
    guard !isBoxed else { return outside.inset() }
    return Rect(
      row: outside.row + 1, column: outside.column, rows: max(0, outside.rows - 1),
      columns: outside.columns)
  }

  /// Draws the border, the name, the chips and the place.
  func draw(
    _ name: String, chips: [String], place: String, _ state: AppState, on canvas: inout Canvas
  ) {
    let isFocused = state.overlays.isEmpty
    var title = [
      TitleSegment(isFocused ? "[\(name)]" : " \(name) ", isFocused ? .title : .muted)
    ]
    if !chips.isEmpty {
      title.append(TitleSegment(" " + chips.joined(separator: ", ") + " ", .warning))
    }
    let trailing = [TitleSegment(" \(place) ", .muted)]
    guard !isBoxed else {
      canvas.box(outside, title: title, trailing: trailing, focused: isFocused)
      return
    }
    let width = DisplayWidth.columns(trailing[0].text)
    canvas.put(
      title, row: outside.row, column: outside.column, maxColumns: outside.columns - width)
    canvas.putRight(
      trailing[0].text, row: outside.row, column: outside.column, columns: outside.columns,
      role: .muted)
  }

  /// Draws the box below with its lines, wrapped; what has no room is left out with a sign.
  func drawBelow(
    _ lines: [(text: String, role: StyleRole)], _ state: AppState, on canvas: inout Canvas
  ) {
    guard let below else { return }
    canvas.box(below, title: [TitleSegment(" \(state.words(.detail)) ", .muted)])
    let inside = below.inset()
    let wrapped = lines.flatMap { line in
      TextWrap.lines(line.text, columns: max(1, inside.columns - 3)).map {
        (text: String($0), role: line.role)
      }
    }
    for (offset, line) in wrapped.prefix(inside.rows).enumerated() {
      canvas.put(
        line.text, row: inside.row + offset, column: inside.column + 1, role: line.role,
        maxColumns: inside.columns - 2)
    }
    if wrapped.count > inside.rows {
      canvas.put(
        canvas.signs.moreBelow, row: inside.row + inside.rows - 1,
        column: inside.column + inside.columns - 1, role: .hint)
    }
  }
}

extension AppState {
  /// What is searched for in an overview, with the place of the cursor among the matches.
  var overviewSearchChip: String? {
    guard let search = overviewSearch, let row = selectedOverviewRow else { return nil }
    let places = overviewMatches(TextMatcher(search.query))
    let place = places.firstIndex(of: row).map { $0 + 1 } ?? 0
    return words(.searchChip(search.query, place, places.count))
  }
}
