// View 3: units × tasks or reports: who has not sent what. The names on the left and the heads on
// top stay while the cells scroll both ways.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Draws the matrix.
enum MatrixView {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    guard let open = state.workspace, let matrix = state.matrix.matrix else {
      canvas.putEmpty(state.words(.noPlanOpen), in: state.body)
      return
    }
    guard !matrix.columns.isEmpty else {
      canvas.putEmpty(emptyText(open, state), in: state.body)
      return
    }
    let layout = MatrixLayout(state, matrix)
    let drawer = MatrixDrawer(
      state: state, open: open, matrix: matrix, layout: layout)
    drawer.drawHeadline(on: &canvas)
    drawer.drawHeads(on: &canvas)
    drawer.drawRows(on: &canvas)
    drawer.drawFoot(on: &canvas)
  }

  private static func emptyText(_ open: Workspace, _ state: AppState) -> String {
    if open.filter != nil { return state.words(.emptyTasksFiltered) }
    if !open.table.rows.isEmpty {
      return state.words(.emptyReports(key: state.label(of: .nextPane)))
    }
    return state.words(state.office.units.isEmpty ? PaneText.emptyOffice : .emptyTasks)
  }
}

/// One drawing of the matrix with what it needs.
struct MatrixDrawer {
  let state: AppState
  let open: Workspace
  let matrix: UnitMatrix
  let layout: MatrixLayout

  private var body: Rect { state.body }
  private var firstColumn: Int { state.matrix.columnList.top }
  private var shownColumns: Range<Int> {
    let start = layout.isList ? state.matrix.columnList.selected : firstColumn
    return start..<min(matrix.columns.count, start + layout.visibleColumns)
  }

  private func task(of column: UnitMatrix.Column) -> PlanTask {
    open.plan.tasks.values[column.taskPosition]
  }

  // MARK: Heads

  /// Who has not sent: the first thing that is read.
  func drawHeadline(on canvas: inout Canvas) {
    let total = matrix.total
    let words = state.words
    let text: MatrixText =
      total.owed == 0
      ? .nothingOwed
      : total.missing == 0
        ? .allSent
        : .missing(total.missing, overdue: total.overdue, isSending: matrix.scope == .reports)
    let place = words(
      .place(
        row: state.matrix.list.selected + 1, rows: matrix.rows.count,
        column: state.matrix.columnList.selected + 1, columns: matrix.columns.count))
    let tab = state.label(of: .nextPane)
    let isReports = matrix.scope == .reports
    var chips = [
      words(isReports ? .scopeReports : .scopeAll), words(orderText),
      words(isReports ? .toAll(key: tab) : .toReports(key: tab)),
    ]
    if let filter = open.filter { chips.insert(words(.filterChip(filter.text)), at: 0) }
    if let marks = state.markChip { chips.insert(marks, at: 0) }
    if let search = state.overviewSearchChip { chips.insert(search, at: 0) }
    let role: StyleRole = total.overdue > 0 ? .overdue : .title
    canvas.putHeadline(
      [(words(text), role)] + chips.map { ($0, .warning) }, place: place, row: body.row,
      columns: body.columns)
  }

  private var orderText: MatrixText {
    switch state.matrix.order {
    case .worst: .orderWorst
    case .office: .orderOffice
    case .name: .orderName
    }
  }

  func drawHeads(on canvas: inout Canvas) {
    let row = body.row + 1
    guard !layout.isList else { return drawOneHead(row, on: &canvas) }
    let words = state.words
    canvas.put(
      words(.columnUnit), row: row + 1, column: ListRow.markerColumns, role: .header,
      maxColumns: layout.nameColumns)
    canvas.putRight(
      words(.columnSent), row: row + 1, column: layout.countStart,
      columns: layout.counts.sent, role: .header)
    canvas.putRight(
      words(.columnLate), row: row + 1, column: layout.countStart + layout.counts.sent + 1,
      columns: layout.counts.overdue, role: .header)
    for column in shownColumns { drawHead(column, row, on: &canvas) }
    if firstColumn > 0 {
      canvas.put("<", row: row, column: layout.cellStart - 1, role: .hint)
    }
    if shownColumns.upperBound < matrix.columns.count {
      canvas.put(">", row: row, column: body.columns - 1, role: .hint)
    }
  }

