// Tables of office documents. Most of those in a plan only place things beside each other: the
// letterhead, the recipients and the signature. They become lines, cell by cell. A table of tasks
// becomes rows with strokes between the cells, a merged cell repeated in each row that it covers.

import PlainJSON

/// A table as lines.
struct PandocTable {
  private(set) var lines: [String] = []

  /// From pandoc's table; `words` gives the lines of a cell's blocks.
  init(_ content: JSONValue?, words: ([JSONValue]) -> [String]) {
    let parts = content?.array ?? []
    guard parts.count == 6 else { return }
    lines += words(parts[1].array?.last?.array ?? [])
    var rows = Self.rows(parts[3].array?.last)
    for body in parts[4].array ?? [] {
      rows += Self.rows(body.array?.dropFirst(2).first) + Self.rows(body.array?.last)
    }
    rows += Self.rows(parts[5].array?.last)
    lines += Self.written(Self.grid(rows, words: words))
  }

  private struct Cell {
    var content = TableCell()
    var rowsBelow = 0
  }

  private static func rows(_ value: JSONValue?) -> [[JSONValue]] {
    (value?.array ?? []).map { $0.array?.last?.array ?? [] }
  }

  /// The cells at their places: a cell over several columns stands in its first, one over several
  /// rows in each of them.
  private static func grid(
    _ rows: [[JSONValue]], words: ([JSONValue]) -> [String]
  ) -> [[TableCell]] {
    var above: [Cell] = []
    return rows.map { row in
      var cells: [Cell] = []
      var waiting = row[...]
      while !waiting.isEmpty || cells.count < above.count {
        if cells.count < above.count, above[cells.count].rowsBelow > 0 {
          var cell = above[cells.count]
          cell.rowsBelow -= 1
          cell.content.isRepeated = true
          cells.append(cell)
        } else if let parts = waiting.popFirst()?.array, parts.count == 5 {
          let below = max(1, min(10_000, parts[2].int ?? 1)) - 1
          let lines = words(parts[4].array ?? [])
          cells.append(Cell(content: TableCell(lines: lines), rowsBelow: below))
          for _ in 1..<max(1, min(100, parts[3].int ?? 1)) { cells.append(Cell(rowsBelow: below)) }
        } else if waiting.isEmpty {
          cells.append(Cell())
        }
      }
      above = cells
      return cells.map(\.content)
    }
  }

  private static func written(_ grid: [[TableCell]]) -> [String] {
    let width = grid.map(\.count).max() ?? 0
    let used = (0..<width).filter { column in
      grid.contains { column < $0.count && !$0[column].lines.isEmpty }
    }
    let rows = grid.map { row in used.map { $0 < row.count ? row[$0] : TableCell() } }
    return TableText.lines(of: rows)
  }
}
