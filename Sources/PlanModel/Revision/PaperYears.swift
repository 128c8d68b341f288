// The year that a plan is about: what its subject says, else its period, its deadlines, its day of
// issue, in this order of trust. A plan for 2026 may be issued in December 2025.

import VietnameseText

/// The year of a plan, from what it says of time.
struct PaperYears {
  /// Nil when nothing tells a year.
  let own: Int?

  init(subject: String?, period: DayRange?, issuedOn: PartialDay?, deadlines: [CalendarDay]) {
    let named = Self.named(in: subject ?? "")
    let inPeriod = period.flatMap { $0.start.year == $0.end.year ? $0.end.year : nil }
    own =
      named ?? inPeriod ?? Self.mostFrequent(deadlines.map(\.year)) ?? period?.end.year
      ?? issuedOn?.first.year
  }

  init(_ plan: Plan) {
    let days = plan.tasks.values.flatMap(\.deadlines).compactMap { deadline in
      if case .by(let day) = deadline.schedule { day.last } else { nil }
    }
    self.init(
      subject: plan.profile.subject, period: plan.profile.period,
      issuedOn: plan.profile.issuedOn, deadlines: days)
  }

  /// The only year that follows "năm"; nil when there are several.
  private static func named(in subject: String) -> Int? {
    let words = SearchKey.of(subject).split { !$0.isLetter && !$0.isNumber }
    let years = zip(words, words.dropFirst()).compactMap { word, next in
      word == "nam" && next.count == 4 ? Int(next) : nil
    }
    return Set(years).count == 1 ? years.first : nil
  }

  /// The earliest of the most frequent ones.
  private static func mostFrequent(_ years: [Int]) -> Int? {
    let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
