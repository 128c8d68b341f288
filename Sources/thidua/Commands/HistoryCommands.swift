// `undo` and `redo`: this person's last step in the whole store, the office included.

import PlanModel
import PlanStore
import Wording

extension Session {
  /// A way through the history.
  enum Travel { case undo, redo }

  /// Takes the last step back, or brings the one back that was taken back last.
  func travel(_ direction: Travel) throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self)
    let writer = try door.open().writer.description
    var candidates: [Candidate] = []
    for place in [.office] + shelf.plans.map({ JournalPlace.plan($0.plan.id) }) {
      candidates.append(Candidate(place, try records(of: place), writer, direction))
    }
    let last = candidates.filter { $0.step != nil }.max {
      ($0.time, $0.lamport) < ($1.time, $1.lamport)
    }
    guard let last, let step = last.step else {
      throw .match(direction == .undo ? .nothingLeftToUndo : .nothingLeftToRedo)
    }
    let batch =
      direction == .undo
      ? last.history.undo(author: options.writer, time: Surroundings.time)
      : last.history.redo(author: options.writer, time: Surroundings.time)
    guard let batch else { throw .match(.nothingLeftToUndo) }
    try commit(batch, to: last.place)
    let name = wording(CommandText.step(StepWord(step.batch.label)))
    let about = wording.subject(of: step.batch)
    output.line(
      direction == .undo
        ? wording(.tookBack(step: name, about: about))
        : wording(.broughtBack(step: name, about: about)))
    return .done
  }
}

/// The step that one place would take back or bring back, and when it came to stand there.
private struct Candidate {
  let place: JournalPlace
  let history: History
  let step: JournalRecord?
  /// Milliseconds since 1970: places have no common order but the clock of this person's machine.
  let time: Int
  let lamport: Int

  init(
    _ place: JournalPlace, _ records: [JournalRecord], _ writer: String,
    _ direction: Session.Travel
  ) {
    self.place = place
    history = History(writer: writer, records: records)
    step = direction == .undo ? history.undoable.last : history.redoable.last
    let last = step.flatMap { step in
      records.last { $0.number.writer == writer && $0.concerns(step.number) }
    }
    time = last?.batch.time ?? 0
    lamport = last?.lamport ?? 0
  }
}

extension JournalRecord {
  /// Whether it is that step, or takes it back or brings it back.
  fileprivate func concerns(_ step: RecordNumber) -> Bool {
    switch batch.purpose {
    case .step: number == step
    case .undo(let other), .redo(let other): other == step
    }
  }
}

extension Wording {
  /// What a step was about: the ids of its unit tasks, else its rows.
  func subject(of batch: Batch) -> String {
    var parts: [String] = []
    var rows = 0
    for change in batch.changes {
      let part: String
      switch change {
      case .state(let id, _), .postponement(let id, _), .entry(let id, _): part = id.description
      case .profile: part = self(.changedProfile)
      case .unit(let edit): part = (edit.new ?? edit.old)?.name ?? ""
      case .unknown: part = self(.changeOfNewerVersion)
      case .section, .phase, .task, .quota:
        rows += 1
        continue
      }
      if !parts.contains(part) { parts.append(part) }
    }
    if rows > 0 { parts.append(self(.changedRows(rows))) }
    return parts.joined(separator: ", ")
  }
}
