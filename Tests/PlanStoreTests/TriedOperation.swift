// The operations of a store that crash and error tests try one by one, each on a disk where it is the
// next thing to do, and what a store holds before and after.

import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// What a person would find in a store: enough to tell any two states apart.
struct StoreContent: Equatable, CustomStringConvertible {
  var plans: [String: PlanContent] = [:]
  var reviews: [String: ReviewContent] = [:]
  var units: [String] = []

  struct PlanContent: Equatable {
    var records: Int
    var plan: Plan
    var versions: [Int]
    var draft: String?
  }

  struct ReviewContent: Equatable {
    var revision: Int
    var review: ImportReview
  }

  /// Reads all of it through a new session, as the next start of the program does.
  init(_ disk: FaultyFileSystem) throws {
    let store = try Sample.open(disk)
    units = try store.loadOffice().office.units.values.map(\.shortName)
    for id in try store.planIDs() {
      let loaded = try store.load(id)
      guard loaded.readOnly == nil else { throw BadSample() }
      let folder = try store.planFolder(id)
      plans[id.raw] = PlanContent(
        records: loaded.recordCount, plan: loaded.plan.shown,
        versions: try store.sourceVersions(in: folder).sorted(),
        draft: try store.draft(for: "k", of: id))
      // Each version is whole.
      for version in plans[id.raw]?.versions ?? [] {
        guard try store.sourceText(of: id, version: version) != nil else { throw BadSample() }
      }
    }
    for case .readable(let summary) in try store.reviews() {
      let review = try store.review(summary.id)
      guard review.readOnly == nil else { throw BadSample() }
      reviews[summary.id.raw] = ReviewContent(revision: review.revision, review: review.review)
    }
  }

  var description: String {
    let plans = plans.sorted { $0.key < $1.key }.map {
      "\($0.key): \($0.value.records) records, notes \(Sample.notes(of: $0.value.plan)), "
        + "versions \($0.value.versions), draft \($0.value.draft ?? "-")"
    }
    return (plans + reviews.map { "\($0.key) revision \($0.value.revision)" } + units)
      .joined(separator: "; ")
  }
}

/// What a store may hold after a fault: what it held before, or, always when that was told, after.
struct BeforeOrAfter {
  let before: StoreContent
  let after: StoreContent

  /// Checks what the next session finds on the disk.
  func expect(
    _ disk: FaultyFileSystem, isTold: Bool, _ context: @autoclosure () -> String
  ) {
    do {
      let found = try StoreContent(disk)
      let isRight = found == after || (!isTold && found == before)
      #expect(isRight, "\(context()): \(found)")
    } catch {
      Issue.record("\(context()): \(error)")
    }
  }
}

/// One thing that a session does to a store.
enum TriedOperation: String, CaseIterable, Sendable {
  case append, undo, redo, secondWriter, office
  case createPlan, addSource, snapshot
  case createReview, saveReview, removeReview
  case saveDraft, replaceDraft, removeDraft

  /// A disk on which it is the next thing to do, all of it durable. Small: most time is spent reading.
  func prepared() throws -> FaultyFileSystem {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    let place = try Sample.place()
    switch self {
    case .redo:
      _ = try store.commit(Sample.percent(from: nil, to: 40), to: place)
      _ = try store.commit(try Self.move(store, .undo), to: place)
    case .undo, .append, .snapshot:
      _ = try store.commit(Sample.percent(from: nil, to: 40), to: place)
    case .saveReview, .removeReview:
      _ = try store.createReview(
        Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    case .replaceDraft, .removeDraft: try store.saveDraft("cũ", for: "k", of: try Sample.planID())
    case .secondWriter, .office, .createPlan, .addSource, .createReview, .saveDraft: break
    }
    disk.crash(.nothing)
    return disk
  }

  /// Does it; true when the person is told that it is done.
  func carryOut(on disk: FaultyFileSystem) throws(StoreError) -> Bool {
    let store = try Sample.open(disk, self == .secondWriter ? Sample.bob : Sample.alice)
    guard let id = Sample.plan else { return false }
    let place = JournalPlace.plan(id)
    switch self {
    case .append, .secondWriter: _ = try store.commit(Sample.note("mới"), to: place)
    case .undo: _ = try store.commit(try Self.move(store, .undo), to: place)
    case .redo: _ = try store.commit(try Self.move(store, .redo), to: place)
    case .office:
      let unit = OfficeUnit(
        id: Sample.unit, name: "Văn phòng", shortName: "VP", kind: .room, rank: 1)
      _ = try store.commit(Sample.batch([.unit(Edit(old: nil, new: unit))]), to: .office)
    case .createPlan:
      _ = try store.withAllocation { (number) throws(StoreError) in
        try store.createPlan(
          preferredID: id, firstBatch: Sample.first(task: number), source: Sample.source)
      }
    case .addSource: _ = try store.addSource(Sample.amended, to: id)
    case .snapshot:
      _ = try store.load(id)
      store.maintain(Snapshot.Policy(records: 1, bytes: 1, steps: 10))
    case .createReview:
      _ = try store.createReview(
        Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    case .saveReview:
      _ = try store.saveReview(Sample.review("hai"), as: Sample.reviewID, over: 1)
    case .removeReview: try store.removeReview(Sample.reviewID)
    case .saveDraft, .replaceDraft: try store.saveDraft("mới", for: "k", of: id)
    case .removeDraft: try store.removeDraft(for: "k", of: id)
    }
    // A draft that comes back is no loss: the person is asked.
    return self != .removeDraft
  }

  private static func move(_ store: FileStore, _ way: HistoryWay) throws(StoreError) -> Batch {
    guard let id = Sample.plan else { throw .outdated([], since: [], mustReload: false) }
    let history = try store.load(id).history
    guard
      let batch = way == .undo
        ? history.undo(author: "Lan", time: 2) : history.redo(author: "Lan", time: 2)
    else { throw .outdated([], since: [], mustReload: false) }
    return batch
  }
}
