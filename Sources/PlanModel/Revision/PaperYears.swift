// The year that a plan is about: what its subject says, else its period, its deadlines, its day of
// issue, in this order of trust. A plan for 2026 may be issued in December 2025.

import VietnameseText

/// The years that a plan tells, most trusted first.
struct PaperYears: Equatable, Sendable {
  private let subject: Int?
  private let period: Int?
  private let deadlines: Int?
  private let issue: Int?

  init(subject: String?, period: DayRange?, issuedOn: PartialDay?, deadlines: [CalendarDay]) {
    self.subject = Self.named(in: subject ?? "")
    self.period = period?.end.year
    self.deadlines = Self.mostFrequent(deadlines.map(\.year))
    issue = issuedOn?.first.year
  }

  /// The year that the plan is about; nil when nothing tells it.
  var own: Int? { inOrder.lazy.compactMap(\.self).first }

  /// Whether two papers are about different years: the most trusted that both tell decides.
  func differ(from other: PaperYears) -> Bool {
    for (a, b) in zip(inOrder, other.inOrder) {
      if let a, let b { return a != b }
    }
    return false
  }

  private var inOrder: [Int?] { [subject, period, deadlines, issue] }

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
