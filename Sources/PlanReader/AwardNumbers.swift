// How many collectives and people an award is for: "02 tập thể", "từ 01 đến 02 tập thể", "một tập
// thể", "03 suất", or a number alone behind a title that only people or only collectives can have.

import PlanModel

/// Finding of an award's numbers.
enum AwardNumbers {
  private static let collectives: [StaticString] = [
    "tap the", "don vi", "phong", "to", "truong", "khoa", "co quan", "chi bo", "cong doan",
    "chi doan", "xa", "thon", "tram", "hat", "doi", "lop", "doanh nghiep", "hop tac xa", "chi hoi",
    "nha truong", "dia phuong", "cum", "khoi",
  ]
  private static let people: [StaticString] = [
    "ca nhan", "nguoi", "dong chi", "can bo", "d/c", "cong chuc", "vien chuc", "giao vien",
    "hoc sinh", "doan vien", "bac si", "nhan vien", "cong nhan", "nong dan", "hoi vien",
    "chien si", "dieu duong", "nha giao",
  ]
  /// Nouns that count awards, whoever gets them.
  private static let pieces: [StaticString] = ["suat", "chi tieu", "truong hop", "giai", "ho so"]

  /// The numbers in a range; `isCollective` says to whom a number without a noun belongs.
  static func find(
    in text: FoldedText, _ range: Range<Int>, isCollective: Bool?
  ) -> (collective: ClosedRange<Int>?, individual: ClosedRange<Int>?) {
    var collective = number(text, range, of: collectives)
    var individual = number(text, range, of: people)
    if collective == nil, individual == nil {
      collective = following(text, range, collectives)
      individual = following(text, range, people)
    }
    guard collective == nil, individual == nil, let isCollective,
      let bare = number(text, range, of: pieces) ?? alone(text, range)
    else { return (collective, individual) }
    return isCollective ? (bare, nil) : (nil, bare)
  }

  /// The number just before a place: "04 Giấy khen".
  static func count(in text: FoldedText, before end: Int) -> ClosedRange<Int>? {
    let digits = text.key[..<max(0, end - 1)].suffix(3).reversed().prefix(while: FoldedText.isDigit)
    return Int(String(decoding: digits.reversed(), as: UTF8.self)).map { $0...$0 }
  }

  /// "02 tập thể", "01-02 tập thể", "01 đến 02 tập thể", "một tập thể", "hai (02) tập thể".
  private static func number(
    _ text: FoldedText, _ range: Range<Int>, of nouns: [StaticString]
  ) -> ClosedRange<Int>? {
    var numbers: [Int] = []
    var lastEnd = range.lowerBound
    var place = range.lowerBound
    while place < range.upperBound {
      guard let (value, end) = value(text, at: place) else {
        if text.isWordStart(place), nouns.contains(where: { text.has($0, at: place) }),
          isNext(text, lastEnd..<place), let last = numbers.last
        {
          let first = numbers.first ?? last
          return min(first, last)...max(first, last)
        }
        place += 1
        continue
      }
      let isRange = !numbers.isEmpty && isDash(text.key[lastEnd..<place])
      if !isRange { numbers = [] }
      numbers.append(value)
      place = end
      lastEnd = end
    }
    return nil
  }

  /// "tập thể 06, cá nhân: 12": the number behind the noun.
  private static func following(
    _ text: FoldedText, _ range: Range<Int>, _ nouns: [StaticString]
  ) -> ClosedRange<Int>? {
    for noun in nouns {
      guard let start = text.first(noun, in: range) else { continue }
      var place = start + noun.utf8CodeUnitCount
      for words: StaticString in [":", " la", " khong qua", " toi da"]
      where text.firstIs(words, at: place) { place += words.utf8CodeUnitCount }
      guard text.firstIs(" ", at: place), place + 1 < range.upperBound,
        let first = value(text, at: place + 1)
      else { continue }
      let rest = text.key[first.end...].prefix(4).drop { " -".utf8.contains($0) }
      if rest.startIndex > first.end, rest.startIndex < range.upperBound,
        isDash(text.key[first.end..<rest.startIndex]),
        let last = value(text, at: rest.startIndex), last.value >= first.value
      {
        return first.value...last.value
      }
      let isEnd = first.end >= text.count || " ,;.)".utf8.contains(text.key[first.end])
      if isEnd { return first.value...first.value }
    }
    return nil
  }

  /// The one number that the range holds, at its end.
  private static func alone(_ text: FoldedText, _ range: Range<Int>) -> ClosedRange<Int>? {
    let rest = range.drop { !FoldedText.isDigit(text.key[$0]) }
    guard let start = rest.first, let (value, end) = value(text, at: start), value > 0,
      text.key[end..<range.upperBound].allSatisfy({ ".;) ".utf8.contains($0) }),
      text.key[range.lowerBound..<start].contains(UInt8(ascii: ":"))
    else { return nil }
    return value...value
  }

  private static let words: [String: Int] = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
  ]

  /// A number in digits or in words.
  private static func value(_ text: FoldedText, at place: Int) -> (value: Int, end: Int)? {
    if FoldedText.isDigit(text.key[place]) {
      let digits = text.key[place...].prefix(while: FoldedText.isDigit)
      return (Int(String(decoding: digits.prefix(6), as: UTF8.self)) ?? 0, digits.endIndex)
    }
    guard text.isWordStart(place), "mhbncst".utf8.contains(text.key[place]) else { return nil }
    let end = text.key[place...].prefix(5).firstIndex { !FoldedText.isWord($0) }
    guard let end, end > place, let value = words[text.slice(place..<end).lowercased()] else {
      return nil
    }
    return (value, end)
  }

  /// Between a number and its noun: a blank, the bracket of "hai (02) tập thể".
  private static func isNext(_ text: FoldedText, _ gap: Range<Int>) -> Bool {
    gap.count <= 1 || text.firstIs(") ", at: gap.lowerBound) && gap.count == 2
  }

  private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter { $0 != 0x20 }
    return signs == [UInt8(ascii: "-")] || signs == Array("den".utf8)
  }
}
