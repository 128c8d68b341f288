// Boxes with titles in their top border.

/// A piece of a box title in a role of its own; its blanks at the ends part it from the line.
package struct TitleSegment: Hashable, Sendable {
  /// What is written.
  package var text: String
  /// How it is drawn.
  package var role: StyleRole

  /// A segment; a title unless told otherwise.
  package init(_ text: String, _ role: StyleRole = .title) {
    self.text = text
    self.role = role
  }
}

extension Canvas {
  /// Draws a border just inside the rectangle, with a title at the left of the top line and
  /// another at its right (dropped when there is no room for it). The inside is left alone.
  ///
  /// A focused box has lines of another shape and the role `.borderFocus` instead of `role`.
  package mutating func box(
    _ rect: Rect, title: [TitleSegment] = [], trailing: [TitleSegment] = [],
    role: StyleRole = .border, focused: Bool = false
  ) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let lines = focused ? signs.focusedBox : signs.box
    let role = focused ? .borderFocus : role
    let last = (row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1)
    guard rect.rows <= Self.largestSide, rect.columns <= Self.largestSide else { return }
    for column in rect.column...last.column {
      put(lines.horizontal, row: rect.row, column: column, role: role)
      put(lines.horizontal, row: last.row, column: column, role: role)
    }
    for row in rect.row...last.row {
      put(lines.vertical, row: row, column: rect.column, role: role)
      put(lines.vertical, row: row, column: last.column, role: role)
    }
    put(lines.topLeft, row: rect.row, column: rect.column, role: role)
    put(lines.topRight, row: rect.row, column: last.column, role: role)
    put(lines.bottomLeft, row: last.row, column: rect.column, role: role)
    put(lines.bottomRight, row: last.row, column: last.column, role: role)
    putTitles(rect, title: title, trailing: trailing)
  }

  /// Writes segments one after the other within `maxColumns`; returns the columns used.
  @discardableResult
  package mutating func put(
    _ segments: [TitleSegment], row: Int, column: Int, maxColumns: Int
  ) -> Int {
    var used = 0
    for segment in segments where used < maxColumns {
      used += put(
        segment.text, row: row, column: column + used, role: segment.role,
        maxColumns: maxColumns - used)
    }
    return used
  }

  private mutating func putTitles(
    _ rect: Rect, title: [TitleSegment], trailing: [TitleSegment]
  ) {
    let room = rect.columns - 2
    guard room > 0 else { return }
    let used = put(title, row: rect.row, column: rect.column + 1, maxColumns: room)
    let right = trailing.reduce(0) { $0 + TextGate.columns($1.text) }
    guard right > 0, used + right < room else { return }
    put(
      trailing, row: rect.row, column: rect.column + 1 + room - right, maxColumns: right)
  }
}
