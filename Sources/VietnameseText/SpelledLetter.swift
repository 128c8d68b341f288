// What one scalar is to the spelling: a letter with its tone, a mark, a sign or the end of a word.
// One flat table, because every letter of a document is looked up several times.

/// A scalar as the spelling sees it, in sixteen bits.
struct SpelledLetter {
  let bits: UInt16

  /// The number of the letter with its quality, 1...29; 0 when it is a mark or no letter, 30 for
  /// letters of other alphabets.
  var number: UInt16 { bits & 31 }
  /// 0...5 in the order of dictionaries.
  var tone: UInt8 { UInt8(truncatingIfNeeded: bits >> 5 & 7) }
  /// Whether it is no letter of ASCII.
  var isMarked: Bool { bits & 0x100 != 0 }
  var isSmall: Bool { bits & 0x200 != 0 }
  /// Whether it changes the letter before.
  var isCombining: Bool { bits & 0x400 != 0 }
  /// The number of the mark of quality that it puts on the letter before: 1 breve, 2 circumflex,
  /// 3 horn; 0 none.
  var quality: UInt16 { bits >> 11 & 3 }
  /// A sign that stands beside words and never inside them.
  var isSign: Bool { bits & 0x2000 != 0 }
  var endsWord: Bool { bits == 0 }

  static let foreign = SpelledLetter(bits: 30 | 0x100)
  static let end = SpelledLetter(bits: 0)
  private static let sign = SpelledLetter(bits: 30 | 0x100 | 0x2000)

  /// What the scalar is.
  static func of(_ scalar: UInt32) -> SpelledLetter {
    scalar < 0x1F00 ? table[Int(scalar)] : end
  }

  static let table: [SpelledLetter] = (0..<0x1F00).map(made)

  private static func made(_ scalar: UInt32) -> SpelledLetter {
    if let mark = combining(scalar) { return mark }
    if let parts = VietnameseLetters.anyParts(scalar) { return letter(parts, scalar) }
    switch scalar {
    // A soft hyphen and C1 codes are where other encodings have letters.
    case 0x80...0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return foreign
    case 0xA1...0xBF, 0xD7, 0xF7: return sign
    default: return end
    }
  }

  private static func combining(_ scalar: UInt32) -> SpelledLetter? {
    let tone = VietnameseLetters.tone(ofMark: scalar)
    if tone != 0 { return SpelledLetter(bits: 0x500 | UInt16(tone) << 5) }
    if let quality = [0x306, 0x302, 0x31B].firstIndex(of: scalar) {
      return SpelledLetter(bits: 0x500 | UInt16(quality + 1) << 11)
    }
    return nil
  }

  private static func letter(_ parts: LetterParts, _ scalar: UInt32) -> SpelledLetter {
    let small = LetterParts(plain: parts.plain | 0x20, quality: parts.quality, tone: 0)
    let value = VietnameseLetters.scalar(of: small).flatMap(Unicode.Scalar.init) ?? "?"
    let number = VietnameseSyllables.number(of: value)
    var bits = (number == 0 ? 30 : number) | UInt16(parts.tone) << 5
    if scalar >= 0x80 { bits |= 0x100 }
    if parts.plain & 0x20 != 0 { bits |= 0x200 }
    return SpelledLetter(bits: bits)
  }
}
