// What a scanner without Vietnamese makes of a page: letters with marks become their neighbours,
// numerals of headings become strokes; plain letters and figures stay. The weights are those of
// pages whose true text is known.

import TestSupport
import VietnameseText

enum ScanDamage {
  /// What a letter is read as, the likelier the more often it stands here.
  private static let readings: [(letters: String, forms: [String])] = [
    ("áàảãạ", ["a", "a", "a", "a", "a", "d", "4"]),
    ("ăắằẳẵặ", ["a", "a", "a", "a", "i"]),
    ("âấầẩẫậ", ["a", "a", "a", "a", "4", "A"]),
    ("éèẻẽẹ", ["e", "e", "é"]),
    ("êếềểễệ", ["é", "é", "é", "é", "é", "e", "€", "g"]),
    ("íìỉĩị", ["i", "i", "i", "i", "j"]),
    ("óòỏõọ", ["o", "o", "o", "6"]),
    ("ôốồổỗộ", ["6", "é", "o", "o", "O", "d"]),
    ("ơớờởỡợ", ["o", "o", "o", "O", "é", "6", "g"]),
    ("úùủũụ", ["u", "u", "u", "u", "t", "y"]),
    ("ưứừửữự", ["u", "u", "u", "u", "u", "i", "w", "ir", "tt"]),
    ("ýỳỷỹỵ", ["y", "y", "¥"]),
    ("đ", ["d", "d", "d", "d", "d", "d", "dd"]),
    ("ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬ", ["A", "A", "A", "A", "Á"]),
    ("ÉÈẺẼẸÊẾỀỂỄỆ", ["E", "E", "E", "É"]),
    ("ÍÌỈĨỊ", ["I", "I", "I", "i"]),
    ("ÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢ", ["O", "O", "O", "O", "Q", "0"]),
    ("ÚÙỦŨỤƯỨỪỬỮỰ", ["U", "U", "U", "U'"]),
    ("ÝỲỶỸỴ", ["Y"]),
    ("Đ", ["D", "D", "D", "D", "D", "P", "B"]),
    ("“”", ["\"", "“", "\""]), ("–", ["-", "—"]),
  ]

  private static let table: [Character: [String]] = {
    var table: [Character: [String]] = [:]
    for reading in readings {
      for letter in reading.letters { table[letter] = reading.forms }
    }
    return table
  }()

  static func spoilt(_ lines: [String], _ dice: inout SplitMix) -> [String] {
    lines.map { line in numeral(letters(line, &dice), &dice) }
  }

  private static func letters(_ line: String, _ dice: inout SplitMix) -> String {
    var text = ""
    for letter in line {
      if let forms = table[letter] { text += pick(forms, &dice) } else { text.append(letter) }
    }
    return text
  }

  /// "III." at the beginning of a line is read in strokes now and then; so is the dash of a list.
  private static func numeral(_ line: String, _ dice: inout SplitMix) -> String {
    let forms: [(String, [String])] = [
      ("III. ", ["I11. ", "Ill. ", "IIl. "]), ("II. ", ["Il. ", "11. ", "H. "]),
      ("I. ", ["|. ", "l. ", "1. "]),
      ("IV. ", ["IV. ", "1V. "]), ("V. ", ["V. "]),
    ]
    for (whole, spoilt) in forms where line.hasPrefix(whole) {
      return chance(40, &dice) ? pick(spoilt, &dice) + line.dropFirst(whole.count) : line
    }
    if line.hasPrefix("- "), chance(4, &dice) {
      return pick(["~ ", "— "], &dice) + line.dropFirst(2)
    }
    if line.hasPrefix("Số: ") || line.hasPrefix("Số:"), chance(30, &dice) {
      return line.replacing("/KH", with: " [KH")
    }
    return line
  }
}
