// The answer that a cell of the matrix gives, in words: who, what, how it stands, by when.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// "P. Quản lý KH – báo cáo sơ kết: trễ 13 ngày (hạn 07/11)". The words of the task are cut where
  /// the whole would be wider than `columns`.
  func matrixAnswer(
    _ id: UnitTaskID, _ task: PlanTask, _ row: UnitTaskRow?, short: Bool, columns: Int?,
    hasDue: Bool = true
  ) -> String {
    let unit = unitName(of: id, task: task, short: short)
    var status = row.map { stateSentence(of: $0) } ?? words(.notOwed)
    if hasDue, let due = row?.due {
      status += " (" + words(MatrixText.due(shortDayText(due))) + ")"
    }
    var about = task.listWords(deadline: id.deadline)
    if let columns {
      let bare = words(.answer(unit: unit, task: "", state: status))
      let room = max(12, columns - DisplayWidth.columns(bare))
      let (head, _) = DisplayWidth.prefix(about, columns: room - 1)
      if head.endIndex < about.endIndex { about = head + "…" }
    }
    return words(.answer(unit: unit, task: about, state: status))
  }

  /// A row of the matrix as it is spoken: the answer in the selected column.
  func spokenMatrixRow(_ place: Int, _ open: Workspace) -> String? {
    guard let column = matrix.selectedColumn,
      let id = matrix.matrix?.unitTask(row: place, column: matrix.columnList.selected)
    else { return nil }
    let row = open.table.position(of: id).map { open.table.rows[$0] }
    return matrixAnswer(
      id, open.plan.tasks.values[column.taskPosition], row, short: false, columns: nil)
  }
}
