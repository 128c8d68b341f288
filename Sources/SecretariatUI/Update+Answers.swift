// From the text of an input line to a step.

package import PlanModel
package import VietnameseText
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
    case .search, .command: return []
    }
  }

  private mutating func answerProgress(_ id: UnitTaskID, _ text: String) -> [Effect] {
    guard let value = ProgressValue(typed: text, target: target(of: id)) else {
      return complain(.progress(id), text, words(.badProgress(text)))
    }
    return close(.progress(id)) + commit(.progress, progressChanges(id, value))
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

  /// "5/6 214": day received, then the number of the incoming paper; either may be left out.
  private mutating func answerReceipt(_ id: UnitTaskID, _ text: String) -> [Effect] {
    let parts = text.split(separator: " ", maxSplits: 1)
    var day = today
    var number = text
    if let first = parts.first, first.looksLikeDay {
      guard let found = CalendarDay(typed: String(first), near: today) else {
        return complain(.receive(id), text, words(.badDay(String(first))))
      }
      guard found <= today else {
        return complain(.receive(id), text, words(.futureDay(dayText(found))))
      }
      day = found
      number = parts.count > 1 ? String(parts[1]) : ""
    }
    let changes = stateChange(id, to: .done(on: day))
    let entry = number.isEmpty ? [] : [entryChange(id, day: day, evidence: number)]
    return close(.receive(id)) + commit(.tick, changes + entry)
  }

  private mutating func answerReason(
    _ purpose: PromptPurpose, _ id: UnitTaskID, _ text: String, _ label: StepLabel,
    _ state: (String) -> UnitTaskState
  ) -> [Effect] {
    guard !text.isEmpty else { return complain(purpose, text, words(.badReason)) }
    return close(purpose) + commit(label, stateChange(id, to: state(text)))
  }

  /// Keeps the line open, or opens it, with what is wrong beside it.
  private mutating func complain(
    _ purpose: PromptPurpose, _ text: String, _ problem: String
  ) -> [Effect] {
    var prompt = Prompt(purpose, field: TextField(text))
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

extension ProgressValue {
  /// Reads what a person types: "40%"; "3/12" and "12 tin" against the target; a bare number is a
  /// quantity where the task has a target, else a percentage; "3/12" without a target is its share
  /// in percent. Nil when it is none of these.
  package init?(typed text: String, target: TaskTarget?) {
    var number = Substring(text.trimmed)
    if number.last == "%" {
      number.removeLast()
      guard let value = Int(number.trimmed), (0...100).contains(value) else { return nil }
      self = .percent(value)
      return
    }
    if let slash = number.firstIndex(of: "/") {
      guard let whole = Quantity(number[number.index(after: slash)...].trimmed) else { return nil }
      number = number[..<slash]
      guard let target else {
        guard let done = Quantity(number.trimmed), done <= whole, whole > Quantity(0) else {
          return nil
        }
        self = .percent(done.thousandths * 100 / whole.thousandths)
        return
      }
      guard whole == target.value else { return nil }
    } else if let space = number.firstIndex(of: " "), target != nil {
      number = number[..<space]
    }
    if target != nil {
      guard let quantity = Quantity(number.trimmed) else { return nil }
      self = .quantity(quantity)
    } else {
      guard let value = Int(number.trimmed), (0...100).contains(value) else { return nil }
      self = .percent(value)
    }
  }
}

extension CalendarDay {
  /// Reads what a person types: "5/6", "05/06/2026", "5-6-26", "2026-06-05". Without a year the
  /// year of `near` is meant. Nil when it is no day.
  package init?(typed text: String, near: CalendarDay) {
    if let day = CalendarDay(iso: text) {
      self = day
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
    var year = near.year
    if numbers.count == 3 { year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2] }
    self.init(year: year, month: numbers[1], day: numbers[0])
  }
}

extension StringProtocol {
  /// Whether it is digits with separators of a day between them: a day, or meant to be one.
  var looksLikeDay: Bool {
    contains { "/-.".contains($0) }
      && allSatisfy { $0.isASCII && ($0.isNumber || "/-.".contains($0)) }
  }

  /// Without blanks at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
