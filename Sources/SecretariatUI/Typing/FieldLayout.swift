// A text of several lines in a box: which letters stand in which row.

import CellScreen
import VietnameseText

/// The rows of a text in a number of columns, broken between words where that is possible.
struct FieldLayout {
  /// The letters of each row, without the line break or the blank that ends it; never empty.
  private(set) var rows: [Range<Int>] = []

  init(_ field: TextField, columns: Int) {
    var start = 0
    for end in field.letters.indices + [field.letters.count] {
      guard end == field.letters.count || field.letters[end] == "\n" else { continue }
      wrap(field.letters, start..<end, columns: max(2, columns))
      start = end + 1
    }
  }

  private mutating func wrap(_ letters: [Character], _ line: Range<Int>, columns: Int) {
    var start = line.lowerBound
    var width = 0
    var lastBlank: Int?
    var place = start
    while place < line.upperBound {
      let cell = DisplayWidth.columns(letters[place])
      // The last column is the cursor's.
      if width + cell >= columns, place > start {
        let next = lastBlank.map { $0 + 1 } ?? place
        rows.append(start..<next)
        (start, place, width, lastBlank) = (next, next, 0, nil)
        continue
      }
      if letters[place] == " " { lastBlank = place }
      width += cell
      place += 1
    }
    rows.append(start..<line.upperBound)
  }

  /// The row in which the cursor stands.
  func row(of cursor: Int) -> Int {
    rows.lastIndex { $0.lowerBound <= cursor } ?? 0
  }

  /// Columns before the cursor in its row.
  func column(of cursor: Int, in field: TextField) -> Int {
    let row = rows[row(of: cursor)]
    return field.letters[row.lowerBound..<min(max(cursor, row.lowerBound), field.letters.count)]
      .reduce(0) { $0 + DisplayWidth.columns($1) }
  }

  /// The place above or below the cursor; nil when there is no such row.
  func place(rows delta: Int, from cursor: Int, in field: TextField) -> Int? {
    let target = row(of: cursor) + delta
    guard rows.indices.contains(target) else { return nil }
    var left = column(of: cursor, in: field)
    let row = rows[target]
    let last = target + 1 < rows.count && rows[target + 1].lowerBound == row.upperBound
    var place = row.lowerBound
    while place < row.upperBound - (last ? 1 : 0), left > 0 {
      left -= DisplayWidth.columns(field.letters[place])
      place += 1
    }
    return place
  }
}
