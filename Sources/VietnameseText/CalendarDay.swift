// A day of the proleptic Gregorian calendar as a value: no clock, no zone, no instant.
// Conversion to and from a day count follows Howard Hinnant, "chrono-compatible low-level date
// algorithms" (2014): exact for every year, without tables.

/// A calendar day (year, month, day); always a day that exists.
package struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01; negative before it.
  package let daysSinceEpoch: Int32

  /// Full year, for example 2026.
  package var year: Int { parts.year }
  /// 1 to 12.
  package var month: Int { parts.month }
  /// 1 to 31.
  package var day: Int { parts.day }

  package init(daysSinceEpoch: Int) { self.daysSinceEpoch = Int32(clamping: daysSinceEpoch) }

  /// The day, or nil when the calendar has no such day (30/02) or the year is not in 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(daysSinceEpoch: Self.count(year: year, month: month, day: day))
  }

  /// Reads `YYYY-MM-DD`, exactly; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Self.number(parts[0]), let month = Self.number(parts[1]),
      let day = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD` (ISO 8601).
  package var iso: String {
    let (year, month, day) = parts
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  /// `dd/mm/yyyy`, the form of Vietnamese official papers (Decree 30/2020/NĐ-CP, annex I).
  package var vietnamese: String {
    let (year, month, day) = parts
    return Self.padded(day, 2) + "/" + Self.padded(month, 2) + "/" + Self.padded(year, 4)
  }

  /// `dd/mm`, for narrow columns.
  package var vietnameseShort: String { Self.padded(day, 2) + "/" + Self.padded(month, 2) }

  /// The day `days` later (earlier when negative).
  package func advanced(by days: Int) -> CalendarDay {
    CalendarDay(daysSinceEpoch: Int(daysSinceEpoch) + days)
  }

  /// Days from this day to `other`; negative when `other` is earlier.
  package func days(to other: CalendarDay) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    a.daysSinceEpoch < b.daysSinceEpoch
  }

  /// 28 to 31.
  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func count(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

/// A date known to the day, the month or the year only: what a plan prints when the day is left
/// blank ("ngày   tháng 01 năm 2024").
package enum PartialDay: Hashable, Sendable {
  case day(CalendarDay)
  case month(year: Int, month: Int)
  case year(Int)

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    switch text.utf8.count {
    case 4:
      guard let day = CalendarDay(iso: "\(text)-01-01") else { return nil }
      self = .year(day.year)
    case 7:
      guard let day = CalendarDay(iso: "\(text)-01") else { return nil }
      self = .month(year: day.year, month: day.month)
    default:
      guard let day = CalendarDay(iso: text) else { return nil }
      self = .day(day)
    }
  }

  /// ISO 8601 with only the parts that are known.
  package var iso: String {
    switch self {
    case .day(let day): day.iso
    case .month(let year, let month):
      CalendarDay.padded(year, 4) + "-" + CalendarDay.padded(month, 2)
    case .year(let year): CalendarDay.padded(year, 4)
    }
  }

  /// `dd/mm/yyyy`, `mm/yyyy` or `yyyy`.
  package var vietnamese: String {
    switch self {
    case .day(let day): day.vietnamese
    case .month(let year, let month):
      CalendarDay.padded(month, 2) + "/" + CalendarDay.padded(year, 4)
    case .year(let year): CalendarDay.padded(year, 4)
    }
  }

  /// The first day it may mean.
  package var first: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month): Self.known(year, month, 1)
    case .year(let year): Self.known(year, 1, 1)
    }
  }

  /// The last day it may mean: the day by which a duty "in January 2024" must be done.
  package var last: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month):
      Self.known(year, month, CalendarDay.daysInMonth(year: year, month: month))
    case .year(let year): Self.known(year, 12, 31)
    }
  }

  private static func known(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(daysSinceEpoch: 0)
  }
}
