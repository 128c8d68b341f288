// Every date that a text mentions, in the forms of Vietnamese papers, as places in its key. Whether
// a date is a deadline is decided elsewhere: nine in ten are not.

import VietnameseText

/// A date as the text writes it.
struct DateMention: Equatable {
  enum Value: Equatable {
    case day(CalendarDay)
    case month(year: Int, month: Int)
    case year(Int)
    /// Day and month without a year.
    case dayMonth(day: Int, month: Int)
    /// A month without a year.
    case monthOnly(Int)
    case quarter(year: Int, quarter: Int)
    /// Printed like a day, but the calendar has none such.
    case invalid
  }

  /// Place in the key, with the words "tháng", "năm", "quý" but without "ngày".
  var range: Range<Int>
  var value: Value

  /// A month or a quarter of a known year.
  var isMonth: Bool {
    switch value {
    case .month, .quarter: true
    default: false
    }
  }

  /// The days that it may mean, when that can be said without more context.
  var partial: PartialDay? {
    switch value {
    case .day(let day): return .day(day)
    case .month(let year, let month): return .month(year: year, month: month)
    case .year(let year): return .year(year)
    case .quarter(let year, let quarter): return .month(year: year, month: quarter * 3)
    case .dayMonth, .monthOnly, .invalid: return nil
    }
  }
}

/// Finds dates in a folded text.
struct DateScanner {
  private let text: FoldedText
  private let key: [UInt8]
  private var mentions: [DateMention] = []

  static func mentions(in text: FoldedText) -> [DateMention] {
    var scanner = DateScanner(text)
    scanner.scan()
    return scanner.mentions
  }

  private init(_ text: FoldedText) {
    self.text = text
    key = text.key
  }

  private mutating func scan() {
    var place = 0
    while place < key.count {
      guard FoldedText.isDigit(key[place]) else {
        if key[place] == UInt8(ascii: "q"), text.isWordStart(place), let end = quarter(at: place) {
          place = end
        } else {
          place += 1
        }
        continue
      }
      place = number(at: place)
    }
  }

  private func byte(_ place: Int) -> UInt8 { place < key.count ? key[place] : 0 }

  private func digits(at start: Int, max: Int = 4) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while FoldedText.isDigit(byte(end)), end - start <= max {
      value = value * 10 + Int(byte(end) - 0x30)
      end += 1
    }
    return end > start && end - start <= max ? (value, end) : nil
  }

  /// Handles the run of digits here and returns where to go on.
  private mutating func number(at start: Int) -> Int {
    var end = start
    while FoldedText.isDigit(byte(end)) { end += 1 }
    guard isFree(start), end - start <= 4, let first = digits(at: start) else { return end }
    if let after = slashed(first, start) { return after }
    if let after = worded(first, start) { return after }
    if end - start == 4, (1900...2199).contains(first.value),
      text.start(of: "nam ", endingAt: start) != nil
        || text.start(of: "nam hoc ", endingAt: start) != nil
    {
      append(start - 4..<end, .year(first.value))
    }
    return end
  }

  /// Not the tail of a document number or of a word: "34-CT/TW", "A1".
  private func isFree(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = key[start - 1]
    if FoldedText.isWord(before) || before == UInt8(ascii: "/") { return false }
    guard before == UInt8(ascii: "-") || before == UInt8(ascii: "."), start > 1 else { return true }
    return !FoldedText.isWord(key[start - 2]) || FoldedText.isDigit(key[start - 2])
  }

  /// d/m/yyyy, d-m-yyyy, d.m.yyyy, m/yyyy, d/m.
  private mutating func slashed(_ first: (value: Int, end: Int), _ start: Int) -> Int? {
    let sign = byte(first.end)
    guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "."),
      let second = digits(at: skipBlank(first.end + 1))
    else { return nil }
    if byte(second.end) == sign, let year = digits(at: skipBlank(second.end + 1)),
      year.end - second.end >= 5, isEnd(year.end)
    {
      append(start..<year.end, day(year.value, second.value, first.value))
      return year.end
    }
    guard sign == UInt8(ascii: "/"), isEnd(second.end), byte(first.end + 1) != 0x20 else {
      return nil
    }
    if second.end - first.end == 5, (1...12).contains(first.value) {
      let isMonth = (1900...2199).contains(second.value)
      append(
        monthStart(start)..<second.end,
        isMonth ? .month(year: second.value, month: first.value) : .invalid)
    } else if second.end - first.end <= 3, (1...31).contains(first.value),
      (1...12).contains(second.value)
    {
      append(start..<second.end, .dayMonth(day: first.value, month: second.value))
    }
    return second.end
  }

  private func skipBlank(_ place: Int) -> Int { byte(place) == 0x20 ? place + 1 : place }

  /// Nothing that would make it part of a longer number or a document's number.
  private func isEnd(_ place: Int) -> Bool {
    let next = byte(place)
    if next == UInt8(ascii: "/") || FoldedText.isWord(next) { return false }
    return next != UInt8(ascii: "-") || !(0x61...0x7A).contains(byte(place + 1))
  }

  private func monthStart(_ start: Int) -> Int {
    text.start(of: "thang ", endingAt: start) ?? start
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DateMention.Value {
    CalendarDay(year: year, month: month, day: day).map(DateMention.Value.day) ?? .invalid
  }

  /// "05 tháng 6 năm 2024" after "ngày", "tháng 6 năm 2024", "tháng 6".
  private mutating func worded(_ first: (value: Int, end: Int), _ start: Int) -> Int? {
    if text.start(of: "thang ", endingAt: start) != nil, (1...12).contains(first.value) {
      let from = start - 6
      if let year = year(after: first.end) {
        append(from..<year.end, .month(year: year.value, month: first.value))
        return year.end
      }
      append(from..<first.end, .monthOnly(first.value))
      return first.end
    }
    guard text.start(of: "ngay ", endingAt: start) != nil, text.has(" thang ", at: first.end),
      let month = digits(at: first.end + 7, max: 2)
    else { return nil }
    if let year = year(after: month.end) {
      append(start..<year.end, day(year.value, month.value, first.value))
      return year.end
    }
    if (1...31).contains(first.value), (1...12).contains(month.value) {
      append(start..<month.end, .dayMonth(day: first.value, month: month.value))
    }
    return month.end
  }

  private func year(after place: Int) -> (value: Int, end: Int)? {
    guard text.has(" nam ", at: place), let year = digits(at: place + 5),
      year.end - place == 9
    else { return nil }
    return year
  }

  /// "quý I/2024", "quý 2 năm 2024".
  private mutating func quarter(at place: Int) -> Int? {
    guard text.has("quy ", at: place) else { return nil }
    let numerals: [(StaticString, Int)] = [
      ("iv", 4), ("iii", 3), ("ii", 2), ("i", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 4),
    ]
    for (numeral, value) in numerals where text.has(numeral, at: place + 4) {
      let end = place + 4 + numeral.utf8CodeUnitCount
      if byte(end) == UInt8(ascii: "/"), let year = digits(at: end + 1), year.end == end + 5 {
        append(place..<year.end, .quarter(year: year.value, quarter: value))
        return year.end
      }
      if let year = year(after: end) {
        append(place..<year.end, .quarter(year: year.value, quarter: value))
        return year.end
      }
    }
    return nil
  }

  private mutating func append(_ range: Range<Int>, _ value: DateMention.Value) {
    mentions.append(DateMention(range: range, value: value))
  }
}
