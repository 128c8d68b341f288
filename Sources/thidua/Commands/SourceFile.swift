// A document on disk: read once, whole, with limits, never from a pipe or a device.

import Glibc
import PlanModel
import PlanReader
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

/// A document as it came and as it was read.
struct SourceFile: Sendable {
  /// More than any plan has; a scan of hundreds of pages as text has a few MB.
  static let limit = 20_000_000
  /// As named in the call.
  let path: String
  let bytes: [UInt8]
  let draft: PlanDraft

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The name as it is kept: composed letters.
  var composedName: String { VietnameseNormalization.composed(name) }

  /// The text as it is kept in the store.
  var text: String { draft.lines.map { $0 + "\n" }.joined() }

  /// What is kept of the document.
  var source: SourceDocument { SourceDocument(text: text, original: bytes) }

  /// Reads the file as it was asked for.
  init(_ request: ImportRequest) throws(CommandFault) {
    path = request.path
    bytes = try Self.read(path)
    draft = try Self.reading(of: bytes, path: path, encoding: request.encoding)
  }

  static func read(_ path: String, limit: Int = limit) throws(CommandFault) -> [UInt8] {
    // Without O_NONBLOCK a FIFO would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw .file(.cannotRead(path, SystemReason(errno: errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .file(.cannotRead(path, SystemReason(errno: errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .file(.notAFile(path)) }
    guard status.st_size <= limit else { throw .file(.tooLarge(path, limit: limit)) }
    return try contents(of: descriptor, path: path, limit: limit)
  }

  private static func contents(
    of descriptor: Int32, path: String, limit: Int
  ) throws(CommandFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
        guard bytes.count <= limit else { throw .file(.tooLarge(path, limit: limit)) }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .file(.cannotRead(path, SystemReason(errno: errno)))
      }
    }
  }
}

extension SourceFile {
  private static func reading(
    of bytes: [UInt8], path: String, encoding: TextEncoding?
  ) throws(CommandFault) -> PlanDraft {
    do throws(TextDecodingError) {
      return DocumentReader.read(try TextDecoding.decode(bytes, as: encoding))
    } catch {
      throw .file(FileFaultText(error, path: path))
    }
  }
}

extension FileFaultText {
  fileprivate init(_ error: TextDecodingError, path: String) {
    self =
      switch error {
      case .empty: .emptyFile(path)
      case .tooLarge(bytes: _, limit: let limit): .tooLarge(path, limit: limit)
      case .format(let name): .notText(path, looksLike: name)
      case .invalidByte(let offset, named: let encoding):
        .wrongEncoding(path, offset: offset, named: encoding?.name)
      case .ambiguous(let encodings):
        .severalEncodings(path, encodings.map(\.rawValue))
      case .binary: .notText(path, looksLike: nil)
      }
  }
}
