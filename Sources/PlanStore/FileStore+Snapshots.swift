// When snapshots are read and written. Nobody depends on one: whatever fails here leaves the store
// as it was, and nobody is told.

package import PlanModel
import Synchronization

extension FileStore {
  package func maintain() { maintain(Snapshot.Policy()) }

  /// Writes the snapshots that are due by `policy`.
  func maintain(_ policy: Snapshot.Policy) {
    session.withLock { session in
      guard session.failure == nil else { return }
      for place in session.places.filter({ $0.value.isSnapshotDue(policy) }).keys {
        try? self.withPlace(place, &session) { (state, folder) throws(StoreError) in
          try self.writeSnapshot(of: &state, folder, policy)
        }
      }
    }
  }

  /// Reads what the journals hold beyond what is known; begins with a snapshot when nothing is.
  func read(_ state: inout PlaceState, _ folder: StoreFolder) throws(StoreError) {
    let journals = try journals(of: folder)
    if state.isUntouched {
      let files = SnapshotFiles(place: state.place, folder: folder, journals: journals)
      if let (snapshot, cursors) = files.newest() { state.begin(with: snapshot, cursors) }
    }
    try state.read(journals)
  }

  /// Reads all journals from the beginning when this session's undo or redo needs steps that the
  /// snapshot left out. The caller must take the state anew then.
  func completeHistory(
    _ state: inout PlaceState, _ journals: StoreFolder
  ) throws(StoreError) {
    if state.lacksSteps(of: writer.description) { try state.startAgain(journals) }
  }

  package func records(of place: JournalPlace) throws(StoreError) -> [JournalRecord] {
    try session.withLock { (session) throws(StoreError) in
      try self.withPlace(place, &session) { (state, folder) throws(StoreError) in
        try self.read(&state, folder)
        let journals = try self.journals(of: folder)
        if state.isCached { try state.readWholly(journals) }
        guard state.knowsItsBeginning else { throw state.lackOfBeginning(journals) }
        return state.records
      }
    }
  }

  private func writeSnapshot(
    of state: inout PlaceState, _ folder: StoreFolder, _ policy: Snapshot.Policy
  ) throws(StoreError) {
    guard state.maySnapshot else { return }
    let replaces = state.replacesSnapshot
    // Whatever comes of it, the next attempt waits until as much has come again.
    state.snapshotTaken()
    // Where locks bind nobody there are no snapshots: two could be given one name.
    guard areLocksShared, let lock = try lockedAtOnce(Snapshot.lock, in: folder) else { return }
    defer { withExtendedLifetime(lock) {} }
    let files = SnapshotFiles(
      place: state.place, folder: folder, journals: try journals(of: folder))
    if !replaces, let name = files.names().first, let other = files.fitting(name),
      !state.isSnapshotDue(policy, after: other.header.records, other.header.journalBytes)
    {
      return
    }
    let bytes = Snapshot.bytes(of: state, place: folder.path, keeping: policy.steps)
    if let bytes { try files.add(bytes) }
  }
}
