// Heads: what was there when one was printed is still there, or it is said what is not.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct HeadTests {
  /// A store of two writers on which `notes` more steps were made.
  private func disk(notes: Int = 4) throws -> FaultyFileSystem {
    let disk = try Sample.disk(notes: 2)
    let (alice, bob) = (try Sample.open(disk), try Sample.open(disk, Sample.bob))
    _ = try alice.commit(Sample.office(), to: .office)
    for number in 0..<notes {
      let store = number.isMultiple(of: 2) ? bob : alice
      var batch = Sample.note("bước \(number)")
      batch.time += 1 + number
      _ = try store.commit(batch, to: Sample.place())
    }
    return disk
  }

  private func chains(_ disk: FaultyFileSystem) throws -> StoreChains {
    try Sample.open(disk).chains()
  }

  @Test("G5: the head does not depend on whose journal is read first, and its text reads back")
  func headsReadBack() throws {
    let heads = try chains(disk()).heads
    #expect(heads.entries.count == 4)
    #expect(StoreHeads(text: heads.text) == heads)
    #expect(HeadDigest(heads.digest.description.uppercased()) == heads.digest)
    #expect(HeadDigest("abc") == nil)
    let lines = heads.text.split(separator: "\n").map(String.init)
    let shuffled = ([lines[0], lines[1]] + lines[2...].reversed()).joined(separator: "\n")
    #expect(StoreHeads(text: shuffled) == heads)
    #expect(StoreHeads(text: lines.dropLast().joined(separator: "\n")) == nil)
    let entry = try #require(heads.entries.first)
    #expect(StoreHeads(text: heads.text.replacing(" \(entry.number) ", with: " 9 ")) == nil)
  }

  @Test("G5: any older head is found again by its digest alone, and says what came since")
  func olderStatesAreFound() throws {
    let disk = try disk(notes: 0)
    let alice = try Sample.open(disk)
    var digests: [HeadDigest] = []
    for number in 0..<6 {
      digests.append(try chains(disk).heads.digest)
      var batch = Sample.note("sau \(number)")
      batch.time += 10 + number
      _ = try alice.commit(batch, to: Sample.place())
    }
    let chains = try chains(disk)
    for (number, digest) in digests.enumerated() {
      let found = try #require(chains.state(with: digest))
      #expect(found.later == 6 - number)
      #expect(chains.losses(since: found.heads).isEmpty)
    }
    #expect(chains.state(with: try #require(HeadDigest("0123456789abcdef0123"))) == nil)
  }

  @Test("G5: a cut tail, a missing journal, another document are named")
  func lossesAreNamed() throws {
    let disk = try disk()
    let heads = try chains(disk).heads
    let digest = heads.digest
    let whole = try #require(disk.content(Sample.journal))
    let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
    disk.setContent(Sample.journal, Array(lines.dropLast(2).joined()))
    let cut = try chains(disk)
    #expect(cut.losses(since: heads).map(\.kind) == [.cut(now: lines.count - 2)])
    #expect(cut.state(with: digest) == nil)
    disk.unlink(Sample.journal)
    #expect(try chains(disk).losses(since: heads).map(\.kind).contains(.gone))
    disk.plant(Sample.journal, .regular, bytes: whole)
    #expect(try chains(disk).losses(since: heads).isEmpty)
    let text = "store/plans/kh-2026/source/document.txt"
    disk.setContent(text, Array("KẾ HOẠCH khác".utf8))
    let losses = try chains(disk).losses(since: heads)
    #expect(losses.map(\.kind) == [.changed])
    #expect(losses.first?.entry.isSource == true)
  }

  // MARK: Tampering

  /// The lines of two journals, and a head that somebody kept before the last two came.
  private struct Known {
    var lines: [[ChainLine]] = []
    var heads: StoreHeads
  }

  private static let writers = ["may1.lan", "may2.binh"]

  private static func chains(_ lines: [[ChainLine]]) -> StoreChains {
    var chains = StoreChains()
    chains.journals["plans/x"] = Dictionary(
      uniqueKeysWithValues: zip(writers, lines).map { ($0, JournalChain(writer: $0, $1)) })
    return chains
  }

  /// A line as it is written; or, much faster, what the chain sees of one: another text has another
  /// hash.
  private struct Forger {
    var random = SplitMix(seed: 20_261_120)
    var isWritten = true

    mutating func line(
      _ writer: String, _ number: Int, after previous: UInt64
    ) throws -> ChainLine {
      let chance = random.next()
      guard isWritten else {
        return ChainLine(
          writer: writer, sequence: number, lamport: number, time: number, previous: previous,
          hash: chance)
      }
      let record = JournalRecord(
        number: RecordNumber(writer: writer, sequence: number), lamport: number,
        batch: Batch(label: .note, author: "\(chance)", time: number, changes: []))
      let bytes = RecordLine.bytes(of: record, previous: previous)
      return try #require(ChainLine(bytes.dropLast()))
    }
  }

  private static func known(_ forger: inout Forger) throws -> Known {
    var journals: [[ChainLine]] = []
    for writer in writers {
      var lines: [ChainLine] = []
      for number in 1...6 {
        lines.append(try forger.line(writer, number, after: lines.last?.hash ?? 0))
      }
      journals.append(lines)
    }
    return Known(
      lines: journals, heads: chains(journals.map { Array($0.dropLast(2)) }).heads)
  }

  /// One tampering among the lines that the head covers.
  private static func tampered(
    _ lines: [[ChainLine]], _ kind: Int, _ forger: inout Forger
  ) throws -> [[ChainLine]] {
    var lines = lines
    let journal = Int.random(in: 0..<2, using: &forger.random)
    let place = Int.random(in: 0..<4, using: &forger.random)
    let writer = writers[journal]
    let before = place == 0 ? 0 : lines[journal][place - 1].hash
    switch kind {
    case 0:  // A line says something else, its checksum made to fit.
      lines[journal][place] = try forger.line(writer, place + 1, after: before)
    case 1:  // A line is taken out.
      lines[journal].remove(at: place)
    case 2:  // A line says something else, and what came after it is taken out.
      lines[journal][place] = try forger.line(writer, place + 1, after: before)
      lines[journal].removeSubrange((place + 1)...)
    case 3:  // A line is put in that follows one that is there, or nothing.
      let previous = forger.random.next() & 1 == 0 ? before : forger.random.next() | 1
      lines[journal].insert(try forger.line(writer, place + 1, after: previous), at: place)
    case 4:  // The tail is cut.
      lines[journal].removeSubrange(place...)
    default:  // All from there on is written anew, hanging together.
      for number in place..<lines[journal].count {
        let previous = number == 0 ? 0 : lines[journal][number - 1].hash
        lines[journal][number] = try forger.line(writer, number + 1, after: previous)
      }
    }
    return lines
  }

  @Test(
    "G5, D8, S8: every edit, deletion, insertion, cut or rewriting of lines is found by an older head"
  )
  func tamperingIsFound() throws {
    var forger = Forger()
    let known = try Self.known(&forger)
    #expect(Self.chains(known.lines).losses(since: known.heads).isEmpty)
    var missed: [Int] = []
    for trial in 0..<100_000 {
      forger.isWritten = trial % 50 < 6
      let lines = try Self.tampered(known.lines, trial % 6, &forger)
      if Self.chains(lines).losses(since: known.heads).isEmpty { missed.append(trial) }
    }
    #expect(missed.isEmpty)
  }

  @Test("S8: lines in another order are no tampering: the same state, the same head")
  func swappedLinesAreTheSame() throws {
    var forger = Forger()
    let known = try Self.known(&forger)
    let heads = Self.chains(known.lines).heads
    for _ in 0..<200 {
      let swapped = known.lines.map { $0.shuffled(using: &forger.random) }
      #expect(Self.chains(swapped).heads == heads)
    }
  }

  @Test("D8, G5: a byte changed anywhere in a journal's file is damage or is told by the head")
  func bytesOfTheFileAreCovered() throws {
    let disk = try disk(notes: 2)
    let heads = try chains(disk).heads
    let whole = try #require(disk.content(Sample.journal))
    var random = SplitMix(seed: 3)
    for _ in 0..<Trials.count(short: 150, long: 3_000) {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      disk.setContent(Sample.journal, bytes)
      #expect(!(try chains(disk).losses(since: heads).isEmpty), "byte \(place)")
    }
  }
}

/// How much chance is tried: more when the environment asks for it.
enum Trials {
  static func count(short: Int, long: Int) -> Int {
    getenv("THIDUA_FAULTS").map { String(cString: $0) } == "long" ? long : short
  }
}
