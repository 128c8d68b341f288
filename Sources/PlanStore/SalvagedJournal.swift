// What can be saved of one place's journals: every record that is still whole, wherever it stands,
// and a stand-in where one is lost, so that the chain holds again and says so.

import PlainJSON
import PlanModel

/// The journals of one place, taken apart and put together again.
struct SalvagedJournals {
  /// What was found of one file.
  struct File {
    let name: String
    /// Bytes that are no record, with the line on which they stand; in order.
    var rest: [(line: Int, bytes: [UInt8])] = []
    /// Records that stand in it, each once and as they stand there.
    var records: [Record] = []
    /// Records that stood in a line with something else.
    var dugOut = 0
    var repeated = 0
    /// Records of another writer than the file's.
    var foreign = 0
  }

  /// One whole record.
  struct Record {
    let line: ChainLine
    /// Its bytes without the line end.
    let bytes: [UInt8]
  }

  private(set) var files: [File] = []
  /// By writer, in the order in which they are written.
  private(set) var journals: [String: [Record]] = [:]
  /// Numbers of lost steps for which a stand-in was put, by writer.
  private(set) var bridged: [String: [Int]] = [:]
  /// Whether the place has the step that made it.
  private(set) var hasBeginning = false
  private var known: Set<UInt64> = []
  private let repair: Removal

  init(by repair: Removal) { self.repair = repair }

