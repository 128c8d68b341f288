// The columns of a stretch of lines: gaps that no line fills.

/// Gaps between columns, narrowing with every line.
struct LayoutColumns {
  /// How far words that stand alone may lie off their column, tenths of a point.
  private static let slack = 360
  /// The narrowest gap that lines may leave, tenths of a point.
  private static let narrowest = 50

  private var gaps: [Range<Int>]
  /// Lines taken in.
  private var count = 1
  /// What was seen on the left and on the right, for lines with words on one side only.
  private var left: [LayoutLine.Piece]
  private var right: [LayoutLine.Piece]

  init(_ first: LayoutLine) {
    gaps = zip(first.pieces, first.pieces.dropFirst()).map { $0.end..<$1.start }
    left = Array(first.pieces.prefix(1))
    right = Array(first.pieces.suffix(1))
  }

  /// Takes a line in; false, and nothing changed, when it does not stand in these columns.
  mutating func take(_ line: LayoutLine) -> Bool {
    let rest = gaps.compactMap { gap -> Range<Int>? in
      line.pieces.reduce(gap as Range<Int>?) { gap, piece in
        gap.flatMap { Self.free($0, beside: piece) }
      }
    }
    if line.pieces.count == 1, let piece = line.pieces.first {
      guard rest.count == gaps.count, fits(piece) else { return false }
    }
    // Only the second line may show that a gap of the first was none.
    let isSecond = count == 1 && line.pieces.count > rest.count
    guard !rest.isEmpty, rest.count == gaps.count || isSecond else { return false }
    count += 1
    gaps = rest
    if let piece = line.pieces.first, piece.end <= gaps[0].lowerBound { left.append(piece) }
    if let piece = line.pieces.last, piece.start >= gaps[gaps.count - 1].upperBound {
      right.append(piece)
    }
    return true
  }

  /// Whether the line has words behind the first gap.
  func reachesRight(_ line: LayoutLine) -> Bool {
    line.pieces.contains { $0.start >= gaps[0].upperBound }
  }

  /// What is left of the gap beside the piece; nil when that is no gap.
  private static func free(_ gap: Range<Int>, beside piece: LayoutLine.Piece) -> Range<Int>? {
    if piece.end <= gap.lowerBound || piece.start >= gap.upperBound { return gap }
    // The piece lies on the side on which it reaches farther out of the gap.
    let reach = (before: gap.lowerBound - piece.start, behind: piece.end - gap.upperBound)
    guard reach.before > 0 || reach.behind > 0 else { return nil }
    let isBefore = reach.before >= reach.behind
    let lower = isBefore ? max(gap.lowerBound, piece.end) : gap.lowerBound
    let upper = isBefore ? gap.upperBound : min(gap.upperBound, piece.start)
    return upper - lower >= narrowest ? lower..<upper : nil
  }

  /// Whether words that stand alone stand under those of a column: they begin with them, or have the
  /// same middle. A title in the middle of the page has neither.
  private func fits(_ piece: LayoutLine.Piece) -> Bool {
    guard gaps.count == 1 else { return true }
    let column = piece.start >= gaps[0].lowerBound ? right : left
    return column.contains { other in
      abs(other.start - piece.start) <= Self.slack
        || abs(other.start + other.end - piece.start - piece.end) <= 2 * Self.slack
    }
  }

  /// The lines with their columns set apart.
  func lines(of lines: [LayoutLine]) -> [String] {
    let rows = lines.map(cells)
    if gaps.count > 1 { return LayoutTable.lines(of: rows) }
    return (0...gaps.count).flatMap { column in
      rows.map { $0[column] }.filter { !$0.isEmpty }
    }
  }

  /// The words of a line by column.
  private func cells(_ line: LayoutLine) -> [String] {
    var cells = [String](repeating: "", count: gaps.count + 1)
    for piece in line.pieces {
      let column = gaps.count { piece.start >= $0.upperBound }
      cells[column] += (cells[column].isEmpty ? "" : " ") + piece.text
    }
    return cells
  }
}

/// A table of three columns or more, whose rows have to be guessed: a row begins at a number in the
/// first column, or lies between blank lines.
enum LayoutTable {
  static func lines(of lines: [[String]]) -> [String] {
    var rows: [[TableCell]] = []
    for group in groups(of: lines) {
      var row = [TableCell](repeating: TableCell(), count: lines[0].count)
      for line in group {
        for (column, words) in line.enumerated() where !words.isEmpty {
          row[column].lines.append(words)
        }
      }
      // A cell's words were broken by its width, not by its writer.
      rows.append(
        row.map { $0.lines.isEmpty ? $0 : TableCell(lines: [$0.lines.joined(separator: " ")]) })
    }
    return TableText.lines(of: rows)
  }

  private static func groups(of lines: [[String]]) -> [[[String]]] {
    let parted = lines.split { $0.allSatisfy(\.isEmpty) }.map(Array.init)
    let counts = parted.map { group in group.count { isNumber($0[0]) } }
    if parted.count > 1, counts.allSatisfy({ $0 <= 1 }) { return parted }
    guard counts.contains(where: { $0 > 0 }) else {
      return parted.count > 1 ? parted : lines.map { [$0] }
    }
    return lines.filter { !$0.allSatisfy(\.isEmpty) }.reduce(into: []) { groups, line in
      if groups.isEmpty || isNumber(line[0]) {
        groups.append([line])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
  }

  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.drop { $0 == "0" }.prefix { $0.isNumber }
    return !cell.isEmpty && cell.count <= 4 && !digits.isEmpty
      && cell.allSatisfy { $0.isNumber || $0 == "." }
  }
}
