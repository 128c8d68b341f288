// One open regular file of the store.

import Glibc

/// An open file; closed, and with that unlocked, when the last reference goes.
final class StoreFile: Sendable {
  let files: any FileSystem
  let path: String
  let descriptor: Descriptor

  init(_ descriptor: Descriptor, path: String, files: any FileSystem) {
    self.files = files
    self.path = path
    self.descriptor = descriptor
  }

  deinit { files.close(descriptor) }

  /// Itself, when it is a file that the store may use.
  func checked(for mode: OpenMode) throws(StoreError) -> StoreFile {
    let status = try status()
    guard status.kind == .regular else { throw .refused(path: path, .notRegular) }
    // A backup made of hard links may be read, but never written through.
    guard mode == .read || status.links <= 1 else { throw .refused(path: path, .hardLinked) }
    return self
  }

  func status() throws(StoreError) -> FileStatus {
    do throws(SystemError) {
      return try files.status(of: descriptor)
    } catch { throw .system(.open, path, error) }
  }

  /// The bytes from `offset` to the end.
  func bytes(from offset: Int, limit: Int) throws(StoreError) -> [UInt8] {
    let size = try status().size
    guard size <= limit else { throw .refused(path: path, .tooLarge(limit: limit)) }
    do throws(SystemError) {
      var result: [UInt8] = []
      while true {
        // One byte more than expected, so that the usual file ends with the first read.
        let wanted = max(size - offset - result.count + 1, 4_096)
        let part = try files.read(descriptor, at: offset + result.count, count: wanted)
        if part.isEmpty { return result }
        if result.isEmpty { result = part } else { result += part }
        guard offset + result.count <= limit else { break }
      }
    } catch { throw .system(.read, path, error) }
    throw .refused(path: path, .tooLarge(limit: limit))
  }

  /// The bytes in `range`.
  /// - Throws: `.system` with EIO when the file ends before.
  func bytes(in range: Range<Int>) throws(StoreError) -> [UInt8] {
    do throws(SystemError) {
      var result: [UInt8] = []
      while result.count < range.count {
        let part = try files.read(
          descriptor, at: range.lowerBound + result.count, count: range.count - result.count)
        if part.isEmpty { throw SystemError(EIO) }
        if result.isEmpty { result = part } else { result += part }
      }
      return result
    } catch { throw .system(.read, path, error) }
  }

  /// Writes at the end of a file that nobody else knows yet, in as many writes as it takes.
  func append(whole bytes: [UInt8]) throws(StoreError) {
    var rest = bytes
    while !rest.isEmpty {
      do throws(SystemError) {
        let taken = try files.write(descriptor, rest)
        rest.removeFirst(taken)
        if taken == 0 { throw SystemError(ENOSPC) }
      } catch { throw .system(.write, path, error) }
    }
  }

  func truncate(to length: Int) throws(StoreError) {
    do throws(SystemError) {
      try files.truncate(descriptor, to: length)
    } catch { throw .system(.truncate, path, error) }
  }

  /// Puts content and name's inode on the disk.
  func synchronize() throws(StoreError) {
    do throws(SystemError) {
      try files.synchronize(descriptor)
    } catch { throw .system(.synchronize, path, error) }
  }
}
