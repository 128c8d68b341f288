// Where the time beside a step cannot be right.

import PlanModel
import Testing

@Suite struct ClockSkewTests {
  private func record(_ writer: String, _ number: Int, _ lamport: Int, minute: Int) -> JournalRecord
  {
    JournalRecord(
      number: RecordNumber(writer: writer, sequence: number), lamport: lamport,
      batch: Batch(label: .note, author: writer, time: minute * 60_000, changes: []))
  }

  @Test("C1: a step older than its writer's last, or than the only one it can have seen, is told")
  func olderThanWhatItFollows() {
    let records = [
      record("a", 1, 1, minute: 100), record("a", 2, 2, minute: 90),
      record("b", 1, 3, minute: 80), record("b", 2, 4, minute: 81),
    ]
    let skews = ClockSkew.milliseconds(in: records)
    #expect(skews == [records[1].number: 600_000, records[2].number: 600_000])
  }

  @Test("C1: two minutes are no news, and people who worked apart are not late")
  func whatIsNoNews() {
    let unsaid = [record("a", 1, 1, minute: 100), record("a", 2, 2, minute: 0)]
    #expect(ClockSkew.milliseconds(in: unsaid).isEmpty)
    let together = [record("a", 1, 1, minute: 100), record("b", 1, 2, minute: 98)]
    #expect(ClockSkew.milliseconds(in: together).isEmpty)
    // b worked on a copy, hours before; its clock numbers fall among a's.
    let apart = [
      record("a", 1, 1, minute: 1_000), record("b", 1, 1, minute: 10),
      record("a", 2, 2, minute: 1_001), record("b", 2, 2, minute: 11),
      record("a", 3, 3, minute: 1_002), record("b", 3, 3, minute: 12),
    ]
    #expect(ClockSkew.milliseconds(in: apart).isEmpty)
  }

  @Test("C1, G1: one person's two branches, worked on at different hours, make no clock wrong")
  func branchesOfOnePerson() {
    // At home in the morning (minutes 10…), in the office all day (minutes 500…).
    let records = [
      record("a", 1, 1, minute: 1),
      record("a", 2, 2, minute: 500), record("a", 2, 2, minute: 10),
      record("a", 3, 3, minute: 501), record("a", 3, 3, minute: 11),
      record("a", 4, 4, minute: 12), record("a", 5, 5, minute: 13),
      record("a", 6, 6, minute: 600),
    ]
    #expect(ClockSkew.milliseconds(in: records).isEmpty)
  }

  @Test("C1: among other places a step follows what it followed, and no future counts")
  func momentsAmongPlaces() {
    let records = [
      record("a", 1, 1, minute: 100), record("a", 2, 2, minute: 40),
      record("a", 3, 3, minute: 900), record("a", 4, 4, minute: 120),
    ]
    let moments = ClockSkew.moments(of: records, now: 200 * 60_000)
    #expect(moments == [100, 100, 100, 120].map { $0 * 60_000 })
    #expect(ClockSkew.moments(of: [records[2]], now: 0) == [900 * 60_000])
  }
}
