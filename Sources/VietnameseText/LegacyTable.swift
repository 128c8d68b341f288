// The encodings of the years before Unicode as tables: what each byte stands for. TCVN3, VISCII and
// Windows-1258 follow their standards; VNI-Windows has none but its fonts.

/// What the bytes of one encoding stand for.
struct LegacyTable: Sendable {
  let encoding: TextEncoding
  /// For each byte one scalar or two (the second above the lowest 16 bits); 0 when it has none.
  let pieces: [UInt32]
  /// Whether it is that of fonts of which some draw small letters as capitals.
  let hasCapitalFonts: Bool
  /// For each byte what the spelling makes of its scalars, in the same form.
  let spelling: [UInt32]

  private init(_ encoding: TextEncoding, _ pieces: [UInt32], hasCapitalFonts: Bool = false) {
    self.hasCapitalFonts = hasCapitalFonts
    self.encoding = encoding
    self.pieces = pieces
    spelling = pieces.map { piece in
      let first = piece == 0 ? SpelledLetter.foreign : SpelledLetter.of(piece & 0xFFFF)
      let second = piece >> 16 == 0 ? 0 : UInt32(SpelledLetter.of(piece >> 16).bits)
      return UInt32(first.bits) | second << 16
    }
  }

  /// The tables of an encoding, the usual one first; none for those of Unicode.
  static func tables(of encoding: TextEncoding) -> [LegacyTable] {
    all.filter { $0.encoding == encoding }
  }

  static let all = [abcFonts, tcvn, vni, viscii, windows1258]

  /// The ABC fonts: TCVN3 with the quotation marks and dashes of Windows below A0.
  static let abcFonts = LegacyTable(
    .tcvn3, bytes(LegacyLetters.windowsSigns + LegacyLetters.tcvnUpperHalf, from: 0x80),
    hasCapitalFonts: true)

  /// The same with small letters made capital: the fonts whose names end in H draw them so.
  static let abcCapitalFonts = LegacyTable(
    .tcvn3, abcFonts.pieces.enumerated().map { $0 < 0x80 ? $1 : VietnameseLetters.raised($1) })

  /// TCVN 5712:1993 as it was printed, with capital letters among the control codes.
  private static let tcvn = LegacyTable(
    .tcvn3,
    put(
      LegacyLetters.tcvnControls,
      into: bytes(LegacyLetters.tcvnLowerHalf + LegacyLetters.tcvnUpperHalf, from: 0x80)))

  private static let vni = LegacyTable(
    .vni,
    put(LegacyLetters.vniMarks, into: put(LegacyLetters.vniLetters, into: bytes(latin, from: 0x80)))
  )

  private static let viscii = LegacyTable(
    .viscii, put(LegacyLetters.visciiControls, into: bytes(LegacyLetters.viscii, from: 0x80)))

  private static let windows1258 = LegacyTable(
    .cp1258, put(LegacyLetters.windows1258, into: bytes(latin, from: 0x80)))

  /// Windows-1252: the signs of Windows, then Latin-1.
  static let latin: [UInt32] = LegacyLetters.windowsSigns + Array(0xA0...0xFF)

  private static let signBytes: [UInt32: UInt8] = {
    let signs = LegacyLetters.windowsSigns.enumerated().map { ($1, UInt8(0x80 + $0)) }
    // Some converters write the micro sign of Latin-1 as the Greek letter.
    return Dictionary(signs + [(0x3BC, 0xB5)]) { first, _ in first }
  }()

  /// The byte of which Windows-1252 or Latin-1 makes the scalar.
  static func latinByte(of scalar: UInt32) -> UInt8? {
    scalar <= 0xFF ? UInt8(scalar) : signBytes[scalar]
  }

  private static func bytes(_ scalars: [UInt32], from start: Int) -> [UInt32] {
    Array(0..<UInt32(start)) + scalars
  }

  private static func put(_ letters: [UInt8: [UInt32]], into pieces: [UInt32]) -> [UInt32] {
    var pieces = pieces
    for (byte, scalars) in letters {
      pieces[Int(byte)] = scalars[0] | (scalars.count > 1 ? scalars[1] << 16 : 0)
    }
    return pieces
  }
}
