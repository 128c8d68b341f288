// A text as an identifier: "Văn phòng Sở" becomes "van-phong-so".

/// Identifiers made of names.
package enum Slug {
  /// Lower-case ASCII letters and digits, other runs as one `-`, none at the ends; empty when the
  /// text holds no letter or digit that ASCII can write.
  package static func of(_ text: some StringProtocol) -> String {
    var output: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch LetterFold.fold(scalar) {
      case .ascii(let byte) where isLetterOrDigit(byte): output.append(byte)
      case .nothing: break
      default:
        if let last = output.last, last != hyphen { output.append(hyphen) }
      }
    }
    if output.last == hyphen { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
