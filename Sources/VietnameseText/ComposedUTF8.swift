// UTF-8 that is written letter by letter and keeps composed: a mark that comes after its letter
// changes the letter that was written last.

/// Bytes of composed text.
struct ComposedUTF8 {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes well-formed UTF-8 as it is.
  mutating func append(contentsOf text: UnsafeBufferPointer<UInt8>.SubSequence) {
    bytes.append(contentsOf: text)
  }

  /// Writes one scalar.
  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if let scalar = Unicode.Scalar(scalar) {
      bytes.append(
        contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
    }
  }

  /// Puts a mark, or two, on the letter that was written last; false when it takes none of them.
  mutating func put(_ first: UInt32, _ second: UInt32 = 0) -> Bool {
    let (letter, length) = last
    guard var joined = VietnameseNormalization.joined(letter, first) else { return false }
    if second != 0 {
      guard let twice = VietnameseNormalization.joined(joined, second) else { return false }
      joined = twice
    }
    bytes.removeLast(length)
    append(joined)
    return true
  }

  /// The last scalar, of at most three bytes, and its length; 0 when there is none.
  private var last: (scalar: UInt32, length: Int) {
    guard let end = bytes.last else { return (0, 0) }
    if end < 0x80 { return (UInt32(end), 1) }
    var scalar = UInt32(end & 0x3F)
    var length = 1
    while length < 3, length < bytes.count {
      let byte = bytes[bytes.count - 1 - length]
      length += 1
      if byte & 0xC0 != 0x80 {
        let lead = UInt32(length == 2 ? byte & 0x1F : byte & 0x0F)
        return (scalar | lead << (6 * UInt32(length - 1)), length)
      }
      scalar |= UInt32(byte & 0x3F) << (6 * UInt32(length - 1))
    }
    return (0, 0)
  }
}
