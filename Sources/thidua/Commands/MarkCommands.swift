// `done` and `undone`: the mark of a unit task. Many ids of one plan are one step.

import PlanModel
import PlanStore
import SecretariatUI
import Wording

extension Session {
  /// Marks as done, today.
  func markDone() throws(CommandFault) -> ExitCode {
    try mark(.tick) { task in
      if case .done(let day) = task.row.state {
        return .unchanged(.alreadyDone(id: task.row.id.description, day: day))
      }
      return .changed(
        to: .done(on: options.today),
        .marked(id: task.row.id.description, day: options.today))
    }
  }

  /// Takes the mark off: back to the progress recorded last, else to "to do".
  func markUndone() throws(CommandFault) -> ExitCode {
    try mark(.untick) { task in
      let id = task.row.id.description
      switch task.row.state {
      case .todo, .doing: return .unchanged(.alreadyOpen(id: id))
      case .done, .returned, .exempt, .dropped: break
      }
      let state = task.record.stateBeforeDone(target: task.task.target)
      let words = StateWord(state, target: task.task.target, language: options.language)
      return .changed(to: state, .unmarked(id: id, now: words))
    }
  }

  private enum Mark {
    case unchanged(CommandResultText)
    case changed(to: UnitTaskState, CommandResultText)
  }

  private func mark(
    _ label: StepLabel, _ decide: (NamedTask) -> Mark
  ) throws(CommandFault) -> ExitCode {
    let tasks = try Shelf(self).unitTasks(named: call.arguments)
    for (open, tasks) in tasks.byPlan {
      var changes: [Change] = []
      var lines: [CommandResultText] = []
      for task in tasks {
        switch decide(task) {
        case .unchanged(let text):
          lines.append(text)
          guard !task.record.otherStates.isEmpty else { continue }
          // Said again is chosen.
          let state = task.record.state
          changes.append(.state(task.row.id, Edit(old: state, new: state)))
        case .changed(let state, let text):
          changes.append(.state(task.row.id, Edit(old: task.record.state, new: state)))
          lines.append(text)
        }
      }
      if !changes.isEmpty { try commit(step(label, changes), to: .plan(open.plan.id)) }
      for text in lines { output.line(wording(text)) }
    }
    return .done
  }
}
