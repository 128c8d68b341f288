// From the letters of a filter to its pieces: brackets, signs, words, conditions with their values.

import VietnameseText

/// How a value is compared.
package enum FilterComparison: Hashable, Sendable {
  case within, outside, below, atMost, above, atLeast

  /// Whether the value stands so to the range.
  func accepts<Value: Comparable>(_ value: Value, _ range: ClosedRange<Value>) -> Bool {
    switch self {
    case .within: range.contains(value)
    case .outside: !range.contains(value)
    case .below: value < range.lowerBound
    case .atMost: value <= range.upperBound
    case .above: value > range.upperBound
    case .atLeast: value >= range.lowerBound
    }
  }
}

/// A word of a filter with its place in letters.
struct FilterWord: Equatable {
  var text: String
  var place: Range<Int>
  var isQuoted = false
}

/// A piece of a filter.
enum FilterPiece: Equatable {
  case open(Int)
  case close(Int)
  case not(Int)
  case either(Int)
  case word(FilterWord)
  case condition(FilterWord, FilterComparison, [FilterWord])
}

/// Cuts a filter into pieces.
struct FilterScanner {
  private let letters: [Character]
  private var place = 0

  init(_ text: String) { letters = Array(text) }

  /// All pieces; "and" between two is left out, for it means nothing.
  static func pieces(of text: String) throws(FilterProblem) -> [FilterPiece] {
    var scanner = FilterScanner(text)
    var pieces: [FilterPiece] = []
    while let piece = try scanner.next() { pieces.append(piece) }
    return pieces
  }

  private var letter: Character? { place < letters.count ? letters[place] : nil }

  private mutating func skipBlanks() {
    while let letter, letter.isWhitespace { place += 1 }
  }

  private mutating func next() throws(FilterProblem) -> FilterPiece? {
    skipBlanks()
    guard let letter else { return nil }
    let start = place
    switch letter {
    case "(":
      place += 1
      return .open(start)
    case ")":
      place += 1
      return .close(start)
    case "|":
      while self.letter == "|" { place += 1 }
      return .either(start)
    case "&", ",", ";":
      place += 1
      return try next()
    case "-", "!":
      place += 1
      guard let next = self.letter, !next.isWhitespace else { return try self.next() }
      return .not(start)
    default: return try word()
    }
  }

  private mutating func word() throws(FilterProblem) -> FilterPiece? {
    let word = try self.value(endingAt: Self.isOperator)
    if word.text.isEmpty, !word.isQuoted {
      // An operator with nothing before it.
      throw FilterProblem(.unknownKey, place..<place + 1, String(letters[place]))
    }
    if !word.isQuoted {
      let folded = FilterFold.name(word.text)
      if ["hoac", "or"].contains(folded), !followsOperator {
        return .either(word.place.lowerBound)
      }
      if ["va", "and"].contains(folded), !followsOperator { return try next() }
      let isKey = FilterKey(called: folded, orBeginning: false) != nil
      if isKey { skipBlanksBeforeOperator() }
    }
    guard let comparison = comparison() else { return .word(word) }
    var values: [FilterWord] = []
    repeat {
      skipBlanks()
      values.append(try value { $0 == "," })
    } while takeComma()
    if let last = values.last, last.text.isEmpty, !last.isQuoted {
      if values.count > 1 {
        values.removeLast()
      } else {
        throw FilterProblem(.missingValue, word.place, word.text)
      }
    }
    return .condition(word, comparison, values.filter { $0.isQuoted || !$0.text.isEmpty })
  }

  private var followsOperator: Bool { letter.map(Self.isOperator) ?? false }

  /// "hạn < 31/12" means what "hạn<31/12" means.
  private mutating func skipBlanksBeforeOperator() {
    let start = place
    skipBlanks()
    if !followsOperator || letter == "!" { place = start }
  }

  private mutating func takeComma() -> Bool {
    guard letter == "," else { return false }
    place += 1
    return true
  }

  private static func isOperator(_ letter: Character) -> Bool { ":=<>≤≥!".contains(letter) }

  private mutating func comparison() -> FilterComparison? {
    guard let first = letter, Self.isOperator(first) else { return nil }
    place += 1
    let isEqualToo = letter == "=" && first != "≤" && first != "≥"
    if isEqualToo { place += 1 }
    switch first {
    case "<": return isEqualToo ? .atMost : .below
    case ">": return isEqualToo ? .atLeast : .above
    case "≤": return .atMost
    case "≥": return .atLeast
    case "!": return .outside
    default: return .within
    }
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "”": "”", "'": "'", "‘": "’", "«": "»",
  ]

  /// A quoted text, or letters up to a blank, a bracket or what ends it.
  private mutating func value(
    endingAt isEnd: (Character) -> Bool
  ) throws(FilterProblem) -> FilterWord {
    let start = place
    if let letter, let closing = Self.quotes[letter] {
      place += 1
      guard let end = letters[place...].firstIndex(of: closing) else {
        throw FilterProblem(
          .openQuote, start..<letters.count, String(letters[start...]))
      }
      defer { place = end + 1 }
      return FilterWord(
        text: String(letters[place..<end]), place: start..<end + 1, isQuoted: true)
    }
    while let letter, !letter.isWhitespace, letter != "(", letter != ")", !isEnd(letter) {
      place += 1
    }
    return FilterWord(text: String(letters[start..<place]), place: start..<place)
  }
}
