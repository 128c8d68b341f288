// Disks that are full, that fail, that have no more names; descriptors and memory that run out.

import Glibc
import PlanModel
import PlanStore
import Testing

extension EndToEndFaults {
  @Suite struct DiskTests {
    private static let task = "t1/chua-giao"

    private func store() throws -> FaultStore {
      let store = try FaultStore()
      try store.run("progress", Self.task, "10%").expectSuccess()
      return store
    }

    /// Lines for `run` that change the same task again and again.
    private func list(_ count: Int, in folder: TemporaryDirectory) throws -> String {
      let lines = (0..<count).map { "progress \(Self.task) \($0 % 2 == 0 ? 20 : 30)%\n" }
      return try folder.write(lines.joined(), to: "list")
    }

    @Test(
      "A6: the disk takes any part of a line: nothing saved, told with the remedy, and works after",
      .enabled(if: FaultTools.prlimit != nil, "needs prlimit"))
    func fullDiskAtAnyByte() throws {
      let store = try store()
      let journal = try store.journal()
      let before = try FileTree.bytes(journal)
      for count in stride(from: 0, through: 330, by: FaultTools.isLong ? 1 : 9) {
        let output = try store.run(
          "progress", Self.task, "20%",
          through: FaultTools.ignoring("XFSZ") + FaultTools.fileLimit(before.count + count))
        #expect(output.status == 3, "\(count)")
        #expect(output.standardOutput.isEmpty)
        #expect(output.standardError.contains("làm lại"), "\(output.standardError)")
        #expect(output.standardError.contains("journal/"))
        #expect(try FileTree.bytes(journal) == before, "\(count)")
      }
      try store.run("progress", Self.task, "20%").expectSuccess()
      #expect(try store.problems().isEmpty)
    }

