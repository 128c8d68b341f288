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
    guard let place = rows.firstIndex(where: { $0.line >= line }) else { return }
    list.follow(place, count: rows.count)
  }

  /// Lines that contain the query.
  func matchCount(_ matcher: TextMatcher) -> Int {
    lines?.count { matcher.matches($0) } ?? 0
  }

  /// Puts the cursor on the next row of a line that contains the query, round the end. A line is
  /// searched as a whole, so that a break made by the screen hides nothing.
  mutating func find(_ matcher: TextMatcher, forward: Bool, including here: Bool) -> Bool {
    guard let lines, !lines.isEmpty, let current = currentLine else { return false }
    for step in (here ? 0 : 1)...lines.count {
      let place = (current - 1 + (forward ? step : -step) + 2 * lines.count) % lines.count
      if matcher.matches(lines[place]) {
        goTo(line: place + 1)
        return true
      }
    }
    return false
  }
}
