// The foot of the review: everything about the selected line, in full.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// The lines of the detail before wrapping.
struct ReviewDetail {
  private(set) var lines: [(text: String, role: StyleRole)] = []
  private let open: ReviewState
  private let state: AppState

  init(_ open: ReviewState, _ state: AppState) {
    self.open = open
    self.state = state
    switch open.selected {
    case .fact(let field)?: addFact(field)
    case .doer(let words)?: addDoer(words)
    case .unplaced(let line)?: addUnplaced(line)
    case .proposal?: open.proposal(of: open.selected).map { addProposal($0) }
    case nil: break
    }
    addWarnings()
  }

  private mutating func add(_ text: String, _ role: StyleRole = .text) {
    if !text.isEmpty { lines.append((text, role)) }
  }

  private mutating func add(_ label: String, _ text: String, _ role: StyleRole = .text) {
    if !text.isEmpty { lines.append((label + ": " + text, role)) }
  }

  private mutating func addFact(_ field: ProfileField) {
    let words = state.words
    let value = open.review.profile.text(of: field)
    add(
      words(.fact(FactName(field))), value.isEmpty ? words(.blank) : value,
      value.isEmpty ? .hint : .text)
    let old = open.review.oldProfile.text(of: field)
    if open.review.isRevision, old != value { add(words(.before(old)), .muted) }
    guard let source = open.review.facts[field] else { return }
    add(words(.line(source.line)) + "  " + confidence(source.confidence), .muted)
    if open.review.lines.indices.contains(source.line - 1) {
      add("“" + open.review.lines[source.line - 1].trimmed + "”", .muted)
    }
  }

  private mutating func addDoer(_ name: String) {
    add(state.words(.unknownDoer(name)), .warning)
    if let task = open.review.firstTask(givenTo: name) { add(task.words) }
  }

  private mutating func addUnplaced(_ line: Int) {
    add(state.words(.line(line)) + "  " + state.words(.unplaced), .muted)
    add(open.review.unplaced.first { $0.line == line }?.text ?? "")
  }

  private mutating func addProposal(_ proposal: Proposal) {
    guard let row = proposal.row else { return }
    // The words first: on a small screen they are what the list has no room for.
    add(ReviewWords.line(of: row, state))
    add(headline(proposal, row), .muted)
    if proposal.effect == .change, let old = proposal.old {
      let runs = proposal.wordRuns
      add(
        runs.isEmpty
          ? state.words(.before(before(old, row))) : state.words(.difference(Self.text(of: runs))),
        .warning)
    }
    guard case .task(let task) = row else { return }
    addPeople(task)
    for deadline in task.deadlines {
      add(state.words(.deadline), ReviewWords.text(of: deadline, state))
    }
    if let target = task.target {
      let sign = state.words.language == .vietnamese ? "," : "."
      add(state.words(.target), target.value.text(separator: sign) + " " + target.measure)
    }
    if let product = task.product { add(state.words(.product), product) }
  }

  private func headline(_ proposal: Proposal, _ row: ProposedRow) -> String {
    var parts = [
      state.words(.kind(ProposalKindWord(row))), state.words(.decision(DecisionWord(proposal))),
    ]
    if !proposal.isTaken { parts.append(confidence(proposal.confidence)) }
    if open.review.isRevision {
      parts.append(state.words(.effect(ProposalEffectWord(proposal.effect))))
    }
    if let line = row.lines?.first { parts.append(state.words(.line(line))) }
    return parts.joined(separator: " · ")
  }

  /// What the plan has now: the words, or what else the document changes about them.
  private func before(_ old: ProposedRow, _ new: ProposedRow) -> String {
    let (was, now) = (ReviewWords.line(of: old, state), ReviewWords.line(of: new, state))
    guard was == now, case .task(let task) = old else { return was }
    return
      (task.deadlines.map { ReviewWords.text(of: $0, state) }
      + task.owners.map { ReviewWords.name(of: $0, state) }).joined(separator: "; ")
  }

  /// The words that went and came, `[-so-]` and `{+so+}`, with a few of those that stayed.
  private static func text(of runs: [WordRun]) -> String {
    runs.enumerated().map { place, run in
      switch run.fate {
      case .removed: return "[-\(run.text)-]"
      case .added: return "{+\(run.text)+}"
      case .kept:
        let words = run.text.split(separator: " ")
        guard words.count > 6 else { return run.text }
        let head = place == 0 ? [] : words.prefix(2)
        let tail = place == runs.count - 1 ? [] : words.suffix(2)
        return (head + ["…"] + tail).joined(separator: " ")
      }
    }.joined(separator: " ")
  }

  private mutating func addPeople(_ task: PlanTask) {
    func names(_ assignees: [Assignee]) -> String {
      assignees.map { assignee in
        let name = ReviewWords.name(of: assignee, state)
        return name == assignee.words ? name : "\(assignee.words) → \(name)"
      }.joined(separator: "; ")
    }
    add(state.words(.lead), task.lead.isEmpty ? state.words(.unassigned) : names(task.lead))
    add(state.words(.support), names(task.support))
  }

  private mutating func addWarnings() {
    guard let lines = open.lines(of: open.selected) else { return }
    for warning in open.review.warnings where lines.contains(warning.line) {
      add(
        state.words(
          CommandFindingText.warning(
            line: warning.line, WarningWord(warning.code), words: warning.text)), .warning)
    }
  }

  private func confidence(_ confidence: Confidence) -> String {
    state.words(.confidence(ConfidenceWord(rawValue: Int(confidence.rawValue)) ?? .doubtful))
  }
}
