// Bytes that are not what was written: tails of every kind, each bit of a journal, snapshots of
// another plan or age. Found, or of no effect; never silently another state.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct DamageTests {
  private static func journal(steps: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var previous: UInt64 = 0
    for number in 1...steps {
      let batch = number == 1 ? Sample.first() : Sample.note("ghi chú \(number)")
      let record = JournalRecord(
        number: RecordNumber(writer: "may1.lan", sequence: number), lamport: number, batch: batch)
      let line = RecordLine.bytes(of: record, previous: previous)
      previous = ChainLine(line.dropLast())?.hash ?? 0
      lines.append(line)
    }
    return lines
  }

  private func load(_ disk: FaultyFileSystem) throws -> LoadedPlan {
    try Sample.open(disk).load(Sample.planID())
  }

  @Test(
    "A4: a tail of zeros, of garbage or of old blocks is set aside whole; no step comes of it, none goes"
  )
  func tailsAreSetAside() throws {
    let disk = try Sample.disk(notes: 3)
    let whole = try #require(disk.content(Sample.journal))
    let stale = Array(whole.prefix(200).dropFirst(60))
    var random = SplitMix(seed: 4)
    var tails = [1, 2, 3, 15, 511, 512, 513, 4_095, 4_096, 8_192].map {
      [UInt8](repeating: 0, count: $0)
    }
    for length in [1, 7, 64, 700, 4_096] {
      tails.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
      tails.append(Array(stale.prefix(length)))
      tails.append([UInt8](repeating: 0, count: length) + stale)
    }
    for (number, tail) in tails.enumerated() {
      disk.setContent(Sample.journal, whole + tail)
      let loaded = try load(disk)
      #expect(Sample.notes(of: loaded.plan).count == 3, "tail \(number)")
      #expect(loaded.readOnly == nil, "tail \(number)")
      guard
        case .tailSetAside(_, line: _, let bytes, let keptAs) = try #require(loaded.notices.first)
      else { throw BadSample() }
      #expect(bytes == tail.count)
      #expect(disk.content("store/" + keptAs) == tail)
      #expect(disk.content(Sample.journal) == whole)
    }
  }

  @Test("A4: old blocks with whole records behind zeros are never applied a second time")
  func staleRecordsHaveNoEffect() throws {
    let disk = try Sample.disk(notes: 3)
    let whole = try #require(disk.content(Sample.journal))
    for zeros in [0, 1, 512] {
      disk.setContent(Sample.journal, whole + Array(repeating: 0, count: zeros) + whole)
      let loaded = try load(disk)
      #expect(Sample.notes(of: loaded.plan).count == 3)
      #expect(loaded.recordCount == 4)
      if zeros > 0 { #expect(loaded.readOnly != nil || !loaded.notices.isEmpty) }
    }
  }

  /// What one reading of a journal gives.
  private struct Reading: Equatable {
    var notes: [String]
    var isTold: Bool
  }

  private func reading(_ disk: FaultyFileSystem, _ bytes: [UInt8]) throws -> Reading {
    disk.setContent(Sample.journal, bytes)
    let store = try Sample.open(disk)
    do throws(StoreError) {
      let loaded = try store.load(known(PlanID("kh-2026")))
      return Reading(
        notes: Sample.notes(of: loaded.plan),
        isTold: loaded.readOnly != nil || !loaded.notices.isEmpty)
    } catch { return Reading(notes: [], isTold: true) }
  }

  @Test(
    "A5: a journal of 50 steps with any of its bits flipped is told or says the same, never other things"
  )
  func anyFlippedBitIsFound() throws {
    let lines = Self.journal(steps: 50)
    let whole = Array(lines.joined())
    // Every line that is not as it was written must fail its checksum, and then it is no record.
    var silent = 0
    for line in lines {
      let content = Array(line.dropLast())
      let hash = ChainLine(content)?.hash
      for place in content.indices {
        for bit in 0..<8 {
          var flipped = content
          flipped[place] ^= 1 << UInt8(bit)
          if let read = ChainLine(flipped), read.hash != hash { silent += 1 }
        }
      }
    }
    #expect(silent == 0)
    // And what is no record is told by whoever opens the plan, wherever it stands.
    let disk = try Sample.disk()
    let before = try reading(disk, whole)
    #expect(before.notes.count == 49)
    #expect(!before.isTold)
    var random = SplitMix(seed: 50)
    for _ in 0..<Trials.count(short: 60, long: 4_000) {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let after = try reading(disk, bytes)
      #expect(after.isTold || after == before, "byte \(place)")
    }
    // The line feeds, of which the checksum knows nothing.
    for place in whole.indices.filter({ whole[$0] == 0x0A }) {
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let after = try reading(disk, bytes)
      #expect(after.isTold || after == before, "line feed \(place)")
    }
  }

  @Test(
    "A16: a snapshot of another plan, of another age or of journals since replaced is not believed")
  func foreignSnapshotsAreNotBelieved() throws {
    let disk = try Sample.fullDisk()
    let store = try Sample.open(disk)
    let second = try store.createPlan(
      preferredID: try #require(PlanID("khac")), firstBatch: Sample.first(task: 2),
      source: Sample.source
    ).id
    for number in 0..<4 { _ = try store.commit(Sample.note("k\(number)"), to: Sample.place()) }
    let path = try #require(disk.allPaths().first { $0.hasPrefix("store/plans/kh-2026/snapshot-") })
    let snapshot = try #require(disk.content(path))
    let journal = try #require(disk.content(Sample.journal))
    // Another plan's.
    disk.plant("store/plans/khac/snapshot-1", .regular, bytes: snapshot)
    #expect(try Sample.open(disk).load(second).plan.tasks.values.map(\.id.number) == [2])
    #expect(
      try Sample.open(disk).check().contains(
        CheckFinding(.notice, "plans/khac/snapshot-1", .strangeFile)))
    disk.unlink("store/plans/khac/snapshot-1")
    // Of a journal that was replaced by an older one and went another way from there.
    let lines = journal.split(separator: 0x0A).map { Array($0) + [0x0A] }
    // Its second line is as long as the one that the snapshot covers; only its hash is another.
    disk.setContent(Sample.journal, lines[0])
    _ = try Sample.open(disk).commit(Sample.note("mới"), to: Sample.place())
    for number in 0..<6 {
      _ = try Sample.open(disk).commit(Sample.note("mới \(number)"), to: Sample.place())
    }
    let notes = Sample.notes(of: try load(disk).plan)
    #expect(notes.filter { $0.hasPrefix("mới") }.count == 7)
    #expect(!notes.contains("một"))
    let fromJournals = try Sample.open(disk).records(of: Sample.place())
    #expect(try load(disk).plan == Plan(id: Sample.planID(), records: fromJournals))
  }

  @Test(
    "G7: a long history opens from its snapshot and what came after, and says the same as all of it"
  )
  func longHistory() throws {
    let steps = Trials.count(short: 1_500, long: 20_000)
    let disk = try Sample.disk()
    disk.setContent(Sample.journal, Array(Self.journal(steps: steps).joined()))
    let store = try Sample.open(disk)
    let plan = try store.load(Sample.planID()).plan
    store.maintain()
    #expect(disk.allPaths().contains("store/plans/kh-2026/snapshot-1"))
    _ = try store.commit(Sample.note("sau"), to: Sample.place())
    let again = try Sample.open(disk)
    let loaded = try again.load(Sample.planID())
    #expect(again.isCached(try Sample.place()))
    #expect(loaded.recordCount == steps + 1)
    #expect(Sample.notes(of: loaded.plan) == Sample.notes(of: plan) + ["sau"])
    #expect(try again.records(of: Sample.place()).count == steps + 1)
  }
}
