// From a deadline to the days on which it falls: once, or once in every period that the
// secretariat has followed so far. Occurrences are computed, never stored.

package import VietnameseText

/// One time that a deadline falls.
package struct Occurrence: Hashable, Sendable {
  /// Last day of the recurring period; nil when the deadline does not recur.
  package let periodEnd: CalendarDay?
  /// Last day on which it is on time; nil when the plan gives no day.
  package let due: CalendarDay?
}

extension RecurrenceInterval {
  /// First and last day of the calendar week (Monday first), month, quarter, half-year or year in
  /// which `day` lies.
  package func period(containing day: CalendarDay) -> DayRange {
    let months: Int
    switch self {
    case .week:
      let sinceMonday = ((Int(day.daysSinceEpoch) + 3) % 7 + 7) % 7
      let monday = day.advanced(by: -sinceMonday)
      return DayRange(start: monday, end: monday.advanced(by: 6))
    case .month: months = 1
    case .quarter: months = 3
    case .halfYear: months = 6
    case .year: months = 12
    }
    let first = (day.month - 1) / months * months + 1
    return DayRange(
      start: PartialDay.month(year: day.year, month: first).first,
      end: PartialDay.month(year: day.year, month: first + months - 1).last)
  }
}

extension Deadline {
  /// Most occurrences of one deadline that are ever listed: ten years of weeks.
  static let mostOccurrences = 520

  /// The times it falls, from the period in which `trackedFrom` lies to the one in which `today`
  /// (or the end of the plan's period, if that is earlier) lies.
  package func occurrences(trackedFrom: CalendarDay?, period: DayRange?, today: CalendarDay)
    -> [Occurrence]
  {
    switch schedule {
    case .by(let day): return [Occurrence(periodEnd: nil, due: day.last)]
    case .relative: return [Occurrence(periodEnd: nil, due: nil)]
    case .every(let interval, let anchor):
      let last = min(today, period?.end ?? today)
      var range = interval.period(containing: min(trackedFrom ?? last, last))
      var found: [Occurrence] = []
      while range.start <= last, found.count < Self.mostOccurrences {
        found.append(Occurrence(periodEnd: range.end, due: anchor.flatMap { $0.day(in: range) }))
        range = interval.period(containing: range.end.advanced(by: 1))
      }
      return found
    }
  }
}

extension MonthDay {
  /// The day in the year in which `range` ends, 29/02 read as 28/02 and 31 as the last day where
  /// there is none; nil when it does not lie in the range.
  func day(in range: DayRange) -> CalendarDay? {
    let year = range.end.year
    let month = month ?? range.end.month
    let length = CalendarDay.daysInMonth(year: year, month: month)
    guard let found = CalendarDay(year: year, month: month, day: min(day, length)) else {
      return nil
    }
    return range.contains(found) ? found : nil
  }
}
