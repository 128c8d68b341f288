// Input lines of the review, from the question to the step.

import CellScreen
package import PlanModel
import VietnameseText
import Wording

/// What an input line of the review asks for.
package enum ReviewQuestion: Hashable, Sendable {
  case fact(ProfileField)
  case doer(String)
  case words(ProposalID)
  case heading(ProposalID)
  case split(ProposalID)
  case days(ProposalID)
  case phaseDays(ProposalID)
  case lead(ProposalID)

  /// Name under which unfinished text is kept; nil where the answer is a word or a day.
  var draftKey: String? {
    switch self {
    case .fact(let field): "fact \(field)"
    case .words(let id): "words \(id)"
    case .heading(let id): "heading \(id)"
    case .split(let id): "split \(id)"
    case .doer, .days, .phaseDays, .lead: nil
    }
  }
}

extension AppState {
  /// `e` and Enter: the words of the line under the cursor.
  mutating func askToEdit() -> [Effect] {
    guard let open = review, let row = open.selected else { return [] }
    switch row {
    case .fact(let field): return ask(.fact(field), open.review.profile.text(of: field))
    case .doer(let words): return ask(.doer(words), "")
    case .unplaced: return refuse(words(.notHere))
    case .proposal(let id):
      guard let proposal = open.proposal(of: row), !proposal.isTaken else {
        return refuse(words(.isTaken))
      }
      guard let content = proposal.new else { return refuse(words(.notHere)) }
      if case .section(let section) = content {
        return ask(
          .heading(id), SectionHeading.text(number: section.number, title: section.title))
      }
      return ask(.words(id), content.words)
    }
  }

  mutating func askAboutTask(_ name: CommandName) -> [Effect] {
    guard let open = review, let row = open.selected else { return [] }
    if case .doer(let words) = row, name == .assign { return ask(.doer(words), "") }
    guard let proposal = open.proposal(of: row), let content = proposal.new else {
      return refuse(words(name == .assign ? .noDoer : .onlyTasks))
    }
    guard !proposal.isTaken else { return refuse(words(.isTaken)) }
    if case .phase(let phase) = content, name == .dueDay {
      let ends = [phase.start, phase.end].compactMap { $0.map { $0.day.vietnamese } }
      return ask(.phaseDays(proposal.id), ends.joined(separator: " "))
    }
    guard case .task(let task) = content else { return refuse(words(.onlyTasks)) }
    switch name {
    case .split: return ask(.split(proposal.id), task.words)
    case .assign:
      return ask(
        .lead(proposal.id),
        task.lead.map { $0.isEveryone ? "*" : ReviewWords.name(of: $0, self) }
          .joined(separator: "; "))
    default:
      return ask(
        .days(proposal.id), task.deadlines.map { dayText(of: $0) }.joined(separator: "; "))
    }
  }

  /// A deadline as the input line shows it: its day, the day of issue where the plan's words say
  /// that it counts from there, "?" where no day is known.
  private func dayText(of deadline: Deadline) -> String {
    switch deadline.schedule {
    case .by(let day): return day.last.vietnamese
    case .every: return "?"
    case .relative:
      guard let days = deadline.daysAfterIssue,
        case .day(let issued)? = review?.review.profile.issuedOn
      else { return "?" }
      return issued.advanced(by: days).vietnamese
    }
  }

  private mutating func ask(_ question: ReviewQuestion, _ text: String) -> [Effect] {
    openLine(.review(question), text: text)
  }

  mutating func answer(_ question: ReviewQuestion, with text: String) -> [Effect] {
    switch question {
    case .fact(let field): return answerFact(field, text)
    case .doer(let words): return answerDoer(words, text)
    case .words(let id), .heading(let id):
      guard !text.isEmpty else { return complain(.review(question), text, words(.needsWords)) }
      return finish(question, text, problem: words(.needsWords)) { $0.setWords(of: id, to: text) }
    case .split(let id):
      let parts = text.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard parts.count > 1 else { return complain(.review(question), text, words(.needsMark)) }
      return finish(question, text, problem: words(.needsMark)) { $0.split(id, into: parts) }
    case .days(let id): return answerDays(id, text)
    case .phaseDays(let id): return answerPhaseDays(id, text)
    case .lead(let id): return answerLead(id, text)
    }
  }

