// One line of a journal: from a record to bytes and back. Journal.swift has the grammar.

import PlainJSON
import PlanModel

/// A line whose checksum fits and that is a record.
struct RecordLine {
  let record: JournalRecord
  /// First eight bytes of the SHA-256 of the writer's previous line; 0 for none.
  let previous: UInt64
  /// The same of the ends of the writer's other branches, which go on in this line.
  let joins: [UInt64]
  /// The same of this line.
  let hash: UInt64
  /// Whether a newer version wrote it; what this version knows of it is in `record`.
  let isNewer: Bool
  /// Whether one that does not know everything in it must not write.
  let forbidsWriting: Bool

  /// The bytes of the line that holds `record` after the line with the hash `previous`, and after
  /// the other ends `joins`. The record's own digest is not in it.
  static func bytes(
    of record: JournalRecord, previous: UInt64, joins: [UInt64] = []
  ) -> [UInt8] {
    var writer = JSONWriter(reserving: 512)
    let batch = record.batch
    writer.beginObject()
    writer.member("v", Journal.version)
    writer.member("w", record.number.writer)
    writer.member("n", record.number.sequence)
    writer.member("l", record.lamport)
    writer.member("t", batch.time)
    writer.member("by", batch.author)
    writer.member("label", batch.label.rawValue)
    switch batch.purpose {
    case .step: break
    case .undo(let number): write("undoes", number, to: &writer)
    case .redo(let number): write("redoes", number, to: &writer)
    }
    writer.key("changes")
    writer.beginArray()
    for change in batch.changes { ChangeCoding.write(change, to: &writer) }
    writer.endArray()
    if let base = record.base { writer.member("base", hex(base, digits: 16)) }
    writer.list("joins", joins.map { hex($0, digits: 16) })
    writer.member("prev", hex(previous, digits: 16))
    writer.endObject()
    return sealed(writer.bytes)
  }

  /// `record` with the digest that its line gives it, and that line.
  static func written(
    _ record: JournalRecord, previous: UInt64, joins: [UInt64] = []
  ) -> (JournalRecord, line: [UInt8]) {
    let line = bytes(of: record, previous: previous, joins: joins)
    let digest = line.withUnsafeBufferPointer { hash(UnsafeBufferPointer(rebasing: $0.dropLast())) }
    let number = RecordNumber(
      writer: record.number.writer, sequence: record.number.sequence, digest: digest)
    let named = JournalRecord(
      number: number, lamport: record.lamport, batch: record.batch, base: record.base)
    return (named, line)
  }

