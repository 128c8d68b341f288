// Where the parts of view 3 stand. A narrow screen shows one column in words, a wide one as many
// columns as there is room for, between frozen heads.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// The places of the matrix on a screen.
struct MatrixLayout: Equatable {
  /// From so many columns there is room for cells side by side.
  static let gridColumns = 60
  private static let fullNameColumns = 110
  private static let sentColumns = 5
  private static let overdueColumns = 4
  private static let narrowestCell = 7
  private static let widestCell = 24

  /// Whether only the selected column is shown, in words.
  let isList: Bool
  let hasFullNames: Bool
  let nameColumns: Int
  /// Where the counts of a row begin; they end before `cellStart`.
  let countStart: Int
  let cellStart: Int
  /// Columns of a cell, the blank behind it included.
  let cellColumns: Int
  /// How many of the matrix's columns are shown at once.
  let visibleColumns: Int
  /// How many of its rows.
  let visibleRows: Int
  let headRows: Int
  let footRows: Int
  let legendRows: Int
  /// Rows of the words at the foot.
  let detailRows: Int

  init(_ state: AppState, _ matrix: UnitMatrix) {
    let body = state.body
    isList = body.columns < Self.gridColumns
    hasFullNames = body.columns >= Self.fullNameColumns
    let isFull = hasFullNames
    let longest =
      matrix.rows.map { row in
        DisplayWidth.columns(state.matrixName(of: row.id, short: !isFull))
      }.max() ?? 0
    nameColumns = min(max(longest, 7), isFull ? 30 : isList ? 12 : 14)
    countStart = ListRow.markerColumns + nameColumns + 1
    cellStart = isList ? countStart : countStart + Self.sentColumns + Self.overdueColumns + 3
    let room = max(Self.narrowestCell, body.columns - cellStart)
    cellColumns =
      isList
      ? room
      : min(
        max(room / max(1, matrix.columns.count), Self.narrowestCell), Self.widestCell)
    visibleColumns = isList ? 1 : max(1, room / cellColumns)
    headRows = isList ? 2 : 3
    footRows = isList || body.rows < 9 ? 0 : 1
    legendRows = !isList && body.rows >= 16 ? 1 : 0
    detailRows = body.rows >= 30 ? 6 : body.rows >= 12 ? 2 : body.rows >= 8 ? 1 : 0
    visibleRows = max(1, body.rows - headRows - footRows - legendRows - detailRows)
  }

  /// Columns of the two counts of a row.
  var counts: (sent: Int, overdue: Int) { (Self.sentColumns, Self.overdueColumns) }
}

extension AppState {
  /// The name of a row of the matrix.
  func matrixName(of unit: UnitID, short: Bool) -> String {
    if let unit = office[unit] { return short ? unit.shortName : unit.name }
    return unit == .unassigned ? words(.unassigned) : unit.raw
  }
}
