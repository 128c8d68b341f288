// Names in lists and names as identifiers.

import Testing
import VietnameseText

@Suite("Order, slugs, transliteration")
struct OrderAndSlugTests {
  @Test("letters follow the Vietnamese alphabet, tones only break ties, digits are numbers")
  func order() {
    let sorted = [
      "an", "àn", "ản", "ãn", "án", "ạn", "ANH", "ăn", "âm", "ba", "da", "đa", "em", "êm", "o",
      "Ô", "ơ", "Phòng 2", "Phòng 10", "Phòng A", "u", "ư", "y",
    ]
    #expect(sorted.reversed().sorted(by: NameOrder.isBefore) == sorted)
  }

  @Test("tones come after the whole word, case last, and the order is strict")
  func ties() {
    #expect(NameOrder.isBefore("bán a", "ban b"))
    #expect(NameOrder.isBefore("ban", "bán"))
    #expect(NameOrder.isBefore("văn", "Văn"))
    #expect(!NameOrder.isBefore("Sở", VietnameseNormalization.decomposed("Sở")))
    #expect(!NameOrder.isBefore(VietnameseNormalization.decomposed("Sở"), "Sở"))
    #expect(NameOrder.isBefore("", "a"))
  }

  @Test(
    "slugs",
    arguments: [
      ("Văn phòng Sở", "van-phong-so"), ("  Phòng KH&CN (mới) ", "phong-kh-cn-moi"),
      ("Đợt 1/2024", "dot-1-2024"), ("—", ""), ("", ""),
    ])
  func slug(text: String, slug: String) {
    #expect(Slug.of(text) == slug)
    #expect(Slug.of(VietnameseNormalization.decomposed(text)) == slug)
  }

  @Test("transliteration keeps case and shows what it cannot write")
  func ascii() {
    #expect(Transliteration.ascii("Sở Nội vụ – “Đã ký”…") == "So Noi vu - \"Da ky\"...")
    #expect(Transliteration.ascii("漢") == "?")
  }
}
