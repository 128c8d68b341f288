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
      let status = try file.status()
      if case .unsupported(let code) = lock, status.owner != files.effectiveUser {
        throw .locksUnsupported(path: file.path, errno: code)
      }
      if let named = try folder.status(of: name), named.isSameFile(as: status) {
        return (file, lock)
      }
    }
    throw .busy(path: folder.path(of: name), holder())
  }

  /// Says in a locked file, for those who wait, who holds it.
  func leaveNote(in file: StoreFile) {
    LockHolder(
      writer: writer.description, process: Int(files.processNumber), host: writer.host, since: 0
    ).leave(in: file)
  }
}
