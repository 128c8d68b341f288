// Undo and redo when somebody else has changed the same thing since.

import PlanModel
import Testing

@Suite struct HistoryMoveTests {
  /// The sample plan with the steps of two people on it.
  private struct Story {
    var plan: Plan
    var records: [JournalRecord] = []

    init() throws { plan = try Sample.plan() }

    mutating func step(
      _ writer: String = "may.thu", _ purpose: Batch.Purpose = .step, _ changes: Change...
    ) {
      let record = Sample.record(
        changes, writer: writer, sequence: records.count + 1, lamport: records.count + 2,
        purpose: purpose)
      records.append(record)
      plan.apply(record)
    }

    var history: History { History(writer: "may.thu", records: records) }
    func undo() -> HistoryMove { history.undo(author: "thu", time: 9, in: plan) }
    func redo() -> HistoryMove { history.redo(author: "thu", time: 9, in: plan) }
  }

  private let done = UnitTaskState.done(on: Sample.today)
  private func change(_ id: String, _ old: UnitTaskState, _ new: UnitTaskState) throws -> Change {
    Sample.state(try unitTaskID(id), old, new)
  }

  @Test func theLastStepGoesWhenNothingStandsInItsWay() throws {
    var story = try Story()
    story.step("may.thu", .step, try change("t1/vp", .todo, done))
    let move = story.undo()
    #expect(move.batch == story.history.undo(author: "thu", time: 9))
    #expect(move.step == story.records[0])
    #expect(move.skipped.isEmpty)
  }

  @Test func aStepThatSomebodyChangedIsPassedOverAndTheOneBeforeGoes() throws {
    var story = try Story()
    story.step("may.thu", .step, try change("t1/vp", .todo, done))
    story.step("may.thu", .step, try change("t2/vp", .todo, done))
    story.step("may.nam", .step, try change("t2/vp", done, .todo))
    let move = story.undo()
    #expect(move.step == story.records[0])
    #expect(move.skipped.map(\.record) == [story.records[1]])
    let id = try unitTaskID("t2/vp")
    #expect(move.skipped[0].collisions == [.unitTask(id, now: story.plan.record(of: id))])
    story.step("may.thu", .undo(story.records[0].number), try change("t1/vp", done, .todo))
    #expect(story.undo().batch == nil)
    #expect(story.redo().step == story.records[0])
  }

  @Test func whatRestsOnAPassedOverStepIsPassedOverThoughItsValueFits() throws {
    var story = try Story()
    let half = UnitTaskState.doing(.percent(50))
    story.step("may.thu", .step, try change("t1/vp", .todo, done))
    story.step("may.thu", .step, try change("t1/vp", done, half))
    // The mark is somebody else's by now, though it looks as this person once left it.
    story.step("may.nam", .step, try change("t1/vp", half, done))
    let move = story.undo()
    #expect(move.batch == nil)
    #expect(move.skipped.map(\.record) == [story.records[1], story.records[0]])
  }

  @Test func aTaskStaysWhenAStepOnItIsPassedOver() throws {
    var story = try Story()
    story.step("may.thu", .step, .task(Edit(old: nil, new: Sample.task(9))))
    story.step("may.thu", .step, try change("t9/vp", .todo, done))
    story.step("may.nam", .step, try change("t9/vp", done, .todo))
    #expect(story.undo().batch == nil)
    #expect(story.undo().skipped.count == 2)
  }

  @Test func redoPassesOverTheSameWay() throws {
    var story = try Story()
    story.step("may.thu", .step, try change("t1/vp", .todo, done))
    story.step("may.thu", .step, try change("t2/vp", .todo, done))
    story.step("may.thu", .undo(story.records[1].number), try change("t2/vp", done, .todo))
    story.step("may.thu", .undo(story.records[0].number), try change("t1/vp", done, .todo))
    story.step("may.nam", .step, try change("t1/vp", .todo, .exempt(reason: "")))
    let move = story.redo()
    #expect(move.step == story.records[1])
    #expect(move.skipped.map(\.record) == [story.records[0]])
    #expect(move.batch?.changes == [try change("t2/vp", .todo, done)])
  }
}
