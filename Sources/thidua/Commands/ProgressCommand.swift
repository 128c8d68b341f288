// `progress` and `note`: an entry in the log of a unit task.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Records how far a unit task is; all of it means done, today.
  func recordProgress() throws(CommandFault) -> ExitCode {
    let words = call.arguments.dropFirst().joined(separator: " ")
    let task = try Shelf(self).unitTask(named: call.arguments[0])
    let amount = try amount(typed: words, for: task)
    let (record, target, id) = (task.record, task.task.target, task.row.id)
    let changes = amount.changes(
      for: id, record: record, target: target, day: options.today, author: options.writer,
      time: time)
    let state = amount.state(after: record, target: target, day: options.today)
    let now = StateWord(state, target: target, language: options.language)
    if !changes.isEmpty { try commit(step(.progress, changes), to: .plan(task.open.plan.id)) }
    output.line(
      wording(
        changes.isEmpty
          ? .stateKnown(id: id.description, now: now) : .stateSet(id: id.description, now: now)))
    return .done
  }

  private func amount(
    typed words: String, for task: NamedTask
  ) throws(CommandFault) -> ProgressAmount {
    do throws(ProgressAmount.Refusal) {
      return try ProgressAmount(typed: words, target: task.task.target)
    } catch {
      let id = task.row.id.description
      switch error {
      case .notUnderstood: throw .call(.progressNotUnderstood(words))
      case .noTarget: throw .call(.quantityWithoutTarget(id: id, value: words))
      case .otherTarget(let target):
        throw .call(
          .otherTarget(id: id, asked: words, target: target.text(options.language)))
      }
    }
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
