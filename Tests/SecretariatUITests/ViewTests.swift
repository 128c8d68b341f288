// Going from view to view, and screens of every size.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import Wording

@Suite struct ViewTests {
  @Test func escapeFromAnywhereReachesTheRegister() {
    var state = Fixture.open()
    _ = state.press(.character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    _ = state.press(.escape)
    #expect(state.view == .plan)
    _ = state.press(.escape)
    #expect(state.view == .register)
  }

  @Test func aPlanWithoutNumberAndSubjectIsCalledByItsID() {
    var state = Fixture.start()
    let plan = Plan(id: known(PlanID("2026-ke-hoach")))
    let table = UnitTaskTable(plan: plan, office: Fixture.office, today: Fixture.today)
    _ = update(
      &state,
      .registerLoaded(
        [
          PlanSummary(plan: plan, table: table, isReadOnly: true),
          PlanSummary(
            plan: Fixture.opened.plan, table: table, isReadOnly: false),
        ], notices: []))
    let isThere = state.selectPlan("2026-ke-hoach")
    #expect(isThere)
    let screen = view(state).dump()
    #expect(screen.split(separator: "\n").contains { $0.hasPrefix("> 2026-ke-hoach") })
    #expect(screen.split(separator: "\n")[0].contains("CHỈ XEM"))
  }

  @Test func belowTheSmallestSizeNoKeyActsButQ() {
    var state = Fixture.open()
    _ = update(&state, .input(.resized(Size(rows: 5, columns: 20))))
    #expect(state.press(.character(" "), .down, .character("p")).isEmpty)
    #expect(state.overlays.isEmpty)
    #expect(state.press(.character("q")) == [.quit])
  }

  @Test(arguments: [8, 9, 10, 12, 13, 16, 17, 18, 24, 40])
  func theSelectedTaskIsShownAtEverySize(_ rows: Int) {
    for columns in [30, 50, 59, 60, 80, 89, 90, 100, 120, 200] {
      var state = Fixture.open(rows: rows, columns: columns)
      _ = state.press(.down, .down)
      let layout = PlanLayout(of: state)
      #expect(layout.inside(of: .tasks).rows >= 4, "\(columns)x\(rows)")
      #expect(layout.panes.allSatisfy { $0.rect.rows >= 3 }, "\(columns)x\(rows)")
      #expect(view(state).dump().contains("> [x]"), "\(columns)x\(rows)")
    }
  }

  @Test func everySizeGivesAScreen() {
    var state = Fixture.open()
    _ = state.press(.character("2"))
    _ = update(&state, .documentLoaded(Fixture.planID, lines: Fixture.documentLines))
    for key in [Key.character("1"), .character("2"), .character("0"), .character("?")] {
      _ = state.press(key)
      for rows in [0, 1, 2, 5, 8, 9, 30, 200] {
        for columns in [0, 1, 2, 20, 29, 30, 59, 60, 89, 90, 500] {
          _ = update(&state, .input(.resized(Size(rows: rows, columns: columns))))
          let canvas = view(state)
          #expect(canvas.size == Size(rows: rows, columns: columns))
        }
      }
    }
  }
}
