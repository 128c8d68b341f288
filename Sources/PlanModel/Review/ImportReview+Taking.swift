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
    if profile != oldProfile {
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
    guard !proposals[place].isTaken, proposals[place].old == nil,
      proposals[place].countsAsAccepted, case .task(let task) = proposals[place].new
    else { return }
    proposals[place].new = .task(task.numbered(TaskID(number)))
    number += 1
  }

  /// Marks the proposal as taken and gives the change, if it makes one. What the plan has already
  /// always follows the document; what was taken follows sections and phases that came later.
  private mutating func take(at place: Int, _ kept: KeptRows) -> Change? {
    let proposal = proposals[place]
    let isDecided = proposal.countsAsAccepted || kept.goesAway(proposal)
    guard proposal.old != nil || isDecided, !(proposal.isTaken && proposal.new == nil)
    else { return nil }
    if isDecided { proposals[place].isTaken = true }
    var new = isDecided ? proposal.new : proposal.old?.placed(as: proposal.new)
    new = new.map(kept.linked)
    guard proposal.old != new else { return nil }
    if new != nil { proposals[place].old = new }
    return Change(old: proposal.old, new: new)
  }
}

/// What will be there, for other rows to refer to.
private struct KeptRows {
  private let sections: ReviewSections
  private let phases: Set<PhaseID>

  init(_ review: ImportReview) {
    sections = ReviewSections(review)
    phases = Set(
      review.proposals.compactMap { $0.willBeThere ? $0.row?.asPhase?.id : nil })
  }

  /// Whether it is a heading that goes away without being asked about.
  func goesAway(_ proposal: Proposal) -> Bool {
    guard proposal.effect == .removal, proposal.decision == .open,
      let id = proposal.row?.asSection?.id
    else { return false }
    return !sections.isKept(id)
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

extension ProposedRow {
  /// The row at the place where the document now has it, or in none: a change that was not accepted
  /// still moves with its lines, and a removal that was not accepted only lets go of them.
  fileprivate func placed(as new: ProposedRow?) -> ProposedRow {
    var row = self
    row.lines = new?.lines
    switch (row, new) {
    case (.section(var section), let new):
      section.rank = new?.asSection?.rank ?? section.rank
      if new == nil { section.lines = .none }
      row = .section(section)
    case (.phase(var phase), let new):
      phase.rank = new?.asPhase?.rank ?? phase.rank
      row = .phase(phase)
    case (.quota(var quota), let new):
      quota.rank = new?.asQuota?.rank ?? quota.rank
      row = .quota(quota)
    case (.task(var task), let new):
      let moved = new?.asTask
      task.rank = moved?.rank ?? task.rank
      for place in task.deadlines.indices {
        let number = task.deadlines[place].number
        task.deadlines[place].line = moved?.deadline(numbered: number)?.line
      }
      row = .task(task)
    }
    return row
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
