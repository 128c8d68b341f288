// The program killed at every byte that it appends and before any system call that it makes on the
// store: what it told is there, once; what it did not tell is there wholly or not at all.

import Glibc
import PlanModel
import PlanStore
import TestSupport
import Testing

extension EndToEndFaults {
  @Suite(.needsTrace) struct KillTests {
    private static let task = "t1/chua-giao"
    /// The calls by which a store changes, and those that lead there.
    private static let calls = [
      "write", "fdatasync", "fsync", "ftruncate", "flock", "renameat", "unlinkat", "mkdirat",
      "openat", "linkat",
    ]

    private func store() throws -> FaultStore {
      let store = try FaultStore()
      try store.run("progress", Self.task, "10%").expectSuccess()
      return store
    }

    @Test(
      "A1: killed at every byte of an append and of an undo",
      arguments: [["progress", task, "20%"], ["undo"]])
    func killedAtEveryByte(step: [String]) throws {
      let store = try store()
      let tree = try FileTree(store.path)
      let journal = try store.journal()
      let length = try FileTree.bytes(journal).count
      let before = try store.found()
      try ChildProcess.run(store.command(step)).expectSuccess()
      let after = try store.found()
      let line = try FileTree.bytes(journal).count - length
      try tree.restore()
      // The write comes short at that byte; the kill comes before the program can cut it off (its
      // first ftruncate is that of the note beside the journal).
      let kill = try FaultTools.trace("ftruncate:signal=KILL:when=2")
      for count in stride(
        from: 0, through: line, by: step == ["undo"] && !FaultTools.isLong ? 5 : 1)
      {
        let output = try ChildProcess.run(
          FaultTools.fileLimit(length + count) + kill + store.command(step))
        let isTold = !output.standardOutput.isEmpty
        #expect(isTold == (count == line), "byte \(count)")
        #expect(try FileTree.bytes(journal).count == length + count, "byte \(count)")
        if count % 32 == 0 {
          // The next run of the program itself, not only its store.
          try store.run("note", "t2/chua-giao", "sau").expectSuccess()
          let check = try store.run("check")
          #expect(check.status == 0, "\(check.standardOutput)\(check.standardError)")
          try store.run("undo").expectSuccess()
        } else {
          #expect(try store.found().isSame(as: isTold ? after : before), "byte \(count)")
        }
        #expect(try store.problems().isEmpty, "byte \(count)")
        try tree.restore()
      }
    }

    @Test(
      "A2: killed before each system call of a step, an undo and a list of steps",
      arguments: [
        ["progress", task, "20%"], ["undo"], ["units", "add", "Phòng Một", "--short", "P1"],
      ])
    func killedBetweenCalls(step: [String]) throws {
      let store = try store()
      let tree = try FileTree(store.path)
      let before = try store.found()
      try ChildProcess.run(store.command(step)).expectSuccess()
      let after = try store.found()
      var points = 0
      for call in Self.calls {
        for number in 1... {
          try tree.restore()
          let output = try ChildProcess.run(
            FaultTools.trace("\(call):signal=KILL:when=\(number)") + store.command(step))
          points += 1
          let found = try store.found()
          let context = "\(call) \(number)"
          #expect(found.isSame(as: after) || found.isSame(as: before), "\(context)")
          #expect(output.standardOutput.isEmpty || found.isSame(as: after), "\(context)")
          #expect(try store.problems().isEmpty, "\(context)")
          if output.status == 0 { break }
        }
      }
      print("\(step[0]): killed at \(points) points")
    }

    @Test("A2, A7: killed before the system calls of an import, which makes a plan and a review")
    func killedWhileImporting() throws {
      let tried = try TriedImport()
      let step = FaultTools.isLong ? 1 : 7
      var points = 0
      for call in ["write", "fsync", "renameat", "mkdirat", "openat", "flock"] {
        // The first openat calls load libraries.
        for number in stride(from: call == "openat" ? 30 : 1, to: 1_000, by: step) {
          try tried.tree.restore()
          let output = try ChildProcess.run(
            FaultTools.trace("\(call):signal=KILL:when=\(number)") + tried.command)
          points += 1
          try tried.expectWholePlans(isTold: output.status == 0, "\(call) \(number)")
          if output.status == 0 { break }
        }
      }
      print("import: killed at \(points) points")
    }

