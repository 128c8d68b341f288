// Titles in capitals: what tells a heading from a sentence when the numbering is damaged.

import VietnameseText

/// Tests of letter case over a text.
enum Capitals {
  /// At least three letters, most of them capitals (a scanner spoils some), and no long prose.
  static func isTitle(_ bytes: some Collection<UInt8>) -> Bool {
    isTitle(String(decoding: bytes, as: UTF8.self))
  }

  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    var upper = 0
    var lower = 0
    for scalar in text.unicodeScalars {
      if LetterCase.isUpper(scalar) { upper += 1 } else if LetterCase.isLower(scalar) { lower += 1 }
    }
    return upper >= 3 && upper * 10 >= (upper + lower) * 7
  }

  /// Whether the text goes on a sentence: it begins with a small letter or closing sign.
  static func continuesSentence(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return LetterCase.isLower(first) || first == "," || first == ";" || first == ")"
      || first == "”"
  }

  static func beginsWithCapital(_ text: String) -> Bool {
    text.unicodeScalars.first.map(LetterCase.isUpper) ?? false
  }
}
