// Places and extents on the cell grid.

/// The extent of a screen in cells.
package struct Size: Hashable, Sendable {
  /// Height in cells.
  package var rows: Int
  /// Width in cells.
  package var columns: Int

  /// An extent as given, even a negative one.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// One cell of the grid, counted from 0 at the top left.
package struct CellPosition: Hashable, Sendable {
  /// From the top.
  package var row: Int
  /// From the left.
  package var column: Int

  /// A place as given, even outside the screen.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells; may be empty and may lie outside the screen.
package struct Rect: Hashable, Sendable {
  /// From the top.
  package var row: Int
  /// From the left.
  package var column: Int
  /// Height in cells.
  package var rows: Int
  /// Width in cells.
  package var columns: Int

  /// Negative extents count as none; numbers beyond `farthest` are held there, so that sums of
  /// them cannot overflow.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = min(max(row, -Self.farthest), Self.farthest)
    self.column = min(max(column, -Self.farthest), Self.farthest)
    self.rows = min(max(0, rows), Self.farthest)
    self.columns = min(max(0, columns), Self.farthest)
  }

  private static let farthest = 1 << 20

  /// Whether no cell lies inside.
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The rectangle without `margin` cells on every side: the inside of a box for a margin of 1.
  package func inset(by margin: Int = 1) -> Rect {
    Rect(
      row: row + margin, column: column + margin, rows: rows - 2 * margin,
      columns: columns - 2 * margin)
  }
}
