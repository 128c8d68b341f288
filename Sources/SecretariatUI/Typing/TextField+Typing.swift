// The built-in typing of Vietnamese in an input line: the word before the cursor is composed as its
// keys come. What an input method sends is composed already and stays as it is.

package import VietnameseText

extension TextField {
  /// Types a letter. False when it did not fit.
  /// - Parameter rules: how ASCII becomes Vietnamese; nil when it does not.
  package mutating func type(_ letter: Character, _ rules: TypingRules?) -> Bool {
    guard let rules, !hasInputMethod else { return insert(String(letter)) }
    if TypedWord.isComposed(letter) {
      word = nil
      hasInputMethod = true
      return insert(String(letter))
    }
    guard TypedWord.takes(letter) else {
      if letter == "@" { restoreKeys() }
      return insert(String(letter))
    }
    return compose(letter, rules)
  }

  private mutating func compose(_ letter: Character, _ rules: TypingRules) -> Bool {
    guard !isInAddress else { return insert(String(letter)) }
    if word == nil {
      remember(typing: true)
      word = begun(rules)
    }
    guard let (before, start) = word else { return insertPlainly(String(letter)) }
    var typed = before
    typed.type(letter)
    guard replace(from: start, with: typed.text) else { return false }
    word = (typed, start)
    return true
  }

  /// The word that a letter at the cursor belongs to; nil when it is none of Vietnamese.
  private func begun(_ rules: TypingRules) -> (typed: TypedWord, start: Int)? {
    var start = cursor
    while start > 0, letters[start - 1].isLetter || letters[start - 1].isNumber { start -= 1 }
    if start == cursor { return (TypedWord(rules), start) }
    return TypedWord(rules, shown: String(letters[start..<cursor])).map { ($0, start) }
  }

  /// Whether the cursor stands in a mail address behind its sign, or in an address of the net.
  private var isInAddress: Bool {
    let part = letters[..<cursor].reversed().prefix { !$0.isWhitespace }
    return part.contains("@") || String(part).contains("//:")
  }

  /// Takes a letter away from the word that is being typed; false when there is none.
  mutating func backspaceInWord() -> Bool {
    guard let (before, start) = word, !before.text.isEmpty else { return false }
    remember(typing: true)
    var typed = before
    typed.backspace()
    _ = replace(from: start, with: typed.text)
    word = typed.text.isEmpty ? nil : (typed, start)
    return true
  }

  /// The word is over; what is no Vietnamese after all becomes its keys again.
  package mutating func finishWord() {
    guard let (before, start) = word else { return }
    var typed = before
    word = nil
    typed.finish()
    _ = replace(from: start, with: typed.text)
  }

  private mutating func restoreKeys() {
    guard let (before, start) = word else { return }
    var typed = before
    word = nil
    typed.restoreKeys()
    _ = replace(from: start, with: typed.text)
  }
}
