// Which step undo or redo takes when the last one no longer can be: somebody has changed the same
// thing since. It is passed over, with every other step that rests on it.

/// The two ways through a history.
package enum HistoryWay: Hashable, Sendable { case undo, redo }

/// What an undo or a redo comes to.
package struct HistoryMove: Equatable, Sendable {
  /// The step of the user that is taken back or brought back; nil when none can be.
  package let step: JournalRecord?
  /// What is to be committed for it.
  package let batch: Batch?
  /// The steps that were passed over, the one first to go first.
  package let skipped: [SkippedStep]
}

/// A step that can no longer be taken back or brought back.
package struct SkippedStep: Equatable, Sendable {
  package let record: JournalRecord
  /// What stands in its way, or in the way of the step that it rests on; never empty.
  package let collisions: [Collision]

  package init(record: JournalRecord, collisions: [Collision]) {
    self.record = record
    self.collisions = collisions
  }
}

/// What has stood in the way so far. A step on the same thing as one that was passed over is passed
/// over too, though the values would fit: they may be somebody else's by now.
package struct HistoryObstacles: Sendable {
  private enum Trace: Hashable {
    case field(UnitTaskID, String)
    /// A unit task of that task.
    case use(TaskID)
    case row(String)
  }
  private var blocked: [Trace: [Collision]] = [:]

  package init() {}

  /// Why the batch must be passed over, remembered for those that come after it; empty when nothing
  /// stands in its way. `check` compares it with the present state.
  package mutating func collisions(
    with batch: Batch, _ check: (Batch) -> [Collision]
  ) -> [Collision] {
    let inherited = batch.changes.flatMap(Self.needs).compactMap { blocked[$0] }.first
    let found = inherited ?? check(batch)
    guard !found.isEmpty else { return [] }
    for trace in batch.changes.flatMap(Self.traces) where blocked[trace] == nil {
      blocked[trace] = found
    }
    return found
  }

  /// What the change leaves for others to rest on.
  private static func traces(_ change: Change) -> [Trace] {
    guard let id = change.unitTask else { return rows(change) }
    return [.use(id.task)] + fields(change, of: id)
  }

  /// What must not be blocked for the change to be made.
  private static func needs(_ change: Change) -> [Trace] {
    if let id = change.unitTask { return [.row("\(id.task)")] + fields(change, of: id) }
    guard case .task(let edit) = change, let task = edit.old ?? edit.new else {
      return rows(change)
    }
    return rows(change) + [.use(task.id)]
  }

  private static func fields(_ change: Change, of id: UnitTaskID) -> [Trace] {
    switch change {
    case .state: [.field(id, "state")]
    case .postponement: [.field(id, "day")]
    default: []
    }
  }

  private static func rows(_ change: Change) -> [Trace] {
    switch change {
    case .profile: [.row("profile")]
    case .section(let edit): (edit.old ?? edit.new).map { [.row("\($0.id)")] } ?? []
    case .phase(let edit): (edit.old ?? edit.new).map { [.row("\($0.id)")] } ?? []
    case .task(let edit): (edit.old ?? edit.new).map { [.row("\($0.id)")] } ?? []
    case .quota(let edit): (edit.old ?? edit.new).map { [.row("\($0.id)")] } ?? []
    case .unit(let edit): (edit.old ?? edit.new).map { [.row("\($0.id)")] } ?? []
    default: []
    }
  }
}
