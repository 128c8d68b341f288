// A folder of its own for each test, gone when the test is over.

import Glibc

/// A new empty folder; removed with all that is in it when the last reference goes.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/thidua-e2e-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ChildProcess.Failure.pipe(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // A login by ssh has to pass through it.
    chmod(path, 0o755)
  }

  deinit { _ = try? ChildProcess.run(["/bin/rm", "-rf", path]) }

  /// The path of `name` in this folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes `text` to the file `name` and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = file(name)
    guard let stream = fopen(path, "we") else { throw ChildProcess.Failure.pipe(errno: errno) }
    fputs(text, stream)
    guard fclose(stream) == 0 else { throw ChildProcess.Failure.pipe(errno: errno) }
    return path
  }

  /// The text of the file `name`; nil when there is none.
  func read(_ name: String) -> String? {
    guard let stream = fopen(file(name), "re") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while case let count = fread(&block, 1, block.count, stream), count > 0 {
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
