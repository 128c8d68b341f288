// What the keys do in view 3.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// The unit task under the cursor of view 3.
  var selectedInMatrix: UnitTaskID? { nil }

  /// What each row says, for the search.
  var matrixTexts: [String] { [] }

  mutating func showMatrix() -> [Effect] {
    view = .matrix
    return []
  }

  mutating func moveInMatrix(_ name: CommandName) {}

  mutating func openInMatrix() -> [Effect] { [] }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInMatrix() -> Bool { false }

  mutating func settleMatrix() {}
}
