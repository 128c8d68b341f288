// From the text of an input line to a step.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// Takes an answer; a wrong one stays in its line with what is wrong.
  mutating func answer(_ purpose: PromptPurpose, with text: String) -> [Effect] {
    let text = text.trimmed
    switch purpose {
    case .progress(let id): return answerProgress(id, text)
    case .note(let id):
      guard !text.isEmpty else { return complain(purpose, text, words(.badNote)) }
      return close(purpose) + commit(.note, [entryChange(id, note: text)])
    case .deadline(let id): return answerDeadline(id, text)
    case .deadlineForAll(let id): return answerDeadlineForAll(id, text)
    case .receive(let id): return answerReceipt(id, text)
    case .returnReport(let id):
      return answerReason(purpose, id, text, .returnReport) { .returned(reason: $0) }
    case .exempt(let id): return answerReason(purpose, id, text, .exempt) { .exempt(reason: $0) }
    case .drop(let id): return answerReason(purpose, id, text, .drop) { .dropped(reason: $0) }
    case .review(let question): return answer(question, with: text)
    case .discard(let id):
      let isMeant = ["c", "co", "y", "yes"].contains(SearchKey.of(text))
      return close(purpose) + (isMeant ? discard(id) : [])
    case .takeOther: return answerTakeOther(text)
    case .importFile:
      guard !text.isEmpty else { return complain(purpose, text, words(.noFile)) }
      return close(purpose) + startImport(ImportRequest(path: text))
    case .listFilter: return answerListFilter(text)
    case .saveFilter: return answerSaveFilter(text)
    case .search, .command, .filter: return []
    }
  }

  private mutating func answerProgress(_ id: UnitTaskID, _ text: String) -> [Effect] {
    let amount: ProgressAmount
    do throws(ProgressAmount.Refusal) {
      amount = try ProgressAmount(typed: text, target: target(of: id))
    } catch { return complain(.progress(id), text, sentence(for: error, text)) }
    let changes = progressChanges(id, amount)
    if changes.isEmpty { say(words(.alreadyRecorded)) }
    return close(.progress(id)) + commit(.progress, changes)
  }

  private func sentence(for refusal: ProgressAmount.Refusal, _ text: String) -> String {
    switch refusal {
    case .notUnderstood: words(.badProgress(text))
    case .noTarget: words(.noTargetInNumbers)
    case .otherTarget(let target):
      words(.otherTarget(amountText(.quantity(target.value), target: target)))
    }
  }

  private mutating func answerDeadline(_ id: UnitTaskID, _ text: String) -> [Effect] {
    let old = expectedRecord(of: id).postponedTo
    var new: CalendarDay?
    if !text.isEmpty {
      new = CalendarDay(typed: text, near: today)
      guard new != nil else { return complain(.deadline(id), text, words(.badDay(text))) }
    }
    guard old != new else { return close(.deadline(id)) }
    return close(.deadline(id))
      + commit(.deadline, [.postponement(id, Edit(old: old, new: new))])
  }

  private mutating func answerDeadlineForAll(_ id: UnitTaskID, _ text: String) -> [Effect] {
    guard let day = CalendarDay(typed: text, near: today) else {
      return complain(.deadlineForAll(id), text, words(.badDay(text)))
    }
    guard let old = expectedTask(of: id) else { return close(.deadlineForAll(id)) }
    if case .every = old.deadline(numbered: id.deadline)?.schedule {
      return complain(.deadlineForAll(id), text, words(.recurringDeadline))
    }
    var new = old
    if let place = new.deadlines.firstIndex(where: { $0.number == id.deadline }) {
      new.deadlines[place].schedule = .by(.day(day))
    } else {
      new.deadlines.append(Deadline(number: id.deadline, schedule: .by(.day(day)), words: ""))
    }
    return close(.deadlineForAll(id)) + commit(.deadline, [.task(Edit(old: old, new: new))])
  }

  private mutating func answerReceipt(_ id: UnitTaskID, _ text: String) -> [Effect] {
    let receipt: ReportReceipt
    do throws(ReportReceipt.Refusal) {
      receipt = try ReportReceipt(typed: text, today: today)
    } catch {
      let problem =
        switch error {
        case .notADay(let word): words(.badDay(word))
        case .future(let day): words(.futureDay(dayText(day)))
        }
      return complain(.receive(id), text, problem)
    }
    let changes = receipt.changes(
      for: id, record: expectedRecord(of: id), today: today, author: author,
      time: moment.milliseconds)
    if changes.isEmpty { say(words(.alreadyRecorded)) }
    return close(.receive(id)) + commit(.tick, changes)
  }

  private mutating func answerReason(
    _ purpose: PromptPurpose, _ id: UnitTaskID, _ text: String, _ label: StepLabel,
    _ state: (String) -> UnitTaskState
  ) -> [Effect] {
    guard !text.isEmpty else { return complain(purpose, text, words(.badReason)) }
    return close(purpose) + commit(label, stateChange(id, to: state(text)))
  }

  /// Keeps the line open, or opens it, with what is wrong beside it.
  mutating func complain(
    _ purpose: PromptPurpose, _ text: String, _ problem: String
  ) -> [Effect] {
    var prompt = Prompt(purpose, field: TextField(text, takesLines: purpose.takesLines))
    if case .prompt(let open) = overlays.last, open.purpose == purpose {
      prompt = open
      overlays.removeLast()
    }
    prompt.problem = problem
    overlays.append(.prompt(prompt))
    return []
  }

  /// Closes the line; what was unfinished in it is no longer kept.
  mutating func close(_ purpose: PromptPurpose) -> [Effect] {
    if case .prompt(let open) = overlays.last, open.purpose == purpose { overlays.removeLast() }
    return forgetDraft(purpose)
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
