// What can be done to the selected unit task.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func runTask(_ name: CommandName, argument: String) -> [Effect] {
    guard let open = workspace, let id = selectedUnitTask else {
      message = StatusMessage(view == .matrix ? words(.notOwedHere) : words(.nothingSelected))
      return []
    }
    guard open.readOnlyReason == nil else {
      if Self.purpose(of: name, id) != nil { refusedLine = moment.milliseconds }
      message = StatusMessage(open.readOnlyReason ?? words(.readOnlyRefusal), tone: .error)
      return []
    }
    setSearch("")
    if let refusal = refusalOfJustChanged(id) {
      message = StatusMessage(refusal, tone: .error)
      return []
    }
    if let purpose = Self.purpose(of: name, id) {
      return argument.isEmpty ? openLine(purpose) : answer(purpose, with: argument)
    }
    return runAtOnce(name, id)
  }

  /// The unit task on which the verbs act: the one under the cursor of the view that is shown.
  var selectedUnitTask: UnitTaskID? {
    switch view {
    case .matrix: selectedInMatrix
    case .agenda: selectedInAgenda
    default: workspace?.selectedRow?.id
    }
  }

  /// Why an act on the unit task must wait: somebody else changed it while the key was on its way.
  private mutating func refusalOfJustChanged(_ id: UnitTaskID) -> String? {
    guard let stamp = changedByOthers.removeValue(forKey: id),
      moment.milliseconds - stamp.time < Self.justChanged
    else { return nil }
    let state = stateName(of: expectedRecord(of: id).state)
    return words(.justChanged(shortWords(of: id), stamp.author, state))
  }

  private static func purpose(of name: CommandName, _ id: UnitTaskID) -> PromptPurpose? {
    switch name {
    case .progress: .progress(id)
    case .note: .note(id)
    case .deadline: .deadline(id)
    case .deadlineForAll: .deadlineForAll(id)
    case .receive: .receive(id)
    case .returnReport: .returnReport(id)
    case .exempt: .exempt(id)
    case .drop: .drop(id)
    default: nil
    }
  }

  private mutating func runAtOnce(_ name: CommandName, _ id: UnitTaskID) -> [Effect] {
    switch name {
    case .tick:
      let (label, changes) = tickChanges(id)
      return commit(label, changes)
    case .increase: return changePercent(id, by: 5)
    case .decrease: return changePercent(id, by: -5)
    default: return []
    }
  }

  private mutating func changePercent(_ id: UnitTaskID, by step: Int) -> [Effect] {
    let record = expectedRecord(of: id)
    let now: Int
    switch record.state {
    case .done: now = 100
    case .doing(let value): now = value.percent(of: target(of: id))
    default: now = 0
    }
    let next = min(max(0, now + step), 100)
    guard next != now else { return [] }
    return commit(.progress, progressChanges(id, ProgressAmount(percent: next)))
  }

  mutating func runHistory(_ name: CommandName) -> [Effect] {
    if view == .history { return moveSelectedStep(name) }
    guard let open = workspace else { return [] }
    guard open.readOnlyReason == nil else {
      message = StatusMessage(open.readOnlyReason ?? words(.readOnlyRefusal), tone: .error)
      return []
    }
    // A step that is still on its way has no number by which an undo could name it.
    guard pending.isEmpty else {
      held.append(.command(name))
      return []
    }
    let time = moment.milliseconds
    let move =
      name == .undo
      ? open.history.undo(author: author, time: time, in: open.plan)
      : open.history.redo(author: author, time: time, in: open.plan)
    let skipped = move.skipped.first.map(sentence(for:))
    // The import itself is not taken back by one key among ticks.
    if move.step?.batch.label == .importPlan {
      message = StatusMessage(words(.importStays), tone: .error)
      return []
    }
    guard let batch = move.batch else {
      let nothing = words(name == .undo ? .nothingToUndo : .nothingToRedo)
      message = StatusMessage(skipped ?? nothing, tone: skipped == nil ? .info : .error)
      return []
    }
    return commit(batch, to: open.plan.id, afterword: skipped)
  }
}
