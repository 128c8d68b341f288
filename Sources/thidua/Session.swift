// What every subcommand works with: the settings, the words, the two streams and the store.

import Glibc
import PlanModel
import PlanStore
import VietnameseText
import Wording

/// One run of a subcommand.
struct Session {
  let call: ParsedCall
  let options: Options
  let wording: Wording
  let output: Output
  let messages: Output
  let door: StoreDoor
  /// When the command began, milliseconds since 1970: all its batches bear this time, so that they
  /// are one step.
  var time = Surroundings.time
  /// Told of each step that is on the disk.
  var whenCommitted: ((JournalRecord, JournalPlace) -> Void)?

  /// Prints a sentence about something that is not as it should be, behind the program's name.
  func warn(_ text: String) { messages.line("thidua: " + text) }

  /// Calls the store, turning its errors into those of the command line. Where it writes, whatever
  /// the operating system refuses means that nothing was saved.
  func asking<Result>(
    writing: Bool = false, _ body: (any Store) throws(StoreError) -> Result
  ) throws(CommandFault) -> Result {
    let store = try door.open()
    do throws(StoreError) {
      return try body(store)
    } catch {
      if writing, case .system(_, let path, let errno) = error {
        throw .store(.system(path: path, SystemReason(errno: errno)))
      }
      throw CommandFault(error)
    }
  }

  /// All steps of a place, in their order.
  func records(of place: JournalPlace) throws(CommandFault) -> [JournalRecord] {
    try asking { (store) throws(StoreError) in try store.records(of: place) }
  }

  /// Writes one step; it is on the disk when this returns. Names what others gave at the same time
  /// and what the step puts out of sight.
  func commit(_ batch: Batch, to place: JournalPlace) throws(CommandFault) {
    let aside = setAside(by: batch, in: place)
    let done = try asking(writing: true) { (store) throws(StoreError) in
      try store.commit(batch, to: place)
    }
    output.tellsOfSavedStep = true
    whenCommitted?(done.record, place)
    for sentence in aside { output.line(sentence) }
  }

  /// A step of this person, now.
  func step(_ label: StepLabel, _ changes: [Change]) -> Batch {
    Batch(label: label, author: options.writer, time: time, changes: changes)
  }
}