    @Test(
      "A7: the disk takes any part of an import: no plan by halves, no file left, the old untouched",
      .enabled(if: FaultTools.prlimit != nil, "needs prlimit"))
    func fullDiskDuringImport() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "plan.txt")
      let store = try store()
      let tree = try FileTree(store.path)
      let inode = try FileTree.bytes(store.journal())
      for bytes in [500, 900, 2_000, 3_000, 5_000] {
        let output = try store.run(
          "import", file, "--yes",
          through: FaultTools.ignoring("XFSZ") + FaultTools.fileLimit(bytes))
        #expect(output.status == 3, "\(bytes)")
        #expect(!output.standardError.isEmpty)
        #expect(try FileTree.bytes(store.journal()) == inode)
        let plans = try FileTree.names(in: store.path + "/plans")
        #expect(plans == [".keep", FaultStore.plan], "\(bytes): \(plans)")
        #expect(try store.problems().isEmpty)
        try tree.restore()
      }
      try store.run("import", file, "--yes").expectSuccess()
    }

    @Test(
      "A6, A11: a real full disk, and one without names left: what was told is there, then it works",
      .needsRoot, arguments: ["size=256k", "nr_inodes=40"])
    func fullFileSystem(limit: String) throws {
      let folder = try TemporaryDirectory()
      let disk = try Mounted.tmpfs(in: folder, limit)
      let store = try FaultStore(at: disk.path + "/store")
      let filler = disk.path + "/filler"
      let list = try list(2_000, in: folder)
      if limit.hasPrefix("nr") {
        for number in 0..<100 {
          let file = creat("\(filler)\(number)", 0o600)
          guard file >= 0 else { break }
          close(file)
        }
        let output = try store.run("progress", Self.task, "10%")
        #expect(output.status == 3)
        #expect(output.standardError.contains("làm lại"), "\(output.standardError)")
        for number in 0..<100 { unlink("\(filler)\(number)") }
      }
      let output = try store.run("run", list, "--json")
      let told = output.standardOutput.split(separator: "\n").count { $0.contains("\"n\":") }
      #expect(try store.found().records.count == told + 1)
      if limit.hasPrefix("size") {
        #expect(output.status == 3)
        #expect(told > 100 && told < 2_000)
        #expect(output.standardError.contains("dòng \(told + 1)"))
        #expect(output.standardError.contains("làm lại"), "\(output.standardError)")
        let again = try store.run("note", Self.task, String(repeating: "dài ", count: 2_000))
        #expect(again.status == 3)
        _ = try ChildProcess.run(
          ["/bin/mount", "-o", "remount,size=1m", disk.path]
        ).expectSuccess()
      } else {
        #expect(output.status == 0)
      }
      try store.run("note", Self.task, "sau").expectSuccess()
      #expect(try store.found().records.count == told + 2)
      #expect(try store.run("check").status == 0)
    }

    @Test(
      "A8: fdatasync or fsync fails: nothing is told, it is never tried again, the step is there at most once",
      .needsTrace, arguments: ["fdatasync", "fsync"], ["EIO", "ENOSPC", "EDQUOT"])
    func failedSync(call: String, error: String) throws {
      let store = call == "fsync" ? try FaultStore() : try store()
      let before = try store.found().records.count
      let folder = try TemporaryDirectory()
      let list = try list(3, in: folder)
      let output = try store.run(
        "run", list, "--json", "--keep-going", through: FaultTools.trace("\(call):error=\(error)"))
      #expect(output.status == 3)
      // Every line is that of a failure, none of a step.
      let lines = output.standardOutput.split(separator: "\n")
      #expect(lines.allSatisfy { $0.contains("\"error\":") }, "\(output.standardOutput)")
      #expect(output.standardError.contains("không chắc") || call == "fsync")
      let found = try store.found().records.count
      #expect(found == before || found == before + 1)
      try store.run("progress", Self.task, "77%").expectSuccess()
      #expect(try store.found().records.count == found + 1)
      #expect(try store.problems().isEmpty)
    }

    @Test(
      "A8, A9: an error of close and interrupted calls pass without notice", .needsTrace,
      arguments: [
        ("close", "EDQUOT", 1), ("write", "EINTR", 2), ("openat", "EINTR", 2),
        ("flock", "EINTR", 2), ("ftruncate", "EINTR", 2), ("pread64", "EINTR", 2),
      ])
    func interruptedCalls(call: String, error: String, step: Int) throws {
      let store = try store()
      // The calls that come before the program's own load its libraries.
      let first = try FaultTools.count(of: call, in: [Tools.thidua, "--version"]) + 1
      let injection = "\(call):error=\(error):when=\(first)+\(step)"
      let output = try store.run(
        "progress", Self.task, "50%", through: FaultTools.trace(injection))
      #expect(output.status == 0, "\(injection): \(output.standardError)")
      #expect(try store.found().records.count == 3)
      #expect(try store.problems().isEmpty)
    }

    @Test("A6: an output that takes nothing: lists fail, a saved step is said to be saved")
    func fullOutput() throws {
      let store = try store()
      let shell = { (words: String) in
        try ChildProcess.run(
          ["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"] + store.command([words]))
      }
      for command in ["plans", "tasks", "log", "units", "check", "help"] where command != "units" {
        #expect(try shell(command).status == 3, "\(command)")
      }
      let folder = try TemporaryDirectory()
      let output = try ChildProcess.run(
        ["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"]
          + store.command(["run", try list(5, in: folder)]))
      #expect(output.status == 3)
      #expect(output.standardError.contains("đã lưu"))
      // Nobody can be told of more: nothing more is done.
      #expect(try store.found().records.count == 3)
    }

    @Test(
      "A11: no more than so many descriptors: done and told, or refused and nothing done",
      .enabled(if: FaultTools.prlimit != nil, "needs prlimit"))
    func fewDescriptors() throws {
      let store = try store()
      let tree = try FileTree(store.path)
      var refused = 0
      let limits = Array(3...16) + [20, 30, 60, 120]
      for limit in limits {
        let output = try store.run(
          "progress", Self.task, "20%",
          through: [try #require(FaultTools.prlimit), "--nofile=\(limit)"])
        let count = try store.found().records.count
        #expect(count == (output.status == 0 ? 3 : 2), "\(limit): \(output.standardError)")
        if output.status != 0 { refused += 1 }
        #expect(try store.problems().isEmpty)
        try tree.restore()
      }
      #expect((1..<limits.count).contains(refused))
    }

    @Test(
      "A13: memory runs out in an import: refused or ended, nothing lost",
      .enabled(if: FaultTools.prlimit != nil, "needs prlimit"))
    func fewBytesOfMemory() throws {
      let store = try store()
      let folder = try TemporaryDirectory()
      let line = "- Phòng Tài vụ bố trí kinh phí mua giá kệ trước ngày 30/9/2026.\n"
      let file = try folder.write(String(repeating: line, count: 2_000), to: "lớn.txt")
      let before = try store.found()
      let tree = try FileTree(store.path)
      var statuses: [Int32] = []
      for megabytes in stride(from: 30, through: 110, by: 8) {
        let output = try store.run(
          "import", file, "--yes",
          through: [try #require(FaultTools.prlimit), "--as=\(megabytes << 20)"])
        statuses.append(output.status)
        #expect(try store.found() == before)
        #expect(try store.problems().isEmpty)
        let plans = try FileTree.names(in: store.path + "/plans").filter { !$0.hasPrefix(".") }
        #expect(plans.count == (output.status == 0 ? 2 : 1), "\(megabytes) MB")
        try tree.restore()
      }
      print("import with little memory: \(statuses)")
      #expect(statuses.contains { $0 != 0 })
    }

    @Test(
      "A17: standard descriptors closed at the start: no message ever lands in the store",
      arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func closedDescriptors(closed: String) throws {
      let store = try store()
      let shell = { (arguments: [String]) in
        try ChildProcess.run(
          ["/bin/sh", "-c", "exec \"$@\" \(closed)", "sh"] + store.command(arguments))
      }
      _ = try shell(["progress", Self.task, "20%"])
      _ = try shell(["done", "t99/x"])
      _ = try shell(["--nonsense"])
      let found = try store.found()
      #expect(found.records.count == 3)
      #expect(try store.problems().isEmpty)
      for name in try FileTree.names(in: store.path + "/plans/\(FaultStore.plan)/journal") {
        let bytes = try FileTree.bytes(store.path + "/plans/\(FaultStore.plan)/journal/" + name)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("thidua:"))
      }
    }

    @Test("A10: a read-only file system reads, and refuses a step with the reason", .needsRoot)
    func readOnlyFileSystem() throws {
      let folder = try TemporaryDirectory()
      let disk = try Mounted.tmpfs(in: folder, "size=4m")
      let store = try FaultStore(at: disk.path + "/store")
      try store.run("progress", Self.task, "10%").expectSuccess()
      try ChildProcess.run(["/bin/mount", "-o", "remount,ro", disk.path]).expectSuccess()
      let tree = try FileTree(store.path)
      let output = try store.run("progress", Self.task, "20%")
      #expect(output.status == 3)
      #expect(output.standardError.contains("chỉ cho đọc"), "\(output.standardError)")
      try store.run("tasks").expectSuccess()
      try store.run("check").expectSuccess()
      #expect(try FileTree(store.path).isSame(as: tree))
    }
  }
}

/// A file system that a test mounted; unmounted when the last reference goes.
final class Mounted {
  let path: String
  private let folder: TemporaryDirectory

  /// Mounts with these arguments of mount(8).
  init(_ arguments: [String], named name: String, in folder: TemporaryDirectory) throws {
    self.folder = folder
    path = folder.file(name)
    mkdir(path, 0o755)
    try ChildProcess.run(["/bin/mount"] + arguments + [path], limit: .seconds(60)).expectSuccess()
  }

  /// A file system in memory.
  static func tmpfs(in folder: TemporaryDirectory, _ options: String) throws -> Mounted {
    try Mounted(["-t", "tmpfs", "-o", options, "tmpfs"], named: "memory", in: folder)
  }

  /// What the file system lies in is free again when this returns; only one that stays busy is left
  /// to go by itself.
  deinit {
    let isGone = try? Condition.holds {
      try ChildProcess.run(["/bin/umount", path]).status == 0
    }
    if isGone != true { _ = try? ChildProcess.run(["/bin/umount", "-l", path]) }
    rmdir(path)
  }
}
