// Reading and writing whole, interrupted or not, and files that exist only in memory.

import CProcess
import Glibc

/// Calls on descriptors.
package enum Descriptors {
  /// Writes all bytes; thrown when the disk takes no more.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(IntakeFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .noRoom(errno: errno)
      }
    }
  }

  /// Reads to the end; more than `limit` bytes are a fault.
  static func readAll(_ descriptor: Int32, limit: Int) throws(IntakeFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .cannotRead(errno: errno)
      }
    }
  }
}

/// A file without a name, for a program to read.
struct MemoryFile: ~Copyable {
  /// How a program opens it when it is the program's standard input.
  static let path = "/proc/self/fd/0"
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws(IntakeFault) {
    descriptor = cproc_memory_file("document")
    guard descriptor >= 0 else { throw .noRoom(errno: errno) }
    try Descriptors.write(bytes, to: descriptor)
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }
}
