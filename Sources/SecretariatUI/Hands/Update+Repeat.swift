// "." does the last thing again, on the row or rows where one is now.

import PlanModel
import Wording

/// What was last done to unit tasks, without the tasks.
package enum LastAct: Equatable, Sendable {
  case answer(TaskVerb, String)
  case tick(isDone: Bool)
  case step(percent: Int)
}

extension AppState {
  mutating func runRepeat() -> [Effect] {
    guard let act = lastAct else { return refuse(words(MarkText.nothingToRepeat)) }
    return onActedTasks { state, ids in
      switch act {
      case .answer(let verb, let text):
        return state.answer(verb.purpose(ids), verb, ids, text)
      case .tick(let isDone): return state.tick(ids, isDone: isDone)
      case .step(let percent): return state.changePercent(ids, by: percent)
      }
    }
  }

  /// Does something to the unit tasks that are to be acted on, unless there are none, they cannot be
  /// changed, or somebody else has just changed one of them.
  /// - Parameter opensLine: whether it would open an input line, for which letters may be on their
  ///   way.
  mutating func onActedTasks(
    opensLine: Bool = false, _ act: (inout AppState, [UnitTaskID]) -> [Effect]
  ) -> [Effect] {
    let ids = actedUnitTasks
    guard let open = workspace, !ids.isEmpty else {
      return refuse(view == .matrix ? words(.notOwedHere) : words(.nothingSelected))
    }
    if let reason = open.readOnlyReason {
      if opensLine { refusedLine = moment.milliseconds }
      message = StatusMessage(reason, tone: .error)
      return []
    }
    setSearch("")
    for id in ids {
      guard let refusal = refusalOfJustChanged(id) else { continue }
      message = StatusMessage(refusal, tone: .error)
      return []
    }
    return act(&self, ids)
  }

  /// Space: all done when one of them is owed, else all as before.
  mutating func tick(_ ids: [UnitTaskID]) -> [Effect] {
    if ids.count == 1 {
      let (label, changes) = tickChanges(ids[0])
      lastAct = .tick(isDone: label == .tick)
      return commit(label, changes)
    }
    return tick(ids, isDone: ids.contains { expectedRecord(of: $0).state.isOpen })
  }

  /// Marks all as done that are owed, or takes the mark off all that have it.
  mutating func tick(_ ids: [UnitTaskID], isDone: Bool) -> [Effect] {
    lastAct = .tick(isDone: isDone)
    let changes = ids.flatMap { id -> [Change] in
      let record = expectedRecord(of: id)
      if isDone { return record.state.isOpen ? stateChange(id, to: .done(on: today)) : [] }
      guard case .done = record.state else { return [] }
      return stateChange(id, to: record.stateBeforeDone(target: target(of: id)))
    }
    if changes.isEmpty {
      say(ids.count == 1 ? words(.alreadyRecorded) : words(MarkText.nothingToDo))
    }
    return commit(isDone ? .tick : .untick, changes)
  }

  mutating func changePercent(_ ids: [UnitTaskID], by step: Int) -> [Effect] {
    lastAct = .step(percent: step)
    let changes = ids.flatMap { id -> [Change] in
      let record = expectedRecord(of: id)
      let now: Int
      switch record.state {
      case .done: now = 100
      case .doing(let value): now = value.percent(of: target(of: id))
      default: now = 0
      }
      let next = min(max(0, now + step), 100)
      return next == now ? [] : progressChanges(id, ProgressAmount(percent: next))
    }
    return commit(.progress, changes)
  }
}
