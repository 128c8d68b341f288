// The alphabet as data: every letter of Vietnamese that carries a mark (134 of them), taken apart
// into its plain letter, the mark of its quality and its tone. All other files ask this table.

/// A letter taken apart.
struct LetterParts: Equatable {
  /// The ASCII letter without any mark, in the letter's own case.
  var plain: UInt8
  /// The mark that makes another letter of the alphabet: ă, â ê ô, ơ ư, đ.
  var quality: Quality
  /// 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the order of dictionaries.
  var tone: UInt8

  enum Quality: UInt8 {
    case none, breve, circumflex, horn, stroke
  }
}

/// The table of the letters with marks.
enum VietnameseLetters {
  /// Lower-case vowels, each in its six tones in dictionary order.
  private static let rows: [(letters: String, plain: UInt8, quality: LetterParts.Quality)] = [
    ("aàảãáạ", ascii("a"), .none), ("ăằẳẵắặ", ascii("a"), .breve),
    ("âầẩẫấậ", ascii("a"), .circumflex), ("eèẻẽéẹ", ascii("e"), .none),
    ("êềểễếệ", ascii("e"), .circumflex), ("iìỉĩíị", ascii("i"), .none),
    ("oòỏõóọ", ascii("o"), .none), ("ôồổỗốộ", ascii("o"), .circumflex),
    ("ơờởỡớợ", ascii("o"), .horn), ("uùủũúụ", ascii("u"), .none),
    ("ưừửữứự", ascii("u"), .horn), ("yỳỷỹýỵ", ascii("y"), .none),
    ("đ", ascii("d"), .stroke),
  ]

  private static let upperRows = [
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ",
    "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ", "Đ",
  ]

  private static func ascii(_ letter: Unicode.Scalar) -> UInt8 {
    UInt8(truncatingIfNeeded: letter.value)
  }

  /// Combining marks of the tones 1...5.
  static let toneMarks: [UInt32] = [0, 0x300, 0x309, 0x303, 0x301, 0x323]

  /// The tone 1...5 of a combining mark, also of its two deprecated forms; 0 of every other scalar.
  @inline(__always)
  static func tone(ofMark mark: UInt32) -> UInt8 {
    switch mark {
    case 0x300, 0x340: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301, 0x341: 4
    case 0x323: 5
    default: 0
    }
  }

  /// Combining marks of the qualities; the stroke of đ has none, it is a letter of its own.
  static let qualityMarks: [UInt32] = [0, 0x306, 0x302, 0x31B, 0]

  /// Where the letters live: U+00C0...U+01B0 and U+1EA0...U+1EF9.
  private static let slots = 0xF1 + 0x5A

  @inline(__always)
  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar >= 0xC0, scalar <= 0x1B0 { return Int(scalar) - 0xC0 }
    if scalar >= 0x1EA0, scalar <= 0x1EF9 { return Int(scalar) - 0x1EA0 + 0xF1 }
    return nil
  }

  private static let table: [LetterParts?] = {
    var table = [LetterParts?](repeating: nil, count: slots)
    for (row, upper) in zip(rows, upperRows) {
      fill(&table, row.letters, row.plain, row.quality)
      fill(&table, upper, row.plain - 32, row.quality)
    }
    return table
  }()

  private static func fill(
    _ table: inout [LetterParts?], _ letters: String, _ plain: UInt8, _ quality: LetterParts.Quality
  ) {
    for (tone, letter) in letters.unicodeScalars.enumerated() {
      guard let slot = slot(letter.value) else { continue }
      table[slot] = LetterParts(plain: plain, quality: quality, tone: UInt8(tone))
    }
  }

  /// The parts of a letter with a mark; nil for every other scalar.
  @inline(__always)
  static func parts(_ scalar: UInt32) -> LetterParts? {
    guard let slot = slot(scalar) else { return nil }
    return table[slot]
  }

  /// The parts of any Vietnamese or ASCII letter.
  static func anyParts(_ scalar: UInt32) -> LetterParts? {
    if isASCIILetter(scalar) {
      return LetterParts(plain: UInt8(scalar), quality: .none, tone: 0)
    }
    return parts(scalar)
  }

  static func isASCIILetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar)
  }

  /// The scalar for each code of parts; 0 for none.
  private static let letters: [UInt16] = {
    var letters = [UInt16](repeating: 0, count: 64 * 30)
    for (index, parts) in table.enumerated() {
      guard let parts else { continue }
      let scalar = index < 0xF1 ? index + 0xC0 : index - 0xF1 + 0x1EA0
      letters[code(parts)] = UInt16(scalar)
    }
    return letters
  }()

  private static func code(_ parts: LetterParts) -> Int {
    (Int(parts.plain & 0x3F) * 5 + Int(parts.quality.rawValue)) * 6 + Int(parts.tone)
  }

  /// The one scalar that has these parts; nil when the alphabet has no such letter (n with a tone).
  static func scalar(of parts: LetterParts) -> UInt32? {
    if parts.quality == .none, parts.tone == 0 { return UInt32(parts.plain) }
    let scalar = letters[code(parts)]
    return scalar == 0 ? nil : UInt32(scalar)
  }

  /// The capital letter of a small one; every other scalar as it is.
  static func raised(_ scalar: UInt32) -> UInt32 {
    guard var parts = anyParts(scalar) else { return scalar }
    parts.plain &= ~0x20
    return Self.scalar(of: parts) ?? scalar
  }

  /// The small letter of a capital one; every other scalar as it is.
  static func lowered(_ scalar: UInt32) -> UInt32 {
    guard var parts = anyParts(scalar) else { return scalar }
    parts.plain |= 0x20
    return Self.scalar(of: parts) ?? scalar
  }

  /// All 134 letters with marks.
  static var all: [Unicode.Scalar] {
    letters.filter { $0 != 0 }.sorted().compactMap(Unicode.Scalar.init)
  }
}
