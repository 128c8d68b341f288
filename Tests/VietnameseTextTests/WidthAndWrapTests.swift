// Columns of text on a terminal and the lines made of them.

import Testing
import VietnameseText

@Suite("Widths and wrapping")
struct WidthAndWrapTests {
  @Test(
    "F5: widths by sign, as the gates show them",
    arguments: [
      ("", 0), ("abc", 3), ("Kế hoạch", 8), ("Ke\u{302}\u{301}", 2), ("漢字", 4), ("한글", 4),
      ("👍", 2), ("👨‍👩‍👧", 8), ("🇻🇳", 2), ("☀️", 1), ("☀", 1), ("a\u{200B}b", 3), ("a\u{AD}b", 3),
      ("\u{FEFF}x", 2), ("tab\t", 4), ("\u{301}\u{302}x", 2), ("\u{301}", 1),
      ("☀\u{FE0F}\u{301}", 1), ("│─┐", 3), ("“–”…", 4), ("ｱ", 1), ("Ａ", 2),
      ("\u{7F}\u{85}", 2), ("a\n\u{301}b", 3), ("\u{1100}\u{1161}", 3),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
    #expect(DisplayWidth.columns(Substring(text)) == columns)
  }

  @Test("a prefix never cuts a cluster or a wide letter")
  func prefix() {
    let cut = DisplayWidth.prefix("a漢b", columns: 2)
    #expect(cut.text == "a" && cut.columns == 1)
    let tone = DisplayWidth.prefix("e\u{302}\u{301}x", columns: 1)
    #expect(tone.text == "e\u{302}\u{301}" && tone.columns == 1)
    #expect(DisplayWidth.prefix("abc", columns: 9).columns == 3)
    #expect(DisplayWidth.prefix("abc", columns: 0).text.isEmpty)
    #expect(DisplayWidth.prefix("abc", columns: -1).text.isEmpty)
  }

  @Test("words are kept whole, spaces at a break vanish, long words are cut")
  func wrap() {
    #expect(TextWrap.lines("thi đua yêu nước", columns: 8) == ["thi đua", "yêu nước"])
    #expect(TextWrap.lines("thi  đua", columns: 3) == ["thi", "đua"])
    #expect(TextWrap.lines("abcdefgh ij", columns: 3) == ["abc", "def", "gh", "ij"])
    #expect(TextWrap.lines("漢字漢", columns: 3) == ["漢", "字", "漢"])
    #expect(TextWrap.lines("a\n\nb", columns: 5) == ["a", "", "b"])
    #expect(TextWrap.lines("", columns: 5) == [""])
    #expect(TextWrap.lines("ab", columns: 0) == ["a", "b"])
    #expect(TextWrap.lines("đúng năm chữ", columns: 12) == ["đúng năm chữ"])
    #expect(TextWrap.lines("👨‍👩‍👧", columns: 3) == ["👨\u{200D}", "👩\u{200D}", "👧"])
    #expect(TextWrap.lines("a\u{301}\u{302}b", columns: 1) == ["a\u{301}\u{302}", "b"])
  }

  @Test("a hanging indent narrows every line but the first")
  func hanging() {
    #expect(
      TextWrap.lines("- một hai ba bốn", columns: 9, hanging: 2) == ["- một hai", "ba bốn"])
  }

  @Test("no word is lost and no line too wide, whatever the width")
  func everyWidth() {
    let text = "Các phòng, đơn vị gửi báo cáo sơ kết về Văn phòng Sở trước ngày 10/6 hằng năm."
    let letters = text.filter { $0 != " " }
    for columns in 1...90 {
      let lines = TextWrap.lines(text, columns: columns)
      #expect(lines.joined().filter { $0 != " " } == letters)
      #expect(lines.allSatisfy { DisplayWidth.columns($0) <= columns })
    }
  }
}
