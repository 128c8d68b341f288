// A real ext4 and real power cuts: the image of the file system is copied at one moment while writers
// run, without what the kernel still held back; the copy is mounted, the kernel replays its journal, and
// everything that was told before that moment must be there.

import Glibc
import PlanModel
import PlanStore
import TestSupport
import Testing

extension EndToEndFaults {
  @Suite(.enabled(if: CutDisk.isUsable, "needs root, loop devices, mkfs.ext4 and mkfs.xfs"))
  struct PowerLossTests {
    @Test("A3, A14: power cuts of a real ext4 under writers, imports and snapshots")
    func cuts() throws {
      let rounds = FaultTools.isLong ? 40 : 3
      let disk = try CutDisk()
      let folder = try TemporaryDirectory()
      let file = try folder.write(SampleDocument.text, to: "plan.txt")
      var random = SplitMix(seed: 1)
      var told = 0
      for round in 0..<rounds {
        told += try cuts(25, of: disk, round, importing: file, &random)
      }
      print("power cuts: \(rounds * 25), steps told before them: \(told)")
    }

    /// So many cuts of a store of its own: journals that grow for ever would only slow the reading.
    private func cuts(
      _ count: Int, of disk: CutDisk, _ round: Int, importing file: String,
      _ random: inout SplitMix
    ) throws -> Int {
      let store = try FaultStore(tasks: 4, at: disk.path + "/store-\(round)")
      let writers = try Writers(store, people: 4, steps: 2_000)
      // Most cuts are to come between a write and its synchronisation.
      let slow = FaultTools.canTrace ? try FaultTools.trace("fdatasync:delay_enter=20000") : []
      for number in 1...4 { try writers.start(number, through: slow) }
      let log = try TemporaryDirectory()
      // Everything else that writes: imports make and rename folders.
      let others = try ChildProcess.start(
        [
          "/bin/sh", "-c",
          "while [ -e \"$1/format\" ]; do \"$0\" --store \"$1\" import \"$2\" --yes; "
            + "\"$0\" --store \"$1\" undo; done", Tools.thidua, store.path, file,
        ], log: log.file("others"))
      defer {
        others.stop()
        for number in writers.numbers { writers.kill(number) }
      }
      for cut in 0..<count {
        Condition.pause(milliseconds: Int32(random.next() % 20))
        let told = try writers.told()
        let copy = try disk.cut()
        try expect(told, in: store, at: copy.path + "/store-\(round)", "round \(round), cut \(cut)")
      }
      return try writers.told().count
    }

    private func expect(
      _ told: [RecordNumber], in store: FaultStore, at path: String, _ context: String
    ) throws {
      #expect(try store.problems(at: path).isEmpty, "\(context)")
      let found = try store.found(at: path)
      let lost = Set(told).subtracting(found.numbers)
      #expect(lost.isEmpty, "\(context): lost \(lost.prefix(3)) of \(told.count)")
      #expect(found.numbers.count == found.records.count, "\(context)")
      try expectWholePlans(at: path, context)
    }

    private func expectWholePlans(at path: String, _ context: String) throws {
      let store = try FileStore.open(
        path, writer: WriterName(host: "x", user: "y"), create: false)
      for id in try store.planIDs() where id.raw != FaultStore.plan {
        #expect(try store.load(id).readOnly == nil, "\(context)")
        #expect(try store.sourceText(of: id, version: 1) != nil, "\(context)")
        #expect(try store.load(id).plan.tasks.count % 6 == 0, "\(context)")
      }
    }
  }
}

/// An ext4 in a file that can be copied as it is at one moment: the file lies on an XFS, whose copies
/// by reference take no time in which it could change.
final class CutDisk {
  let path: String
  private let folder: TemporaryDirectory
  private let outer: Mounted
  private let inner: Mounted
  private var copies = 0

  static let isUsable: Bool = {
    guard FaultTools.isRoot, Tools.find("mkfs.ext4") != nil, Tools.find("mkfs.xfs") != nil,
      let disk = try? CutDisk(), let copy = try? disk.cut()
    else { return false }
    return access(copy.path + "/lost+found", F_OK) == 0
  }()

  init() throws {
    folder = try TemporaryDirectory()
    let xfs = folder.file("xfs")
    try Self.run("/usr/bin/truncate", "-s", "600M", xfs)
    try Self.run(try Tools.found("mkfs.xfs"), "-q", "-m", "reflink=1", xfs)
    outer = try Mounted(["-o", "loop", xfs], named: "outer", in: folder)
    let image = outer.path + "/image"
    try Self.run("/usr/bin/truncate", "-s", "48M", image)
    try Self.run(try Tools.found("mkfs.ext4"), "-q", "-F", image)
    inner = try Mounted(["-o", "loop", image], named: "inner", in: folder)
    path = inner.path
  }

  /// The disk as it would be found had the power gone now; gone with the last reference.
  func cut() throws -> Mounted {
    copies += 1
    // A name that no loop device knows: one that is still being taken down would show old blocks.
    let copy = outer.path + "/copy-\(copies)"
    if copies > 2 { unlink(outer.path + "/copy-\(copies - 2)") }
    try Self.run("/bin/cp", "--reflink=always", outer.path + "/image", copy)
    return try Mounted(["-o", "loop", copy], named: "cut-\(copies)", in: folder)
  }

  private static func run(_ command: String...) throws {
    try ChildProcess.run(command, limit: .seconds(60)).expectSuccess()
  }
}
