// One open directory of the store, and the only way to reach a file in it: by a plain name, never
// through a link, never anything but a regular file, new files with the folder's permissions.

import Glibc

/// An open directory; closed when the last reference goes.
final class StoreFolder: Sendable {
  let files: any FileSystem
  /// Path below the store, for messages only; empty for the store itself.
  let path: String
  let descriptor: Descriptor

  init(_ descriptor: Descriptor, path: String, files: any FileSystem) {
    self.files = files
    self.path = path
    self.descriptor = descriptor
  }

  deinit { files.close(descriptor) }

  func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }

  /// The folder in it; nil when there is none.
  func folder(_ name: String) throws(StoreError) -> StoreFolder? {
    do throws(SystemError) {
      let found = try files.openDirectory(name, in: descriptor)
      return StoreFolder(found, path: path(of: name), files: files)
    } catch {
      if error.code == ENOENT { return nil }
      throw refusal(name, error, .open)
    }
  }

  /// The folder in it, made with this folder's permissions when there is none. Its name is on the
  /// disk only after `synchronize`.
  func folderMadeIfAbsent(_ name: String) throws(StoreError) -> StoreFolder {
    if let found = try folder(name) { return found }
    if let made = try newFolder(name) { return made }
    // Another session has made it since the look; its name must be on the disk for this one too.
    guard let found = try folder(name) else {
      throw .system(.create, path: path(of: name), errno: ENOENT)
    }
    try synchronize()
    return found
  }

  /// Makes a folder that was not there, with this folder's permissions; nil when the name is taken.
  func newFolder(_ name: String) throws(StoreError) -> StoreFolder? {
    do throws(SystemError) {
      try files.makeDirectory(name, in: descriptor)
    } catch {
      if error.code == EEXIST { return nil }
      throw .system(.create, path(of: name), error)
    }
    guard let made = try folder(name) else {
      throw .system(.create, path: path(of: name), errno: ENOENT)
    }
    let status = try status()
    if status.isShared {
      try? files.setGroup(made.descriptor, status.group)
      try? files.setMode(made.descriptor, status.modeOfFolders)
    }
    try synchronize()
    return made
  }

  /// Opens an existing regular file; nil when the name is free.
  func file(_ name: String, _ mode: OpenMode) throws(StoreError) -> StoreFile? {
    let found: Descriptor
    do throws(SystemError) {
      found = try files.open(name, in: descriptor, mode)
    } catch {
      if error.code == ENOENT { return nil }
      throw refusal(name, error, .open)
    }
    return try StoreFile(found, path: path(of: name), files: files).checked(for: mode)
  }

  /// Makes a file that was not there, with this folder's permissions; nil when the name is taken.
  func newFile(_ name: String, isPrivate: Bool = false) throws(StoreError) -> StoreFile? {
    do throws(SystemError) {
      let made = try files.open(name, in: descriptor, .create)
      let file = StoreFile(made, path: path(of: name), files: files)
      let status = try files.status(of: descriptor)
      if isPrivate {
        try files.setMode(made, 0o600)
      } else if status.isShared {
        // Another member of the group must be able to write; a umask of 022 or 077 would forbid it.
        try? files.setGroup(made, status.group)
        try files.setMode(made, status.modeOfFiles)
      }
      return file
    } catch {
      if error.code == EEXIST { return nil }
      throw refusal(name, error, .create)
    }
  }

  /// Opens the file for appending, made when there is none.
  func fileMadeIfAbsent(_ name: String) throws(StoreError) -> StoreFile {
    for _ in 0..<8 {
      // An existing file is never opened with O_CREAT: sticky folders forbid it to other members.
      if let file = try file(name, .append) { return file }
      if let file = try newFile(name) { return file }
    }
    throw .system(.create, path: path(of: name), errno: EEXIST)
  }

  /// The whole content of a file; nil when there is none.
  func content(of name: String, limit: Int) throws(StoreError) -> [UInt8]? {
    guard let file = try file(name, .read) else { return nil }
    return try file.bytes(from: 0, limit: limit)
  }

  /// Writes a file as a whole: beside it first, synchronised, then renamed over it.
  func replace(
    _ name: String, with bytes: [UInt8], isPrivate: Bool = false
  ) throws(StoreError) {
    let temporary = ".new-\(files.processNumber)-" + name
    try? files.remove(temporary, in: descriptor)
    try add(temporary, bytes, isPrivate: isPrivate)
    do throws(StoreError) {
      try rename(temporary, to: name)
    } catch {
      try? files.remove(temporary, in: descriptor)
      throw error
    }
    try synchronize()
  }

  /// Writes a file that was not there and puts its bytes on the disk, or leaves nothing. Its name is
  /// on the disk only after `synchronize`.
  func add(_ name: String, _ bytes: [UInt8], isPrivate: Bool = false) throws(StoreError) {
    guard let file = try newFile(name, isPrivate: isPrivate) else {
      throw .system(.create, path: path(of: name), errno: EEXIST)
    }
    do throws(StoreError) {
      try file.append(whole: bytes)
      try file.synchronize()
    } catch {
      try? files.remove(name, in: descriptor)
      throw error
    }
  }

  /// The same for a name that others look at: the file has it only when it is whole, and what stands
  /// under the name already stays.
  func add(_ name: String, _ bytes: [UInt8], through temporary: String) throws(StoreError) {
    try add(temporary, bytes)
    do throws(StoreError) {
      guard try status(of: name) == nil else {
        throw .system(.create, path: path(of: name), errno: EEXIST)
      }
      try rename(temporary, to: name)
    } catch {
      try? files.remove(temporary, in: descriptor)
      throw error
    }
  }

  /// The same where there are no locks: of two that want the name at once, one gets it.
  func add(_ name: String, _ bytes: [UInt8], exclusivelyThrough temporary: String)
    throws(StoreError)
  {
    try add(temporary, bytes)
    defer { try? files.remove(temporary, in: descriptor) }
    do throws(SystemError) {
      try files.link(temporary, as: name, in: descriptor)
    } catch {
      let path = path(of: name)
      switch error.code {
      case EPERM, EOPNOTSUPP, ENOSYS: throw .locksUnsupported(path: path, errno: error.code)
      default: throw .system(.create, path, error)
      }
    }
  }

  func rename(_ old: String, to new: String) throws(StoreError) {
    do throws(SystemError) {
      try files.rename(old, to: new, in: descriptor)
    } catch { throw .system(.rename, path(of: new), error) }
  }

  /// Removes a file's name; nothing when there is none.
  func remove(_ name: String) throws(StoreError) {
    do throws(SystemError) {
      try files.remove(name, in: descriptor)
    } catch {
      if error.code != ENOENT { throw StoreError.system(.remove, path(of: name), error) }
    }
  }

  func names() throws(StoreError) -> [String] {
    do throws(SystemError) {
      return try files.names(in: descriptor)
    } catch { throw .system(.list, path, error) }
  }

  /// What the name stands for; nil when it is free.
  func status(of name: String) throws(StoreError) -> FileStatus? {
    do throws(SystemError) {
      return try files.status(of: name, in: descriptor)
    } catch {
      if error.code == ENOENT { return nil }
      throw .system(.open, path(of: name), error)
    }
  }

  func status() throws(StoreError) -> FileStatus {
    do throws(SystemError) {
      return try files.status(of: descriptor)
    } catch { throw .system(.open, path, error) }
  }

  /// Puts the names in this folder on the disk.
  func synchronize() throws(StoreError) {
    do throws(SystemError) {
      try files.synchronize(descriptor)
    } catch {
      // Some network file systems cannot synchronise a directory and say so; nothing is gained
      // by refusing to work there.
      if error.code == EINVAL || error.code == ENOTSUP { return }
      throw .system(.synchronize, path, error)
    }
  }

  private func refusal(
    _ name: String, _ error: SystemError, _ operation: StoreOperation
  ) -> StoreError {
    let path = path(of: name)
    switch error.code {
    case ELOOP: return .refused(path: path, .symbolicLink)
    case EISDIR, ENXIO, ENODEV: return .refused(path: path, .notRegular)
    case ENOTDIR:
      let kind = (try? files.status(of: name, in: descriptor))?.kind
      return .refused(path: path, kind == .symbolicLink ? .symbolicLink : .notRegular)
    default: return .system(operation, path, error)
    }
  }
}

extension FileStatus {
  /// Whether a folder is meant for several people: what is made in it gets the folder's permissions,
  /// whatever the umask of the one who makes it says.
  var isShared: Bool { mode & 0o2022 != 0 }
  /// Permissions of a file in such a folder: who may write to the folder may write to the file.
  var modeOfFiles: UInt32 { mode & 0o666 | 0o600 }
  /// Permissions of a folder in it, setgid and sticky as above.
  var modeOfFolders: UInt32 { mode & 0o3777 | 0o700 }
}

extension StoreError {
  static func system(
    _ operation: StoreOperation, _ path: String, _ error: SystemError
  ) -> StoreError {
    .system(operation, path: path, errno: error.code)
  }
}
