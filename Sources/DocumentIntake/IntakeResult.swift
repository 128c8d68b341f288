// What an intake gives: the text, and by which way it came, so that a person can judge it.

/// A document as text.
package struct IntakeResult: Equatable, Sendable {
  /// UTF-8 where a program made it; as it came where the document is plain text.
  package let text: [UInt8]
  package internal(set) var format: DocumentFormat
  /// What a person should know of the way, in the order in which it happened.
  package internal(set) var notices: [IntakeNotice]
}

/// Something that a person should know before trusting the text.
package enum IntakeNotice: Equatable, Sendable {
  /// Made by these programs, one after the other.
  case converted([Program])
  /// Words were recognised on so many pages: they may be wrong.
  case recognised(pages: Int)
  /// The PDF has no text, only pictures of pages.
  case noTextLayer
  /// The Vietnamese model is missing: marks will be wrong. Its package is `tesseract-ocr-vie`.
  case withoutVietnameseModel
  /// Text and name speak of two formats; the text was believed.
  case misleadingName(DocumentFormat)
}
