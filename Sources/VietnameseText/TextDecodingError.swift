// Why bytes cannot be taken for a text.

/// What is wrong with the bytes of a document. Offsets count bytes from 0.
package enum TextDecodingError: Error, Equatable, Sendable {
  /// No bytes, or nothing but white space.
  case empty
  /// More bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)
  /// A byte that fits no encoding we know, or not the one that was named.
  case invalidByte(offset: Int, named: TextEncoding?)
  /// Letters that make words in each of these encodings: somebody has to choose.
  case ambiguous([TextEncoding])
  /// NUL or other signs of a binary file, at this offset.
  case binary(offset: Int)
  /// A known format that is not text: "PDF", "Word", "RTF", "ZIP".
  case format(name: String)
}
