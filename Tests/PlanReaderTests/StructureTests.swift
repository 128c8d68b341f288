// One rule each: markers, joined lines, the tree of sections, titles, repaired numbers.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite("Structure")
struct StructureTests {
  private func paths(_ text: String) -> [String] {
    Fixtures.body(text).allSections.map { $0.path + ($0.title.map { " " + $0 } ?? "") }
  }

  @Test(
    "every family of numbering makes its level",
    arguments: [
      ("I. NỘI DUNG\n\n1. Việc chung\n\na) Làm sạch kho.\n\nb) Làm mới sổ.", "I,I.1,I.1.a,I.1.b"),
      ("I- HÌNH THỨC\n\n1- Cách làm:\n\n- gọn;", "I,I.1"),
      ("I.MỤC TIÊU\n\n1.Các việc\n\n2.Chế độ", "I,I.1,I.2"),
      ("I MỤC TIÊU\n\nII NỘI DUNG", "I,II"),
      ("Phần I\n\nI. MỤC TIÊU\n\nPhần II\n\nI. NỘI DUNG", "I,I.I,II,II.I"),
      ("A. MỤC TIÊU\n\nI. Ý NGHĨA\n\nB. NỘI DUNG\n\nI. CÁC VIỆC", "A,A.I,B,B.I"),
      ("1. Mục tiêu\n\n2. Nội dung\n\n2.1. Việc một.\n\n2.2 Việc hai.", "1,2,2.1,2.2"),
      ("I. NỘI DUNG\n\n1/- Việc một.\n\n2/- Việc hai.", "I,I.1,I.2"),
      ("I. NỘI DUNG\n\nc) Ba.\n\nd) Bốn.\n\nđ) Năm.\n\ne) Sáu.", "I,I.c,I.d,I.đ,I.e"),
      (
        "I. NỘI DUNG\n\n1. Một\n\na) Hai:\n\n1. Trong.\n\n2. Trong nữa.\n\nb) Ba.\n\n2. Bốn.",
        "I,I.1,I.1.a,I.1.a.1,I.1.a.2,I.1.b,I.2"
      ),
      ("## **I. MỤC TIÊU**\n\n#### *1. Gọn*\n\n# 2. Sạch", "I,I.1,I.2"),
    ])
  func families(text: String, expected: String) {
    let found = Fixtures.body(text).allSections.map(\.path)
    #expect(found == expected.split(separator: ",").map(String.init))
  }

  @Test(
    "a spoilt Roman numeral is repaired from the sequence and reported",
    arguments: [
      "|. MỤC TIÊU\n\nII. NỘI DUNG\n\nI11. TỔ CHỨC",
      "L. MỤC TIÊU\n\nIl. NỘI DUNG\n\nIll. TỔ CHỨC",
      "1. MỤC TIÊU\n\nII. NỘI DUNG\n\nHI. TỔ CHỨC",
      "I. MỤC TIÊU\n\nI. NỘI DUNG\n\nII. TỔ CHỨC",
    ])
  func repaired(text: String) {
    let draft = Fixtures.body(text)
    #expect(draft.sections.map(\.number) == ["I", "II", "III"])
    #expect(draft.warnings.contains { $0.code == .repairedNumber })
  }

  @Test("a gap is kept and reported")
  func gap() {
    let draft = Fixtures.body("I. MỤC TIÊU\n\nIII. NỘI DUNG")
    #expect(draft.sections.map(\.number) == ["I", "III"])
    #expect(draft.warnings.map(\.code) == [.numberGap])
  }

  @Test(
    "no marker: numbers, dates and symbols in a wrapped sentence",
    arguments: [
      "2024. Các phòng đều xong.", "12/12/2023 của tỉnh.", "05-CT/TW của trung ương.",
      "100% số phòng.",
      "15/KH-UBND của tỉnh.", "1 Đánh giá của năm trước.",
    ])
  func noMarker(line: String) {
    let first =
      "- Cả cơ quan cùng đọc kỹ văn bản số và làm theo cho thật đúng với những gì đã bàn số"
    #expect(Fixtures.body("I. NỘI DUNG\n\n" + first + "\n" + line).allSections.count == 1)
  }

  @Test(
    "titles, run-in titles and plain paragraphs",
    arguments: [
      ("1. Mục đích\n\n- Gọn.", "Mục đích"), ("1. Mục đích:\n\n- Gọn.", "Mục đích"),
      ("1. Phạm vi: toàn cơ quan.", "Phạm vi"), ("**1. Phạm vi:** toàn cơ quan.", "Phạm vi"),
      ("1. Các phòng có trách nhiệm gửi báo cáo.", nil),
      ("1. Tiếp tục làm tốt mọi việc, trọng tâm là: sạch và gọn.", nil),
    ])
  func titles(text: String, title: String?) {
    #expect(Fixtures.body("I. NỘI DUNG\n\n" + text).sections[0].children.first?.title == title)
  }

