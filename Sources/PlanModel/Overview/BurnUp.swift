// How much of a plan was done by each day, against how much was due by then: the two lines by which
// one sees whether a plan keeps up.

package import VietnameseText

/// Done and due over the time of a plan, in equal stretches.
package struct BurnUp: Hashable, Sendable {
  /// The end of one stretch.
  package struct Point: Hashable, Sendable {
    /// Unit tasks done so far.
    package fileprivate(set) var done = 0
    /// Unit tasks whose day has come.
    package fileprivate(set) var due = 0
  }

  /// No plan is cut into more stretches.
  package static let mostPoints = 64

  package private(set) var points: [Point] = []
  /// The first and last day; nil when nothing has a day.
  package private(set) var range: DayRange?
  /// The stretch in which the day lies on which it was made; none after it has anything done.
  package private(set) var todayIndex = 0
  /// Unit tasks done, and unit tasks whose day has come, on the day on which it was made.
  package private(set) var today = Point()
  /// Unit tasks that count.
  package private(set) var owed = 0

  package init() {}

  package init(table: UnitTaskTable, period: DayRange?) {
    let rows = table.rows.filter(\.state.counts)
    owed = rows.count
    today.done = rows.filter { $0.state.doneDay != nil }.count
    today.due = rows.filter { $0.due.map { $0 <= table.today } == true }.count
    let days = rows.flatMap { [$0.due, $0.state.doneDay] }.compactMap(\.self)
    guard let first = days.min(), let last = days.max() else { return }
    let start = min(period?.start ?? first, first)
    let end = max(max(period?.end ?? last, last), start)
    range = DayRange(start: start, end: end)
    // A week, or longer where there would be too many.
    let span = start.days(to: end) + 1
    let count = min(Self.mostPoints, (span + 6) / 7)
    points = Array(repeating: Point(), count: count)
    func index(_ day: CalendarDay) -> Int {
      min(max(0, start.days(to: day) * count / span), count - 1)
    }
    for row in rows {
      // What has no day is due at the end.
      points[row.due.map(index) ?? count - 1].due += 1
      if let day = row.state.doneDay { points[index(day)].done += 1 }
    }
    for place in points.indices.dropFirst() {
      points[place].done += points[place - 1].done
      points[place].due += points[place - 1].due
    }
    todayIndex = index(table.today)
  }

  /// The point for a column of a chart that is so wide.
  package func index(ofColumn column: Int, of columns: Int) -> Int {
    points.isEmpty ? 0 : min(points.count - 1, column * points.count / max(1, columns))
  }
}

extension UnitTaskState {
  /// The day on which it was done; nil when it is not.
  package var doneDay: CalendarDay? {
    if case .done(let day) = self { return day }
    return nil
  }
}
