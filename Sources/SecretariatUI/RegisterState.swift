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
  /// What the dashboard needs of it.
  package var pulse: PlanPulse
  /// Its unit tasks, in the order of its clauses.
  package var entries: [AgendaEntry] = []

  package init(
    id: PlanID, profile: PlanProfile, tally: Tally, currentPhase: String?, phaseEnd: CalendarDay?,
    isReadOnly: Bool, pulse: PlanPulse = PlanPulse()
  ) {
    self.id = id
    self.profile = profile
    self.tally = tally
    self.currentPhase = currentPhase
    self.phaseEnd = phaseEnd
    self.isReadOnly = isReadOnly
    self.pulse = pulse
  }

  /// The summary of a plan on a day; `directory` tells which of the plan's words mean a unit of the
  /// office. What takes long in a large plan is taken over from `known`.
  package init(
    plan: Plan, table: UnitTaskTable, isReadOnly: Bool,
    directory: UnitDirectory = UnitDirectory(office: Office()), known: PlanSummary? = nil
  ) {
    let running = plan.phases.values.last { $0.contains(table.today) }
    self.init(
      id: plan.id, profile: plan.profile, tally: table.total, currentPhase: running?.name,
      phaseEnd: running?.end?.day, isReadOnly: isReadOnly,
      pulse: known?.pulse ?? PlanPulse(plan: plan, table: table))
    entries = known?.entries ?? AgendaEntry.all(of: plan, table.rows, directory)
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
  /// What all plans together ask for.
  package private(set) var dashboard = Dashboard()
  /// The plan of which only the counts follow what is done in it: the rest is made anew when it is
  /// shown.
  var stale: PlanID?
  /// Every review of the store; those under way stand above the plans.
  package private(set) var reviews: [ReviewLine] = []
  package var list = ListState()
  package var search: Search?
  /// In which order the plans stand.
  package var sort = RegisterSort()
  /// Counts the changes of `plans`: what follows from them is made anew when it has grown.
  package private(set) var revision = 0
  /// Why the store could not be read; shown in the place of the plans.
  package var failure: String?
  /// What this person has seen in the store and is gone: never shown as an empty list.
  package var losses: [String] = []
  /// Whether the store has answered yet.
  package var isLoaded = false

  package init() {}

  /// Reviews of which no plan was made yet: the first rows.
  package var underReview: [ReviewLine] { reviews.filter { $0.plan == nil } }

  /// Number of rows.
  package var count: Int { underReview.count + plans.count }

  package var selected: PlanSummary? {
    let place = list.selected - underReview.count
    return plans.indices.contains(place) ? plans[place] : nil
  }

  package var selectedReview: ReviewLine? {
    underReview.indices.contains(list.selected) ? underReview[list.selected] : nil
  }

  /// Puts the cursor on a plan, if it is listed.
  mutating func select(plan: PlanID) {
    guard let place = plans.firstIndex(where: { $0.id == plan }) else { return }
    list.select(underReview.count + place, count: count)
  }

  /// Puts the cursor on a review, if it is under way.
  mutating func select(review: ReviewID) {
    guard let place = underReview.firstIndex(where: { $0.id == review }) else { return }
    list.select(place, count: count)
  }

  /// Selects the next row whose number, subject or id contains the query, round the end.
  mutating func find(_ matcher: TextMatcher, forward: Bool, including here: Bool) -> Bool {
    guard count > 0 else { return false }
    for step in (here ? 0 : 1)...count {
      let place = (list.selected + (forward ? step : -step) + 2 * count) % count
      if matches(row: place, matcher) {
        list.select(place, count: count)
        return true
      }
    }
    return false
  }

  /// How many rows match, and which of them, counted from 1, is the selected one; 0 when it is
  /// none.
  func searchPlace(_ matcher: TextMatcher) -> (place: Int, count: Int) {
    let matching = (0..<count).filter { matches(row: $0, matcher) }
    return ((matching.firstIndex(of: list.selected) ?? -1) + 1, matching.count)
  }

  private func matches(row: Int, _ matcher: TextMatcher) -> Bool {
    let first = underReview
    guard row < first.count else { return Self.matches(plans[row - first.count], matcher) }
    return matcher.matches(first[row].name) || matcher.matches(first[row].subject)
  }

  private static func matches(_ plan: PlanSummary, _ matcher: TextMatcher) -> Bool {
    matcher.matches(plan.profile.title) || matcher.matches(plan.profile.subject)
      || matcher.matches(plan.id.raw)
  }

  /// Puts summaries in the place of those with the same id and takes the removed ones out, keeping
  /// the cursor on its plan.
  package mutating func update(_ summaries: [PlanSummary], removed: Set<PlanID> = []) {
    let kept = selected?.id
    let keptReview = selectedReview?.id
    revision += 1
    plans.removeAll { removed.contains($0.id) }
    for summary in summaries {
      if let place = plans.firstIndex(where: { $0.id == summary.id }) {
        plans[place] = summary
      } else {
        plans.append(summary)
      }
    }
    plans = sort.sorted(plans)
    dashboard = Dashboard(plans)
    keep(kept, keptReview)
  }

  /// Puts the plans into the order that is asked for now, keeping the cursor on its plan.
  mutating func resort() { update([]) }

  /// Takes the list of all reviews in, keeping the cursor on its row.
  package mutating func update(_ lines: [ReviewLine]) {
    let kept = selected?.id
    let keptReview = selectedReview?.id
    reviews = lines
    keep(kept, keptReview)
  }

  private mutating func keep(_ plan: PlanID?, _ review: ReviewID?) {
    list.select(list.selected, count: count)
    if let plan { select(plan: plan) }
    if let review { select(review: review) }
  }
}
