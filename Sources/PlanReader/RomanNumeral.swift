// Roman numerals as headings use them, and as a scanner spoils them.

/// Reading and writing of small Roman numerals.
enum RomanNumeral {
  private static let values: [UInt8: Int] = [
    UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10,
  ]

  /// The value of a well-formed numeral from I to XXX.
  static func value(_ bytes: some Collection<UInt8>) -> Int? {
    let digits = bytes.compactMap { values[$0] }
    guard !digits.isEmpty, digits.count == bytes.count else { return nil }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      sum += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
    }
    return sum <= 30 && text(sum).utf8.elementsEqual(bytes) ? sum : nil
  }

  static func text(_ value: Int) -> String {
    var rest = value
    var text = ""
    for (part, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while rest >= part {
        text += letters
        rest -= part
      }
    }
    return text
  }

  /// What a damaged numeral may have been: `I11`, `Ill`, `|`, `HI`, `L`; nil when a letter of it is
  /// no stroke.
  static func damagedValue(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...5).contains(bytes.count) else { return nil }
    var repaired: [UInt8] = []
    for byte in bytes where byte != UInt8(ascii: "v") || repaired.last != UInt8(ascii: "V") {
      switch byte {
      case UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "1"), UInt8(ascii: "|"),
        UInt8(ascii: "!"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "T"),
        UInt8(ascii: "J"):
        repaired.append(UInt8(ascii: "I"))
      case UInt8(ascii: "H"), UInt8(ascii: "U"), UInt8(ascii: "N"):
        repaired += [UInt8(ascii: "I"), UInt8(ascii: "I")]
      case UInt8(ascii: "V"), UInt8(ascii: "Y"), UInt8(ascii: "v"):
        repaired.append(UInt8(ascii: "V"))
      case UInt8(ascii: "X"), UInt8(ascii: "x"): repaired.append(UInt8(ascii: "X"))
      default: return nil
      }
    }
    return value(repaired)
  }
}
