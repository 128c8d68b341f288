// A moment as the office's clock shows it: UTC+7 all year, without asking any zone table.

package import VietnameseText

/// Wall-clock time in Asia/Ho_Chi_Minh.
package enum OfficeClock {
  /// Viet Nam's offset from UTC, in milliseconds.
  private static let offset = 7 * 3600 * 1000
  private static let day = 24 * 3600 * 1000

  /// The calendar day (as days since 1970) of a moment in milliseconds since 1970 in UTC.
  package static func calendarDay(ofMilliseconds time: Int) -> Int {
    let local = clamped(time) + offset
    return (local - (local < 0 ? day - 1 : 0)) / day
  }

  /// `dd/mm/yyyy hh:mm`.
  package static func text(ofMilliseconds time: Int) -> String {
    let date = CalendarDay(daysSinceEpoch: calendarDay(ofMilliseconds: time)).vietnamese
    return "\(date) \(clockText(ofMilliseconds: time))"
  }

  /// `yyyy-mm-dd hh:mm`.
  package static func isoText(ofMilliseconds time: Int) -> String {
    let date = CalendarDay(daysSinceEpoch: calendarDay(ofMilliseconds: time)).iso
    return "\(date) \(clockText(ofMilliseconds: time))"
  }

  /// The moment at which a day begins, milliseconds since 1970 in UTC.
  package static func milliseconds(atStartOf day: CalendarDay) -> Int {
    Int(day.daysSinceEpoch) * Self.day - offset
  }

  /// `hh:mm`.
  package static func clockText(ofMilliseconds time: Int) -> String {
    let minutes = (clamped(time) + offset - calendarDay(ofMilliseconds: time) * day) / 60_000
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// `2026-11-20T16:05:00+07:00` (ISO 8601).
  package static func iso(ofMilliseconds time: Int) -> String {
    let days = calendarDay(ofMilliseconds: time)
    let seconds = (clamped(time) + offset - days * day) / 1000
    let date = CalendarDay(daysSinceEpoch: days).iso
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(padded)
    return "\(date)T\(clock.joined(separator: ":"))+07:00"
  }

  /// A journal may hold any number; years of four digits are enough.
  private static func clamped(_ time: Int) -> Int {
    min(max(time, -62_135_596_800_000), 253_402_200_000_000)
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
