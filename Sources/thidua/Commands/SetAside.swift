// What is said when a step of the command line decides between values that were given at once: those
// that it does not take go out of sight, so they are named, with the way back.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// The sentences about what this step puts out of sight; none for a step that decides nothing.
  func setAside(by batch: Batch, in place: JournalPlace) -> [String] {
    guard case .plan(let id) = place, batch.purpose == .step,
      let plan = try? asking({ (store) throws(StoreError) in try store.load(id) }).plan,
      !plan.rivals(of: batch.changes).isEmpty
    else { return [] }
    let finder = ContestWords(wording, plan, year: options.today.year)
    return batch.changes.flatMap { change in
      finder.fields(decidedBy: change).compactMap { field in
        let left = ([field.shown] + field.others).filter { ($0.taking ?? field.keeping) != change }
        let values = left.filter { !$0.isGiven(by: change, field) }.map(finder.text(of:))
        return values.isEmpty
          ? nil : wording(SetAsideText(field: wording(ContestText.field(field.field)), values))
      }
    }
  }
}

extension ContestWords {
  fileprivate func fields(decidedBy change: Change) -> [ContestedField] {
    switch change {
    case .state(let id, _): fields(of: id).filter { $0.field == .state }
    case .postponement(let id, _): fields(of: id).filter { $0.field == .day }
    default: []
    }
  }
}

extension ContestedValue {
  /// Whether the change sets this very value.
  fileprivate func isGiven(by change: Change, _ field: ContestedField) -> Bool {
    switch (taking ?? field.keeping, change) {
    case (.state(_, let own), .state(_, let made)): own.new == made.new
    case (.postponement(_, let own), .postponement(_, let made)): own.new == made.new
    default: false
    }
  }
}
