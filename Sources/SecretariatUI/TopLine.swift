// The top line: where one is, how far the plan is, how much is late, and the day.

import CellScreen
import PlanModel
import VietnameseText
import Wording

enum TopLine {
  static func draw(_ state: AppState, on canvas: inout Canvas) {
    let columns = state.size.columns
    canvas.fill(Rect(row: 0, column: 0, rows: 1, columns: columns), role: .bar)
    let right = rightPart(state)
    let rightColumns = DisplayWidth.columns(right.text)
    let room = max(0, columns - rightColumns - 3)
    canvas.put(breadcrumb(state), row: 0, column: 1, role: .bar, maxColumns: room)
    canvas.putRight(
      right.text, row: 0, column: 0, columns: columns - 1, role: right.isLate ? .overdue : .bar)
  }

  /// The chain of places, the last one whole.
  private static func breadcrumb(_ state: AppState) -> String {
    let words = state.words
    guard let open = state.workspace, state.view != .register else {
      return words(.programName) + " > " + words(.viewRegister)
    }
    var parts = [open.plan.profile.title]
    if state.view == .reader { parts.append(words(.viewReader)) }
    if state.size.columns < PlanLayout.twoPaneColumns, let section = open.chosenSection {
      parts.append(open.plan.path(of: section.id))
    }
    if state.size.columns >= PlanLayout.twoPaneColumns { parts.append(open.plan.profile.subject) }
    return parts.joined(separator: " > ")
  }

  private static func rightPart(_ state: AppState) -> (text: String, isLate: Bool) {
    var parts: [String] = []
    var isLate = false
    if let open = state.workspace, state.view != .register {
      if open.readOnlyReason != nil { parts.append(state.words(.readOnlyTag)) }
      if open.plan.unknownChanges > 0 {
        parts.append(state.words(.newerChanges(open.plan.unknownChanges)))
      }
      if let percent = open.table.total.percent { parts.append("\(percent)%") }
      isLate = open.table.total.overdue > 0
      if isLate { parts.append(state.words(.overdueCount(open.table.total.overdue))) }
    }
    if state.size.columns >= 50 { parts.append(state.dayText(state.today)) }
    return (parts.joined(separator: "  "), isLate)
  }
}
