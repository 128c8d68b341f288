// The office and its plans as read from the store for one command.

import PlanModel
import PlanStore
import VietnameseText
import Wording

/// A plan with what follows from it on the day.
final class OpenPlan {
  let plan: Plan
  /// Number of its steps.
  let recordCount: Int
  private let office: Office
  private let today: CalendarDay

  init(_ loaded: LoadedPlan, office: Office, today: CalendarDay) {
    plan = loaded.plan
    recordCount = loaded.recordCount
    self.office = office
    self.today = today
  }

  /// The unit tasks; made when first asked for.
  lazy var table = UnitTaskTable(plan: plan, office: office, today: today)
}

/// The office and the plans that a command looks at.
struct Shelf {
  let office: Office
  /// Number of the office's steps.
  let officeRecordCount: Int
  let plans: [OpenPlan]

  /// Reads the plan that `word` names, or all of them; says what the store noticed.
  init(_ session: Session, plan word: String? = nil) throws(CommandFault) {
    let loaded = try session.asking { (store) throws(StoreError) in try store.loadOffice() }
    Self.report(loaded.notices, session)
    office = loaded.office
    officeRecordCount = loaded.recordCount
    var ids = try session.asking { (store) throws(StoreError) in try store.planIDs() }
    if let word { ids = [try Self.id(of: word, among: ids, session)] }
    var plans: [OpenPlan] = []
    for id in ids {
      let loaded = try session.asking { (store) throws(StoreError) in try store.load(id) }
      Self.report(loaded.notices, session)
      plans.append(OpenPlan(loaded, office: office, today: session.options.today))
    }
    self.plans = plans
  }

  /// The plan that people call `word`: its id, the beginning of no other id, or its number, whole
  /// or up to the stroke.
  static func id(
    of word: String, among ids: [PlanID], _ session: Session
  ) throws(CommandFault) -> PlanID {
    if let id = ids.first(where: { $0.raw == word }) { return id }
    let begun = ids.filter { $0.raw.hasPrefix(word) }
    if begun.count == 1 { return begun[0] }
    var numbered: [PlanID] = []
    for id in ids {
      let plan = try session.asking { (store) throws(StoreError) in try store.load(id).plan }
      if bears(plan.profile.number, word) { numbered.append(id) }
    }
    if numbered.count == 1 { return numbered[0] }
    let several = numbered.isEmpty ? begun : numbered
    throw several.isEmpty
      ? .match(.noSuchPlan(word, store: session.options.store))
      : .match(.severalPlans(word, several.map(\.raw)))
  }

  private static func bears(_ number: String?, _ word: String) -> Bool {
    guard let number else { return false }
    let key = SearchKey.of(number)
    let wanted = SearchKey.of(word)
    return key == wanted || key.split(separator: "/").first.map(String.init) == wanted
  }

  private static func report(_ notices: [StoreNotice], _ session: Session) {
    for notice in notices { session.warn(session.wording(StoreFaultText(notice))) }
  }
}
