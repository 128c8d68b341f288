// Days as people read them: dd/mm/yyyy in Vietnamese; ISO, or day and month by name, in English,
// where 06/05 could mean two days.

package import VietnameseText

extension Wording {
  /// The whole day.
  package func day(_ day: CalendarDay) -> String {
    language == .vietnamese ? day.vietnamese : day.iso
  }

  /// A day of which perhaps only the month or the year is known.
  package func day(_ day: PartialDay) -> String {
    language == .vietnamese ? day.vietnamese : day.iso
  }

  /// Day and month, at most six columns; the whole day when it is not in `year`.
  package func shortDay(_ day: CalendarDay, in year: Int) -> String {
    guard day.year == year else { return self.day(day) }
    guard language == .english else { return day.vietnameseShort }
    return "\(day.day) \(Self.englishMonths[day.month - 1])"
  }

  /// Day and time of a moment (milliseconds since 1970 in UTC) by the office's clock.
  package func time(_ milliseconds: Int, in year: Int) -> String {
    let day = CalendarDay(daysSinceEpoch: OfficeClock.calendarDay(ofMilliseconds: milliseconds))
    return shortDay(day, in: year) + " " + OfficeClock.clockText(ofMilliseconds: milliseconds)
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
