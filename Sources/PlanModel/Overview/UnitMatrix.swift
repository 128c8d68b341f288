// Units against tasks or reports: the axes and what each row and column adds up to. The cells are
// the table's own rows, found by identity, so that nothing is kept twice.

package import VietnameseText

/// Who owes what in one plan, units down, tasks across.
package struct UnitMatrix: Equatable, Sendable {
  /// Which tasks stand across.
  package enum Scope: Hashable, Sendable, CaseIterable {
    /// What a unit sends in: reports and registrations.
    case reports
    case all
  }

  /// In which order the units stand.
  package enum Order: Hashable, Sendable, CaseIterable {
    /// Most overdue first, then most days overdue, then most that came late.
    case worst
    /// The office's own.
    case office
    /// The Vietnamese alphabet.
    case name
  }

  /// One deadline of one task, or one occurrence of it.
  package struct Column: Hashable, Sendable, Identifiable {
    /// What a column is known by while the plan changes.
    package struct ID: Hashable, Sendable {
      package let task: TaskID
      package let deadline: Int
      package let occurrence: CalendarDay?
    }

    package let id: ID
    /// Where its task stands in the plan's tasks.
    package let taskPosition: Int
    /// The plan's day; nil when it sets none.
    package let due: CalendarDay?
    package fileprivate(set) var count = MatrixCount()
  }

  /// One unit, or what no unit of the office owes.
  package struct Row: Hashable, Sendable, Identifiable {
    package let id: UnitID
    package fileprivate(set) var count = MatrixCount()
  }

  package let scope: Scope
  /// By day, those without a day last; equal days in the order of the plan.
  package private(set) var columns: [Column] = []
  package private(set) var rows: [Row] = []
  package private(set) var total = MatrixCount()

  /// Of the whole plan, or of the units and columns in which one of the rows `fitting` (positions in
  /// the table) stands; those of `kept` stay, so that nothing goes away under the hand.
  package init(
    plan: Plan, table: UnitTaskTable, office: Office, scope: Scope, order: Order,
    fitting: [Int]? = nil, kept: UnitMatrix? = nil
  ) {
    self.scope = scope
    let axes = fitting.map { Axes($0.map { table.rows[$0] }, kept: kept) }
    var places: [Column.ID: Int] = [:]
    var units: [UnitID: Int] = [:]
    for row in table.rows where Self.isTaken(plan.tasks.values[row.taskPosition], scope) {
      let id = Column.ID(row.id)
      if let axes, !axes.hold(id, row.id.unit) { continue }
      let column = places[id] ?? columns.count
      if column == columns.count {
        places[id] = column
        columns.append(
          Column(id: id, taskPosition: row.taskPosition, due: plan.due(of: row.id)))
      }
      let place = units[row.id.unit] ?? rows.count
      if place == rows.count {
        units[row.id.unit] = place
        rows.append(Row(id: row.id.unit))
      }
      columns[column].count.add(row, today: table.today)
      rows[place].count.add(row, today: table.today)
      total.add(row, today: table.today)
    }
    columns = columns.enumerated().sorted { Self.isBefore($0, $1) }.map(\.element)
    sort(by: order, office)
  }

  /// The units and columns that are let through.
  private struct Axes {
    private var columns: Set<Column.ID>
    private var units: Set<UnitID>

    init(_ rows: [UnitTaskRow], kept: UnitMatrix?) {
      columns = Set(rows.map { Column.ID($0.id) }).union(kept?.columns.map(\.id) ?? [])
      units = Set(rows.map(\.id.unit)).union(kept?.rows.map(\.id) ?? [])
    }

    func hold(_ column: Column.ID, _ unit: UnitID) -> Bool {
      columns.contains(column) && units.contains(unit)
    }
  }

  /// The unit task where a row and a column meet; it may be one that the table does not have.
  package func unitTask(row: Int, column: Int) -> UnitTaskID? {
    guard rows.indices.contains(row), columns.indices.contains(column) else { return nil }
    let id = columns[column].id
    return UnitTaskID(
      task: id.task, deadline: id.deadline, unit: rows[row].id, occurrence: id.occurrence)
  }

  /// Puts the units in the order that they had, new ones last: rows do not move under the hand.
  package mutating func keepOrder(of earlier: UnitMatrix) {
    let places = Dictionary(
      uniqueKeysWithValues: earlier.rows.enumerated().map { ($0.element.id, $0.offset) })
    rows = rows.enumerated().sorted {
      (places[$0.element.id] ?? places.count, $0.offset)
        < (places[$1.element.id] ?? places.count, $1.offset)
    }.map(\.element)
  }

  /// Whether the task stands across.
  package static func isTaken(_ task: PlanTask, _ scope: Scope) -> Bool {
    scope == .all || task.kind == .report || task.kind == .registration
  }

  private mutating func sort(by order: Order, _ office: Office) {
    let last = office.units.count
    // What no unit of the office owes stands at the end.
    let inOffice = rows.map { ($0, office.units.position(of: $0.id) ?? last) }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
    switch order {
    case .office: rows = inOffice
    case .name:
      let named = inOffice.map { row in
        (row: row, key: office[row.id].map { NameOrder.key(of: $0.name) } ?? [0xFF])
      }
      rows = named.enumerated().sorted { Self.isNamedBefore($0, $1) }.map(\.element.row)
    case .worst:
      rows = inOffice.enumerated().sorted { Self.isWorse($0, $1) }.map(\.element)
    }
  }

  private static func isNamedBefore(
    _ a: (offset: Int, element: (row: Row, key: [UInt8])),
    _ b: (offset: Int, element: (row: Row, key: [UInt8]))
  ) -> Bool {
    if a.element.key == b.element.key { return a.offset < b.offset }
    return a.element.key.lexicographicallyPrecedes(b.element.key)
  }

  private static func isWorse(
    _ a: (offset: Int, element: Row), _ b: (offset: Int, element: Row)
  ) -> Bool {
    let (left, right) = (a.element.count, b.element.count)
    if left.overdue != right.overdue { return left.overdue > right.overdue }
    if left.overdueDays != right.overdueDays { return left.overdueDays > right.overdueDays }
    return left.late == right.late ? a.offset < b.offset : left.late > right.late
  }

  private static func isBefore(
    _ a: (offset: Int, element: Column), _ b: (offset: Int, element: Column)
  ) -> Bool {
    switch (a.element.due, b.element.due) {
    case (let left?, let right?) where left != right: left < right
    case (_?, nil): true
    case (nil, _?): false
    default: a.offset < b.offset
    }
  }
}

extension UnitMatrix.Column.ID {
  /// The column in which a unit task stands.
  package init(_ id: UnitTaskID) {
    self.init(task: id.task, deadline: id.deadline, occurrence: id.occurrence)
  }
}
