// Bytes to text. UTF-8 and UTF-16 are told by their form, the encodings of the years before Unicode
// by the words that they make; what fits none is refused with its place, because a wrongly decoded
// plan would look like a damaged one.

/// Decoding of a document's bytes.
package enum TextDecoding {
  /// A plan has some 20 kB; a scan of hundreds of pages as text has a few MB.
  package static let limit = 20_000_000

  /// The text that the bytes hold, in the encoding that is named or else recognised. Takes time and
  /// memory in proportion to the bytes.
  package static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(TextDecodingError) -> DecodedText {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    guard !bytes.isEmpty else { throw .empty }
    if let name = formatName(bytes) { throw .format(name: name) }
    let decoded: DecodedText
    switch encoding {
    case nil: decoded = try recognised(bytes)
    case .utf8: decoded = DecodedText(composing: try utf8(bytes), from: .utf8)
    case .utf16:
      let text = try UnicodeBytes.utf16(
        bytes, isBigEndian: UnicodeBytes.isBigEndianUTF16(bytes) ?? false)
      decoded = DecodedText(composing: text, from: .utf16)
    case let encoding?: decoded = try old(bytes, as: encoding)
    }
    guard decoded.text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
    return decoded
  }

  private static func formatName(_ bytes: [UInt8]) -> String? {
    let signatures: [(String, [UInt8])] = [
      ("PDF", Array("%PDF-".utf8)), ("Word", [0xD0, 0xCF, 0x11, 0xE0]),
      ("RTF", Array("{\\rtf".utf8)),
      ("ZIP", [0x50, 0x4B, 0x03, 0x04]), ("PNG", [0x89, 0x50, 0x4E, 0x47]),
      ("JPEG", [0xFF, 0xD8, 0xFF]), ("GZIP", [0x1F, 0x8B]),
    ]
    return signatures.first { bytes.starts(with: $0.1) }?.0
  }

  private static func recognised(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    guard let decoded = try unicode(bytes) else { return try old(bytes) }
    guard let converted = try UnconvertedText.converted(decoded.text) else { return decoded }
    return DecodedText(text: converted.text, encoding: converted.encoding, wasConverted: true)
  }

  /// Well-formed UTF-8, or UTF-16; nil for other bytes.
  private static func unicode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText? {
    if let isBigEndian = UnicodeBytes.isBigEndianUTF16(bytes) {
      let text = try UnicodeBytes.utf16(bytes, isBigEndian: isBigEndian)
      return DecodedText(composing: text, from: .utf16)
    }
    guard UnicodeBytes.firstInvalidUTF8(bytes) == nil else { return nil }
    return DecodedText(composing: try utf8(bytes), from: .utf8)
  }

  private static func utf8(_ bytes: [UInt8]) throws(TextDecodingError) -> String {
    try checkControls(bytes)
    if let offset = UnicodeBytes.firstInvalidUTF8(bytes) {
      throw .invalidByte(offset: offset, named: .utf8)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Text of before Unicode.
  private static func old(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    if let zero = bytes.firstIndex(of: 0) { throw .binary(offset: zero) }
    let offset = UnicodeBytes.firstInvalidUTF8(bytes) ?? 0
    guard !UnicodeBytes.isCutUTF8(bytes, at: offset),
      let table = try EncodingGuess.table(for: bytes)
    else {
      try checkControls(bytes)
      throw .invalidByte(offset: offset, named: nil)
    }
    return try old(bytes, with: table)
  }

  /// The named encoding holds for the bytes, or for letters that were saved as Unicode unconverted.
  private static func old(
    _ bytes: [UInt8], as encoding: TextEncoding
  ) throws(TextDecodingError) -> DecodedText {
    let table = EncodingGuess.likeliest(of: encoding, for: bytes)
    let isLikely = EncodingGuess.tally(of: bytes, in: table).share >= EncodingGuess.enough
    guard !isLikely, let decoded = try unicode(bytes) else { return try old(bytes, with: table) }
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return decoded }
    guard let text = UnconvertedText.converted(decoded.text, as: encoding) else {
      throw .invalidByte(offset: first, named: encoding)
    }
    return DecodedText(text: text, encoding: encoding, wasConverted: true)
  }

  private static func old(
    _ bytes: [UInt8], with table: LegacyTable
  ) throws(TextDecodingError) -> DecodedText {
    try checkControls(bytes) { table.pieces[Int($0)] >= 0x80 }
    if let offset = LegacyText.undefined(in: bytes, of: table) {
      throw .invalidByte(offset: offset, named: table.encoding)
    }
    return DecodedText(
      text: LegacyText.decoded(bytes, with: table), encoding: table.encoding, wasConverted: true)
  }

  /// Text has few control characters besides tab, line ends and form feed; a binary file is full of
  /// them, or holds a zero.
  private static func checkControls(
    _ bytes: [UInt8], unless isLetter: (UInt8) -> Bool = { _ in false }
  ) throws(TextDecodingError) {
    var count = 0
    var first = 0
    for (offset, byte) in bytes.enumerated() where byte < 0x20 && !(0x09...0x0D).contains(byte) {
      if byte == 0 { throw .binary(offset: offset) }
      if isLetter(byte) { continue }
      if count == 0 { first = offset }
      count += 1
    }
    if count * 50 > bytes.count { throw .binary(offset: first) }
  }
}

extension DecodedText {
  fileprivate init(composing text: String, from encoding: TextEncoding) {
    self.init(
      text: VietnameseNormalization.composed(text), encoding: encoding,
      wasConverted: encoding != .utf8)
  }
}
