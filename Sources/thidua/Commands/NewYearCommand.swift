// `new-year`: next year's plan from an old one, as a review.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

extension Session {
  /// Makes the review of next year's plan; opens it on a terminal, takes all of it with --yes.
  func makeNextYear() throws(CommandFault) -> ExitCode {
    throw .match(.nothingMatches)
  }
}
