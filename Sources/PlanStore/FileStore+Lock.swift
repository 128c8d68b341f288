// Taking a lock of the store: the kernel's lock on a file that still has its name.

import Glibc
import PlanModel

extension FileStore {
  /// Opens and locks a file, made when there is none; one that was replaced meanwhile is opened
  /// anew. The lock lasts as long as the open file does.
  func locked(
    _ name: String, in folder: StoreFolder, holder: () -> LockHolder?
  ) throws(StoreError) -> (StoreFile, JournalLock) {
    for _ in 0..<8 {
      let file = try folder.fileMadeIfAbsent(name)
      let lock = try JournalLock.take(file, holder: holder)
      if try isNamed(name, file, in: folder) { return (file, lock) }
    }
    throw .busy(path: folder.path(of: name), holder())
  }

  /// Takes the lock of a file, made when there is none, if nobody holds it; nil when somebody does,
  /// when there are no locks, and when the file was replaced meanwhile.
  func lockedAtOnce(_ name: String, in folder: StoreFolder) throws(StoreError) -> StoreFile? {
    let file = try folder.fileMadeIfAbsent(name)
    guard try JournalLock.tryTake(file), try isNamed(name, file, in: folder) else { return nil }
    return file
  }

  /// Whether the open file is the one that bears the name: a file that was removed or replaced since
  /// it was opened is locked and written in vain.
  func isNamed(
    _ name: String, _ file: StoreFile, in folder: StoreFolder
  ) throws(StoreError) -> Bool {
    guard let named = try folder.status(of: name) else { return false }
    return named.isSameFile(as: try file.status())
  }

  /// Says in a locked file, for those who wait, who holds it.
  func leaveNote(in file: StoreFile) {
    LockHolder(
      writer: writer.description, process: Int(files.processNumber), host: writer.host, since: 0
    ).leave(in: file)
  }
}
