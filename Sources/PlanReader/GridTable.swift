// Tables drawn with signs, as pandoc writes them: "+----+" between the rows, strokes between the
// cells, a cell over several lines. Rows of three cells and more become one line; two cells side by
// side are two columns and stay as they are.

/// Joining of drawn rows.
enum GridTable {
  /// The lines with each drawn row on its first line; its other lines are blank and belong to it.
  static func joined(_ lines: [SourceLine]) -> [SourceLine] {
    guard lines.contains(where: { isRule($0.raw) }) else { return lines }
    var lines = lines
    var start: Int?
    for index in lines.indices {
      if isRule(lines[index].raw) {
        if let start { join(&lines, start..<index) }
        start = index + 1
        lines[index] = lines[index].blank
      } else if cells(lines[index].raw) == nil {
        start = nil
      }
    }
    return lines
  }

  /// "+-----+=====+".
  static func isRule(_ raw: String) -> Bool {
    let signs = raw.utf8.drop { $0 == 0x20 }
    return signs.first == UInt8(ascii: "+") && signs.count >= 5
      && signs.allSatisfy { "+-=: ".utf8.contains($0) }
  }

  /// The cells of a line between strokes.
  private static func cells(_ raw: String) -> [Substring]? {
    let text = raw.drop { $0 == " " }
    guard text.hasPrefix("|") else { return nil }
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
    return parts.last?.allSatisfy { $0 == " " } ?? false ? parts.dropLast() : Array(parts)
  }

  private static func join(_ lines: inout [SourceLine], _ row: Range<Int>) {
    let parts = row.compactMap { cells(lines[$0].raw) }
    guard let count = parts.map(\.count).max(), parts.count == row.count, !row.isEmpty else {
      return
    }
    guard count > 2 else {
      for index in row { part(&lines[index]) }
      return
    }
    let whole = (0..<count).map { column in
      parts.compactMap { column < $0.count ? LineCleaner.clean(String($0[column])) : nil }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let text = "| " + whole.joined(separator: " | ") + " |"
    for index in row { lines[index] = lines[index].blank }
    lines[row.lowerBound].text = text
  }

  /// One line of two columns: the cells with a wide gap between them.
  private static func part(_ line: inout SourceLine) {
    let columns = (cells(line.raw) ?? []).map { LineCleaner.clean(String($0)) }
    let left = columns.first ?? ""
    let right = columns.count > 1 ? columns[1] : ""
    line = SourceLine(
      number: line.number, raw: right.isEmpty ? left : left + "     " + right,
      text: left.isEmpty || right.isEmpty ? left + right : left + " " + right,
      marker: Marker.parse(left))
  }
}
