// Scalars that leave as an escape: a terminal would obey them, or nobody would see them. All of
// Unicode's controls, formats, line and paragraph separators, default ignorables, private use and
// noncharacters, and the blank pattern of Braille.

/// The table of hidden scalars from U+0080 on.
enum HiddenRanges {
  private static let ranges: [(first: UInt32, last: UInt32)] = [
    (0x80, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x600, 0x605), (0x61C, 0x61C), (0x6DD, 0x6DD),
    (0x70F, 0x70F), (0x890, 0x891), (0x8E2, 0x8E2), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800),
    (0x3164, 0x3164), (0xD800, 0xF8FF), (0xFDD0, 0xFDEF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF), (0x110BD, 0x110BD), (0x110CD, 0x110CD),
    (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0x1FFFE, 0x1FFFF),
    (0x2FFFE, 0x2FFFF), (0x3FFFE, 0x10FFFF),
  ]

  /// First bytes in UTF-8 of all that is in the table.
  static let leads: Set<UInt8> = Set(
    ranges.flatMap { range in
      stride(from: range.first, through: range.last, by: 0x40).map { lead($0) }
        + [lead(range.last)]
    })

  /// Binary search.
  static func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= scalar
  }

  private static func lead(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case ..<0x800: 0xC0 | UInt8(scalar >> 6)
    case ..<0x10000: 0xE0 | UInt8(scalar >> 12)
    default: 0xF0 | UInt8(scalar >> 18)
    }
  }
}
