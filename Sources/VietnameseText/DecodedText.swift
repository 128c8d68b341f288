// What decoding gives: the text and what had to be done for it.

/// A text in composed Unicode letters.
package struct DecodedText: Equatable, Sendable {
  package var text: String
  /// How its letters came.
  package var encoding: TextEncoding
  /// Whether letters had to be converted, which a person should be told.
  package var wasConverted: Bool

  /// A text with how its letters came.
  package init(text: String, encoding: TextEncoding, wasConverted: Bool) {
    self.text = text
    self.encoding = encoding
    self.wasConverted = wasConverted
  }
}
