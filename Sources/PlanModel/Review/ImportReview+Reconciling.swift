// What a plan already has of a review: the program may have been cut off between the step that
// changed the plan and the note in the review that it did.

extension ImportReview {
  /// The review with every accepted addition marked as taken that the plan has already: the same
  /// row from the same lines. Taking it again then adds nothing twice.
  package func reconciled(with plan: Plan) -> ImportReview {
    let present = PresentRows(plan)
    var review = self
    review.oldProfile = plan.profile
    for place in review.proposals.indices {
      let proposal = review.proposals[place]
      guard !proposal.isTaken, proposal.old == nil, let new = proposal.new,
        proposal.decision == .accepted || proposal.isSection && proposal.decision == .open,
        let row = present.row(like: new)
      else { continue }
      review.proposals[place].old = row
      review.proposals[place].new = row
      review.proposals[place].isTaken = true
    }
    return review
  }
}

extension ImportReview {
  /// The review as it was before its plan was made: the plan was taken back, decisions stay.
  package func released() -> ImportReview {
    var review = self
    review.plan = nil
    guard !isRevision else { return review }
    review.oldProfile = PlanProfile()
    for place in review.proposals.indices {
      review.proposals[place].isTaken = false
      review.proposals[place].old = nil
    }
    return review
  }
}

extension ImportReview {
  /// The review beside its plan as it is now: an addition that was undone there is no longer taken,
  /// its decision stays; facts are compared with the plan's own.
  package func settled(on plan: Plan) -> ImportReview {
    var review = self
    review.oldProfile = plan.profile
    for place in review.proposals.indices {
      let proposal = review.proposals[place]
      guard proposal.isTaken, let row = proposal.new, !plan.has(row) else { continue }
      review.proposals[place].isTaken = false
      review.proposals[place].old = nil
    }
    return review
  }
}

extension Plan {
  fileprivate func has(_ row: ProposedRow) -> Bool {
    switch row {
    case .section(let row): sections[row.id] != nil
    case .phase(let row): phases[row.id] != nil
    case .task(let row): tasks[row.id] != nil
    case .quota(let row): quotas[row.id] != nil
    }
  }
}

/// The rows of a plan by what is said where.
private struct PresentRows {
  private struct Place: Hashable {
    var kind: Int
    var words: String
    var first: Int
  }
  private var rows: [Place: ProposedRow] = [:]

  init(_ plan: Plan) {
    for row in plan.sections.values { add(.section(row)) }
    for row in plan.phases.values { add(.phase(row)) }
    for row in plan.tasks.values { add(.task(row)) }
    for row in plan.quotas.values { add(.quota(row)) }
  }

  func row(like row: ProposedRow) -> ProposedRow? { rows[Self.place(of: row)] }

  private mutating func add(_ row: ProposedRow) { rows[Self.place(of: row)] = row }

  private static func place(of row: ProposedRow) -> Place {
    let first = row.lines?.first ?? 0
    switch row {
    case .section(let section):
      return Place(kind: 0, words: section.number + " " + row.words, first: first)
    case .phase: return Place(kind: 1, words: row.words, first: first)
    case .task: return Place(kind: 2, words: row.words, first: first)
    case .quota: return Place(kind: 3, words: row.words, first: first)
    }
  }
}
