// What the hands do with rows: filter, sort, mark several, repeat, copy.

import PlanModel
import Wording

extension AppState {
  mutating func runHands(_ name: CommandName, argument: String) -> [Effect] {
    []
  }
}
