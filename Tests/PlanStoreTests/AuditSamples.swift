// Stores that hold a little of everything, for tests of what is told when some of it is gone.

import PlanModel
import TestSupport

@testable import PlanStore

extension Sample {
  /// A step of the office: one unit.
  static func office(_ name: String = "Văn phòng Sở") -> Batch {
    let unit = OfficeUnit(
      id: unit, name: name, shortName: "VP", kind: .room, rank: 1)
    return batch([.unit(Edit(old: nil, new: unit))], label: .units)
  }

  /// A store with an office, a plan of two writers with two versions of its document and a snapshot,
  /// and a review.
  static func fullDisk() throws -> FaultyFileSystem {
    let disk = try diskWithReview()
    let (alice, colleague) = (try open(disk), try open(disk, bob))
    _ = try alice.commit(office(), to: .office)
    _ = try alice.commit(note("một"), to: place())
    _ = try colleague.commit(note("hai"), to: place())
    _ = try alice.addSource(amended, to: planID())
    try takeSnapshot(disk, Snapshot.Policy(records: 2, bytes: 1 << 30, steps: 3))
    disk.crash(.nothing)
    return disk
  }
}
