// The dates of the demo documents: placeholders that are filled in around the day of the demo,
// so that something is always late, due and done.
//
//   {{day-9}}         a day, official form: 11/11/2026, 05/6/2026, 03/02/2027
//   {{long-day-40}}   the same in words: 11 tháng 10 năm 2026
//   {{plain-day-30}}  in words without diacritics, as a poor scan has it: 21 thang 10 nam 2026
//   {{year}}, {{year-1}}   the year of the plan
//   {{age 1930}}      years from 1930 to the year of the plan
//   {{phase-end}}     last day of the first phase; {{phase-start}}: the day after it

import VietnameseText

/// Fills in the placeholders of the demo documents.
enum DemoTemplate {
  /// Days at the start of a year in which the demo still shows the plan of the year before: no
  /// deadline of the demo lies further back, so none falls before its plan's year.
  static let daysOfGrace = 30

  /// `text` with each known placeholder replaced; unknown ones stay as they are.
  static func expanded(_ text: String, today: CalendarDay) -> String {
    var result = ""
    var rest = text[...]
    while let opening = rest.range(ofPair: "{"),
      let closing = rest[opening.upperBound...].range(ofPair: "}")
    {
      let inner = rest[opening.upperBound..<closing.lowerBound]
      result += rest[..<opening.lowerBound]
      result += value(of: inner, today: today) ?? "{{" + inner + "}}"
      rest = rest[closing.upperBound...]
    }
    return result + rest
  }

  /// The year whose plan the demo shows on `today`.
  static func planYear(on today: CalendarDay) -> Int { today.advanced(by: -daysOfGrace).year }

  /// The last day of the first phase: the end of the month before `today`, March at the earliest
  /// and October at the latest, so that both phases keep at least two months.
  static func phaseEnd(on today: CalendarDay) -> CalendarDay {
    let year = planYear(on: today)
    let month = today.year > year ? 10 : min(max(today.month - 1, 3), 10)
    let day = CalendarDay.daysInMonth(year: year, month: month)
    return CalendarDay(year: year, month: month, day: day) ?? today
  }

  private static func value(of inner: Substring, today: CalendarDay) -> String? {
    let name = inner.prefix { !$0.isNumber && $0 != "+" && $0 != " " }
    let number = inner.dropFirst(name.count)
    switch (name.hasSuffix("-") ? name.dropLast() : name, offset(name, number)) {
    case ("day", let days?): return official(today.advanced(by: days))
    case ("long-day", let days?):
      return inWords(today.advanced(by: days), month: "tháng", year: "năm")
    case ("plain-day", let days?):
      return inWords(today.advanced(by: days), month: "thang", year: "nam")
    case ("year", let years?): return String(planYear(on: today) + years)
    case ("age", let since?): return String(planYear(on: today) - since)
    case ("phase-end", 0): return official(phaseEnd(on: today))
    case ("phase-start", 0): return official(phaseEnd(on: today).advanced(by: 1))
    default: return nil
    }
  }

  /// The number behind a name: none is 0, a minus belongs to the number; nil when it is no number.
  private static func offset(_ name: Substring, _ number: Substring) -> Int? {
    if number.isEmpty { return name.hasSuffix("-") ? nil : 0 }
    guard let value = Int(number.first == " " ? number.dropFirst() : number) else { return nil }
    return name.hasSuffix("-") ? -value : value
  }

  /// dd/m/yyyy: a zero before days under ten and before January and February only
  /// (Decree 30/2020/NĐ-CP).
  private static func official(_ day: CalendarDay) -> String {
    padded(day.day) + "/" + monthNumber(day) + "/" + String(day.year)
  }

  private static func inWords(_ day: CalendarDay, month: String, year: String) -> String {
    "\(padded(day.day)) \(month) \(monthNumber(day)) \(year) \(day.year)"
  }

  private static func monthNumber(_ day: CalendarDay) -> String {
    day.month < 3 ? padded(day.month) : String(day.month)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Substring {
  /// Where the two bytes of `mark` first stand together; nil when they do not. Compares bytes,
  /// because finding the letters of a whole plan costs a hundred times as much.
  fileprivate func range(ofPair mark: Character) -> Range<Index>? {
    guard let byte = mark.asciiValue else { return nil }
    var search = utf8[...]
    while let first = search.firstIndex(of: byte) {
      let second = utf8.index(after: first)
      guard second < endIndex else { return nil }
      let behind = utf8.index(after: second)
      if utf8[second] == byte { return first..<behind }
      search = utf8[behind...]
    }
    return nil
  }
}
