// Tables that a converter wrote with one cell a line. Which cell belongs to which row can only be
// guessed once a cell is missing, so such lines stay visible but make no tasks.

/// Finds the lines of such tables.
enum CellLines {
  private static let most = 8

  /// The numbers of the lines, from the heading's "TT" to the next section.
  static func numbers(in lines: ArraySlice<SourceLine>) -> Set<Int> {
    var found: Set<Int> = []
    var index = lines.startIndex
    while index < lines.endIndex {
      guard isHeading(lines[index...]) else {
        index += 1
        continue
      }
      repeat {
        found.insert(lines[index].number)
        index += 1
      } while index < lines.endIndex && !isEnd(lines, at: index)
    }
    return found
  }

  /// "TT", then short lines that name the columns.
  private static func isHeading(_ lines: ArraySlice<SourceLine>) -> Bool {
    guard let first = lines.first, first.text.utf8.count <= 8,
      ["tt", "stt", "so tt"].contains(String(decoding: FoldedText(first.text).key, as: UTF8.self))
    else { return false }
    let cells = lines.dropFirst().lazy.filter { !$0.isBlank }.prefix(most)
      .prefix { $0.marker == nil && $0.text.utf8.count <= 60 }
    return (2...most).contains { count in
      TaskTable(heading: cells.prefix(count).map(\.text)) != nil
    }
  }

  /// A section's heading; "1. …" is one only behind a blank line, for a cell may begin so.
  private static func isEnd(_ lines: ArraySlice<SourceLine>, at index: Int) -> Bool {
    let line = lines[index]
    if line.text.utf8.count > 400 { return true }
    guard let family = line.marker?.family, family.isSection else { return false }
    return family <= .roman || lines[index - 1].isBlank
  }
}
