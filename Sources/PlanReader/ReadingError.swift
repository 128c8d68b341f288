// Why bytes cannot be taken as the text of a paper. Reading a text itself never fails.

/// What is wrong with the bytes of a document.
package enum ReadingError: Error, Equatable, Sendable {
  /// No bytes, or nothing but white space.
  case empty
  /// More bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)
  /// A byte that no UTF-8 or UTF-16 text holds, at this offset.
  case invalidByte(offset: Int)
  /// NUL or other signs of a binary file, at this offset.
  case binary(offset: Int)
  /// A known format that is not text: "PDF", "Word", "RTF", "ZIP".
  case format(name: String)
}
