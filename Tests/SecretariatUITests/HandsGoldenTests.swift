// The filter line, its chip, marks and sorted lists at every supported size in both languages.

import CellScreen
import PlanModel
import SecretariatUI
import Testing
import Wording

@Suite struct HandsGoldenTests {
  private func open(_ shape: Shape) -> AppState {
    Fixture.open(shape.language, rows: shape.rows, columns: shape.columns)
  }

  private func key(_ shape: Shape) -> String {
    shape.language == .vietnamese ? "đơn-vị" : "unit"
  }

  @Test(arguments: Shape.all) func emptyFilterLine(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("f"))
    expectGolden(state, "filter-line")
  }

  @Test(arguments: Shape.all) func filterValues(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("f"))
    _ = state.type(key(shape) + ":")
    _ = state.press(.tab)
    expectGolden(state, "filter-values")
  }

  @Test(arguments: Shape.all) func wrongFilter(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("f"))
    _ = state.type(key(shape) + ":qlhk")
    _ = state.press(.enter)
    expectGolden(state, "filter-wrong")
  }

  @Test(arguments: Shape.all) func chipAndMarks(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("f"))
    _ = state.type(key(shape) + ":vp,qlkh")
    _ = state.press(.enter, .home, .character("v"), .character("v"))
    expectGolden(state, "marks")
  }

  @Test(arguments: Shape.all) func receiptForMany(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.down, .character("v"), .character("v"), .character("r"))
    expectGolden(state, "receipt-many")
  }

  @Test(arguments: Shape.all) func sortedByDay(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("s"), .character("s"), .character("S"))
    expectGolden(state, "sorted")
  }

  @Test(arguments: Shape.all) func argumentOfACommand(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character(":"))
    _ = state.type(shape.language == .vietnamese ? "sắp xếp " : "sort ")
    expectGolden(state, "command-argument")
  }
}
