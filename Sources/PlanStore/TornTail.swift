// Sets aside what a crash left at the end of a journal: copied first, cut only then, and only under
// the journal's lock, because without it the writer may be in the middle of its line.

import Glibc

enum TornTail {
  /// Sets aside the tails that `state` knows of, where their locks can be taken.
  static func setAside(_ state: inout PlaceState, journals: StoreFolder, place: StoreFolder) {
    for (name, cursor) in state.cursors.sorted(by: { $0.key < $1.key }) {
      guard !cursor.isCopy, let tail = cursor.tail else { continue }
      do throws(StoreError) {
        guard let file = try journals.file(name, .append) else { continue }
        guard try JournalLock.tryTake(file) else { continue }
        try state.read(journals)
        guard let now = state.cursors[name]?.tail else { continue }
        try setAside(now, of: file, named: name, state: &state, place: place)
      } catch {
        // Reading goes on without it: the tail holds nothing that was ever acknowledged.
        state.note(.tailLeft(path: cursor.path, line: tail.line, bytes: tail.count))
      }
    }
  }

  /// Copies the tail to `torn/`, then cuts it off. The caller holds the lock.
  static func setAside(
    _ tail: JournalCursor.Tail, of file: StoreFile, named name: String, state: inout PlaceState,
    place: StoreFolder
  ) throws(StoreError) {
    let bytes = try file.bytes(from: tail.offset, limit: Journal.fileLimit)
    let torn = try place.folderMadeIfAbsent(Journal.tornFolder)
    let copy = try numberedFile(name, in: torn)
    do throws(StoreError) {
      try copy.append(whole: bytes)
      try copy.synchronize()
      try torn.synchronize()
    } catch {
      try? torn.remove(String(copy.path.dropFirst(torn.path.count + 1)))
      throw error
    }
    try file.truncate(to: tail.offset)
    try file.synchronize()
    state.note(
      .tailSetAside(path: file.path, line: tail.line, bytes: bytes.count, keptAs: copy.path))
    state.tailCut(name, status: try file.status())
  }

  private static func numberedFile(
    _ name: String, in folder: StoreFolder
  ) throws(StoreError) -> StoreFile {
    // Names are never used twice, so counting them finds a free one at once or nearly so.
    let first = try folder.names().count + 1
    for number in first..<first + 1_000 {
      if let file = try folder.newFile("\(name).\(number)") { return file }
    }
    throw .system(.create, path: folder.path(of: name), errno: EEXIST)
  }
}

extension PlaceState {
  fileprivate mutating func tailCut(_ name: String, status: FileStatus) {
    updateCursor(name) { $0.settle(status: status) }
  }
}
