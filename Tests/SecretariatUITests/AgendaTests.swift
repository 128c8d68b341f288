// View 5: what is due over all plans, and verbs on a line whose plan is not open.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct AgendaTests {
  private func open() -> AppState {
    var state = AgendaFixture.open()
    _ = state.press(.character("5"))
    return state
  }

  @Test func whatIsOwedOfAllPlansStandsUnderItsDays() {
    let state = open()
    #expect(state.agendaGroups == [.overdue, .today, .within(7), .within(14), .within(30)])
    // t2 is done by two units; the third is late since 31/01. The Trade Union's task has no day.
    #expect(
      state.listedEntries == [
        "t2/ttud", "t11/vp", "t3/vp", "t3/qlkh", "t3/ttud", "t12/vp", "t13/vp",
      ])
    #expect(state.selectedEntry == "t2/ttud")
    let screen = view(state).dump()
    #expect(screen.contains("Quá hạn (1)"))
    #expect(screen.contains("7 ngày tới (3)"))
    #expect(screen.contains("trễ 130 ngày"))
  }

  @Test func theCursorNeverStandsOnAHeading() {
    var state = open()
    for key in [Key.end, .home, .pageDown, .pageUp, .right, .right, .left, .down, .up] {
      _ = state.press(key)
      #expect(state.agenda.selected != nil, "\(key)")
    }
    _ = state.press(.home, .right)
    #expect(state.selectedEntry == "t11/vp")
    _ = state.press(.right, .down, .left)
    #expect(state.selectedEntry == "t3/vp")
  }

  @Test func oneKeyShowsMoreAndEscTakesItBack() {
    var state = open()
    _ = state.press(.character("F"))
    #expect(state.agendaGroups.suffix(2) == [.later, .undated])
    #expect(state.listedEntries.contains("t4/chua-giao"))
    _ = state.press(.character("F"))
    #expect(state.agendaGroups.last == .over)
    #expect(state.listedEntries.contains("t2/vp"))
    _ = state.press(.escape)
    #expect(state.agenda.extent == .soon)
    _ = state.press(.escape)
    #expect(state.view == .plan)
  }

  @Test func byUnitTheWholeLoadOfOneStandsTogether() {
    var state = open()
    _ = state.press(.character("s"), .character("f"))
    _ = state.type("don-vi:vp")
    _ = state.press(.enter)
    #expect(state.agendaGroups == [.unit(Fixture.unit("vp"))])
    #expect(state.listedEntries == ["t11/vp", "t3/vp", "t12/vp", "t13/vp"])
    #expect(view(state).dump().contains("lọc: don-vi:vp"))
    _ = state.press(.escape)
    #expect(state.agendaGroups.count == 3)
  }

  @Test func aWordThatIsNoFieldKeepsTheLineOpenAndSaysWhatThereIs() {
    var state = open()
    _ = state.press(.character("f"))
    _ = state.type("phong:vp")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("không có điều kiện “phong”") == true)
    _ = state.press(.escape)
    #expect(state.listedEntries.count == 7)
  }

  @Test func aVerbOnALineOfAnotherPlanOpensItBehindTheView() {
    var state = open()
    state.goToEntry("t12/vp")
    #expect(state.press(.character(" ")) == [.openPlan(AgendaFixture.secondID)])
    // Typed meanwhile: it waits behind.
    #expect(state.press(.down).isEmpty)
    var effects = update(&state, .planOpened(AgendaFixture.secondOpened))
    #expect(state.view == .agenda)
    #expect(effects.steps.map(\.label) == [.tick])
    #expect(effects.steps.first?.changes.first?.unitTask?.description == "t12/vp")
    #expect(state.selectedEntry == "t13/vp")
    _ = state.press(.up)
    for effect in effects { state.answer(effect) }
    #expect(state.selectedEntry == "t12/vp")
    #expect(view(state).dump().contains("[x] Báo cáo quý II"))
    // The list is made anew when the view is opened again.
    effects = state.press(.character("0"), .character("5"))
    #expect(!state.listedEntries.contains("t12/vp"))
  }

  @Test func marksOfOnePlanAreNotLeftForARowOfAnother() {
    var state = open()
    state.goToEntry("t3/vp")
    _ = state.press(.character("v"))
    #expect(state.workspace?.marks.count == 1)
    state.goToEntry("t12/vp")
    for key in [Key.character(" "), .character("v"), .character("r")] {
      #expect(state.press(key).isEmpty)
      #expect(state.workspace?.marks.count == 1)
      #expect(state.message?.text.contains("thuộc kế hoạch") == true)
      #expect(state.overlays.isEmpty)
    }
  }

  @Test func aPlanThatCannotBeOpenedIsAskedForOnce() {
    var state = open()
    state.goToEntry("t12/vp")
    _ = state.press(.character(" "))
    let effects = update(
      &state, .failed(message: "mất", of: .plan(AgendaFixture.secondID)))
    #expect(effects.isEmpty)
    #expect(state.view == .agenda)
    #expect(state.message?.text == "mất")
    _ = state.press(.down)
    #expect(state.selectedEntry == "t13/vp")
  }

  @Test func enterGoesToTheTaskAndEscComesBack() {
    var state = open()
    state.goToEntry("t3/qlkh")
    #expect(state.press(.enter).isEmpty)
    #expect(state.view == .plan)
    #expect(state.selectedID == "t3/qlkh")
    _ = state.press(.escape)
    #expect(state.view == .agenda)
    #expect(state.selectedEntry == "t3/qlkh")
  }

  @Test func twoGoesToTheClauseAndEscComesBack() {
    var state = open()
    state.goToEntry("t3/qlkh")
    #expect(state.press(.character("2")) == [.loadDocument(Fixture.planID, version: 1)])
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    #expect(state.view == .reader)
    #expect(state.workspace?.reader.currentLine == 12)
    _ = state.press(.escape)
    #expect(state.view == .agenda)
  }

  @Test func aColleaguesChangeKeepsTheCursorOnItsEntry() {
    var state = open()
    state.goToEntry("t3/qlkh")
    var plan = AgendaFixture.second
    plan.apply(
      Fixture.record(
        2,
        Fixture.step(
          .tick,
          [
            .state(
              known(UnitTaskID("t11/vp")), Edit(old: .todo, new: .done(on: Fixture.today)))
          ], by: "vt2"), writer: "so.vt2"))
    _ = update(&state, .registerLoaded([AgendaFixture.summary(of: plan)], notices: []))
    #expect(state.selectedEntry == "t3/qlkh")
    #expect(view(state).dump().contains("[x] "))
  }

  @Test(arguments: ["tong hop", "TỔNG HỢP", "chuyển đổi so", "15/kh"])
  func searchSpansPlansAndNeedsNoMarks(_ query: String) {
    var state = open()
    _ = state.press(.character("/"))
    _ = state.type(query)
    _ = state.press(.enter)
    #expect(state.selectedEntry == "t11/vp")
  }

  @Test func oneKeyNarrowsToThePlanOfTheEntry() {
    var state = open()
    state.goToEntry("t12/vp")
    #expect(state.press(.character("m")) == [.openPlan(AgendaFixture.secondID)])
    _ = update(&state, .planOpened(AgendaFixture.secondOpened))
    #expect(state.listedEntries == ["t11/vp", "t12/vp", "t13/vp"])
    #expect(state.selectedEntry == "t12/vp")
    _ = state.press(.escape)
    #expect(state.listedEntries.count == 7)
  }

  @Test func whatOthersChangedBearsAMarkUntilItWasLookedAt() {
    var state = open()
    let id = known(UnitTaskID("t3/vp"))
    let theirs = Fixture.step(
      .progress, [.state(id, Edit(old: .todo, new: .doing(.percent(40))))], by: "vt2")
    _ = update(
      &state,
      .othersWrote(Fixture.planID, records: [Fixture.record(1, theirs, writer: "so.vt2")]))
    #expect(state.isFresh(id))
    #expect(view(state).dump().contains("* (sơ kết)"))
    state.goToEntry("t3/vp")
    #expect(state.isFresh(id))
    #expect(view(state).dump().contains("vt2 sửa lúc"))
    _ = state.press(.down)
    #expect(!state.isFresh(id))
  }

  @Test func nothingDueSaysWhatElseThereIs() {
    var state = Fixture.start()
    let none = UnitTaskTable(
      plan: Plan(id: Fixture.planID), office: Fixture.office, today: Fixture.today)
    _ = update(
      &state,
      .registerLoaded(
        [PlanSummary(plan: Plan(id: Fixture.planID), table: none, isReadOnly: false)],
        notices: []))
    _ = state.press(.character("5"))
    #expect(view(state).dump().contains("F: mọi việc chưa"))
    for rows in [1, 8, 30, 200] {
      for columns in [1, 30, 59, 60, 500] {
        _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
        #expect(view(state).size == Size(rows: rows, columns: columns))
      }
    }
  }
}
