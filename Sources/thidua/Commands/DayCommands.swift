// `receive` and `deadline`: the day on which a report came in, and the day that one unit was given
// instead of the plan's.

import PlanModel
import PlanStore
import VietnameseText
import Wording

extension Session {
  /// Registers a report that came in: done on that day, the incoming number as evidence.
  func receiveReport() throws(CommandFault) -> ExitCode {
    let receipt = try receipt(typed: call.arguments.dropFirst().joined(separator: " "))
    let task = try Shelf(self).unitTask(named: call.arguments[0])
    let changes = receipt.changes(
      for: task.row.id, record: task.record, today: options.today, author: options.writer,
      time: time)
    let day = receipt.day(after: task.record, today: options.today)
    let id = task.row.id.description
    guard !changes.isEmpty else {
      output.line(wording(.alreadyDone(id: id, day: day)))
      return .done
    }
    try commit(step(.tick, changes), to: .plan(task.open.plan.id))
    output.line(wording(.received(id: id, day: day, number: receipt.number)))
    return .done
  }

  private func receipt(typed words: String) throws(CommandFault) -> ReportReceipt {
    do throws(ReportReceipt.Refusal) {
      return try ReportReceipt(typed: words, today: options.today)
    } catch {
      switch error {
      case .notADay(let word): throw .call(.notADay(word))
      case .future(let day): throw .call(.futureDay(day))
      }
    }
  }

  /// Gives this unit another day, or the plan's own again.
  func setDeadline() throws(CommandFault) -> ExitCode {
    let word = call.arguments[1]
    let day = word == "-" ? nil : CalendarDay(typed: word, near: options.today)
    guard day != nil || word == "-" else { throw .call(.notADay(word)) }
    let task = try Shelf(self).unitTask(named: call.arguments[0])
    let id = task.row.id.description
    let old = task.record.postponedTo
    if old == day {
      output.line(wording(.deadlineKnown(id: id, day: day)))
      return .done
    }
    let change = Change.postponement(task.row.id, Edit(old: old, new: day))
    try commit(step(.deadline, [change]), to: .plan(task.open.plan.id))
    output.line(wording(.deadlineSet(id: id, day: day)))
    return .done
  }
}
