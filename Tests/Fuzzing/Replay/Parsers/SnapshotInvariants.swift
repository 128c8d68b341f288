// What holds for a snapshot of any bytes: it is passed over, or it is read to something that can
// be used; never a crash, never a length that leads outside.

import PlanModel
import PlanStore

@testable import PlanStore

enum SnapshotInvariants {
  static func faults(of input: [UInt8]) -> [String] {
    let bytes = SealedLines.headed(input)
    guard let header = SnapshotHeader(bytes, place: "plans/kh-2026") else { return [] }
    guard let place = PlanID("kh-2026").map({ JournalPlace.plan($0) }),
      let snapshot = Snapshot(header, bytes, of: place)
    else { return [] }
    let lengths = header.journals.map(\.stepsLength)
    var faults = header.stateLength + lengths.reduce(0, +) == header.bodyLength ? [] : ["lengths"]
    for journal in header.journals {
      guard let history = snapshot.history(of: journal.writer) else { continue }
      if history.undoable.count != journal.undoable { faults.append("other steps than counted") }
      _ = history.undo(author: "Lan", time: 1)
    }
    return faults
  }
}
