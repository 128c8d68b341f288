// The letters behind the tables of the old encodings, row by row.

/// Rows of letters; a full stop where a byte stands for nothing.
enum LegacyLetters {
  /// 80...9F of Windows.
  static let windowsSigns = row("€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ")

  /// 80...9F of TCVN 5712.
  static let tcvnLowerHalf = row("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ")

  /// A0...FF of TCVN 5712, the same in the ABC fonts.
  static let tcvnUpperHalf =
    row("\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ") + [0x300, 0x309, 0x303, 0x301, 0x323]
    + row("àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò")
    + row("ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")

  /// Capital letters that TCVN 5712 has among the control codes.
  static let tcvnControls = one([
    0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ",
    0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
  ])

  /// 80...FF of VISCII.
  static let viscii =
    row("ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ")
    + row("ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")

  /// Capital letters that VISCII has among the control codes.
  static let visciiControls = one([
    0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ",
  ])

  /// Where Windows-1258 differs from Windows-1252.
  static let windows1258 = one([
    0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
    0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ])

  /// Letters for which VNI has one byte.
  static let vniLetters = one([
    0xC6: "Ỉ", 0xCC: "Ì", 0xCD: "Í", 0xCE: "Ỵ", 0xD1: "Đ", 0xD2: "Ị", 0xD3: "Ĩ", 0xD4: "Ơ",
    0xD6: "Ư", 0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ",
    0xF4: "ơ", 0xF6: "ư",
  ])

  /// The marks that follow a letter in VNI: a tone, a quality, or both. Each has a second byte, for
  /// capital letters, 20 below.
  static let vniMarks: [UInt8: [UInt32]] = {
    let marks: [UInt8: [UInt32]] = [
      0xF8: [0x300], 0xFB: [0x309], 0xF5: [0x303], 0xF9: [0x301], 0xEF: [0x323], 0xE2: [0x302],
      0xE0: [0x302, 0x300], 0xE5: [0x302, 0x309], 0xE3: [0x302, 0x303], 0xE1: [0x302, 0x301],
      0xE4: [0x302, 0x323], 0xEA: [0x306], 0xE8: [0x306, 0x300], 0xFA: [0x306, 0x309],
      0xFC: [0x306, 0x303], 0xE9: [0x306, 0x301], 0xEB: [0x306, 0x323],
    ]
    return marks.reduce(into: marks) { $0[$1.key - 0x20] = $1.value }
  }()

  private static func row(_ letters: String) -> [UInt32] {
    letters.unicodeScalars.map { $0 == "." ? 0 : $0.value }
  }

  private static func one(_ letters: [UInt8: Unicode.Scalar]) -> [UInt8: [UInt32]] {
    letters.mapValues { [$0.value] }
  }
}
