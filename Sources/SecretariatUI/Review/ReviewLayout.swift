// Where the panes of the review stand: document and proposals side by side with the detail below
// them, or one pane at a time on a narrow screen, with the words of the selected proposal under it.

import CellScreen

/// The rectangles of the review's panes.
struct ReviewLayout: Equatable {
  /// Outer rectangles; nil when the pane is not shown.
  private(set) var document: Rect?
  private(set) var proposals: Rect?
  private(set) var detail: Rect?
  /// Whether panes stand in boxes; a single pane on a narrow screen has a title line only.
  private(set) var isBoxed = true

  init(of state: AppState) {
    let body = state.body
    let isRoomy =
      body.columns >= PlanLayout.twoPaneColumns && body.rows >= PlanLayout.twoPaneRows
    let detailRows = isRoomy ? min(max(6, body.rows * 3 / 10), 12) : min(4, body.rows / 3)
    let rows = body.rows - detailRows
    let top = Rect(row: body.row, column: body.column, rows: rows, columns: body.columns)
    if detailRows >= 3 {
      detail = Rect(
        row: body.row + rows, column: body.column, rows: detailRows, columns: body.columns)
    }
    guard isRoomy else {
      isBoxed = false
      let pane = detail == nil ? body : top
      if state.review?.focus == .document { document = pane } else { proposals = pane }
      return
    }
    let left = body.columns * 45 / 100
    document = Rect(row: body.row, column: body.column, rows: rows, columns: left)
    proposals = Rect(
      row: body.row, column: body.column + left, rows: rows, columns: body.columns - left)
  }

  /// The part of a pane that holds its rows; empty when it is not shown.
  func inside(_ rect: Rect?) -> Rect {
    guard let rect else { return Rect(row: 0, column: 0, rows: 0, columns: 0) }
    if isBoxed { return rect.inset() }
    return Rect(
      row: rect.row + 1, column: rect.column, rows: max(0, rect.rows - 1), columns: rect.columns)
  }

  /// Columns of the document's text, behind its margin.
  var textColumns: Int { max(1, inside(document).columns - ReviewDocumentPane.marginColumns) }
}
