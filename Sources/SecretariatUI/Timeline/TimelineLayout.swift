// Where the parts of view 4 stand: words and figures on the left, the chart on the right; a narrow
// screen has the figures alone.

import CellScreen
import PlanModel

/// The places of the timeline on a screen.
struct TimelineLayout: Equatable {
  private static let chartColumns = 60
  private static let fullColumns = 110
  /// Day and month; a day of another year takes ten.
  private static let dayColumns = 6
  private static let longDayColumns = 10
  private static let countColumns = 7

  /// Whether there is room for a chart.
  let hasChart: Bool
  let wordsColumns: Int
  let dayStart: Int
  let dayColumns: Int
  let countStart: Int
  /// In words how late it is, or how many days are left; 0 where there is no room.
  let timingStart: Int
  let timingColumns: Int
  let chartStart: Int
  let chartCells: Int
  let headRows: Int
  let visibleRows: Int
  let legendRows: Int
  let detailRows: Int

  /// `hasOtherYears` tells whether a day of another year than this one is shown.
  init(_ body: Rect, hasOtherYears: Bool) {
    dayColumns = hasOtherYears ? Self.longDayColumns : Self.dayColumns
    hasChart = body.columns >= Self.chartColumns
    let isFull = body.columns >= Self.fullColumns
    timingColumns = isFull || !hasChart ? 14 : 0
    let figures =
      dayColumns + Self.countColumns + 3 + (timingColumns > 0 ? timingColumns + 1 : 0)
    let room = body.columns - ListRow.markerColumns - figures
    chartCells = !hasChart ? 0 : min(max(body.columns / 2, 30), isFull ? room - 26 : 40, room - 8)
    wordsColumns = max(6, room - chartCells)
    dayStart = ListRow.markerColumns + wordsColumns + 1
    countStart = dayStart + dayColumns + 1
    timingStart = countStart + Self.countColumns + 1
    chartStart = timingStart + (timingColumns > 0 ? timingColumns + 1 : 0)
    headRows = hasChart ? 2 : 1
    legendRows = hasChart && body.rows >= 16 ? 1 : 0
    detailRows = body.rows >= 30 ? 5 : body.rows >= 12 ? 2 : body.rows >= 8 ? 1 : 0
    visibleRows = max(1, body.rows - headRows - legendRows - detailRows)
  }

  var columns: (day: Int, count: Int) { (dayColumns, Self.countColumns) }
}
