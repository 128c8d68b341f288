// What the keys do in view 5.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// The unit task under the cursor of view 5.
  var selectedInAgenda: UnitTaskID? { nil }

  /// What each row says, for the search.
  var agendaTexts: [String] { [] }

  mutating func showAgenda() -> [Effect] {
    view = .agenda
    return []
  }

  mutating func moveInAgenda(_ name: CommandName) {}

  mutating func openInAgenda() -> [Effect] { [] }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInAgenda() -> Bool { false }

  mutating func settleAgenda() {}
}
