// `undo` and `redo`: this person's last step in the whole store, the office included. What one
// command did in several plans is one step; what can no longer be taken back is told and passed over.

import PlanModel
import PlanStore
import Wording

extension Session {
  /// Takes the last step back, or brings the one back that was taken back last.
  func travel(_ way: HistoryWay) throws(CommandFault) -> ExitCode {
    let shelf = try Shelf(self)
    let writer = try door.open().writer.description
    let office = shelf.office
    var tracks = [
      Track(.office, try records(of: .office), writer, (way, time), office.collisions(with:))
    ]
    for open in shelf.plans + shelf.takenBack {
      let place = JournalPlace.plan(open.plan.id)
      let check = open.plan.collisions(with:)
      tracks.append(Track(place, try records(of: place), writer, (way, time), check))
    }
    var isDone = false
    while !isDone, let moment = tracks.compactMap(\.moment).max() {
      for place in tracks.indices where tracks[place].moment?.isOneStep(with: moment) == true {
        if try takeNext(of: &tracks[place], way, among: shelf.plans) {
          isDone = true
        } else if way == .undo, tracks[place].place != .office {
          // A step that stays rests on the units that it was made for.
          tracks[0].waiting = []
        }
      }
    }
    guard isDone else {
      throw .match(way == .undo ? .nothingLeftToUndo : .nothingLeftToRedo)
    }
    return .done
  }

  /// Carries out what is next in one place; false when it had to be passed over.
  private func takeNext(
    of track: inout Track, _ way: HistoryWay, among plans: [OpenPlan]
  ) throws(CommandFault) -> Bool {
    guard let step = track.waiting.popLast() else { return false }
    let batch = track.history.batch(way, step.record, author: options.writer, time: time)
    let name = wording(CommandText.step(StepWord(step.record.batch.label)))
    var about = wording.subject(of: step.record.batch)
    if step.record.batch.label == .importPlan, case .plan(let id) = track.place {
      about = "\(id.raw), \(about)"
    }
    if way == .redo, case .plan(let id) = track.place,
      let twin = plans.first(where: { step.record.batch.makesSamePaper(as: $0.plan) })
    {
      // Its paper was imported again since; brought back, it would be followed twice.
      warn(wording(MatchFaultText.planAlreadyThere(file: id.raw, plan: twin.plan.id.raw)))
      return false
    }
    let collisions = track.obstacles.collisions(with: batch, track.check)
    guard collisions.isEmpty else {
      warnPassedOver(name, about, CommandFault(collisions, []))
      return false
    }
    do throws(CommandFault) {
      try commit(batch, to: track.place)
    } catch {
      guard case .match(.changedMeanwhile) = error else { throw error }
      warnPassedOver(name, about, error)
      return false
    }
    let text: CommandResultText =
      way == .undo ? .tookBack(step: name, about: about) : .broughtBack(step: name, about: about)
    output.line(wording(text))
    return true
  }

  private func warnPassedOver(_ step: String, _ about: String, _ fault: CommandFault) {
    guard case .match(.changedMeanwhile(let what, let author)) = fault else { return }
    warn(
      wording(MatchFaultText.passedOver(step: step, about: about, changed: what, author: author)))
  }
}

/// When a step came to stand where it stands. Places have no common order but the clock of this
/// person's machine.
private struct Moment: Comparable {
  /// Where it belongs among the steps of other places, milliseconds since 1970.
  let order: Int
  /// Milliseconds since 1970.
  let time: Int
  let lamport: Int
  let author: String

  /// Whether one command made both: it gives all its batches one time.
  func isOneStep(with other: Moment) -> Bool { time == other.time && author == other.author }

  static func < (a: Moment, b: Moment) -> Bool { (a.order, a.lamport) < (b.order, b.lamport) }
}

/// The steps that wait in one place, the next one last.
private struct Track {
  let place: JournalPlace
  let history: History
  let check: (Batch) -> [Collision]
  var waiting: [(record: JournalRecord, moment: Moment)]
  var obstacles = HistoryObstacles()
  var moment: Moment? { waiting.last?.moment }

  init(
    _ place: JournalPlace, _ records: [JournalRecord], _ writer: String,
    _ asked: (way: HistoryWay, now: Int), _ check: @escaping (Batch) -> [Collision]
  ) {
    self.place = place
    self.check = check
    history = History(writer: writer, records: records)
    let own = records.filter { $0.number.isBy(writer) }
    let moments = ClockSkew.moments(of: own, now: asked.now)
    var last: [RecordNumber: (record: JournalRecord, order: Int)] = [:]
    for (record, order) in zip(own, moments) { last[record.step] = (record, order) }
    waiting = history.steps(asked.way).map { step in
      let (moved, order) = last[step.number] ?? (step, step.batch.time)
      return (
        step,
        Moment(
          order: order, time: moved.batch.time, lamport: moved.lamport,
          author: moved.batch.author)
      )
    }
  }
}

extension JournalRecord {
  /// The step that it is, takes back or brings back.
  fileprivate var step: RecordNumber {
    switch batch.purpose {
    case .step: number
    case .undo(let other), .redo(let other): other
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
