// Undo and redo as readings of the journal.

import PlanModel
import TestSupport
import Testing

@Suite struct HistoryTests {
  /// A journal of one person that grows step by step, with the history read anew each time.
  private struct Journal {
    let writer = "may.thu"
    var records: [JournalRecord] = []
    var history: History { History(writer: writer, records: records) }

    mutating func add(_ batch: Batch, writer: String? = nil) {
      let number = RecordNumber(writer: writer ?? self.writer, sequence: records.count + 1)
      records.append(JournalRecord(number: number, lamport: records.count + 1, batch: batch))
    }

    mutating func step(_ changes: Change..., writer: String? = nil) {
      add(Batch(label: .edit, author: "thu", time: 0, changes: changes), writer: writer)
    }

    mutating func undo() throws { add(try #require(history.undo(author: "thu", time: 0))) }
    mutating func redo() throws { add(try #require(history.redo(author: "thu", time: 0))) }
  }

  private func tick(_ id: String) throws -> Change {
    Sample.state(try unitTaskID(id), .todo, .done(on: Sample.today))
  }

  @Test func stepsGoBackInReverseOrderAndComeBackInOrder() throws {
    var journal = Journal()
    journal.step(try tick("t1/vp"))
    journal.step(try tick("t2/vp"))
    try journal.undo()
    #expect(journal.records.last?.batch.changes == [try tick("t2/vp").inverse])
    try journal.undo()
    #expect(journal.records.last?.batch.changes == [try tick("t1/vp").inverse])
    #expect(journal.history.undo(author: "", time: 0) == nil)
    try journal.redo()
    #expect(journal.records.last?.batch.changes == [try tick("t1/vp")])
    try journal.redo()
    #expect(journal.records.last?.batch.changes == [try tick("t2/vp")])
    #expect(journal.history.redo(author: "", time: 0) == nil)
    try journal.undo()
    #expect(journal.records.last?.batch.changes == [try tick("t2/vp").inverse])
  }

  @Test func aNewStepEndsRedo() throws {
    var journal = Journal()
    journal.step(try tick("t1/vp"))
    try journal.undo()
    journal.step(try tick("t2/vp"))
    #expect(journal.history.redoable.isEmpty)
    #expect(journal.history.undoable.count == 1)
  }

  @Test func othersStepsAreNeverTakenBack() throws {
    var journal = Journal()
    journal.step(try tick("t1/vp"), writer: "may.nam")
    #expect(journal.history.undo(author: "", time: 0) == nil)
    journal.step(try tick("t2/vp"))
    journal.step(try tick("t3/vp"), writer: "may.nam")
    try journal.undo()
    #expect(journal.records.last?.batch.changes == [try tick("t2/vp").inverse])
    #expect(journal.history.redoable.count == 1)
  }

  @Test func undoAndRedoKeepThePlanInStep() throws {
    let ids = ["t1/vp", "t1/ttr", "t2/vp", "t2.2/vp", "t2/khtc"]
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var journal = Journal()
      var states: [Set<String>] = [[]]
      var place = 0
      for _ in 0..<40 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where place > 0:
          try journal.undo()
          place -= 1
        case 1 where place < states.count - 1:
          try journal.redo()
          place += 1
        default:
          guard let id = ids.filter({ !states[place].contains($0) }).randomElement(using: &random)
          else { continue }
          journal.step(try tick(id))
          states.removeSubrange((place + 1)...)
          states.append(states[place].union([id]))
          place += 1
        }
        let plan = Plan(id: try Sample.planID(), records: journal.records)
        let done = plan.unitTasks.filter { $0.value.state != .todo }.map(\.key.description)
        #expect(Set(done) == states[place], "seed \(seed)")
        #expect(journal.history.undoable.count == place, "seed \(seed)")
      }
    }
  }
}
