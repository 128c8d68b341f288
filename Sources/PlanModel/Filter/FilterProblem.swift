// What is wrong with a filter that was typed, where, and what would be possible there.

/// Why typed words are no filter.
package struct FilterProblem: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// No condition is called so.
    case unknownKey
    /// The key knows no such value.
    case unknownValue(FilterKey)
    /// No unit of the office is called so.
    case unknownUnit
    case notADay
    case notANumber
    /// The key cannot be more or less than something.
    case notOrdered(FilterKey)
    case missingValue
    case openQuote
    case openBracket
    case strayBracket
    /// A condition must follow: behind "or", behind a sign of negation, between brackets.
    case missingCondition
  }
  package var reason: Reason
  /// Letters of the text, from 0.
  package var place: Range<Int>
  /// What stands there.
  package var word: String
  /// The known word that was probably meant, folded as it can be typed; for a unit its short name.
  package var nearest: String?

  init(_ reason: Reason, _ place: Range<Int>, _ word: String, nearest: String? = nil) {
    self.reason = reason
    self.place = place
    self.word = word
    self.nearest = nearest
  }
}
