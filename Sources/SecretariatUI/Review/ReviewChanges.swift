// What a proposal changes of a row that the plan has already: the words that went and came, and for
// each part of a task what it was before.

import PlanModel
import Wording

struct ReviewChanges {
  private let state: AppState
  private let parts: Set<RowPart>
  private let old: ProposedRow?
  /// What no other line of the detail tells.
  private(set) var lines: [String] = []

  init(_ proposal: Proposal, _ state: AppState) {
    self.state = state
    parts = Set(proposal.changedParts)
    old = proposal.old
    guard proposal.effect == .change, let old, let new = proposal.new else { return }
    let runs = proposal.wordRuns
    if !runs.isEmpty { lines.append(state.words(.difference(text(of: runs)))) }
    let (was, now) = (ReviewWords.line(of: old, state), ReviewWords.line(of: new, state))
    if runs.isEmpty, was != now { lines.append(state.words(.before(was))) }
    if parts.contains(.kind) { lines.append(before(.kind)) }
  }

  /// What a part was before, in brackets behind what it is; empty where it has not changed.
  func before(_ part: RowPart) -> String {
    guard parts.contains(part), let old else { return "" }
    let was = old.asTask
    let text: String? =
      switch part {
      case .lead: was.map { ReviewWords.names(of: $0.lead, state) }
      case .support: was.map { ReviewWords.names(of: $0.support, state) }
      case .target: was.map { ReviewWords.target(of: $0, state) }
      case .kind: state.words(.kind(ProposalKindWord(old)))
      default: nil
      }
    return bracketed(text ?? "")
  }

  /// The deadlines of the new row, each with what it was, then those that are gone.
  func deadlines(of task: PlanTask) -> [String] {
    let now = task.deadlines.map { deadline in
      let was = old?.asTask?.deadline(numbered: deadline.number)
      let text = ReviewWords.text(of: deadline, state)
      guard parts.contains(.deadlines), let was, day(of: was) != day(of: deadline) else {
        return text
      }
      return text + bracketed(day(of: was))
    }
    guard parts.contains(.deadlines) else { return now }
    let gone = old?.asTask?.deadlines.filter { task.deadline(numbered: $0.number) == nil } ?? []
    return now + gone.map { "–" + bracketed(day(of: $0)) }
  }

  private func day(of deadline: Deadline) -> String {
    if case .by(let day) = deadline.schedule { return state.words.day(day) }
    return "“\(deadline.words)”"
  }

  private func bracketed(_ text: String) -> String {
    " (" + state.words(.before(text.isEmpty ? "–" : text)) + ")"
  }

  /// The words that went and came, with a few of those that stayed.
  private func text(of runs: [WordRun]) -> String {
    runs.enumerated().map { place, run in
      switch run.fate {
      case .removed: return state.words(.removedWords(run.text))
      case .added: return state.words(.addedWords(run.text))
      case .kept:
        let words = run.text.split(separator: " ")
        guard words.count > 6 else { return run.text }
        let head = place == 0 ? [] : words.prefix(2)
        let tail = place == runs.count - 1 ? [] : words.suffix(2)
        return (head + ["…"] + tail).joined(separator: " ")
      }
    }.joined(separator: " ")
  }
}
