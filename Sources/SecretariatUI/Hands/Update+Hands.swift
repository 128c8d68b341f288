// What the hands do with rows: filter, sort, mark several, repeat, copy.

import PlanModel
import Wording

extension AppState {
  mutating func runHands(_ name: CommandName, argument: String) -> [Effect] {
    switch name {
    case .filter: return runFilter(argument)
    case .saveFilter: return runSaveFilter(argument)
    case .removeFilter: return runRemoveFilter(argument)
    default: return []
    }
  }
}
