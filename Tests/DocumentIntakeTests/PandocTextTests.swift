// From pandoc's tree to lines.

import Testing

@testable import DocumentIntake

@Suite struct PandocTextTests {
  private static func str(_ text: String) -> String { "{\"t\":\"Str\",\"c\":\"\(text)\"}" }
  private static func para(_ text: String) -> String { "{\"t\":\"Para\",\"c\":[\(str(text))]}" }

  private static func ordered(_ items: [String], start: Int = 1, _ style: String) -> String {
    "{\"t\":\"OrderedList\",\"c\":[[\(start),{\"t\":\"\(style)\"},{\"t\":\"Period\"}],"
      + "[\(items.map { "[\($0)]" }.joined(separator: ","))]]}"
  }

  private static func bullets(_ items: [String]) -> String {
    "{\"t\":\"BulletList\",\"c\":[\(items.map { "[\($0)]" }.joined(separator: ","))]}"
  }

  private static func lines(_ blocks: [String]) throws -> [String] {
    let json =
      "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[\(blocks.joined(separator: ","))]}"
    let text = try #require(PandocText.text(of: Array(json.utf8)))
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> String {
    let blocks = text.split(separator: "/").map { para(String($0)) }.joined(separator: ",")
    return "[[\"\",[],[]],{\"t\":\"AlignDefault\"},\(rows),\(columns),[\(blocks)]]"
  }

  private static func table(_ rows: [[String]]) -> String {
    let body = rows.map { "[[\"\",[],[]],[\($0.joined(separator: ","))]]" }.joined(separator: ",")
    return "{\"t\":\"Table\",\"c\":[[\"\",[],[]],[null,[]],[],[[\"\",[],[]],[]],"
      + "[[[\"\",[],[]],0,[],[\(body)]]],[[\"\",[],[]],[]]]}"
  }

  @Test func aListThatIsInterruptedGoesOn() throws {
    let found = try Self.lines([
      Self.ordered(
        [Self.para("A") + "," + Self.ordered([Self.para("một")], "Decimal")], "UpperRoman"),
      Self.bullets([Self.para("gạch")]),
      // As pandoc hands over the second half of an inner list: under an item without words.
      Self.ordered([Self.ordered([Self.para("hai")], "Decimal")], "UpperRoman"),
      Self.ordered(
        [Self.para("B") + "," + Self.ordered([Self.para("một")], "Decimal")], "UpperRoman"),
    ])
    #expect(found == ["I. A", "1. một", "- gạch", "2. hai", "II. B", "1. một"])
  }

  @Test func aListBeginsAnewInANewPart() throws {
    let found = try Self.lines([
      Self.para("I. MỘT"), Self.ordered([Self.para("a"), Self.para("b")], "Decimal"),
      Self.para("xen giữa"), Self.ordered([Self.para("c")], "Decimal"),
      Self.para("II. HAI"), Self.ordered([Self.para("d")], "Decimal"),
      Self.ordered([Self.para("e")], start: 7, "Decimal"),
    ])
    #expect(found == ["I. MỘT", "1. a", "2. b", "xen giữa", "3. c", "II. HAI", "1. d", "7. e"])
  }

  @Test func aLetterheadBecomesLinesAndATableOfTasksRows() throws {
    let found = try Self.lines([
      Self.table([[Self.cell("UBND TỈNH/SỞ A"), Self.cell("CỘNG HÒA")]]),
      Self.table([
        [Self.cell("TT"), Self.cell("Việc"), Self.cell("Hạn")],
        [Self.cell("1"), Self.cell("Trồng/cây./Tưới"), Self.cell("20-4", rows: 2)],
        [Self.cell("2"), Self.cell("Phòng A/Phòng B")],
        [Self.cell("3"), Self.cell("a|b", columns: 2)],
      ]),
    ])
    #expect(
      found == [
        "UBND TỈNH", "SỞ A", "CỘNG HÒA", "| TT | Việc | Hạn |", "| 1 | Trồng cây. Tưới | 20-4 |",
        "| 2 | Phòng A; Phòng B | 20-4 |", "| 3 | a¦b |  |",
      ])
  }

  @Test func breaksNotesAndRaisedLettersStay() throws {
    let found = try Self.lines([
      "{\"t\":\"Para\",\"c\":[\(Self.str("KẾ HOẠCH")),{\"t\":\"LineBreak\"},\(Self.str("năm 2026")),"
        + "{\"t\":\"Superscript\",\"c\":[\(Self.str("XT"))]},{\"t\":\"Note\",\"c\":[\(Self.para("xem"))]}]}",
      "{\"t\":\"Header\",\"c\":[1,[\"\",[],[]],[{\"t\":\"Strong\",\"c\":[\(Self.str("I. ĐẦU"))]}]]}",
      "{\"t\":\"Khối lạ\",\"c\":[]}",
    ])
    #expect(found == ["KẾ HOẠCH", "năm 2026<sup>XT</sup><sup>1</sup>", "I. ĐẦU", "[1] xem"])
  }

  @Test(arguments: ["", "[]", "{\"blocks\":3}", "không phải JSON", "{\"blocks\":[{\"t\":1}]}"])
  func whatIsNoTreeIsNoText(json: String) {
    let text = PandocText.text(of: Array(json.utf8))
    #expect(text == nil || text == [])
  }
}
