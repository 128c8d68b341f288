// The hands of the review: decide, correct, take.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func runReview(_ name: CommandName, argument: String) -> [Effect] {
    guard let open = review, view == .review else { return [] }
    if let reason = open.readOnlyReason, name.changesTheReview {
      message = StatusMessage(reason, tone: .error)
      return []
    }
    switch name {
    case .accept: return decide(.accepted)
    case .refuse: return decide(.refused)
    case .acceptCertain:
      return acceptMany({ $0.acceptCertain() }, ReviewMessageText.acceptedCertain)
    case .acceptSection:
      guard
        let section = open.selected.flatMap({ open.listing.section(of: $0, in: open.review) })
      else { return refuse(words(.nothingToAccept)) }
      return acceptMany({ $0.acceptAll(in: section) }, ReviewMessageText.acceptedSection)
    case .changeKind: return changeKind()
    case .outdent: return relevel(by: -1)
    case .indent: return relevel(by: 1)
    case .join: return joinNext()
    case .makeTask: return makeTask()
    case .edit: return askToEdit()
    case .split, .assign, .dueDay: return askAboutTask(name)
    case .undo, .redo: return travel(forward: name == .redo)
    case .takeIntoPlan: return takeIntoPlan()
    case .cycleFilter:
      let all = ReviewFilter.allCases
      let place = all.firstIndex(of: open.filter) ?? 0
      review?.setFilter(all[(place + 1) % all.count])
      return []
    case .nextPane, .previousPane:
      review?.focus = open.focus == .document ? .proposals : .document
      return []
    default: return []
    }
  }

  /// Makes a step of the review: shown at once, marked as safe when the disk has it.
  /// The body answers what it did, for undo to name it; nil when there was nothing to do.
  mutating func changeReview(_ body: (inout ImportReview) -> ReviewStepText?) -> [Effect] {
    guard let open = review else { return [] }
    var next = open.review
    guard let label = body(&next) else { return [] }
    return keep(next) { $0.change(to: $1, label: label, step: $2) }
  }

  /// Shows a changed review, in the way that it is told, and has it written.
  private mutating func keep(
    _ changed: ImportReview, _ show: (inout ReviewState, ImportReview, _ step: Int) -> Void
  ) -> [Effect] {
    guard var open = review, changed != open.review else { return [] }
    var next = changed
    next.stamp = ChangeStamp(author: author, time: moment.milliseconds)
    stepCount += 1
    review = nil
    show(&open, next, stepCount)
    review = open
    return [.saveReview(open.id, next, step: stepCount)]
  }

  mutating func changeReview(
    _ label: ReviewStepText, _ body: (inout ImportReview) -> Bool
  ) -> [Effect] {
    changeReview { body(&$0) ? label : nil }
  }

  private mutating func travel(forward: Bool) -> [Effect] {
    stepCount += 1
    guard let label = review?.travel(forward: forward, step: stepCount), let open = review else {
      say(words(forward ? ReviewMessageText.nothingToBringBack : .nothingToTakeBack))
      return []
    }
    say(words(forward ? ReviewMessageText.broughtBack(label) : .takenBack(label)))
    return [.saveReview(open.id, open.review, step: stepCount)]
  }

  /// Asks the office once more who the document's words mean, after it has learnt units or names.
  mutating func matchReview() -> [Effect] {
    guard let open = review, waitingFor != .review(open.id), open.readOnlyReason == nil else {
      return []
    }
    var units: [String: UnitID] = [:]
    var next = open.review
    for name in next.unknownDoers {
      guard let unit = directory.unit(called: name) else { continue }
      units[name] = unit
      next.setMeaning(of: name, to: .unit(unit))
    }
    return keep(next) { $0.learn(units, in: $1, step: $2) }
  }

  // MARK: Decisions

  /// The same key takes the decision back.
  private mutating func decide(_ decision: Decision) -> [Effect] {
    guard let open = review, let row = open.selected else { return [] }
    switch row {
    case .unplaced where decision == .accepted: return makeTask()
    case .fact, .doer: return decision == .accepted ? askToEdit() : refuseHere()
    case .unplaced: return refuseHere()
    case .proposal(let id):
      guard let proposal = open.proposal(of: row) else { return [] }
      guard !proposal.isTaken else { return refuse(words(.isTaken)) }
      let new = proposal.decision == decision ? .open : decision
      let effects = changeReview(ReviewStepText(new)) { $0.decide(id, new) }
      if new != .open { review?.advance(from: row) }
      return effects
    }
  }

  private mutating func refuseHere() -> [Effect] { refuse(words(.notHere)) }

  mutating func refuse(_ text: String) -> [Effect] {
    say(text)
    return []
  }

  private mutating func acceptMany(
    _ body: (inout ImportReview) -> Int, _ text: (Int) -> ReviewMessageText
  ) -> [Effect] {
    var count = 0
    let effects = changeReview { next in
      count = body(&next)
      return count > 0 ? .accepted(count) : nil
    }
    say(words(count > 0 ? text(count) : .nothingToAccept))
    return effects
  }

  // MARK: Corrections

  private mutating func changeKind() -> [Effect] {
    guard let open = review, let proposal = open.proposal(of: open.selected),
      let task = proposal.new?.asTask
    else { return refuse(words(.onlyTasks)) }
    let kinds = TaskKind.allCases
    let next = kinds[((kinds.firstIndex(of: task.kind) ?? 0) + 1) % kinds.count]
    return orTaken(changeReview(.kind) { $0.setKind(of: proposal.id, to: next) }, proposal)
  }

  private mutating func relevel(by step: Int) -> [Effect] {
    guard let open = review, let proposal = open.proposal(of: open.selected), proposal.isSection
    else { return refuse(words(.onlyHeadings)) }
    let effects = changeReview(.level) { $0.relevel(proposal.id, by: step) }
    if effects.isEmpty { say(words(.cannotRelevel)) }
    return effects
  }

  private mutating func joinNext() -> [Effect] {
    guard let open = review, let proposal = open.proposal(of: open.selected) else {
      return refuse(words(.cannotJoin))
    }
    let next = open.rows[(open.list.selected + 1)...].first { row in
      open.proposal(of: row)?.isSection == proposal.isSection
    }
    guard let other = open.proposal(of: next) else { return refuse(words(.cannotJoin)) }
    let effects = changeReview(.join) { $0.join(proposal.id, with: other.id) }
    if effects.isEmpty { say(words(.cannotJoin)) }
    return effects
  }

  /// Makes a task of an unplaced line, or of the line under the document's cursor.
  private mutating func makeTask() -> [Effect] {
    guard let open = review else { return [] }
    var line: Int?
    if open.focus == .document {
      line = open.document.currentLine
    } else if case .unplaced(let found)? = open.selected {
      line = found
    }
    guard let line, open.review.lines.indices.contains(line - 1) else { return refuseHere() }
    let text = open.review.lines[line - 1].trimmed
    guard !text.isEmpty else { return refuse(words(.needsWords)) }
    var made: ProposalID?
    let effects = changeReview(.made) { next in
      made = next.addTask(fromUnplaced: line) ?? next.addTask(words: text, line: line)
      return true
    }
    if let made { review?.select(.proposal(made)) }
    return effects
  }

  /// Says why nothing happened to a proposal that is part of the plan.
  mutating func orTaken(_ effects: [Effect], _ proposal: Proposal) -> [Effect] {
    if effects.isEmpty, proposal.isTaken { say(words(.isTaken)) }
    return effects
  }

  // MARK: Taking

  private mutating func takeIntoPlan() -> [Effect] {
    guard let open = review else { return [] }
    let taking = open.review.taking(firstTask: ImportReview.firstProvisionalTask)
    let isOnlyHead = open.review.plan == nil && open.review.progress.accepted == 0
    guard !taking.changes.isEmpty, !isOnlyHead else { return refuse(words(.nothingToTake)) }
    stepCount += 1
    waitingFor = .review(open.id)
    return [.takeReview(open.id, open.review, step: stepCount)]
  }

  // MARK: Moving

  mutating func moveInReview(_ name: CommandName) {
    guard var open = review else { return }
    let layout = ReviewLayout(of: self)
    review = nil
    switch open.focus {
    case .proposals:
      let page = layout.inside(layout.proposals).rows
      open.list.move(
        by: rows(name, page: page, count: open.rows.count), count: open.rows.count)
    case .document:
      let page = layout.inside(layout.document).rows
      open.document.move(by: rows(name, page: page, count: open.document.rows.count))
      open.followDocument()
    }
    review = open
  }

  /// Wraps the document and scrolls both panes; called after each event.
  mutating func settleReview() {
    guard var open = review, view == .review else { return }
    let layout = ReviewLayout(of: self)
    review = nil
    open.list.settle(height: layout.inside(layout.proposals).rows, count: open.rows.count)
    if layout.document != nil {
      open.layOutDocument(width: layout.textColumns)
      open.document.list.settle(
        height: layout.inside(layout.document).rows, count: open.document.rows.count)
    }
    review = open
  }
}

