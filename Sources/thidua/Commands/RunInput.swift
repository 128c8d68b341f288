// The lines of a list of commands, read one by one: what comes through a pipe is carried out as it
// comes.

import Glibc
import Wording

/// A file or standard input, cut into lines.
struct RunInput {
  /// Longest line in bytes; a step is far shorter.
  static let lineLimit = 1 << 16
  private let name: String
  private let descriptor: Int32
  /// A file is there as a whole; what comes through a pipe may end anywhere.
  private let mayBeCutOff: Bool
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// Opens the file at `path`; nil or "-" is standard input.
  init(_ path: String?) throws(CommandFault) {
    guard let path, path != "-" else {
      name = "-"
      descriptor = STDIN_FILENO
      mayBeCutOff = true
      return
    }
    name = path
    mayBeCutOff = false
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .file(.cannotRead(path, SystemReason(errno: errno))) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .file(.cannotRead(path, .isDirectory))
    }
  }

  /// Gives the file back.
  func finish() {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next line without its end (LF or CR LF); nil behind the last one.
  mutating func next() throws(RunFault) -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        var line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        if line.last == 0x0D { line.removeLast() }
        if line.count > Self.lineLimit { throw .line(.lineTooLong(limit: Self.lineLimit)) }
        return line
      }
      if isAtEnd {
        defer { buffer = [] }
        if buffer.isEmpty { return nil }
        if mayBeCutOff { throw .line(.lineCutOff) }
        return buffer
      }
      try fill()
    }
  }

  private mutating func fill() throws(RunFault) {
    if buffer.count > Self.lineLimit {
      // What follows belongs to the same line: there is no going on behind it.
      buffer = []
      isAtEnd = true
      throw .line(.lineTooLong(limit: Self.lineLimit))
    }
    var block = [UInt8](repeating: 0, count: 8_192)
    let count = read(descriptor, &block, block.count)
    if count > 0 {
      buffer += block[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EINTR {
      isAtEnd = true
      buffer = []
      throw .command(.file(.cannotRead(name, SystemReason(errno: errno))))
    }
  }
}
