// What the dashboard needs of a plan: light values, so that all plans of a store can be looked at
// together.

package import VietnameseText

/// How one plan stands, for an overview of all.
package struct PlanPulse: Hashable, Sendable {
  /// A unit that is behind.
  package struct Lag: Hashable, Sendable {
    package let unit: UnitID
    package fileprivate(set) var overdue: Int
    /// Days past, of the unit task that is overdue longest.
    package fileprivate(set) var oldest: Int

    package init(unit: UnitID, overdue: Int, oldest: Int) {
      self.unit = unit
      self.overdue = overdue
      self.oldest = oldest
    }

    /// With what the same unit owes elsewhere.
    package mutating func add(_ other: Lag) {
      overdue += other.overdue
      oldest = max(oldest, other.oldest)
    }

    /// Whether it stands before another: more overdue, then longer.
    package func isWorse(than other: Lag) -> Bool {
      if overdue != other.overdue { return overdue > other.overdue }
      return oldest == other.oldest ? unit < other.unit : oldest > other.oldest
    }
  }

  /// A deadline that is still to be kept.
  package struct DueSoon: Hashable, Sendable {
    package let day: CalendarDay
    /// What falls due, in the plan's words.
    package let words: String
    package let done: Int
    package let owed: Int
  }

  /// How far ahead the dashboard looks.
  package static let daysAhead = 14

  /// Units with anything overdue, worst first.
  package private(set) var lags: [Lag] = []
  /// From today to `daysAhead`, by day; the next one at least.
  package private(set) var dueSoon: [DueSoon] = []
  package private(set) var burnUp = BurnUp()

  package init() {}

  package init(plan: Plan, table: UnitTaskTable) {
    var found: [UnitID: Lag] = [:]
    for row in table.rows {
      guard case .overdue(let days) = row.timing(on: table.today) else { continue }
      let lag = Lag(unit: row.id.unit, overdue: 1, oldest: days)
      found[row.id.unit]?.add(lag)
      if found[row.id.unit] == nil { found[row.id.unit] = lag }
    }
    lags = found.values.sorted { $0.isWorse(than: $1) }
    let ahead = PlanTimeline(plan: plan, table: table).deadlines.filter {
      $0.day >= table.today && $0.count.missing > 0
    }
    let near = ahead.filter { table.today.days(to: $0.day) <= Self.daysAhead }
    dueSoon = (near.isEmpty ? Array(ahead.prefix(1)) : near).map { line in
      let task = plan.tasks.values[line.taskPosition]
      return DueSoon(
        day: line.day, words: task.listWords(deadline: line.id.column.deadline),
        done: line.count.sent, owed: line.count.owed)
    }
    burnUp = BurnUp(table: table, period: plan.profile.period)
  }
}
