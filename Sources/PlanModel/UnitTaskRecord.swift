// How far one unit is with one task: what the secretariat ticks, and what it writes beside it.

package import VietnameseText

/// An amount done.
package enum ProgressValue: Hashable, Sendable {
  /// 0 to 100.
  case percent(Int)
  /// Against the task's target.
  case quantity(Quantity)

  /// Percent of the whole, 0 to 100, rounded down so that 100 means all of it. A quantity without
  /// a target (the target was taken away later) counts as nothing done.
  package func percent(of target: TaskTarget?) -> Int {
    switch self {
    case .percent(let value): return min(max(value, 0), 100)
    case .quantity(let done):
      guard let target, target.value.thousandths > 0 else { return 0 }
      return min(100, done.thousandths * 100 / target.value.thousandths)
    }
  }
}

/// The state that the secretariat gave a unit task. Overdue and due soon are not states: they follow
/// from the day.
package enum UnitTaskState: Hashable, Sendable {
  case todo
  case doing(ProgressValue)
  /// Done, or the report received, on that day.
  case done(on: CalendarDay)
  /// Sent back for completion.
  case returned(reason: String)
  /// The unit need not do it.
  case exempt(reason: String)
  /// Nobody does it any more.
  case dropped(reason: String)

  /// Whether something is still owed.
  package var isOpen: Bool {
    switch self {
    case .todo, .doing, .returned: true
    case .done, .exempt, .dropped: false
    }
  }

  /// Whether it counts in the progress of the plan.
  package var counts: Bool {
    switch self {
    case .exempt, .dropped: false
    default: true
    }
  }

  /// The name used in the store, on the command line and in JSON.
  package var name: String {
    switch self {
    case .todo: "todo"
    case .doing: "doing"
    case .done: "done"
    case .returned: "returned"
    case .exempt: "exempt"
    case .dropped: "dropped"
    }
  }
}

/// One line in the unit task's own log.
package struct ProgressEntry: Hashable, Sendable {
  /// The day it speaks of.
  package var day: CalendarDay
  /// Who wrote it.
  package var author: String
  /// When it was written, milliseconds since 1970 in UTC; tells two equal notes apart.
  package var time: Int
  /// How far the task then was, nil for a note alone.
  package var value: ProgressValue?
  package var note: String
  /// Reference of the evidence: number of the incoming paper, path, link. Empty when none.
  package var evidence: String

  package init(
    day: CalendarDay, author: String, time: Int, value: ProgressValue? = nil, note: String = "",
    evidence: String = ""
  ) {
    self.day = day
    self.author = author
    self.time = time
    self.value = value
    self.note = note
    self.evidence = evidence
  }
}

/// Who last changed something, and when.
package struct ChangeStamp: Hashable, Sendable {
  package let author: String
  /// Milliseconds since 1970 in UTC.
  package let time: Int

  package init(author: String, time: Int) {
    self.author = author
    self.time = time
  }
}

/// What is known of one unit task beyond what the plan says; a unit task that nobody has touched
/// has none.
package struct UnitTaskRecord: Hashable, Sendable {
  package var state = UnitTaskState.todo
  /// The day that this unit was given instead of the task's deadline.
  package var postponedTo: CalendarDay?
  /// In the order in which they were made.
  package var entries: [ProgressEntry] = []
  /// Last change of state or day.
  package var stamp: ChangeStamp?
  /// Last change of the state.
  package var stateStamp: ChangeStamp?
  /// Last change of the day.
  package var dayStamp: ChangeStamp?
  /// States that others gave it at the same time as the one shown, neither having seen the other's,
  /// earliest first; empty once somebody who knew of them has set the state.
  package var otherStates: [Rival<UnitTaskState>] = []
  /// The same of the day that it was given.
  package var otherDays: [Rival<CalendarDay?>] = []

  package init() {}

  /// Whether two people set its state or day at once, neither having seen the other's.
  package var isContested: Bool { !otherStates.isEmpty || !otherDays.isEmpty }

  /// Whether anything is recorded for it that must stay in sight.
  package var isTouched: Bool { state != .todo || !entries.isEmpty }

  /// The last amount that was recorded.
  package var lastValue: ProgressValue? { entries.last { $0.value != nil }?.value }

  /// Where the unit task stood before it was ticked: at the last amount short of the whole, else
  /// not begun.
  package func stateBeforeDone(target: TaskTarget?) -> UnitTaskState {
    guard let value = lastValue, (1..<100).contains(value.percent(of: target)) else { return .todo }
    return .doing(value)
  }
}