  /// All records in the bytes of a file, each with its line and a line feed.
  static func all(in bytes: [UInt8]) -> [(line: RecordLine, bytes: [UInt8])] {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = Lines(buffer)
      var found: [(RecordLine, [UInt8])] = []
      while let line = lines.next() {
        let content = JournalCursor.trimmed(line, 0, line.count)
        if let record = RecordLine(content) { found.append((record, Array(content) + [0x0A])) }
      }
      return found
    }
  }

  /// `object` with its checksum as last member, and the line feed.
  static func sealed(_ object: [UInt8]) -> [UInt8] {
    let crc = hex(UInt64(CRC32C.of(object)), digits: 8)
    return object.dropLast() + Array(",\"crc\":\"\(crc)\"}\n".utf8)
  }

  /// First eight bytes of the SHA-256 of a line without its end.
  static func hash(_ line: UnsafeBufferPointer<UInt8>) -> UInt64 {
    SHA256.hash(line).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether the line's checksum fits; `line` without its end.
  static func isSound(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = line.count - 18
    guard head > 0, line[line.count - 1] == UInt8(ascii: "}"),
      line[line.count - 2] == UInt8(ascii: "\""),
      line[head..<head + 8].elementsEqual(",\"crc\":\"".utf8),
      let written = number(hex: UnsafeBufferPointer(rebasing: line[head + 8..<head + 16]))
    else { return false }
    return written == UInt64(checksum(line, head))
  }

  /// Whether the line begins and ends as records do and holds no byte that they do not: what stands
  /// between was changed after it was written. A write that a crash tore leaves zeros, or no end.
  static func looksWhole(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = line.count - 18
    return head > 5 && line.prefix(5).elementsEqual("{\"v\":".utf8)
      && line[head..<head + 8].elementsEqual(",\"crc\":\"".utf8)
      && line.suffix(2).elementsEqual("\"}".utf8) && line.allSatisfy { $0 >= 0x20 }
  }

  /// Reads a line without its end; nil when it is no record of this grammar's frame.
  init?(_ line: UnsafeBufferPointer<UInt8>, _ notes: ReadingNotes = ReadingNotes()) {
    guard Self.isSound(line), let value = try? JSONValue.parse(line) else { return nil }
    notes.hasUnknownFields = false
    guard var fields = try? FieldReader(value, notes),
      let version = fields.value("v")?.int, version >= 1,
      let writer = fields.value("w")?.string,
      let sequence = fields.value("n")?.int, (1..<Self.counterLimit).contains(sequence),
      let lamport = fields.value("l")?.int, (1..<Self.counterLimit).contains(lamport)
    else { return nil }
    let time = fields.value("t")?.int ?? 0
    let author = fields.value("by")?.string ?? ""
    let labelName = fields.value("label")?.string ?? ""
    let undoes = Self.number(fields.value("undoes"))
    let redoes = Self.number(fields.value("redoes"))
    let must = fields.value("must")?.bool ?? false
    let changes = (fields.value("changes")?.array ?? []).map { ChangeCoding.read($0, notes) }
    let base = Self.hash(fields.value("base"))
    let joins = (fields.value("joins")?.array ?? []).compactMap(Self.hash)
    guard let previous = Self.hash(fields.value("prev")) else { return nil }
    _ = fields.value("crc")
    fields.finish()
    let label = StepLabel(rawValue: labelName)
    let hasUnknownChange = changes.contains { if case .unknown = $0 { true } else { false } }
    isNewer =
      version > Journal.version || hasUnknownChange || notes.hasUnknownFields || label == nil
    forbidsWriting = version > Journal.version || (must && isNewer)
    hash = Self.hash(line)
    self.previous = previous
    self.joins = joins
    record = JournalRecord(
      number: RecordNumber(writer: writer, sequence: sequence, digest: hash), lamport: lamport,
      batch: Batch(
        label: label ?? .edit,
        purpose: undoes.map { .undo($0) } ?? redoes.map { .redo($0) } ?? .step, author: author,
        time: time, changes: changes), base: base)
  }

  // Far above what is ever reached, far below what overflows.
  static let counterLimit = 1 << 60

  private static func write(
    _ key: String, _ number: RecordNumber, to writer: inout JSONWriter
  ) {
    writer.object(key) {
      $0.member("w", number.writer)
      $0.member("n", number.sequence)
      if number.digest != 0 { $0.member("h", hex(number.digest, digits: 16)) }
    }
  }

  private static func number(_ value: JSONValue?) -> RecordNumber? {
    guard let writer = value?["w"]?.string, let sequence = value?["n"]?.int else { return nil }
    return RecordNumber(writer: writer, sequence: sequence, digest: hash(value?["h"]) ?? 0)
  }

  private static func hash(_ value: JSONValue?) -> UInt64? {
    guard let text = value?.string, text.utf8.count == 16 else { return nil }
    return number(hex: text.utf8)
  }

  private static func checksum(_ line: UnsafeBufferPointer<UInt8>, _ head: Int) -> UInt32 {
    var crc = CRC32C()
    crc.update(UnsafeBufferPointer(rebasing: line[..<head]))
    crc.update(UnsafeBufferPointer(rebasing: line[(line.count - 1)...]))
    return crc.value
  }

  static func hex(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func number(hex digits: some Collection<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
    return value
  }
}
