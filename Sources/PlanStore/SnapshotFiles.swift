// The snapshots of one place on the disk: finding the newest that fits, putting a new one there.

import Glibc
import PlanModel

/// The snapshots in one place's folder.
struct SnapshotFiles {
  let place: JournalPlace
  let folder: StoreFolder
  let journals: StoreFolder

  /// A snapshot whose header fits the journals, its state not yet read.
  struct Fitting {
    let header: SnapshotHeader
    let bytes: [UInt8]
    /// By file name, each behind what the snapshot covers.
    let cursors: [String: JournalCursor]
  }

  // More than the program leaves there; what else bears such a name is not worth the time.
  private static let mostTried = 4

  /// Names of snapshots, newest first.
  func names() -> [String] {
    let numbers = ((try? folder.names()) ?? []).compactMap(Snapshot.number)
    return numbers.sorted(by: >).map { Snapshot.namePrefix + String($0) }
  }

  /// The newest that fits the journals as they are; nil when there is none. Never fails: without a
  /// snapshot everything is in the journals.
  func newest() -> (snapshot: Snapshot, cursors: [String: JournalCursor])? {
    for name in names().prefix(Self.mostTried) {
      if let found = fitting(name), let snapshot = Snapshot(found.header, found.bytes, of: place) {
        return (snapshot, found.cursors)
      }
    }
    return nil
  }

  /// The snapshot `name`, when it is sound and fits.
  func fitting(_ name: String) -> Fitting? {
    guard let bytes = try? folder.content(of: name, limit: Snapshot.sizeLimit),
      let header = SnapshotHeader(bytes, place: folder.path)
    else { return nil }
    var cursors: [String: JournalCursor] = [:]
    for covered in header.journals {
      let name = Journal.fileName(of: covered.writer)
      guard let cursor = cursor(covered, name) else { return nil }
      cursors[name] = cursor
    }
    return Fitting(header: header, bytes: bytes, cursors: cursors)
  }

  // Only when the last line covered stands there, whole and with its hash.
  private func cursor(_ covered: SnapshotHeader.Covered, _ name: String) -> JournalCursor? {
    let line = covered.lastLine
    // The line feed before it too.
    let start = max(0, line.lowerBound - 1)
    guard WriterName.ofJournal(named: name) != nil,
      let file = (try? journals.file(name, .read)) ?? nil,
      let status = try? file.status(), status.size >= line.upperBound,
      var bytes = try? file.bytes(in: start..<line.upperBound)
    else { return nil }
    if start < line.lowerBound, bytes.removeFirst() != 0x0A { return nil }
    guard bytes.popLast() == 0x0A else { return nil }
    if bytes.last == 0x0D { bytes.removeLast() }
    let hash = bytes.withUnsafeBufferPointer { ChainLine.hash(of: $0) }
    guard hash == covered.hash else { return nil }
    return JournalCursor(covered, path: file.path, status: status)
  }

  /// Puts `bytes` beside the others under a new number, then takes the oldest away. What there was
  /// stays as it was until the new one is on the disk.
  func add(_ bytes: [UInt8]) throws(StoreError) {
    let newest = names().first.flatMap(Snapshot.number) ?? 0
    let name = Snapshot.namePrefix + String(newest + 1)
    guard Snapshot.number(of: name) != nil else { return }
    try folder.remove(Snapshot.temporary)
    // The lock keeps others of us away; a name planted meanwhile is still not written over.
    try folder.add(name, bytes, through: Snapshot.temporary)
    try folder.synchronize()
    for old in names().dropFirst(Snapshot.kept) { try? folder.remove(old) }
  }
}
