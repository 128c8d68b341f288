// From a reading to a review: every finding becomes a proposal that nobody has decided yet.

package import VietnameseText

extension ImportReview {
  /// A review of what was read from a paper that no plan was made of yet.
  /// - Parameters:
  ///   - today: the day since which the plan is followed.
  ///   - sourceName: name of the file it was read from.
  package init(
    draft: PlanDraft, office: Office, today: CalendarDay, sourceName: String?,
    notices: [String] = []
  ) {
    let rows = DraftImport(
      draft: draft, office: office, firstTask: Self.firstProvisionalTask, today: today,
      sourceName: sourceName)
    self.init(
      target: .newPlan(suggested: rows.suggestedID), origin: .document(name: sourceName ?? ""),
      lines: draft.lines, profile: rows.profile, facts: Self.facts(draft),
      proposals: Self.proposals(rows, draft), unplaced: draft.unplaced, warnings: draft.warnings,
      notices: notices)
  }

  private static func proposals(_ rows: DraftImport, _ draft: PlanDraft) -> [Proposal] {
    let doubts = TaskDoubts(draft)
    let found: [(ProposedRow, Confidence)] =
      zip(rows.sections, draft.allSections).map { (.section($0), $1.confidence) }
      + zip(rows.phases, draft.phases).map { (.phase($0), $1.confidence) }
      + zip(rows.tasks, draft.tasks).map { (.task($0), doubts.confidence(of: $1)) }
      + zip(rows.quotas, draft.quotas).map { (.quota($0), $1.confidence) }
    return found.enumerated().map { offset, found in
      Proposal(id: ProposalID(offset + 1), new: found.0, confidence: found.1)
    }
  }

  static func facts(_ draft: PlanDraft) -> [ProfileField: FactSource] {
    var facts: [ProfileField: FactSource] = [:]
    func add<Value>(_ field: ProfileField, _ fact: DraftFact<Value>?) {
      guard let fact else { return }
      facts[field] = FactSource(line: fact.line, confidence: fact.confidence)
    }
    add(.number, draft.number ?? draft.symbol)
    add(.issuedOn, draft.issuedOn)
    add(.subject, draft.subject)
    add(.agency, draft.agency)
    add(.parentAgency, draft.parentAgency)
    add(.place, draft.place)
    add(.period, draft.period)
    add(.recipients, draft.recipients.first)
    add(.grounds, draft.grounds.first)
    facts[.signer] = draft.signer.map { FactSource(line: $0.line, confidence: $0.confidence) }
    return facts
  }
}
