// A store without a disk, for demonstrations and for the tests of everything above. It keeps the
// same promises as FileStore but one: nothing survives the process.

package import PlanModel
import Synchronization

/// A session on plans kept in memory.
package final class MemoryStore: Store {
  /// What several sessions share.
  package final class Contents: Sendable {
    let data = Mutex(Data())
    fileprivate let allocation = Mutex(())

    package init() {}

    struct Data: Sendable {
      fileprivate var office = Place(.office)
      fileprivate var plans: [PlanID: Place] = [:]
      /// The versions of each plan's document, from 1.
      var texts: [PlanID: [Int: String]] = [:]
      /// Reviews with the documents that they are of.
      var reviews: [ReviewID: (stored: StoredReview, source: SourceDocument)] = [:]
      fileprivate var drafts: [DraftKey: String] = [:]

      fileprivate subscript(place: JournalPlace) -> Place? {
        switch place {
        case .office: office
        case .plan(let id): plans[id]
        }
      }
    }
  }

  fileprivate struct DraftKey: Hashable, Sendable {
    let writer: WriterName
    let plan: PlanID
    let key: String
  }

  fileprivate struct Place: Sendable {
    let place: JournalPlace
    var records: [JournalRecord] = []
    var plan: Plan?
    var office: Office?

    init(_ place: JournalPlace) {
      self.place = place
      switch place {
      case .office: office = Office()
      case .plan(let id): plan = Plan(id: id)
      }
    }

    mutating func append(_ batch: Batch, writer: String) -> JournalRecord {
      let sequence = records.count { $0.number.writer == writer } + 1
      let record = JournalRecord(
        number: RecordNumber(writer: writer, sequence: sequence),
        lamport: (records.last?.lamport ?? 0) + 1, batch: batch)
      records.append(record)
      plan?.apply(record)
      office?.apply(record)
      return record
    }
  }

  package let writer: WriterName
  let contents: Contents
  // How many records of each place this session's user has been told.
  private let told = Mutex<[JournalPlace: Int]>([:])

  /// A session of `writer` on `contents`.
  package init(writer: WriterName, contents: Contents = Contents()) {
    self.writer = writer
    self.contents = contents
  }

  package func planIDs() throws(StoreError) -> [PlanID] {
    contents.data.withLock { $0.plans.keys.sorted() }
  }

  package func loadOffice() throws(StoreError) -> LoadedOffice {
    let place = try place(.office)
    tell(.office, upTo: place.records.count)
    return LoadedOffice(
      office: place.office ?? Office(), recordCount: place.records.count, notices: [],
      readOnly: nil, steps: steps(of: place))
  }

  package func load(_ plan: PlanID) throws(StoreError) -> LoadedPlan {
    let place = try place(.plan(plan))
    tell(.plan(plan), upTo: place.records.count)
    return LoadedPlan(
      plan: place.plan ?? Plan(id: plan), recordCount: place.records.count, notices: [],
      readOnly: nil, steps: steps(of: place))
  }

  package func records(of place: JournalPlace) throws(StoreError) -> [JournalRecord] {
    try self.place(place).records
  }

  private func steps(of place: Place) -> HistorySource {
    HistorySource(writer: writer.description, snapshot: nil, records: place.records)
  }

  package func commit(
    _ batch: Batch, to place: JournalPlace
  ) throws(StoreError) -> Committed {
    try refuseUnknown(batch)
    let before = told.withLock { $0[place] ?? 0 }
    let committed = try contents.data.withLock { (data) throws(StoreError) in
      var state = try Self.find(place, in: data)
      let others = Array(state.records.dropFirst(before))
      let collisions =
        state.plan?.collisions(with: batch) ?? state.office?.collisions(with: batch) ?? []
      guard collisions.isEmpty else {
        throw StoreError.outdated(collisions, since: others, mustReload: false)
      }
      let record = state.append(batch, writer: writer.description)
      switch place {
      case .office: data.office = state
      case .plan(let id): data.plans[id] = state
      }
      return Committed(record: record, othersBefore: others, mustReload: false)
    }
    tell(place, upTo: before + committed.othersBefore.count + 1)
    return committed
  }

  package func createPlan(
    preferredID: PlanID, firstBatch: Batch, source: SourceDocument
  ) throws(StoreError) -> (id: PlanID, committed: Committed) {
    try refuseUnknown(firstBatch)
    let (id, record) = try contents.data.withLock { (data) throws(StoreError) in
      guard
        let id = Self.free(
          { PlanID(NumberedName.attempt($0, at: preferredID.raw)) },
          isTaken: { data.plans[$0] != nil })
      else { throw StoreError.noSuchPlan(preferredID) }
      var state = Place(.plan(id))
      let record = state.append(firstBatch, writer: writer.description)
      data.plans[id] = state
      data.texts[id] = [1: source.text]
      return (id, record)
    }
    tell(.plan(id), upTo: 1)
    return (id, Committed(record: record, othersBefore: [], mustReload: false))
  }

  package func refresh(_ place: JournalPlace) throws(StoreError) -> Refreshed {
    let before = told.withLock { $0[place] ?? 0 }
    let new = Array(try self.place(place).records.dropFirst(before))
    tell(place, upTo: before + new.count)
    return new.isEmpty ? .unchanged : .appended(new)
  }

  package func withAllocation<Result>(
    _ body: (_ nextTaskNumber: Int) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try contents.allocation.withLock { (_) throws(StoreError) in
      let plans = contents.data.withLock { Array($0.plans.values) }
      let numbers = plans.flatMap(\.records).flatMap(\.batch.changes).map { change in
        guard case .task(let edit) = change else { return 0 }
        return max(edit.old?.id.number ?? 0, edit.new?.id.number ?? 0)
      }
      return try body((numbers.max() ?? 0) + 1)
    }
  }

  package func saveDraft(
    _ text: String, for key: String, of plan: PlanID
  ) throws(StoreError) {
    try refuseAbsent(plan)
    let key = DraftKey(writer: writer, plan: plan, key: key)
    contents.data.withLock { $0.drafts[key] = text }
  }

  package func draft(for key: String, of plan: PlanID) throws(StoreError) -> String? {
    try refuseAbsent(plan)
    let key = DraftKey(writer: writer, plan: plan, key: key)
    return contents.data.withLock { $0.drafts[key] }
  }

  package func removeDraft(for key: String, of plan: PlanID) throws(StoreError) {
    try refuseAbsent(plan)
    let key = DraftKey(writer: writer, plan: plan, key: key)
    contents.data.withLock { $0.drafts[key] = nil }
  }

  package func maintain() {}

  package func check() -> [CheckFinding] { [] }

  private func refuseUnknown(_ batch: Batch) throws(StoreError) {
    for case .unknown(let kind, _) in batch.changes { throw .notUnderstood(kind: kind) }
  }

  /// The first name that is free; nil when an attempt gives none.
  static func free<Name>(
    _ name: (_ attempt: Int) -> Name?, isTaken: (Name) -> Bool
  ) -> Name? {
    var attempt = 1
    while let found = name(attempt), isTaken(found) { attempt += 1 }
    return name(attempt)
  }

  /// Throws when there is no such plan.
  func refuseAbsent(_ plan: PlanID) throws(StoreError) { _ = try place(.plan(plan)) }

  private func place(_ place: JournalPlace) throws(StoreError) -> Place {
    try contents.data.withLock { (data) throws(StoreError) in try Self.find(place, in: data) }
  }

  private static func find(
    _ place: JournalPlace, in data: Contents.Data
  ) throws(StoreError) -> Place {
    if let found = data[place] { return found }
    guard case .plan(let id) = place else { throw .incomplete(path: StoreFormat.officeFolder) }
    throw .noSuchPlan(id)
  }

  private func tell(_ place: JournalPlace, upTo count: Int) {
    told.withLock { $0[place] = max(count, $0[place] ?? 0) }
  }
}
