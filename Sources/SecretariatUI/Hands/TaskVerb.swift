// What an input line can say of unit tasks: the same answer for one and for many.

import PlanModel
import VietnameseText
import Wording

/// What is asked about unit tasks in an input line.
package enum TaskVerb: Hashable, Sendable {
  case progress, note, deadline, receive, returnReport, exempt, drop

  init?(_ name: CommandName) {
    switch name {
    case .progress: self = .progress
    case .note: self = .note
    case .deadline: self = .deadline
    case .receive: self = .receive
    case .returnReport: self = .returnReport
    case .exempt: self = .exempt
    case .drop: self = .drop
    default: return nil
    }
  }

  /// The input line for these unit tasks.
  func purpose(_ ids: [UnitTaskID]) -> PromptPurpose {
    guard ids.count == 1 else { return .many(self, ids) }
    let id = ids[0]
    switch self {
    case .progress: return .progress(id)
    case .note: return .note(id)
    case .deadline: return .deadline(id)
    case .receive: return .receive(id)
    case .returnReport: return .returnReport(id)
    case .exempt: return .exempt(id)
    case .drop: return .drop(id)
    }
  }
}

extension PromptPurpose {
  /// What it asks of which unit tasks; nil when it asks something else.
  var asked: (verb: TaskVerb, ids: [UnitTaskID])? {
    switch self {
    case .progress(let id): (.progress, [id])
    case .note(let id): (.note, [id])
    case .deadline(let id): (.deadline, [id])
    case .receive(let id): (.receive, [id])
    case .returnReport(let id): (.returnReport, [id])
    case .exempt(let id): (.exempt, [id])
    case .drop(let id): (.drop, [id])
    case .many(let verb, let ids): (verb, ids)
    default: nil
    }
  }
}

extension AppState {
  /// What an answer means for a unit task: changes, or why it cannot be.
  enum TaskAnswer {
    case changes([Change])
    case refused(String)
  }

  /// Takes an answer for all of them: one step of those that it fits. When it fits none it stays in
  /// its line with what is wrong.
  mutating func answer(
    _ purpose: PromptPurpose, _ verb: TaskVerb, _ ids: [UnitTaskID], _ text: String
  ) -> [Effect] {
    var changes: [Change] = []
    var refused: [(id: UnitTaskID, reason: String)] = []
    for id in ids {
      switch taskAnswer(verb, id, text) {
      case .changes(let more): changes += more
      case .refused(let reason): refused.append((id, reason))
      }
    }
    if let first = refused.first, refused.count == ids.count {
      return complain(purpose, text, first.reason)
    }
    let effects = close(purpose)
    lastAct = .answer(verb, text)
    guard !changes.isEmpty else {
      say(words(.alreadyRecorded))
      return effects
    }
    let rest = refused.first.map { first in
      words(
        MarkText.notTaken(refused.count, first: shortWords(of: first.id), reason: first.reason))
    }
    return effects + commit(verb.label, changes, afterword: rest)
  }

  private func taskAnswer(_ verb: TaskVerb, _ id: UnitTaskID, _ text: String) -> TaskAnswer {
    func because(_ state: (String) -> UnitTaskState) -> TaskAnswer {
      text.isEmpty ? .refused(words(.badReason)) : .changes(stateChange(id, to: state(text)))
    }
    switch verb {
    case .progress: return progressAnswer(id, text)
    case .note:
      return text.isEmpty ? .refused(words(.badNote)) : .changes([entryChange(id, note: text)])
    case .deadline: return deadlineAnswer(id, text)
    case .receive: return receiptAnswer(id, text)
    case .returnReport: return because { .returned(reason: $0) }
    case .exempt: return because { .exempt(reason: $0) }
    case .drop: return because { .dropped(reason: $0) }
    }
  }

  private func progressAnswer(_ id: UnitTaskID, _ text: String) -> TaskAnswer {
    do throws(ProgressAmount.Refusal) {
      return .changes(progressChanges(id, try ProgressAmount(typed: text, target: target(of: id))))
    } catch { return .refused(sentence(for: error, text)) }
  }

  private func sentence(for refusal: ProgressAmount.Refusal, _ text: String) -> String {
    switch refusal {
    case .notUnderstood: words(.badProgress(text))
    case .noTarget: words(.noTargetInNumbers)
    case .otherTarget(let target):
      words(.otherTarget(amountText(.quantity(target.value), target: target)))
    }
  }

  private func deadlineAnswer(_ id: UnitTaskID, _ text: String) -> TaskAnswer {
    let old = expectedRecord(of: id).postponedTo
    var new: CalendarDay?
    if !text.isEmpty {
      new = CalendarDay(typed: text, near: today)
      guard new != nil else { return .refused(words(.badDay(text))) }
    }
    return .changes(old == new ? [] : [.postponement(id, Edit(old: old, new: new))])
  }

  private func receiptAnswer(_ id: UnitTaskID, _ text: String) -> TaskAnswer {
    do throws(ReportReceipt.Refusal) {
      let receipt = try ReportReceipt(typed: text, today: today)
      return .changes(
        receipt.changes(
          for: id, record: expectedRecord(of: id), today: today, author: author,
          time: moment.milliseconds))
    } catch {
      switch error {
      case .notADay(let word): return .refused(words(.badDay(word)))
      case .future(let day): return .refused(words(.futureDay(dayText(day))))
      }
    }
  }
}

extension TaskVerb {
  /// What kind of step it makes.
  var label: StepLabel {
    switch self {
    case .progress: .progress
    case .note: .note
    case .deadline: .deadline
    case .receive: .tick
    case .returnReport: .returnReport
    case .exempt: .exempt
    case .drop: .drop
    }
  }
}
