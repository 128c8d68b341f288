// What the keys do in view 3.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// The unit task under the cursor of view 3; nil where the unit does not owe the task.
  var selectedInMatrix: UnitTaskID? {
    guard let id = matrix.selected, workspace?.table.position(of: id) != nil else { return nil }
    return id
  }

  /// What each row says, for the search: the unit's names.
  var matrixTexts: [String] {
    (matrix.matrix?.rows ?? []).map { row in
      let names = office[row.id].map { [$0.name, $0.shortName] + $0.aliases }
      return names?.joined(separator: " ") ?? matrixName(of: row.id, short: false)
    }
  }

  mutating func showMatrix() -> [Effect] {
    guard let open = workspace else { return refuse(words(.noPlanOpen)) }
    guard view != .matrix else { return [] }
    matrix.show(open, office)
    view = .matrix
    return []
  }

  mutating func moveInMatrix(_ name: CommandName) {
    guard let open = workspace, let shown = matrix.matrix else { return }
    switch name {
    case .left: matrix.moveColumn(by: -1)
    case .right: matrix.moveColumn(by: 1)
    case .nextPane, .previousPane: matrix.changeScope(open, office)
    default:
      let count = shown.rows.count
      let page = MatrixLayout(self, shown).visibleRows
      matrix.list.move(by: rows(name, page: page, count: count), count: count)
    }
  }

  /// What asks the open plan where one stands must find the selected cell there; what would change
  /// another view unseen does nothing here.
  mutating func prepareMatrix(_ name: CommandName) -> [Effect]? {
    switch name {
    case .takeOther, .keepShown:
      guard let id = selectedInMatrix else { return refuse(words(.notOwedHere)) }
      workspace?.select(id)
      workspace?.focus = .tasks
    case .cycleFilter: return refuse(words(.notHere))
    default: break
    }
    return nil
  }

  mutating func sortMatrix(backwards: Bool) {
    guard let open = workspace else { return }
    matrix.changeOrder(open, office, backwards: backwards)
  }

  /// Enter: to the task in view 1.
  mutating func openInMatrix() -> [Effect] {
    guard let id = selectedInMatrix, let plan = workspace?.plan.id else {
      return refuse(words(.notOwedHere))
    }
    return goToTask(id, of: plan)
  }

  /// What is selected here is selected in the view that is opened next.
  mutating func carryMatrixSelection() {
    if let id = selectedInMatrix { workspace?.select(id) }
  }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInMatrix() -> Bool {
    guard let open = workspace, open.filter != nil,
      open.filter != matrix.filterBefore || matrix.matrix?.columns.isEmpty == true
    else { return false }
    setFilter(nil)
    return true
  }

  mutating func settleMatrix() {
    guard view == .matrix, let open = workspace else { return }
    matrix.follow(open, office)
    guard let shown = matrix.matrix else { return }
    let layout = MatrixLayout(self, shown)
    matrix.settle(rows: layout.visibleRows, columns: layout.visibleColumns)
  }
}
