// From the text of an input line to a step.

import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// Takes an answer; a wrong one stays in its line with what is wrong.
  mutating func answer(_ purpose: PromptPurpose, with text: String) -> [Effect] {
    let text = text.trimmed
    if let (verb, ids) = purpose.asked { return answer(purpose, verb, ids, text) }
    switch purpose {
    case .deadlineForAll(let id): return answerDeadlineForAll(id, text)
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
    case .search, .command, .filter, .progress, .note, .deadline, .receive, .returnReport, .exempt,
      .drop, .many:
      return []
    }
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
