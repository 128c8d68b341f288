// What a search key keeps, and how a match leads back to the text.

import Testing
import VietnameseText

@Suite("Search keys")
struct SearchKeyTests {
  @Test(
    "F10, F3: case, marks, blanks and invisible characters do not count in a search",
    arguments: [
      ("Văn phòng  Sở", "van phong so"), ("ĐÔN ĐỐC", "don doc"),
      ("a\u{A0}\t\nb", "a b"), ("thi\u{200B} đua\u{FEFF}", "thi dua"),
      ("Hành chính – Tổng hợp", "hanh chinh - tong hop"), ("“Dân vận khéo”", "\"dan van kheo\""),
      ("KHEN THƢỞNG", "khen thuong"), ("hòa giải, hoà giải", "hoa giai, hoa giai"),
      ("k\u{202E}ế\u{2060} h\u{AD}oạch", "ke hoach"), ("Señor Müller", "senor muller"),
      ("漢字", "漢字"), ("", ""),
    ])
  func folding(text: String, key: String) {
    #expect(SearchKey.of(text) == key)
    #expect(SearchKey.of(VietnameseNormalization.decomposed(text)) == key)
    #expect(SearchKey.bytes(of: text) == Array(key.utf8))
  }

  @Test("matches are ranges of the original, in both forms")
  func ranges() {
    let text = "Văn phòng Sở gửi văn\u{A0} phòng."
    for form in [text, VietnameseNormalization.decomposed(text)] {
      let found = SearchKey.ranges(of: "van phong", in: form)
      #expect(found.count == 2)
      #expect(found.map { String(form[$0]) }.first == "Văn phòng")
      #expect(found.last.map { String(form[$0]) } == "văn\u{A0} phòng")
    }
    #expect(SearchKey.ranges(of: "", in: text).isEmpty)
    #expect(SearchKey.ranges(of: "phòng ban", in: text).isEmpty)
    #expect(SearchKey.ranges(of: "aa", in: "aaaa").count == 2)
  }

  @Test("a needle is found in folded bytes, also at the end, never beyond")
  func bytes() {
    let key = SearchKey.bytes(of: "Báo cáo sơ kết")
    #expect(SearchKey.contains(SearchKey.bytes(of: "SƠ KẾT"), in: key))
    #expect(SearchKey.firstOffset(of: Array("cao".utf8), in: key) == 4)
    #expect(SearchKey.firstOffset(of: Array("bao".utf8), in: key, from: 1) == nil)
    #expect(!SearchKey.contains(Array("ket ".utf8), in: key))
    #expect(SearchKey.contains([], in: key))
  }
}
