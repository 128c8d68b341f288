// Undo and redo as readings of the journal: nothing is kept beside it, so they survive restarts.

/// What one writer can take back or bring back, derived from the records of a plan.
package struct History: Equatable, Sendable {
  /// Steps that `undo` would take back, the last one first to go.
  package private(set) var undoable: [JournalRecord] = []
  /// Undone steps that `redo` would bring back, the last one first to come.
  package private(set) var redoable: [JournalRecord] = []
  /// Sequence of the newest step that could still be taken back and that was left out of
  /// `undoable`; 0 when none was.
  package private(set) var omittedThrough = 0
  private let writer: String

  /// The history of `writer` over `records`, which must be in their order.
  package init(writer: String, records: some Sequence<JournalRecord>) {
    self.writer = writer
    for record in records { add(record) }
  }

  /// The history of `writer` as it stood when it was kept; see `keeping`.
  package init(
    writer: String, undoable: [JournalRecord], redoable: [JournalRecord], omittedThrough: Int
  ) {
    self.writer = writer
    self.undoable = undoable
    self.redoable = redoable
    self.omittedThrough = omittedThrough
  }

  /// The same with no more than the `count` last steps of `undoable`. What follows from it is right
  /// as long as no record speaks of a step up to `omittedThrough` and it is not exhausted.
  package func keeping(_ count: Int) -> History {
    let omitted = undoable.dropLast(count).map(\.number.sequence).max() ?? 0
    return History(
      writer: writer, undoable: undoable.suffix(count), redoable: redoable,
      omittedThrough: max(omitted, omittedThrough))
  }

  /// Whether the next step to take back is one that was left out.
  package var isExhausted: Bool { undoable.isEmpty && omittedThrough > 0 }

  /// Takes the next record in; another writer's has no effect.
  package mutating func add(_ record: JournalRecord) {
    guard record.number.writer == writer else { return }
    switch record.batch.purpose {
    case .step:
      undoable.append(record)
      redoable = []
    case .undo(let number): move(number, from: \.undoable, to: \.redoable)
    case .redo(let number): move(number, from: \.redoable, to: \.undoable)
    }
  }

  /// The step that takes the last one back; nil when there is none.
  package func undo(author: String, time: Int) -> Batch? {
    guard let last = undoable.last else { return nil }
    return Batch(
      label: .undo, purpose: .undo(last.number), author: author, time: time,
      changes: last.batch.inverseChanges)
  }

  /// The step that brings the last undone one back; nil when there is none.
  package func redo(author: String, time: Int) -> Batch? {
    guard let last = redoable.last else { return nil }
    return Batch(
      label: .redo, purpose: .redo(last.number), author: author, time: time,
      changes: last.batch.changes)
  }

  private mutating func move(
    _ number: RecordNumber, from source: WritableKeyPath<History, [JournalRecord]>,
    to target: WritableKeyPath<History, [JournalRecord]>
  ) {
    guard let place = self[keyPath: source].lastIndex(where: { $0.number == number }) else {
      return
    }
    self[keyPath: target].append(self[keyPath: source].remove(at: place))
  }
}
