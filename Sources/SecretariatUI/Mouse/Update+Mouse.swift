// The mouse, where the person has turned it on. It does nothing that keys do not do: a click
// selects, a second one on the same row opens, the wheel scrolls what lies under it, a border that
// is dragged moves.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// Rows that one step of the wheel moves.
  private static let wheelRows = 3

  mutating func handle(_ report: MouseReport) -> [Effect] {
    guard usesMouse, !isTooSmall else { return [] }
    switch report.action {
    case .press: return press(at: report.place)
    case .drag:
      guard let dragged else { break }
      paneSizes = PlanLayout(of: self).sizes(paneSizes, dragging: dragged, to: report.place)
    case .release: dragged = nil
    case .wheelUp: scroll(at: report.place, by: -Self.wheelRows)
    case .wheelDown: scroll(at: report.place, by: Self.wheelRows)
    }
    return []
  }

  private mutating func press(at place: CellPosition) -> [Effect] {
    dragged = nil
    // What was asked for before must be there first; a click is not remembered for a later screen.
    if mustHold { return [] }
    message = nil
    let target = target(at: place)
    let isAgain = isSelected(target)
    switch target {
    case .row(let row): return click(row: row, isAgain: isAgain)
    case .cell(let row, let column):
      matrix.select(row: row, column: column)
      return isAgain ? run(.open) : []
    case .paneRow(let kind, let row):
      workspace?.focus = kind
      select(row, in: kind)
      return isAgain ? run(.open) : []
    case .pane(let kind): workspace?.focus = kind
    case .border(let border): dragged = border
    case .hint(let name): return run(name)
    case .choice(let row): return choose(row)
    case .nothing: break
    }
    return []
  }

  /// Whether the click falls on what is selected already.
  private func isSelected(_ target: MouseTarget) -> Bool {
    switch target {
    case .row(let row):
      if case .help(let help) = overlays.last { return help.list.selected == row }
      switch view {
      case .register: return register.list.selected == row
      case .reader: return workspace?.reader.list.selected == row
      case .review: return review?.focus == .proposals && review?.list.selected == row
      case .agenda, .history, .timeline: return selectedOverviewRow == row
      case .plan, .matrix: return false
      }
    case .cell(let row, let column):
      return matrix.list.selected == row && matrix.columnList.selected == column
    case .paneRow(let kind, let row):
      guard let open = workspace, open.focus == kind else { return false }
      return open.list(of: kind)?.selected == row
    default: return false
    }
  }

  private mutating func click(row: Int, isAgain: Bool) -> [Effect] {
    if case .help(var help) = overlays.last {
      if isAgain { return handleInOverlay(.enter) }
      help.list.select(row, count: helpRows(help).count)
      overlays[overlays.count - 1] = .help(help)
      return []
    }
    switch view {
    case .register: register.list.select(row, count: register.count)
    case .reader:
      let now = workspace?.reader.list.selected ?? row
      workspace?.reader.move(by: row - now)
    case .review:
      let count = review?.rows.count ?? 0
      review?.focus = .proposals
      review?.list.select(row, count: count)
    case .agenda, .history, .timeline: selectRow(row)
    case .plan, .matrix: break
    }
    return isAgain ? run(.open) : []
  }

  private mutating func choose(_ row: Int) -> [Effect] {
    guard case .prompt(var prompt) = overlays.last else { return [] }
    let choices = choices(for: prompt)
    guard choices.indices.contains(row) else { return [] }
    if prompt.completion == row { return handleInOverlay(.enter) }
    prompt.typedBeforeCompletion = prompt.typedBeforeCompletion ?? prompt.field.text
    prompt.completion = row
    prompt.field.replace(with: choices[row].line)
    overlays[overlays.count - 1] = .prompt(prompt)
    return []
  }

  private mutating func select(_ row: Int, in kind: PaneKind) {
    guard let now = workspace?.list(of: kind)?.selected, now != row else { return }
    workspace?.move(in: kind, by: row - now)
  }

  private mutating func scroll(at place: CellPosition, by rows: Int) {
    switch overlays.last {
    case .help(var help):
      help.list.move(by: rows, count: helpRows(help).count)
      overlays[overlays.count - 1] = .help(help)
      return
    case .prompt, .themes: return
    case nil: break
    }
    switch view {
    case .register: register.list.move(by: rows, count: register.count)
    case .reader: workspace?.reader.move(by: rows)
    case .review:
      let count = review?.rows.count ?? 0
      review?.list.move(by: rows, count: count)
    case .agenda, .history, .matrix, .timeline:
      for _ in 0..<abs(rows) { moveInOverview(rows < 0 ? .up : .down) }
    case .plan:
      switch target(at: place) {
      case .paneRow(.detail, _), .pane(.detail): workspace?.scrollDetail(by: rows)
      case .paneRow(let kind, _), .pane(let kind): workspace?.move(in: kind, by: rows)
      default: break
      }
    }
  }
}
