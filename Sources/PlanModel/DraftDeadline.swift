// When a task is due, as the paper says it: a date, a day of every period, or only words.

package import VietnameseText

/// How often a duty returns; the raw value is an ISO 8601 duration.
package enum DraftRecurrence: String, Sendable, CaseIterable {
  case weekly = "P1W"
  case monthly = "P1M"
  case quarterly = "P3M"
  case halfYearly = "P6M"
  case yearly = "P1Y"
}

/// The day on which a recurring duty falls: of the year ("trước ngày 10/12 hằng năm"), or of the
/// month ("trước ngày 25 hằng tháng").
package struct DraftMonthDay: Hashable, Sendable {
  /// Nil: the last month of the period that recurs.
  package var month: Int?
  package var day: Int

  package init(month: Int?, day: Int) { (self.month, self.day) = (month, day) }

  /// ISO 8601 without a year: "--12-10"; without a month too: "---25".
  package var iso: String {
    "--" + (month.map(Self.padded) ?? "") + "-" + Self.padded(day)
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// When a task is due; a task may have several.
package struct DraftDeadline: Equatable, Sendable {
  /// The last day, as far as the paper gives it.
  package var date: PartialDay?
  package var recurrence: DraftRecurrence?
  /// The day of each year or month, with `recurrence`.
  package var anchor: DraftMonthDay?
  /// The words, when no day can be computed: "ngay sau khi kế hoạch được ban hành".
  package var relative: String?
  /// Words before the date: "trước ngày", "chậm nhất là ngày".
  package var qualifier: String?
  /// What is due, when the paper says it beside the date: "sơ kết".
  package var what: String?
  package var line: Int
  package var confidence: Confidence

  package init(
    date: PartialDay? = nil, recurrence: DraftRecurrence? = nil, anchor: DraftMonthDay? = nil,
    relative: String? = nil, qualifier: String? = nil, what: String? = nil, line: Int,
    confidence: Confidence = .certain
  ) {
    self.date = date
    self.recurrence = recurrence
    self.anchor = anchor
    self.relative = relative
    self.qualifier = qualifier
    self.what = what
    self.line = line
    self.confidence = confidence
  }

  /// The date or the anchor of each period in ISO 8601; nil when there is neither.
  package var iso: String? { date?.iso ?? anchor?.iso }
}
