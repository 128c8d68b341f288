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
  /// Those that can be read and whose import was not taken back.
  let plans: [OpenPlan]
  /// Plans of which nothing is left but their history: their import was taken back.
  let takenBack: [OpenPlan]
  /// How a listing ends: a plan that could not be read is a failure, though the others are listed.
  let exitCode: ExitCode

  /// Reads the plan that `word` names, or all of them; says what the store noticed.
  init(_ session: Session, plan word: String? = nil) throws(CommandFault) {
    let loaded = try session.asking { (store) throws(StoreError) in try store.loadOffice() }
    Self.report(loaded.notices, session)
    office = loaded.office
    officeRecordCount = loaded.recordCount
    var ids = try session.asking { (store) throws(StoreError) in try store.planIDs() }
    if let word { ids = [try Self.id(of: word, among: ids, session)] }
    var plans: [OpenPlan] = []
    var code = ExitCode.done
    for id in ids {
      do throws(CommandFault) {
        let loaded = try session.asking { (store) throws(StoreError) in try store.load(id) }
        Self.report(loaded.notices, session)
        plans.append(OpenPlan(loaded, office: office, today: session.options.today))
      } catch {
        // One plan that cannot be read keeps nobody from the others.
        guard word == nil, case .store(let reason) = error else { throw error }
        session.warn(session.wording(StoreFaultText.planLeftOut(id.raw, session.wording(reason))))
        code = .failed
      }
    }
    self.plans = plans.filter { !$0.plan.isTakenBack }
    takenBack = plans.filter(\.plan.isTakenBack)
    exitCode = code
  }

  /// The plan that people call `word`: its id, the beginning of no other id, or its number, whole
  /// or up to the stroke. A plan whose import was taken back answers only when no other does.
  static func id(
    of word: String, among ids: [PlanID], _ session: Session
  ) throws(CommandFault) -> PlanID {
    let store = try session.door.open()
    // A plan that cannot be read is told when it is the one that is asked for.
    func plan(_ id: PlanID) -> Plan? { try? store.load(id).plan }
    func isTakenBack(_ id: PlanID) -> Bool { plan(id)?.isTakenBack == true }
    let small = word.lowercased()
    let exact = ids.first { $0.raw == small }
    if let exact, !isTakenBack(exact) { return exact }
    // A plan that is gone names the one made of its paper since, whose tag is another.
    let stem = exact.flatMap { $0.raw.lastIndex(of: "-").map($0.raw.prefix(upTo:)) } ?? small[...]
    let begun = ids.filter { $0.raw.hasPrefix(stem) && !isTakenBack($0) }
    if begun.count == 1 { return begun[0] }
    let numbered = ids.filter { bears(plan($0)?.profile.number, word) }
    if numbered.count == 1 { return numbered[0] }
    if let exact, begun.isEmpty, numbered.isEmpty { return exact }
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
