// Parts that several overviews draw: the line that answers the view's question, and the words about
// the selected row at the foot.

import CellScreen
import VietnameseText
import Wording

extension Canvas {
  /// The answer first, then what fits, and at the right where one stands.
  mutating func putHeadline(
    _ parts: [(String, StyleRole)], place: String, row: Int, columns: Int
  ) {
    let right = DisplayWidth.columns(place)
    let room = columns - 2
    var column = 1
    for (index, part) in parts.enumerated() {
      let width = DisplayWidth.columns(part.0)
      guard index == 0 || column + 2 + width <= room - right - 1 else { continue }
      if index > 0 { column += 2 }
      column += put(part.0, row: row, column: column, role: part.1, maxColumns: room)
    }
    guard column + right + 2 <= room else { return }
    putRight(place, row: row, column: 0, columns: columns - 1, role: .muted)
  }

  /// The words about the selected row, wrapped; in a box where there is room for one.
  mutating func putDetail(
    _ lines: [(text: String, role: StyleRole)], _ state: AppState, in rect: Rect
  ) {
    var rect = rect
    if rect.rows >= 5 {
      box(rect, title: [TitleSegment(" \(state.words(.detail)) ", .muted)])
      rect = rect.inset()
    }
    let wrapped = lines.flatMap { line in
      TextWrap.lines(line.text, columns: max(1, rect.columns - 2)).map { (String($0), line.role) }
    }
    for (offset, line) in wrapped.prefix(rect.rows).enumerated() {
      put(
        line.0, row: rect.row + offset, column: rect.column + 1, role: line.1,
        maxColumns: rect.columns - 1)
    }
  }
}
