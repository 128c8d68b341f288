// One scalar folded for comparison: the step that SearchKey, Slug and Transliteration share.

/// What is left of a scalar when case and marks do not count.
enum LetterFold {
  enum Result: Equatable {
    /// A byte of ASCII: lower-case letter, digit or sign.
    case ascii(UInt8)
    case space
    /// A mark or an invisible character: nothing is left.
    case nothing
    /// A letter of another script.
    case other(Unicode.Scalar)
  }

  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar) -> Result {
    let value = scalar.value
    if value < 0x80 {
      if value > 0x20 {
        return .ascii(value >= 0x41 && value <= 0x5A ? UInt8(value) + 32 : UInt8(value))
      }
      return value == 0x20 || (value >= 0x09 && value <= 0x0D) ? .space : .nothing
    }
    if let parts = VietnameseLetters.parts(value) { return .ascii(parts.plain | 0x20) }
    if value >= 0x300, value <= 0x36F { return .nothing }
    return foldRare(scalar)
  }

  private static func foldRare(_ scalar: Unicode.Scalar) -> Result {
    switch scalar.value {
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x1A2, 0x1A3: return .ascii(UInt8(ascii: "u"))
    case 0x2010...0x2015, 0x2212: return .ascii(UInt8(ascii: "-"))
    case 0x2018...0x201B: return .ascii(UInt8(ascii: "'"))
    case 0x201C...0x201F, 0xAB, 0xBB: return .ascii(UInt8(ascii: "\""))
    default: break
    }
    if let parts = LatinMarks.parts[scalar.value] {
      return .ascii(UInt8(truncatingIfNeeded: parts.plain) | 0x20)
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return .nothing }
    let category = scalar.properties.generalCategory
    if category == .nonspacingMark || category == .enclosingMark || category == .control {
      return .nothing
    }
    return .other(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
  }
}
