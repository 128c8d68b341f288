// A small store that the tests of faults make and read in their own process: fast enough to be asked
// after each of thousands of kills.

import Glibc
import PlanModel
import PlanStore
import TestSupport
import Testing
import VietnameseText

/// A store with one plan of some tasks without unit: `t1/chua-giao`, `t2/chua-giao` …
final class FaultStore {
  static let plan = "kh"
  /// Whose journal holds the plan's beginning; the program's runs are other people's.
  private static let maker = WriterName(host: "may", user: "tao")
  let path: String
  private let directory: TemporaryDirectory?

  /// Makes the store in a folder of its own, or at `path`.
  init(tasks: Int = 2, at path: String? = nil) throws {
    directory = try path == nil ? TemporaryDirectory() : nil
    self.path = try path ?? #require(directory).file("store")
    let store = try FileStore.open(self.path, writer: Self.maker, create: true)
    let changes = (1...tasks).map { number in
      Change.task(
        Edit(
          old: nil,
          new: PlanTask(
            id: TaskID(number), rank: number, section: nil, lines: nil, words: "Việc \(number)",
            kind: .report)))
    }
    let batch = Batch(
      label: .importPlan, author: "Tạo", time: 1_780_000_000_000, changes: changes)
    _ = try store.createPlan(
      preferredID: try #require(PlanID(Self.plan)), firstBatch: batch,
      source: SourceDocument(text: "KẾ HOẠCH", original: [1]))
  }

