// What a day without a year, or words such as "từ nay", are read against: the plan's own time.

import PlanModel
import VietnameseText

/// The time in which a plan's days fall.
struct TimeFrame {
  /// Year of the plan when it has one.
  var year: Int?
  var issuedOn: CalendarDay?
  var period: DraftPeriod?

  /// The year of a day printed without one: the plan's, or the one of a school year that holds the
  /// day; nil when it may fall in several.
  func year(month: Int, day: Int) -> Int? {
    if let year { return year }
    guard let period, period.start.days(to: period.end) <= 366 else { return nil }
    return (period.start.year...period.end.year).first { year in
      CalendarDay(year: year, month: month, day: day)
        .map { period.start <= $0 && $0 <= period.end } ?? false
    }
  }

  /// The last day of the school year: of the years printed here, else of the plan's own.
  func schoolYearEnd(_ text: FoldedText, _ window: Range<Int>) -> CalendarDay? {
    if let years = YearSpan.find(in: text, window) {
      return CalendarDay(year: years.last, month: 5, day: 31)
    }
    guard let end = period?.end, end.month == 5, end.day == 31 else { return nil }
    return end
  }
}

/// Two years with a dash between.
enum YearSpan {
  /// "2022 - 2025", "2021-2025", "2021 đến 2025" at or after the beginning of a range.
  static func find(
    in text: FoldedText, _ range: Range<Int>
  ) -> (first: Int, last: Int, end: Int)? {
    var years: [(value: Int, range: Range<Int>)] = []
    var place = range.lowerBound
    while place < range.upperBound, years.count < 2 {
      let digits = text.key[place..<range.upperBound].prefix(while: FoldedText.isDigit)
      if digits.count == 4, let value = Int(String(decoding: digits, as: UTF8.self)),
        (1900...2199).contains(value)
      {
        years.append((value, place..<place + 4))
      }
      place += max(1, digits.count)
    }
    guard years.count == 2, years[0].value <= years[1].value else { return nil }
    let between = text.key[years[0].range.upperBound..<years[1].range.lowerBound]
      .filter { $0 != 0x20 }
    guard
      between == [UInt8(ascii: "-")] || between == Array("den".utf8)
        || between == Array("dennam".utf8) || isDashAndYear(between)
    else { return nil }
    return (years[0].value, years[1].value, years[1].range.upperBound)
  }

  /// "- năm", also as a scanner spells it.
  private static func isDashAndYear(_ bytes: [UInt8]) -> Bool {
    (3...4).contains(bytes.count - 1) && bytes.first == UInt8(ascii: "-")
      && bytes[1] == UInt8(ascii: "n") && bytes.last == UInt8(ascii: "m")
  }
}
