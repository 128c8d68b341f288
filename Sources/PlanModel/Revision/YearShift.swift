// The years of a plan moved on: its own year in its words and days, never the years of cited
// documents, of anniversaries or of stretches of years that are not the plan's.

import VietnameseText

/// Moves the years of one plan by a whole number.
struct YearShift {
  /// The year that the plan is about.
  let own: Int
  /// Years to go on; negative to go back.
  let years: Int

  /// The same day of the shifted year; 29/02 becomes 28/02 where there is none.
  func day(_ day: CalendarDay) -> CalendarDay {
    let length = CalendarDay.daysInMonth(year: day.year + years, month: day.month)
    return CalendarDay(
      year: day.year + years, month: day.month, day: min(day.day, length)) ?? day
  }

  /// As much of a day as is known, shifted.
  func day(_ day: PartialDay) -> PartialDay {
    switch day {
    case .day(let day): .day(self.day(day))
    case .month(let year, let month): .month(year: year + years, month: month)
    case .year(let year): .year(year + years)
    }
  }

  /// Both ends shifted.
  func range(_ range: DayRange) -> DayRange {
    DayRange(start: day(range.start), end: day(range.end))
  }

  /// The words with the plan's own year moved on, and with the days of `days` moved on whatever
  /// their year.
  /// - Returns: the words, and whether they name another year about which a person must decide.
  func words(_ words: String, days: [PartialDay] = []) -> (words: String, isDoubtful: Bool) {
    let years = YearScanner.years(in: words)
    var shifted = ""
    var place = words.startIndex
    var isDoubtful = false
    let dayYears = Set(days.map(\.last.year))
    for found in years {
      let isMeant =
        !found.isFixed && (found.year == own || (found.hasDay && dayYears.contains(found.year)))
      if !isMeant {
        let isNear = abs(found.year - own) <= 2
        isDoubtful = isDoubtful || (isNear && (found.isStretch || !found.isFixed))
        continue
      }
      shifted += words[place..<found.range.lowerBound]
      append(found.year + self.years, to: &shifted)
      place = found.range.upperBound
    }
    return (shifted + words[place...], isDoubtful)
  }

  /// "29/02/2025" is no day: the last one of the month stands for it.
  private func append(_ year: Int, to words: inout String) {
    if CalendarDay.daysInMonth(year: year, month: 2) == 28,
      let tail = Self.leapDays.first(where: words.hasSuffix)
    {
      words.removeLast(tail.count)
      words += "28" + tail.dropFirst(2)
    }
    words += String(year)
  }

  private static let leapDays = [
    "29/02/", "29/2/", "29-02-", "29-2-", "29.02.", "29.2.", "29 tháng 02 năm ",
    "29 tháng 2 năm ",
  ]
}
