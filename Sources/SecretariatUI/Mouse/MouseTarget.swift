// What lies under a cell of the screen: the same geometry as that of the views.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// Something that can be clicked.
enum MouseTarget: Equatable {
  /// A row of the list that fills a view, or of the help.
  case row(Int)
  /// A cell of the matrix.
  case cell(row: Int, column: Int)
  /// A row of a pane of view 1.
  case paneRow(PaneKind, Int)
  case pane(PaneKind)
  case border(PaneBorder)
  /// A hint at the foot.
  case hint(CommandName)
  /// A completion above an input line.
  case choice(Int)
  case nothing
}

extension AppState {
  /// What lies there.
  func target(at place: CellPosition) -> MouseTarget {
    switch overlays.last {
    case .help(let help): return helpTarget(help, at: place)
    case .prompt(let prompt): return choiceTarget(prompt, at: place)
    case .themes: return .nothing
    case nil: break
    }
    if place.row == size.rows - 1 {
      return FootLine.hint(at: place.column, self).map { .hint($0) } ?? .nothing
    }
    switch view {
    case .register:
      let list = RegisterView.listRect(self)
      return row(of: place, below: list.row + 1, top: register.list.top, count: register.count)
    case .plan: return planTarget(at: place)
    case .reader:
      guard let reader = workspace?.reader else { return .nothing }
      return row(of: place, below: body.row, top: reader.list.top, count: reader.rows.count)
    case .review:
      guard let open = review, let rect = ReviewLayout(of: self).proposals,
        (rect.column..<rect.column + rect.columns).contains(place.column)
      else { return .nothing }
      let inside = ReviewLayout(of: self).inside(rect)
      return row(of: place, below: inside.row, top: open.list.top, count: open.rows.count)
    case .agenda: return groupedRow(agenda, at: place)
    case .history: return groupedRow(historyView, at: place)
    case .matrix: return matrixTarget(at: place)
    case .timeline:
      return row(
        of: place, below: body.row + timelineLayout.headRows, top: timeline.list.top,
        count: timeline.rows.count)
    }
  }

  /// A line of a list with headings, on which nobody can stand.
  private func groupedRow(_ state: some GroupedState, at place: CellPosition) -> MouseTarget {
    let first = OverviewFrame(self).inside.row + 1
    let found = row(of: place, below: first, top: state.list.top, count: state.rows.count)
    guard case .row(let row) = found, state.rows[row].item != nil else { return .nothing }
    return found
  }

  /// Left of the cells it is the row that is meant.
  private func matrixTarget(at place: CellPosition) -> MouseTarget {
    guard let shown = matrix.matrix, !shown.columns.isEmpty else { return .nothing }
    let layout = MatrixLayout(self, shown)
    let first = body.row + layout.headRows
    guard place.row < first + layout.visibleRows,
      case .row(let row) = row(
        of: place, below: first, top: matrix.list.top, count: shown.rows.count)
    else { return .nothing }
    let offset = (place.column - layout.cellStart) / layout.cellColumns
    guard !layout.isList, place.column >= layout.cellStart, offset < layout.visibleColumns,
      matrix.columnList.top + offset < shown.columns.count
    else { return .cell(row: row, column: matrix.columnList.selected) }
    return .cell(row: row, column: matrix.columnList.top + offset)
  }

  private func row(of place: CellPosition, below first: Int, top: Int, count: Int) -> MouseTarget {
    let row = place.row - first + top
    return place.row >= first && row < count ? .row(row) : .nothing
  }

  private func helpTarget(_ help: HelpState, at place: CellPosition) -> MouseTarget {
    let first = body.inset().row + 1
    let offset = place.row - first
    guard (0..<HelpView.listHeight(in: self)).contains(offset) else { return .nothing }
    return row(of: place, below: first, top: help.list.top, count: helpRows(help).count)
  }

  private func choiceTarget(_ prompt: Prompt, at place: CellPosition) -> MouseTarget {
    let rows = PromptView.choiceRows(prompt, self)
    guard rows.contains(place.row) else { return .nothing }
    return .choice(PromptView.firstChoice(prompt, self) + place.row - rows.lowerBound)
  }

  private func planTarget(at place: CellPosition) -> MouseTarget {
    guard let open = workspace else { return .nothing }
    let layout = PlanLayout(of: self)
    if let border = layout.border(at: place) { return .border(border) }
    guard let (kind, _) = layout.panes.first(where: { $0.rect.contains(place) }) else {
      return .nothing
    }
    let inside = layout.inside(of: kind)
    guard inside.contains(place) else { return .pane(kind) }
    let (first, top, count) =
      switch kind {
      case .sections: (inside.row, open.sectionList.top, open.sectionLines.count)
      case .phases: (inside.row, open.phaseList.top, open.phaseLineCount)
      case .tasks: (inside.row + 1, open.taskList.top, open.shown.count)
      case .detail: (inside.row, 0, 0)
      }
    let found = row(of: place, below: first, top: top, count: count)
    if case .row(let row) = found { return .paneRow(kind, row) }
    return .pane(kind)
  }
}

extension Rect {
  /// Whether the cell lies in it.
  func contains(_ place: CellPosition) -> Bool {
    (row..<row + rows).contains(place.row) && (column..<column + columns).contains(place.column)
  }
}
