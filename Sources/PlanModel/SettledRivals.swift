// What stood beside the values shown when a step chose among them: kept so that who takes that step
// back finds the choice open again, with every value and the mark.

package import VietnameseText

/// The other values that a step has put out of sight.
package struct SettledRivals: Equatable, Sendable {
  /// States and days by unit task, fields by row; only what there was.
  package var states: [UnitTaskID: [Rival<UnitTaskState>]]
  package var days: [UnitTaskID: [Rival<CalendarDay?>]]
  package var rows: [FieldKey: [Rival<RowValue>]]

  package init(
    states: [UnitTaskID: [Rival<UnitTaskState>]] = [:],
    days: [UnitTaskID: [Rival<CalendarDay?>]] = [:], rows: [FieldKey: [Rival<RowValue>]] = [:]
  ) {
    self.states = states
    self.days = days
    self.rows = rows
  }

  package var isEmpty: Bool { states.isEmpty && days.isEmpty && rows.isEmpty }
}

extension Plan {
  /// The other values of what these changes set.
  package func rivals(of changes: [Change]) -> SettledRivals {
    var found = SettledRivals()
    for change in changes {
      switch change {
      case .state(let id, _):
        if let others = unitTasks[id]?.otherStates, !others.isEmpty { found.states[id] = others }
      case .postponement(let id, _):
        if let others = unitTasks[id]?.otherDays, !others.isEmpty { found.days[id] = others }
      default:
        guard !contests.isEmpty, let row = change.row else { continue }
        for (key, others) in contests.rivals where key.row == row { found.rows[key] = others }
      }
    }
    return found
  }

  /// A row as it is shown; nil when there is none.
  func value(of row: RowID) -> RowValue? {
    switch row {
    case .profile: .profile(profile)
    case .section(let id): sections[id].map { .section($0) }
    case .phase(let id): phases[id].map { .phase($0) }
    case .task(let id): tasks[id].map { .task($0) }
    case .quota(let id): quotas[id].map { .quota($0) }
    case .unit: nil
    }
  }
}

extension Change {
  /// The row that it changes; nil for what is no row of a plan.
  fileprivate var row: RowID? {
    switch self {
    case .profile: .profile
    case .section(let edit): (edit.old ?? edit.new).map { .section($0.id) }
    case .phase(let edit): (edit.old ?? edit.new).map { .phase($0.id) }
    case .task(let edit): (edit.old ?? edit.new).map { .task($0.id) }
    case .quota(let edit): (edit.old ?? edit.new).map { .quota($0.id) }
    case .state, .postponement, .entry, .unit, .unknown: nil
    }
  }
}

extension Rival {
  /// `now` with those of `before` that it lacks, but for what is shown.
  static func again(
    _ before: [Rival], beside now: [Rival], isShown: (Value) -> Bool,
    isSame: (Value, Value) -> Bool
  ) -> [Rival] {
    before.filter { old in
      !isShown(old.value) && !now.contains { isSame($0.value, old.value) }
    } + now
  }
}
