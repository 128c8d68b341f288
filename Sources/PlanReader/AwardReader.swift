// Titles and forms of award with their numbers: one line for each form, "01-02 tập thể", "02 tập
// thể, 02 cá nhân"; forms without a number are listed too.

import PlanModel

/// Reading of quotas.
enum AwardReader {
  private static let titles: [StaticString] = [
    "tap the lao dong xuat sac", "tap the lao dong tien tien", "co thi dua", "chien si thi dua",
    "lao dong tien tien", "don vi quyet thang", "don vi tien tien", "chien si tien tien",
    "anh hung lao dong", "anh hung luc luong", "tap the tien tien", "tap the xuat sac",
    "gia dinh van hoa",
    "nha giao uu tu", "nha giao nhan dan", "thay thuoc uu tu",
  ]
  private static let awards: [StaticString] = [
    "huan chuong", "huy chuong", "bang khen", "giay khen", "ky niem chuong", "giai thuong",
    "thu khen", "bieu duong",
  ]
  private static let people: [StaticString] = [
    "ca nhan", "nguoi", "dong chi", "can bo", "d/c", "cong chuc", "vien chuc", "giao vien",
    "hoc sinh", "doan vien", "bac si",
  ]
  private static let openings: [StaticString] = [
    "de nghi tang ", "de nghi cong nhan ", "de nghi ", "tang ", "danh hieu ", "cong nhan ", "\"",
  ]

  /// The form an item begins with, and its numbers. Without numbers only a short item counts, and
  /// only where `isAwardSection`.
  static func read(_ block: Block, isAwardSection: Bool) -> DraftQuota? {
    let text = block.matching
    var start = 0
    for opening in openings where text.firstIs(opening, at: start) {
      start += opening.utf8CodeUnitCount
    }
    guard let kind = kind(text, start) else { return nil }
    let end = formEnd(text, start)
    let collective = number(text, from: end, of: ["tap the", "don vi", "phong", "to", "truong"])
    let individual = number(text, from: end, of: people)
    let hasNumber = collective != nil || individual != nil
    guard hasNumber || (isAwardSection && block.wordCount <= 30) else { return nil }
    return DraftQuota(
      form: Heading.trimmed(text.slice(start..<(hasNumber ? end : formWithoutNumber(text, start)))),
      kind: kind, collective: collective, individual: individual, line: block.lines.lowerBound,
      confidence: hasNumber ? .certain : .likely)
  }

  private static func kind(_ text: FoldedText, _ start: Int) -> DraftQuota.Kind? {
    if text.begins(withAny: titles, at: start) != nil { return .title }
    return text.begins(withAny: awards, at: start) != nil ? .award : nil
  }

  /// To the colon, or to the first number.
  private static func formEnd(_ text: FoldedText, _ start: Int) -> Int {
    let signs = Array(":(,".utf8)
    let end = text.key[start...].firstIndex { signs.contains($0) || FoldedText.isDigit($0) }
    let limit = text.earliest(limits, in: start..<(end ?? text.count)) ?? end ?? text.count
    return limit > start && text.key[limit - 1] == 0x20 ? limit - 1 : limit
  }

  /// Words between a form and its number.
  private static let limits: [StaticString] = [
    "khong qua", "toi da", "it nhat", "toi thieu", "tu", "la", "so luong", "cho", "doi voi",
  ]

  private static func formWithoutNumber(_ text: FoldedText, _ start: Int) -> Int {
    text.key[start...].firstIndex(of: UInt8(ascii: ":")) ?? text.count
  }

  /// "02 tập thể", "01-02 tập thể", "01 đến 02 tập thể".
  private static func number(
    _ text: FoldedText, from start: Int, of nouns: [StaticString]
  ) -> ClosedRange<Int>? {
    var numbers: [Int] = []
    var lastEnd = start
    var place = start
    while place < text.count {
      guard FoldedText.isDigit(text.key[place]) else {
        if nouns.contains(where: { text.has($0, at: place) }), text.isWordStart(place),
          place - lastEnd <= 1, let last = numbers.last
        {
          let first = numbers.first ?? last
          return min(first, last)...max(first, last)
        }
        place += 1
        continue
      }
      let digits = text.key[place...].prefix(while: FoldedText.isDigit)
      let isRange = !numbers.isEmpty && isDash(text.key[lastEnd..<place])
      if !isRange { numbers = [] }
      numbers.append(Int(String(decoding: digits.prefix(6), as: UTF8.self)) ?? 0)
      place = digits.endIndex
      lastEnd = place
    }
    return nil
  }

  private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter { $0 != 0x20 }
    return signs == [UInt8(ascii: "-")] || signs == Array("den".utf8)
  }
}
