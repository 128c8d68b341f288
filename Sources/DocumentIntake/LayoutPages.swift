// Pages out of the words and boxes that pdftotext and tesseract write, both in the same twelve
// columns: level (1 page, 5 word), page, three kinds of group, word, left, top, width, height,
// confidence, text.

/// Reads those tables.
enum LayoutPages {
  /// The height to which lines of a picture are brought, tenths of a point: a paper's 13-point letters.
  private static let usualHeight = 150.0

  /// The lines of each page of a PDF, from top to bottom; an empty one where there is a wide space.
  static func pages(pdftotext table: [UInt8]) -> [[LayoutLine]] {
    parted(table).map { rows in lines(of: rows.map { $0.word(scale: 10) }) }
  }

  /// The lines of each picture in the order of the recognition, which knows of slanted lines; an
  /// empty one between paragraphs.
  static func pages(tesseract table: [UInt8]) -> [[LayoutLine]] {
    parted(table).map { rows in
      let heights = rows.map(\.height).sorted()
      let usual = heights.isEmpty ? usualHeight : max(1, heights[heights.count / 2])
      let scale = usualHeight / usual
      var lines: [LayoutLine] = []
      var rest = rows[...]
      while let first = rest.first {
        let line = rest.prefix { $0.line == first.line && $0.paragraph == first.paragraph }
        rest = rest.dropFirst(line.count)
        lines.append(LayoutLine(bulleted(line.map { $0.word(scale: scale) })))
        if let next = rest.first, next.paragraph != first.paragraph { lines.append(LayoutLine()) }
      }
      return lines
    }
  }

  /// A round bullet is recognised as all sorts of round signs: a dash says the same.
  private static func bulleted(_ words: [LayoutLine.Word]) -> [LayoutLine.Word] {
    guard words.count > 1, let first = words.first, first.text.count <= 3,
      let sign = first.text.first, "°•·»¢®©*".contains(sign)
    else { return words }
    if ["-", "–", "+"].contains(words[1].text) { return Array(words.dropFirst()) }
    var words = words
    words[0].text = "-"
    return words
  }

  /// One word of a table.
  private struct Row {
    let text: String
    /// The groups in which the word stands, as the program counts them.
    let paragraph: [Int]
    let line: Int
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    init?(_ cells: [ArraySlice<UInt8>]) {
      let numbers = cells[1...9].compactMap { Double(String(decoding: $0, as: UTF8.self)) }
      text = String(decoding: cells[11], as: UTF8.self)
      guard numbers.count == 9, numbers.allSatisfy({ abs($0) < 1e6 }),
        text.contains(where: { !$0.isWhitespace })
      else { return nil }
      paragraph = [Int(numbers[1]), Int(numbers[2])]
      line = Int(numbers[3])
      (left, top, width, height) = (numbers[5], numbers[6], numbers[7], numbers[8])
    }

    func word(scale: Double) -> LayoutLine.Word {
      LayoutLine.Word(
        text: text, left: Int(left * scale), right: Int((left + width) * scale),
        top: Int(top * scale), bottom: Int((top + height) * scale))
    }
  }

  private static func parted(_ table: [UInt8]) -> [[Row]] {
    var pages: [[Row]] = []
    for row in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard cells.count >= 12, let level = cells[0].first else { continue }
      if level == UInt8(ascii: "1") {
        pages.append([])
      } else if level == UInt8(ascii: "5"), !pages.isEmpty, let word = Row(cells) {
        pages[pages.count - 1].append(word)
      }
    }
    return pages
  }

  /// Words whose middles are at one height make a line.
  private static func lines(of words: [LayoutLine.Word]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var current: [LayoutLine.Word] = []
    var bottom: Int?
    func finish() {
      guard let first = current.first else { return }
      let height = max(1, first.bottom - first.top)
      if let bottom, (first.top - bottom) * 10 > height * 8 { lines.append(LayoutLine()) }
      lines.append(LayoutLine(current, joins: true))
      bottom = current.map(\.bottom).max()
    }
    for word in words.sorted(by: { $0.top + $0.bottom < $1.top + $1.bottom }) {
      if let first = current.first,
        word.top + word.bottom - first.top - first.bottom > first.bottom - first.top
      {
        finish()
        current = []
      }
      current.append(word)
    }
    finish()
    return lines
  }
}
