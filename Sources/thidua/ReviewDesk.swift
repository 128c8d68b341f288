// What the program does with reviews, on the screen and in the shell alike: recognise a document,
// keep its review, make or change the plan of what was accepted.

import PlanModel
import PlanReader
import PlanStore
import SecretariatUI
import VietnameseText

/// Reviews over one store, for one person at one moment.
struct ReviewDesk {
  let store: any Store
  let author: String
  let today: CalendarDay
  /// Milliseconds since 1970 in UTC.
  let time: Int

  /// What a document turned out to be.
  enum Receipt {
    /// Never seen: a review with everything open; and the plan of another year that it is much like.
    case new(StoredReview, like: PlanID?)
    /// A newer version of a plan that is followed already: a review of the differences.
    case revision(StoredReview, of: PlanID)
    /// Its review is under way, or is kept of its plan.
    case known(StoredReview)
    /// The very text of a plan of which no review is kept.
    case plan(PlanID)
  }

  /// Recognises a document and opens its review, making one when there is none.
  /// - Parameter notices: what to know of the way by which the text came; kept with the review.
  func receive(
    _ file: SourceFile, office: Office, notices: [String]
  ) throws(StoreError) -> Receipt {
    // One at a time: a colleague may import the same paper at this moment.
    try store.withAllocation { (_) throws(StoreError) in
      try recognise(file, office, notices)
    }
  }

  private func recognise(
    _ file: SourceFile, _ office: Office, _ notices: [String]
  ) throws(StoreError) -> Receipt {
    if let known = try review(ofText: file.text) { return .known(known) }
    let sketch = PaperSketch(draft: file.draft)
    var nearest: (plan: Plan, score: Double)?
    var otherYear: PlanID?
    for plan in try livingPlans() {
      switch sketch.likeness(to: PaperSketch(plan: plan, lines: try lines(of: plan))) {
      case .same: return .plan(plan.id)
      case .revision(let score):
        if score > nearest?.score ?? -1 { nearest = (plan, score) }
      case .otherYear: otherYear = plan.id
      case .different: break
      }
    }
    if let plan = nearest?.plan {
      var review = try revision(
        of: plan, file.draft, sourceName: file.composedName, office)
      review.notices = notices
      return .revision(try keep(review, source: file.source), of: plan.id)
    }
    let review = ImportReview(
      draft: file.draft, office: office, today: today, sourceName: file.composedName,
      notices: notices)
    return .new(try keep(review, source: file.source), like: otherYear)
  }

  private func lines(of plan: Plan) throws(StoreError) -> [String] {
    let text = try store.sourceText(of: plan.id, version: plan.profile.sourceVersion) ?? ""
    return SourceDocument(text: text, original: []).lines
  }

  /// What the new version of a plan's document changes. What was refused of the version before is
  /// not asked again.
  private func revision(
    of plan: Plan, _ draft: PlanDraft, sourceName: String?, _ office: Office
  ) throws(StoreError) -> ImportReview {
    let old = try store.sourceText(of: plan.id, version: plan.profile.sourceVersion)
    var used = UsedNumbers(plan)
    for record in try store.records(of: .plan(plan.id)) { used.add(record) }
    var review = ImportReview(
      revising: plan, oldDraft: old.map { DocumentReader.read(text: $0) }, with: draft,
      office: office, today: today, sourceName: sourceName,
      used: used, refused: try refused(of: plan.id))
    // A paper without a number says little against one that bears it: it may be an older draft.
    if draft.number == nil, plan.profile.number != nil { review.doubtAll() }
    return review
  }

  /// What stands refused or open in the reviews of a plan; nil when none is kept.
  private func refused(of plan: PlanID) throws(StoreError) -> [ProposedRow]? {
    var refused: [ProposedRow]?
    for case .readable(let summary) in try store.reviews() where summary.plan == plan {
      guard let stored = try? store.review(summary.id) else { continue }
      refused =
        (refused ?? [])
        + stored.review.proposals.compactMap { proposal in
          proposal.decision == .refused ? proposal.new : nil
        }
    }
    return refused
  }

  /// A review of next year's plan made from an old one, which it stands beside as its text.
  /// - Parameter year: nil for the year behind the plan's own.
  func makeNextYear(of id: PlanID, year: Int?) throws(StoreError) -> StoredReview {
    let plan = try store.load(id).plan
    let lines = try lines(of: plan)
    let review = ImportReview(nextYearOf: plan, lines: lines, year: year, today: today)
    return try keep(review, source: SourceDocument(lines: lines, original: []))
  }

  /// Keeps a new review under the name of what it will make.
  func keep(_ review: ImportReview, source: SourceDocument) throws(StoreError) -> StoredReview {
    var review = review
    review.stamp = ChangeStamp(author: author, time: time)
    let id =
      switch review.target {
      case .newPlan(let suggested): ReviewID(named: suggested)
      case .revision(let plan): ReviewID(named: plan)
      }
    return try store.createReview(review, preferredID: id, source: source)
  }

