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
    let value = ReviewWords.fact(field, of: open.review.profile, state)
    add(
      words(.fact(FactName(field))), value.isEmpty ? words(.blank) : value,
      value.isEmpty ? .hint : .text)
    let old = ReviewWords.fact(field, of: open.review.oldProfile, state)
    if open.review.isRevision, old != value { add(words(.before(old)), .muted) }
    guard let source = open.review.facts[field] else { return }
    add(words(.line(source.line)) + "  " + words(.confidence(source.confidence.word)), .muted)
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
    add(ReviewHeadline(proposal, row, open, state).text, .muted)
    if proposal.effect == .removal { add(state.words(.removalKeys), .warning) }
    let changes = ReviewChanges(proposal, state)
    for line in changes.lines { add(line, .warning) }
    guard case .task(let task) = row else { return }
    addPeople(task, changes)
    for text in changes.deadlines(of: task) { add(state.words(.deadline), text) }
    add(state.words(.target), ReviewWords.target(of: task, state) + changes.before(.target))
    if let product = task.product { add(state.words(.product), product) }
  }

  private mutating func addPeople(_ task: PlanTask, _ changes: ReviewChanges) {
    let lead =
      task.lead.isEmpty ? state.words(.unassigned) : ReviewWords.names(of: task.lead, state)
    add(state.words(.lead), lead + changes.before(.lead))
    add(
      state.words(.support), ReviewWords.names(of: task.support, state) + changes.before(.support))
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
}