  private func drawHead(_ place: Int, _ row: Int, on canvas: inout Canvas) {
    let column = matrix.columns[place]
    let isSelected = place == state.matrix.columnList.selected
    let start = cellColumn(place)
    let task = task(of: column)
    let words = task.deadline(numbered: column.id.deadline)?.what ?? task.words
    let mark = isSelected ? canvas.signs.moreBelow : ""
    let role: StyleRole = isSelected ? .title : .muted
    canvas.put(mark + words, row: row, column: start, role: role, maxColumns: width(of: place))
    canvas.put(
      dayText(of: column), row: row + 1, column: start, role: isSelected ? .title : .header,
      maxColumns: width(of: place))
  }

  /// The selected column in words, between arrows where there are others.
  private func drawOneHead(_ row: Int, on canvas: inout Canvas) {
    guard let column = state.matrix.selectedColumn else { return }
    let place = state.matrix.columnList.selected
    let task = task(of: column)
    let day = dueText(of: column)
    let count = "\(column.count.sent)/\(column.count.owed)"
    let left = place > 0 ? "< " : "  "
    let right = " " + count + (place + 1 < matrix.columns.count ? " >" : "")
    let tail = " (" + day + ")" + right
    let room = max(0, body.columns - 3 - DisplayWidth.columns(tail))
    var at = 1
    at += canvas.put(left, row: row, column: at, role: .key)
    at += canvas.put(
      task.listWords(deadline: column.id.deadline), row: row, column: at, role: .title,
      maxColumns: room)
    canvas.put(tail, row: row, column: at, role: .title)
  }

  private func dayText(of column: UnitMatrix.Column) -> String {
    column.due.map(state.shortDayText) ?? state.words(MatrixText.withoutDay)
  }

  private func dueText(of column: UnitMatrix.Column) -> String {
    column.due.map { state.words(MatrixText.due(state.shortDayText($0))) }
      ?? state.words(MatrixText.withoutDay)
  }

  // MARK: Rows

  func drawRows(on canvas: inout Canvas) {
    let top = body.row + layout.headRows
    let matcher = state.matrix.search.map { TextMatcher($0.query) }
    for offset in 0..<layout.visibleRows {
      let place = state.matrix.list.top + offset
      guard matrix.rows.indices.contains(place) else { break }
      drawRow(place, top + offset, matcher, on: &canvas)
    }
  }

  private func drawRow(_ place: Int, _ row: Int, _ matcher: TextMatcher?, on canvas: inout Canvas) {
    let unit = matrix.rows[place]
    let isSelected = place == state.matrix.list.selected
    let name = state.matrixName(of: unit.id, short: !layout.hasFullNames)
    let isMatch = matcher.map { matcher in
      matcher.matches(name) || state.office[unit.id].map { matcher.matches($0.name) } == true
    }
    if isSelected { canvas.put(canvas.signs.pointer, row: row, column: 0, role: .title) }
    canvas.put(
      name, row: row, column: ListRow.markerColumns,
      role: isMatch == true ? .match : isSelected ? .title : .text, maxColumns: layout.nameColumns)
    if !layout.isList { drawCounts(unit.count, row, on: &canvas) }
    for column in shownColumns { drawCell(place, column, row, on: &canvas) }
  }

  private func drawCounts(_ count: MatrixCount, _ row: Int, on canvas: inout Canvas) {
    canvas.putRight(
      "\(count.sent)/\(count.owed)", row: row, column: layout.countStart,
      columns: layout.counts.sent, role: count.owed > 0 && count.missing == 0 ? .done : .text)
    guard count.overdue > 0 else { return }
    canvas.putRight(
      state.theme.sign(of: .overdue, glyphs: state.glyphs) + "\(count.overdue)", row: row,
      column: layout.countStart + layout.counts.sent + 1, columns: layout.counts.overdue,
      role: .overdue)
  }

