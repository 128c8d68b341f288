// View 0: what all plans together ask for.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct DashboardTests {
  private func open(rows: Int = 40, columns: Int = 120) -> AppState {
    var state = Fixture.open(rows: rows, columns: columns)
    _ = state.press(.character("0"))
    return state
  }

  private func line(_ state: AppState, _ words: String) -> String {
    let lines = view(state).dump().split(separator: "\n").prefix(state.size.rows)
    return lines.first { $0.contains(words) }.map(String.init) ?? ""
  }

  @Test func theRegisterTellsWhoIsBehindAndWhatFallsDue() {
    let state = open()
    #expect(line(state, "130 ngày").contains("! 1 quá hạn, lâu nhất 130 ngày"))
    #expect(line(state, "12/06  0/3").contains("sơ kết"))
    #expect(line(state, "đã xong 2").contains("đến hạn 3"))
  }

  @Test func whatIsTickedInThePlanIsThereWhenOneLooksAgain() {
    var state = open()
    _ = state.press(.character("1"), .character("3"), .character(" "), .character("0"))
    #expect(line(state, "Không có đơn vị nào quá hạn.") != "")
    #expect(line(state, "đã xong 3") != "")
  }

  @Test func whatOthersTickIsThereAtOnce() {
    var state = open()
    let change = Change.state(
      known(UnitTaskID("t2/ttud")), Edit(old: .todo, new: .done(on: Fixture.today)))
    let record = Fixture.record(7, Fixture.step(.tick, [change], by: "vt2"), writer: "so.vt2")
    _ = update(&state, .othersWrote(Fixture.planID, records: [record]))
    #expect(line(state, "Không có đơn vị nào quá hạn.") != "")
  }

  @Test func unitsAddUpOverAllPlansWorstFirst() {
    var state = open()
    func summary(_ id: String, _ plan: Plan) -> PlanSummary {
      let table = UnitTaskTable(plan: plan, office: Fixture.office, today: Fixture.today)
      return PlanSummary(
        id: known(PlanID(id)), profile: plan.profile, tally: table.total, currentPhase: nil,
        phaseEnd: nil, isReadOnly: false, pulse: PlanPulse(plan: plan, table: table))
    }
    let plan = Fixture.opened.plan
    _ = update(
      &state,
      .registerLoaded([summary("2026-hai", plan), summary("2026-ba", plan)], notices: []))
    #expect(state.register.dashboard.lags.count == 1)
    #expect(state.register.dashboard.lags[0].overdue == 3)
    #expect(state.register.dashboard.due.count == 3)
  }

  @Test func boxesGoAsTheScreenGetsSmaller() {
    #expect(line(open(), "Diễn biến") != "")
    let smaller = open(rows: 24, columns: 80)
    #expect(line(smaller, "Diễn biến") == "")
    #expect(line(smaller, "Đơn vị chậm nhất") != "")
    let smallest = open(rows: 15, columns: 50)
    #expect(line(smallest, "Đến hạn trong") == "")
    #expect(line(smallest, "> ") != "")
  }

  @Test func theBurnUpCountsByTheDayOfEachUnitTask() {
    let plan = Fixture.opened.plan
    let table = UnitTaskTable(plan: plan, office: Fixture.office, today: Fixture.today)
    let burnUp = BurnUp(table: table, period: plan.profile.period)
    #expect(burnUp.owed == 11)
    #expect(burnUp.today.done == 2)
    #expect(burnUp.today.due == 3)
    #expect(burnUp.points[burnUp.todayIndex].done == 2)
    // The two without a day are due at the end.
    #expect(burnUp.points.last?.due == 11)
    #expect(burnUp.points.count <= BurnUp.mostPoints)
    let ascending = zip(burnUp.points, burnUp.points.dropFirst()).allSatisfy {
      $0.done <= $1.done && $0.due <= $1.due
    }
    #expect(ascending)
  }

  @Test func anEmptyPlanHasNothingToDraw() {
    let plan = Plan(id: known(PlanID("2026-trong")))
    let table = UnitTaskTable(plan: plan, office: Fixture.office, today: Fixture.today)
    let pulse = PlanPulse(plan: plan, table: table)
    #expect(pulse.burnUp.points.isEmpty)
    #expect(pulse.lags.isEmpty && pulse.dueSoon.isEmpty)
  }
}