  /// The place of the plan.
  static func place() throws -> JournalPlace { .plan(try #require(PlanID(plan))) }

  /// The command line of the program on this store.
  func command(_ arguments: [String], writer: String = "thu") -> [String] {
    [Tools.thidua, "--store", path, "--lang", "vi", "--today", Office.today, "--writer", writer]
      + arguments
  }

  /// Runs the program, behind `prefix` (a program that runs another).
  @discardableResult
  func run(
    _ arguments: String..., writer: String = "thu", through prefix: [String] = []
  ) throws -> ChildProcess.Output {
    try ChildProcess.run(
      prefix + command(arguments, writer: writer), limit: .seconds(60))
  }

  /// What the next session finds; recovers what there is to recover.
  struct Found: Equatable {
    let plan: Plan
    let records: [JournalRecord]
    var numbers: Set<RecordNumber> { Set(records.map(\.number.place)) }
  }

  /// Opens the store as the next session does, and reads the plan wholly.
  func found(at path: String? = nil) throws -> Found {
    let store = try FileStore.open(path ?? self.path, writer: Self.maker, create: false)
    let loaded = try store.load(try #require(PlanID(Self.plan)))
    try #require(loaded.readOnly == nil)
    return Found(plan: loaded.plan, records: try store.records(of: try Self.place()))
  }

  /// Makes so many steps in this process, each a note of that length.
  func addNotes(_ count: Int, bytes: Int) throws {
    let store = try FileStore.open(path, writer: Self.maker, create: false)
    for number in 0..<count {
      let entry = ProgressEntry(
        day: try #require(CalendarDay(iso: Office.today)), author: "Tạo", time: number,
        note: String(repeating: "x", count: bytes))
      let change = Change.entry(
        UnitTaskID(task: TaskID(1), unit: .unassigned), Edit(old: nil, new: entry))
      let batch = Batch(label: .note, author: "Tạo", time: number, changes: [change])
      _ = try store.commit(batch, to: try Self.place())
    }
  }

  /// What a check calls a problem.
  func problems(at path: String? = nil) throws -> [CheckFinding] {
    try FileStore.open(path ?? self.path, writer: Self.maker, create: false).check()
      .filter { $0.severity == .problem }
  }

  /// Path of the journal of the program's runs by that writer, once there is one.
  func journal(of writer: String = "thu") throws -> String {
    let folder = path + "/plans/\(Self.plan)/journal"
    let name = try FileTree.names(in: folder).first { $0.hasSuffix(".\(writer).jsonl") }
    return folder + "/" + (try #require(name))
  }
}

/// The files below a folder as they are at one moment, to be put back.
struct FileTree {
  private let root: String
  private var files: [String: [UInt8]] = [:]
  private var folders: Set<String> = [""]

  init(_ root: String) throws {
    self.root = root
    try Self.walk(root, "") { path, isFolder in
      if isFolder { folders.insert(path) } else { files[path] = try Self.bytes(root + "/" + path) }
    }
  }

  /// Whether both hold the same files and folders.
  func isSame(as other: FileTree) -> Bool { files == other.files && folders == other.folders }

  /// Makes the folder hold what it held.
  func restore() throws {
    var extra: [(path: String, isFolder: Bool)] = []
    var same: Set<String> = []
    try Self.walk(root, "") { path, isFolder in
      if isFolder ? !folders.contains(path) : files[path] == nil { extra.append((path, isFolder)) }
      if !isFolder, try files[path] == Self.bytes(root + "/" + path) { same.insert(path) }
    }
    for item in extra.reversed() {
      _ = item.isFolder ? rmdir(root + "/" + item.path) : unlink(root + "/" + item.path)
    }
    for (path, bytes) in files where !same.contains(path) {
      try Self.write(bytes, to: root + "/" + path)
    }
  }

  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw ChildProcess.Failure.pipe(errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let stream = fopen(path, "re") else { throw ChildProcess.Failure.pipe(errno: errno) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&block, 1, block.count, stream), count > 0 {
      bytes += block[..<count]
    }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let stream = fopen(path, "we") else { throw ChildProcess.Failure.pipe(errno: errno) }
    fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0 else { throw ChildProcess.Failure.pipe(errno: errno) }
  }

  // Folders before what is in them.
  private static func walk(
    _ root: String, _ path: String, _ visit: (String, Bool) throws -> Void
  ) throws {
    for name in try names(in: root + "/" + path) {
      let inner = path.isEmpty ? name : path + "/" + name
      var status = stat()
      guard lstat(root + "/" + inner, &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      try visit(inner, isFolder)
      if isFolder { try walk(root, inner, visit) }
    }
  }
}

/// The tools that put a fault between the program and the operating system.
enum FaultTools {
  static let strace = Tools.find("strace")
  static let prlimit = Tools.find("prlimit")

  /// Whether a process can be traced here at all: a container may forbid it.
  static let canTrace: Bool = {
    guard let strace, prlimit != nil else { return false }
    let tried = try? ChildProcess.run(
      [strace, "-f", "-qq", "-o", "/dev/null", "-e", "inject=close:error=EIO:when=1", "/bin/true"])
    return tried?.status == 0
  }()
  static let isRoot = geteuid() == 0
  /// The long runs of a release.
  static let isLong = getenv("THIDUA_FAULTS").map { String(cString: $0) } == "long"

  /// Runs what follows under strace with these injections.
  static func trace(_ injections: String...) throws -> [String] {
    [try #require(strace), "-f", "-qq", "-o", "/dev/null"]
      + injections.flatMap { ["-e", "inject=" + $0] }
  }

  /// How often a command makes the call.
  static func count(of call: String, in command: [String]) throws -> Int {
    let folder = try TemporaryDirectory()
    let log = folder.file("calls")
    _ = try ChildProcess.run(
      [try #require(strace), "-f", "-qq", "-o", log, "-e", "trace=\(call)"] + command)
    return (folder.read("calls") ?? "").split(separator: "\n").count { $0.contains(call + "(") }
  }

  /// Runs what follows with no file longer than so many bytes.
  static func fileLimit(_ bytes: Int) throws -> [String] {
    [try #require(prlimit), "--fsize=\(bytes)"]
  }

  /// Runs what follows with that signal ignored.
  static func ignoring(_ signal: String) -> [String] {
    ["/bin/sh", "-c", "trap '' \(signal); exec \"$@\"", "sh"]
  }
}

extension Trait where Self == ConditionTrait {
  /// Skipped, and said so, where no process may be traced.
  static var needsTrace: Self {
    .enabled(if: FaultTools.canTrace, "needs strace and prlimit, and the right to trace")
  }

  /// Skipped, and said so, without root.
  static var needsRoot: Self { .enabled(if: FaultTools.isRoot, "needs root") }
}
