// Golden screens of the views that look across a plan and across plans.

import CellScreen
import SecretariatUI
import Testing

@Suite struct OverviewGoldenTests {
  private func open(_ shape: Shape) -> AppState {
    Fixture.open(shape.language, rows: shape.rows, columns: shape.columns)
  }

  @Test(arguments: Shape.all) func matrix(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("3"))
    expectGolden(state, "matrix")
  }

  @Test(arguments: Shape.all) func matrixOfAllTasks(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("3"), .tab, .right)
    expectGolden(state, "matrix-all")
  }

  @Test(arguments: Shape.all) func timeline(_ shape: Shape) {
    var state = open(shape)
    _ = state.press(.character("4"))
    expectGolden(state, "timeline")
  }

  /// In letters alone, for consoles without boxes and for print.
  @Test(arguments: Shape.all) func plain(_ shape: Shape) {
    var state = open(shape)
    state.glyphs = .ascii
    _ = state.press(.character("3"))
    expectGolden(state, "matrix-ascii")
    _ = state.press(.character("4"))
    expectGolden(state, "timeline-ascii")
  }
}
