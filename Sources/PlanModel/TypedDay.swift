// How a day is read from what a person types, with or without its year.

package import VietnameseText

extension CalendarDay {
  /// Reads what a person types: "5/6", "05/06/2026", "5-6-26", "2026-06-05". Without a year the
  /// year of `near` is meant. Nil when it is no day.
  package init?(typed text: String, near: CalendarDay) {
    if let day = CalendarDay(iso: text) {
      self = day
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
    var year = near.year
    if numbers.count == 3 { year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2] }
    self.init(year: year, month: numbers[1], day: numbers[0])
  }

  /// Whether a typed word is digits with the separators of a day between them: a day, or meant to
  /// be one.
  package static func isMeant(by word: some StringProtocol) -> Bool {
    word.contains { "/-.".contains($0) }
      && word.allSatisfy { $0.isASCIIDigit || "/-.".contains($0) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
