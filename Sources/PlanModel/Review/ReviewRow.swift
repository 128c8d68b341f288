// The lines of the review's list: facts of the head, then everything in the order of the document.

/// One line of the list.
package enum ReviewRow: Hashable, Sendable {
  case fact(ProfileField)
  /// Words for a doer that mean no unit of the office.
  case doer(String)
  case proposal(ProposalID)
  /// A line of the document that found no place.
  case unplaced(line: Int)
}

/// Which lines are shown.
package enum ReviewFilter: Hashable, Sendable, CaseIterable {
  case all
  /// What still wants a look: open proposals, blank facts, unknown doers.
  case open
  case refused
}
