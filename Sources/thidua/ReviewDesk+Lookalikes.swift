// A document whose subject only looks like that of a plan that is followed: told when it is read, and
// kept with its review.

import PlanModel
import PlanStore
import VietnameseText
import Wording

extension ReviewDesk {
  /// What a person has to know of a document before it becomes a plan: how its text came, and whether
  /// its subject is made to look like that of another plan.
  func notices(on file: SourceFile, _ wording: Wording) -> [String] {
    file.remarks(wording) + lookalikes(of: file, wording)
  }

  /// Plans of which the document's subject cannot be told apart by eye.
  func lookalikes(of file: SourceFile, _ wording: Wording) -> [String] {
    guard let subject = file.draft.subject?.value, let ids = try? store.planIDs() else { return [] }
    return ids.compactMap { id in
      guard let plan = try? store.load(id).plan, !plan.isTakenBack,
        Lookalikes.areAlike(subject, plan.profile.subject)
      else { return nil }
      return wording(LookalikeText.plan(plan: id.raw))
    }
  }
}
