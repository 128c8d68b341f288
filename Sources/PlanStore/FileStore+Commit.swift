// One step to the disk: lock, look what others did, refuse what no longer holds, one write, one
// synchronisation, and only then the answer.

import Glibc
package import PlanModel
import Synchronization

extension FileStore {
  package func commit(
    _ batch: Batch, to place: JournalPlace
  ) throws(StoreError) -> Committed {
    try refuseUnknown(batch)
    return try session.withLock { (session) throws(StoreError) in
      if let failure = session.failure { throw StoreError.readOnly(failure) }
      do throws(StoreError) {
        return try self.withPlace(place, &session) { (state, folder) throws(StoreError) in
          try self.append(batch, to: &state, folder)
        }
      } catch {
        self.rememberFailure(error, &session)
        throw error
      }
    }
  }

  private func rememberFailure(_ error: StoreError, _ session: inout Session) {
    switch error {
    // What a failed synchronisation left unsaid, no later one tells: it is never tried again.
    case .notSynchronized(let path, let errno), .system(.synchronize, let path, let errno):
      session.failure = .syncFailed(path: path, errno: errno)
    default: break
    }
  }

  func refuseUnknown(_ batch: Batch) throws(StoreError) {
    for case .unknown(let kind, _) in batch.changes { throw .notUnderstood(kind: kind) }
  }

  private func append(
    _ batch: Batch, to state: inout PlaceState, _ folder: StoreFolder
  ) throws(StoreError) -> Committed {
    let journals = try journals(of: folder)
    let own = try ownJournal(&state, in: journals, of: folder)
    let (file, name) = (own.file, own.name)
    // Its name must be on the disk before its first record is.
    if try file.status().size == 0 { try journals.synchronize() }
    let known = state.cursors[name]?.lastSequence
    try read(&state, folder)
    // The note is still ours unless another session of this user has written; leaving it at every
    // step would double the time of a step.
    if own.lock == .held, !state.hasLeftNote || state.cursors[name]?.lastSequence != known {
      leaveNote(own.writer + ".lock", in: folder, since: batch.time)
      state.hasLeftNote = true
    }
    if let reason = state.readOnly(for: own.writer) { throw .readOnly(reason) }
    guard state.knowsItsBeginning else {
      throw state.lackOfBeginning(journals, besides: own.writer)
    }
    if let tail = state.cursors[name]?.tail {
      try TornTail.setAside(tail, of: file, named: name, state: &state, place: folder)
    }
    // A session that has a journal of its own leaves the person's shared one alone.
    if own.lock == .held { try takeFromCopies(into: own, journals, &state) }
    let collisions = state.collisions(with: batch)
    guard collisions.isEmpty else {
      let (others, outOfOrder) = state.deliver()
      throw .outdated(collisions, since: others, mustReload: outOfOrder)
    }
    return try write(batch, into: own, in: journals, &state)
  }

  private func leaveNote(_ name: String, in folder: StoreFolder, since: Int) {
    LockHolder(
      writer: writer.description, process: Int(files.processNumber), host: writer.host,
      since: since
    ).leave(in: name, of: folder)
  }

  private func write(
    _ batch: Batch, into own: OwnJournal, in journals: StoreFolder, _ state: inout PlaceState
  ) throws(StoreError) -> Committed {
    let (file, name) = (own.file, own.name)
    let (record, line) = next(batch, of: own.writer, behind: state)
    guard line.count <= Journal.lineLimit else {
      throw .tooLong(length: line.count, limit: Journal.lineLimit)
    }
    let start = state.cursors[name]?.length ?? 0
    try writeLine(line, at: start, into: file, own.lock, &state)
    try synchronizeData(file)
    if own.lock != .held { try verifyAlone(line, at: start, in: file, &state) }
    let status = try? file.status()
    state.appended(record, line: line, name: name, status: status)
    // The step is safe: what cannot be read now will be with the next look.
    try? completeHistory(&state, journals)
    let (others, outOfOrder) = state.deliver()
    return Committed(record: record, othersBefore: others, mustReload: outOfOrder)
  }

  /// The record of the batch behind all that is known, and its line.
  private func next(
    _ batch: Batch, of writer: String, behind state: PlaceState
  ) -> (JournalRecord, line: [UInt8]) {
    let chain = state.chains[writer] ?? WriterChain()
    let last = chain.last
    return RecordLine.written(
      JournalRecord(
        number: RecordNumber(writer: writer, sequence: last.sequence + 1),
        lamport: state.nextLamport, batch: batch, base: state.seen, account: account),
      previous: last.hash, joins: chain.openEnds)
  }

  /// Copies into this writer's journal what stands only in copies of it, so that nothing is lost
  /// when those are deleted. The lines are acknowledged steps: a crash in between leaves the copies.
  private func takeFromCopies(
    into own: OwnJournal, _ journals: StoreFolder, _ state: inout PlaceState
  ) throws(StoreError) {
    guard var missing = state.chains[own.writer]?.onlyInCopies, !missing.isEmpty else { return }
    let (file, name) = (own.file, own.name)
    for copy in try journals.names() where copy != name && !copy.hasPrefix(".") {
      guard let bytes = try journals.content(of: copy, limit: Journal.fileLimit) else { continue }
      for found in RecordLine.all(in: bytes) where missing.remove(found.line.hash) != nil {
        let start = state.cursors[name]?.length ?? 0
        try writeLine(found.bytes, at: start, into: file, own.lock, &state)
        state.moved(found.line, line: found.bytes, name: name, status: try? file.status())
      }
    }
    try synchronizeData(file)
  }

  // The only place that writes a journal's lines.
  private func writeLine(
    _ line: [UInt8], at start: Int, into file: StoreFile, _ lock: JournalLock,
    _ state: inout PlaceState
  ) throws(StoreError) {
    let failure: StoreError
    var taken = 0
    do throws(SystemError) {
      taken = try files.write(file.descriptor, line)
      if taken == line.count { return }
      failure = .shortWrite(path: file.path, written: taken, of: line.count)
    } catch {
      failure = .system(.write, file.path, error)
    }
    do throws(SystemError) {
      // Without a lock, what stands behind our part may be another session's line.
      if lock != .held, try files.status(of: file.descriptor).size != start + taken {
        throw SystemError(ENOLCK)
      }
      try files.truncate(file.descriptor, to: start)
    } catch {
      state.failure = .tailLeft(path: file.path, errno: error.code)
    }
    throw failure
  }

  private func synchronizeData(_ file: StoreFile) throws(StoreError) {
    do throws(SystemError) {
      try files.synchronizeData(file.descriptor)
    } catch { throw .notSynchronized(path: file.path, errno: error.code) }
  }

  // A journal of this session's own is nobody else's; should that not be so (a clock and a process
  // number that repeat), whoever wrote second finds another line in its place.
  private func verifyAlone(
    _ line: [UInt8], at start: Int, in file: StoreFile, _ state: inout PlaceState
  ) throws(StoreError) {
    let found = try file.bytes(from: start, limit: Journal.fileLimit)
    guard found.starts(with: line) else {
      state.failure = .interleaved(path: file.path)
      throw .interleaved(path: file.path)
    }
  }
}
