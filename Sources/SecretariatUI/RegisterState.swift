// View 0: the plans of the store, one line each.

package import PlanModel
package import VietnameseText

/// What the register says of a plan.
package struct PlanSummary: Equatable, Sendable, Identifiable {
  package let id: PlanID
  package var profile: PlanProfile
  package var tally: Tally
  /// The phase that is running and its last day, if one is.
  package var currentPhase: String?
  package var phaseEnd: CalendarDay?
  /// Whether it can only be read.
  package var isReadOnly: Bool

  package init(
    id: PlanID, profile: PlanProfile, tally: Tally, currentPhase: String?, phaseEnd: CalendarDay?,
    isReadOnly: Bool
  ) {
    self.id = id
    self.profile = profile
    self.tally = tally
    self.currentPhase = currentPhase
    self.phaseEnd = phaseEnd
    self.isReadOnly = isReadOnly
  }

  /// The summary of a plan on a day.
  package init(plan: Plan, table: UnitTaskTable, isReadOnly: Bool) {
    let running = plan.phases.values.last { $0.contains(table.today) }
    self.init(
      id: plan.id, profile: plan.profile, tally: table.total, currentPhase: running?.name,
      phaseEnd: running?.end?.day, isReadOnly: isReadOnly)
  }
}

extension PlanSummary {
  /// The number of the plan; its id when the paper has none.
  var title: String { profile.title.isEmpty ? id.raw : profile.title }

  /// What the plan is about; its id when the paper does not say.
  var subject: String { profile.subject.isEmpty ? id.raw : profile.subject }
}

/// The register's rows and cursor.
package struct RegisterState: Equatable, Sendable {
  package var plans: [PlanSummary] = []
  package var list = ListState()
  package var search: Search?
  /// Why the store could not be read; shown in the place of the plans.
  package var failure: String?
  /// Whether the store has answered yet.
  package var isLoaded = false

  package init() {}

  package var selected: PlanSummary? {
    plans.indices.contains(list.selected) ? plans[list.selected] : nil
  }

  /// Selects the next plan whose number, subject or id contains the query, round the end.
  mutating func find(_ matcher: TextMatcher, forward: Bool, including here: Bool) -> Bool {
    guard !plans.isEmpty else { return false }
    for step in (here ? 0 : 1)...plans.count {
      let place = (list.selected + (forward ? step : -step) + 2 * plans.count) % plans.count
      if Self.matches(plans[place], matcher) {
        list.select(place, count: plans.count)
        return true
      }
    }
    return false
  }

  /// How many plans match, and which of them, counted from 1, is the selected one; 0 when it is
  /// none.
  func searchPlace(_ matcher: TextMatcher) -> (place: Int, count: Int) {
    let matching = plans.indices.filter { Self.matches(plans[$0], matcher) }
    return ((matching.firstIndex(of: list.selected) ?? -1) + 1, matching.count)
  }

  private static func matches(_ plan: PlanSummary, _ matcher: TextMatcher) -> Bool {
    matcher.matches(plan.profile.title) || matcher.matches(plan.profile.subject)
      || matcher.matches(plan.id.raw)
  }

  /// Puts summaries in the place of those with the same id and takes the removed ones out, keeping
  /// the cursor on its plan.
  package mutating func update(_ summaries: [PlanSummary], removed: Set<PlanID> = []) {
    let kept = selected?.id
    plans.removeAll { removed.contains($0.id) }
    for summary in summaries {
      if let place = plans.firstIndex(where: { $0.id == summary.id }) {
        plans[place] = summary
      } else {
        plans.append(summary)
      }
    }
    plans.sort { ($0.profile.issuedOn?.first, $0.id) > ($1.profile.issuedOn?.first, $1.id) }
    if let kept, let place = plans.firstIndex(where: { $0.id == kept }) {
      list.select(place, count: plans.count)
    } else {
      list.select(list.selected, count: plans.count)
    }
  }
}

private func > (a: (CalendarDay?, PlanID), b: (CalendarDay?, PlanID)) -> Bool {
  switch (a.0, b.0) {
  case (nil, nil): a.1 < b.1
  case (nil, _): false
  case (_, nil): true
  case (let left?, let right?): left == right ? a.1 < b.1 : left > right
  }
}
