// The right side of a role's or a palette's line: colours and attributes.

/// A colour as written: of its own, or the terminal's.
enum WrittenColor: Equatable {
  case own
  case color(ThemeColor)

  var color: ThemeColor? {
    if case .color(let color) = self { color } else { nil }
  }
}

/// A role's line: a nil colour was not written.
struct WrittenStyle: Equatable {
  var foreground: WrittenColor?
  var background: WrittenColor?
  var attributes: TextAttributes = []
}

/// Reads values with a palette at hand; the first word it does not know is kept.
struct ThemeValueReader {
  var palette: [String: WrittenColor] = [:]
  private(set) var unknownWord: String?
  /// The first colour that has no form among the sixteen.
  private(set) var lacksCoarse: String?

  init(palette: [String: WrittenColor] = [:]) { self.palette = palette }

  /// Words that may stand where a colour is expected, for suggestions.
  var knownWords: [String] {
    palette.keys.sorted() + ColorApproximation.ansiNames + TextAttributes.words + ["on"]
  }

  /// Reads `colour [on colour] [attributes]`; nil with `unknownWord` set when a word is unknown.
  mutating func style(_ value: String) -> WrittenStyle? {
    var words = Self.words(value)[...]
    var style = WrittenStyle()
    style.foreground = color(&words)
    if words.first == "on" {
      words.removeFirst()
      style.background = color(&words)
    }
    while let word = words.popFirst() {
      guard let attribute = TextAttributes(word: word) else {
        unknownWord = word
        return nil
      }
      style.attributes.insert(attribute)
    }
    return style
  }

  /// Reads a value that is one colour and nothing else.
  mutating func soleColor(_ value: String) -> WrittenColor? {
    var words = Self.words(value)[...]
    guard let color = color(&words), words.isEmpty else {
      unknownWord = words.first ?? value
      return nil
    }
    return color
  }

  /// Takes a colour from the front, with its coarser forms after commas; nil if there is none.
  private mutating func color(_ words: inout ArraySlice<String>) -> WrittenColor? {
    guard let word = words.first else { return nil }
    if word == "-" || palette[word] != nil || Self.ansi(word) != nil {
      words.removeFirst()
      return word == "-" ? .own : palette[word] ?? Self.ansi(word).map { .color(.init(ansi: $0)) }
    }
    if let index = UInt8(word) {
      words.removeFirst()
      return .color(ThemeColor(index256: index))
    }
    guard let rgb = Self.hex(word) else { return nil }
    words.removeFirst()
    var color = ThemeColor(rgb: rgb)
    if let index = Self.afterComma(&words, UInt8.init) { color.index256 = index }
    if let ansi = Self.afterComma(&words, Self.ansi) {
      color.ansi = ansi
    } else {
      lacksCoarse = lacksCoarse ?? word
    }
    return .color(color)
  }

  private static func afterComma<Value>(
    _ words: inout ArraySlice<String>, _ read: (String) -> Value?
  ) -> Value? {
    guard words.first == ",", let word = words.dropFirst().first, let value = read(word) else {
      return nil
    }
    words.removeFirst(2)
    return value
  }

  private static func ansi(_ word: String) -> UInt8? {
    ColorApproximation.ansiNames.firstIndex(of: word).map(UInt8.init)
  }

  private static func hex(_ word: String) -> UInt32? {
    guard word.utf8.count == 7, word.hasPrefix("#") else { return nil }
    return UInt32(word.dropFirst(), radix: 16)
  }

  /// Splits at blanks; a comma is a word of its own.
  static func words(_ value: String) -> [String] {
    var words: [String] = []
    for piece in value.split(whereSeparator: \.isWhitespace) {
      for (index, part) in piece.split(separator: ",", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { words.append(",") }
        if !part.isEmpty { words.append(String(part)) }
      }
    }
    return words
  }
}
