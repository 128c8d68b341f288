// Reviews and versions of documents in memory.

package import PlanModel
import Synchronization

extension MemoryStore {
  package func reviews() throws(StoreError) -> [ListedReview] {
    let reviews = contents.data.withLock { $0.reviews }
    return reviews.sorted { $0.key < $1.key }.map { .readable(Self.summary($0.value)) }
  }

  package func createReview(
    _ review: ImportReview, preferredID: ReviewID, source: SourceDocument
  ) throws(StoreError) -> StoredReview {
    try contents.data.withLock { (data) throws(StoreError) in
      guard
        let id = Self.free(
          { ReviewID(NumberedName.attempt($0, at: preferredID.raw)) },
          isTaken: { data.reviews[$0] != nil })
      else { throw .noSuchReview(preferredID) }
      let stored = StoredReview(id: id, revision: 1, review: review, source: source)
      data.reviews[id] = (stored, source)
      return stored
    }
  }

  package func review(_ id: ReviewID) throws(StoreError) -> StoredReview { try kept(id).stored }

  package func saveReview(
    _ review: ImportReview, as id: ReviewID, over revision: Int
  ) throws(StoreError) -> Int {
    try contents.data.withLock { (data) throws(StoreError) in
      guard let (stored, source) = data.reviews[id] else { throw .noSuchReview(id) }
      guard stored.revision == revision else {
        throw .reviewChanged(id, revision: stored.revision, by: stored.review.stamp)
      }
      let next = StoredReview(id: id, revision: revision + 1, review: review, source: source)
      data.reviews[id] = (next, source)
      return next.revision
    }
  }

  package func removeReview(_ id: ReviewID) throws(StoreError) {
    try contents.data.withLock { (data) throws(StoreError) in
      guard data.reviews.removeValue(forKey: id) != nil else { throw .noSuchReview(id) }
    }
  }

  package func source(ofReview id: ReviewID) throws(StoreError) -> SourceDocument {
    try kept(id).source
  }

  package func sourceText(
    of plan: PlanID, version: Int
  ) throws(StoreError) -> String? {
    try refuseAbsent(plan)
    return contents.data.withLock { $0.texts[plan]?[version] }
  }

  package func addSource(
    _ source: SourceDocument, to plan: PlanID
  ) throws(StoreError) -> Int {
    try refuseAbsent(plan)
    return contents.data.withLock { data in
      let known = Array(data.texts[plan, default: [:]].keys)
      let version = source.version(after: known, attempt: 1)
      data.texts[plan, default: [:]][version] = source.text
      return version
    }
  }

  private func kept(
    _ id: ReviewID
  ) throws(StoreError) -> (stored: StoredReview, source: SourceDocument) {
    guard let found = contents.data.withLock({ $0.reviews[id] }) else { throw .noSuchReview(id) }
    return found
  }

  private static func summary(
    _ kept: (stored: StoredReview, source: SourceDocument)
  ) -> ReviewSummary {
    ReviewSummary(
      id: kept.stored.id, revision: kept.stored.revision, of: kept.stored.review,
      fingerprint: kept.source.fingerprint)
  }
}
