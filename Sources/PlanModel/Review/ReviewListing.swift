// The review's list in the order of the document, worked out once after every change.

import VietnameseText

/// The lines of the list under one filter, and what each of them needs to be drawn.
package struct ReviewListing: Equatable, Sendable {
  /// Facts, unknown doers, then headings and what stands under them.
  package private(set) var rows: [ReviewRow] = []
  private var places: [ProposalID: Int] = [:]
  private var outline: ReviewSections

  /// The lines that the filter lets through. Headings stay while something below them is shown.
  package init(_ review: ImportReview, filter: ReviewFilter = .all) {
    outline = ReviewSections(review)
    for (place, proposal) in review.proposals.enumerated() { places[proposal.id] = place }
    let facts = ProfileField.allCases.filter {
      filter == .all || (filter == .open && review.needsLook($0))
    }
    let doers = filter == .refused ? [] : review.unknownDoers
    rows = facts.map { .fact($0) } + doers.map { .doer($0) } + body(review, filter)
  }

  /// Where the proposal stands in the review's `proposals`.
  package func place(of id: ProposalID) -> Int? { places[id] }

  /// How deep a line stands, 0 at the margin.
  package func depth(of row: ReviewRow, in review: ImportReview) -> Int {
    guard case .proposal(let id) = row, let place = places[id] else { return 0 }
    let proposal = review.proposals[place]
    if case .section(let section)? = proposal.row { return outline.depth(of: section.id) }
    return outline.home(of: proposal).map { outline.depth(of: $0) + 1 } ?? 0
  }

  /// The section under which a line stands; a heading's is its own.
  package func section(of row: ReviewRow, in review: ImportReview) -> SectionID? {
    switch row {
    case .fact, .doer: return nil
    case .unplaced(let line): return outline.innermost(holding: line)
    case .proposal(let id):
      guard let place = places[id] else { return nil }
      if case .section(let section)? = review.proposals[place].row { return section.id }
      return outline.home(of: review.proposals[place])
    }
  }

  private func body(_ review: ImportReview, _ filter: ReviewFilter) -> [ReviewRow] {
    var entries: [(line: Int, level: Int, place: Int, row: ReviewRow)] = []
    for (place, proposal) in review.proposals.enumerated() where filter.lets(proposal) {
      // What goes away stands behind what has a place in the new document.
      let line = proposal.new.map { $0.lines?.first ?? 0 } ?? Int.max
      entries.append((line, proposal.isSection ? 0 : 1, place, .proposal(proposal.id)))
    }
    if filter == .all {
      entries += review.unplaced.map { ($0.line, 2, 0, .unplaced(line: $0.line)) }
    }
    entries.sort { ($0.line, $0.level, $0.place) < ($1.line, $1.level, $1.place) }
    let rows = entries.map(\.row)
    return filter == .all ? rows : withoutBareHeadings(rows, review, filter)
  }

  /// Without headings that are not meant themselves and under which nothing is.
  private func withoutBareHeadings(
    _ rows: [ReviewRow], _ review: ImportReview, _ filter: ReviewFilter
  ) -> [ReviewRow] {
    var wanted: Set<SectionID> = []
    for case .proposal(let id) in rows {
      guard let place = places[id] else { continue }
      let proposal = review.proposals[place]
      if proposal.isSection && !(filter == .refused && proposal.decision == .refused) { continue }
      var section = proposal.row?.asSection?.id ?? outline.home(of: proposal)
      while let id = section, wanted.insert(id).inserted { section = outline.parent(of: id) }
    }
    return rows.filter { row in
      guard case .proposal(let id) = row, let place = places[id],
        case .section(let section)? = review.proposals[place].row
      else { return true }
      return wanted.contains(section.id)
    }
  }
}

extension ReviewFilter {
  fileprivate func lets(_ proposal: Proposal) -> Bool {
    switch self {
    case .all: true
    case .open:
      proposal.isSection
        || (proposal.decision == .open && proposal.effect != .none && !proposal.isTaken)
    case .refused: proposal.isSection || proposal.decision == .refused
    }
  }
}

extension PlanProfile {
  /// Whether the day is there, not only the month or the year.
  fileprivate var isDayOfIssueKnown: Bool {
    if case .day? = issuedOn { return true }
    return false
  }
}

extension ImportReview {
  /// Whether a fact is blank or was read with doubt. Grounds and the parent body are nobody's
  /// business when the paper does not give them.
  package func needsLook(_ field: ProfileField) -> Bool {
    if profile.text(of: field).isEmpty {
      return [.number, .issuedOn, .subject, .agency, .period, .signer].contains(field)
    }
    if field == .issuedOn, !profile.isDayOfIssueKnown { return true }
    return facts[field].map { $0.confidence == .doubtful } ?? false
  }
}
