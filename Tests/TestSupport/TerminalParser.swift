// Reads what a program wrote to a terminal as a terminal does (ECMA-48, xterm's strings): text,
// controls, escape sequences, control strings. A judge for tests: it executes nothing.

/// One thing that a terminal was told.
package enum TerminalToken: Hashable, Sendable {
  case text(Unicode.Scalar)
  /// A control character of C0 or C1.
  case control(UInt32)
  /// ESC and what follows, without parameters: "(B", "7", "M".
  case escape(String)
  /// CSI with parameters, intermediates and final: "?1049h".
  case sequence(String)
  /// OSC, DCS, APC, PM or SOS, by its opening letter.
  case string(Character, String)
  /// Bytes that are no UTF-8.
  case invalid(UInt8)
  /// What the output broke off in.
  case unfinished(String)
}

/// The reader.
package enum TerminalParser {
  /// All tokens of an output.
  package static func tokens(of bytes: [UInt8]) -> [TerminalToken] {
    var reader = Reader(bytes: bytes)
    var tokens: [TerminalToken] = []
    while let token = reader.next() { tokens.append(token) }
    return tokens
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    mutating func next() -> TerminalToken? {
      guard place < bytes.count else { return nil }
      guard let scalar = decode() else {
        place += 1
        return .invalid(bytes[place - 1])
      }
      switch scalar.value {
      case 0x1B: return escape()
      case 0x9B: return sequence()
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
        return string("\(UnicodeScalar(UInt8(scalar.value - 0x40)))")
      case 0..<0x20, 0x7F...0x9F: return .control(scalar.value)
      default: return .text(scalar)
      }
    }

    private mutating func decode() -> Unicode.Scalar? {
      let lead = bytes[place]
      let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard length > 0, place + length <= bytes.count,
        let text = String(validating: bytes[place..<(place + length)], as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else { return nil }
      place += length
      return scalar
    }

    private mutating func escape() -> TerminalToken {
      guard place < bytes.count else { return .unfinished("ESC") }
      let first = bytes[place]
      switch first {
      case UInt8(ascii: "["):
        place += 1
        return sequence()
      case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"),
        UInt8(ascii: "_"):
        place += 1
        return string("\(UnicodeScalar(first))")
      default: break
      }
      var words = ""
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        words.unicodeScalars.append(UnicodeScalar(byte))
        if !(0x20...0x2F).contains(byte) { return .escape(words) }
      }
      return .unfinished("ESC " + words)
    }

    private mutating func sequence() -> TerminalToken {
      var words = ""
      while place < bytes.count {
        let byte = bytes[place]
        guard (0x20...0x7E).contains(byte) else { return .unfinished("CSI " + words) }
        place += 1
        words.unicodeScalars.append(UnicodeScalar(byte))
        if byte >= 0x40 { return .sequence(words) }
      }
      return .unfinished("CSI " + words)
    }

    private mutating func string(_ opening: String) -> TerminalToken {
      var words: [UInt8] = []
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == 0x07 { break }
        if byte == 0x1B {
          if place < bytes.count, bytes[place] == UInt8(ascii: "\\") { place += 1 }
          break
        }
        words.append(byte)
      }
      return .string(opening.first ?? "?", String(decoding: words, as: UTF8.self))
    }
  }
}
