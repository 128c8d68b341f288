// What the store answers: colleagues' work, refusals, failures, plans on their way, read-only.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct StoreAnswerTests {
  @Test func othersWorkAppearsAndTheCursorStays() {
    var state = Fixture.open()
    _ = state.press(.down, .down)
    let selected = state.selectedID
    let theirs = Fixture.record(
      1,
      Fixture.step(
        .tick,
        [.state(known(UnitTaskID("t1/ttud")), Edit(old: .todo, new: .done(on: Fixture.today)))],
        by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [theirs]))
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.selectedID == selected)
    #expect(state.message?.text.contains("vt2") == true)
  }

  @Test func twoPeoplesChangesAtOnceAreMarkedInTheListAndTheDetail() {
    var state = Fixture.open()
    let id = known(UnitTaskID("t1/ttud"))
    let mine = Fixture.step(.tick, [.state(id, Edit(old: .todo, new: .done(on: Fixture.today)))])
    let theirs = Fixture.step(
      .progress, [.state(id, Edit(old: .todo, new: .doing(.percent(40))))], by: "vt2")
    _ = update(
      &state,
      .othersWrote(
        Fixture.planID,
        records: [
          Fixture.record(1, mine, writer: "nha.vt1"), Fixture.record(1, theirs, writer: "so.vt2"),
        ]))
    #expect(state.state(of: "t1/ttud") == .doing(.percent(40)))
    let screen = view(state).dump()
    #expect(screen.contains("≠ Đăng tin"))
    #expect(screen.contains("≠ tình trạng – 2 giá trị"))
  }

  @Test func aKeyThatMeetsAColleaguesChangeIsRefusedOnce() {
    var state = Fixture.open()
    let theirs = Fixture.step(
      .tick,
      [.state(known(UnitTaskID("t1/ttud")), Edit(old: .todo, new: .done(on: Fixture.today)))],
      by: "vt2")
    _ = update(
      &state,
      .othersWrote(Fixture.planID, records: [Fixture.record(1, theirs, writer: "so.vt2")]))
    state.moment.milliseconds += 300
    #expect(state.press(.character(" ")).isEmpty)
    #expect(state.message?.text.hasPrefix("vt2 vừa sửa, nay là “xong”") == true)
    #expect(state.state(of: "t1/ttud") == .done(on: Fixture.today))
    #expect(state.press(.character(" ")).count == 1)
  }

  @Test func undoPassesOverWhatAColleagueHasChangedSince() {
    var state = Fixture.open()
    let theirs = Fixture.step(
      .untick,
      [
        .state(
          known(UnitTaskID("t2/qlkh")),
          Edit(old: .done(on: Fixture.day(2026, 2, 4)), new: .returned(reason: "thiếu")))
      ], by: "vt2")
    _ = update(
      &state,
      .othersWrote(Fixture.planID, records: [Fixture.record(1, theirs, writer: "so.vt2")]))
    _ = state.press(.character("u"))
    #expect(state.state(of: "t2/qlkh") == .returned(reason: "thiếu"))
    #expect(state.state(of: "t2/vp") == .todo)
    #expect(state.message?.text.contains("vt2") == true)
  }

  @Test func aRefusedStepSaysWhoWasQuicker() {
    var state = Fixture.open()
    _ = state.press(.character(" "), answering: false)
    var record = UnitTaskRecord()
    record.state = .done(on: Fixture.today)
    record.stamp = ChangeStamp(author: "vt2", time: 1_781_000_000_000)
    _ = update(
      &state,
      .refused(
        Fixture.planID, step: 1, .unitTask(known(UnitTaskID("t1/ttud")), now: record), records: []))
    #expect(state.pending.isEmpty)
    #expect(state.message?.tone == .error)
    #expect(state.message?.text.contains("vt2") == true)
  }

  @Test func aFailedStepIsNotShownAsDone() {
    var state = Fixture.open()
    _ = state.press(.character(" "), answering: false)
    _ = update(
      &state, .commitFailed(Fixture.planID, step: 1, message: "hết chỗ đĩa", readOnlyReason: nil))
    #expect(state.state(of: "t1/ttud") == .todo)
    #expect(!state.isPending(known(UnitTaskID("t1/ttud"))))
    #expect(state.message == StatusMessage("hết chỗ đĩa", tone: .error))
  }

  @Test func theFirstOfTwoStepsRefusedLeavesTheSecondOnItsWay() {
    var state = Fixture.open()
    let effects = state.press(
      [.character(" "), .down, .down, .down, .character(" ")], answering: false)
    #expect(effects.steps.map(\.label) == [.tick, .tick])
    let first = known(UnitTaskID("t1/ttud"))
    _ = update(
      &state,
      .refused(Fixture.planID, step: 1, .unitTask(first, now: UnitTaskRecord()), records: []))
    #expect(!state.isPending(first))
    #expect(state.isPending(known(UnitTaskID("t2/ttud"))))
    let refusal = state.message
    #expect(refusal?.tone == .error)
    state.answer(effects[1])
    #expect(state.pending.isEmpty)
    #expect(state.message == refusal, "good news covers a fault that nobody has read")
  }

  @Test func readOnlyIsTotal() {
    var state = Fixture.open()
    state.workspace?.readOnlyReason = "sổ ghi hỏng"
    for key in " pnrdD+-RxXuU" {
      let effects = state.press(.character(key))
      #expect(effects.isEmpty, "key \(key)")
      #expect(state.overlays.isEmpty, "key \(key)")
      #expect(state.message?.text == "sổ ghi hỏng", "key \(key)")
    }
  }

  @Test func drawingAnewTriesAgainWhetherAPlanCanBeChanged() {
    var state = Fixture.open()
    let before = state.press(.control("l"))
    #expect(before == [.redraw])
    state.workspace?.readOnlyReason = "không có quyền"
    let effects = state.press(.control("l"))
    #expect(effects == [.redraw, .openPlan(Fixture.planID)])
    _ = update(&state, .planOpened(Fixture.opened))
    #expect(state.workspace?.readOnlyReason == nil)
  }

  @Test func whatIsTypedWhileTheDocumentComesWaitsForIt() {
    var state = Fixture.open()
    let effects = state.press(
      .character("2"), .character("/"), .character("k"), .character("h"), .character("o"),
      .character("i"), .enter)
    #expect(effects == [.loadDocument(Fixture.planID, version: 1)])
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    #expect(state.workspace?.reader.currentLine == 13)
    #expect(state.held.isEmpty)
  }

  @Test func whatIsTypedWhileAPlanOpensWaitsForIt() {
    var state = Fixture.start()
    state.waitingFor = .plan(Fixture.planID)
    _ = state.press(.enter, .down, .down, .character("2"), .control("c"))
    #expect(state.view == .register)
    #expect(state.held.count == 4)
    _ = update(&state, .officeLoaded(Fixture.office))
    _ = update(&state, .planOpened(Fixture.opened))
    #expect(state.view == .reader)
  }

  @Test func aPlanThatCannotBeOpenedEndsTheWaitForIt() {
    var state = Fixture.start()
    state.waitingFor = .plan(Fixture.planID)
    _ = update(&state, .failed(message: "đĩa hỏng", of: .document(Fixture.planID)))
    #expect(state.waitingFor != nil)
    _ = update(&state, .failed(message: "đĩa hỏng", of: .plan(Fixture.planID)))
    #expect(state.waitingFor == nil)
    #expect(state.message == StatusMessage("đĩa hỏng", tone: .error))
  }

  @Test func aPlanTakenBackLeavesTheRegister() {
    var state = Fixture.open()
    _ = state.press(.character("0"))
    #expect(state.register.plans.count == 1)
    _ = update(&state, .registerLoaded([], removed: [Fixture.planID], notices: []))
    #expect(state.register.plans.isEmpty)
  }
}
