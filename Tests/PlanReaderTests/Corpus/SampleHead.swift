// The head of a made-up plan in the forms that converters leave: lost, stacked, two columns on one
// line, cells between strokes, a web copy.

enum SampleHead {
  private static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  private static let motto = "Độc lập - Tự do - Hạnh phúc"

  static func write(_ writer: inout PlanWriter) -> [String] {
    let number = numberLine(&writer)
    let issue = issueLine(&writer)
    var lines = letterhead(writer, number, issue)
    let layout = PageLayout(shape: writer.shape, dice: writer.dice)
    lines += layout.lines(ofTitle: "KẾ HOẠCH", marks: "## ")
    let subject = AimPhrases.subject(writer.office, writer.year, &writer.dice)
    lines += layout.lines(ofTitle: subject, marks: "### ")
    if chance(40, &writer.dice) { lines += ["---------------", ""] }
    for text in AimPhrases.grounds(writer.office, writer.year, &writer.dice) {
      lines += layout.lines(ofParagraph: text)
    }
    return lines
  }

  private static func numberLine(_ writer: inout PlanWriter) -> String {
    let symbol = "KH-" + writer.office.symbol
    guard !writer.shape.isNumberBlank else { return "Số: /" + symbol }
    let digits = Int.random(in: 3...999, using: &writer.dice)
    writer.truth.number = "\(digits)/\(symbol)"
    return pick(
      ["Số: \(digits)/\(symbol)", "Số: \(digits) /\(symbol)", "Số:\(digits)/\(symbol)"],
      &writer.dice)
  }

  private static func issueLine(_ writer: inout PlanWriter) -> String {
    let day = SampleDay.random(writer.year, 1...2, &writer.dice)
    let month = "0\(day.month)"
    writer.truth.issuedOn = writer.shape.isDayBlank ? day.isoMonth : day.iso
    let printed = writer.shape.isDayBlank ? "" : (day.day < 10 ? "0\(day.day) " : "\(day.day) ")
    return "\(writer.office.place), ngày \(printed)tháng \(month) năm \(day.year)"
  }

  private static func letterhead(_ writer: PlanWriter, _ number: String, _ issue: String)
    -> [String]
  {
    let office = writer.office
    let body = office.letterhead.joined(separator: " ")
    let gap = String(repeating: " ", count: 12)
    switch writer.shape.letterhead {
    case .lost: return ["", number, "", issue, ""]
    case .stacked:
      return [office.parent, body, "-------", number, "", nation, motto, "-----------", issue, ""]
    case .merged:
      return [office.parent + " " + nation, body + " " + motto, "", number + " " + issue, ""]
    case .spaced:
      return [
        office.parent + gap + nation, body + gap + motto, "", number + gap + issue, "",
      ]
    case .piped:
      return [
        "| \(office.parent) | \(nation) |", "|---|---|", "| **\(body)** | **\(motto)** |",
        "| \(number) | *\(issue)* |", "",
      ]
    case .webCopy:
      return [
        "Trang chủ", "Đăng nhập", "Lượt xem: 1204", "", office.parent, body, "-------", nation,
        motto, "---------------", number, issue, "",
      ]
    }
  }
}
