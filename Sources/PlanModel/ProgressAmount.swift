// The one reading of an amount that a person types, and the changes that record it: the screen and
// the command line take the same words for the same amount.

package import VietnameseText

/// An amount done, as it was read from what a person typed.
package struct ProgressAmount: Hashable, Sendable {
  package let value: ProgressValue
  /// The typed words where the value cannot hold them: "3/4" of a task without a target is 75%.
  /// Empty otherwise.
  package let note: String

  /// Why typed words are no amount of the task.
  package enum Refusal: Error, Equatable, Sendable {
    /// Neither a percentage up to 100 nor a quantity.
    case notUnderstood
    /// A quantity, but the task has no target in numbers.
    case noTarget
    /// Of another whole than the task's target.
    case otherTarget(TaskTarget)
  }

  /// A share in percent, 0 to 100.
  package init(percent: Int) { (value, note) = (.percent(percent), "") }

  /// Reads "40%"; "3/12", "3/12 tin" and "12 tin" against the target; a bare number is a quantity
  /// where the task has a target, else a percentage; "3/12" without a target is its share in
  /// percent. More than the whole is the whole: plans are over-fulfilled.
  package init(typed text: String, target: TaskTarget?) throws(Refusal) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var rest = words[...]
    guard let amount = Self.takeNumber(from: &rest) else { throw .notUnderstood }
    let whole = try Self.takeWhole(from: &rest)
    if rest == "%", whole == nil {
      (value, note) = (.percent(try Self.percent(amount)), "")
      return
    }
    guard rest.isEmpty || rest.first?.isLetter == true else { throw .notUnderstood }
    if let target {
      guard whole == nil || whole == target.value else { throw .otherTarget(target) }
      (value, note) = (.quantity(amount), "")
    } else if let whole {
      let percent = min(100, amount.thousandths * 100 / whole.thousandths)
      (value, note) = (.percent(percent), VietnameseNormalization.composed(words))
    } else {
      guard rest.isEmpty else { throw .noTarget }
      (value, note) = (.percent(try Self.percent(amount)), "")
    }
  }

  /// The changes that record it for a unit task whose record is `record`; none when the record says
  /// so already and nobody said otherwise. All of it means done on `day`; what is done stays done on the day it was.
  package func changes(
    for id: UnitTaskID, record: UnitTaskRecord, target: TaskTarget?, day: CalendarDay,
    author: String, time: Int
  ) -> [Change] {
    let state = state(after: record, target: target, day: day)
    let last = record.entries.last { $0.value != nil }
    let isKnown = value == last?.value && (note.isEmpty || note == last?.note)
    if state == record.state, isKnown {
      // Whoever says again what is shown has chosen it over what others said at the same time.
      return record.otherStates.isEmpty ? [] : [.state(id, Edit(old: state, new: state))]
    }
    let entry = ProgressEntry(day: day, author: author, time: time, value: value, note: note)
    let change = Change.entry(id, Edit(old: nil, new: entry))
    return state == record.state
      ? [change] : [.state(id, Edit(old: record.state, new: state)), change]
  }

  /// The state of the unit task once the amount is recorded on `day`.
  package func state(
    after record: UnitTaskRecord, target: TaskTarget?, day: CalendarDay
  ) -> UnitTaskState {
    guard value.percent(of: target) >= 100 else { return .doing(value) }
    if case .done = record.state { return record.state }
    return .done(on: day)
  }

  private static func takeNumber(from rest: inout Substring) -> Quantity? {
    let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
    rest = rest[number.endIndex...].drop { $0 == " " }
    return Quantity(number)
  }

  /// The whole behind a stroke; nil when there is no stroke.
  private static func takeWhole(from rest: inout Substring) throws(Refusal) -> Quantity? {
    guard rest.first == "/" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " }
    guard let whole = takeNumber(from: &rest), whole.thousandths > 0 else {
      throw .notUnderstood
    }
    return whole
  }

  private static func percent(_ amount: Quantity) throws(Refusal) -> Int {
    guard amount.thousandths % 1000 == 0, amount <= Quantity(100) else { throw .notUnderstood }
    return amount.thousandths / 1000
  }
}
