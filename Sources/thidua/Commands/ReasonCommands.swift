// `return`, `exempt` and `drop`: what the secretariat decides about a unit task, and why.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Sends the report back for completion.
  func returnReport() throws(CommandFault) -> ExitCode {
    try decide(.returnReport) { .returned(reason: $0) }
  }

  /// The unit need not do it.
  func exemptUnit() throws(CommandFault) -> ExitCode {
    try decide(.exempt) { .exempt(reason: $0) }
  }

  /// Nobody does it any more.
  func dropTask() throws(CommandFault) -> ExitCode {
    try decide(.drop) { .dropped(reason: $0) }
  }

  private func decide(
    _ label: StepLabel, _ state: (String) -> UnitTaskState
  ) throws(CommandFault) -> ExitCode {
    let words = call.arguments.dropFirst().joined(separator: " ")
    guard !words.allSatisfy(\.isWhitespace) else { throw .call(.emptyText(.reason)) }
    let task = try Shelf(self).unitTask(named: call.arguments[0])
    let (old, new) = (task.record.state, state(VietnameseNormalization.composed(words)))
    let now = StateWord(new, target: task.task.target, language: options.language)
    let id = task.row.id.description
    if old == new {
      output.line(wording(.stateKnown(id: id, now: now)))
      return .done
    }
    let change = Change.state(task.row.id, Edit(old: old, new: new))
    try commit(step(label, [change]), to: .plan(task.open.plan.id))
    output.line(wording(.stateSet(id: id, now: now)))
    return .done
  }
}