  /// Takes a file apart.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    var file = File(name: name)
    let owner = JournalName(name)?.writer
    for line in FileLines(bytes) {
      let whole = Array(bytes[line.content])
      if line.isEnded, let found = ChainLine(whole) {
        take(Record(line: found, bytes: whole), owner, &file)
        continue
      }
      dig(Array(bytes[line.whole]), line.number, owner, &file)
    }
    files.append(file)
  }

  private mutating func take(_ record: Record, _ owner: String?, _ file: inout File) {
    guard known.insert(record.line.hash).inserted else {
      file.repeated += 1
      return
    }
    if record.line.writer != owner { file.foreign += 1 }
    file.records.append(record)
  }

  // Records may stand behind zeros, behind each other or before garbage: each begins with {"v": and
  // ends with its checksum.
  private mutating func dig(
    _ bytes: [UInt8], _ number: Int, _ owner: String?, _ file: inout File
  ) {
    var rest: [UInt8] = []
    var position = 0
    var found = 0
    while position < bytes.count {
      if bytes[position...].starts(with: Self.opening),
        let end = Self.recordEnd(bytes, from: position),
        let line = ChainLine(Array(bytes[position..<end]))
      {
        take(Record(line: line, bytes: Array(bytes[position..<end])), owner, &file)
        found += 1
        position = end
      } else {
        rest.append(bytes[position])
        position += 1
      }
    }
    file.dugOut += found
    // The line end belongs to the record that was found, and a mark of byte order says nothing.
    if found > 0, rest.allSatisfy({ Self.meaningless.contains($0) }) { return }
    if !rest.isEmpty { file.rest.append((number, rest)) }
  }

  private static let opening = Array("{\"v\":".utf8)
  // Blanks, line ends, the mark of byte order.
  private static let meaningless: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
  private static let closing = Array(",\"crc\":\"".utf8)

  // The end of the first sound record that begins there; a text may hold what looks like an end.
  private static func recordEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 18 <= bytes.count {
      if bytes[place] == closing[0], bytes[place...].starts(with: closing) {
        let end = place + 18
        let isSound = bytes.withUnsafeBufferPointer {
          RecordLine.isSound(UnsafeBufferPointer(rebasing: $0[start..<end]))
        }
        if isSound { return end }
      }
      place += 1
    }
    return nil
  }

  /// Puts the journals together. A plan without the step that made it is given one where its first
  /// line was lost.
  mutating func join(isPlan: Bool) {
    let records = Dictionary(grouping: files.flatMap(\.records), by: \.line.writer)
    hasBeginning = !isPlan || records.values.joined().contains { $0.line.sources.contains(1) }
    for (writer, own) in records.sorted(by: { $0.key < $1.key }) {
      journals[writer] = joined(writer, own)
    }
  }

  private mutating func joined(_ writer: String, _ records: [Record]) -> [Record] {
    var records = records
    var chain = JournalChain(writer: writer, records.map(\.line))
    // Each stand-in ties at least one orphan, so this ends.
    while let orphan = chain.orphans.first {
      let base = chain.lines.last { $0.sequence < orphan.sequence - 1 }
      guard orphan.sequence > 1, orphan.previous != 0,
        chain.number(of: orphan.previous) == nil
      else {
        // A line that lies about its number ties to nothing.
        records.removeAll { $0.line.hash == orphan.hash }
        chain = JournalChain(writer: writer, records.map(\.line))
        continue
      }
      records += standIns(writer, from: base, to: orphan)
      chain = JournalChain(writer: writer, records.map(\.line))
    }
    for line in chain.lines {
      for join in line.joins where chain.number(of: join) == nil {
        records += standIn(writer, for: join, before: line)
      }
    }
    let inOrder = zip(records, records.dropFirst()).allSatisfy {
      $0.line.sequence <= $1.line.sequence
    }
    return inOrder
      ? records : records.sorted { JournalChain.isBefore($0.line, $1.line) }
  }

  // For the end of a branch of which nothing else is known than that it was joined.
  private mutating func standIn(
    _ writer: String, for end: UInt64, before line: ChainLine
  ) -> [Record] {
    let bytes = RecordLine.standIn(
      RecordNumber(writer: writer, sequence: 1), lamport: 1, after: 0, time: line.time,
      original: end, isBeginning: false, by: repair)
    guard let made = ChainLine(bytes) else { return [] }
    bridged[writer, default: []].append(line.sequence - 1)
    return [Record(line: made, bytes: bytes)]
  }

  // One for each number that is missing; the last bears the hash that the orphan asks for.
  private mutating func standIns(
    _ writer: String, from base: ChainLine?, to orphan: ChainLine
  ) -> [Record] {
    var made: [Record] = []
    var previous = base?.hash ?? 0
    for number in ((base?.sequence ?? 0) + 1)..<orphan.sequence {
      let original = number == orphan.sequence - 1 ? orphan.previous : nil
      let isFirst = number == 1 && !hasBeginning
      let bytes = RecordLine.standIn(
        RecordNumber(writer: writer, sequence: number),
        lamport: min(max(orphan.lamport - 1, 1), (base?.lamport ?? 0) + 1), after: previous,
        time: orphan.time, original: original, isBeginning: isFirst, by: repair)
      guard let line = ChainLine(bytes) else { return made }
      if isFirst { hasBeginning = true }
      made.append(Record(line: line, bytes: bytes))
      bridged[writer, default: []].append(number)
      previous = line.hash
    }
    return made
  }
}

extension RecordLine {
  /// A line without its end that stands where one was lost and changes nothing. Where nothing is
  /// known of the lost line's hash, it has one of its own.
  static func standIn(
    _ number: RecordNumber, lamport: Int, after previous: UInt64, time: Int, original: UInt64?,
    isBeginning: Bool, by repair: Removal
  ) -> [UInt8] {
    var writer = JSONWriter(reserving: 512)
    writer.beginObject()
    writer.member("v", original == nil ? Journal.version : Journal.replacedVersion)
    writer.member("w", number.writer)
    writer.member("n", number.sequence)
    writer.member("l", lamport)
    // No later than what follows: heads of older states are found by the times.
    writer.member("t", time)
    writer.member("by", repair.author)
    writer.member("label", (isBeginning ? StepLabel.importPlan : .edit).rawValue)
    writer.key("changes")
    writer.beginArray()
    writer.endArray()
    writer.member("prev", hex(previous, digits: 16))
    if let original {
      writer.member("original", hex(original, digits: 16))
      writer.key("lost")
      repair.write(to: &writer)
    }
    writer.endObject()
    return sealed(writer.bytes).dropLast()
  }
}
