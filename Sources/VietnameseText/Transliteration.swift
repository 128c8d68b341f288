// Vietnamese written with ASCII only, for file names, old printers and terminals without UTF-8.

/// Vietnamese to ASCII.
package enum Transliteration {
  /// The text without marks, case kept; what ASCII cannot write becomes `?`.
  package static func ascii(_ text: some StringProtocol) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        output.append(UInt8(value))
      } else if let parts = VietnameseLetters.parts(value) {
        output.append(parts.plain)
      } else if let parts = LatinMarks.parts[value] {
        output.append(UInt8(truncatingIfNeeded: parts.plain))
      } else {
        appendRare(scalar, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func appendRare(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    if scalar.value == 0x2026 {
      output.append(contentsOf: "...".utf8)
      return
    }
    switch LetterFold.fold(scalar) {
    case .ascii(let byte): output.append(scalar.value == 0x1A2 ? byte - 32 : byte)
    case .space: output.append(0x20)
    case .nothing: break
    case .other: output.append(UInt8(ascii: "?"))
    }
  }
}
