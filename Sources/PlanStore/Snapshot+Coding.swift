// A snapshot as bytes; Snapshot.swift has the form.

import PlainJSON
import PlanModel

extension Snapshot {
  /// The bytes of a snapshot of `state`; nil when it may not have one, or when what was written
  /// does not read back as what it was made of.
  static func bytes(
    of state: PlaceState, place: String, keeping steps: Int
  ) -> [UInt8]? {
    guard let last = state.lastOrder, state.maySnapshot else { return nil }
    var body = state.content.lines()
    let stateLength = body.count
    var journals: [SnapshotHeader.Covered] = []
    var people: Set<String> = []
    for (_, cursor) in state.cursors.sorted(by: { $0.key < $1.key }) where cursor.length > 0 {
      let person = RecordNumber.person(of: cursor.writer)
      let isFirst = people.insert(person).inserted
      let kept =
        isFirst
        ? state.history(of: person)?.keeping(steps) : History(writer: person, records: [])
      guard let history = kept else { return nil }
      let start = body.count
      for record in history.undoable + history.redoable {
        body += RecordLine.bytes(of: record, previous: record.number.digest)
      }
      journals.append(
        SnapshotHeader.Covered(
          writer: cursor.writer, sequence: cursor.lastSequence, hash: cursor.lastHash,
          lastLine: cursor.lastLine, lines: cursor.lines, undoable: history.undoable.count,
          redoable: history.redoable.count, stepsLength: body.count - start,
          omitted: history.omittedThrough))
    }
    let header = SnapshotHeader(
      place: place, records: state.recordCount, last: last, highestTask: state.highestTask,
      journals: journals, stateLength: stateLength, bodyLength: body.count,
      bodyChecksum: CRC32C.of(body))
    let bytes = header.bytes() + body
    return reads(bytes, back: header, state, steps) ? bytes : nil
  }

  private static func reads(
    _ bytes: [UInt8], back header: SnapshotHeader, _ state: PlaceState, _ steps: Int
  ) -> Bool {
    guard bytes.count <= sizeLimit, var read = SnapshotHeader(bytes, place: header.place),
      let snapshot = Snapshot(read, bytes, of: state.place), snapshot.content == state.content
    else { return false }
    read.length = 0
    return read == header
      && Set(header.journals.map { RecordNumber.person(of: $0.writer) }).allSatisfy {
        snapshot.history(of: $0) == state.history(of: $0)?.keeping(steps)
      }
  }
}

extension SnapshotHeader {
  /// The header's line.
  func bytes() -> [UInt8] {
    var writer = JSONWriter(reserving: 1_024)
    writer.beginObject()
    writer.member("snapshot", Self.version)
    writer.member("place", place)
    writer.member("records", records)
    writer.object("last") {
      $0.member("l", last.lamport)
      $0.member("w", last.number.writer)
      $0.member("n", last.number.sequence)
      $0.member("h", RecordLine.hex(last.number.digest, digits: 16))
    }
    writer.member("highestTask", highestTask)
    writer.list("journals", rows: journals)
    writer.member("state", stateLength)
    writer.member("body", bodyLength)
    writer.member("bodyCRC", RecordLine.hex(UInt64(bodyChecksum), digits: 8))
    writer.endObject()
    return RecordLine.sealed(writer.bytes)
  }

  /// Reads the header of a whole snapshot of `place`; nil when anything does not fit.
  init?(_ bytes: [UInt8], place: String) {
    let found = bytes.withUnsafeBufferPointer { bytes -> SnapshotHeader? in
      var lines = Lines(bytes)
      guard let line = lines.next(), RecordLine.isSound(line),
        let value = try? JSONValue.parse(line), value["snapshot"]?.int == Self.version,
        var header = try? SnapshotHeader(value)
      else { return nil }
      header.length = line.count + 1
      var checksum = CRC32C()
      checksum.update(UnsafeBufferPointer(rebasing: bytes[header.length...]))
      guard header.bodyLength == bytes.count - header.length,
        checksum.value == header.bodyChecksum
      else { return nil }
      return header
    }
    guard let found, found.place == place, found.isConsistent else { return nil }
    self = found
  }

  // Lengths that a checksum has vouched for and that lie nevertheless must not lead outside.
  private var isConsistent: Bool {
    let limit = 0...bodyLength
    guard (1..<RecordLine.counterLimit).contains(records), limit.contains(stateLength),
      (1..<RecordLine.counterLimit).contains(last.lamport),
      (0..<PlaceState.taskLimit).contains(highestTask),
      journals.allSatisfy({ limit.contains($0.stepsLength) && $0.isConsistent })
    else { return false }
    return journals.reduce(stateLength) { $0 + $1.stepsLength } == bodyLength
  }

  private init(_ value: JSONValue) throws(NotUnderstood) {
    let notes = ReadingNotes()
    var fields = try FieldReader(value, notes)
    _ = fields.value("snapshot")
    place = try fields.text("place")
    records = try fields.int("records")
    let order = try fields.required("last") { (value) throws(NotUnderstood) -> RecordOrder in
      var fields = try FieldReader(value, notes)
      let lamport = try fields.int("l")
      return RecordOrder(
        lamport: lamport,
        number: RecordNumber(
          writer: try fields.text("w"), sequence: try fields.int("n"),
          digest: try fields.hash("h")))
    }
    last = order
    highestTask = try fields.int("highestTask")
    journals = try fields.rows("journals")
    stateLength = try fields.int("state")
    bodyLength = try fields.int("body")
    bodyChecksum = UInt32(try fields.text("bodyCRC"), radix: 16) ?? 0
    _ = fields.value("crc")
    fields.finish()
    if notes.hasUnknownFields { throw NotUnderstood() }
  }
}

extension SnapshotHeader.Covered: StoredRow {
  fileprivate var isConsistent: Bool {
    (1..<RecordLine.counterLimit).contains(sequence)
      && [lines, undoable, redoable].allSatisfy((0...Journal.fileLimit).contains)
      && lastLine.upperBound <= Journal.fileLimit && lastLine.count <= Journal.lineLimit + 2
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.member("w", self.writer)
    writer.member("n", sequence)
    writer.member("hash", RecordLine.hex(hash, digits: 16))
    writer.member("from", lastLine.lowerBound)
    writer.member("bytes", lastLine.upperBound)
    writer.member("lines", lines)
    writer.member("undoable", undoable)
    writer.member("redoable", redoable)
    writer.member("steps", stepsLength)
    writer.member("omitted", omitted)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    writer = try fields.text("w")
    sequence = try fields.int("n")
    guard let hash = UInt64(try fields.text("hash"), radix: 16) else { throw NotUnderstood() }
    self.hash = hash
    let from = try fields.int("from")
    let bytes = try fields.int("bytes")
    guard from >= 0, from < bytes else { throw NotUnderstood() }
    lastLine = from..<bytes
    lines = try fields.int("lines")
    undoable = try fields.int("undoable")
    redoable = try fields.int("redoable")
    stepsLength = try fields.int("steps")
    omitted = try fields.int("omitted")
  }
}
