// In which order the rows of a list stand: the plan's own, or that of one of the columns.

import PlanModel
import VietnameseText

/// What the rows of the task list are sorted by.
package enum RowOrder: Hashable, Sendable, CaseIterable {
  /// As the plan has them.
  case clause
  case unit, due, percent, status, changed
}

/// An order with its direction.
package struct RowSort: Hashable, Sendable {
  package var order = RowOrder.clause
  package var isReversed = false

  package init() {}

  /// Whether the plan's own order holds.
  var isPlain: Bool { order == .clause && !isReversed }
}

extension Workspace {
  /// The positions in the order that was asked for; equal ones stay as the plan has them.
  func sorted(_ rows: [Int]) -> [Int] {
    guard !sort.isPlain else { return rows }
    let keys = rows.map { sortKey(of: table.rows[$0]) }
    let places = rows.indices.sorted { first, second in
      guard keys[first] != keys[second] else { return first < second }
      return keys[first].lexicographicallyPrecedes(keys[second]) != sort.isReversed
    }
    let order = sort.order == .clause ? Array(rows.indices.reversed()) : places
    return order.map { rows[$0] }
  }

  /// Numbers that stand in the order of the rows; what has none comes last.
  private func sortKey(of row: UnitTaskRow) -> [Int] {
    switch sort.order {
    case .clause: return []
    case .unit: return [unitRanks[row.id.unit] ?? Int.max]
    case .due: return [row.due.map { Int($0.daysSinceEpoch) } ?? Int.max]
    case .percent: return [row.percent]
    case .changed: return [plan.record(of: row.id).lastChange.map { -$0.time } ?? Int.max]
    case .status: return statusKey(of: row)
    }
  }

  /// What presses most stands first.
  private func statusKey(of row: UnitTaskRow) -> [Int] {
    switch row.timing(on: table.today) {
    case .overdue(let days): return [0, -days]
    case .soon(let days): return [1, days]
    default: break
    }
    let due = row.due.map { Int($0.daysSinceEpoch) } ?? Int.max
    switch row.state {
    case .returned: return [2, due]
    case .todo, .doing: return [3, due]
    case .done: return [4, due]
    case .exempt: return [5, due]
    case .dropped: return [6, due]
    }
  }
}

extension Office {
  /// Where each unit stands among all by the Vietnamese alphabet.
  var alphabet: [UnitID: Int] {
    let names = units.values.map { (key: NameOrder.key(of: $0.name), id: $0.id) }
    let sorted = names.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
  }
}
