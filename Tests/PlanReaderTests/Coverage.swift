// Which lines of a document found no place in its reading: there must be none.

import PlanModel
import ReadingInvariants

enum Coverage {
  /// Numbers of the lines that were lost.
  static func lost(_ draft: PlanDraft) -> [Int] { LostLines.of(draft) }
}
