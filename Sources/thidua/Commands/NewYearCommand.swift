// `new-year`: next year's plan from an old one, as a review.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Makes the review of next year's plan; opens it on a terminal, takes what is certain with --yes.
  func makeNextYear() throws(CommandFault) -> ExitCode {
    let year = try namedYear()
    let ids = try asking { (store) throws(StoreError) in try store.planIDs() }
    let plan = try Shelf.id(of: call.arguments[0], among: ids, self)
    guard call.has(.yes) || options.opensScreen else {
      throw .match(.notConfirmed(file: plan.raw))
    }
    let stored = try asking(writing: true) { (store) throws(StoreError) in
      try desk(store).makeNextYear(of: plan, year: year)
    }
    output.tellsOfSavedStep = true
    guard call.has(.yes) else { return try openFullScreen(.review(stored.id)) }
    try takeCertain(stored, file: plan.raw)
    return .done
  }

  private func namedYear() throws(CommandFault) -> Int? {
    guard let word = call.value(.year) else { return nil }
    guard let year = Int(word), (2000...2999).contains(year) else {
      throw .call(.badNumber(.year, word))
    }
    return year
  }
}
