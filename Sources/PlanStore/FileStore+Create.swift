// New plans, and the numbers of their tasks.

import Glibc
package import PlanModel
import Synchronization

extension FileStore {
  package func createPlan(
    preferredID: PlanID, firstBatch: Batch, source: SourceDocument
  ) throws(StoreError) -> (id: PlanID, committed: Committed) {
    try refuseUnknown(firstBatch)
    if let failure = session.withLock({ $0.failure }) { throw .readOnly(failure) }
    let plans = try plansFolder()
    let record = JournalRecord(
      number: RecordNumber(writer: writer.description, sequence: 1), lamport: 1,
      batch: firstBatch)
    let temporary = try makeAside(record, source, in: plans)
    let id: PlanID
    do throws(StoreError) {
      id = try rename(temporary, to: preferredID, in: plans)
    } catch {
      removeAside(temporary, in: plans)
      throw error
    }
    do throws(StoreError) {
      try plans.synchronize()
    } catch {
      guard case .system(_, let path, let errno) = error else { throw error }
      session.withLock { $0.failure = .syncFailed(path: path, errno: errno) }
      throw .notSynchronized(path: path, errno: errno)
    }
    // So that the first record is not told again as another's.
    _ = try? load(id)
    return (id, Committed(record: record, othersBefore: [], mustReload: false))
  }

  package func withAllocation<Result>(
    _ body: (_ nextTaskNumber: Int) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let name = StoreFormat.allocationLock
    let file = try root.fileMadeIfAbsent(name)
    let root = self.root
    // Where there are no locks, numbers may be handed out twice: `check` finds them.
    if try JournalLock.take(file, holder: { LockHolder.read(name, in: root) }) == .held {
      LockHolder(
        writer: writer.description, process: Int(files.processNumber), host: writer.host,
        since: 0
      ).leave(in: file)
    }
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

  // The whole plan under a name that is no plan's, every byte and name of it on the disk.
  private func makeAside(
    _ record: JournalRecord, _ source: SourceDocument, in plans: StoreFolder
  ) throws(StoreError) -> String {
    let name = try freeTemporaryName(in: plans)
    do throws(StoreError) {
      let plan = try plans.folderMadeIfAbsent(name)
      let journals = try plan.folderMadeIfAbsent(Journal.folder)
      try write(
        RecordLine.bytes(of: record, previous: 0),
        to: Journal.fileName(of: writer.description), in: journals)
      let sources = try plan.folderMadeIfAbsent(StoreFormat.sourceFolder)
      try write(Array(source.text.utf8), to: StoreFormat.sourceText, in: sources)
      try write(source.original, to: StoreFormat.sourceOriginal, in: sources)
      try journals.synchronize()
      try sources.synchronize()
      try plan.synchronize()
    } catch {
      removeAside(name, in: plans)
      throw error
    }
    return name
  }

  private func write(
    _ bytes: [UInt8], to name: String, in folder: StoreFolder
  ) throws(StoreError) {
    guard let file = try folder.newFile(name) else {
      throw .system(.create, path: folder.path(of: name), errno: EEXIST)
    }
    try file.append(whole: bytes)
    try file.synchronize()
  }

  private func freeTemporaryName(in plans: StoreFolder) throws(StoreError) -> String {
    var number = 1
    while true {
      let name = "\(StoreFormat.unfinishedPrefix)\(writer)-\(files.processNumber)-\(number)"
      if try plans.status(of: name) == nil { return name }
      number += 1
    }
  }

  private func rename(
    _ temporary: String, to preferred: PlanID, in plans: StoreFolder
  ) throws(StoreError) -> PlanID {
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      let raw = String(preferred.raw.prefix(64 - suffix.utf8.count)) + suffix
      guard let id = PlanID(raw) else { throw .noSuchPlan(preferred) }
      number += 1
      if try plans.status(of: id.raw) != nil { continue }
      do throws(SystemError) {
        try files.rename(temporary, to: id.raw, in: plans.descriptor)
        return id
      } catch {
        // Somebody took the name since the look; a folder with content is never replaced.
        if [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.code) { continue }
        throw .system(.rename, plans.path(of: id.raw), error)
      }
    }
  }

  // Best effort: what stays is told by `check`.
  private func removeAside(_ name: String, in plans: StoreFolder) {
    guard let plan = try? plans.folder(name) else { return }
    for part in (try? plan.names()) ?? [] {
      if let folder = try? plan.folder(part) {
        for file in (try? folder.names()) ?? [] { try? folder.remove(file) }
      }
      try? files.removeDirectory(part, in: plan.descriptor)
    }
    try? files.removeDirectory(name, in: plans.descriptor)
  }
}
