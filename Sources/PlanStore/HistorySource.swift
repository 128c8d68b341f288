// From what the history of one writer is worked out: only undo, redo and the full screen ask for it,
// so reading a plan does not pay for it.

import PlanModel

/// What a snapshot keeps of a writer's steps, and the records after it.
struct HistorySource: Sendable {
  let writer: String
  let snapshot: Snapshot?
  let records: [JournalRecord]

  /// The history; nil when what the snapshot keeps cannot be read.
  func history() -> History? {
    guard let snapshot else { return History(writer: writer, records: records) }
    guard var history = snapshot.history(of: writer) else { return nil }
    for record in records { history.add(record) }
    return history
  }

  /// The history, or at least that of the records after the snapshot.
  var historyOrRest: History { history() ?? History(writer: writer, records: records) }
}
