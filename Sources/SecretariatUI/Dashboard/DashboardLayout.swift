// Where the register, the selected plan and the boxes of the dashboard stand; boxes go first as the
// screen gets smaller.

import CellScreen

/// The places of view 0.
struct DashboardLayout: Equatable {
  /// A box below the register.
  enum Box: Hashable {
    case due, worst, burnUp
  }

  private static let detailRows = 7
  private static let smallDetailRows = 5
  private static let fewestBoxRows = 6
  private static let mostBoxRows = 11
  /// Rows from which there is a box for the selected plan, and boxes of the dashboard.
  private static let rowsForDetail = 14
  private static let rowsForBoxes = 20
  private static let columnsForTwo = 60
  private static let columnsForThree = 110

  let list: Rect
  /// Nil when there is no room for it.
  let detail: Rect?
  let boxes: [Box: Rect]

  /// `lost` are the lines above the list, `count` its rows.
  init(_ body: Rect, lost: Int, count: Int) {
    var boxRows = 0
    var detailRows = body.rows >= Self.rowsForDetail ? Self.detailRows : 0
    if body.rows >= Self.rowsForBoxes {
      // The rows of the register come first, up to half of the screen.
      let needed = min(max(count + 1, 4), body.rows / 2) + lost
      let left = body.rows - needed - Self.smallDetailRows
      if left >= Self.fewestBoxRows {
        boxRows = min(left, Self.mostBoxRows)
        detailRows = Self.smallDetailRows
      }
    }
    list = Rect(
      row: body.row + lost, column: body.column, rows: body.rows - lost - detailRows - boxRows,
      columns: body.columns)
    let below = list.row + list.rows
    detail =
      detailRows == 0
      ? nil
      : Rect(row: below, column: body.column, rows: detailRows, columns: body.columns)
    boxes =
      boxRows == 0
      ? [:] : Self.boxes(below + detailRows, rows: boxRows, columns: body.columns)
  }

  private static func boxes(_ row: Int, rows: Int, columns: Int) -> [Box: Rect] {
    let shown: [Box] =
      columns >= columnsForThree
      ? [.due, .worst, .burnUp] : columns >= columnsForTwo ? [.due, .worst] : [.due]
    var found: [Box: Rect] = [:]
    for (place, box) in shown.enumerated() {
      let start = columns * place / shown.count
      let end = columns * (place + 1) / shown.count
      found[box] = Rect(row: row, column: start, rows: rows, columns: end - start)
    }
    return found
  }
}
