// "Các phòng, đơn vị thuộc Sở" is everyone: the words of a task turned into units of the office.

package import VietnameseText

/// Turns the assignees of tasks into units; looks each expression up once.
package struct UnitExpansion {
  private let office: Office
  private let today: CalendarDay
  private var activeOnDay: [CalendarDay: [UnitID]] = [:]
  private var known: [String: UnitID?] = [:]
  private lazy var directory = UnitDirectory(office: office)

  package init(office: Office, today: CalendarDay) {
    self.office = office
    self.today = today
  }

  /// The units that owe the task on `day`, in the office's order for "everyone" and in the plan's
  /// order for named ones; `unassigned` stands for words that fit no unit, and for no words at all.
  package mutating func units(of task: PlanTask, on day: CalendarDay) -> [UnitID] {
    var found: [UnitID] = []
    for assignee in task.owners {
      for unit in units(of: assignee, in: task, on: day) where !found.contains(unit) {
        found.append(unit)
      }
    }
    return found.isEmpty ? [.unassigned] : found
  }

  private mutating func units(
    of assignee: Assignee, in task: PlanTask, on day: CalendarDay
  ) -> [UnitID] {
    switch assignee.scope {
    case .everyone:
      if let units = activeOnDay[day] { return units }
      let units = office.active(on: day).map(\.id)
      activeOnDay[day] = units
      return units
    case .unit(let id?) where office[id] != nil: return [id]
    case .unit: return [lookUp(assignee.words, in: task.words) ?? .unassigned]
    }
  }

  /// Words that fit no unit may be cut too early; then the task's sentence tells how they go on.
  private mutating func lookUp(_ words: String, in sentence: String) -> UnitID? {
    let whole = known[words] ?? directory.unit(called: words)
    known[words] = .some(whole)
    if let whole { return whole }
    let key = words + "\n" + sentence
    let cut = known[key] ?? directory.unit(named: words, in: sentence)?.unit
    known[key] = .some(cut)
    return cut
  }
}
