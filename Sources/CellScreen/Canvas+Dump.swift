// A canvas as text that a person can read in a diff: for golden files.

extension Canvas {
  /// The rows of text, each closed with `|`, then one row of role letters for each, then the
  /// cursor as `cursor row,column`. Ends with a line feed.
  package func dump() -> String {
    var lines: [String] = []
    for row in 0..<size.rows { lines.append(text(row: row) + "|") }
    for row in 0..<size.rows {
      lines.append(String(rowCells(row).map { StyleRole(index: $0.style).letter }) + "|")
    }
    lines.append(cursor.map { "cursor \($0.row),\($0.column)" } ?? "cursor none")
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row as text, with its trailing blanks; empty outside.
  package func text(row: Int) -> String {
    var result = String.UnicodeScalarView()
    for cell in rowCells(row) { result.append(contentsOf: scalars(of: cell)) }
    return String(result)
  }

  func rowCells(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }
}
