// Things beside each other on a page: the letterhead, the recipients beside the signature, the cells
// of a table. Read line by line they would be mixed up; here a stretch of lines with the same gap in
// it becomes its columns one below the other, or rows.

/// Takes columns apart.
enum ColumnSplitter {
  /// Blank lines that may lie inside such a stretch.
  private static let blanks = 2

  /// The page's lines, with columns set one below the other.
  static func lines(of rows: [LayoutLine]) -> [String] {
    var output: [String] = []
    var place = 0
    while place < rows.count {
      if rows[place].pieces.count > 1, let stretch = stretch(rows[place...]) {
        output += stretch.lines
        place += stretch.count
      } else {
        output.append(rows[place].text)
        place += 1
      }
    }
    return output
  }

  /// The columns that begin at the first of the lines, and how many lines they take; nil when it is
  /// only a line with a wide gap.
  private static func stretch(_ rows: ArraySlice<LayoutLine>) -> (lines: [String], count: Int)? {
    guard let first = rows.first else { return nil }
    var columns = LayoutColumns(first)
    var taken = [first]
    // Lines up to the last one that certainly belongs to the columns.
    var certain = 1
    var blank = 0
    var isLoose = false
    for row in rows.dropFirst() {
      if row.pieces.isEmpty {
        blank += 1
        guard blank <= blanks else { break }
        isLoose = true
      } else {
        guard columns.take(row) else { break }
        blank = 0
        // Behind a blank line, words on the left may be the text that goes on below the columns.
        let isBeside = columns.reachesRight(row)
        if isBeside { isLoose = false }
        if isBeside || !isLoose { certain = taken.count + 1 }
      }
      taken.append(row)
    }
    let stretch = Array(taken.prefix(certain))
    let beside = stretch.count { $0.pieces.count > 1 }
    let right = stretch.count { columns.reachesRight($0) }
    guard beside > 1 || right > 1 else { return nil }
    var settled = LayoutColumns(first)
    for row in stretch.dropFirst() where !row.pieces.isEmpty { _ = settled.take(row) }
    return (settled.lines(of: stretch), certain)
  }
}
