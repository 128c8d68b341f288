// A text being typed: clusters, not scalars, so that Backspace takes one visible letter, whatever
// the input method sent. Most are one line; a note may have more.

import VietnameseText

/// The text of an input line and where its cursor stands.
package struct TextField: Sendable {
  /// Most letters a line takes; more is not typed but pasted by mistake.
  package static let limit = 20_000
  /// Letters of all texts that can be gone back to.
  private static let mostRemembered = 200_000

  /// The letters, composed (NFC).
  package private(set) var letters: [Character] = []
  /// 0 to `letters.count`.
  package private(set) var cursor = 0
  /// Whether line breaks stay; else they become spaces.
  package var takesLines = false
  /// The word that is being typed with the built-in typing, and where it begins.
  var word: (typed: TypedWord, start: Int)?
  /// Whether an input method sends Vietnamese letters itself; then nothing is composed here.
  var hasInputMethod = false
  /// What was cut off last.
  private(set) var cut: [Character] = []
  private var past: [Past] = []

  /// A text to go back to.
  private struct Past {
    var letters: [Character]
    var cursor: Int
    var isTyping: Bool
  }

  package init(_ text: String = "", takesLines: Bool = false) {
    self.takesLines = takesLines
    letters = Array(VietnameseNormalization.composed(text))
    if !takesLines { letters = letters.map { $0.isNewline ? " " : $0 } }
    cursor = letters.count
  }

  package var text: String { String(letters) }
  package var isEmpty: Bool { letters.isEmpty }

  /// Types or pastes a text; tabs and, in one line, line breaks become spaces, other controls are
  /// left out, and a combining mark joins the letter before the cursor. False when a part did not
  /// fit any more.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    finishWord()
    remember(typing: text.count == 1 && text != " ")
    return insertPlainly(text)
  }

  mutating func insertPlainly(_ text: String) -> Bool {
    // A paste of a book costs no more than what the line can take of it.
    let part = text.unicodeScalars.prefix(Self.limit * 4)
    let isWhole = part.endIndex == text.unicodeScalars.endIndex
    let clean = String(String.UnicodeScalarView(part.compactMap(cleaned)))
    let before = VietnameseNormalization.composed(String(letters[..<cursor]) + clean)
    let head = Array(before)
    let tail = Array(letters[cursor...])
    let room = Self.limit - tail.count
    letters = head.prefix(room) + tail
    cursor = min(head.count, room)
    return isWhole && head.count <= room
  }

  private func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "\r": takesLines ? "\n" : " "
    case "\t": " "
    default: scalar.properties.generalCategory == .control ? nil : scalar
    }
  }

  /// Puts a whole text in the place of the one that stands there; it can be gone back to.
  package mutating func replace(with text: String) {
    finishWord()
    remember()
    letters = []
    cursor = 0
    _ = insertPlainly(text)
  }

  /// Puts letters in the place of those from `start` to the cursor, which goes behind them. False,
  /// and nothing changes, when they do not fit.
  mutating func replace(from start: Int, with text: String) -> Bool {
    guard letters.count - (cursor - start) + text.count <= Self.limit else { return false }
    letters.replaceSubrange(start..<cursor, with: text)
    cursor = start + text.count
    return true
  }

  // MARK: Taking away

  package mutating func backspace() {
    if backspaceInWord() { return }
    guard cursor > 0 else { return }
    remember(typing: true)
    cursor -= 1
    letters.remove(at: cursor)
  }

  package mutating func deleteForward() {
    finishWord()
    guard cursor < letters.count else { return }
    remember()
    letters.remove(at: cursor)
  }

  /// Takes away the word before the cursor.
  package mutating func deleteWord() {
    finishWord()
    cutOff(wordStart..<cursor)
  }

  /// Takes away what stands before the cursor in its line.
  package mutating func deleteToStart() {
    finishWord()
    cutOff(lineStart..<cursor)
  }

  /// Takes away the rest of the line, at its end the line break.
  package mutating func deleteToEnd() {
    finishWord()
    let end = lineEnd
    cutOff(cursor..<(end == cursor ? min(end + 1, letters.count) : end))
  }

  /// Puts back what was cut off last.
  package mutating func putBack() { insert(String(cut)) }

  private mutating func cutOff(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    remember()
    cut = Array(letters[range])
    letters.removeSubrange(range)
    cursor = range.lowerBound
  }

  // MARK: Going back

  /// Takes back the last thing that was typed, pasted or cut off: of typing, a word.
  package mutating func undo() {
    finishWord()
    guard let last = past.popLast() else { return }
    letters = last.letters
    cursor = last.cursor
    if !past.isEmpty { past[past.count - 1].isTyping = false }
  }

  /// Remembers the text as it is, before it changes.
  mutating func remember(typing: Bool = false) {
    if typing, past.last?.isTyping == true { return }
    past.append(Past(letters: letters, cursor: cursor, isTyping: typing))
    var sum = past.reduce(0) { $0 + $1.letters.count }
    while past.count > 200 || sum > Self.mostRemembered, !past.isEmpty {
      sum -= past.removeFirst().letters.count
    }
  }

  // MARK: Moving

  /// Puts the cursor there; 0 to `letters.count`.
  package mutating func move(to place: Int) {
    finishWord()
    cursor = min(max(0, place), letters.count)
  }

  package mutating func moveLeft() { move(to: cursor - 1) }
  package mutating func moveRight() { move(to: cursor + 1) }
  package mutating func moveToStart() { move(to: lineStart) }
  package mutating func moveToEnd() { move(to: lineEnd) }
  package mutating func moveWordLeft() { move(to: wordStart) }
  package mutating func moveWordRight() { move(to: wordEnd) }

  private var lineStart: Int {
    letters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int { letters[cursor...].firstIndex(of: "\n") ?? letters.count }

  private var wordStart: Int {
    var place = cursor
    while place > 0, letters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !letters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < letters.count, letters[place].isWhitespace { place += 1 }
    while place < letters.count, !letters[place].isWhitespace { place += 1 }
    return place
  }
}

extension TextField: Equatable {
  /// The same letters with the cursor at the same place, however they came there.
  package static func == (first: TextField, second: TextField) -> Bool {
    first.cursor == second.cursor && first.letters == second.letters
  }
}
