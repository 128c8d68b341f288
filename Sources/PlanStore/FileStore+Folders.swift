// Folders that come into being, and go, as a whole: filled under a name that is nobody's, every byte
// and name of it on the disk, and only then renamed.

import Glibc
import PlanModel
import Synchronization

extension FileStore {
  /// Makes a folder that `fill` fills; it is on the disk when this returns.
  /// - Parameter name: the name for an attempt, from 1; the first that is free is taken.
  /// - Returns: the name it has now.
  func makeFolder(
    in parent: StoreFolder, named name: (_ attempt: Int) -> String,
    _ fill: (StoreFolder) throws(StoreError) -> Void
  ) throws(StoreError) -> String {
    let (temporary, folder) = try unfinishedFolder(in: parent)
    let made: String
    do throws(StoreError) {
      try fill(folder)
      try folder.synchronize()
      made = try rename(temporary, toFree: name, in: parent)
    } catch {
      removeTree(temporary, in: parent)
      throw error
    }
    try synchronizeNames(of: parent)
    return made
  }

  /// Takes a folder's name away, then the folder and what is in it. What a crash or another user's
  /// files leave of it has a temporary name, and is told by `check`.
  func removeFolder(_ name: String, in parent: StoreFolder) throws(StoreError) {
    let temporary = try freeTemporaryName(in: parent)
    try parent.rename(name, to: temporary)
    try synchronizeNames(of: parent)
    removeTree(temporary, in: parent)
  }

  /// Puts the names in a folder on the disk. When the disk refuses, it is not known what is there,
  /// and nothing more is written in this session.
  func synchronizeNames(of folder: StoreFolder) throws(StoreError) {
    do throws(StoreError) {
      try folder.synchronize()
    } catch {
      guard case .system(_, let path, let errno) = error else { throw error }
      session.withLock { $0.failure = .syncFailed(path: path, errno: errno) }
      throw .notSynchronized(path: path, errno: errno)
    }
  }

  /// Throws when the disk has failed this session before.
  func refuseAfterFailure() throws(StoreError) {
    if let failure { throw .readOnly(failure) }
  }

  /// A failure of the disk that forbids this session to write; nil when there was none.
  var failure: ReadOnlyReason? { session.withLock { $0.failure } }

  /// A name for what is not finished yet; nobody else uses it.
  func freeTemporaryName(in folder: StoreFolder) throws(StoreError) -> String {
    var number = 1
    while true {
      let name = "\(StoreFormat.unfinishedPrefix)\(writer)-\(files.processNumber)-\(number)"
      if try folder.status(of: name) == nil { return name }
      number += 1
    }
  }

  // Nobody else's, though another machine's session may bear the same numbers.
  private func unfinishedFolder(
    in parent: StoreFolder
  ) throws(StoreError) -> (name: String, folder: StoreFolder) {
    while true {
      let name = try freeTemporaryName(in: parent)
      if let made = try parent.newFolder(name) { return (name, made) }
    }
  }

  private func rename(
    _ temporary: String, toFree name: (_ attempt: Int) -> String, in parent: StoreFolder
  ) throws(StoreError) -> String {
    var attempt = 1
    while true {
      let name = name(attempt)
      attempt += 1
      if try parent.status(of: name) != nil { continue }
      do throws(SystemError) {
        try files.rename(temporary, to: name, in: parent.descriptor)
        return name
      } catch {
        // Somebody took the name since the look; a folder with content is never replaced.
        if [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.code) { continue }
        throw .system(.rename, parent.path(of: name), error)
      }
    }
  }

  // Best effort, and no deeper than the store's own folders are.
  private func removeTree(_ name: String, in parent: StoreFolder, depth: Int = 3) {
    guard depth > 0, let folder = try? parent.folder(name) else { return }
    for inner in (try? folder.names()) ?? [] {
      removeTree(inner, in: folder, depth: depth - 1)
      try? folder.remove(inner)
    }
    try? files.removeDirectory(name, in: parent.descriptor)
  }
}
