// A store on disk that is full of hostile texts, made through the program's own room for it.

import PlanModel
import PlanStore

/// Makes the store.
package enum HostileStore {
  /// What its plan is called.
  package static let plan = HostileRecords.planID.raw
  /// How many units its office has, and how many steps it holds.
  package static let unitCount = HostileRecords.office.units.values.count
  package static let stepCount = HostileRecords.steps.count + 2

  /// Office, plan with notes and reasons, and a review; the plan is called `HostileRecords.planID`.
  package static func make(at path: String) throws {
    let writer = WriterName(host: "máy\u{1B}[2J", user: HostileRecords.author)
    let store = try FileStore.open(path, writer: writer, create: true)
    _ = try store.commit(HostileRecords.officeBatch, to: .office)
    let source = SourceDocument(lines: HostileRecords.lines, original: [])
    let plan = try store.createPlan(
      preferredID: HostileRecords.planID, firstBatch: HostileRecords.planBatch, source: source
    ).id
    for step in HostileRecords.steps { _ = try store.commit(step, to: .plan(plan)) }
    var lines = HostileRecords.lines
    lines.append("another document")
    var review = HostileRecords.review
    review.lines = lines
    _ = try store.createReview(
      review, preferredID: HostileRecords.reviewID,
      source: SourceDocument(lines: lines, original: []))
  }
}
