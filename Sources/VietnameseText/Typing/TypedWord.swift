// The word before the cursor while it is typed: a syllable as long as it can be one, else the keys
// as they were pressed.

/// A word that is being typed.
package struct TypedWord: Hashable, Sendable {
  private let rules: TypingRules
  /// Nil once the word cannot be Vietnamese any more; then `literal` grows.
  private var syllable: TypedSyllable?
  private var literal = ""
  /// The keys that made the syllable; nil when they are not known.
  private var keys: String?
  /// Whether a mark was taken back: from then on every key is itself.
  private var isAsTyped = false

  /// A word without letters.
  package init(_ rules: TypingRules) {
    self.rules = rules
    syllable = TypedSyllable()
    keys = ""
  }

  /// Goes on with a word that stands there already; nil when it is no syllable.
  package init?(_ rules: TypingRules, shown text: String) {
    guard let syllable = TypedSyllable(shown: text[...]) else { return nil }
    self.rules = rules
    self.syllable = syllable
  }

  /// As it is shown.
  package var text: String { syllable.map { $0.text(rules.toneStyle) } ?? literal }

  /// Whether the key can belong to a word: a letter or a digit of ASCII.
  package static func takes(_ key: Character) -> Bool {
    key.isASCII && (key.isLetter || key.isNumber)
  }

  /// Whether only an input method could have sent it: a Vietnamese letter with its marks, or a mark.
  package static func isComposed(_ letter: Character) -> Bool {
    VietnameseNormalization.decomposed(String(letter)).unicodeScalars.contains { scalar in
      SpelledLetter.of(scalar.value).isCombining || scalar == "đ" || scalar == "Đ"
    }
  }

  /// Takes a letter or digit of ASCII.
  package mutating func type(_ key: Character) {
    guard var made = syllable, let byte = key.asciiValue else { return typeLiteral(key) }
    let small = key.isLetter ? byte | 0x20 : byte
    let outcome = rules.mark(small).map { made.put($0, isCapital: key.isUppercase) } ?? .plain
    if outcome == .marked {
      syllable = made
      keys?.append(key)
      return
    }
    let letter = TypedLetter(plain: small, isCapital: key.isUppercase)
    if key.isLetter, made.append(letter) {
      syllable = made
      if outcome == .plain { keys?.append(key) }
      return
    }
    let isForeign = outcome == .plain && key.isLetter && made.hasVowel
    freeze(isForeign ? keys ?? made.text(rules.toneStyle) : made.text(rules.toneStyle))
    isAsTyped = outcome == .undone
    typeLiteral(key)
  }

  /// Takes the last visible letter away.
  package mutating func backspace() {
    if syllable != nil {
      syllable?.removeLast(rules.toneStyle)
    } else {
      literal = String(literal.dropLast())
      syllable = TypedSyllable(shown: literal[...])
      if syllable != nil { isAsTyped = false }
    }
    keys = text.isEmpty ? "" : nil
  }

  /// The word is over: what has marks and is no syllable after all becomes its keys again.
  package mutating func finish() {
    guard let made = syllable, let keys, made.hasVowel, made.fit != .whole else { return }
    freeze(keys)
  }

  /// The keys come back: what was typed is part of an address.
  package mutating func restoreKeys() {
    if let keys { freeze(keys) }
  }

  private mutating func freeze(_ text: String) {
    literal = text
    syllable = nil
    keys = nil
  }

  /// `dd` is đ in an abbreviation too: QĐ, HĐND.
  private mutating func typeLiteral(_ key: Character) {
    let isStroke = rules.mark(key.asciiValue.map { $0 | 0x20 } ?? 0) == .stroke
    let before = literal.dropLast().last
    let isFree = !isAsTyped && before.map { !$0.isVietnameseVowel } ?? true
    if isStroke, isFree, let last = literal.last, last == "d" || last == "D" {
      literal.removeLast()
      literal.append(last == "d" ? "đ" : "Đ")
    } else if isStroke, isFree, let last = literal.last, last == "đ" || last == "Đ" {
      literal.removeLast()
      literal.append(last == "đ" ? "d" : "D")
      literal.append(key)
    } else {
      literal.append(key)
    }
  }
}

extension Character {
  /// Whether it is one of a, e, i, o, u, y with or without marks.
  fileprivate var isVietnameseVowel: Bool {
    guard let scalar = unicodeScalars.first,
      let parts = VietnameseLetters.anyParts(scalar.value)
    else { return false }
    return "aeiouy".utf8.contains(parts.plain | 0x20)
  }
}
