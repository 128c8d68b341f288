// Names that the eye cannot tell apart, and names that it can.

import Testing
import VietnameseText

@Suite("Lookalikes")
struct LookalikeTests {
  @Test(
    "F6: letters of another script, width or hidden characters make a name alike",
    arguments: [
      ("Phòng Tài vụ", "Phòng Tàі vụ"), ("VP", "VР"), ("VP", "ＶＰ"), ("VP", "𝐕𝐏"),
      ("Phòng Tổ chức", "Phòng\u{200B} Tổ chức"), ("Phòng Tổ chức", "Phòng\u{A0}Tổ\u{2003}chức"),
      ("Thi đua năm 2026", "Thi đua năm 𝟐𝟎𝟐𝟔"), ("KH-SKHCN", "KH‐SKHCN"), ("TOP", "ΤΟΡ"),
      ("Hội đồng", "Hội đồng\u{202E}"), ("xe", "хе"),
    ])
  func alike(one: String, other: String) {
    #expect(Lookalikes.areAlike(one, other) && Lookalikes.areAlike(other, one))
  }

  @Test(
    "F6: another tone, case, form or word is no likeness",
    arguments: [
      ("Hùng", "Hưng"), ("Phòng Tài vụ", "phòng tài vụ"), ("Sở", "So"), ("VP", "VP"),
      ("Phòng  Tài vụ", "Phòng Tài vụ"), ("Văn phòng", "Va\u{306}n pho\u{300}ng"), ("l1", "I1"),
      ("Phòng Tổ chức", "Phòng Tố chức"), ("", ""), ("TTr", "TTR"),
    ])
  func different(one: String, other: String) {
    #expect(!Lookalikes.areAlike(one, other))
  }

  @Test("F6: a skeleton of Vietnamese is the text itself in lower case")
  func plainText() {
    let text = "Quyết định số 12/QĐ-UBND về việc tặng thưởng “Lao động tiên tiến” ở Đắk Lắk"
    #expect(Lookalikes.skeleton(text) == text.lowercased())
    #expect(Lookalikes.skeleton(VietnameseNormalization.decomposed(text)) == text.lowercased())
  }
}
