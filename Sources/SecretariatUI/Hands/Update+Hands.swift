// What the hands do with rows: filter, sort, mark several, repeat, copy.

import PlanModel
import Wording

extension AppState {
  mutating func runHands(_ name: CommandName, argument: String) -> [Effect] {
    switch name {
    case .filter: return runFilter(argument)
    case .saveFilter: return runSaveFilter(argument)
    case .removeFilter: return runRemoveFilter(argument)
    case .sort: return runSort(argument)
    case .reverseSort: return runReverseSort()
    case .mark: return runMark()
    case .markRange: return runMarkRange()
    case .markAll: return runMarkAll()
    case .clearMarks: return runClearMarks()
    case .repeatLast: return runRepeat()
    case .copy: return runCopy()
    case .openEvidence: return runEvidence()
    default: return []
    }
  }
}
