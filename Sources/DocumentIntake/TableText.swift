// Rows of cells as the reader takes them, whatever program found them.

/// A cell of a table.
struct TableCell: Equatable {
  var lines: [String] = []
  /// It belongs to a row above and covers this one too.
  var isRepeated = false
}

/// Writes tables.
enum TableText {
  /// The table's lines.
  static func lines(of rows: [[TableCell]]) -> [String] {
    let width = rows.map(\.count).max() ?? 0
    guard width > 2 || (width == 2 && isList(rows)) else {
      return rows.flatMap { $0.flatMap { $0.isRepeated ? [] : $0.lines } }
    }
    return rows.filter { $0.contains { !$0.lines.isEmpty } }.map { row in
      "| " + row.map { oneLine($0.lines) }.joined(separator: " | ") + " |"
    }
  }

  /// Two columns are a list when the first is its numbers.
  private static func isList(_ rows: [[TableCell]]) -> Bool {
    let head = rows.first?.first?.lines.joined().lowercased() ?? ""
    return ["tt", "stt", "số tt"].contains(head)
  }

  /// The lines of a cell on one: a line that begins small goes on with the one before it.
  private static func oneLine(_ cell: [String]) -> String {
    cell.reduce(into: "") { text, line in
      let line = line.replacing("|", with: "¦")
      let goesOn = line.first?.isLowercase ?? true
      let isClosed = text.last.map { ".;:,".contains($0) } ?? true
      text += text.isEmpty ? line : goesOn || isClosed ? " " + line : "; " + line
    }
  }
}
