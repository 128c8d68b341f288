// From a line of an overview to its task or its clause and back, and the verbs on a line whose plan is
// not the one that is open: the plan is opened behind the view, and what was pressed waits for it.

import PlanModel
import Wording

extension AppState {
  /// Opens the plan behind the view that is shown and holds the command until it is there; nil when
  /// it is open already.
  mutating func openBehind(
    _ plan: PlanID, for name: CommandName, argument: String = ""
  ) -> [Effect]? {
    guard workspace?.plan.id != plan else { return nil }
    // Marks belong to the open plan: they are never left behind for another's row.
    if let open = workspace, !open.marks.isEmpty {
      return refuse(
        words(MarkText.marksElsewhere(open.marks.count, plan: title(ofPlan: open.plan.id))))
    }
    held.append(.call(name, argument))
    // A step on its way is told with the words of its plan: that one stays open until then.
    guard pending.isEmpty else { return [] }
    behind = view
    return askForPlan(plan)
  }

  /// To the task in view 1; Esc comes back.
  mutating func goToTask(_ id: UnitTaskID, of plan: PlanID) -> [Effect] {
    if let effects = openBehind(plan, for: .open) { return effects }
    guard workspace?.select(id) == true else { return refuse(words(.nothingSelected)) }
    cameFrom = view
    workspace?.focus = .tasks
    view = .plan
    return []
  }

  /// What must happen before a command can act on the line under the cursor; nil when nothing.
  mutating func prepareOverview(_ name: CommandName, _ argument: String) -> [Effect]? {
    if view == .history, name == .showReader { return prepareReader() }
    if view == .matrix { return prepareMatrix(name) }
    guard view == .agenda, name.actsOnATask, let entry = agenda.selected else { return nil }
    if let effects = openBehind(entry.plan, for: name, argument: argument) { return effects }
    // What asks the open plan where one stands must find the same task there.
    if name == .takeOther || name == .keepShown || name == .showReader {
      workspace?.select(entry.row.id)
      workspace?.focus = .tasks
    }
    return nil
  }

  /// The clause of the task that the step under the cursor is about.
  private mutating func prepareReader() -> [Effect]? {
    guard let line = historyView.selected, let plan = line.place.plan else { return nil }
    if let effects = openBehind(plan, for: .showReader) { return effects }
    if let id = line.unitTask { workspace?.select(id) }
    return nil
  }
}

extension CommandName {
  /// Whether the command needs the plan of the selected task.
  fileprivate var actsOnATask: Bool {
    switch self {
    case .tick, .progress, .increase, .decrease, .note, .deadline, .deadlineForAll, .receive,
      .returnReport, .exempt, .drop, .takeOther, .keepShown, .repeatLast, .openEvidence,
      .mark, .markRange, .copy, .openReview, .nextYear, .showReader:
      true
    default: false
    }
  }
}
