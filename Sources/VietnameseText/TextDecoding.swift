// Bytes to text: UTF-8 with or without a byte order mark, UTF-16 in both orders; everything else is
// refused with the offset, because a wrongly decoded plan would look like a damaged one.

/// Decoding of a document's bytes.
package enum TextDecoding {
  /// The text that the bytes hold, in the encoding that is named or else recognised.
  package static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(TextDecodingError) -> DecodedText {
    DecodedText(text: try text(from: bytes), encoding: .utf8, wasConverted: false)
  }

  /// A plan has some 20 kB; a scan of hundreds of pages as text has a few MB.
  static let limit = 20_000_000

  static func text(from bytes: [UInt8]) throws(TextDecodingError) -> String {
    guard bytes.count <= limit else {
      throw TextDecodingError.tooLarge(bytes: bytes.count, limit: limit)
    }
    guard !bytes.isEmpty else { throw TextDecodingError.empty }
    if let name = formatName(bytes) { throw TextDecodingError.format(name: name) }
    let text = try decode(bytes)
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw TextDecodingError.empty }
    return text
  }

  private static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes, from: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, bigEndian: true) }
    if let bigEndian = unmarkedUTF16(bytes) {
      return try utf16(bytes, from: 0, bigEndian: bigEndian)
    }
    return try utf8(bytes, from: 0)
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

  private static func utf8(_ bytes: [UInt8], from start: Int) throws(TextDecodingError) -> String {
    if let offset = bytes.firstIndex(of: 0) { throw TextDecodingError.binary(offset: offset) }
    if let offset = firstInvalid(bytes, from: start) {
      throw TextDecodingError.invalidByte(offset: offset, named: nil)
    }
    if let offset = controlHeavy(bytes) { throw TextDecodingError.binary(offset: offset) }
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Offset of the first byte that is not part of well-formed UTF-8.
  private static func firstInvalid(_ bytes: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    let lead = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in offset + 1..<offset + length where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Text has few control characters besides tab, line ends and form feed; a binary file is full of
  /// them. Returns the first when they are more than one in fifty bytes.
  private static func controlHeavy(_ bytes: [UInt8]) -> Int? {
    var count = 0
    var first: Int?
    for (offset, byte) in bytes.enumerated() where byte < 0x20 && !(0x09...0x0D).contains(byte) {
      count += 1
      if first == nil { first = offset }
    }
    return count * 50 > bytes.count ? first : nil
  }

  /// UTF-16 without a mark: every other byte of the beginning is zero.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var even = 0
    var odd = 0
    let sample = min(bytes.count, 512)
    for index in 0..<sample where bytes[index] == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd * 4 > sample, even == 0 { return false }
    if even * 4 > sample, odd == 0 { return true }
    return nil
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool
  ) throws(TextDecodingError) -> String {
    guard (bytes.count - start).isMultiple(of: 2) else {
      throw TextDecodingError.invalidByte(offset: bytes.count - 1, named: nil)
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: start, to: bytes.count, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      let unit = bigEndian ? first << 8 | second : second << 8 | first
      if unit == 0 { throw TextDecodingError.binary(offset: index) }
      units.append(unit)
    }
    if let bad = firstLoneSurrogate(units) {
      throw TextDecodingError.invalidByte(offset: start + bad * 2, named: nil)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func firstLoneSurrogate(_ units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else {
          return index
        }
        index += 1
      } else if UTF16.isTrailSurrogate(units[index]) {
        return index
      }
      index += 1
    }
    return nil
  }
}
