// How sure a reading is of a whole task: one doubt about a part of it is enough to ask.

/// The doubts of one reading.
struct TaskDoubts {
  /// Lines with a date that cannot be, or can hardly be meant.
  private let oddDates: Set<Int>

  init(_ draft: PlanDraft) {
    let odd = draft.warnings.filter { $0.code == .unlikelyDate || $0.code == .invalidDate }
    oddDates = Set(odd.map(\.line))
  }

  /// The least of what the reader says of the task, its doers and its deadlines; doubtful where a
  /// deadline's line bears an odd date.
  func confidence(of task: DraftTask) -> Confidence {
    if task.due.contains(where: { oddDates.contains($0.line) }) { return .doubtful }
    let parts = [task.confidence] + task.units.map(\.confidence) + task.due.map(\.confidence)
    return parts.min() ?? task.confidence
  }
}
