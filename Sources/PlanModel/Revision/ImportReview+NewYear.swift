// Next year's plan made from an old one: everything copied, days moved on, blanks left to fill.

package import VietnameseText

extension ImportReview {
  /// A review that makes a plan like this one for another year. What was changed on the way is only
  /// likely, so that it is looked at; receipts and progress stay with the old plan.
  /// - Parameters:
  ///   - lines: the text of the old plan's document, to be shown beside the proposals.
  ///   - year: the new plan's year; nil for the year after the old one's, or this one if that is
  ///     past.
  ///   - today: the day on which it is made.
  package init(nextYearOf plan: Plan, lines: [String], year: Int?, today: CalendarDay) {
    let own = PaperYears(plan).own ?? today.year - 1
    let year = year ?? max(own + 1, today.year)
    let copy = NewYearCopy(plan, YearShift(own: own, years: year - own), today: today)
    self.init(
      target: .newPlan(suggested: copy.suggestedID(year: year)), origin: .earlierPlan(plan.id),
      lines: lines, profile: copy.profile, facts: copy.facts(lines), proposals: copy.proposals,
      outsiders: plan.unmatchedDoers)
  }
}

/// The rows of a plan for another year.
private struct NewYearCopy {
  private let plan: Plan
  private let shift: YearShift
  private let today: CalendarDay

  init(_ plan: Plan, _ shift: YearShift, today: CalendarDay) {
    (self.plan, self.shift, self.today) = (plan, shift, today)
  }

  /// The old head without what only the new paper can say: number, day and signer.
  var profile: PlanProfile {
    var profile = plan.profile
    profile.number = nil
    profile.issuedOn = nil
    profile.signer = nil
    profile.sourceName = nil
    profile.sourceVersion = PlanProfile().sourceVersion
    profile.status = .running
    profile.subject = shift.words(profile.subject).words
    profile.scope = profile.scope.map { shift.words($0).words }
    profile.manner = profile.manner.map { shift.words($0).words }
    profile.period = profile.period.map(shift.range)
    // Duties that come back are not owed before the movement begins.
    profile.trackedFrom = max(today, profile.period?.start ?? today)
    return profile
  }

  /// What of the head is to be looked at; the grounds of a new plan are seldom those of the old one.
  func facts(_ lines: [String]) -> [ProfileField: FactSource] {
    var facts: [ProfileField: FactSource] = [:]
    func add(_ field: ProfileField, _ words: String, _ confidence: Confidence) {
      let key = SearchKey.of(words.prefix(60))
      guard !key.isEmpty else { return }
      let line = lines.firstIndex { SearchKey.of($0).contains(key) } ?? 0
      facts[field] = FactSource(line: line + 1, confidence: confidence)
    }
    add(.subject, plan.profile.subject, .likely)
    add(.agency, plan.profile.agency ?? "", .certain)
    add(.parentAgency, plan.profile.parentAgency ?? "", .certain)
    add(.place, plan.profile.place ?? "", .certain)
    add(.recipients, plan.profile.recipients.first ?? "", .certain)
    add(.grounds, plan.profile.grounds.first ?? "", .doubtful)
    return facts
  }

  func suggestedID(year: Int) -> PlanID {
    DraftImport.suggestedID(
      year: year, names: [profile.symbol, profile.subject, profile.paperKind])
  }

  var proposals: [Proposal] {
    let rows: [(ProposedRow, Confidence)] =
      plan.sections.values.map(section) + plan.phases.values.map(phase)
      + plan.tasks.values.enumerated().map { task($1, number: $0) }
      + plan.quotas.values.map { (.quota($0), .certain) }
    return rows.enumerated().map { offset, row in
      Proposal(id: ProposalID(offset + 1), new: row.0, confidence: row.1)
    }
  }

  private func section(_ old: PlanSection) -> (ProposedRow, Confidence) {
    var section = old
    let title = old.title.map { shift.words($0) }
    section.title = title?.words
    return (.section(section), confidence(title?.isDoubtful ?? false, section != old))
  }

  private func phase(_ old: Phase) -> (ProposedRow, Confidence) {
    var phase = old
    let days = [old.start, old.end].compactMap { $0.map { .day($0.day) } as PartialDay? }
    let name = shift.words(old.name, days: days)
    phase.name = name.words
    phase.closingEvent = old.closingEvent.map { shift.words($0, days: days).words }
    phase.start = old.start.map { PhaseBoundary(shift.day($0.day), isImplied: $0.isImplied) }
    phase.end = old.end.map { PhaseBoundary(shift.day($0.day), isImplied: $0.isImplied) }
    return (.phase(phase), confidence(name.isDoubtful, phase != old))
  }

  private func task(_ old: PlanTask, number: Int) -> (ProposedRow, Confidence) {
    var task = old.numbered(TaskID(ImportReview.firstProvisionalTask + number))
    let days = old.deadlines.compactMap(\.day)
    let words = shift.words(old.words, days: days)
    task.words = words.words
    task.product = old.product.map { shift.words($0, days: days).words }
    task.deadlines = old.deadlines.renumbered.map(deadline)
    let isChanged = task.words != old.words || task.deadlines != old.deadlines.renumbered
    return (.task(task), confidence(words.isDoubtful, isChanged))
  }

  private func deadline(_ old: Deadline) -> Deadline {
    var deadline = old
    deadline.what = old.what.map { shift.words($0).words }
    deadline.words = shift.words(old.words, days: old.day.map { [$0] } ?? []).words
    if let day = old.day { deadline.schedule = .by(shift.day(day)) }
    return deadline
  }

  private func confidence(_ isDoubtful: Bool, _ isChanged: Bool) -> Confidence {
    if isDoubtful { return .doubtful }
    return isChanged ? .likely : .certain
  }
}

extension Deadline {
  /// The day by which it falls due once.
  fileprivate var day: PartialDay? {
    if case .by(let day) = schedule { day } else { nil }
  }
}
