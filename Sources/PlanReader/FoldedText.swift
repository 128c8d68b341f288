// A text beside its search key, so that words are found without marks and quoted with them.

import VietnameseText

/// Text with its folded form and the way back.
final class FoldedText: Sendable {
  let text: String
  /// Folded bytes: lower case, no marks, single blanks.
  let key: [UInt8]
  /// UTF-8 offset in `text` of each folded byte, and of the end.
  private let offsets: [Int]

  init(_ text: String) {
    self.text = text
    (key, offsets) = SearchKey.mapped(text)
  }

  var count: Int { key.count }

  /// The words of `text` that a range of the key came from.
  func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: offsets[range.lowerBound])
    let upper = utf8.index(utf8.startIndex, offsetBy: offsets[range.upperBound])
    return String(text[lower..<upper])
  }

  /// The UTF-8 offset in `text` of a place in the key.
  func offset(_ place: Int) -> Int { offsets[place] }

  /// Whether the letter at a place is a capital.
  func isUpper(at place: Int) -> Bool {
    guard place < key.count else { return false }
    let utf8 = text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: offsets[place])
    return LetterCase.isUpper(text.unicodeScalars[index])
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a word may begin here.
  @inline(__always)
  func isWordStart(_ place: Int) -> Bool {
    place == 0 || !Self.isWord(key[place - 1])
  }

  /// Whether the phrase stands here and is not the beginning of a longer word.
  @inline(__always)
  func has(_ phrase: StaticString, at place: Int) -> Bool {
    let length = phrase.utf8CodeUnitCount
    guard place >= 0, place + length <= key.count else { return false }
    let wanted = phrase.utf8Start
    var index = 0
    while index < length {
      if key[place + index] != wanted[index] { return false }
      index += 1
    }
    let end = place + length
    return end == key.count || !Self.isWord(key[end]) || !Self.isWord(wanted[length - 1])
  }

  /// Whether the bytes stand here, whatever follows.
  func firstIs(_ phrase: StaticString, at place: Int) -> Bool {
    let length = phrase.utf8CodeUnitCount
    guard place >= 0, place + length <= key.count else { return false }
    for index in 0..<length where key[place + index] != phrase.utf8Start[index] { return false }
    return true
  }

  /// Whether the phrase stands just before a place, as whole words; its start.
  func start(of phrase: StaticString, endingAt place: Int) -> Int? {
    let start = place - phrase.utf8CodeUnitCount
    guard start >= 0, isWordStart(start), has(phrase, at: start) else { return nil }
    return start
  }

  /// The first place of the phrase as whole words in a range.
  func first(_ phrase: StaticString, in range: Range<Int>) -> Int? {
    let length = phrase.utf8CodeUnitCount
    let wanted = phrase.utf8Start
    let lead = wanted[0]
    let endsInWord = Self.isWord(wanted[length - 1])
    let last = range.upperBound - length
    return key.withUnsafeBufferPointer { key in
      var place = range.lowerBound
      next: while place <= last {
        defer { place += 1 }
        guard key[place] == lead, place == 0 || !Self.isWord(key[place - 1]) else { continue }
        var index = 1
        while index < length {
          if key[place + index] != wanted[index] { continue next }
          index += 1
        }
        let end = place + length
        if end == key.count || !endsInWord || !Self.isWord(key[end]) { return place }
      }
      return nil
    }
  }

  /// The first place of the phrase even inside a word.
  func firstInside(_ phrase: StaticString) -> Int? {
    (0..<max(0, count)).first { key[$0] == phrase.utf8Start[0] && has(phrase, at: $0) }
  }

  func first(_ phrase: StaticString) -> Int? { first(phrase, in: 0..<count) }

  func contains(_ phrase: StaticString) -> Bool { first(phrase) != nil }

  func containsAny(_ phrases: [StaticString]) -> Bool { phrases.contains { contains($0) } }

  /// The earliest place of any of the phrases.
  func earliest(_ phrases: [StaticString], in range: Range<Int>) -> Int? {
    phrases.compactMap { first($0, in: range) }.min()
  }

  func begins(withAny phrases: [StaticString], at place: Int = 0) -> StaticString? {
    phrases.first { has($0, at: place) }
  }

  /// Sentences: up to a full stop, question or exclamation mark followed by a blank, or the end.
  /// A stop after a single letter or between digits does not end one.
  var sentences: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in 0..<count where isSentenceEnd(place) {
      if place + 1 > start { ranges.append(start..<place + 1) }
      start = min(count, place + 2)
    }
    if start < count { ranges.append(start..<count) }
    return ranges
  }

  private func isSentenceEnd(_ place: Int) -> Bool {
    let byte = key[place]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
      place + 1 < count, key[place + 1] == 0x20
    else { return false }
    return place < 2 || Self.isWord(key[place - 2]) || !Self.isWord(key[place - 1])
      || Self.isDigit(key[place - 1])
  }
}
