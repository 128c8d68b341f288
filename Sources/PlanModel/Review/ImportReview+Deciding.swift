// Decisions: accept, refuse, think again; one by one, by section, or all that the reader is sure of.

extension ImportReview {
  /// Decides one proposal. One that is part of the plan already is the plan's business: false.
  @discardableResult
  package mutating func decide(_ id: ProposalID, _ decision: Decision) -> Bool {
    guard let place = position(of: id), !proposals[place].isTaken else { return false }
    proposals[place].decision = decision
    return true
  }

  /// Accepts every open proposal of which the reader is certain; the number of them.
  @discardableResult
  package mutating func acceptCertain() -> Int {
    accept { $0.confidence == .certain }
  }

  /// Accepts every open proposal of a section and of those below it; nil stands for the whole
  /// document. Phases and quotas belong to the section in whose lines they
  /// stand.
  @discardableResult
  package mutating func acceptAll(in section: SectionID?) -> Int {
    guard let section else { return accept { _ in true } }
    let outline = ReviewSections(self)
    let ids = outline.selfAndDescendants(of: section)
    return accept { outline.home(of: $0).map(ids.contains) ?? false }
  }

  /// Makes nothing certain, and changes no fact of the head by itself: every difference is to be
  /// looked at.
  package mutating func doubtAll() {
    profile = oldProfile
    for place in proposals.indices where proposals[place].confidence == .certain {
      proposals[place].confidence = .likely
    }
  }

  private mutating func accept(_ isMeant: (Proposal) -> Bool) -> Int {
    var count = 0
    for place in proposals.indices
    where proposals[place].decision == .open && !proposals[place].isSection
      && proposals[place].effect != .none && isMeant(proposals[place])
    {
      proposals[place].decision = .accepted
      count += 1
    }
    return count
  }
}
