// One thing that an import proposes for a plan, and what the secretary has decided of it.

/// A row of a plan of any kind.
package enum ProposedRow: Equatable, Sendable {
  case section(PlanSection)
  case phase(Phase)
  case task(PlanTask)
  case quota(Quota)

  /// What a list calls the row: a task's words, a section's title, a phase's name, a quota's form.
  package var words: String {
    get {
      switch self {
      case .section(let section): section.title ?? ""
      case .phase(let phase): phase.name
      case .task(let task): task.words
      case .quota(let quota): quota.form
      }
    }
    set {
      switch self {
      case .section(var section):
        section.title = newValue.isEmpty ? nil : newValue
        self = .section(section)
      case .phase(var phase):
        phase.name = newValue
        self = .phase(phase)
      case .task(var task):
        task.words = newValue
        self = .task(task)
      case .quota(var quota):
        quota.form = newValue
        self = .quota(quota)
      }
    }
  }

  /// Lines of the document that say it; nil when it stands in no document.
  package var lines: LineRange? {
    get {
      switch self {
      case .section(let section): section.lines
      case .phase(let phase): phase.line.map { LineRange(first: $0, last: $0) }
      case .task(let task): task.lines
      case .quota(let quota): quota.line.map { LineRange(first: $0, last: $0) }
      }
    }
    set {
      switch self {
      case .section(var section):
        section.lines = newValue ?? section.lines
        self = .section(section)
      case .phase(var phase):
        phase.line = newValue?.first
        self = .phase(phase)
      case .task(var task):
        task.lines = newValue
        self = .task(task)
      case .quota(var quota):
        quota.line = newValue?.first
        self = .quota(quota)
      }
    }
  }

  /// The clause under which it stands: a section's own parent.
  package var section: SectionID? {
    switch self {
    case .section(let section): section.parent
    case .task(let task): task.section
    case .phase, .quota: nil
    }
  }
}

/// What was decided of a proposal.
package enum Decision: String, Hashable, Sendable, CaseIterable {
  /// Nobody has looked at it yet.
  case open
  case accepted
  /// Stays visible and can be accepted later.
  case refused
}

/// What of a proposal is a person's own work; the raw values stand in files for ever.
package enum Handwork: String, Hashable, Sendable, CaseIterable {
  /// Read, then corrected.
  case corrected
  /// Made of a line in which the reader saw nothing.
  case added
}

/// Names a proposal within its review.
package struct ProposalID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "\(number)" }
  package static func < (a: ProposalID, b: ProposalID) -> Bool { a.number < b.number }
}

/// An addition (`old` nil), a change, or a removal (`new` nil) of one row of the plan.
package struct Proposal: Equatable, Sendable, Identifiable {
  package let id: ProposalID
  /// As the plan has it already; nil for a plan that is yet to be made.
  package var old: ProposedRow?
  /// As the document, or the secretary, would have it; nil when the document has it no more.
  package var new: ProposedRow?
  package var decision: Decision
  /// How sure the reader is; `certain` for what a person has written.
  package var confidence: Confidence
  /// Whether it has become part of the plan: it is then the plan's business.
  package var isTaken: Bool
  /// What the secretary has written of it; nil while it stands as it was read.
  package var handwork: Handwork?

  package init(
    id: ProposalID, old: ProposedRow? = nil, new: ProposedRow?, decision: Decision = .open,
    confidence: Confidence, isTaken: Bool = false, handwork: Handwork? = nil
  ) {
    self.id = id
    self.old = old
    self.new = new
    self.decision = decision
    self.confidence = confidence
    self.isTaken = isTaken
    self.handwork = handwork
  }

  /// What there is to show: the new row, or the old one that goes away.
  package var row: ProposedRow? { new ?? old }

  /// What the proposal does to the plan.
  package enum Effect: Hashable, Sendable { case addition, change, removal, none }

  /// `.none` when only its place in the document has changed.
  package var effect: Effect {
    guard let old else { return .addition }
    guard let new else { return .removal }
    return old.withoutPlaces == new.withoutPlaces ? .none : .change
  }
}

extension ProposedRow {
  /// The row without what follows from its place in the document: ranks and line numbers.
  fileprivate var withoutPlaces: ProposedRow {
    switch self {
    case .section(var row):
      row.rank = 0
      row.lines = LineRange(first: 0, last: 0)
      return .section(row)
    case .phase(var row):
      row.rank = 0
      row.line = nil
      return .phase(row)
    case .task(var row):
      row.rank = 0
      row.lines = nil
      for index in row.deadlines.indices { row.deadlines[index].line = nil }
      return .task(row)
    case .quota(var row):
      row.rank = 0
      row.line = nil
      return .quota(row)
    }
  }
}
