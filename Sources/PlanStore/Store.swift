// What the program asks of a store; FileStore keeps it on disk, MemoryStore for demonstrations and
// tests. All calls may block on a disk: they belong on a worker, never on the thread that draws.

package import PlanModel

/// A plan as read, and what the person should know about the reading.
package struct LoadedPlan: Sendable {
  package let plan: Plan
  /// Number of all steps; `Store.records(of:)` reads them.
  package let recordCount: Int
  package let notices: [StoreNotice]
  /// Why nothing may be written; nil when it may.
  package let readOnly: ReadOnlyReason?
  let steps: HistorySource

  /// What this session's writer can take back and bring back; worked out at each call. Where very
  /// old steps are left out, the store asks to load again (`mustReload`, `.reload`) before a step
  /// that needs them.
  package var history: History { steps.historyOrRest }
}

/// The office as read.
package struct LoadedOffice: Sendable {
  package let office: Office
  /// Number of all steps; `Store.records(of:)` reads them.
  package let recordCount: Int
  package let notices: [StoreNotice]
  /// Why nothing may be written; nil when it may.
  package let readOnly: ReadOnlyReason?
  let steps: HistorySource

  /// What this session's writer can take back and bring back; worked out at each call. Where very
  /// old steps are left out, the store asks to load again (`mustReload`, `.reload`) before a step
  /// that needs them.
  package var history: History { steps.historyOrRest }
}

/// A step that is on the disk.
package struct Committed: Equatable, Sendable {
  package let record: JournalRecord
  /// Other sessions' records that came before it and that the caller has not been told of yet.
  package let othersBefore: [JournalRecord]
  /// Whether one of them belongs before records that the caller already has: it must load again.
  package let mustReload: Bool
}

/// What others have written since the last look.
package enum Refreshed: Equatable, Sendable {
  case unchanged
  /// To be applied after what the caller has, in this order.
  case appended([JournalRecord])
  /// Something belongs before what the caller has: it must load again.
  case reload
}

/// A place where plans and the office are kept.
package protocol Store: Sendable {
  /// Whose journals this session writes.
  var writer: WriterName { get }
  /// All plans, sorted by id.
  func planIDs() throws(StoreError) -> [PlanID]
  /// Reads the office; empty when nothing was entered yet.
  func loadOffice() throws(StoreError) -> LoadedOffice
  /// Reads a plan.
  func load(_ plan: PlanID) throws(StoreError) -> LoadedPlan
  /// All steps of a place in their order; may have to read all that was ever written.
  func records(of place: JournalPlace) throws(StoreError) -> [JournalRecord]
  /// Writes one step; it is on the disk when this returns.
  /// - Throws: `.outdated` when somebody has changed meanwhile what the step changes.
  func commit(_ batch: Batch, to place: JournalPlace) throws(StoreError) -> Committed
  /// Makes a plan of `firstBatch`, wholly or not at all; takes `preferredID`, numbered when taken.
  func createPlan(
    preferredID: PlanID, firstBatch: Batch, source: SourceDocument
  ) throws(StoreError) -> (id: PlanID, committed: Committed)
  /// What others have written since the last load, commit or refresh of this session.
  func refresh(_ place: JournalPlace) throws(StoreError) -> Refreshed
  /// Runs `body` with the lowest number above every task's of the store; no other session hands out
  /// numbers until it returns.
  func withAllocation<Result>(
    _ body: (_ nextTaskNumber: Int) throws(StoreError) -> Result
  ) throws(StoreError) -> Result
  /// A version of the text from which the plan was read; nil when that version was not kept.
  func sourceText(of plan: PlanID, version: Int) throws(StoreError) -> String?
  /// Keeps a newer version of the plan's document beside the others; it is on the disk when this
  /// returns. The plan refers to it once a step sets its profile's `sourceVersion`.
  /// - Returns: the number of the version.
  func addSource(_ source: SourceDocument, to plan: PlanID) throws(StoreError) -> Int
  /// All reviews, sorted by id, without reading them; one that cannot be read is listed as such.
  func reviews() throws(StoreError) -> [ListedReview]
  /// Keeps a new review with its document, wholly or not at all; takes `preferredID`, numbered when
  /// taken. The review's lines are kept as those of `source`, which must be the same.
  func createReview(
    _ review: ImportReview, preferredID: ReviewID, source: SourceDocument
  ) throws(StoreError) -> StoredReview
  /// Reads a review.
  func review(_ id: ReviewID) throws(StoreError) -> StoredReview
  /// Keeps a review as it is now; it is on the disk when this returns. Its lines are not looked at.
  /// - Parameter revision: the one that the caller read or last saved.
  /// - Returns: the number of the new revision.
  /// - Throws: `.reviewChanged` when somebody else has saved it meanwhile; nothing is saved then.
  func saveReview(
    _ review: ImportReview, as id: ReviewID, over revision: Int
  ) throws(StoreError) -> Int
  /// Throws a review away with its document.
  func removeReview(_ id: ReviewID) throws(StoreError)
  /// The document that a review is of, for the plan that is made of it.
  func source(ofReview id: ReviewID) throws(StoreError) -> SourceDocument
  /// Keeps the unsent text of an open field; private to this session's user.
  func saveDraft(_ text: String, for key: String, of plan: PlanID) throws(StoreError)
  /// The unsent text that was kept; nil when none was.
  func draft(for key: String, of plan: PlanID) throws(StoreError) -> String?
  /// Forgets an unsent text.
  func removeDraft(for key: String, of plan: PlanID) throws(StoreError)
  /// The same for a field of a review; it goes when the review goes.
  func saveDraft(_ text: String, for key: String, ofReview review: ReviewID) throws(StoreError)
  /// The unsent text that was kept for a field of a review; nil when none was.
  func draft(for key: String, ofReview review: ReviewID) throws(StoreError) -> String?
  /// Forgets an unsent text of a review.
  func removeDraft(for key: String, ofReview review: ReviewID) throws(StoreError)
  /// Work for a spare moment that makes the next opening fast. Needs never be called, never fails.
  func maintain()
  /// Reads everything and says what is not as it should be; changes nothing.
  func check() -> [CheckFinding]
}
