// What the tests of this room need around them: a folder that goes with the test, programs run by
// path, files written and found again.

import Glibc

@testable import DocumentIntake

/// A folder of the test's own; gone with the last reference.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/intake-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no folder for the test: errno \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = try? Self.run("/bin/rm", ["-rf", path]) }

  /// Writes the file and gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o644) throws -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw IntakeFault.noRoom(errno: errno) }
    defer { close(descriptor) }
    try Descriptors.write(bytes, to: descriptor)
    return file
  }

  /// A program that is a script, in the folder `bin`.
  func program(_ name: String, _ script: String, by interpreter: String = "/bin/sh") throws {
    mkdir(path + "/bin", 0o755)
    try write(Array(("#!\(interpreter)\n" + script + "\n").utf8), to: "bin/" + name, mode: 0o755)
  }

  /// The folder `bin` alone.
  var toolbox: Toolbox { Toolbox(path: path + "/bin") }

  func read(_ name: String) throws -> [UInt8] {
    try SourceBytes.read(path + "/" + name, limit: 1 << 30)
  }

  /// The number that a script has written into a file; waits for it.
  func number(in name: String) -> Int32? {
    for _ in 0..<200 {
      if let bytes = try? read(name), bytes.last == UInt8(ascii: "\n") {
        return Int32(String(decoding: bytes.dropLast(), as: UTF8.self))
      }
      usleep(20_000)
    }
    return nil
  }

  /// Runs a program to its end, with limits that no test comes near.
  @discardableResult
  static func run(_ program: String, _ words: [String], in folder: String = "/tmp") throws
    -> (output: [UInt8], end: ProgramEnd)
  {
    let child = try ChildProgram(
      [program] + words, environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder],
      input: nil, folder: folder)
    let limits = ProgramLimits(
      seconds: 300, processorSeconds: 300, memory: .max, output: 1 << 30, file: .max)
    return try child.finish(ProgramCall(.prlimit, [], limits), isCancelled: { false })
  }

  /// Runs a Python script in this folder.
  func python(_ script: String) throws {
    let end = try Self.run("/usr/bin/env", ["python3", "-c", script], in: path).end
    guard end.isSuccess else { throw ScriptFailure(words: end.words) }
  }
}

/// A script of a test that did not work.
struct ScriptFailure: Error {
  let words: String
}

/// Whether the process is there and no zombie.
func isAlive(_ pid: Int32) -> Bool {
  guard let bytes = try? SourceBytes.read("/proc/\(pid)/stat", limit: 10_000) else { return false }
  let state = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.dropFirst().first
  return state != "Z" && state != "X"
}

/// Waits for what must become true.
func eventually(_ condition: () -> Bool) -> Bool {
  for _ in 0..<250 {
    if condition() { return true }
    usleep(20_000)
  }
  return false
}

extension DocumentIntake {
  /// The text as a string, for tests.
  func words(of bytes: [UInt8], name: String = "document") throws -> String {
    String(decoding: try text(of: bytes, name: name).text, as: UTF8.self)
  }
}

/// The fault that taking the bytes in meets; nil when there is none.
func fault(
  of bytes: [UInt8], name: String = "document", _ intake: DocumentIntake = DocumentIntake()
) -> IntakeFault? {
  do throws(IntakeFault) {
    _ = try intake.text(of: bytes, name: name)
    return nil
  } catch {
    return error
  }
}
