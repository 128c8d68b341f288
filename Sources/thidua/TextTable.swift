// A table for people: columns as wide as their content, fitted into the terminal where there is
// one. Columns of free text give way, ids and numbers never; no tabs, no escape codes.

import VietnameseText

/// Rows of text under a header.
struct TextTable {
  /// How a column stands and whether it may be cut.
  enum Column {
    case left, right
    /// Free text: cut with "…" where the terminal is too narrow.
    case text
  }

  /// Columns that a column of free text keeps.
  private static let narrowest = 14
  private static let gap = 2
  private let columns: [Column]
  private var rows: [[String]]

  init(_ header: [(String, Column)]) {
    columns = header.map(\.1)
    rows = [header.map { VisibleText.of($0.0) }]
  }

  /// Adds a row of as many cells as the header has.
  mutating func add(_ cells: [String]) { rows.append(cells.map { VisibleText.of($0) }) }

  /// The lines; none wider than `limit` where cutting free text can bring that about.
  func lines(fitting limit: Int?) -> [String] {
    let widths = widths(fitting: limit)
    return rows.map { row in
      var line = ""
      for place in row.indices {
        let isLast = place == row.count - 1
        line += padded(row[place], to: widths[place], columns[place], isLast: isLast)
        if !isLast { line += String(repeating: " ", count: Self.gap) }
      }
      return line
    }
  }

  private func widths(fitting limit: Int?) -> [Int] {
    var widths = columns.indices.map { place in
      // Nobody asks how wide an unlimited last column is; its texts are the longest.
      let isOpen = limit == nil && place == columns.count - 1 && columns[place] != .right
      return isOpen ? Int.max : rows.reduce(0) { max($0, DisplayWidth.columns($1[place])) }
    }
    guard let limit else { return widths }
    var excess = widths.reduce(Self.gap * (widths.count - 1), +) - limit
    while excess > 0 {
      let flexible = widths.indices.filter { columns[$0] == .text && widths[$0] > Self.narrowest }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func padded(_ cell: String, to width: Int, _ column: Column, isLast: Bool) -> String {
    if width == Int.max { return cell }
    let used = DisplayWidth.columns(cell)
    guard used <= width else {
      let cut = DisplayWidth.prefix(cell, columns: width - 1)
      let blanks = isLast ? 0 : width - 1 - cut.columns
      return cut.text + "…" + String(repeating: " ", count: blanks)
    }
    let blanks = String(repeating: " ", count: width - used)
    switch column {
    case .left, .text: return isLast ? cell : cell + blanks
    case .right: return blanks + cell
    }
  }
}
