// What holds for a journal of any bytes: it is read the same in one part or in many and whatever the
// order of its lines, every sound line is found, what cannot be read is named by a line that is
// there, and a record written again is the same record.

import PlanModel
import PlanStore
import TestSupport

@testable import PlanStore

enum JournalInvariants {
  /// What a reading came to.
  struct Reading: Equatable {
    var records: [JournalRecord] = []
    var damage: [JournalDamage] = []
    var markers: [JournalDamage] = []
    var tail: JournalCursor.Tail?
    var newer: [Int] = []
    var forbidding: Int?
    var length = 0
    var lines = 0
    /// Of the writer's chain: what does not hang together, by line; its ends; its branches.
    var loose: [Int] = []
    var tips: [UInt64: Int] = [:]
    var forks = 0
  }

  static let writer = "may1.lan"
  static let path = "plans/kh-2026/journal/may1.lan.jsonl"

  static func faults(of input: [UInt8]) -> [String] {
    let bytes = SealedLines.of(input, chain: true)
    let whole = reading(of: bytes, cuts: [])
    var random = input.chance
    var faults: [String] = []
    for _ in 0..<2 {
      let cuts = (0..<3).map { _ in Int(random.next() % UInt64(bytes.count + 1)) }.sorted()
      if reading(of: bytes, cuts: cuts) != whole { faults.append("cut at \(cuts) it differs") }
    }
    return faults + places(whole, bytes) + sound(whole, bytes) + order(whole, bytes, &random)
      + whole.records.flatMap(writing)
  }

  /// The reading of a file that was looked at after each cut and at its end.
  static func reading(of bytes: [UInt8], cuts: [Int]) -> Reading {
    var cursor = JournalCursor(
      name: known(JournalName(writer + ".jsonl")), path: path, status: status(0))
    var chains: [String: WriterChain] = [:]
    var records: [JournalRecord] = []
    for end in cuts + [bytes.count] where end >= cursor.length {
      records += cursor.take(Array(bytes[cursor.length..<end]), status: status(end), &chains)
    }
    let chain = chains[writer] ?? WriterChain()
    return Reading(
      records: records, damage: cursor.damage, markers: cursor.markers, tail: cursor.tail,
      newer: cursor.newerLines, forbidding: cursor.forbiddingLine, length: cursor.length,
      lines: cursor.lines, loose: chain.damage.map(\.line).sorted(), tips: chain.tips,
      forks: chain.forks.count)
  }

  // Whole lines in any order, some of them twice, come to the same.
  private static func order(
    _ reading: Reading, _ bytes: [UInt8], _ random: inout SplitMix
  ) -> [String] {
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var lines = bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      .map { Array($0) + [0x0A] }
    lines += lines.filter { _ in random.next() % 4 == 0 }
    lines.shuffle(using: &random)
    let other = self.reading(of: Array(lines.joined()), cuts: [])
    let isSame =
      Set(other.records.map(\.number)) == Set(reading.records.map(\.number))
      && other.tips == reading.tips
      && other.loose.count == reading.loose.count && other.forks == reading.forks
    return isSame ? [] : ["the order of the lines matters"]
  }

  static func status(_ size: Int) -> FileStatus {
    FileStatus(
      kind: .regular, device: 1, inode: 1, links: 1, mode: 0o660, owner: 1, group: 1, size: size,
      modified: size)
  }

  private static func places(_ reading: Reading, _ bytes: [UInt8]) -> [String] {
    let lines = bytes.count { $0 == 0x0A }
    var faults: [String] = []
    if reading.length > bytes.count { faults.append("\(reading.length) of \(bytes.count) bytes") }
    if reading.length + (reading.tail?.count ?? 0) != bytes.count {
      faults.append("bytes neither read nor left")
    }
    for line in (reading.damage + reading.markers).map(\.line) + reading.newer
    where !(1...lines + 1).contains(line) {
      faults.append("line \(line) of \(lines)")
    }
    let plain = reading.damage.flatMap(\.excerpt.utf8).allSatisfy { (0x20..<0x7F).contains($0) }
    return plain ? faults : faults + ["an excerpt is not harmless"]
  }

  // A line whose checksum fits and that is a record of this writer is never passed over.
  private static func sound(_ reading: Reading, _ bytes: [UInt8]) -> [String] {
    var wanted: Set<UInt64> = []
    var lines = Lines(whole: bytes)
    while let line = lines.next() {
      if let found = line.withUnsafeBufferPointer({ RecordLine($0) }),
        found.record.number.writer == writer
      {
        wanted.insert(found.hash)
      }
    }
    let missing = wanted.count - reading.records.count
    return missing > 0 ? ["\(missing) sound lines are not read"] : []
  }

  private static func writing(_ record: JournalRecord) -> [String] {
    if record.batch.changes.contains(where: { if case .unknown = $0 { true } else { false } }) {
      return []
    }
    let line = Array(RecordLine.bytes(of: record, previous: 7).dropLast())
    guard let again = line.withUnsafeBufferPointer({ RecordLine($0) }) else {
      return ["what was written is no record"]
    }
    // The number's digest is that of the line, and the line names another one before it.
    let (a, b) = (again.record, record)
    let isSame =
      a.number.writer == b.number.writer && a.number.sequence == b.number.sequence
      && a.lamport == b.lamport && a.batch == b.batch && a.base == b.base
    return isSame && again.previous == 7 && !again.isNewer
      ? [] : ["what was written is another record: \(record.number)"]
  }

  /// The lines of a file that end in a line feed.
  private struct Lines {
    private var rest: ArraySlice<UInt8>
    init(whole bytes: [UInt8]) { rest = bytes[...] }

    mutating func next() -> [UInt8]? {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      defer { rest = rest[(end + 1)...] }
      let line = rest[..<end]
      return Array(line.last == 0x0D ? line.dropLast() : line)
    }
  }
}
