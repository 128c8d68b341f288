// What the cells of a row or a column of the matrix add up to.

package import VietnameseText

/// Unit tasks counted by where they stand.
package struct MatrixCount: Hashable, Sendable {
  /// Unit tasks that count: exempt and dropped ones do not.
  package private(set) var owed = 0
  /// Done, or the report received, late or not.
  package private(set) var sent = 0
  /// Those of `sent` that came after their day.
  package private(set) var late = 0
  /// Not done and past their day.
  package private(set) var overdue = 0
  /// Days past, of all that are overdue together.
  package private(set) var overdueDays = 0
  /// Days past, of the one that is overdue longest.
  package private(set) var oldest = 0

  package init() {}

  /// Not done, whether the day has come or not.
  package var missing: Int { owed - sent }

  /// Takes a row in.
  package mutating func add(_ row: UnitTaskRow, today: CalendarDay) {
    guard row.state.counts else { return }
    owed += 1
    if case .done = row.state { sent += 1 }
    switch row.timing(on: today) {
    case .doneLate: late += 1
    case .overdue(let days):
      overdue += 1
      overdueDays += days
      oldest = max(oldest, days)
    default: break
    }
  }
}