    @Test(
      "A1, A7: killed at any byte of an import: the document, the review, the plan's first line")
    func killedAtAByteOfAnImport() throws {
      let tried = try TriedImport()
      var points = 0
      for bytes in stride(from: 500, to: 40_000, by: FaultTools.isLong ? 37 : 900) {
        try tried.tree.restore()
        let output = try ChildProcess.run(FaultTools.fileLimit(bytes) + tried.command)
        points += 1
        try tried.expectWholePlans(isTold: output.status == 0, "byte \(bytes)")
        if output.status == 0 { break }
        #expect(output.status == 128 + SIGXFSZ, "byte \(bytes): \(output.standardError)")
      }
      print("import: killed at \(points) bytes")
      #expect(points > 3)
    }

    @Test("A1, A7: killed at any byte of a snapshot: old ones, journal and plan as they were")
    func killedAtAByteOfASnapshot() throws {
      let store = try FaultStore(tasks: 1)
      // More than a megabyte of journal: a snapshot is due.
      try store.addNotes(10, bytes: 110_000)
      // Nobody depends on a snapshot: whether it came about is seen, not told.
      let tree = try FileTree(store.path)
      let before = try store.found()
      let journal = try FileTree.bytes(store.journal(of: "tao"))
      let killed = try stride(from: 0, to: 1_200_000, by: FaultTools.isLong ? 9_973 : 239_999).count
      {
        bytes in
        let output = try ChildProcess.run(
          FaultTools.fileLimit(bytes) + store.command(["plans"]))
        #expect(try FileTree.bytes(store.journal(of: "tao")) == journal, "byte \(bytes)")
        #expect(try store.found() == before, "byte \(bytes)")
        #expect(try store.problems().isEmpty, "byte \(bytes)")
        try tree.restore()
        return output.status == 128 + SIGXFSZ
      }
      #expect(killed > 2)
    }
  }
}

/// An import that is tried again and again, and what it comes to without faults.
private struct TriedImport {
  let store: FaultStore
  let command: [String]
  let tree: FileTree
  private let folder: TemporaryDirectory
  private let plan: Plan
  private let source: String?

  init() throws {
    folder = try TemporaryDirectory()
    let file = try folder.write(SampleDocument.text, to: "plan.txt")
    store = try FaultStore()
    tree = try FileTree(store.path)
    command = store.command(["import", file, "--yes"])
    try ChildProcess.run(command).expectSuccess()
    let opened = try Self.open(store)
    let id = try #require(try opened.planIDs().first { $0.raw != FaultStore.plan })
    plan = try opened.load(id).plan
    source = try opened.sourceText(of: id, version: 1)
    try tree.restore()
  }

  private static func open(_ store: FaultStore) throws -> FileStore {
    try FileStore.open(store.path, writer: WriterName(host: "x", user: "y"), create: false)
  }

  /// Checks that the imported plan is there as a whole, or, unless it was told, not at all.
  func expectWholePlans(isTold: Bool, _ context: String) throws {
    let opened = try Self.open(store)
    let plans = try opened.planIDs()
    #expect(plans.count == 2 || (plans.count == 1 && !isTold), "\(context)")
    for id in plans where id.raw != FaultStore.plan {
      #expect(try opened.load(id).plan.shown == plan.shown, "\(context)")
      #expect(try opened.sourceText(of: id, version: 1) == source, "\(context)")
    }
    #expect(try store.problems().isEmpty, "\(context)")
  }
}

extension FaultStore.Found {
  private var states: [UnitTaskState] {
    plan.tasks.values.map {
      plan.record(of: UnitTaskID(task: $0.id, unit: .unassigned)).state
    }
  }

  /// Whether both hold the same steps, but for the moment at which the last one was made.
  fileprivate func isSame(as other: Self) -> Bool {
    records.map(\.number.place) == other.records.map(\.number.place)
      && records.map(\.batch.changes.count) == other.records.map(\.batch.changes.count)
      && plan.tasks == other.plan.tasks && states == other.states
  }
}
