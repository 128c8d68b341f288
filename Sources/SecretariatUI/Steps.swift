// From what a person asks to the changes it means. Every step is made against the state that the
// person sees, steps still on their way to the disk included.

package import PlanModel
import VietnameseText

extension AppState {
  /// The record of a unit task as it will be when all pending steps are safe.
  package func expectedRecord(of id: UnitTaskID) -> UnitTaskRecord {
    var record = workspace?.plan.record(of: id) ?? UnitTaskRecord()
    for step in pending where step.plan == workspace?.plan.id {
      for change in step.batch.changes where change.unitTask == id {
        record.preview(change)
      }
    }
    return record
  }

  /// Whether a step that concerns the unit task is on its way to the disk.
  package func isPending(_ id: UnitTaskID) -> Bool {
    pending.contains { step in
      step.plan == workspace?.plan.id && step.batch.changes.contains { $0.unitTask == id }
    }
  }

  /// Sends a step on its way.
  mutating func commit(
    _ label: StepLabel, _ changes: [Change], afterword: String? = nil
  ) -> [Effect] {
    guard let plan = workspace?.plan.id, !changes.isEmpty else { return [] }
    return commit(
      Batch(label: label, author: author, time: moment.milliseconds, changes: changes), to: plan,
      afterword: afterword)
  }

  mutating func commit(
    _ batch: Batch, to plan: PlanID, afterword: String? = nil, saying: String? = nil
  ) -> [Effect] {
    stepCount += 1
    pending.append(
      PendingStep(
        number: stepCount, plan: plan, batch: batch, afterword: afterword, saying: saying))
    return [.commit(batch, to: plan, step: stepCount)]
  }

  /// The change of state of one unit task.
  func stateChange(_ id: UnitTaskID, to new: UnitTaskState) -> [Change] {
    let old = expectedRecord(of: id).state
    return old == new ? [] : [.state(id, Edit(old: old, new: new))]
  }

  /// An entry in the log of a unit task.
  func entryChange(
    _ id: UnitTaskID, day: CalendarDay? = nil, value: ProgressValue? = nil, note: String = "",
    evidence: String = ""
  ) -> Change {
    .entry(
      id,
      Edit(
        old: nil,
        new: ProgressEntry(
          day: day ?? today, author: author, time: moment.milliseconds, value: value, note: note,
          evidence: evidence)))
  }

  /// Ticking off, or taking the tick back to what was recorded before it.
  func tickChanges(_ id: UnitTaskID) -> (label: StepLabel, changes: [Change]) {
    let record = expectedRecord(of: id)
    guard case .done = record.state else {
      return (.tick, stateChange(id, to: .done(on: today)))
    }
    return (.untick, stateChange(id, to: record.stateBeforeDone(target: target(of: id))))
  }

  /// Recording an amount.
  func progressChanges(_ id: UnitTaskID, _ amount: ProgressAmount) -> [Change] {
    amount.changes(
      for: id, record: expectedRecord(of: id), target: target(of: id), day: today, author: author,
      time: moment.milliseconds)
  }

  /// The task as it will be when all pending steps are safe.
  func expectedTask(of id: UnitTaskID) -> PlanTask? {
    var task = workspace?.plan.tasks[id.task]
    for step in pending where step.plan == workspace?.plan.id {
      for case .task(let edit) in step.batch.changes where edit.new?.id == id.task {
        task = edit.new
      }
    }
    return task
  }

  func target(of id: UnitTaskID) -> TaskTarget? { workspace?.plan.tasks[id.task]?.target }
}

extension UnitTaskRecord {
  fileprivate mutating func preview(_ change: Change) {
    switch change {
    case .state(_, let edit): state = edit.new ?? state
    case .postponement(_, let edit): postponedTo = edit.new
    case .entry(_, let edit): if let new = edit.new { entries.append(new) }
    default: break
    }
  }
}
