// New plans, and the numbers of their tasks.

package import PlanModel
import Synchronization

extension FileStore {
  package func createPlan(
    preferredID: PlanID, firstBatch: Batch, source: SourceDocument
  ) throws(StoreError) -> (id: PlanID, committed: Committed) {
    try refuseUnknown(firstBatch)
    try refuseAfterFailure()
    let (record, line) = RecordLine.written(
      JournalRecord(
        number: RecordNumber(writer: writer.description, sequence: 1), lamport: 1,
        batch: firstBatch, base: 0, account: account), previous: 0)
    let name = try makeFolder(
      in: try plansFolder(), named: { NumberedName.attempt($0, at: preferredID.raw) },
      { (plan) throws(StoreError) in
        let journals = try plan.folderMadeIfAbsent(Journal.folder)
        try journals.add(Journal.fileName(of: writer.description), line)
        try journals.synchronize()
        if let number { StoreFormat.noteHome(number, in: plan) }
        try write(source, to: try plan.folderMadeIfAbsent(StoreFormat.sourceFolder))
      })
    guard let id = PlanID(name) else { throw .noSuchPlan(preferredID) }
    // So that the first record is not told again as another's.
    _ = try? load(id)
    return (id, Committed(record: record, othersBefore: [], mustReload: false))
  }

  package func withAllocation<Result>(
    _ body: (_ nextTaskNumber: Int) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let name = StoreFormat.allocationLock
    let root = self.root
    let (file, lock) = try locked(name, in: root) { LockHolder.read(name, in: root) }
    // Where locks bind nobody, numbers may be handed out twice: `check` finds them.
    if lock == .held { leaveNote(in: file) }
    var highest = 0
    for id in try planIDs() {
      highest = max(highest, try highestTask(in: .plan(id)))
    }
    // The lock lasts as long as the open file does.
    defer { withExtendedLifetime(file) {} }
    return try body(highest + 1)
  }

  private func highestTask(in place: JournalPlace) throws(StoreError) -> Int {
    try session.withLock { (session) throws(StoreError) in
      try self.withPlace(place, &session) { (state, folder) throws(StoreError) in
        try self.read(&state, folder)
        return state.highestTask
      }
    }
  }
}
