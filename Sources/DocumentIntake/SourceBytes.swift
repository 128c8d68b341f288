// The bytes of a file: opened once, looked at, read whole. A pipe or a device is never waited for.

import Glibc

/// Reads files.
package enum SourceBytes {
  /// The bytes of an ordinary file, at most `limit` of them.
  package static func read(_ path: String, limit: Int) throws(IntakeFault) -> [UInt8] {
    // Without O_NONBLOCK a FIFO would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw errno == ENXIO ? .notAFile : .cannotRead(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    return try Descriptors.readAll(descriptor, limit: limit)
  }
}
