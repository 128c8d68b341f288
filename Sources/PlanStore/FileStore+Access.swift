// Whether this person may write at all: asked before a screen offers what would fail. A full disk or
// a failing one shows only when something is written.

import Glibc
package import PlanModel

/// A path that keeps a session from writing.
package struct Unwritable: Equatable, Sendable {
  /// Below the store; empty for the store itself.
  package let path: String
  /// The errno: EACCES, or EROFS where the whole file system may only be read.
  package let errno: Int32
}

extension FileStore {
  /// What keeps this session from writing to the plan; nil when nothing does.
  package func unwritable(_ plan: PlanID) -> Unwritable? {
    let journals = "plans/\(plan)/\(Journal.folder)"
    let place = try? planFolder(plan)
    let own = "\(journals)/\(place.map { homeWriter(in: $0) } ?? writer.description).jsonl"
    let isThere = access(path + "/" + own, F_OK) == 0
    return refusal(isThere ? own : journals)
  }

  /// What keeps this session from making and keeping reviews, and plans of them; nil when nothing
  /// does.
  package var unwritableForReviews: Unwritable? {
    let reviews = StoreFormat.reviewsFolder
    let isThere = access(path + "/" + reviews, F_OK) == 0
    return refusal(isThere ? reviews : "") ?? refusal(StoreFormat.plansFolder)
  }

  /// What keeps this session from going on with the review; nil when nothing does.
  package func unwritable(_ review: ReviewID) -> Unwritable? {
    refusal("\(StoreFormat.reviewsFolder)/\(review)")
  }

  private func refusal(_ name: String) -> Unwritable? {
    let path = name.isEmpty ? self.path : self.path + "/" + name
    return access(path, W_OK) == 0 ? nil : Unwritable(path: name, errno: Glibc.errno)
  }
}