  @Test("a title in capitals goes on over the next line, prose does not")
  func wrappedTitle() {
    #expect(
      paths("I. NỘI DUNG,\nHÌNH THỨC\nToàn cơ quan cùng làm.") == ["I NỘI DUNG, HÌNH THỨC"])
  }

  @Test("a sentence cut by a page is joined over blank lines and the page number")
  func pageBreak() {
    let draft = Fixtures.body(
      """
      I. TỔ CHỨC THỰC HIỆN

      - Các phòng, đơn vị gom lại mọi việc còn dang dở của quý trước để

      2

      làm cho xong trước ngày 15/3/2025.
      """)
    #expect(draft.tasks.count == 1 && draft.tasks[0].lines == 7...11)
    #expect(draft.tasks[0].text.contains("trước để làm cho xong"))
    #expect(draft.tasks[0].due.map(\.iso) == ["2025-03-15"] && draft.tasks[0].due[0].line == 11)
  }

  @Test("a paragraph per line without blank lines is not taken for wrapped text")
  func unwrapped() {
    let draft = Fixtures.body(
      """
      I. NỘI DUNG
      1. Việc chung
      Các phòng cùng nhau dọn dẹp kho lưu trữ và lau chùi máy móc thiết bị.
      Trồng thêm cây xanh.
      II. TỔ CHỨC THỰC HIỆN
      1. Giao Văn phòng Sở theo dõi, nhắc nhở và ghi nhận kết quả của từng phòng.
      Trên đây là kế hoạch của cơ quan./.
      """)
    #expect(draft.tasks.map(\.line) == [7, 8, 10])
    #expect(draft.tasks.map(\.lines.upperBound) == [7, 8, 10])
  }

  @Test("the title of a part stands on its next line; phases may be paragraphs")
  func parts() {
    let draft = Fixtures.body(
      """
      Phần thứ nhất
      NHIỆM VỤ TRỌNG TÂM
      I. Chỉ tiêu
      - Chiến sĩ thi đua cơ sở: 05 cá nhân.
      II. Các đợt thi đua
      Đợt 1: Từ 05/9 đến 20/11/2025 chào mừng ngày hội.
      """)
    #expect(draft.allSections.map(\.path) == ["I", "I.I", "I.II"])
    #expect(draft.sections[0].title == "NHIỆM VỤ TRỌNG TÂM")
    #expect(draft.phases.map { $0.start?.iso } == ["2025-09-05"])
    #expect(draft.quotas.count == 1 && draft.tasks.isEmpty)
  }

  @Test("a document without any heading says so and keeps its text in sight")
  func nothing() {
    let draft = DocumentReader.read(text: "Chào cả nhà.\nHôm nay trời đẹp.")
    #expect(draft.unplaced.map(\.line) == [1, 2])
    #expect(Set(draft.warnings.map(\.code)) == [.noKind, .noSections])
  }

  @Test("F9: one plan reads the same whatever ends its lines")
  func everyLineEnd() {
    let lines = [
      "KẾ HOẠCH", "Thi đua trồng cây năm 2026", "", "I. NỘI DUNG", "- Văn phòng Sở mua cây giống",
      "trước ngày 15/3/2026.", "II. TỔ CHỨC THỰC HIỆN", "- Các phòng báo cáo.",
    ]
    let expected = DocumentReader.read(text: lines.joined(separator: "\n"))
    #expect(expected.lines == lines && expected.tasks.count == 2)
    for end in ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\n\u{C}"] {
      let draft = DocumentReader.read(text: lines.joined(separator: end) + end)
      #expect(draft == expected, "\(end.debugDescription)")
    }
    // A new page or a broken line without any other end; blank lines are not told apart there.
    for end in ["\u{C}", "\u{B}"] {
      let draft = DocumentReader.read(text: lines.joined(separator: end))
      #expect(draft.lines == lines.filter { !$0.isEmpty })
      #expect(draft.tasks.map(\.text) == expected.tasks.map(\.text))
    }
  }

  @Test("F10: composed and decomposed text make the same plan, under the same name")
  func bothForms() throws {
    let text =
      "KẾ HOẠCH\nSố: 12/KH-SNV\nPhát động thi đua “Hòa giải giỏi” năm 2026\nI. NỘI DUNG\n"
      + "- Thanh tra Sở kiểm tra sổ sách trước ngày 20/5/2026.\n"
    let composed = DocumentReader.read(text: text)
    let decomposed = DocumentReader.read(text: VietnameseNormalization.decomposed(text))
    let today = try #require(CalendarDay(year: 2026, month: 6, day: 1))
    let imports = [composed, decomposed].map { draft in
      DraftImport(draft: draft, office: Office(), firstTask: 1, today: today, sourceName: nil)
    }
    #expect(imports[0].changes == imports[1].changes)
    #expect(imports[0].suggestedID == imports[1].suggestedID)
    // Equal in Swift is not enough: the bytes are what is stored and hashed.
    #expect(
      composed.tasks.map { Array($0.text.utf8) } == decomposed.tasks.map { Array($0.text.utf8) })
    #expect(composed.tasks.count == 1)
  }

  @Test("F9: lines are counted and kept whatever ends them")
  func lineEnds() {
    let draft = DocumentReader.read(text: "\u{FEFF}a\r\nb\rc\u{2028}d\u{85}e\n")
    #expect(draft.lines == ["a", "b", "c", "d", "e"])
    #expect(DocumentReader.read(text: "").lines.isEmpty)
  }

  @Test("markup, raised notes, odd blanks and broken fonts vanish, words stay")
  func cleaning() {
    let draft = Fixtures.body(
      "I. NỘI DUNG\n\n- Ngƣời\u{A0}\u{A0}lao **động** *giỏi*<sup>1</sup><br>"
        + "vào <http://a.vn> &amp; \u{200B}xem."
    )
    #expect(draft.tasks.map(\.text) == ["Người lao động giỏi vào http://a.vn & xem."])
  }
}
