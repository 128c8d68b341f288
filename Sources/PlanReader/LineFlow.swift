// Which lines belong together. Three models of lines are met: a paragraph per line, lines wrapped
// at some eighty columns, and sentences cut by a page break with blank lines between the halves.

import VietnameseText

/// The measure of a document's lines and the decision whether one continues another.
struct LineFlow {
  /// Columns at which the document wraps; nil when a line is a paragraph.
  let wrapColumns: Int?

  init(_ lines: some Sequence<SourceLine>) {
    var widths: [Int] = []
    var long = 0
    // Lines that break off and go on in the next line: only wrapped documents have many.
    var broken = 0
    var last: SourceLine?
    for line in lines {
      defer { last = line }
      guard !line.isBlank else { continue }
      if let last, !last.isBlank, line.marker == nil, !Self.isEnded(last.text),
        Capitals.continuesSentence(line.text)
      {
        broken += 1
      }
      let width = DisplayWidth.columns(line.text)
      widths.append(width)
      if width > 140 { long += 1 }
    }
    widths.sort()
    let isWrapped = broken >= 3 && broken * 12 >= widths.count || broken >= 2 && long == 0
    if widths.count < 6 || long * 10 > widths.count || !isWrapped {
      wrapColumns = nil
    } else {
      let wide = widths[widths.count - max(3, widths.count / 16)]
      wrapColumns = wide >= 30 ? wide : nil
    }
  }

  /// Whether the line goes on the paragraph whose last line is `last`.
  /// `length` counts the bytes of the paragraph so far.
  func continues(
    _ last: String, with next: String, blanks: Int, inHeading: Bool, length: Int
  ) -> Bool {
    if inHeading { return blanks == 0 && Capitals.isTitle(next) && Capitals.isTitle(last) }
    if next.hasPrefix("Trên đây là") { return false }
    if Self.isDay(next), last.hasSuffix(":"), blanks < 3 { return true }
    let ended = Self.isEnded(last)
    if ended, PhaseReader.isNamed(next) { return false }
    let goesOn = Capitals.continuesSentence(next)
    if blanks == 0 {
      if isFull(last, before: next) { return true }
      if !ended, isLong(last) || Self.isBracketOpen(last) { return true }
      return !ended && (goesOn || Self.isOpen(last, before: next))
    }
    guard !ended, length >= 40 else { return false }
    return goesOn || Self.isOpen(last, before: next)
  }

  /// The line is a day alone, as a page break leaves it behind its label.
  private static func isDay(_ line: String) -> Bool {
    let bytes = line.utf8
    return bytes.count <= 24 && bytes.first.map(FoldedText.isDigit) ?? false
      && bytes.count { $0 == UInt8(ascii: "/") } == 2
  }

  /// The first word of the next line would not have fitted.
  private func isFull(_ last: String, before next: String) -> Bool {
    guard let wrapColumns else { return false }
    let word = next.prefix { $0 != " " }
    let needed = DisplayWidth.columns(last) + 1 + DisplayWidth.columns(word)
    return needed * 100 > wrapColumns * 88
  }

  /// Long enough to have been broken by the margin.
  func isLong(_ line: String) -> Bool {
    guard let wrapColumns else { return false }
    return DisplayWidth.columns(line) * 100 > wrapColumns * 65
  }

  /// Whether a bracket of the line before ends here.
  static func closesBracket(_ line: String) -> Bool {
    guard let close = line.utf8.firstIndex(of: UInt8(ascii: ")")) else { return false }
    return !line.utf8[..<close].contains(UInt8(ascii: "("))
  }

  static func isBracketOpen(_ line: String) -> Bool {
    guard let open = line.utf8.lastIndex(of: UInt8(ascii: "(")) else { return false }
    return !line.utf8[open...].contains(UInt8(ascii: ")"))
  }

  /// The line ends a sentence, a list item or an introduction.
  static func isEnded(_ line: String) -> Bool {
    switch line.unicodeScalars.last {
    case ".", ";", ":", "!", "?", "…": true
    default: false
    }
  }

  private static let openWords: [StaticString] = [
    "va", "cua", "cac", "voi", "tai", "cho", "theo", "trong", "den", "ve", "do", "tu", "tren", "la",
    "nhung", "bang", "hoac", "duoc",
  ]
  private static let numberWords: [StaticString] = [
    "ngay", "so", "nam", "thang", "truoc", "den", "quy", "nhat", "han", "hon", "qua", "vao", "la",
    "xong", "tu",
  ]

  /// The line cannot end here: a comma, a preposition, or "ngày" before a number.
  private static func isOpen(_ last: String, before next: String) -> Bool {
    guard let end = last.unicodeScalars.last else { return false }
    if end == "," { return true }
    let tail = FoldedText(String(last.suffix(12)))
    if next.utf8.first.map(FoldedText.isDigit) ?? false {
      return numberWords.contains { tail.start(of: $0, endingAt: tail.count) != nil }
    }
    return openWords.contains { tail.start(of: $0, endingAt: tail.count) != nil }
  }
}
