// What a new version of a document changes, counted, and part by part for one row.

/// How many rows of a kind a review adds, changes, takes away and leaves.
package struct RevisionCounts: Equatable, Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0

  package init(added: Int = 0, changed: Int = 0, removed: Int = 0, unchanged: Int = 0) {
    self.added = added
    self.changed = changed
    self.removed = removed
    self.unchanged = unchanged
  }

  /// Whether nothing is different.
  package var isUnchanged: Bool { added + changed + removed == 0 }

  fileprivate mutating func count(_ effect: Proposal.Effect) {
    switch effect {
    case .addition: added += 1
    case .change: changed += 1
    case .removal: removed += 1
    case .none: unchanged += 1
    }
  }
}

/// What a review changes of a plan, kind by kind.
package struct RevisionSummary: Equatable, Sendable {
  package private(set) var sections = RevisionCounts()
  package private(set) var phases = RevisionCounts()
  package private(set) var tasks = RevisionCounts()
  package private(set) var quotas = RevisionCounts()
  /// Facts of head and foot that are different.
  package let facts: [ProfileField]

  /// Counts all that the document proposes; what was refused before is no change.
  package init(_ review: ImportReview) {
    facts = review.changedFacts
    for proposal in review.proposals where proposal.old != nil || proposal.decision != .refused {
      switch proposal.row {
      case .section: sections.count(proposal.effect)
      case .phase: phases.count(proposal.effect)
      case .task: tasks.count(proposal.effect)
      case .quota: quotas.count(proposal.effect)
      case nil: break
      }
    }
  }

  /// Whether the two versions say the same.
  package var isUnchanged: Bool {
    facts.isEmpty && [sections, phases, tasks, quotas].allSatisfy(\.isUnchanged)
  }
}

/// A part of a row that a new version of the document can change.
package enum RowPart: Hashable, Sendable, CaseIterable {
  case number, words, section, kind, lead, support, deadlines, target, phase, start, end, count
}

extension Proposal {
  /// The parts in which the new row differs from the old one; empty unless it is a change.
  package var changedParts: [RowPart] {
    guard effect == .change, let old, let new else { return [] }
    return RowPart.allCases.filter { Self.isChanged($0, old, new) }
  }

  /// What became of the words of a changed row; empty when they stayed.
  package var wordRuns: [WordRun] {
    guard let old, let new, old.words != new.words else { return [] }
    return WordDifference.runs(from: old.words, to: new.words)
  }

  private static func isChanged(_ part: RowPart, _ old: ProposedRow, _ new: ProposedRow) -> Bool {
    switch (old, new) {
    case (.section(let a), .section(let b)): isChanged(part, a, b)
    case (.phase(let a), .phase(let b)): isChanged(part, a, b)
    case (.task(let a), .task(let b)): isChanged(part, a, b)
    case (.quota(let a), .quota(let b)): isChanged(part, a, b)
    default: false
    }
  }

  private static func isChanged(_ part: RowPart, _ a: PlanSection, _ b: PlanSection) -> Bool {
    switch part {
    case .number: a.number != b.number
    case .words: a.title != b.title
    case .section: a.parent != b.parent
    default: false
    }
  }

  private static func isChanged(_ part: RowPart, _ a: Phase, _ b: Phase) -> Bool {
    switch part {
    case .words: a.name != b.name || a.occasions != b.occasions || a.closingEvent != b.closingEvent
    case .start: a.start != b.start
    case .end: a.end != b.end
    default: false
    }
  }

  private static func isChanged(_ part: RowPart, _ a: PlanTask, _ b: PlanTask) -> Bool {
    switch part {
    case .words: a.words != b.words || a.product != b.product
    case .section: a.section != b.section
    case .kind: a.kind != b.kind
    case .lead: a.lead != b.lead
    case .support: a.support != b.support
    case .deadlines: !a.deadlines.elementsEqual(b.deadlines, by: Deadline.isSame)
    case .target: a.target != b.target
    case .phase: a.phase != b.phase
    default: false
    }
  }

  private static func isChanged(_ part: RowPart, _ a: Quota, _ b: Quota) -> Bool {
    switch part {
    case .words: a.form != b.form
    case .kind: a.kind != b.kind
    case .count: a.collective != b.collective || a.individual != b.individual
    default: false
    }
  }
}

extension Deadline {
  /// Whether two versions of a deadline are the same wherever they stand.
  fileprivate static func isSame(_ a: Deadline, _ b: Deadline) -> Bool {
    var moved = b
    moved.line = a.line
    return a == moved
  }
}
