// The model's values as the typed words of Wording, and as cells of a table.

import PlanModel
import SecretariatUI
import VietnameseText
import Wording

extension TimingWord {
  init(_ timing: Timing) {
    self =
      switch timing {
      case .overdue(let days): .overdue(days: days)
      case .soon(let days): .soon(days: days)
      case .doneLate(let days): .late(days: days)
      case .none, .ahead, .doneOnTime: .none
      }
  }
}

extension StepWord {
  init(_ label: StepLabel) {
    self =
      switch label {
      case .importPlan: .importPlan
      case .tick: .tick
      case .untick: .untick
      case .progress: .progress
      case .note: .note
      case .deadline: .deadline
      case .returnReport: .returnReport
      case .exempt: .exempt
      case .drop: .drop
      case .undo: .undo
      case .redo: .redo
      case .units: .units
      case .edit: .edit
      case .revise: .revise
      }
  }
}

extension UnitKindWord {
  init(_ kind: UnitKind) {
    self =
      switch kind {
      case .room: .room
      case .agency: .agency
      case .association: .association
      case .council: .council
      }
  }
}

extension RecurrenceWord {
  init(_ interval: RecurrenceInterval) {
    self =
      switch interval {
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .halfYear: .halfYear
      case .year: .year
      }
  }
}

extension Wording {
  /// The state with its sign and what the day says: never colour alone, never a sign alone.
  func status(of row: UnitTaskRow, task: PlanTask, today: CalendarDay) -> String {
    let state = self(
      CommandText.state(StateWord(row.state, target: task.target, language: language)))
    let timing = row.timing(on: today)
    let day = self(CommandText.timing(TimingWord(timing)))
    let isOver = !row.state.isOpen
    let words = (isOver ? [state, day] : [day, state]).filter { !$0.isEmpty }
    return sign(row.state, timing) + " " + words.joined(separator: ", ")
  }

  private func sign(_ state: UnitTaskState, _ timing: Timing) -> String {
    switch (state, timing) {
    case (_, .overdue): "!"
    case (_, .soon): "~"
    case (.todo, _): "-"
    case (.doing, _): ">"
    case (.done, _): "x"
    case (.returned, _): "<"
    case (.exempt, _), (.dropped, _): "="
    }
  }

  /// A deadline in words: the plan's own, else what its schedule says.
  func text(of deadline: Deadline) -> String {
    let words =
      switch deadline.schedule {
      case .by(let day): deadline.words.isEmpty ? self.day(day) : deadline.words
      case .relative: deadline.words
      case .every(let interval, on: let day):
        self(
          CommandText.recurrence(
            RecurrenceWord(interval), monthDay: day.map(text(of:))))
      }
    return deadline.what.map { "\($0): \(words)" } ?? words
  }

  /// Day and month, or the day alone where it is one of every month; any leap year has them all.
  func text(of day: MonthDay) -> String {
    guard let month = day.month else { return String(day.day) }
    return CalendarDay(year: 2024, month: month, day: day.day).map { shortDay($0, in: 2024) } ?? ""
  }

  /// "62% (5/8)".
  func text(of tally: Tally) -> String {
    self(.progress(percent: tally.percent, done: tally.done, counted: tally.counted))
  }
}
