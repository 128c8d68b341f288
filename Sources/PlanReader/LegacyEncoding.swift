// Text of the years before Unicode (TCVN3, VNI) that was saved as UTF-8 without being converted:
// well-formed bytes, but "KÕ ho¹ch" or "Keá hoaïch" for Kế hoạch. No word of it can be understood.

/// Recognition of unconverted text.
enum LegacyEncoding {
  /// The first line with such letters, when they outnumber the letters that only Unicode has.
  static func firstLine(of lines: [SourceLine]) -> SourceLine? {
    var foreign = 0
    var own = 0
    var first: SourceLine?
    for line in lines.prefix(400) {
      let before = foreign
      var last: Unicode.Scalar = " "
      for scalar in line.text.unicodeScalars {
        if isOwn(scalar) { own += 1 } else if isForeign(scalar, after: last) { foreign += 1 }
        last = scalar
      }
      if foreign > before, first == nil { first = line }
    }
    return foreign >= 8 && foreign > own * 2 ? first : nil
  }

  /// ơ, ư, ă, đ and the letters with two marks.
  private static func isOwn(_ scalar: Unicode.Scalar) -> Bool {
    (0x1EA0...0x1EF9).contains(scalar.value)
      || [0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0].contains(scalar.value)
  }

  /// Signs behind a letter, where TCVN3 keeps its vowels, and letters that Vietnamese does not have,
  /// where VNI keeps its marks.
  private static func isForeign(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA2...0xAF, 0xB1...0xBE: last.properties.isAlphabetic
    case 0xC4...0xC7, 0xCB, 0xCE, 0xCF, 0xD0, 0xD1, 0xD6, 0xD8, 0xDB...0xDC, 0xDE, 0xDF: true
    case 0xE4...0xE7, 0xEB, 0xEE, 0xEF, 0xF0, 0xF1, 0xF6, 0xF8, 0xFB, 0xFC, 0xFE, 0xFF: true
    default: false
    }
  }
}
