// The 134 letters with marks in both Unicode forms. The expected pieces are built here from marks,
// not taken from the table under test.

import Testing
import VietnameseText

/// Every letter with marks, written as plain letter plus combining marks in canonical order.
private let decomposedLetters: [(plain: String, pieces: String)] = {
  let marks = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  let qualities: [(vowels: String, mark: String)] = [
    ("aeiouy", ""), ("a", "\u{306}"), ("aeo", "\u{302}"), ("ou", "\u{31B}"),
  ]
  var letters: [(String, String)] = []
  for (vowels, quality) in qualities {
    for vowel in vowels + vowels.uppercased() {
      for tone in marks where !(quality.isEmpty && tone.isEmpty) {
        let below = tone == "\u{323}" && quality != "\u{31B}"
        letters.append(
          (String(vowel), String(vowel) + (below ? tone + quality : quality + tone)))
      }
    }
  }
  return letters
}()

@Suite("The 134 letters")
struct AlphabetTests {
  @Test("there are 132 letters with combining marks, and đ and Đ")
  func count() {
    #expect(decomposedLetters.count == 132)
    #expect(Set(decomposedLetters.map(\.pieces)).count == 132)
  }

  @Test("each is composed to one scalar that is canonically the same, and taken apart again")
  func roundTrip() {
    for letter in decomposedLetters {
      let composed = VietnameseNormalization.composed(letter.pieces)
      #expect(composed.unicodeScalars.count == 1, "\(letter.pieces)")
      #expect(composed == letter.pieces)
      let apart = VietnameseNormalization.decomposed(composed)
      #expect(Array(apart.unicodeScalars) == Array(letter.pieces.unicodeScalars))
    }
  }

  @Test("marks in any order are composed")
  func anyOrder() {
    for letter in decomposedLetters {
      let scalars = Array(letter.pieces.unicodeScalars)
      guard scalars.count == 3 else { continue }
      var swapped = String.UnicodeScalarView()
      swapped.append(contentsOf: [scalars[0], scalars[2], scalars[1]])
      let composed = VietnameseNormalization.composed(String(swapped))
      #expect(composed == VietnameseNormalization.composed(letter.pieces), "\(letter.pieces)")
      #expect(composed.unicodeScalars.count == 1)
    }
  }

  @Test("folding, transliteration, slug and width agree in both forms")
  func uses() {
    for letter in decomposedLetters {
      let composed = VietnameseNormalization.composed(letter.pieces)
      for form in [composed, letter.pieces] {
        #expect(SearchKey.of(form) == letter.plain.lowercased())
        #expect(Transliteration.ascii(form) == letter.plain)
        #expect(Slug.of(form) == letter.plain.lowercased())
        #expect(DisplayWidth.columns(form) == 1)
      }
    }
    #expect(SearchKey.of("Đđ") == "dd")
    #expect(Transliteration.ascii("Đđ") == "Dd")
    #expect(VietnameseNormalization.decomposed("đĐ") == "đĐ")
  }

  @Test("text that is composed already is returned as it is; other marks stay")
  func untouched() {
    let text = "Kế hoạch số 12, “đã ký” – 5 phòng"
    #expect(Array(VietnameseNormalization.composed(text).utf8) == Array(text.utf8))
    #expect(VietnameseNormalization.composed("n\u{303}e\u{301}") == "ñé")
    #expect(VietnameseNormalization.composed("n\u{303}").unicodeScalars.count == 1)
    #expect(Array(VietnameseNormalization.composed("q\u{301}").unicodeScalars).count == 2)
    #expect(VietnameseNormalization.composed("\u{301}a") == "\u{301}a")
    #expect(VietnameseNormalization.composed("") == "")
  }
}
