// A report that came in: the one reading of what a person types about it, and the changes that
// record it.

package import VietnameseText

/// The day on which a report came in and the number under which it was registered.
package struct ReportReceipt: Hashable, Sendable {
  /// Nil when no day was typed.
  package let day: CalendarDay?
  /// Number of the incoming paper; empty when none was typed.
  package let number: String

  /// Why typed words are no receipt.
  package enum Refusal: Error, Equatable, Sendable {
    /// Meant as a day, but there is no such day.
    case notADay(String)
    /// Nothing is received before its day.
    case future(CalendarDay)
  }

  /// Reads "5/6 214": the day, then the number of the incoming paper; either may be left out.
  package init(typed text: String, today: CalendarDay) throws(Refusal) {
    var words = text.split(whereSeparator: \.isWhitespace)
    if let first = words.first, CalendarDay.isMeant(by: first) {
      guard let day = CalendarDay(typed: String(first), near: today) else {
        throw .notADay(String(first))
      }
      guard day <= today else { throw .future(day) }
      self.day = day
      words.removeFirst()
    } else {
      day = nil
    }
    number = VietnameseNormalization.composed(words.joined(separator: " "))
  }

  /// The changes that record it for a unit task whose record is `record`; none when the record says
  /// so already. Without a day what is done stays done on the day it was, else it is done `today`.
  package func changes(
    for id: UnitTaskID, record: UnitTaskRecord, today: CalendarDay, author: String, time: Int
  ) -> [Change] {
    let day = day(after: record, today: today)
    var changes: [Change] = []
    if record.state != .done(on: day) {
      changes.append(.state(id, Edit(old: record.state, new: .done(on: day))))
    }
    let isKnown =
      changes.isEmpty && record.entries.contains { $0.day == day && $0.evidence == number }
    if !number.isEmpty, !isKnown {
      let entry = ProgressEntry(day: day, author: author, time: time, evidence: number)
      changes.append(.entry(id, Edit(old: nil, new: entry)))
    }
    return changes
  }

  /// The day of completion once it is recorded.
  package func day(after record: UnitTaskRecord, today: CalendarDay) -> CalendarDay {
    if let day { return day }
    if case .done(let day) = record.state { return day }
    return today
  }
}
