// Automatic numbers: Word's, written into the text; RTF's, found in the text; and those of lists that
// a converter has cut into pieces.

import Testing

@testable import DocumentIntake

@Suite struct NumberingTests {
  /// The paragraphs of a Word document with their numbers.
  private static func numbered(
    _ paragraphs: [(String, String?)], numbering: String, styles: String = "<s/>"
  ) throws -> [String] {
    let body = paragraphs.map { WordSample.paragraph($0.0, list: $0.1) }.joined()
    let part = Array("<w:body \(WordSample.space)>\(body)</w:body>".utf8)
    let lists = try WordNumbering(numbering: Array(numbering.utf8), styles: Array(styles.utf8))
    let text = String(decoding: try WordLabels.written(into: part, lists), as: UTF8.self)
    return text.split(separator: "</w:p>").compactMap { paragraph in
      let words = paragraph.split(separator: "<").compactMap { tag in
        tag.hasPrefix("w:t") ? tag.split(separator: ">").dropFirst().joined() : nil
      }
      return words.isEmpty ? nil : words.joined()
    }
  }

  @Test func severalLevelsAreWrittenTogether() throws {
    let numbering = WordSample.numbering([
      WordSample.level(0, "upperRoman", "%1.") + WordSample.level(1, "decimal", "%1.%2.")
        + WordSample.level(2, "lowerLetter", "%3)")
    ])
    let found = try Self.numbered(
      [
        ("A", "0/1"), ("B", "1/1"), ("C", "2/1"), ("D", "2/1"), ("E", "1/1"), ("F", "2/1"),
        ("G", nil), ("H", "0/1"), ("I", "1/1"),
      ], numbering: numbering)
    #expect(
      found == [
        "I. A", "I.1. B", "a) C", "b) D", "I.2. E", "a) F", "G", "II. H", "II.1. I",
      ])
  }

  @Test func aListOfTheSameFormGoesOnUnlessItSaysOtherwise() throws {
    let form = WordSample.level(0, "decimal", "%1.")
    let numbering = """
      <w:numbering \(WordSample.space)><w:abstractNum w:abstractNumId="0">\(form)</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">\
      <w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>
      """
    let found = try Self.numbered(
      [("A", "0/1"), ("B", "0/2"), ("C", "0/3"), ("D", "0/3"), ("E", "0/0")],
      numbering: numbering)
    #expect(found == ["1. A", "2. B", "5. C", "6. D", "E"])
  }

  @Test func marksOfSymbolFontsBecomeDashes() throws {
    let numbering = WordSample.numbering([
      WordSample.level(0, "bullet", "\u{F0B7}") + WordSample.level(1, "bullet", "+")
    ])
    let found = try Self.numbered([("A", "0/1"), ("B", "1/1")], numbering: numbering)
    #expect(found == ["- A", "+ B"])
  }

  @Test func stylesThatStandOnEachOtherAreFollowedAndNeverForEver() throws {
    let styles = """
      <w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>\
      <w:style w:styleId="B"><w:basedOn w:val="C"/></w:style>\
      <w:style w:styleId="C"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>\
      </w:pPr></w:style><w:style w:styleId="X"><w:basedOn w:val="X"/></w:style></w:styles>
      """
    let numbering = try WordNumbering(
      numbering: Array(WordSample.numbering([WordSample.level(1, "decimal", "%2.")]).utf8),
      styles: Array(styles.utf8))
    let place = try #require(numbering.place(style: "A", list: nil, level: nil))
    #expect(place.list == "1" && place.level == 1)
    #expect(numbering.place(style: "X", list: nil, level: nil) == nil)
    #expect(numbering.place(style: "A", list: "0", level: nil) == nil)
  }

  @Test(arguments: [
    (4, "upperRoman", "IV"), (1_999, "lowerRoman", "mcmxcix"), (27, "upperLetter", "AA"),
    (3, "lowerLetter", "c"), (7, "decimalZero", "07"), (0, "upperRoman", "0"),
    (-1, "lowerLetter", "-1"),
    (12, "chineseCounting", "12"),
  ])
  func numbersAreWritten(value: Int, format: String, text: String) {
    #expect(OrdinalText.text(value, format: format) == text)
  }

  @Test func theNumberThatRTFHidesIsTheNumberThatIsRead() throws {
    let rtf = """
      {\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}{\\*\\listtable{\\list\\listid1}}
      \\pard{\\listtext\\pard\\plain IV.\\tab}\\ls1\\ilvl0 {\\b M\\u7908?C TI\\'caU}\\par
      \\pard\\plain{\\pntext 2.\\tab}\\ls2\\ilvl1 Tr\\u7891?ng 5 c\\'e2y\\par}
      """
    let text = try DocumentIntake().words(of: Array(rtf.utf8), name: "plan.rtf")
    #expect(text.contains("IV. MỤC TIÊU") && text.contains("2. Trồng 5 cây"), "\(text)")
  }

  @Test func picturesInRTFAreLeftOut() {
    let rtf = "{\\rtf1 {\\*\\shppict{\\pict\\pngblip 8950{\\x}\\}}}a{\\*\\other b}{\\pict 00"
    #expect(RichText.prepared(Array(rtf.utf8)) == Array("{\\rtf1 a{\\*\\other b}".utf8))
  }

  @Test func binaryDataInRTFIsNoWords() {
    let rtf = Array("{\\rtf1 \\bin4 \\ls1\\ls1 x\\\\ls1}".utf8)
    #expect(RichText.prepared(rtf) == Array("{\\rtf1 \\bin4 \\ls1x\\\\ls1}".utf8))
  }
}
