// The form under which texts are compared in a search: no case, no marks, đ as d, runs of white
// space as one blank, so that "van phong so" finds "Văn phòng  Sở" in NFC and in NFD.

/// Folding for search.
package enum SearchKey {
  /// The folded text.
  package static func of(_ text: some StringProtocol) -> String {
    String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// The folded text as UTF-8.
  package static func bytes(of text: some StringProtocol) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var wasSpace = false
    for scalar in text.unicodeScalars { fold(scalar, into: &key, wasSpace: &wasSpace) }
    return key
  }

  /// Where the needle occurs in the text when both are folded; ranges of the original text, in
  /// order, without overlap. Empty for an empty needle.
  package static func ranges(of needle: String, in text: String) -> [Range<String.Index>] {
    let wanted = bytes(of: needle)
    guard !wanted.isEmpty else { return [] }
    let (key, offsets) = mapped(text)
    var ranges: [Range<String.Index>] = []
    var start = 0
    let utf8 = text.utf8
    while let found = firstOffset(of: wanted, in: key, from: start) {
      let end = found + wanted.count
      let lower = utf8.index(utf8.startIndex, offsetBy: offsets[found])
      let upper = utf8.index(utf8.startIndex, offsetBy: offsets[end])
      ranges.append(lower..<upper)
      start = end
    }
    return ranges
  }

  /// Whether the folded needle occurs in the folded text; both as `bytes(of:)` gives them.
  package static func contains(_ needle: [UInt8], in key: [UInt8]) -> Bool {
    needle.isEmpty || firstOffset(of: needle, in: key) != nil
  }

  /// The first place of the folded needle in a folded text at or after an offset, in bytes.
  package static func firstOffset(
    of needle: [UInt8], in key: [UInt8], from start: Int = 0
  ) -> Int? {
    guard let first = needle.first, key.count - start >= needle.count else { return nil }
    return key.withUnsafeBufferPointer { key in
      needle.withUnsafeBufferPointer { needle in
        var offset = start
        let last = key.count - needle.count
        while offset <= last {
          if key[offset] == first, matches(needle, key, at: offset) { return offset }
          offset += 1
        }
        return nil
      }
    }
  }

  @inline(__always)
  private static func matches(
    _ needle: UnsafeBufferPointer<UInt8>, _ key: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    var index = 1
    while index < needle.count {
      if key[offset + index] != needle[index] { return false }
      index += 1
    }
    return true
  }

  /// The folded bytes and, for each, the UTF-8 offset in the original of the scalar it came from;
  /// one offset more for the end.
  package static func mapped(_ text: String) -> (key: [UInt8], offsets: [Int]) {
    var key: [UInt8] = []
    var offsets: [Int] = []
    key.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var wasSpace = false
    var offset = 0
    for scalar in text.unicodeScalars {
      fold(scalar, into: &key, wasSpace: &wasSpace)
      while offsets.count < key.count { offsets.append(offset) }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    return (key, offsets)
  }

  @inline(__always)
  private static func fold(
    _ scalar: Unicode.Scalar, into key: inout [UInt8], wasSpace: inout Bool
  ) {
    switch LetterFold.fold(scalar) {
    case .ascii(let byte):
      key.append(byte)
      wasSpace = false
    case .space:
      if !wasSpace { key.append(0x20) }
      wasSpace = true
    case .nothing: break
    case .other(let scalar):
      key.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      wasSpace = false
    }
  }
}
