// Sorting: the head says by what, the cursor stays on its row.

import CellScreen
import PlanModel
import SecretariatUI
import Testing
import Wording

@Suite struct SortTests {
  private func shown(_ state: AppState) -> [String] {
    guard let open = state.workspace else { return [] }
    return open.shown.map { open.table.rows[$0].id.description }
  }

  private func sorted(_ name: String) -> AppState {
    var state = Fixture.open(rows: 40, columns: 120)
    _ = state.press(.character(":"))
    _ = state.type("sắp xếp \(name)")
    _ = state.press(.enter)
    return state
  }

  @Test(arguments: [
    ("đơn vị", "t2/qlkh t3/qlkh t3.2/qlkh t1/ttud"), ("due", "t2/vp t2/qlkh t2/ttud t3/vp"),
    ("tien do", "t1/ttud t2/ttud t3/vp t3/qlkh"), ("status", "t2/ttud t3/vp t3/qlkh t3/ttud"),
    ("lần ghi gần nhất", "t2/vp t2/qlkh t1/ttud t2/ttud"),
  ])
  func rowsStandInTheOrderThatWasNamed(_ name: String, _ first: String) {
    #expect(shown(sorted(name)).prefix(4).joined(separator: " ") == first)
  }

  @Test func sGoesThroughAllOrdersAndTheCursorStays() {
    var state = Fixture.open(rows: 40, columns: 120)
    _ = state.press(.down, .down, .down)
    let before = state.selectedID
    for _ in RowOrder.allCases {
      _ = state.press(.character("s"))
      #expect(state.selectedID == before)
      #expect(Set(shown(state)).count == 11)
    }
    #expect(state.workspace?.sort == RowSort())
  }

  @Test func theHeadShowsTheKeyAndTheDirection() {
    var state = sorted("hạn")
    #expect(view(state).dump().contains("Hạn ▲"))
    _ = state.press(.character("S"))
    #expect(view(state).dump().contains("Hạn ▼"))
    state.glyphs = .ascii
    #expect(view(state).dump().contains("Hạn v"))
    let narrow = {
      var state = Fixture.open(rows: 15, columns: 50)
      _ = state.press(.character("s"), .character("s"))
      return view(state).dump()
    }()
    #expect(narrow.contains("▲ hạn"))
  }

  @Test func reversedTwiceIsAsBefore() {
    var state = Fixture.open()
    let before = shown(state)
    _ = state.press(.character("S"))
    #expect(shown(state) == before.reversed())
    _ = state.press(.character("S"))
    #expect(shown(state) == before)
  }

  @Test func anUnknownOrderIsToldWithWhatIsPossible() {
    let state = sorted("màu")
    #expect(state.message?.text.contains("tiến độ") == true)
  }

  @Test func whatIsTickedStaysWhereItIsUntilSortedAnew() {
    var state = sorted("tình trạng")
    let before = shown(state)
    _ = state.press(.home, .character(" "))
    #expect(shown(state) == before)
  }

  @Test func theRegisterIsSortedToo() {
    var state = Fixture.open(rows: 24, columns: 120)
    _ = state.press(.character("0"), .character("s"))
    #expect(state.register.sort.order == .plan)
    #expect(view(state).dump().contains("Kế hoạch ▲"))
    _ = state.press(.character("s"), .character("s"), .character("S"))
    #expect(view(state).dump().contains("Quá hạn ▼"))
  }
}
