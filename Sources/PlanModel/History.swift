// Undo and redo as readings of the journal: nothing is kept beside it, so they survive restarts.

/// What one writer can take back or bring back, derived from the records of a plan.
package struct History: Equatable, Sendable {
  /// Steps that `undo` would take back, the last one first to go.
  package private(set) var undoable: [JournalRecord] = []
  /// Undone steps that `redo` would bring back, the last one first to come.
  package private(set) var redoable: [JournalRecord] = []
  /// Greatest sequence of the steps that could still be taken back and that were left out of
  /// `undoable`; 0 when none was. Of a person with several journals it tells no more than that.
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

  /// Whether the step waits to be taken or brought back.
  package func holds(_ number: RecordNumber) -> Bool {
    (undoable + redoable).contains { $0.number.names(number) }
  }

  /// Takes the next record in; another writer's has no effect.
  package mutating func add(_ record: JournalRecord) {
    guard record.number.isBy(writer) else { return }
    switch record.batch.purpose {
    case .step:
      undoable.append(record)
      redoable = []
    case .undo(let number): move(number, from: \.undoable, to: \.redoable)
    case .redo(let number): move(number, from: \.redoable, to: \.undoable)
    }
  }

  /// The step that takes the last one back, whether or not it still can be; nil when there is none.
  package func undo(author: String, time: Int) -> Batch? {
    undoable.last.map { batch(.undo, $0, author: author, time: time) }
  }

  /// The step that brings the last undone one back, whether or not it still can be; nil when there
  /// is none.
  package func redo(author: String, time: Int) -> Batch? {
    redoable.last.map { batch(.redo, $0, author: author, time: time) }
  }

  /// Takes back the newest step that can still be taken back in `plan`.
  package func undo(author: String, time: Int, in plan: Plan) -> HistoryMove {
    move(.undo, author: author, time: time, collisions: plan.collisions(with:))
  }

  /// Brings back the undone step that is next and can still be brought back in `plan`.
  package func redo(author: String, time: Int, in plan: Plan) -> HistoryMove {
    move(.redo, author: author, time: time, collisions: plan.collisions(with:))
  }

  /// The steps that wait for `way`, the first one to go last.
  package func steps(_ way: HistoryWay) -> [JournalRecord] {
    way == .undo ? undoable : redoable
  }

  /// The batch that takes `step` back or brings it back.
  package func batch(
    _ way: HistoryWay, _ step: JournalRecord, author: String, time: Int
  ) -> Batch {
    switch way {
    case .undo:
      Batch(
        label: .undo, purpose: .undo(step.number), author: author, time: time,
        changes: step.batch.inverseChanges)
    case .redo:
      Batch(
        label: .redo, purpose: .redo(step.number), author: author, time: time,
        changes: step.batch.changes)
    }
  }

  private func move(
    _ way: HistoryWay, author: String, time: Int, collisions: (Batch) -> [Collision]
  ) -> HistoryMove {
    var obstacles = HistoryObstacles()
    var skipped: [SkippedStep] = []
    for step in steps(way).reversed() {
      let batch = batch(way, step, author: author, time: time)
      let found = obstacles.collisions(with: batch, collisions)
      if found.isEmpty { return HistoryMove(step: step, batch: batch, skipped: skipped) }
      skipped.append(SkippedStep(record: step, collisions: found))
    }
    return HistoryMove(step: nil, batch: nil, skipped: skipped)
  }

  private mutating func move(
    _ number: RecordNumber, from source: WritableKeyPath<History, [JournalRecord]>,
    to target: WritableKeyPath<History, [JournalRecord]>
  ) {
    guard let place = self[keyPath: source].lastIndex(where: { $0.number.names(number) }) else {
      return
    }
    self[keyPath: target].append(self[keyPath: source].remove(at: place))
  }
}
