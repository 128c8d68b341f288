// The order of names in Vietnamese lists: a ă â b c d đ e ê ... o ô ơ ... u ư ..., tones only
// between names that are otherwise equal (không, huyền, hỏi, ngã, sắc, nặng), digits as numbers.

/// Sorting by the Vietnamese alphabet.
package enum NameOrder {
  /// Whether `a` stands before `b` in a list.
  package static func isBefore(_ a: some StringProtocol, _ b: some StringProtocol) -> Bool {
    key(of: a).lexicographicallyPrecedes(key(of: b))
  }

  /// A key whose byte order is the order of names; make it once when sorting long lists.
  package static func key(of text: some StringProtocol) -> [UInt8] {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    var digits: [UInt8] = []
    for scalar in VietnameseNormalization.composed(String(text)).unicodeScalars {
      let value = scalar.value
      if value >= 0x30, value <= 0x39 {
        digits.append(UInt8(value))
        continue
      }
      flush(&digits, into: &letters)
      append(scalar, &letters, &tones, &cases)
    }
    flush(&digits, into: &letters)
    return letters + [0] + tones + [0] + cases
  }

  private static func append(
    _ scalar: Unicode.Scalar, _ letters: inout [UInt8], _ tones: inout [UInt8],
    _ cases: inout [UInt8]
  ) {
    if let parts = VietnameseLetters.anyParts(scalar.value) {
      letters.append(rank(parts.plain | 0x20, parts.quality))
      tones.append(parts.tone + 1)
      cases.append(parts.plain & 0x20 == 0 ? 2 : 1)
      return
    }
    switch LetterFold.fold(scalar) {
    case .ascii(let byte) where VietnameseLetters.isASCIILetter(UInt32(byte)):
      letters.append(rank(byte, .none))
    case .ascii(let sign): letters.append(sign < 0x30 ? 2 : 3)
    case .space: letters.append(1)
    case .nothing: return
    case .other(let scalar):
      letters.append(0xFF)
      letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    tones.append(1)
    cases.append(1)
  }

  /// Digits sort below letters: their count without leading zeros, then the digits.
  private static func flush(_ digits: inout [UInt8], into letters: inout [UInt8]) {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == 0x30 }
    letters.append(0x10)
    letters.append(UInt8(clamping: significant.count + 1))
    letters.append(contentsOf: significant)
    digits.removeAll(keepingCapacity: true)
  }

  /// Four places for each plain letter: itself, breve, circumflex, horn (or stroke).
  private static func rank(_ lower: UInt8, _ quality: LetterParts.Quality) -> UInt8 {
    let place = 0x40 + (lower - 0x61) * 4
    return place + min(quality.rawValue, 3)
  }
}