  /// Makes the plan of what was accepted, or changes it, then notes in the review what was taken.
  /// - Returns: what was done, and the review's new revision.
  func take(
    _ review: ImportReview, as id: ReviewID, over revision: Int
  ) throws(StoreError) -> (taken: TakenReview, revision: Int) {
    let taken = try makePlan(of: review, id)
    var kept = taken.review
    kept.plan = taken.plan
    kept.stamp = ChangeStamp(author: author, time: time)
    var done = taken
    done.review = kept
    do throws(StoreError) {
      return (done, try store.saveReview(kept, as: id, over: revision))
    } catch .reviewChanged(_, let now, _) where !taken.isNew && taken.changes == 0 {
      // Somebody has just taken the same: his note of it is as good.
      return (done, now)
    }
  }

  private func makePlan(
    of review: ImportReview, _ id: ReviewID
  ) throws(StoreError) -> TakenReview {
    let source = try store.source(ofReview: id)
    return try store.withAllocation { (firstTask) throws(StoreError) -> TakenReview in
      // The program may have been cut off behind the last time, or a colleague have been quicker.
      if let plan = try plan(of: review, source) {
        return try change(plan, review.reconciled(with: plan), source, firstTask)
      }
      switch review.target {
      case .revision(let plan):
        return try change(try store.load(plan).plan, review, source, firstTask)
      case .newPlan(let suggested): return try make(suggested, review, source, firstTask)
      }
    }
  }

  private func make(
    _ suggested: PlanID, _ review: ImportReview, _ source: SourceDocument, _ firstTask: Int
  ) throws(StoreError) -> TakenReview {
    let taking = review.taking(firstTask: firstTask)
    let name = suggested.tagged(
      by: source.facts(writer: store.writer.description, time: time))
    let made = try store.createPlan(
      preferredID: name, firstBatch: batch(.importPlan, taking), source: source
    ).id
    return TakenReview(
      plan: made, review: taking.review, isNew: true, newTasks: taking.newTasks,
      changes: review.acceptedChanges)
  }

  private func change(
    _ plan: Plan, _ review: ImportReview, _ source: SourceDocument, _ firstTask: Int
  ) throws(StoreError) -> TakenReview {
    var review = review
    if review.isRevision, review.plan == nil,
      try store.sourceText(of: plan.id, version: plan.profile.sourceVersion) != source.text
    {
      review.profile.sourceVersion = try store.addSource(source, to: plan.id)
    } else {
      review.profile.sourceVersion = plan.profile.sourceVersion
    }
    let taking = review.taking(firstTask: firstTask)
    if !taking.changes.isEmpty {
      _ = try store.commit(batch(.revise, taking), to: .plan(plan.id))
    }
    return TakenReview(
      plan: plan.id, review: taking.review, isNew: false, newTasks: taking.newTasks,
      changes: review.acceptedChanges)
  }

  private func batch(_ label: StepLabel, _ taking: ReviewTaking) -> Batch {
    Batch(label: label, author: author, time: time, changes: taking.changes)
  }

  /// The plan that was made of the review already: noted in it, or one with its very text.
  private func plan(
    of review: ImportReview, _ source: SourceDocument
  ) throws(StoreError) -> Plan? {
    if let noted = review.plan { return try store.load(noted).plan }
    guard !review.isRevision, case .document = review.origin else { return nil }
    for plan in try livingPlans() {
      if try store.sourceText(of: plan.id, version: plan.profile.sourceVersion) == source.text {
        return plan
      }
    }
    return nil
  }

  /// A review as it stands today: what was taken of it may have been undone in the plan since.
  func review(_ id: ReviewID) throws(StoreError) -> StoredReview {
    let stored = try store.review(id)
    guard let id = stored.review.plan else { return stored }
    guard let plan = try? store.load(id).plan, !plan.isTakenBack else {
      return stored.showing(stored.review.released())
    }
    let (now, then) = (plan.profile.sourceVersion, stored.review.profile.sourceVersion)
    if now == then { return stored.showing(stored.review.settled(on: plan)) }
    guard now < then, stored.review.isRevision else { return stored }
    // The step that followed the new document was undone: its differences are open again.
    let text = try store.source(ofReview: stored.id).text
    var again = try revision(
      of: plan, DocumentReader.read(text: text), sourceName: stored.review.profile.sourceName,
      try store.loadOffice().office)
    again.stamp = stored.review.stamp
    return stored.showing(again)
  }

  /// Every review of the store; one whose plan was taken back is under way again.
  func list() throws(StoreError) -> [ListedReview] {
    try store.reviews().map { listed in
      guard case .readable(let summary) = listed, let plan = summary.plan, isTakenBack(plan)
      else { return listed }
      return .readable(summary.withoutPlan)
    }
  }

  private func isTakenBack(_ plan: PlanID) -> Bool {
    (try? store.load(plan).plan.isTakenBack) ?? true
  }

  /// The review of a document with exactly this text.
  private func review(ofText text: String) throws(StoreError) -> StoredReview? {
    try store.review(ofText: text).map { (summary) throws(StoreError) in try review(summary.id) }
  }

  /// Plans that can be read and whose import was not taken back.
  private func livingPlans() throws(StoreError) -> [Plan] {
    try store.planIDs().compactMap { id in
      guard let plan = try? store.load(id).plan, !plan.isTakenBack else { return nil }
      return plan
    }
  }
}
