// One row made of three: the plan's, with what the new document changed against the old one.

/// Merges rows of every kind; references go by the identities of the plan.
struct RowMerge {
  private let sectionsOfBase: [SectionID: SectionID]
  private let sectionsOfNew: [SectionID: SectionID]
  private let phasesOfBase: [PhaseID: PhaseID]
  private let phasesOfNew: [PhaseID: PhaseID]
  private let used: UsedNumbers
  /// Whom the plan means by words for a doer.
  private let meanings: [String: Assignee.Scope]

  init(
    sections: RowTies<PlanSection>, phases: RowTies<Phase>, tasks: [PlanTask], used: UsedNumbers
  ) {
    sectionsOfBase = sections.idsOfBase
    sectionsOfNew = sections.idsOfNew
    phasesOfBase = phases.idsOfBase
    phasesOfNew = phases.idsOfNew
    self.used = used
    let named = tasks.flatMap { $0.lead + $0.support }.filter { $0.scope != .unit(nil) }
    meanings = Dictionary(named.map { ($0.words, $0.scope) }) { first, _ in first }
  }

  /// A row of the new document with the identity and the rank that it has in the plan.
  typealias Placed<Row: Ranked> = (row: Row, id: Row.ID, rank: Int)

  func section(
    _ plan: PlanSection?, _ base: PlanSection?, _ new: Placed<PlanSection>
  ) -> PlanSection {
    let (row, parent) = (new.row, new.row.parent.flatMap { sectionsOfNew[$0] })
    guard var merged = plan, let base else {
      return PlanSection(
        id: new.id, parent: parent, rank: new.rank, number: row.number, title: row.title,
        lines: row.lines)
    }
    merged.rank = new.rank
    merged.lines = row.lines
    if base.parent.flatMap({ sectionsOfBase[$0] }) != parent { merged.parent = parent }
    if base.number != row.number { merged.number = row.number }
    if !(base.title ?? "").saysTheSame(as: row.title ?? "") { merged.title = row.title }
    return merged
  }

  func phase(_ plan: Phase?, _ base: Phase?, _ new: Placed<Phase>) -> Phase {
    let row = new.row
    guard var merged = plan, let base else {
      return Phase(
        id: new.id, rank: new.rank, name: row.name, start: row.start, end: row.end,
        occasions: row.occasions, closingEvent: row.closingEvent, line: row.line)
    }
    merged.rank = new.rank
    merged.line = row.line
    if !base.name.saysTheSame(as: row.name) { merged.name = row.name }
    if base.start != row.start { merged.start = row.start }
    if base.end != row.end { merged.end = row.end }
    return merged
  }

  func quota(_ plan: Quota?, _ base: Quota?, _ new: Placed<Quota>) -> Quota {
    let row = new.row
    guard var merged = plan, let base else {
      return Quota(
        id: new.id, rank: new.rank, form: row.form, kind: row.kind, collective: row.collective,
        individual: row.individual, line: row.line)
    }
    merged.rank = new.rank
    merged.line = row.line
    if !base.form.saysTheSame(as: row.form) { merged.form = row.form }
    if base.kind != row.kind { merged.kind = row.kind }
    if base.collective != row.collective { merged.collective = row.collective }
    if base.individual != row.individual { merged.individual = row.individual }
    return merged
  }

  func task(_ plan: PlanTask?, _ base: PlanTask?, _ new: Placed<PlanTask>) -> PlanTask {
    var row = new.row.numbered(new.id)
    row.rank = new.rank
    row.section = row.section.flatMap { sectionsOfNew[$0] }
    row.phase = row.phase.flatMap { phasesOfNew[$0] }
    row.lead = row.lead.map { known($0, plan) }
    row.support = row.support.map { known($0, plan) }
    guard let plan, let base else { return row }
    return merged(plan, base, row)
  }

  private func merged(_ plan: PlanTask, _ base: PlanTask, _ new: PlanTask) -> PlanTask {
    var merged = plan
    merged.rank = new.rank
    merged.lines = new.lines
    if !base.words.saysTheSame(as: new.words) { merged.words = new.words }
    if base.section.flatMap({ sectionsOfBase[$0] }) != new.section { merged.section = new.section }
    if base.phase.flatMap({ phasesOfBase[$0] }) != new.phase { merged.phase = new.phase }
    if base.kind != new.kind { merged.kind = new.kind }
    if base.target != new.target { merged.target = new.target }
    if base.product != new.product { merged.product = new.product }
    if base.lead.map(\.words) != new.lead.map(\.words) { merged.lead = new.lead }
    if base.support.map(\.words) != new.support.map(\.words) { merged.support = new.support }
    merged.deadlines =
      DeadlineMerge(
        base: base.deadlines, plan: plan.deadlines, new: new.deadlines,
        lastNumber: used.deadline(of: plan.id)
      ).merged
    return merged
  }

  /// The doer as the plan knows it by the same words: in this task, else in any.
  private func known(_ doer: Assignee, _ plan: PlanTask?) -> Assignee {
    let own = plan.map { $0.lead + $0.support }?.first { $0.words == doer.words }
    guard own != nil || doer.scope == .unit(nil) else { return doer }
    guard let scope = own?.scope ?? meanings[doer.words] else { return doer }
    return Assignee(words: doer.words, scope: scope)
  }
}