  private func drawCell(_ row: Int, _ column: Int, _ line: Int, on canvas: inout Canvas) {
    let isSelected =
      row == state.matrix.list.selected && column == state.matrix.columnList.selected
    let start = cellColumn(column)
    let room = width(of: column)
    let cell = MatrixCell(unitTask(row, column), open, state, columns: room)
    if isSelected && state.overlays.isEmpty {
      canvas.fill(Rect(row: line, column: start, rows: 1, columns: room), role: .selected)
      canvas.cursor = CellPosition(row: line, column: start)
    }
    canvas.put(
      cell.text, row: line, column: start,
      role: isSelected ? (state.overlays.isEmpty ? .selected : .selectedDim) : cell.role,
      maxColumns: room)
  }

  func unitTask(_ row: Int, _ column: Int) -> UnitTaskRow? {
    matrix.unitTask(row: row, column: column).flatMap(open.table.position)
      .map { open.table.rows[$0] }
  }

  private func cellColumn(_ place: Int) -> Int {
    layout.cellStart + (place - shownColumns.lowerBound) * layout.cellColumns
  }

  /// Columns of a cell without the blank behind it.
  private func width(of place: Int) -> Int {
    max(0, min(layout.cellColumns - 1, body.columns - 1 - cellColumn(place)))
  }
}

// MARK: - Foot

extension MatrixDrawer {
  /// The counts of the columns, the legend, and the selected cell in words.
  func drawFoot(on canvas: inout Canvas) {
    let last = min(layout.visibleRows, matrix.rows.count - state.matrix.list.top)
    var row = body.row + layout.headRows + layout.visibleRows + layout.footRows
    // Right below the units where the screen has rows to spare.
    if layout.footRows > 0 { drawColumnCounts(body.row + layout.headRows + last, on: &canvas) }
    if layout.legendRows > 0 {
      canvas.put(
        MatrixLegend.line(state, columns: body.columns - 2), row: row, column: 1, role: .hint)
      row += layout.legendRows
    }
    drawDetail(row, on: &canvas)
  }

  private func drawColumnCounts(_ row: Int, on canvas: inout Canvas) {
    canvas.put(
      state.words(.sentOfAll), row: row, column: ListRow.markerColumns, role: .header,
      maxColumns: layout.nameColumns)
    drawCounts(matrix.total, row, on: &canvas)
    for place in shownColumns {
      let count = matrix.columns[place].count
      let text = "\(count.sent)/\(count.owed)"
      canvas.put(
        text, row: row, column: cellColumn(place), role: count.overdue > 0 ? .overdue : .text,
        maxColumns: width(of: place))
    }
  }

  private func drawDetail(_ top: Int, on canvas: inout Canvas) {
    guard layout.detailRows > 0 else { return }
    let rect = Rect(row: top, column: 0, rows: layout.detailRows, columns: body.columns)
    var lines = [answer(columns: rect.columns - (layout.detailRows >= 5 ? 4 : 2))]
    if let row = unitTask(state.matrix.list.selected, state.matrix.columnList.selected) {
      lines += DetailText(row, open, state).lines
    } else if let column = state.matrix.selectedColumn {
      lines.append((task(of: column).listWords(deadline: column.id.deadline), .muted))
    }
    canvas.putDetail(lines, state, in: rect)
  }

  /// Who, what, how it stands: the words of the task give way first.
  private func answer(columns: Int) -> (text: String, role: StyleRole) {
    guard let id = state.matrix.selected, let column = state.matrix.selectedColumn else {
      return ("", .text)
    }
    let task = task(of: column)
    let row = unitTask(state.matrix.list.selected, state.matrix.columnList.selected)
    let text = state.matrixAnswer(
      id, task, row, short: columns < 90, columns: columns, hasDue: !layout.isList)
    return (
      text,
      row.map { RowLook($0, state).role } ?? .muted
    )
  }
}
