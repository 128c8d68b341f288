// The review that is open on the screen: the value under review, the list made of it, the document
// beside it, and the steps that can be taken back.

package import PlanModel
import VietnameseText
import Wording

/// A review as it comes from the store or from a reading.
package struct OpenedReview: Equatable, Sendable {
  package var id: ReviewID
  package var review: ImportReview
  /// What to say first; nil for nothing.
  package var message: String?
  /// Why it cannot be gone on with, as a sentence; nil when it can.
  package var readOnlyReason: String?

  package init(
    id: ReviewID, review: ImportReview, message: String? = nil, readOnlyReason: String? = nil
  ) {
    self.id = id
    self.review = review
    self.message = message
    self.readOnlyReason = readOnlyReason
  }
}

/// A state of the review to come back to, and what was done there.
struct ReviewStep: Equatable, Sendable {
  let label: ReviewStepText
  var review: ImportReview
}

/// The panes of the review, in the order of Tab.
package enum ReviewPane: Hashable, Sendable { case document, proposals }

/// The open review and where the person stands in it.
package struct ReviewState: Equatable, Sendable {
  package let id: ReviewID
  /// With every step that was made, whether it is on the disk yet or not.
  package private(set) var review: ImportReview
  package private(set) var listing: ReviewListing
  package private(set) var filter = ReviewFilter.all
  package var focus = ReviewPane.proposals
  package var list = ListState()
  package var document = ReaderState()
  package var search: Search?
  /// Why it cannot be gone on with, as a sentence; nil when it can.
  let readOnlyReason: String?

  /// The row to which the document has gone.
  private var followed: ReviewRow?
  /// What is on the disk.
  private var saved: ImportReview
  /// What is on its way there, by step.
  private var saving: [(step: Int, review: ImportReview)] = []
  private var past: [ReviewStep] = []
  private var future: [ReviewStep] = []
  /// What the office has taught about the plan's words for doers since the review was opened.
  private var learnt: [String: UnitID] = [:]
  /// Decisions on the disk, to tell those on their way from those that are safe.
  private var savedDecisions: [ProposalID: Decision] = [:]

  package init(_ opened: OpenedReview) {
    id = opened.id
    review = opened.review
    saved = opened.review
    readOnlyReason = opened.readOnlyReason
    listing = ReviewListing(opened.review)
    document.load(opened.review.lines)
    rememberSaved()
  }

  package static func == (a: ReviewState, b: ReviewState) -> Bool {
    a.id == b.id && a.review == b.review && a.filter == b.filter && a.focus == b.focus
      && a.list == b.list && a.document == b.document && a.search == b.search
      && a.saving.elementsEqual(b.saving) { $0 == $1 } && a.past == b.past && a.future == b.future
  }

  /// What people call what is under review: the plan's number, else its file.
  package var name: String {
    let title = review.profile.number ?? ""
    if !title.isEmpty { return title }
    switch review.origin {
    case .document(let name): return name.isEmpty ? review.profile.title : name
    case .earlierPlan: return review.profile.title
    }
  }

  // MARK: What is selected

  package var rows: [ReviewRow] { listing.rows }

  /// The row under the cursor; nil when none is shown.
  package var selected: ReviewRow? {
    rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  /// The proposal of a row; nil for facts, doers and unplaced lines.
  package func proposal(of row: ReviewRow?) -> Proposal? {
    guard case .proposal(let id)? = row, let place = listing.place(of: id) else { return nil }
    return review.proposals[place]
  }

  /// The lines of the document that a row comes from.
  package func lines(of row: ReviewRow?) -> LineRange? {
    switch row {
    case .fact(let field)?:
      return review.facts[field].map { LineRange(first: $0.line, last: $0.line) }
    case .doer(let words)?:
      return review.firstTask(givenTo: words)?.lines
    case .unplaced(let line)?: return LineRange(first: line, last: line)
    case .proposal?:
      guard let proposal = proposal(of: row) else { return nil }
      // A heading stands for its own line, not for all below it; what goes away has no line here.
      guard let lines = proposal.new?.lines else { return nil }
      return proposal.isSection ? LineRange(first: lines.first, last: lines.first) : lines
    case nil: return nil
    }
  }

  /// Whether the decision on a proposal is not yet known to be on the disk.
  package func isPending(_ proposal: Proposal) -> Bool {
    !saving.isEmpty && savedDecisions[proposal.id] != proposal.decision
  }

  // MARK: Steps

  /// Puts a changed review in the place of this one; it can be taken back.
  mutating func change(to next: ImportReview, label: ReviewStepText, step: Int) {
    past.append(ReviewStep(label: label, review: review))
    future = []
    show(next, step: step)
  }

  /// Goes one step back, or forward again; what the step was, nil when there is none.
  mutating func travel(forward: Bool, step: Int) -> ReviewStepText? {
    guard var next = forward ? future.popLast() : past.popLast() else { return nil }
    let left = ReviewStep(label: next.label, review: review)
    if forward { past.append(left) } else { future.append(left) }
    for words in next.review.unknownDoers {
      if let unit = learnt[words] { next.review.setMeaning(of: words, to: .unit(unit)) }
    }
    show(next.review, step: step)
    return next.label
  }

  /// Puts a review in the place of this one in which the office's units were found once more: that
  /// is nobody's step, and is not taken back.
  mutating func learn(_ units: [String: UnitID], in next: ImportReview, step: Int) {
    learnt.merge(units) { _, new in new }
    show(next, step: step)
  }

  private mutating func show(_ next: ImportReview, step: Int) {
    saving.append((step, next))
    replace(with: next)
  }

  /// A step is on the disk.
  mutating func acknowledge(step: Int) {
    guard let place = saving.firstIndex(where: { $0.step == step }) else { return }
    saved = saving[place].review
    saving.removeSubrange(...place)
    rememberSaved()
  }

  /// A step could not be written: back to what is on the disk, or to what somebody else has put
  /// there; no step of before can be taken back any more.
  mutating func giveUp(_ newer: ImportReview?) {
    saving = []
    past = []
    future = []
    saved = newer ?? saved
    replace(with: saved)
    rememberSaved()
  }

  /// Takes a review as the store now has it, steps that can be taken back forgotten: what was taken
  /// into the plan is undone there.
  mutating func settle(on review: ImportReview) {
    giveUp(review)
  }

  private mutating func rememberSaved() {
    savedDecisions = Dictionary(
      saved.proposals.map { ($0.id, $0.decision) }, uniquingKeysWith: { first, _ in first })
  }

  /// Shows another state of the review, the cursor on the same row or where it was.
  private mutating func replace(with next: ImportReview) {
    let (kept, before) = (selected, rows.dropFirst(list.selected))
    review = next
    followed = nil
    listing = ReviewListing(next, filter: filter)
    if let kept, let place = rows.firstIndex(of: kept) {
      list.follow(place, count: rows.count)
    } else {
      // A row that went may have taken headings above it along: its place says nothing.
      let shown = Dictionary(
        rows.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
      let place = before.lazy.compactMap { shown[$0] }.first
      list.select(place ?? list.selected, count: rows.count)
    }
  }

  // MARK: Moving

  mutating func setFilter(_ filter: ReviewFilter) {
    self.filter = filter
    replace(with: review)
  }

  /// Selects a row; false when it is not shown.
  @discardableResult
  mutating func select(_ row: ReviewRow) -> Bool {
    guard let place = rows.firstIndex(of: row) else { return false }
    list.select(place, count: rows.count)
    return true
  }

  /// After a decision: to the next row that waits for one. A row that the filter no longer lets
  /// through has left its place to the one behind it.
  mutating func advance(from row: ReviewRow) {
    let start = list.selected + (selected == row ? 1 : 0)
    let next = rows.indices.dropFirst(start).first { proposal(of: rows[$0])?.waits ?? false }
    list.select(next ?? start, count: rows.count)
  }

  /// Moves the document to the row under the cursor, unless it stands there already.
  mutating func followProposal() {
    guard let selected, selected != followed else { return }
    followed = selected
    if let line = lines(of: selected)?.first { document.goTo(line: line) }
  }

  /// Wraps the document, which goes to the selected row while the list has the keys.
  mutating func layOutDocument(width: Int) {
    // Before it was wrapped for the first time it could go nowhere.
    let isFirst = document.rows.isEmpty
    if isFirst { followed = nil }
    document.layOut(width: width)
    if focus == .proposals || isFirst { followProposal() }
  }

  /// Moves the list to the row that comes from the line under the document's cursor: the last one
  /// that begins there or above.
  mutating func followDocument() {
    guard let line = document.currentLine else { return }
    var best: (place: Int, line: Int)?
    for (place, row) in rows.enumerated() {
      if case .doer = row { continue }
      guard let first = lines(of: row)?.first, first <= line else { continue }
      if best.map({ first >= $0.line }) ?? true { best = (place, first) }
    }
    if let best { list.select(best.place, count: rows.count) }
  }
}

extension Proposal {
  /// Whether somebody should still look at it.
  package var waits: Bool { decision == .open && effect != .none && !isTaken && !isSection }
}

extension ImportReview {
  /// How many proposals are part of the plan and no longer count in `progress`.
  var takenCount: Int { proposals.count { $0.isTaken && $0.effect == .none && !$0.isSection } }

  /// The first task that the words give to somebody.
  func firstTask(givenTo words: String) -> PlanTask? {
    proposals.lazy.compactMap { $0.new?.asTask }.first { task in
      task.lead.contains { $0.words == words } || task.support.contains { $0.words == words }
    }
  }
}
