// What the keys do in view 4.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// What each row says, for the search.
  var timelineTexts: [String] { [] }

  mutating func showTimeline() -> [Effect] {
    view = .timeline
    return []
  }

  mutating func moveInTimeline(_ name: CommandName) {}

  mutating func openInTimeline() -> [Effect] { [] }

  /// Takes back what the view has put on; false when there is nothing left to take back.
  mutating func backInTimeline() -> Bool { false }

  mutating func settleTimeline() {}
}
