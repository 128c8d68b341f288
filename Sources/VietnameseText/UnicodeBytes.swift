// UTF-8 and UTF-16 as bytes: whether they are well-formed, and where not.

/// Checks and conversion of the encodings of Unicode.
enum UnicodeBytes {
  /// Offset of the first byte that is not part of well-formed UTF-8.
  static func firstInvalidUTF8(_ bytes: [UInt8], from start: Int = 0) -> Int? {
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

  /// Whether the bytes are UTF-8 that was cut off within its last letter, `offset` being the first
  /// invalid one.
  static func isCutUTF8(_ bytes: [UInt8], at offset: Int) -> Bool {
    let rest = bytes[offset...]
    let isLead = 0xC2...0xF4 ~= bytes[offset] && rest.count < 4
    return isLead && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
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

  /// The order of bytes of UTF-16 that has a mark, or whose every other byte is mostly zero.
  static func isBigEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    let sample = min(bytes.count, 4096)
    for index in 0..<sample where bytes[index] == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd * 4 > sample, even * 20 < odd { return false }
    if even * 4 > sample, odd * 20 < even { return true }
    return nil
  }

  /// The text of UTF-16, its mark left out.
  static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(TextDecodingError) -> String {
    guard bytes.count.isMultiple(of: 2) else {
      throw .invalidByte(offset: bytes.count - 1, named: .utf16)
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      if unit == 0 { throw .binary(offset: index) }
      if index > 0 || unit != 0xFEFF { units.append(unit) }
    }
    if let bad = firstLoneSurrogate(units) {
      let mark = bytes.count / 2 - units.count
      throw .invalidByte(offset: (mark + bad) * 2, named: .utf16)
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