  /// Closes the line and makes the step; the line stays when the review will not have it.
  mutating func finish(
    _ question: ReviewQuestion, _ text: String, problem: String,
    _ body: (inout ImportReview) -> Bool
  ) -> [Effect] {
    var isDone = false
    let effects = changeReview(ReviewStepText(question)) { next in
      isDone = body(&next)
      return isDone
    }
    guard isDone else { return complain(.review(question), text, problem) }
    return close(.review(question)) + effects
  }

  private mutating func answerFact(_ field: ProfileField, _ text: String) -> [Effect] {
    let today = today
    return finish(
      .fact(field), text, problem: words(.badFact(FactName(field), text))
    ) { next in
      guard next.profile.set(field, to: text, today: today) else { return false }
      next.facts[field]?.confidence = .certain
      return true
    }
  }

  /// One day for each deadline, with ";" between; "?" leaves it as the plan says it.
  private mutating func answerDays(_ id: ProposalID, _ text: String) -> [Effect] {
    let numbers = review?.review[id]?.new?.asTask?.deadlines.map(\.number) ?? []
    let parts = text.isEmpty ? [] : text.split(separator: ";").map { String($0).trimmed }
    var days: [CalendarDay?] = []
    for part in parts {
      let day = CalendarDay(typed: part, near: today)
      guard day != nil || part == "?" else {
        return complain(.review(.days(id)), text, words(.badDay(part)))
      }
      days.append(day)
    }
    guard parts.isEmpty || parts.count == max(1, numbers.count) else {
      return complain(.review(.days(id)), text, words(.dayForEach(numbers.count)))
    }
    if numbers.isEmpty, parts.isEmpty { return close(.review(.days(id))) }
    return finish(.days(id), text, problem: words(.badDay(text))) { next in
      guard !days.isEmpty else {
        return numbers.allSatisfy { next.setDay(of: id, deadline: $0, to: nil) }
      }
      for (place, day) in days.enumerated() {
        guard let day else { continue }
        let number = numbers.indices.contains(place) ? numbers[place] : 1
        guard next.setDay(of: id, deadline: number, to: day) else { return false }
      }
      return true
    }
  }

  private mutating func answerPhaseDays(_ id: ProposalID, _ text: String) -> [Effect] {
    let days = text.split(whereSeparator: { $0.isWhitespace || $0 == "–" })
      .filter { $0 != "-" }.map { CalendarDay(typed: String($0), near: today) }
    guard days.count == 2, let start = days[0], let end = days[1], start <= end else {
      return complain(.review(.phaseDays(id)), text, words(.badDays(text)))
    }
    return finish(.phaseDays(id), text, problem: words(.badDays(text))) {
      $0.setPhase(id, start: start, end: end)
    }
  }
}

extension ReviewStepText {
  /// What answering a question is called.
  init(_ question: ReviewQuestion) {
    switch question {
    case .fact(let field): self = .fact(FactName(field))
    case .doer(let words): self = .doer(words)
    case .words, .heading: self = .words
    case .split: self = .split
    case .days, .phaseDays: self = .days
    case .lead: self = .lead
    }
  }
}

extension PromptView {
  static func question(of question: ReviewQuestion, _ words: Wording) -> String {
    switch question {
    case .fact(let field): words(.askFact(FactName(field)))
    case .doer(let name): words(.askDoer(name))
    case .words: words(.askWords)
    case .heading: words(.askHeading)
    case .split: words(.askSplit)
    case .days: words(.askDay)
    case .phaseDays: words(.askPhaseDays)
    case .lead: words(.askLead)
    }
  }

  static func footer(of question: ReviewQuestion, _ words: Wording) -> String {
    switch question {
    case .fact(let field): words(.factFooter(FactName(field)))
    case .doer: words(.doerFooter)
    case .split: words(.splitFooter)
    case .days: words(.dayFooter)
    case .phaseDays: words(.phaseFooter)
    case .lead: words(.leadFooter)
    case .words, .heading: words(.promptFooter)
    }
  }
}
