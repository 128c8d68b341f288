// View 3: units × tasks or reports: who has not sent what. The axes are worked out when the plan, the
// day or the choice of columns has changed, never while drawing.

package import PlanModel

/// What view 3 remembers.
package struct MatrixState: Equatable, Sendable, OverviewState {
  /// What the axes were worked out from.
  private struct Source: Equatable {
    let plan: PlanID
    let revision: Int
    let scope: UnitMatrix.Scope
    let filter: FilterExpression?
  }

  /// The rows: units.
  package var list = ListState()
  package var search: Search?
  /// The columns: tasks or reports.
  package private(set) var columnList = ListState()
  package private(set) var scope = UnitMatrix.Scope.reports
  package private(set) var order = UnitMatrix.Order.worst
  /// The axes; nil until the view is shown.
  package private(set) var matrix: UnitMatrix?
  private var source: Source?
  /// The unit task from which the view was last opened, and the filter that was on.
  private var cameFrom: UnitTaskID?
  private(set) var filterBefore: FilterExpression?

  package init() {}

  /// The unit task under the cursor, though the plan may not give it to that unit.
  var selected: UnitTaskID? {
    matrix?.unitTask(row: list.selected, column: columnList.selected)
  }

  var selectedColumn: UnitMatrix.Column? {
    guard let matrix, matrix.columns.indices.contains(columnList.selected) else { return nil }
    return matrix.columns[columnList.selected]
  }

  /// Works the axes out anew, worst first again, and puts the cursor on the unit task that is
  /// selected elsewhere, where the person has come from another than the last time.
  mutating func show(_ open: Workspace, _ office: Office) {
    let isOtherPlan = source?.plan != open.plan.id
    let kept = selected
    make(open, office)
    filterBefore = open.filter
    let here = open.selectedRow?.id
    if let here, isOtherPlan || here != cameFrom, column(of: here) != nil {
      select(here)
    } else if isOtherPlan {
      selectMostPressing()
    } else {
      select(kept)
    }
    cameFrom = here
  }

  /// Follows the plan; rows stay in their order and the cursor stays on its cell.
  mutating func follow(_ open: Workspace, _ office: Office) {
    let now = source(of: open)
    guard now != source else { return }
    let kept = selected
    let old = source?.plan == now.plan ? matrix : nil
    // What no longer fits the same filter stays until the view is opened anew.
    let isSame = source?.filter == now.filter && source?.scope == now.scope
    make(open, office, kept: isSame ? old : nil)
    if isSame, let old { matrix?.keepOrder(of: old) }
    select(kept)
  }

  private func source(of open: Workspace) -> Source {
    Source(plan: open.plan.id, revision: open.revision, scope: scope, filter: open.filter)
  }

  private mutating func make(_ open: Workspace, _ office: Office, kept: UnitMatrix? = nil) {
    let fitting = open.filter.map {
      open.table.positions(Array(open.table.rows.indices), fitting: $0, in: open.plan)
    }
    matrix = UnitMatrix(
      plan: open.plan, table: open.table, office: office, scope: scope, order: order,
      fitting: fitting, kept: kept)
    source = source(of: open)
  }

  /// The next order of the units; the cursor stays on its unit.
  mutating func changeOrder(_ open: Workspace, _ office: Office, backwards: Bool) {
    let orders = UnitMatrix.Order.allCases
    let place = orders.firstIndex(of: order) ?? 0
    order = orders[(place + (backwards ? orders.count - 1 : 1)) % orders.count]
    let kept = selected
    make(open, office)
    select(kept)
  }

  /// Reports and registrations, or all tasks.
  mutating func changeScope(_ open: Workspace, _ office: Office) {
    let kept = selected
    scope = scope == .reports ? .all : .reports
    follow(open, office)
    if let kept, column(of: kept) == nil { selectMostPressing() }
  }

  mutating func moveColumn(by columns: Int) {
    columnList.move(by: columns, count: matrix?.columns.count ?? 0)
  }

  mutating func select(row: Int, column: Int) {
    list.select(row, count: matrix?.rows.count ?? 0)
    columnList.select(column, count: matrix?.columns.count ?? 0)
  }

  /// Scrolls so that the selected cell is shown.
  mutating func settle(rows: Int, columns: Int) {
    list.settle(height: rows, count: matrix?.rows.count ?? 0)
    columnList.settle(height: columns, count: matrix?.columns.count ?? 0)
  }

  private func column(of id: UnitTaskID) -> Int? {
    matrix?.columns.firstIndex { $0.id == UnitMatrix.Column.ID(id) }
  }

  /// Puts the cursor on a unit task; what is not there any more leaves it near where it was.
  private mutating func select(_ id: UnitTaskID?) {
    guard let matrix else { return }
    if let id, let column = column(of: id) {
      columnList.follow(column, count: matrix.columns.count)
    } else {
      columnList.select(columnList.selected, count: matrix.columns.count)
    }
    let row = id.flatMap { id in matrix.rows.firstIndex { $0.id == id.unit } }
    list.follow(row ?? list.selected, count: matrix.rows.count)
  }

  /// The column of which most is overdue, else the next one of which something is missing.
  private mutating func selectMostPressing() {
    guard let matrix else { return }
    let columns = matrix.columns
    let most = columns.map(\.count.overdue).max() ?? 0
    let place =
      columns.firstIndex { most > 0 && $0.count.overdue == most }
      ?? columns.firstIndex { $0.count.missing > 0 } ?? 0
    columnList.select(place, count: columns.count)
    list.select(0, count: matrix.rows.count)
  }
}
