// Tables without strokes, as pandoc writes them in plain text: a ruler of dashes above and below,
// the columns under its runs, a cell over several lines, blank lines between the rows.

import PlanModel

/// Joining of rows under a ruler.
enum RuledTable {
  private static let mostLines = 400

  /// The lines with each such row on its first line, with strokes between the cells; its other lines
  /// are blank and belong to it.
  static func joined(_ lines: [SourceLine]) -> [SourceLine] {
    var lines = lines
    var opening: (index: Int, starts: [Int])?
    for index in lines.indices {
      guard let starts = columns(lines[index].raw) else { continue }
      if let opening, opening.starts == starts, index - opening.index <= mostLines {
        joinRows(&lines, opening.index + 1..<index, starts)
        lines[opening.index] = lines[opening.index].blank
        lines[index] = lines[index].blank
      }
      opening = (index, starts)
    }
    return lines
  }

  /// Where the runs of a ruler begin; nil for any other line.
  private static func columns(_ raw: String) -> [Int]? {
    guard raw.utf8.count >= 12, raw.utf8.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") })
    else { return nil }
    let bytes = Array(raw.utf8)
    let starts = bytes.indices.filter { index in
      bytes[index] != 0x20 && (index == 0 || bytes[index - 1] == 0x20)
    }
    return starts.count >= 3 ? starts : nil
  }

  private static func joinRows(_ lines: inout [SourceLine], _ range: Range<Int>, _ starts: [Int]) {
    var row: [Int] = []
    // Without blank lines between the rows a number in the first column begins one.
    let isDense = !range.contains { lines[$0].isBlank }
    for index in range {
      if isDense, !row.isEmpty, lines[index].raw.dropFirst(starts[0]).first != " " {
        join(&lines, row, starts)
        row = [index]
      } else if lines[index].isBlank {
        join(&lines, row, starts)
        row = []
      } else {
        row.append(index)
      }
    }
    join(&lines, row, starts)
  }

  private static func join(_ lines: inout [SourceLine], _ row: [Int], _ starts: [Int]) {
    guard let first = row.first else { return }
    var cells = Array(repeating: "", count: starts.count)
    for index in row {
      let letters = Array(lines[index].raw)
      for (column, start) in starts.enumerated() where start < letters.count {
        let end = column + 1 < starts.count ? min(starts[column + 1], letters.count) : letters.count
        let part = LineCleaner.clean(String(letters[start..<end]))
        if !part.isEmpty { cells[column] += cells[column].isEmpty ? part : " " + part }
      }
    }
    for index in row { lines[index] = lines[index].blank }
    lines[first].text = "| " + cells.joined(separator: " | ") + " |"
  }
}
