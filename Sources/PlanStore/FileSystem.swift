// The few things the store asks of an operating system, so that tests can refuse any of them.
// Everything is named relative to an open directory: no path is resolved twice, no link followed.

/// A number the operating system gave for an open file or directory.
package struct Descriptor: Hashable, Sendable {
  package let number: Int32
  package init(_ number: Int32) { self.number = number }
}

/// An error number of the operating system (errno.h).
package struct SystemError: Error, Equatable, Sendable {
  package let code: Int32
  package init(_ code: Int32) { self.code = code }
}

/// What fstat says of a file, as far as the store needs it.
package struct FileStatus: Equatable, Sendable {
  /// What kind of thing a name stands for.
  package enum Kind: Equatable, Sendable { case regular, directory, symbolicLink, other }

  package var kind: Kind
  package var device: UInt64
  package var inode: UInt64
  /// Number of hard links.
  package var links: Int
  /// Permission bits with set-user, set-group and sticky.
  package var mode: UInt32
  package var owner: UInt32
  package var group: UInt32
  /// Length in bytes.
  package var size: Int
  /// Last modification, in nanoseconds since 1970.
  package var modified: Int

  package init(
    kind: Kind, device: UInt64, inode: UInt64, links: Int, mode: UInt32, owner: UInt32,
    group: UInt32, size: Int, modified: Int
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.links = links
    self.mode = mode
    self.owner = owner
    self.group = group
    self.size = size
    self.modified = modified
  }

  /// Whether both are the same file, whatever its name.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// How a file is opened. Never follows a link in the last part, never waits on a FIFO.
package enum OpenMode: Equatable, Sendable {
  /// For reading.
  case read
  /// An existing file, for reading and for writing at its end.
  case append
  /// A new file, for reading and for writing at its end; fails when the name is taken.
  case create
}

/// The operating system's files, as the store uses them. Every call throws the errno of the call;
/// calls that a signal interrupted are repeated inside.
package protocol FileSystem: Sendable {
  /// Opens a directory; with `parent` nil, `name` is a path and its last part may be a link.
  func openDirectory(_ name: String, in parent: Descriptor?) throws(SystemError) -> Descriptor
  /// Makes a directory with the process's own permissions (umask).
  func makeDirectory(_ name: String, in parent: Descriptor?) throws(SystemError)
  /// Opens or creates a file.
  func open(
    _ name: String, in directory: Descriptor, _ mode: OpenMode
  ) throws(SystemError) -> Descriptor
  /// Closes; errors are of no use to anyone here, since what matters was synchronised before.
  func close(_ descriptor: Descriptor)
  /// What an open file is.
  func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus
  /// What a name stands for now, links not followed.
  func status(of name: String, in directory: Descriptor) throws(SystemError) -> FileStatus
  /// One read of up to `count` bytes at `offset`; empty at the end of the file.
  func read(
    _ descriptor: Descriptor, at offset: Int, count: Int
  ) throws(SystemError) -> [UInt8]
  /// One write at the end of the file; returns how many bytes it took.
  func write(_ descriptor: Descriptor, _ bytes: [UInt8]) throws(SystemError) -> Int
  /// Cuts the file to `length` bytes.
  func truncate(_ descriptor: Descriptor, to length: Int) throws(SystemError)
  /// fdatasync: the bytes and the length are on the disk when it returns.
  func synchronizeData(_ descriptor: Descriptor) throws(SystemError)
  /// fsync: of a file or of a directory's names.
  func synchronize(_ descriptor: Descriptor) throws(SystemError)
  /// Whether a lock in the folder binds everybody who uses it: not on a network file system, which
  /// may grant the same lock on two machines at once.
  func areLocksShared(in directory: Descriptor) -> Bool
  /// Tries to take the exclusive lock (flock) without waiting; false when another holds it.
  func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool
  /// Sets permission bits.
  func setMode(_ descriptor: Descriptor, _ mode: UInt32) throws(SystemError)
  /// Sets the group.
  func setGroup(_ descriptor: Descriptor, _ group: UInt32) throws(SystemError)
  /// Renames within one directory; replaces a file, never a directory with content.
  func rename(_ old: String, to new: String, in directory: Descriptor) throws(SystemError)
  /// Gives a file a second name unless that is taken (EEXIST): of two that try, one succeeds, locks
  /// or none.
  func link(_ old: String, as new: String, in directory: Descriptor) throws(SystemError)
  /// Removes a file's name.
  func remove(_ name: String, in directory: Descriptor) throws(SystemError)
  /// Removes an empty directory.
  func removeDirectory(_ name: String, in directory: Descriptor) throws(SystemError)
  /// The names in a directory, sorted, without `.` and `..`.
  func names(in directory: Descriptor) throws(SystemError) -> [String]
  /// The number of the user the process acts for.
  var effectiveUser: UInt32 { get }
  /// The number of this process.
  var processNumber: Int32 { get }
  /// What tells a folder from every other one and from its copies, and stays when it is moved within
  /// its file system; empty when it is not known.
  func identity(of directory: Descriptor) -> String
  /// The path of an open directory; empty when it is not known.
  func location(of directory: Descriptor) -> String
  /// A name for this running system, another after each restart; empty when it is not known.
  var systemIdentity: String { get }
  /// Milliseconds since 1970 in UTC by this machine's clock; for people, never for an order.
  var time: Int { get }
  /// Waits.
  func pause(milliseconds: Int)
}
