// What the keys do in view 7.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// What each row says, for the search.
  var historyTexts: [String] { [] }

  mutating func showHistory() -> [Effect] {
    view = .history
    return []
  }

  mutating func moveInHistory(_ name: CommandName) {}

  mutating func openInHistory() -> [Effect] { [] }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInHistory() -> Bool { false }

  mutating func settleHistory() {}
}
