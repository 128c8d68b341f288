// A table for people: columns as wide as their content, fitted into the terminal where there is
// one. The last column gives way first; no tabs, no escape codes.

import VietnameseText

/// Rows of text under a header.
struct TextTable {
  /// How a column stands.
  enum Side { case left, right }

  private let sides: [Side]
  private var rows: [[String]]

  init(_ header: [(String, Side)]) {
    sides = header.map(\.1)
    rows = [header.map { VisibleText.of($0.0) }]
  }

  /// Adds a row of as many cells as the header has.
  mutating func add(_ cells: [String]) { rows.append(cells.map { VisibleText.of($0) }) }

  /// The lines, none wider than `columns` where that leaves the last column readable.
  func lines(fitting columns: Int?) -> [String] {
    let widths = widths(fitting: columns)
    return rows.map { row in
      var line = ""
      for place in row.indices {
        let isLast = place == row.count - 1
        line += padded(row[place], to: widths[place], sides[place], isLast: isLast)
        if !isLast { line += "  " }
      }
      return line
    }
  }

  private static let narrowest = 12

  private func widths(fitting columns: Int?) -> [Int] {
    var widths = sides.indices.map { place in
      rows.reduce(0) { max($0, DisplayWidth.columns($1[place])) }
    }
    guard let columns, let last = widths.indices.last else { return widths }
    let others = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    widths[last] = max(Self.narrowest, min(widths[last], columns - others))
    return widths
  }

  private func padded(_ cell: String, to width: Int, _ side: Side, isLast: Bool) -> String {
    let used = DisplayWidth.columns(cell)
    if used > width {
      let cut = DisplayWidth.prefix(cell, columns: width - 1)
      return cut.text + "…"
    }
    let blanks = String(repeating: " ", count: width - used)
    switch side {
    case .left: return isLast ? cell : cell + blanks
    case .right: return blanks + cell
    }
  }
}
