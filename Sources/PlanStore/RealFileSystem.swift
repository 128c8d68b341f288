// The FileSystem of Linux: thin calls of openat and its kin, EINTR repeated, errno read at once.

import Glibc

/// The operating system itself.
package struct RealFileSystem: FileSystem {
  package init() {}

  package func openDirectory(
    _ name: String, in parent: Descriptor?
  ) throws(SystemError) -> Descriptor {
    let common = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    guard let parent else {
      return Descriptor(try Self.call { Glibc.open(name, common) })
    }
    return Descriptor(try Self.call { openat(parent.number, name, common | O_NOFOLLOW) })
  }

  package func makeDirectory(_ name: String, in parent: Descriptor?) throws(SystemError) {
    _ = try Self.call { mkdirat(parent?.number ?? AT_FDCWD, name, 0o777) }
  }

  package func open(
    _ name: String, in directory: Descriptor, _ mode: OpenMode
  ) throws(SystemError) -> Descriptor {
    let common = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let flags =
      switch mode {
      case .read: common | O_RDONLY
      case .append: common | O_RDWR | O_APPEND
      case .create: common | O_RDWR | O_APPEND | O_CREAT | O_EXCL
      }
    return Descriptor(try Self.call { openat(directory.number, name, flags, 0o666) })
  }

  package func close(_ descriptor: Descriptor) {
    _ = Glibc.close(descriptor.number)
  }

  package func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try Self.call { fstat(descriptor.number, &status) }
    return FileStatus(status)
  }

  package func status(
    of name: String, in directory: Descriptor
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try Self.call { fstatat(directory.number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  package func read(
    _ descriptor: Descriptor, at offset: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try Self.call {
          pread(descriptor.number, buffer.baseAddress, count, off_t(offset))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  package func write(_ descriptor: Descriptor, _ bytes: [UInt8]) throws(SystemError) -> Int {
    try Self.call { Glibc.write(descriptor.number, bytes, bytes.count) }
  }

  package func truncate(_ descriptor: Descriptor, to length: Int) throws(SystemError) {
    _ = try Self.call { ftruncate(descriptor.number, off_t(length)) }
  }

  package func synchronizeData(_ descriptor: Descriptor) throws(SystemError) {
    // Not through `call`: a failed sync is never repeated, not even after a signal.
    if fdatasync(descriptor.number) != 0 { throw SystemError(errno) }
  }

  package func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    if fsync(descriptor.number) != 0 { throw SystemError(errno) }
  }

  package func areLocksShared(in directory: Descriptor) -> Bool {
    guard let device = try? status(of: directory).device else { return false }
    return MountTable.type(of: device).map(MountTable.bindsLocks) ?? true
  }

  package func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try Self.call { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  package func setMode(_ descriptor: Descriptor, _ mode: UInt32) throws(SystemError) {
    _ = try Self.call { fchmod(descriptor.number, mode) }
  }

  package func setGroup(_ descriptor: Descriptor, _ group: UInt32) throws(SystemError) {
    _ = try Self.call { fchown(descriptor.number, uid_t.max, group) }
  }

  package func rename(
    _ old: String, to new: String, in directory: Descriptor
  ) throws(SystemError) {
    _ = try Self.call { renameat(directory.number, old, directory.number, new) }
  }

  package func link(
    _ old: String, as new: String, in directory: Descriptor
  ) throws(SystemError) {
    _ = try Self.call { linkat(directory.number, old, directory.number, new, 0) }
  }

  package func remove(_ name: String, in directory: Descriptor) throws(SystemError) {
    _ = try Self.call { unlinkat(directory.number, name, 0) }
  }

  package func removeDirectory(_ name: String, in directory: Descriptor) throws(SystemError) {
    _ = try Self.call { unlinkat(directory.number, name, AT_REMOVEDIR) }
  }

  package func names(in directory: Descriptor) throws(SystemError) -> [String] {
    // A descriptor of its own: fdopendir takes it over, and the position is its own.
    let own = try Self.call { openat(directory.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(own) else {
      let failure = SystemError(errno)
      _ = Glibc.close(own)
      throw failure
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package var effectiveUser: UInt32 { geteuid() }
  package var processNumber: Int32 { getpid() }

  package var systemIdentity: String {
    guard let directory = try? openDirectory("/proc/sys/kernel/random", in: nil) else { return "" }
    defer { close(directory) }
    guard let file = try? open("boot_id", in: directory, .read) else { return "" }
    defer { close(file) }
    return String(decoding: (try? read(file, at: 0, count: 64)) ?? [], as: UTF8.self)
  }

  package var time: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  package func pause(milliseconds: Int) {
    var wanted = timespec(
      tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    var left = timespec()
    while nanosleep(&wanted, &left) != 0, errno == EINTR { wanted = left }
  }

  private static func call<Result: SignedInteger>(
    _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
      links: Int(status.st_nlink), mode: status.st_mode & 0o7777, owner: status.st_uid,
      group: status.st_gid, size: Int(status.st_size),
      modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
}
