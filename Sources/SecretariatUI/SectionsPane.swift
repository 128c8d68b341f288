// The pane of sections: the tree of clauses, each with how many of its unit tasks are done.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum SectionsPane {
  static func draw(_ open: Workspace, _ state: AppState, in rect: Rect, on canvas: inout Canvas) {
    guard !open.sectionLines.isEmpty else {
      canvas.putEmpty(state.words(.emptySections), in: rect)
      return
    }
    let isFocused = open.focus == .sections && state.overlays.isEmpty
    for offset in 0..<rect.rows {
      let place = open.sectionList.top + offset
      guard open.sectionLines.indices.contains(place) else { break }
      let row = ListRow(
        row: rect.row + offset, column: rect.column, columns: rect.columns,
        isSelected: place == open.sectionList.selected, isFocused: isFocused)
      draw(open.sectionLines[place], row, open, state.words, on: &canvas)
    }
  }

  private static func draw(
    _ line: SectionLine, _ row: ListRow, _ open: Workspace, _ words: Wording,
    on canvas: inout Canvas
  ) {
    row.begin(on: &canvas)
    let tally = line.position.map { open.table.sections[$0] } ?? open.table.total
    let count = tally.counted == 0 ? "" : "\(tally.done)/\(tally.counted)"
    let countColumns = count.isEmpty ? 0 : max(5, count.utf8.count) + 1
    let indent = min(line.depth * 2, 8)
    let isTop = line.depth == 0
    canvas.put(
      title(of: line, open.plan, words), row: row.row, column: row.textColumn + indent,
      role: row.role(isTop ? .text : .muted),
      maxColumns: max(0, row.textColumns - indent - countColumns))
    canvas.putRight(
      count, row: row.row, column: row.textColumn, columns: row.textColumns,
      role: row.role(tally.overdue > 0 ? .overdue : tally.percent == 100 ? .done : .text))
  }

  static func title(of line: SectionLine, _ plan: Plan, _ words: Wording) -> String {
    guard let position = line.position else {
      let isContested =
        plan.contests.contains(.profile)
        || plan.quotas.values.contains { plan.contests.contains(.quota($0.id)) }
      return (isContested ? "≠ " : "") + words(.all)
    }
    let section = plan.sections.values[position]
    let sign = section.number.allSatisfy { $0.isLetter && $0.isLowercase } ? ")" : "."
    let mark = plan.contests.contains(.section(section.id)) ? "≠ " : ""
    return mark + section.number + sign + " " + line.caption
  }
}
