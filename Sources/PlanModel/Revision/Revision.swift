// A plan beside two versions of its document, row by row. A field of the plan changes only where the
// new document says something else than the old one did; all that the secretary has corrected by
// hand, and every identity, stays.

import VietnameseText

/// The comparison of a plan with a newer version of its document.
struct Revision {
  let sections: RowTies<PlanSection>
  let phases: RowTies<Phase>
  let tasks: RowTies<PlanTask>
  let quotas: RowTies<Quota>
  private let new: ReadingRows
  private let plan: Plan
  private let used: UsedNumbers
  /// Rows that were refused when the document was read before; nil when nobody knows.
  private let refused: [ProposedRow]?
  private let merge: RowMerge

  /// - Parameters:
  ///   - base: the reading of the document that the plan follows; nil when it is not at hand.
  ///   - used: numbers that are not to be given again.
  init(
    plan: Plan, base old: ReadingRows?, new: ReadingRows, used: UsedNumbers,
    refused: [ProposedRow]?
  ) {
    let base = old ?? ReadingRows(plan)
    let isPlanOwn = old == nil
    (self.plan, self.new, self.used, self.refused) = (plan, new, used, refused)
    var numbers = Numbers(used)
    let sectionPairs = SectionPairing(base, new).pairs
    sections = RowTies(
      base: base.sections, plan: plan.sections.values, new: new.sections,
      baseOfNew: sectionPairs, isPlanOwn: isPlanOwn, proposed: { .section($0) },
      fresh: { numbers.section() })
    phases = RowTies(
      base: base.phases, plan: plan.phases.values, new: new.phases,
      baseOfNew: SmallRowPairing.pairs(base.phases, new.phases), isPlanOwn: isPlanOwn,
      proposed: { .phase($0) }, fresh: { numbers.phase() })
    let clauses = sectionPairs.map { (new.sections[$0].id, base.sections[$1.place].id) }
    tasks = RowTies(
      base: base.tasks, plan: plan.tasks.values, new: new.tasks,
      baseOfNew: TaskPairing(
        base, new, sections: Dictionary(clauses) { first, _ in first }
      ).pairs, isPlanOwn: isPlanOwn, proposed: { .task($0) }, fresh: { numbers.task() })
    quotas = RowTies(
      base: base.quotas, plan: plan.quotas.values, new: new.quotas,
      baseOfNew: SmallRowPairing.pairs(base.quotas, new.quotas), isPlanOwn: isPlanOwn,
      proposed: { .quota($0) }, fresh: { numbers.quota() })
    merge = RowMerge(sections: sections, phases: phases, tasks: tasks.plan, used: used)
  }

  /// Numbers for rows that are new to the plan.
  private struct Numbers {
    private var last: (section: Int, phase: Int, quota: Int, task: Int)

    init(_ used: UsedNumbers) {
      last = (used.section, used.phase, used.quota, ImportReview.firstProvisionalTask - 1)
    }

    mutating func section() -> SectionID { SectionID(Self.next(&last.section)) }
    mutating func phase() -> PhaseID { PhaseID(Self.next(&last.phase)) }
    mutating func quota() -> QuotaID { QuotaID(Self.next(&last.quota)) }
    mutating func task() -> TaskID { TaskID(Self.next(&last.task)) }

    private static func next(_ number: inout Int) -> Int {
      number += 1
      return number
    }
  }

  /// All rows of both versions: those of the new document in its order, then those that it has no
  /// more; sections, phases, tasks, quotas.
  /// - Parameter confidence: how sure the reader is of a row of the new document.
  func proposals(confidence: ReadingConfidence) -> [Proposal] {
    let lostTasks = tasks.lost.isEmpty ? nil : LostTasks(tasks, new: new)
    let touched = Set(plan.unitTasks.keys.map(\.task))
    let found =
      found(sections, confidence.sections, row: { .section($0) }) { merge.section($0, $1, $2) }
      + found(phases, confidence.phases, row: { .phase($0) }) { merge.phase($0, $1, $2) }
      + found(tasks, confidence.tasks, row: { .task($0) }) { merge.task($0, $1, $2) }
      + lost(tasks, row: { .task($0) }, isDoubtful: { touched.contains($0.id) }) {
        lostTasks?.fate(of: $0)
      } + found(quotas, confidence.quotas, row: { .quota($0) }) { merge.quota($0, $1, $2) }
      + lost(quotas, row: { .quota($0) })
    let sectionsAndPhases =
      lost(sections, row: { .section($0) }) + lost(phases, row: { .phase($0) })
    return numbered(found + sectionsAndPhases)
  }

