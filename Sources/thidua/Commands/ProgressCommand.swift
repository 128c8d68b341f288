// `progress` and `note`: an entry in the log of a unit task.

import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// Records how far a unit task is; all of it means done, today.
  func recordProgress() throws(CommandFault) -> ExitCode {
    let words = call.arguments.dropFirst().joined(separator: " ")
    guard let amount = ProgressAmount(words) else { throw .call(.progressNotUnderstood(words)) }
    let task = try Shelf(self).unitTask(named: call.arguments[0])
    let (value, note) = try amount.value(for: task, written: words, options.language)
    let isWhole = value.percent(of: task.task.target) == 100
    let state: UnitTaskState =
      isWhole ? .done(on: task.doneDay ?? options.today) : .doing(value)
    let now = StateWord(state, target: task.task.target, language: options.language)
    let id = task.row.id.description
    if state == task.record.state, value == task.record.lastValue, note.isEmpty {
      output.line(wording(.progressKnown(id: id, now: now)))
      return .done
    }
    let entry = ProgressEntry(
      day: options.today, author: options.writer, time: time, value: value,
      note: note)
    var changes: [Change] = [.entry(task.row.id, Edit(old: nil, new: entry))]
    if state != task.record.state {
      changes.append(.state(task.row.id, Edit(old: task.record.state, new: state)))
    }
    try commit(step(.progress, changes), to: .plan(task.open.plan.id))
    output.line(wording(.progressSet(id: id, now: now)))
    return .done
  }

  /// Adds a note to a unit task.
  func addNote() throws(CommandFault) -> ExitCode {
    let words = call.arguments.dropFirst().joined(separator: " ")
    guard !words.allSatisfy(\.isWhitespace) else { throw .call(.emptyText(.text)) }
    let task = try Shelf(self).unitTask(named: call.arguments[0])
    let entry = ProgressEntry(
      day: options.today, author: options.writer, time: time,
      note: VietnameseNormalization.composed(words))
    let change = Change.entry(task.row.id, Edit(old: nil, new: entry))
    try commit(step(.note, [change]), to: .plan(task.open.plan.id))
    output.line(wording(.noted(id: task.row.id.description)))
    return .done
  }
}

extension NamedTask {
  /// The day on which it was done; nil when it is not.
  fileprivate var doneDay: CalendarDay? {
    if case .done(let day) = row.state { return day }
    return nil
  }
}

/// An amount as a person writes it: "40%", "40", "3/12", "12 tin".
enum ProgressAmount: Equatable {
  case percent(Int)
  /// A quantity when the task has a target, else a percentage.
  case bare(Quantity)
  /// So many, of so many where that is written.
  case quantity(Quantity, of: Quantity?)

  /// Nil when the words are none of these.
  init?(_ words: String) {
    let text = words.split(separator: " ").joined(separator: " ")
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard let amount = Quantity(number) else { return nil }
    let rest = text[number.endIndex...].drop { $0 == " " }
    if rest.isEmpty {
      self = .bare(amount)
    } else if rest == "%" {
      guard let percent = amount.percent else { return nil }
      self = .percent(percent)
    } else if rest.first == "/" {
      let whole = rest.dropFirst().drop { $0 == " " }
        .prefix { $0.isNumber || $0 == "." || $0 == "," }
      guard let of = Quantity(whole), of.thousandths > 0 else { return nil }
      self = .quantity(amount, of: of)
    } else {
      guard rest.first?.isLetter == true else { return nil }
      self = .quantity(amount, of: nil)
    }
  }

  /// What is recorded for a task, and the note that keeps what the value cannot.
  func value(
    for named: NamedTask, written words: String, _ language: Language
  ) throws(CommandFault) -> (value: ProgressValue, note: String) {
    let id = named.row.id.description
    let target = named.task.target
    switch (self, target) {
    case (.percent(let percent), _): return (.percent(percent), "")
    case (.bare(let amount), nil):
      guard let percent = amount.percent else { throw .call(.progressNotUnderstood(words)) }
      return (.percent(percent), "")
    case (.bare(let amount), .some): return (.quantity(amount), "")
    case (.quantity(let amount, let whole), let target?):
      guard whole == nil || whole == target.value else {
        throw .call(.otherTarget(id: id, asked: words, target: target.text(language)))
      }
      return (.quantity(amount), "")
    case (.quantity(let amount, let whole?), nil):
      let percent = min(100, amount.thousandths * 100 / whole.thousandths)
      return (.percent(percent), VietnameseNormalization.composed(words))
    case (.quantity, nil): throw .call(.quantityWithoutTarget(id: id, value: words))
    }
  }
}

extension Quantity {
  /// The amount as a percentage; nil unless it is a whole number up to 100.
  fileprivate var percent: Int? {
    thousandths % 1000 == 0 && thousandths <= 100_000 ? thousandths / 1000 : nil
  }
}
