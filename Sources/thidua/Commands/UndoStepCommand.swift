// `undo STEP`: takes back one step, whoever did it, as a step of one's own.

import PlanModel
import PlanStore
import SecretariatUI
import Wording

extension Session {
  /// Takes the named step back, else the last one of this person.
  func undo() throws(CommandFault) -> ExitCode {
    guard let code = call.arguments.first else { return try travel(.undo) }
    return try undoStep(code)
  }

  /// Takes the named step back. A step that is itself an undo is brought back by it.
  private func undoStep(_ code: String) throws(CommandFault) -> ExitCode {
    guard let asked = HistoryPlace(code: code) else { throw .match(.noSuchStep(code)) }
    let shelf = try Shelf(self)
    let open = (shelf.plans + shelf.takenBack).first { $0.plan.id == asked.plan }
    guard asked.plan == nil || open != nil else { throw .match(.noSuchStep(code)) }
    let place: JournalPlace = asked.plan.map(JournalPlace.plan) ?? .office
    let entries = HistoryDesk.entries(of: try records(of: place), asked.plan, now: time)
    guard let entry = entries.last(where: { $0.record.number.names(asked.number) }) else {
      throw .match(.noSuchStep(code))
    }
    if entry.isTakenBack { throw .match(.stepAlreadyBack(code)) }
    let way: HistoryWay =
      if case .undo = entry.record.batch.purpose { .redo } else { .undo }
    let batch = entry.record.moved(way, author: options.writer, time: time)
    let collisions =
      open?.plan.collisions(with: batch) ?? shelf.office.collisions(with: batch)
    guard collisions.isEmpty else { throw CommandFault(collisions, []) }
    try commit(batch, to: place)
    let name = wording(CommandText.step(StepWord(entry.record.batch.label)))
    let about = wording.subject(of: entry.record.batch)
    output.line(
      wording(
        way == .undo
          ? CommandResultText.tookBack(step: name, about: about)
          : .broughtBack(step: name, about: about)))
    return .done
  }
}
