// Marking rows: what is marked is acted on as one. Marks are kept by identity, so that no filter, sort
// or colleague takes them to another row.

package import PlanModel
import Wording

extension AppState {
  /// The unit tasks on which the verbs act: those that are marked, in the plan's order, else the one
  /// under the cursor.
  var actedUnitTasks: [UnitTaskID] {
    guard let open = workspace, !open.marks.isEmpty else {
      return selectedUnitTask.map { [$0] } ?? []
    }
    return open.table.rows.map(\.id).filter(open.marks.contains)
  }

  /// Whether a row is marked.
  package func isMarked(_ id: UnitTaskID) -> Bool { workspace?.marks.contains(id) == true }

  /// How many rows are marked, and how many of them the view does not show; nil when none is.
  var markChip: String? {
    guard let open = workspace, !open.marks.isEmpty else { return nil }
    return words(MarkText.marked(open.marks.count, hidden: open.marks.subtracting(listed).count))
  }

  /// The unit tasks of the open plan that the view lists.
  private var listed: Set<UnitTaskID> {
    guard let open = workspace else { return [] }
    switch view {
    case .agenda:
      let entries = agenda.rows.compactMap(\.item)
      return Set(entries.lazy.filter { $0.plan == open.plan.id }.map(\.row.id))
    case .matrix:
      guard let matrix = matrix.matrix else { return [] }
      let ids = matrix.rows.indices.flatMap { row in
        matrix.columns.indices.compactMap { matrix.unitTask(row: row, column: $0) }
      }
      return Set(ids)
    default: return Set(open.shown.map { open.table.rows[$0].id })
    }
  }

  /// Whether an entry of the open plan is marked.
  func isMarked(_ entry: AgendaEntry) -> Bool {
    entry.plan == workspace?.plan.id && isMarked(entry.row.id)
  }

  /// `v`: marks or unmarks the row and goes on to the next.
  mutating func runMark() -> [Effect] {
    guard let id = selectedUnitTask else { return refuse(words(.nothingSelected)) }
    workspace?.toggleMark(id)
    move(.down)
    return []
  }

  /// `V`: marks from the row that was marked last to this one.
  mutating func runMarkRange() -> [Effect] {
    guard view == .plan else { return refuse(words(MarkText.rangeInListOnly)) }
    guard let id = selectedUnitTask, var open = workspace else {
      return refuse(words(.nothingSelected))
    }
    if let last = open.lastMarked.flatMap(open.place(of:)),
      let here = open.place(of: id)
    {
      for place in min(last, here)...max(last, here) {
        open.marks.insert(open.table.rows[open.shown[place]].id)
      }
    }
    open.marks.insert(id)
    open.lastMarked = id
    workspace = open
    return []
  }

  /// `:chọn hết`: all rows that are shown.
  mutating func runMarkAll() -> [Effect] {
    let shown = listed
    guard workspace != nil, !shown.isEmpty else { return refuse(words(MarkText.nothingShown)) }
    workspace?.marks.formUnion(shown)
    return []
  }

  mutating func runClearMarks() -> [Effect] {
    let count = workspace?.marks.count ?? 0
    workspace?.clearMarks()
    message = StatusMessage(words(MarkText.cleared(count)))
    return []
  }
}

extension Workspace {
  mutating func toggleMark(_ id: UnitTaskID) {
    if marks.remove(id) == nil { marks.insert(id) }
    lastMarked = id
  }

  mutating func clearMarks() {
    marks = []
    lastMarked = nil
  }

  /// A step that is safe ends the marking of what it concerned.
  mutating func unmark(after batch: Batch) {
    let touched = batch.changes.compactMap(\.unitTask)
    if !marks.isDisjoint(with: touched) { clearMarks() }
  }

  /// Forgets marks of what is no longer in the plan.
  mutating func keepMarksInPlan() {
    guard !marks.isEmpty else { return }
    marks = marks.filter { table.position(of: $0) != nil }
  }
}
