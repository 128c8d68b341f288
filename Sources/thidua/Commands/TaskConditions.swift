// The conditions of `tasks`, from the words of the call to the filter of the model.

import PlanModel
import SecretariatUI
import VietnameseText
import Wording

/// What the call asks of the unit tasks.
struct TaskConditions {
  private var common = UnitTaskFilter()
  private let section: String?
  private let phase: String?

  init(_ call: ParsedCall, office: Office) throws(CommandFault) {
    section = call.value(.section)
    phase = call.value(.phase)
    if let words = call.value(.unit) { common.unit = try Self.unit(called: words, office) }
    for word in call.options[.status] ?? [] {
      for part in word.split(separator: ",") {
        guard let status = StatusFilter(rawValue: String(part)) else {
          let allowed = StatusFilter.allCases.map(\.rawValue)
          throw .call(.badWord(.status, String(part), allowed: allowed))
        }
        common.statuses.insert(status)
      }
    }
    if let text = call.value(.dueWithin) {
      guard let days = Int(text), (0...36_500).contains(days) else {
        throw .call(.badNumber(.dueWithin, text))
      }
      common.dueWithin = days
    }
  }

  /// The filters for one plan, one for each phase that fits; none when the plan has no such section
  /// or phase.
  func filters(in plan: Plan) throws(CommandFault) -> [UnitTaskFilter] {
    var filter = common
    if let section {
      let found = plan.sections(called: section)
      guard found.count < 2 else {
        throw .match(.severalSections(section, found.map(plan.path(of:))))
      }
      guard let id = found.first else { return [] }
      filter.section = id
    }
    guard let phase else { return [filter] }
    return plan.phases(called: phase).map { id in
      var filter = filter
      filter.phase = id
      return filter
    }
  }

  /// A section or phase that no plan has is a fault, not an empty list.
  func check(against plans: [Plan], _ call: ParsedCall) throws(CommandFault) {
    if let section, !plans.contains(where: { !$0.sections(called: section).isEmpty }) {
      throw .match(.noSuchSection(section, plan: plans.count == 1 ? plans[0].id.raw : nil))
    }
    if let phase, !plans.contains(where: { !$0.phases(called: phase).isEmpty }) {
      let known = plans.flatMap(\.phases.values).map(\.name)
      throw .match(.noSuchPhase(phase, known: known))
    }
  }

  /// The unit that the call names.
  static func unit(
    called words: String, _ office: Office
  ) throws(CommandFault) -> UnitID {
    if let unit = office.unit(called: words) { return unit.id }
    if words == UnitID.unassigned.raw { return .unassigned }
    throw .match(.noSuchUnit(words, known: office.units.values.map(\.shortName)))
  }
}

extension TaskConditions {
  /// The plan that the call names, and the words of its filter. A first word that holds a sign of
  /// the filter language, or a blank, is no plan.
  static func planAndFilter(_ arguments: [String]) -> (plan: String?, filter: String) {
    guard let first = arguments.first else { return (nil, "") }
    let isFilter = first.contains { ":=<>!()| \"“".contains($0) } || FilterFlag.isName(first)
    let words = isFilter ? arguments[...] : arguments.dropFirst()
    return (isFilter ? nil : first, words.joined(separator: " "))
  }

  /// Reads the words of the filter.
  static func expression(
    _ words: String, _ session: Session, _ office: Office
  ) throws(CommandFault) -> FilterExpression {
    let options = session.options
    do throws(FilterProblem) {
      return try FilterExpression(
        words, office: office, today: options.today, author: options.writer)
    } catch { throw .call(.badFilter(session.wording.text(for: error))) }
  }
}

extension Plan {
  /// Sections by their path ("IV.2", whatever the case), else by words of their title: those whose
  /// title is these words, else those whose title holds them.
  fileprivate func sections(called words: String) -> [SectionID] {
    let wanted = SearchKey.of(words).split(separator: " ").joined()
    let byPath = sections.values.filter { SearchKey.of(path(of: $0.id)) == wanted }
    if !byPath.isEmpty { return byPath.map(\.id) }
    let key = SearchKey.of(words)
    let titled = sections.values.filter { SearchKey.of($0.title ?? "").contains(key) }
    let exact = titled.filter { SearchKey.of($0.title ?? "") == key }
    return (exact.isEmpty ? titled : exact).map(\.id)
  }

  /// Phases by their number in the plan, else by words of their name.
  fileprivate func phases(called words: String) -> [PhaseID] {
    if let number = Int(words) {
      return phases.values.indices.contains(number - 1) ? [phases.values[number - 1].id] : []
    }
    let key = SearchKey.of(words)
    let named = phases.values.filter { SearchKey.of($0.name).contains(key) }
    let exact = named.filter { SearchKey.of($0.name) == key }
    return (exact.isEmpty ? named : exact).map(\.id)
  }
}
