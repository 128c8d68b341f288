// A plan as Word makes one: letterhead and signature in tables, the numbers of clauses automatic, on
// two levels, interrupted by dashes, and one heading numbered only by its style.

@testable import DocumentIntake

/// Makes Word documents.
enum WordSample {
  /// What every format of the sample must say, line by line.
  static let lines = [
    "SỞ XÂY DỰNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 27/KH-SXD", "KẾ HOẠCH",
    "Phát động thi đua trồng cây quanh công sở năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "- Để sân cơ quan có bóng mát.", "2. Yêu cầu",
    "- Trồng cây nào sống cây ấy.", "II. NỘI DUNG",
    "1. Văn phòng Sở mua 120 cây giống trước ngày 15/3/2026.",
    "2. Phòng Kỹ thuật đào hố, xong trước ngày 20/3/2026.",
    "| TT | Nội dung | Đơn vị chủ trì | Thời gian |",
    "| 1 | Tưới cây | Văn phòng Sở | Hằng tuần |",
    "| 2 | Rào quanh gốc | Phòng Kỹ thuật | 30/4/2026 |",
    "III. TỔ CHỨC THỰC HIỆN", "Nơi nhận:", "- Lưu: VT, VP.", "GIÁM ĐỐC", "Đỗ Văn Cây",
  ]

  static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  /// A paragraph: its list as "level/list", its style.
  static func paragraph(_ text: String, list: String? = nil, style: String? = nil) -> String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if let place = list?.split(separator: "/") {
      properties +=
        "<w:numPr><w:ilvl w:val=\"\(place[0])\"/><w:numId w:val=\"\(place[1])\"/></w:numPr>"
    }
    return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  static func title(_ text: String) -> String {
    paragraph(text).replacing("</w:pPr>", with: "<w:jc w:val=\"center\"/></w:pPr>")
  }

  static func table(_ rows: [[[String]]]) -> String {
    let width = rows.map(\.count).max() ?? 1
    let grid = String(repeating: "<w:gridCol w:w=\"\(9_000 / width)\"/>", count: width)
    let body = rows.map { row in
      "<w:tr>"
        + row.map { cell in
          "<w:tc><w:tcPr/>" + cell.map { paragraph($0) }.joined() + "</w:tc>"
        }.joined() + "</w:tr>"
    }
    return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(body.joined())</w:tbl>"
  }

  static func level(_ level: Int, _ format: String, _ text: String, style: String = "") -> String {
    let link = style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>"
    return "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(link)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  static func numbering(_ forms: [String], overrides: [Int: String] = [:]) -> String {
    let head = forms.enumerated().map { index, levels in
      "<w:abstractNum w:abstractNumId=\"\(index)\">\(levels)</w:abstractNum>"
    }
    let lists = forms.indices.map { index in
      "<w:num w:numId=\"\(index + 1)\"><w:abstractNumId w:val=\"\(index)\"/>"
        + (overrides[index + 1] ?? "") + "</w:num>"
    }
    return "<w:numbering \(space)>\(head.joined())\(lists.joined())</w:numbering>"
  }

  static let body =
    table([
      [["UBND TỈNH MẪU", "SỞ XÂY DỰNG"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]],
      [["Số: 27/KH-SXD"], ["Mẫu, ngày 05 tháng 01 năm 2026"]],
    ]) + title("KẾ HOẠCH") + title("Phát động thi đua trồng cây quanh công sở năm 2026")
    + paragraph("MỤC ĐÍCH, YÊU CẦU", list: "0/1") + paragraph("Mục đích", list: "1/1")
    + paragraph("Để sân cơ quan có bóng mát.", list: "0/2") + paragraph("Yêu cầu", list: "1/1")
    + paragraph("Trồng cây nào sống cây ấy.", list: "0/2")
    + paragraph("NỘI DUNG", style: "Muc")
    + paragraph("Văn phòng Sở mua 120 cây giống trước ngày 15/3/2026.", list: "1/1")
    + paragraph("Phòng Kỹ thuật đào hố, xong trước ngày 20/3/2026.", list: "1/1")
    + table([
      [["TT"], ["Nội dung"], ["Đơn vị chủ trì"], ["Thời gian"]],
      [["1"], ["Tưới cây"], ["Văn phòng Sở"], ["Hằng tuần"]],
      [["2"], ["Rào quanh gốc"], ["Phòng Kỹ thuật"], ["30/4/2026"]],
    ]) + paragraph("TỔ CHỨC THỰC HIỆN", list: "0/1")
    + table([[["Nơi nhận:", "- Lưu: VT, VP."], ["GIÁM ĐỐC", "Đỗ Văn Cây"]]]) + paragraph("")

  static let lists = numbering([
    level(0, "upperRoman", "%1.", style: "Muc") + level(1, "decimal", "%2."),
    level(0, "bullet", "\u{F0B7}"),
  ])

  static let styles = """
    <w:styles \(space)><w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục lớn"/>\
    <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
    """

  /// A document of that body.
  static func document(
    _ body: String, numbering: String = lists, styles: String = styles,
    and more: [(String, [UInt8])] = []
  ) -> [UInt8] {
    var writer = ZipWriter()
    writer.add("[Content_Types].xml", Array(OfficeText.contentTypes(["styles", "numbering"]).utf8))
    writer.add("_rels/.rels", Array(OfficeText.links(["officeDocument": "word/document.xml"]).utf8))
    writer.add(
      "word/document.xml",
      Array("<w:document \(space)><w:body>\(body)<w:sectPr/></w:body></w:document>".utf8))
    writer.add("word/styles.xml", Array(styles.utf8))
    writer.add("word/numbering.xml", Array(numbering.utf8))
    let links = ["styles": "styles.xml", "numbering": "numbering.xml"]
    writer.add("word/_rels/document.xml.rels", Array(OfficeText.links(links).utf8))
    for (name, bytes) in more { writer.add(name, bytes) }
    return writer.finished()
  }

  /// The sample.
  static let docx = document(body)
}
