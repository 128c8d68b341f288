// The review of an amended or final version of a plan that is followed already.

package import VietnameseText

extension ImportReview {
  /// A review that changes the plan where the new document differs from the one it was made of. The
  /// profile keeps the plan's `sourceVersion`: who keeps the new text sets it.
  /// - Parameters:
  ///   - oldDraft: what the same reader makes of the document that the plan follows; nil when that
  ///     text is not at hand: then every difference between plan and document is a change.
  ///   - draft: the reading of the new document.
  ///   - today: the day of the import.
  ///   - sourceName: name of the file it was read from.
  ///   - used: numbers that the plan has ever used; without the history those that it shows.
  ///   - refused: rows that were refused when the document was reviewed before, and stay refused
  ///     while the document says the same; nil when that is not known: then all that the plan has
  ///     not taken over.
  package init(
    revising plan: Plan, oldDraft: PlanDraft?, with draft: PlanDraft, office: Office,
    today: CalendarDay, sourceName: String?, notices: [String] = [], used: UsedNumbers? = nil,
    refused: [ProposedRow]? = nil
  ) {
    func rows(_ draft: PlanDraft) -> ReadingRows {
      ReadingRows(
        DraftImport(
          draft: draft, office: office, firstTask: Self.firstProvisionalTask, today: today,
          sourceName: sourceName), lines: draft.lines)
    }
    let base = oldDraft.map(rows)
    let new = rows(draft)
    let revision = Revision(
      plan: plan, base: base, new: new, used: used ?? UsedNumbers(plan), refused: refused)
    var profile = RevisedProfile.merged(
      plan: plan.profile, base: base?.profile ?? plan.profile, new: new.profile)
    profile.sourceName = sourceName ?? profile.sourceName
    let proposals = revision.proposals(confidence: ReadingConfidence(draft))
    let placed = Set(proposals.compactMap { $0.new?.asTask?.lines?.first })
    self.init(
      target: .revision(of: plan.id), origin: .document(name: sourceName ?? ""),
      lines: draft.lines, profile: profile, oldProfile: plan.profile, facts: Self.facts(draft),
      proposals: proposals, unplaced: draft.unplaced.filter { !placed.contains($0.line) },
      warnings: draft.warnings, outsiders: plan.unmatchedDoers, notices: notices)
  }

  /// Facts of head and foot that the new document changes, in the order in which they are shown.
  package var changedFacts: [ProfileField] {
    ProfileField.allCases.filter { profile.text(of: $0) != oldProfile.text(of: $0) }
  }
}

extension Plan {
  /// Words for doers that the plan has left as they are: the secretary was asked about them before.
  var unmatchedDoers: Set<String> {
    Set(
      tasks.values.flatMap { $0.lead + $0.support }.filter { $0.scope == .unit(nil) }.map(\.words))
  }
}

extension ReadingConfidence {
  fileprivate init(_ draft: PlanDraft) {
    self.init(
      sections: draft.allSections.map(\.confidence), phases: draft.phases.map(\.confidence),
      tasks: draft.tasks.map(TaskDoubts(draft).confidence), quotas: draft.quotas.map(\.confidence))
  }
}

/// The head and foot of a plan with what a new version of its document changes.
enum RevisedProfile {
  /// Only what the document gives counts: what it leaves blank stays as the plan has it, and so does
  /// what is the secretariat's own, status and first day.
  static func merged(
    plan: PlanProfile, base: PlanProfile, new: PlanProfile
  ) -> PlanProfile {
    var merged = plan
    func take<Value: Equatable>(_ field: WritableKeyPath<PlanProfile, Value?>) {
      guard let value = new[keyPath: field], value != base[keyPath: field] else { return }
      merged[keyPath: field] = value
    }
    func take(_ field: WritableKeyPath<PlanProfile, [String]>) {
      let (old, value) = (base[keyPath: field], new[keyPath: field])
      guard !value.isEmpty,
        old.count != value.count
          || !zip(old, value).allSatisfy({
            $0.saysTheSame(as: $1)
          })
      else { return }
      merged[keyPath: field] = value
    }
    func take(_ field: WritableKeyPath<PlanProfile, String>) {
      let value = new[keyPath: field]
      guard !value.isEmpty, !value.saysTheSame(as: base[keyPath: field]) else { return }
      merged[keyPath: field] = value
    }
    take(\.number)
    take(\.symbol)
    // A month or a year says nothing against a day in it.
    let isInside = merged.issuedOn.flatMap { known in
      new.issuedOn.map { $0.first <= known.first && known.last <= $0.last }
    }
    if isInside != true { take(\.issuedOn) }
    take(\.agency)
    take(\.parentAgency)
    take(\.place)
    take(\.period)
    take(\.signer)
    take(\.paperKind)
    take(\.subject)
    take(\.grounds)
    take(\.recipients)
    if base.movementKind != new.movementKind { merged.movementKind = new.movementKind }
    return merged
  }
}
