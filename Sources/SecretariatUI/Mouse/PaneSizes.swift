// How large a person has dragged the panes of view 1; kept for the session.

import CellScreen

/// Sizes that take the place of the usual ones, as far as the screen has room for them.
package struct PaneSizes: Equatable, Sendable {
  /// Columns of the left side.
  package var left: Int?
  /// Rows of the phases.
  package var phases: Int?
  /// Rows of the detail.
  package var detail: Int?

  package init() {}
}

/// A border between panes that can be dragged.
enum PaneBorder: Hashable, Sendable {
  case left
  case phases
  case detail
}

extension PlanLayout {
  /// Least columns and rows of a pane, its border included.
  static let leastColumns = 16
  static let leastRows = 3

  /// The border under a cell; nil when there is none.
  func border(at place: CellPosition) -> PaneBorder? {
    guard isBoxed, panes.count == 4, let sections = rect(of: .sections),
      let detail = rect(of: .detail), let phases = rect(of: .phases)
    else { return nil }
    let edge = sections.column + sections.columns
    if place.column == edge - 1 || place.column == edge { return .left }
    let isPhasesRight = phases.column >= edge
    if place.column > edge {
      if place.row == detail.row || place.row == detail.row - 1 { return .detail }
      if isPhasesRight, place.row == phases.row + phases.rows { return .phases }
    } else if !isPhasesRight, place.row == phases.row || place.row == phases.row - 1 {
      return .phases
    }
    return nil
  }

  /// The sizes after the border was dragged to a cell.
  func sizes(_ sizes: PaneSizes, dragging border: PaneBorder, to place: CellPosition) -> PaneSizes {
    var sizes = sizes
    guard let sections = rect(of: .sections), let phases = rect(of: .phases),
      let detail = rect(of: .detail)
    else { return sizes }
    switch border {
    case .left: sizes.left = place.column + 1 - sections.column
    case .detail: sizes.detail = detail.row + detail.rows - place.row
    case .phases:
      let isPhasesRight = phases.column > sections.column
      sizes.phases =
        isPhasesRight ? place.row - phases.row : phases.row + phases.rows - place.row
    }
    return sizes
  }
}
