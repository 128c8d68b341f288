// Journals of a store whose copies were worked on apart: branches of one writer, lines in any order
// and more than once, marks of a merge, copies left beside the journal, lines edited by hand.

import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct MergedJournalTests {
  private static let eager = Snapshot.Policy(records: 1, bytes: 1 << 30, steps: 3)
  private static let path = "plans/kh-2026/journal/may1.lan.jsonl"

  /// The lines of Lan's journal in two copies of one store in which she went on apart.
  private func branches() throws -> (common: [[UInt8]], first: [[UInt8]], second: [[UInt8]]) {
    let disk = try Sample.disk(notes: 1)
    let common = try Sample.lines(disk)
    var ends: [[[UInt8]]] = []
    for names in [["văn phòng 1", "văn phòng 2"], ["ở nhà 1"]] {
      disk.setContent(Sample.journal, Array(common.joined()))
      let store = try Sample.open(disk)
      for name in names { _ = try store.commit(Sample.note(name), to: Sample.place()) }
      ends.append(Array(try Sample.lines(disk)[common.count...]))
    }
    return (common, ends[0], ends[1])
  }

  private func disk(_ lines: [[UInt8]]) throws -> FaultyFileSystem {
    let disk = try Sample.disk()
    disk.setContent(Sample.journal, Array(lines.joined()))
    return disk
  }

  private func load(
    _ disk: FaultyFileSystem, _ writer: WriterName = Sample.alice
  ) throws -> LoadedPlan { try Sample.open(disk, writer).load(Sample.planID()) }

  @Test("G1: two branches of one writer both count, and the next record joins them")
  func branchesAreJoined() throws {
    let (common, first, second) = try branches()
    let disk = try disk(common + first + second)
    let loaded = try load(disk)
    #expect(
      Sample.notes(of: loaded.plan) == ["ghi chú 0", "văn phòng 1", "ở nhà 1", "văn phòng 2"]
        || Sample.notes(of: loaded.plan) == ["ghi chú 0", "ở nhà 1", "văn phòng 1", "văn phòng 2"])
    #expect(loaded.readOnly == nil)
    let line = common.count + first.count + 1
    #expect(loaded.notices == [.forked(path: Self.path, line: line)])
    #expect(try load(disk, Sample.bob).notices.isEmpty)
    let fork = CheckFinding(.notice, Self.path, line: line, .forked)
    #expect(try Sample.open(disk).check() == [fork])
    let store = try Sample.open(disk)
    let next = try store.commit(Sample.note("tiếp"), to: Sample.place())
    #expect(next.record.number.sequence == common.count + first.count + 1)
    #expect(try load(disk).notices.isEmpty)
    #expect(Sample.notes(of: try load(disk).plan).last == "tiếp")
    // The record that joins stands for both branches: neither can be taken away unseen.
    let lines = try Sample.lines(disk)
    for place in common.count..<lines.count - 1 {
      var fewer = lines
      fewer.remove(at: place)
      let reason = try load(try self.disk(fewer)).readOnly
      guard case .damaged(let damage)? = reason, damage.kind == .outOfChain else {
        Issue.record("line \(place) taken away: \(String(describing: reason))")
        continue
      }
    }
  }

  @Test("G1: lines in any order and any number of times come to one state")
  func orderOfLinesHasNoEffect() throws {
    let (common, first, second) = try branches()
    let whole = try load(try disk(common + first + second))
    let lines = Array(common.dropFirst() + first + second)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      var mixed = (lines + lines.prefix(2)).shuffled(using: &generator)
      mixed.insert(common[0], at: Int.random(in: 0...mixed.count))
      let loaded = try load(try disk(mixed))
      #expect(loaded.plan == whole.plan)
      #expect(loaded.readOnly == nil)
      #expect(loaded.recordCount == whole.recordCount)
    }
  }

  @Test("G1: marks of a merge are named; they stop only the journal's own writer")
  func conflictMarkers() throws {
    let (common, first, second) = try branches()
    func marker(_ text: String) -> [UInt8] { Array((text + "\n").utf8) }
    for end in ["\n", "\r\n"] {
      let lines =
        common + [marker("<<<<<<< HEAD")] + first + [marker("||||||| 3f2a"), marker("=======")]
        + second + [marker(">>>>>>> máy nhà")]
      let disk = try self.disk(lines.map { $0.dropLast() + Array(end.utf8) })
      let line = common.count + 1
      let reason = ReadOnlyReason.unfinishedMerge(path: Self.path, line: line)
      #expect(try load(disk).readOnly == reason)
      #expect(try load(disk).recordCount == common.count + first.count + second.count)
      #expect(throws: StoreError.readOnly(reason)) {
        try Sample.open(disk).commit(Sample.note("x"), to: Sample.place())
      }
      let bob = try Sample.open(disk, Sample.bob)
      let loaded = try bob.load(Sample.planID())
      #expect(loaded.readOnly == nil)
      #expect(loaded.notices == [.unfinishedMerge(path: Self.path, line: line)])
      _ = try bob.commit(Sample.note("của Bình"), to: Sample.place())
      let found = bob.check().filter { $0.kind == .conflictMarker }
      #expect(found.map(\.line) == [3, 6, 7, 9] && found.allSatisfy { $0.severity == .problem })
      // Nothing is cut: the mark at the end is no torn write.
      #expect(
        disk.content(Sample.journal)?.count == lines.joined().count + (end.utf8.count - 1) * 9)
    }
  }

  @Test("G1: a journal with other line ends is read, and written on")
  func lineEndsOfAnotherSystem() throws {
    let (common, first, second) = try branches()
    let lines = common + first + second
    let disk = try disk(lines.map { $0.dropLast() + [0x0D, 0x0A] } + lines)
    let whole = try load(try self.disk(lines))
    #expect(try load(disk).plan == whole.plan)
    _ = try Sample.open(disk).commit(Sample.note("sau"), to: Sample.place())
    #expect(try load(disk).recordCount == whole.recordCount + 1)
    #expect(try load(disk).readOnly == nil)
  }

  @Test(
    "G1: copies that merging and synchronising programs leave are used, told and taken over",
    arguments: [
      "may1.lan.sync-conflict-20261120-101500-ABCDEFG.jsonl",
      "may1.lan.sync-conflict-20261120-101500-abcdefg.jsonl",
      "may1.lan (conflicted copy 2026-11-20).jsonl", "may1.lan (1).jsonl",
      "may1.lan (Bản sao xung đột của Lan).jsonl", "may1.lan - Copy.jsonl", "may1.lan.jsonl~",
      "may1.lan.jsonl.orig", "may1.lan.jsonl.BASE", "may1.lan.jsonl.REMOTE.4711.jsonl",
      "may1.lan_LOCAL_4711.jsonl", "may1.lan-MAYNHA.jsonl", "may1.lan-maynha.jsonl",
    ])
  func copiesOfAJournal(name: String) throws {
    let (common, first, second) = try branches()
    let disk = try disk(common + first)
    let copy = "plans/kh-2026/journal/" + name
    disk.plant("store/" + copy, .regular, bytes: Array((common + second).joined()))
    let whole = try load(try self.disk(common + first + second))
    let loaded = try load(disk)
    #expect(loaded.plan == whole.plan)
    #expect(loaded.readOnly == nil)
    #expect(loaded.notices.contains(.journalCopy(path: copy, missing: second.count)))
    // A colleague may write; his step takes nothing over, for the journal is not his.
    _ = try Sample.open(disk, Sample.bob).commit(Sample.note("Bình"), to: Sample.place())
    let store = try Sample.open(disk)
    _ = try store.commit(Sample.note("tiếp"), to: Sample.place())
    let after = try load(disk)
    #expect(after.notices == [.journalCopy(path: copy, missing: 0)])
    // Everything stands in the journal now: the copy can go.
    disk.unlink("store/" + copy)
    let without = try load(disk)
    #expect(without.plan == after.plan)
    #expect(without.readOnly == nil && without.notices.isEmpty)
    #expect(without.recordCount == whole.recordCount + 2)
  }

  @Test("G1: a copy taken away before its records were taken over is missed")
  func copyThatVanishes() throws {
    let (common, first, second) = try branches()
    let disk = try disk(common + first)
    let copy = "plans/kh-2026/journal/may1.lan (1).jsonl"
    disk.plant("store/" + copy, .regular, bytes: Array((common + second).joined()))
    let bob = try Sample.open(disk, Sample.bob)
    _ = try bob.load(Sample.planID())
    disk.unlink("store/" + copy)
    #expect(try bob.refresh(Sample.place()) == .reload)
    #expect(try bob.load(Sample.planID()).notices == [.journalShrank(path: copy)])
  }

  @Test("G1: taking a copy over is cut short anywhere and nothing is lost or told twice")
  func takingOverIsCutShort() throws {
    let (common, first, second) = try branches()
    let copy = "store/plans/kh-2026/journal/may1.lan (1).jsonl"
    func prepared() throws -> FaultyFileSystem {
      let disk = try disk(common + first)
      disk.plant(copy, .regular, bytes: Array((common + second).joined()))
      disk.crash(.everything)
      return disk
    }
    let count = common.count + first.count + second.count
    let sound = try prepared()
    let session = try Sample.open(sound)
    sound.inject(nil)
    _ = try session.commit(Sample.note("x"), to: Sample.place())
    for call in 1...sound.calls.count {
      let disk = try prepared()
      let store = try Sample.open(disk)
      disk.inject(.init(call: call, errno: 5))
      let wasTold = (try? store.commit(Sample.note("x"), to: Sample.place())) != nil
      disk.killAll()
      disk.inject(nil)
      let loaded = try load(disk)
      #expect(loaded.recordCount == count || loaded.recordCount == count + 1, "call \(call)")
      #expect(!wasTold || loaded.recordCount == count + 1, "call \(call)")
      #expect(loaded.readOnly == nil, "call \(call)")
    }
  }

  @Test("G1: a snapshot never hides lines that a merge brings")
  func snapshotsAndMerges() throws {
    let (common, first, second) = try branches()
    for mixed in [
      common + first + second, common + second + first, second + first + common,
      common + first + second + first,
    ] {
      let disk = try disk(common + first)
      let lan = try Sample.open(disk)
      _ = try lan.load(Sample.planID())
      lan.maintain(Self.eager)
      #expect(!Sample.snapshots(disk).isEmpty)
      disk.setContent(Sample.journal, Array(mixed.joined()))
      let whole = try load(try self.disk(mixed))
      #expect(try load(disk).plan == whole.plan)
      // Behind an open session too.
      #expect(try lan.refresh(Sample.place()) == .reload)
      #expect(try lan.load(Sample.planID()).plan == whole.plan)
    }
    // Once a record joins the branches, the journal may be covered again.
    let disk = try disk(common + first + second)
    let store = try Sample.open(disk)
    _ = try store.load(Sample.planID())
    store.maintain(Self.eager)
    #expect(Sample.snapshots(disk).isEmpty)
    _ = try store.commit(Sample.note("tiếp"), to: Sample.place())
    store.maintain(Self.eager)
    #expect(Sample.snapshots(disk).count == 1)
    let other = try Sample.open(disk, Sample.bob)
    #expect(try other.load(Sample.planID()).plan == store.load(Sample.planID()).plan)
    #expect(other.isCached(try Sample.place()))
  }

  @Test("G2: a journal edited by hand: what is bad is named by line, the rest is used, read-only")
  func editedByHand() throws {
    let lines = try Sample.lines(try Sample.disk(notes: 3))
    let third = String(decoding: lines[2].dropLast(), as: UTF8.self)
    let pretty = third.replacing(",\"", with: ",\n  \"")
    let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
    let cases: [(edited: [UInt8], bad: [Int], records: Int)] = [
      (bom + lines.joined(), [1], 4),
      (Array((lines[..<2] + [Array((third + "  \n").utf8)] + lines[3...]).joined()), [3], 4),
      (
        Array((lines[..<2] + [Array(("\t" + third + " \r\n").utf8)] + lines[3...]).joined()), [3], 4
      ),
      (Array((lines[..<2] + [[0x0A]] + lines[2...]).joined()), [3], 4),
      (Array((lines[..<2] + [Array("// sửa tay\n".utf8)] + lines[2...]).joined()), [3], 4),
      (
        Array((lines[..<2] + [Array((pretty + "\n").utf8)] + lines[3...]).joined()),
        Array(3...(3 + pretty.utf8.count { $0 == 0x0A } + 1)), 3
      ),
    ]
    for (edited, bad, records) in cases {
      let disk = try Sample.disk()
      disk.setContent(Sample.journal, edited)
      let store = try Sample.open(disk)
      let loaded = try store.load(Sample.planID())
      #expect(loaded.recordCount == records, "\(bad)")
      guard case .damaged(let first)? = loaded.readOnly else {
        Issue.record("\(bad): may be written")
        continue
      }
      #expect(first.line == bad.first)
      #expect(store.check().map(\.line) == bad)
      #expect(disk.content(Sample.journal) == edited)
    }
  }
}

extension Sample {
  /// The lines of Lan's journal, each with its line feed.
  static func lines(_ disk: FaultyFileSystem) throws -> [[UInt8]] {
    guard let bytes = disk.content(journal) else { throw BadSample() }
    return bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
  }
}
