// The gate for text that came from documents, names and the operating system: nothing that could
// steer a terminal, turn the reading direction or hide leaves the program unseen.

/// Makes text harmless and its hidden characters visible.
enum VisibleText {
  /// The text in UTF-8: control characters as their picture (␛), other hidden ones as `<U+202E>`.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x20 {
        append(0x2400 + value, to: &bytes)
      } else if value < 0x7F {
        bytes.append(UInt8(value))
      } else if isHidden(scalar) {
        bytes.append(contentsOf: mark(value).utf8)
      } else {
        append(value, to: &bytes)
      }
    }
  }

  /// The text with its hidden characters visible, for measuring its width.
  static func of(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && (scalar.value < 0x7F || !isHidden(scalar))
    }
    if isHarmless { return text }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func mark(_ value: UInt32) -> String {
    if value == 0x7F { return "␡" }
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  /// Controls, format characters (bidirectional marks, zero-width spaces, tags), line and paragraph
  /// separators, private use and fillers; variation selectors and letters' own marks pass.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0xA0 { return true }
    if value < 0x0600 { return value == 0xAD || value == 0x034F }
    if (0x1E00...0x1EFF).contains(value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      return true
    default:
      return value == 0x2800
        || (scalar.properties.isDefaultIgnorableCodePoint && !(0xFE00...0xFE0F).contains(value))
    }
  }
}
