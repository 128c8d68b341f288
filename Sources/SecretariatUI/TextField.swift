// One line of text being typed: clusters, not scalars, so that Backspace takes one visible letter,
// whatever the input method sent.

import VietnameseText

/// The text of an input line and where its cursor stands.
package struct TextField: Hashable, Sendable {
  /// Most letters a line takes; more is not typed but pasted by mistake.
  package static let limit = 20_000

  /// The letters, composed (NFC).
  package private(set) var letters: [Character] = []
  /// 0 to `letters.count`.
  package private(set) var cursor = 0

  package init(_ text: String = "") {
    letters = Array(VietnameseNormalization.composed(text))
    cursor = letters.count
  }

  package var text: String { String(letters) }
  package var isEmpty: Bool { letters.isEmpty }

  /// Types or pastes a text; line breaks and tabs become spaces, other controls are left out, and a
  /// combining mark joins the letter before the cursor. False when a part did not fit any more.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    // A paste of a book costs no more than what the line can take of it.
    let part = text.unicodeScalars.prefix(Self.limit * 4)
    let isWhole = part.endIndex == text.unicodeScalars.endIndex
    let clean = String(
      String.UnicodeScalarView(
        part.compactMap { scalar in
          if scalar == "\n" || scalar == "\r" || scalar == "\t" { return " " }
          return scalar.properties.generalCategory == .control ? nil : scalar
        }))
    let before = VietnameseNormalization.composed(String(letters[..<cursor]) + clean)
    let head = Array(before)
    let tail = Array(letters[cursor...])
    let room = Self.limit - tail.count
    letters = head.prefix(room) + tail
    cursor = min(head.count, room)
    return isWhole && head.count <= room
  }

  package mutating func backspace() {
    guard cursor > 0 else { return }
    cursor -= 1
    letters.remove(at: cursor)
  }

  package mutating func deleteForward() {
    if cursor < letters.count { letters.remove(at: cursor) }
  }

  /// Takes away the word before the cursor.
  package mutating func deleteWord() {
    let start = wordStart
    letters.removeSubrange(start..<cursor)
    cursor = start
  }

  package mutating func clear() { self = TextField() }
  package mutating func moveLeft() { cursor = max(0, cursor - 1) }
  package mutating func moveRight() { cursor = min(letters.count, cursor + 1) }
  package mutating func moveToStart() { cursor = 0 }
  package mutating func moveToEnd() { cursor = letters.count }

  private var wordStart: Int {
    var place = cursor
    while place > 0, letters[place - 1] == " " { place -= 1 }
    while place > 0, letters[place - 1] != " " { place -= 1 }
    return place
  }
}
