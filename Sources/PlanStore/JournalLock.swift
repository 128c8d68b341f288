// The kernel's lock on an open file, and the text beside it that says who holds it.

import Glibc
import PlainJSON

/// How an append is kept apart from others of the same journal.
enum JournalLock: Equatable {
  case held
  /// The file system has no shared locks; the errno it gave.
  case unsupported(Int32)

  private static let step = 20
  /// Longest wait for another session, in milliseconds: longer than any sound append takes.
  static let patience = 3_000

  /// Waits for the lock.
  /// - Throws: `.busy` with the holder after `patience`.
  static func take(
    _ file: StoreFile, holder: () -> LockHolder?
  ) throws(StoreError) -> JournalLock {
    var waited = 0
    while true {
      do throws(SystemError) {
        if try file.files.tryLock(file.descriptor) { return .held }
      } catch {
        if isUnsupported(error.code) { return .unsupported(error.code) }
        throw .system(.lock, file.path, error)
      }
      guard waited < patience else { throw .busy(path: file.path, holder()) }
      file.files.pause(milliseconds: step)
      waited += step
    }
  }

  /// Takes the lock if nobody holds it; false when somebody does or there are no locks.
  static func tryTake(_ file: StoreFile) throws(StoreError) -> Bool {
    do throws(SystemError) {
      return try file.files.tryLock(file.descriptor)
    } catch {
      if isUnsupported(error.code) { return false }
      throw .system(.lock, file.path, error)
    }
  }

  private static func isUnsupported(_ code: Int32) -> Bool {
    [ENOLCK, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(code)
  }
}

extension LockHolder {
  private static let limit = 4_096

  /// Reads the note in `name`; nil when there is none or it is not readable.
  static func read(_ name: String, in folder: StoreFolder) -> LockHolder? {
    guard let bytes = try? folder.content(of: name, limit: limit),
      let value = try? JSONValue.parse(bytes), let writer = value["w"]?.string,
      let process = value["pid"]?.int, let host = value["host"]?.string,
      let since = value["since"]?.int
    else { return nil }
    return LockHolder(writer: writer, process: process, host: host, since: since)
  }

  /// Leaves a note for those who wait. It is information only, so nothing fails when it fails.
  func leave(in name: String, of folder: StoreFolder) {
    guard let found = try? folder.fileMadeIfAbsent(name) else { return }
    leave(in: found)
  }

  /// The same in a file that is open. A holder that does not know since when writes this moment.
  func leave(in file: StoreFile) {
    var note = JSONWriter()
    note.beginObject()
    note.member("w", writer)
    note.member("pid", process)
    note.member("host", host)
    note.member("since", since > 0 ? since : file.files.time)
    note.endObject()
    note.endLine()
    try? file.truncate(to: 0)
    try? file.append(whole: note.bytes)
  }
}
