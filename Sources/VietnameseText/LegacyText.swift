// From the bytes of an old encoding to composed Unicode.

/// Conversion with a table.
enum LegacyText {
  /// The text that the bytes stand for. A byte without a letter is left out: see `undefined`.
  static func decoded(_ bytes: [UInt8], with table: LegacyTable) -> String {
    var output = ComposedUTF8(capacity: bytes.count + bytes.count / 2)
    append(bytes, with: table, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Writes the text that the bytes stand for.
  static func append(_ bytes: [UInt8], with table: LegacyTable, to output: inout ComposedUTF8) {
    var start = 0
    if table.hasCapitalFonts {
      for word in CapitalFont.words(in: bytes) {
        write(bytes[start..<word.lowerBound], table, &output)
        write(bytes[word], .abcCapitalFonts, &output)
        start = word.upperBound
      }
    }
    write(bytes[start...], table, &output)
  }

  /// Offset of the first byte that stands for nothing.
  static func undefined(in bytes: [UInt8], of table: LegacyTable) -> Int? {
    bytes.firstIndex { table.pieces[Int($0)] == 0 }
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>, _ table: LegacyTable, _ output: inout ComposedUTF8
  ) {
    for byte in bytes {
      let piece = table.pieces[Int(byte)]
      let first = piece & 0xFFFF
      if first & 0xFF80 != 0x300 || first > 0x36F {
        if piece != 0 { output.append(first) }
      } else if !output.put(first, piece >> 16) {
        // A mark that fits no letter is, in a font of VNI, the letter of another language.
        output.append(table.encoding == .vni ? UInt32(byte) : first)
      }
    }
  }
}
