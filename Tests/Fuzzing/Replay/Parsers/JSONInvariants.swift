// What holds for JSON of any bytes: a value that writes back as itself, or an error at a byte.

import PlainJSON

enum JSONInvariants {
  static func faults(of bytes: [UInt8]) -> [String] {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue.parse(bytes)
    } catch {
      let isInside = (0...bytes.count).contains(error.offset)
      return isInside ? [] : ["error at \(error.offset) of \(bytes.count)"]
    }
    let written = value.serialized()
    var faults = harm(in: written)
    // Compared as bytes: strings that are canonically the same are equal to Swift.
    if (try? JSONValue.parse(written))?.serialized() != written {
      faults.append("what was written reads as something else")
    }
    if (try? JSONValue.parse(value.pretty()))?.serialized() != written {
      faults.append("the form for people reads as something else")
    }
    return faults
  }

  /// Scalars that must not leave raw.
  static func harm(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    return text.unicodeScalars.filter(isHarmful).map { "U+\(String($0.value, radix: 16)) is raw" }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
