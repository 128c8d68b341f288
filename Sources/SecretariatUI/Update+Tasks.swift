// What can be done to the selected unit task.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func runTask(_ name: CommandName, argument: String) -> [Effect] {
    let opensLine = TaskVerb(name) != nil || name == .deadlineForAll
    return onActedTasks(opensLine: opensLine) { state, ids in state.runTask(name, ids, argument) }
  }

  private mutating func runTask(
    _ name: CommandName, _ ids: [UnitTaskID], _ argument: String
  ) -> [Effect] {
    if let verb = TaskVerb(name) {
      let purpose = verb.purpose(ids)
      return argument.isEmpty ? openLine(purpose) : answer(purpose, with: argument)
    }
    switch name {
    case .tick: return tick(ids)
    case .increase: return changePercent(ids, by: 5)
    case .decrease: return changePercent(ids, by: -5)
    case .deadlineForAll:
      // One task of the plan, whoever owes it.
      guard Set(ids.map(\.task)).count == 1 else { return refuse(words(MarkText.onlyOne)) }
      let purpose = PromptPurpose.deadlineForAll(ids[0])
      return argument.isEmpty ? openLine(purpose) : answer(purpose, with: argument)
    default: return []
    }
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
  mutating func refusalOfJustChanged(_ id: UnitTaskID) -> String? {
    guard let stamp = changedByOthers.removeValue(forKey: id),
      moment.milliseconds - stamp.time < Self.justChanged
    else { return nil }
    let state = stateName(of: expectedRecord(of: id).state)
    return words(.justChanged(shortWords(of: id), stamp.author, state))
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
