// What the review says of a proposal in one line.

import PlanModel
import VietnameseText
import Wording

enum ReviewWords {
  /// The words of a list line.
  static func line(of row: ProposedRow, _ state: AppState) -> String {
    switch row {
    case .section(let section):
      SectionHeading.text(number: section.number, title: section.title)
    case .phase(let phase): phase.name + ": " + span(of: phase, state)
    case .task(let task): task.words
    case .quota(let quota): ([quota.form] + counts(of: quota, state)).joined(separator: ", ")
    }
  }

  /// A fact as the screen shows it: days as the language writes them.
  static func fact(_ field: ProfileField, of profile: PlanProfile, _ state: AppState) -> String {
    switch field {
    case .issuedOn: profile.issuedOn.map { state.words.day($0) } ?? ""
    case .period:
      profile.period.map { state.dayText($0.start) + " – " + state.dayText($0.end) } ?? ""
    default: profile.text(of: field)
    }
  }

  /// The nearest day of a task; a question for a deadline of which no day is known.
  static func day(of row: ProposedRow, _ state: AppState) -> String {
    guard case .task(let task) = row, let first = task.deadlines.first else { return "" }
    switch first.schedule {
    case .by(let day): return state.shortDayText(day.last)
    case .every: return "↻"
    case .relative: return state.words(.dayUnknown)
    }
  }

  /// Who leads a task, by the office's short names.
  static func doer(of row: ProposedRow, _ state: AppState) -> String {
    guard case .task(let task) = row else { return "" }
    return task.owners.map { name(of: $0, state) }.joined(separator: "; ")
  }

  /// A doer as the office knows it, else in the plan's words.
  static func name(of assignee: Assignee, _ state: AppState) -> String {
    if case .unit(let id?) = assignee.scope, let unit = state.office[id] { return unit.shortName }
    return assignee.isEveryone ? state.words(ReviewPaneText.everyone) : assignee.words
  }

  /// Doers in the plan's words, each with whom they mean where the words do not say it.
  static func names(of assignees: [Assignee], _ state: AppState) -> String {
    assignees.map { assignee in
      let name = name(of: assignee, state)
      return name == assignee.words ? name : "\(assignee.words) → \(name)"
    }.joined(separator: "; ")
  }

  /// How much is to be reached; empty without a target.
  static func target(of task: PlanTask, _ state: AppState) -> String {
    guard let target = task.target else { return "" }
    let sign = state.words.language == .vietnamese ? "," : "."
    return target.value.text(separator: sign) + " " + target.measure
  }

  static func span(of phase: Phase, _ state: AppState) -> String {
    func text(_ end: PhaseBoundary?) -> String {
      guard let end else { return "…" }
      let day = state.dayText(end.day)
      return end.isImplied ? state.words(.implied(day)) : day
    }
    return text(phase.start) + " – " + text(phase.end)
  }

  static func counts(of quota: Quota, _ state: AppState) -> [String] {
    func text(_ count: CountRange) -> String {
      count.min == count.max ? "\(count.min)" : "\(count.min)–\(count.max)"
    }
    return [
      quota.collective.map { state.words(.collective(text($0))) },
      quota.individual.map { state.words(.individual(text($0))) },
    ].compactMap(\.self)
  }

  /// A deadline as the plan prints it and the day that follows from it.
  static func text(of deadline: Deadline, _ state: AppState) -> String {
    var parts: [String] = []
    if let what = deadline.what { parts.append("(\(what))") }
    switch deadline.schedule {
    case .by(let day): parts.append(state.words.day(day))
    case .every: parts.append("↻")
    case .relative: break
    }
    if !deadline.words.isEmpty { parts.append("“\(deadline.words)”") }
    return parts.joined(separator: " ")
  }
}

extension FactName {
  init(_ field: ProfileField) {
    self = FactName(rawValue: field.rawValue) ?? .subject
  }
}

extension ProposalKindWord {
  init(_ row: ProposedRow) {
    switch row {
    case .section: self = .section
    case .phase: self = .phase
    case .quota: self = .quota
    case .task(let task): self = ProposalKindWord(rawValue: task.kind.rawValue) ?? .action
    }
  }
}

extension DecisionWord {
  init(_ proposal: Proposal) {
    self = proposal.isTaken ? .taken : DecisionWord(rawValue: proposal.decision.rawValue) ?? .open
  }
}

extension ProposalEffectWord {
  init(_ effect: Proposal.Effect) {
    self =
      switch effect {
      case .addition: .addition
      case .change: .change
      case .removal: .removal
      case .none: .none
      }
  }
}

extension WarningWord {
  init(_ code: ReadingWarning.Code) { self = WarningWord(rawValue: code.rawValue) ?? .damagedText }
}
