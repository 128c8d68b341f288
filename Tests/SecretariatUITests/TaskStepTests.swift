// What acting on a task does: ticks, amounts, notes, deadlines, receipts, undo and redo.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct TaskStepTests {
  @Test func aTickShowsAsDoneOnlyWhenTheStoreHasAnswered() {
    var state = Fixture.open()
    let effects = state.press(.character(" "), answering: false)
    #expect(effects.steps.map(\.label) == [.tick])
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.isPending(known(UnitTaskID("t1/ttud"))))
    for effect in effects { state.answer(effect) }
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.pending.isEmpty)
    #expect(state.message?.tone == .good)
  }

  @Test func twoTicksTypedAheadCancelOut() {
    var state = Fixture.open()
    let effects = state.press(.character(" "), .character(" "), answering: false)
    #expect(effects.steps.map(\.label) == [.tick, .untick])
    for effect in effects { state.answer(effect) }
    #expect(state.state(of: "t1/ttud") == .todo)
  }

  @Test func progressByQuantityCountsAgainstTheTarget() {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type("3")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .doing(.quantity(Quantity(3))))
    #expect(state.workspace?.selectedRow?.percent == 25)
  }

  @Test func progressByPercentOnATaskWithoutTarget() {
    var state = Fixture.open()
    _ = state.press(.end, .character("p"))
    _ = state.type("40")
    _ = state.press(.enter)
    #expect(state.state(of: "t4/chua-giao") == .doing(.percent(40)))
    _ = state.press(.character("+"))
    #expect(state.state(of: "t4/chua-giao") == .doing(.percent(45)))
  }

  @Test func theWholeAmountMeansDone() {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type("12/12")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    _ = state.press(.character(" "))
    #expect(state.state(of: "t1/ttud") == .todo)
  }

  @Test func wholeRecordedAgainKeepsTheDayOfCompletion() {
    var state = Fixture.open()
    _ = state.press(.character("r"))
    _ = state.type("5/6")
    _ = state.press(.enter, .character("p"))
    _ = state.type("12")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.day(2026, 6, 5)))
  }

  @Test func untickingGoesBackToTheLastAmount() {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type("40%")
    _ = state.press(.enter, .character(" "), .character(" "))
    #expect(state.state(of: "t1/ttud") == .doing(.percent(40)))
  }

  @Test(arguments: ["abc", "101%", "-5", "4/x", "3/11", "1/2/3", ""])
  func aWrongAmountStaysInItsLine(_ text: String) {
    var state = Fixture.open()
    _ = state.press(.character("p"))
    _ = state.type(text)
    #expect(state.press(.enter).isEmpty)
    #expect(state.prompt?.problem != nil)
    #expect(state.prompt?.field.text == text)
  }

  @Test func undoAndRedoNameWhatTheyDo() {
    var state = Fixture.open()
    _ = state.press(.character(" "))
    _ = state.press(.character("u"))
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.message?.text.contains("đánh dấu xong") == true)
    _ = state.press(.character("U"))
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
  }

  @Test func undoReachesStepsOfEarlierSessions() {
    var state = Fixture.open()
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/qlkh") == .todo)
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/vp") == .todo)
  }

  @Test func undoTypedAheadWaitsForTheStepOnItsWayAndKeepsTheOrder() {
    var state = Fixture.open()
    let effects = state.press(
      [.character(" "), .character("u"), .character("u"), .down, .character(" ")],
      answering: false)
    #expect(effects.count == 1)
    var waiting = effects
    while !waiting.isEmpty { waiting += state.answer(waiting.removeFirst()) }
    #expect(state.held.isEmpty)
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(state.state(of: "t2/qlkh") == .todo)
    #expect(state.selectedID == "t2/vp")
    #expect(state.state(of: "t2/vp") == .todo)
  }

  @Test func aNoteIsKeptWithDayAndAuthor() {
    var state = Fixture.open()
    _ = state.press(.character("n"))
    _ = state.type("đã nhắc qua điện thoại")
    _ = state.press(.enter)
    let entry = state.workspace?.plan.record(of: known(UnitTaskID("t1/ttud"))).entries.last
    #expect(entry?.note == "đã nhắc qua điện thoại")
    #expect(entry?.author == "vt1")
    #expect(entry?.day == Fixture.today)
  }

  @Test func aDeadlineOfOneUnitLeavesTheOthers() {
    var state = Fixture.open()
    _ = state.press(.down, .down, .down, .character("d"))
    #expect(state.selectedID == "t2/ttud")
    _ = state.type("20/6")
    _ = state.press(.enter)
    #expect(state.workspace?.selectedRow?.due == Fixture.day(2026, 6, 20))
    let other = state.workspace?.table.rows.first { $0.id.description == "t2/vp" }
    #expect(other?.due == Fixture.day(2026, 1, 31))
  }

  @Test func aDeadlineForAllMovesEveryUnit() {
    var state = Fixture.open()
    _ = state.press(.down, .down, .down, .character("D"))
    _ = state.type("20/6/2026")
    _ = state.press(.enter)
    let dues = state.workspace?.table.rows.filter { $0.id.task == TaskID(2) }.map(\.due)
    #expect(dues == [Fixture.day(2026, 6, 20), Fixture.day(2026, 6, 20), Fixture.day(2026, 6, 20)])
  }

  @Test(arguments: ["32/13 216", "31/02/2024", "4/7"])
  func aWrongOrFutureDayOfReceiptStaysInItsLine(_ text: String) {
    var state = Fixture.open()
    _ = state.press(.character("r"))
    _ = state.type(text)
    #expect(state.press(.enter).isEmpty)
    #expect(state.prompt?.problem != nil)
    #expect(state.prompt?.field.text == text)
  }

  @Test func aReceiptKeepsDayAndNumber() {
    var state = Fixture.open()
    _ = state.press(.character("r"))
    _ = state.type("5/6 214/CV")
    _ = state.press(.enter)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.day(2026, 6, 5)))
    let record = state.workspace?.plan.record(of: known(UnitTaskID("t1/ttud")))
    #expect(record?.entries.last?.evidence == "214/CV")
  }

  @Test func aNewDayMakesTasksLate() {
    var state = Fixture.open()
    #expect(state.workspace?.table.total.overdue == 1)
    state.moment.today = Fixture.day(2026, 6, 13)
    _ = update(&state, .tick)
    #expect(state.workspace?.table.total.overdue == 4)
  }
}
