// Titles and forms of award with their numbers: one line for each form, "01-02 tập thể", "02 tập
// thể, 02 cá nhân", "đề xuất 03 cá nhân tặng …"; forms without a number are listed too.

import PlanModel

/// Reading of quotas.
enum AwardReader {
  private static let titles: [StaticString] = [
    "tap the lao dong xuat sac", "tap the lao dong tien tien", "co thi dua", "chien si thi dua",
    "lao dong tien tien", "don vi quyet thang", "don vi tien tien", "chien si tien tien",
    "anh hung lao dong", "anh hung luc luong", "tap the tien tien", "tap the xuat sac",
    "gia dinh van hoa",
    "nha giao uu tu", "nha giao nhan dan", "thay thuoc uu tu", "thay thuoc nhan dan",
    "nghe nhan uu tu", "nghe nhan nhan dan", "thon van hoa", "xa tieu bieu", "don vi xuat sac",
  ]
  private static let awards: [StaticString] = [
    "huan chuong", "huy chuong", "bang khen", "giay khen", "ky niem chuong", "giai thuong",
    "thu khen", "bieu duong", "bang cong nhan", "giay chung nhan",
  ]
  /// Verbs and nouns before a form.
  private static let openings: [StaticString] = [
    "de nghi", "de xuat", "xet", "xet chon", "tang thuong", "tang", "trao tang", "trao",
    "cong nhan",
    "binh chon", "binh xet", "suy ton", "lua chon", "chon", "gioi thieu", "trinh", "phong tang",
    "truy tang", "so luong", "chi tieu", "du kien", "danh hieu", "hinh thuc", "cap tren", "thuong",
    "duoc", "khen thuong", "khen", "muc khen", "de cu", "ban hanh", "cap",
  ]

  /// The form an item begins with, and its numbers; or "đề xuất 03 cá nhân tặng" and the form.
  /// Without numbers only a short item counts, and only where `isAwardSection`.
  static func read(_ block: Block, isAwardSection: Bool) -> DraftQuota? {
    let text = block.matching
    let start = formStart(text)
    guard let kind = kind(text, start) else {
      return numbered(block, proposedFrom: start, isAwardSection: isAwardSection)
    }
    let end = formEnd(text, start)
    let numbers = AwardNumbers.find(
      in: text, end..<text.count, isCollective: isCollective(text, start))
    let hasNumber = numbers.collective != nil || numbers.individual != nil
    guard hasNumber || (isAwardSection && block.wordCount <= 30) else { return nil }
    return DraftQuota(
      form: Heading.trimmed(text.slice(start..<(hasNumber ? end : formWithoutNumber(text, start)))),
      kind: kind, collective: numbers.collective, individual: numbers.individual,
      line: block.lines.lowerBound, confidence: hasNumber ? .certain : .likely)
  }

  /// Behind "Xét tặng", "Đề nghị công nhận danh hiệu", a quotation mark.
  private static func formStart(_ text: FoldedText) -> Int {
    var start = 0
    while start < text.count {
      if text.key[start] == UInt8(ascii: "\"") {
        start += 1
      } else if kind(text, start) == nil,
        let opening = openings.first(where: { text.has($0, at: start) }),
        text.firstIs(" ", at: start + opening.utf8CodeUnitCount)
      {
        start += opening.utf8CodeUnitCount + 1
      } else {
        return start
      }
    }
    return start
  }

  /// "Đề xuất 04-05 tập thể tặng Cờ thi đua …": the numbers stand before the form. What is striven
  /// for is a target, not a quota.
  private static func numbered(
    _ block: Block, proposedFrom start: Int, isAwardSection: Bool
  ) -> DraftQuota? {
    let text = block.matching
    guard isAwardSection || start > 0, block.wordCount <= 30,
      !text.key.contains(UInt8(ascii: "%")), text.first("phan dau") == nil,
      let form = (start..<min(text.count, start + 90)).first(where: {
        text.isWordStart($0) && kind(text, $0) != nil
      }), text.key[start..<form].contains(where: FoldedText.isDigit) || start > 0,
      !text.key[start..<form].contains(where: { ";.".utf8.contains($0) })
    else { return nil }
    var numbers = AwardNumbers.find(in: text, start..<form, isCollective: nil)
    if numbers == (nil, nil), let count = AwardNumbers.count(in: text, before: form) {
      numbers = receivers(text, form, count)
    }
    guard numbers.collective != nil || numbers.individual != nil else { return nil }
    return DraftQuota(
      form: Heading.trimmed(text.slice(form..<formEnd(text, form))),
      kind: kind(text, form) ?? .award, collective: numbers.collective,
      individual: numbers.individual, line: block.lines.lowerBound, confidence: .likely)
  }

  private static func kind(_ text: FoldedText, _ start: Int) -> DraftQuota.Kind? {
    if text.begins(withAny: titles, at: start) != nil { return .title }
    return text.begins(withAny: awards, at: start) != nil ? .award : nil
  }

  /// Whether the form is for collectives or for people; nil when it is for both.
  private static func isCollective(_ text: FoldedText, _ start: Int) -> Bool? {
    let both: [StaticString] = ["tap the", "co thi dua", "don vi", "thon", "xa"]
    if text.begins(withAny: both, at: start) != nil { return true }
    return text.begins(withAny: titles, at: start) == nil ? nil : false
  }

  /// "04 Giấy khen … cho tập thể": so many pieces for those named behind the form.
  private static func receivers(
    _ text: FoldedText, _ form: Int, _ count: ClosedRange<Int>
  ) -> (collective: ClosedRange<Int>?, individual: ClosedRange<Int>?) {
    let rest = min(form + 6, text.count)..<text.count
    let hasCollective = text.first("tap the", in: rest) != nil
    let hasPeople = text.first("ca nhan", in: rest) != nil
    let isForCollectives =
      hasCollective == hasPeople ? isCollective(text, form) : hasCollective
    guard let isForCollectives else { return (nil, nil) }
    return isForCollectives ? (count, nil) : (nil, count)
  }

  /// To the colon, or to the first number.
  private static func formEnd(_ text: FoldedText, _ start: Int) -> Int {
    let signs = Array(":(,".utf8)
    let end = text.key[start...].firstIndex { signs.contains($0) || FoldedText.isDigit($0) }
    let limit = text.earliest(limits, in: start..<(end ?? text.count)) ?? end ?? text.count
    var form = limit
    while form > start, text.key[form - 1] == 0x20 || text.key[form - 1] == UInt8(ascii: "-") {
      form -= 1
    }
    return form
  }

  /// Words between a form and its number.
  private static let limits: [StaticString] = [
    "khong qua", "khong vuot qua", "toi da", "nhieu nhat", "khong hon", "it nhat",
    "cao nhat", "danh cho", "toi thieu", "tu", "la", "so luong", "cho",
    "doi voi", "moi", "khoang", "du kien", "gom",
  ]

  private static func formWithoutNumber(_ text: FoldedText, _ start: Int) -> Int {
    text.key[start...].firstIndex(of: UInt8(ascii: ":")) ?? text.count
  }
}
