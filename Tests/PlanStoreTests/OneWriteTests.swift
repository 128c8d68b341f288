// A step goes to the disk in one write: two would let a colleague's line, or a crash, come between.

import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct OneWriteTests {
  @Test("B2: a step is a single write, whatever its length", arguments: [1, 500, 100_000])
  func aStepIsASingleWrite(length: Int) throws {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    // The first step of a session also leaves the note about who writes.
    _ = try store.commit(Sample.note("trước"), to: Sample.place())
    disk.inject(nil)
    _ = try store.commit(Sample.note(String(repeating: "x", count: length)), to: Sample.place())
    #expect(disk.calls.filter { $0 == "write" }.count == 1)
  }
}
