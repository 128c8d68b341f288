// The gate for all text that leaves the program elsewhere than on its screen: lists, messages, what
// is read through a pipe. Nothing that could steer a terminal, turn the reading direction or hide
// leaves the program unseen. The judgement is the screen's own (`ShownScalar`); only here there is
// room to say which hidden character it was.

import VietnameseText

/// Makes text harmless and its hidden characters visible.
enum VisibleText {
  /// Marks kept on one sign; as many as a cell of the screen holds.
  private static let mostMarks = 4

  /// The text in UTF-8: control characters as their picture (␛), hidden ones as `<U+202E>`.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    var marks = 0
    var isFirst = true
    for scalar in text.unicodeScalars {
      let shown = ShownScalar(scalar)
      switch shown {
      case .sign: append(scalar.value, to: &bytes)
      case .blank: bytes.append(0x20)
      case .control: append(scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value, to: &bytes)
      case .hidden: bytes.append(contentsOf: name(of: scalar.value).utf8)
      case .nothing: break
      case .mark:
        if isFirst { append(0x25CC, to: &bytes) }
        if marks < mostMarks { append(scalar.value, to: &bytes) }
      }
      marks = shown == .mark ? marks + 1 : shown == .nothing ? marks : 0
      if shown != .nothing { isFirst = false }
    }
  }

  /// The text with its hidden characters visible, for measuring its width.
  static func of(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { scalar in
      if case .sign = ShownScalar(scalar) { return true }
      return scalar == " "
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

  private static func name(of value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }
}
