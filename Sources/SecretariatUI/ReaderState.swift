// View 2: the document as issued, wrapped to the screen.

import VietnameseText

/// One screen row of the document.
package struct ReaderRow: Hashable, Sendable {
  /// 1-based line of the document.
  package var line: Int
  package var text: String
  /// Whether it is the first row of its line.
  package var isFirst: Bool
}

/// The document and where the reader stands in it.
package struct ReaderState: Equatable, Sendable {
  /// The lines of the document; nil until the store has answered.
  package private(set) var lines: [String]?
  /// The lines wrapped to `width`.
  package private(set) var rows: [ReaderRow] = []
  package var list = ListState()
  private var width = 0

  package init() {}

  /// The line of the document under the cursor.
  package var currentLine: Int? {
    rows.indices.contains(list.selected) ? rows[list.selected].line : nil
  }

  /// Takes the document in.
  package mutating func load(_ lines: [String]) {
    self.lines = lines
    width = 0
    rows = []
  }

  /// Wraps the document to so many columns, keeping the cursor on its line.
  package mutating func layOut(width: Int) {
    guard let lines, width != self.width, width > 0 else { return }
    let kept = currentLine
    self.width = width
    rows = lines.enumerated().flatMap { number, line in
      TextWrap.lines(line, columns: width).enumerated().map { part, text in
        ReaderRow(line: number + 1, text: String(text), isFirst: part == 0)
      }
    }
    if let kept { goTo(line: kept) }
  }

  package mutating func move(by count: Int) { list.move(by: count, count: rows.count) }

  /// Puts the cursor on a line of the document.
  package mutating func goTo(line: Int) {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].line < line { low = middle + 1 } else { high = middle }
    }
    if low < rows.count { list.follow(low, count: rows.count) }
  }

  /// How many lines contain the query, and the how-many-th of them the cursor is on (0 when none).
  func searchPlace(_ matcher: TextMatcher) -> (place: Int, count: Int) {
    let found = (lines ?? []).indices.filter { matcher.matches(lines?[$0] ?? "") }
    let place = found.firstIndex { $0 + 1 == currentLine }
    return (place.map { $0 + 1 } ?? 0, found.count)
  }

  /// Puts the cursor on the next row of a line that contains the query, round the end. A line is
  /// searched as a whole, so that a break made by the screen hides nothing.
  mutating func find(_ matcher: TextMatcher, forward: Bool, including here: Bool) -> Bool {
    guard let lines, !lines.isEmpty, let current = currentLine else { return false }
    for step in (here ? 0 : 1)...lines.count {
      let place = (current - 1 + (forward ? step : -step) + 2 * lines.count) % lines.count
      if matcher.matches(lines[place]) {
        goTo(line: place + 1)
        goToMatch(matcher)
        return true
      }
    }
    return false
  }

  /// Within its line, puts the cursor on the row in which the match begins; a match may be broken
  /// by the end of a row.
  private mutating func goToMatch(_ matcher: TextMatcher) {
    let first = list.selected
    let last = rows[first...].lastIndex { $0.line == rows[first].line } ?? first
    for row in first...last {
      let next = row < last ? " " + rows[row + 1].text : ""
      let isInNext = row < last && matcher.matches(rows[row + 1].text)
      if matcher.matches(rows[row].text) || (!isInNext && matcher.matches(rows[row].text + next)) {
        list.follow(row, count: rows.count)
        return
      }
    }
  }
}
