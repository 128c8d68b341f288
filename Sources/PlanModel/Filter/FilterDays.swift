// Days in a filter: a day, a month, a year, or words that mean days from today.

import VietnameseText

/// Reads the days that a value of a filter means.
struct FilterDays {
  let today: CalendarDay

  /// The days, nil when the text names none. `+7` is from today to seven days from now.
  func range(of text: String) -> ClosedRange<CalendarDay>? {
    let word = FilterFold.name(text)
    if let place = word.firstRange(of: "..") {
      guard let first = range(of: String(word[..<place.lowerBound])),
        let last = range(of: String(word[place.upperBound...])),
        first.lowerBound <= last.upperBound
      else { return nil }
      return first.lowerBound...last.upperBound
    }
    return offset(word) ?? named(word) ?? typed(word)
  }

  /// The day alone that `+7` or `-3` means, for "before" and "after".
  func day(of text: String) -> CalendarDay? {
    guard let days = Self.offsetDays(FilterFold.name(text)) else { return nil }
    return today.advanced(by: days)
  }

  private static func offsetDays(_ word: String) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-", word.utf8.count <= 6,
      let days = Int(word.dropFirst()), days >= 0
    else { return nil }
    return sign == "+" ? days : -days
  }

  private func offset(_ word: String) -> ClosedRange<CalendarDay>? {
    guard let days = Self.offsetDays(word) else { return nil }
    let day = today.advanced(by: days)
    return days < 0 ? day...today : today...day
  }

  private func named(_ word: String) -> ClosedRange<CalendarDay>? {
    switch word {
    case "hom-nay", "nay", "today": return today...today
    case "ngay-mai", "mai", "tomorrow": return single(1)
    case "hom-qua", "yesterday": return single(-1)
    case "tuan-nay", "this-week": return week(0)
    case "tuan-sau", "tuan-toi", "next-week": return week(1)
    case "tuan-truoc", "last-week": return week(-1)
    case "thang-nay", "this-month": return months(0, count: 1)
    case "thang-sau", "thang-toi", "next-month": return months(1, count: 1)
    case "thang-truoc", "last-month": return months(-1, count: 1)
    case "quy-nay", "this-quarter": return months(-((today.month - 1) % 3), count: 3)
    case "nam-nay", "this-year": return months(1 - today.month, count: 12)
    case "nam-sau", "next-year": return months(13 - today.month, count: 12)
    case "nam-truoc", "last-year": return months(-11 - today.month, count: 12)
    default: return edge(word)
    }
  }

  /// The first or last day of the week, month, quarter or year.
  private func edge(_ word: String) -> ClosedRange<CalendarDay>? {
    let ends = [
      "cuoi-tuan": "tuan-nay", "eow": "tuan-nay", "cuoi-thang": "thang-nay", "eom": "thang-nay",
      "cuoi-quy": "quy-nay", "eoq": "quy-nay", "cuoi-nam": "nam-nay", "eoy": "nam-nay",
    ]
    let starts = [
      "dau-tuan": "tuan-nay", "dau-thang": "thang-nay", "dau-quy": "quy-nay",
      "dau-nam": "nam-nay",
    ]
    if let whole = ends[word].flatMap(named) { return whole.upperBound...whole.upperBound }
    if let whole = starts[word].flatMap(named) { return whole.lowerBound...whole.lowerBound }
    return nil
  }

  private func single(_ days: Int) -> ClosedRange<CalendarDay> {
    today.advanced(by: days)...today.advanced(by: days)
  }

  /// Monday to Sunday.
  private func week(_ weeks: Int) -> ClosedRange<CalendarDay> {
    // 1970-01-01 was a Thursday.
    let weekday = (Int(today.daysSinceEpoch) % 7 + 10) % 7
    let monday = today.advanced(by: 7 * weeks - weekday)
    return monday...monday.advanced(by: 6)
  }

  /// So many whole months, the first of them so many months from this one.
  private func months(_ offset: Int, count: Int) -> ClosedRange<CalendarDay>? {
    let first = today.year * 12 + today.month - 1 + offset
    let last = first + count - 1
    guard let start = CalendarDay(year: first / 12, month: first % 12 + 1, day: 1) else {
      return nil
    }
    let end = PartialDay.month(year: last / 12, month: last % 12 + 1).last
    return start...end
  }

  /// A day as people type it, or a month or year: "12/2026", "2026-12", "2026".
  private func typed(_ word: String) -> ClosedRange<CalendarDay>? {
    if let day = CalendarDay(typed: word, near: today), !Self.isMonth(word) { return day...day }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let month = Int(parts[0]), let year = Int(parts[1]),
      (1...12).contains(month), (1...9999).contains(year), parts[1].utf8.count == 4
    {
      let whole = PartialDay.month(year: year, month: month)
      return whole.first...whole.last
    }
    return PartialDay(iso: word).map { $0.first...$0.last }
  }

  private static func isMonth(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts[0].utf8.count == 4
  }
}
