// A document on its way to becoming a plan: what the reader proposes, what the secretary has decided
// so far. One value, saved whole after every step, so that leaving in the middle keeps the work.
// An amended version of a plan and next year's plan made from an old one are reviewed the same way:
// their proposals have an `old` row beside the new one, or come from the old plan instead of a
// document.

/// What the review will make.
package enum ReviewTarget: Equatable, Sendable {
  /// A plan of its own, under this name when it is free.
  case newPlan(suggested: PlanID)
  /// A newer version of the document of a plan that is followed already.
  case revision(of: PlanID)
}

/// Where the proposals come from.
package enum ReviewOrigin: Equatable, Sendable {
  /// A file that was read; its name.
  case document(name: String)
  /// Last year's plan, whose text is shown beside the proposals.
  case earlierPlan(PlanID)
}

/// A review under way, or one whose plan was made and whose refused proposals are kept.
package struct ImportReview: Equatable, Sendable {
  package var target: ReviewTarget
  package var origin: ReviewOrigin
  /// The text that line numbers refer to, line by line.
  package var lines: [String]
  /// The head and foot of the plan as proposed and corrected.
  package var profile: PlanProfile
  /// The profile as the plan has it, when it is a revision; empty otherwise.
  package var oldProfile: PlanProfile
  /// Where each fact of the profile was read and how sure the reader was.
  package var facts: [ProfileField: FactSource]
  /// Of a revision: all rows of the old and the new version. Ids of new tasks are provisional.
  package var proposals: [Proposal]
  /// Lines that found no place; one that was made a task is taken out.
  package var unplaced: [UnplacedLine]
  package var warnings: [ReadingWarning]
  /// Words for a doer that are known to mean nobody of this office.
  package var outsiders: Set<String>
  /// How the document was read, as the program told: "đọc bằng tesseract, 3 trang".
  package var notices: [String]
  /// The plan that was made of it; nil while there is none.
  package var plan: PlanID?
  /// Who last changed it, and when (milliseconds since 1970, UTC); for people only.
  package var stamp: ChangeStamp?

  package init(
    target: ReviewTarget, origin: ReviewOrigin, lines: [String], profile: PlanProfile,
    oldProfile: PlanProfile = PlanProfile(), facts: [ProfileField: FactSource] = [:],
    proposals: [Proposal], unplaced: [UnplacedLine] = [], warnings: [ReadingWarning] = [],
    outsiders: Set<String> = [], notices: [String] = [], plan: PlanID? = nil,
    stamp: ChangeStamp? = nil
  ) {
    self.target = target
    self.origin = origin
    self.lines = lines
    self.profile = profile
    self.oldProfile = oldProfile
    self.facts = facts
    self.proposals = proposals
    self.unplaced = unplaced
    self.warnings = warnings
    self.outsiders = outsiders
    self.notices = notices
    self.plan = plan
    self.stamp = stamp
  }

  /// Whether a plan that is followed already is to be changed.
  package var isRevision: Bool {
    if case .revision = target { return true }
    return false
  }

  /// How much that was accepted is not part of the plan yet: proposals and facts.
  package var acceptedChanges: Int {
    takenChanges.count
      + ProfileField.allCases.count { profile.text(of: $0) != oldProfile.text(of: $0) }
  }

  /// The accepted proposals that are not part of the plan yet.
  package var takenChanges: [Proposal] {
    proposals.filter { !$0.isTaken && $0.decision == .accepted && $0.effect != .none }
  }

  /// Numbers from here on are handed out by the store when the plan is made.
  package static let firstProvisionalTask = 900_000_000

  /// Where the proposal stands in `proposals`.
  package func position(of id: ProposalID) -> Int? { proposals.firstIndex { $0.id == id } }

  package subscript(id: ProposalID) -> Proposal? { position(of: id).map { proposals[$0] } }

  /// How many proposals that would change something stand where; sections that nobody refused count
  /// as decided, since they follow from the numbering.
  package var progress: ReviewProgress {
    var progress = ReviewProgress()
    for proposal in proposals where proposal.effect != .none && !proposal.isSection {
      switch proposal.decision {
      case .open: progress.open += 1
      case .accepted: progress.accepted += 1
      case .refused: progress.refused += 1
      }
    }
    return progress
  }
}

/// Counts of proposals by what was decided of them.
package struct ReviewProgress: Equatable, Sendable {
  package var open = 0
  package var accepted = 0
  package var refused = 0
  package var total: Int { open + accepted + refused }

  package init(open: Int = 0, accepted: Int = 0, refused: Int = 0) {
    self.open = open
    self.accepted = accepted
    self.refused = refused
  }
}

extension Proposal {
  package var isSection: Bool {
    if case .section = row { return true }
    return false
  }
}

/// Where a fact was read.
package struct FactSource: Equatable, Sendable {
  package var line: Int
  package var confidence: Confidence

  package init(line: Int, confidence: Confidence) {
    self.line = line
    self.confidence = confidence
  }
}