  private func numbered(_ proposals: [Proposal]) -> [Proposal] {
    proposals.sorted { $0.kindOrder < $1.kindOrder }.enumerated().map { offset, proposal in
      Proposal(
        id: ProposalID(offset + 1), old: proposal.old, new: proposal.new,
        decision: proposal.decision, confidence: proposal.confidence)
    }
  }

  private func found<Row>(
    _ ties: RowTies<Row>, _ confidence: [Confidence], row: (Row) -> ProposedRow,
    merged: (Row?, Row?, (row: Row, id: Row.ID, rank: Int)) -> Row
  ) -> [Proposal] {
    let ranks = ties.ranks
    return ties.new.indices.map { place in
      let new = ties.new[place]
      let id = ties.ids[place]
      let (old, base) = (ties.planRow(ofNew: place), ties.baseRow(ofNew: place))
      let match = ties.baseOfNew[place]?.score ?? 1
      return Proposal(
        id: ProposalID(0), old: old.map(row),
        new: row(merged(old, base, (new, id, ranks[id] ?? new.rank))),
        decision: old == nil && wasRefused(base.map(row), row(new)) ? .refused : .open,
        confidence: min(confidence[place], old == nil ? .certain : .ofMatch(match)))
    }
  }

  private func lost<Row>(
    _ ties: RowTies<Row>, row: (Row) -> ProposedRow, isDoubtful: (Row) -> Bool = { _ in false },
    fate: (Int) -> Row? = { _ in nil }
  ) -> [Proposal] {
    ties.lost.map { place in
      let old = ties.plan[place]
      return Proposal(
        id: ProposalID(0), old: row(old), new: fate(place).map(row),
        confidence: isDoubtful(old) ? .doubtful : .likely)
    }
  }

  /// Whether the document said the same before and nobody wanted it then.
  private func wasRefused(_ base: ProposedRow?, _ new: ProposedRow) -> Bool {
    guard let base, base.saysTheSame(as: new) else { return false }
    return refused?.contains { $0.saysTheSame(as: new) } ?? true
  }
}

/// How sure the reader is of the rows of a document, each kind in the document's order.
struct ReadingConfidence {
  let sections: [Confidence]
  let phases: [Confidence]
  let tasks: [Confidence]
  let quotas: [Confidence]
}

extension Confidence {
  /// How sure it is that two rows are one when they are so much alike.
  fileprivate static func ofMatch(_ score: Double) -> Confidence {
    if score >= 0.7 { return .certain }
    return score >= 0.5 ? .likely : .doubtful
  }
}

extension Proposal {
  /// Sections, phases, tasks, quotas.
  fileprivate var kindOrder: Int {
    switch row {
    case .section: 0
    case .phase: 1
    case .task: 2
    case .quota, nil: 3
    }
  }
}

extension ProposedRow {
  /// Whether two rows of a document say the same, wherever they stand.
  fileprivate func saysTheSame(as other: ProposedRow) -> Bool {
    switch (self, other) {
    case (.section(let a), .section(let b)):
      (a.title ?? "").saysTheSame(as: b.title ?? "")
    case (.phase(let a), .phase(let b)):
      a.name.saysTheSame(as: b.name) && a.start == b.start && a.end == b.end
    case (.task(let a), .task(let b)):
      a.words.saysTheSame(as: b.words) && a.deadlines.map(\.schedule) == b.deadlines.map(\.schedule)
    case (.quota(let a), .quota(let b)):
      a.form.saysTheSame(as: b.form) && a.kind == b.kind && a.collective == b.collective
        && a.individual == b.individual
    default: false
    }
  }
}
