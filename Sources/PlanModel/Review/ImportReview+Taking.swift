// From decisions to the step that makes or changes the plan. What is taken now is marked, so that a
// refused proposal can be taken later without taking the others twice.

/// What taking the accepted proposals does.
package struct ReviewTaking: Equatable, Sendable {
  /// The changes of the step, in an order in which they can be applied; empty when nothing that was
  /// accepted is new to the plan.
  package let changes: [Change]
  /// The review with everything taken marked as such and with the store's task numbers.
  package let review: ImportReview
  /// Tasks that the step adds.
  package let newTasks: Int
}

extension ImportReview {
  /// - Parameter firstTask: number for the first new task; tasks are numbered over the whole store.
  package func taking(firstTask: Int) -> ReviewTaking {
    var review = self
    var changes: [Change] = []
    if plan == nil || profile != oldProfile {
      changes.append(.profile(Edit(old: oldProfile, new: profile)))
    }
    let kept = KeptRows(self)
    var number = firstTask
    for place in review.proposals.indices {
      review.numberTask(at: place, &number)
      if let change = review.take(at: place, kept) { changes.append(change) }
    }
    review.oldProfile = profile
    return ReviewTaking(changes: changes, review: review, newTasks: number - firstTask)
  }

  private mutating func numberTask(at place: Int, _ number: inout Int) {
    guard isToBeTaken(proposals[place]), proposals[place].old == nil,
      case .task(let task) = proposals[place].new
    else { return }
    proposals[place].new = .task(task.numbered(TaskID(number)))
    number += 1
  }

  /// Marks the proposal as taken and gives the change, if it makes one.
  private mutating func take(at place: Int, _ kept: KeptRows) -> Change? {
    let proposal = proposals[place]
    guard isToBeTaken(proposal) else { return nil }
    let old = proposal.old
    var new = proposal.new
    if proposal.countsAsAccepted {
      proposals[place].isTaken = true
    } else if var row = old {
      // A change that was not accepted still moves with its lines; a removal only lets go of them.
      row.lines = proposal.new?.lines
      new = row
    }
    new = new.map(kept.linked)
    guard old != new else { return nil }
    if new != nil { proposals[place].old = new }
    return Change(old: old, new: new)
  }

  /// What the plan has already always follows the document.
  private func isToBeTaken(_ proposal: Proposal) -> Bool {
    !proposal.isTaken && (proposal.old != nil || proposal.countsAsAccepted)
  }
}

/// What will be there, for other rows to refer to.
private struct KeptRows {
  private let sections: ReviewSections
  private let phases: Set<PhaseID>

  init(_ review: ImportReview) {
    sections = ReviewSections(review)
    phases = Set(
      review.proposals.compactMap { proposal in
        proposal.old != nil || proposal.countsAsAccepted ? proposal.row?.asPhase?.id : nil
      })
  }

  /// The row under sections and in phases that will be there.
  func linked(_ row: ProposedRow) -> ProposedRow {
    switch row {
    case .task(var task):
      task.section = sections.kept(from: task.section)
      if let phase = task.phase, !phases.contains(phase) { task.phase = nil }
      return .task(task)
    case .section(var section):
      section.parent = sections.kept(from: section.parent)
      return .section(section)
    case .phase, .quota: return row
    }
  }
}

extension Proposal {
  /// Accepted, or a heading that nobody refused: headings follow from the numbering.
  fileprivate var countsAsAccepted: Bool {
    decision == .accepted || (isSection && decision == .open && effect != .removal)
  }
}

extension Change {
  /// The change from one row to another of the same kind; nil when there is neither.
  fileprivate init?(old: ProposedRow?, new: ProposedRow?) {
    switch (old, new) {
    case (.section(let old)?, nil): self = .section(Edit(old: old, new: nil))
    case (.phase(let old)?, nil): self = .phase(Edit(old: old, new: nil))
    case (.task(let old)?, nil): self = .task(Edit(old: old, new: nil))
    case (.quota(let old)?, nil): self = .quota(Edit(old: old, new: nil))
    case (_, .section(let new)?): self = .section(Edit(old: old?.asSection, new: new))
    case (_, .phase(let new)?): self = .phase(Edit(old: old?.asPhase, new: new))
    case (_, .task(let new)?): self = .task(Edit(old: old?.asTask, new: new))
    case (_, .quota(let new)?): self = .quota(Edit(old: old?.asQuota, new: new))
    case (nil, nil): return nil
    }
  }
}

extension ProposedRow {
  /// The row as a section, nil when it is of another kind; so are the three below.
  package var asSection: PlanSection? {
    if case .section(let row) = self { return row }
    return nil
  }
  package var asPhase: Phase? {
    if case .phase(let row) = self { return row }
    return nil
  }
  package var asTask: PlanTask? {
    if case .task(let row) = self { return row }
    return nil
  }
  package var asQuota: Quota? {
    if case .quota(let row) = self { return row }
    return nil
  }
}
