// Upper and lower case of letters without asking the Unicode tables for Vietnamese and ASCII.

/// The case of single scalars.
package enum LetterCase {
  /// Whether the scalar is a capital letter.
  package static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if let parts = VietnameseLetters.anyParts(scalar.value) { return parts.plain & 0x20 == 0 }
    return scalar.value >= 0xC0 && scalar.properties.isUppercase
  }

  /// Whether the scalar is a small letter.
  package static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    if let parts = VietnameseLetters.anyParts(scalar.value) { return parts.plain & 0x20 != 0 }
    return scalar.value >= 0xAA && scalar.properties.isLowercase
  }
}
