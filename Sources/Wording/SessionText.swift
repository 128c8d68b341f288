// Texts of the session itself: the locked screen, the end without keys, steps that wait for a lock.

/// What the session says of itself.
package enum SessionText: Equatable, Sendable {
  /// In place of the plan, when nobody has pressed a key for a while.
  case locked(String)
  /// After the session has ended by itself.
  case leftIdle(minutes: Int)
  /// Steps that could not be written because another session holds the lock.
  case stalled(String, steps: Int)
  case stalledKeys(retry: String, drop: String)
  case nothingStalled
  case retrying
  case dropped(steps: Int, isTextKept: Bool)
  case burstIgnored
  /// The font of the text console has no Vietnamese letters.
  case consoleLacksLetters
}

extension Wording {
  /// Letters that a font with Vietnamese has, and others do not: of Debian's console fonts only
  /// Vietnamese-Fixed13, 15, 16 and 18 have them all.
  package static let telltaleLetters = "ạấặẹểịọộợụựỳỹđơư"

  /// The words of the text in this language.
  package func callAsFunction(_ text: SessionText) -> String {
    language == .vietnamese ? VietnameseSession.text(text) : EnglishSession.text(text)
  }
}