extension ReviewState {
  /// How many rows hold the query, and the how-many-th of them the cursor is on (0 when none).
  func searchPlace(_ matcher: TextMatcher) -> (place: Int, count: Int) {
    let found = rows.indices.filter { matches(rows[$0], matcher) }
    return ((found.firstIndex(of: list.selected) ?? -1) + 1, found.count)
  }

  /// Selects the next row that holds the query, round the end.
  mutating func find(_ matcher: TextMatcher, forward: Bool, including here: Bool) -> Bool {
    guard !rows.isEmpty else { return false }
    for step in (here ? 0 : 1)...rows.count {
      let place = (list.selected + (forward ? step : -step) + 2 * rows.count) % rows.count
      if matches(rows[place], matcher) {
        list.select(place, count: rows.count)
        followProposal()
        return true
      }
    }
    return false
  }

  private func matches(_ row: ReviewRow, _ matcher: TextMatcher) -> Bool {
    switch row {
    case .fact(let field): matcher.matches(review.profile.text(of: field))
    case .doer(let words): matcher.matches(words)
    case .unplaced(let line): matcher.matches(review.lines[max(0, line - 1)])
    case .proposal: proposal(of: row)?.row.map { matcher.matches($0.words) } ?? false
    }
  }
}

extension ReviewStepText {
  /// What a decision is called.
  fileprivate init(_ decision: Decision) {
    switch decision {
    case .open: self = .reopened
    case .accepted: self = .accepted(1)
    case .refused: self = .refused
    }
  }
}

extension CommandName {
  /// Whether the command means something of its own in the review.
  var worksInReview: Bool {
    switch self {
    case .nextPane, .previousPane, .undo, .redo, .cycleFilter: true
    default: false
    }
  }
}
