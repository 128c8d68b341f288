// Random work on three copies of a store, by files: the same person at two of them, sessions that
// stay open while others' files come in, lines mixed and doubled as merges mix and double them.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// Three copies of one store, each with a session that stays open.
private struct StoreCopies {
  let disks: [FaultyFileSystem]
  let sessions: [FileStore]
  private(set) var notes: Set<String> = []
  private var random: SeededGenerator

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let first = try Sample.disk()
    disks = [first, try Sample.disk(), try Sample.disk()]
    for disk in disks { disk.setContent(Sample.journal, first.content(Sample.journal) ?? []) }
    let writers = [Sample.alice, Sample.bob, Sample.alice]
    var sessions: [FileStore] = []
    for (disk, writer) in zip(disks, writers) { sessions.append(try Sample.open(disk, writer)) }
    self.sessions = sessions
    for session in sessions { _ = try session.load(Sample.planID()) }
  }

  mutating func step() throws {
    let place = random.below(disks.count)
    switch random.below(6) {
    case 0, 1: merge(random.below(disks.count), into: place)
    case 2, 3:
      let text = "ghi chú \(notes.count) ở \(place)"
      _ = try sessions[place].commit(Sample.note(text), to: Sample.place())
      notes.insert(text)
    case 4:
      let state = try sessions[place].load(Sample.planID()).plan.record(of: Sample.unitTask()).state
      let new = UnitTaskState.doing(.percent(random.below(4) * 10))
      let batch = Sample.batch([.state(Sample.unitTask(), Edit(old: state, new: new))])
      _ = try sessions[place].commit(batch, to: Sample.place())
    default:
      if random.below(3) == 0 { sessions[place].maintain(.small) }
      _ = try sessions[place].refresh(Sample.place())
    }
  }

  /// Unites the journals' lines, as `merge=union` and others do: in any order, some of them twice.
  mutating func merge(_ source: Int, into target: Int) {
    for name in ["may1.lan", "may2.binh"] {
      let path = "store/plans/kh-2026/journal/\(name).jsonl"
      guard let theirs = disks[source].content(path) else { continue }
      let mine = disks[target].content(path)
      var lines = Self.lines(theirs)
      let ours = Self.lines(mine ?? [])
      lines = random.below(2) == 0 ? ours + lines : ours + lines.filter { !ours.contains($0) }
      if random.below(2) == 0 { lines.shuffle(using: &random) }
      let bytes = Array(lines.joined())
      if mine == nil {
        disks[target].plant(path, .regular, bytes: bytes)
      } else {
        disks[target].setContent(path, bytes)
      }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
  }
}

@Suite struct MergedStoreLawTests {
  /// Far more with THIDUA_FAULTS=long.
  private static let histories: UInt64 = getenv("THIDUA_FAULTS") == nil ? 800 : 20_000

  @Test("G1, R7: copies of a store come to one state however their files are merged")
  func copiesComeToOneState() throws {
    for seed in 0..<Self.histories {
      var copies = try StoreCopies(seed: seed)
      for _ in 0..<10 { try copies.step() }
      for (source, target) in [(1, 0), (2, 0), (0, 1), (0, 2), (1, 2)] {
        copies.merge(source, into: target)
      }
      var plans: [Plan] = []
      for (disk, session) in zip(copies.disks, copies.sessions) {
        let fresh = try Sample.open(disk, Sample.bob)
        plans.append(try fresh.load(Sample.planID()).plan)
        plans.append(try session.load(Sample.planID()).plan)
        let problems = fresh.check().filter { $0.severity == .problem }
        #expect(problems.isEmpty, "history \(seed): \(problems)")
      }
      guard plans.allSatisfy({ $0 == plans[0] }) else {
        Issue.record("history \(seed): the copies differ")
        return
      }
      guard Set(Sample.notes(of: plans[0])) == copies.notes else {
        Issue.record("history \(seed): a note is lost")
        return
      }
    }
  }

  @Test("G1: a file copied over another while a session is open is read anew")
  func fileCopiedOver() throws {
    let disk = try Sample.disk(notes: 2)
    let session = try Sample.open(disk, Sample.bob)
    _ = try session.load(Sample.planID())
    let lines = try Sample.lines(disk)
    // As long as before and longer, with other lines at the known places.
    for mixed in [[lines[0], lines[2], lines[1]], [lines[0], lines[2], lines[2], lines[1]]] {
      disk.setContent(Sample.journal, Array(mixed.joined()))
      _ = try session.refresh(Sample.place())
      let loaded = try session.load(Sample.planID())
      #expect(Sample.notes(of: loaded.plan) == ["ghi chú 0", "ghi chú 1"])
      #expect(loaded.readOnly == nil)
    }
  }
}
