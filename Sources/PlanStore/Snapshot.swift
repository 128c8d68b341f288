// A snapshot: what the records of a place come to, up to a stated position in each journal. It is a
// cache and never believed beyond its journals: any doubt, and they are read from the beginning.
//
// FILE. `<place>/snapshot-<n>`, n rising, never changed once it has its name. A sequence of lines:
//   1. the header (SnapshotHeader), one JSON object with a "crc" as a journal's line has it;
//   2. the state (StoredState.swift);
//   3. for each journal in the header's order the steps that its writer can take back, then those
//      that he can bring back, as journal lines whose "prev" is the hash of their line in the journal.
//      Of several journals of one person the first has all his steps and the others none.
// The header has the length and the CRC-32C of all that follows it.
//
// TRUST. It is used when header, length and checksum fit, it names this place, every journal it
// covers is there and not shorter, and the last line it covers of each journal stands at its place
// with its hash. That hash hangs, through "prev", on every line before it; so a snapshot of another
// plan, another age or a restored journal does not fit. What is not looked at is whether the bytes
// before that line have rotted since: `check` reads them, an ordinary opening does not.
// A damaged tail, a record that belongs before the last one covered, or one that takes back a step
// that was left out (SnapshotHeader.Covered.omitted) makes the session read the journals wholly.
//
// VERSION. A version that adds a field, a kind of change or a meaning raises `SnapshotHeader.version`:
// otherwise an older one would take over what it cannot read in the journals. A field of a row that is
// left out as long as it says nothing new does not: who does not know it refuses the snapshot.

import PlanModel

/// A snapshot that fits its journals, read.
struct Snapshot: Sendable {
  let header: SnapshotHeader
  let content: PlaceContent
  // The lines of part 3, of all writers.
  private let steps: [UInt8]

  /// When one is written, and what it leaves out.
  struct Policy: Sendable {
    /// Growth after which a new one is due: records and bytes of all journals together.
    var records = 1_000
    var bytes = 1 << 20
    /// Steps kept for each writer; who takes back more of them makes the journals be read.
    var steps = 100
  }

  static let namePrefix = "snapshot-"
  /// The name under which one is written before it has its number.
  static let temporary = ".new-snapshot"
  /// Taken while one is written.
  static let lock = "snapshot.lock"
  /// Largest that is read.
  static let sizeLimit = 256 << 20
  /// How many stay: the newest, and the one before it in case the newest does not fit.
  static let kept = 2

  /// The number in a snapshot's name; nil for every other name.
  static func number(of name: String) -> Int? {
    NumberedName.number(of: name, prefix: namePrefix)
  }

  /// Reads what follows `header` in `bytes`; nil when anything in it is not of this version.
  init?(_ header: SnapshotHeader, _ bytes: [UInt8], of place: JournalPlace) {
    let content = bytes.withUnsafeBufferPointer { bytes -> PlaceContent? in
      let end = header.length + header.stateLength
      let state = UnsafeBufferPointer(rebasing: bytes[header.length..<end])
      return try? PlaceContent(lines: state, of: place)
    }
    guard let content else { return nil }
    self.header = header
    self.content = content
    steps = Array(bytes[(header.length + header.stateLength)...])
  }

  /// What the person `writer` could take back and bring back; nil when that cannot be read.
  func history(of writer: String) -> History? {
    guard let covered = header.steps(of: writer) else {
      return History(writer: writer, records: [])
    }
    let before = header.journals.prefix { $0.writer != covered.writer }
    let start = before.reduce(0) { $0 + $1.stepsLength }
    let notes = ReadingNotes()
    var records: [JournalRecord] = []
    steps.withUnsafeBufferPointer { bytes in
      let end = start + covered.stepsLength
      var lines = Lines(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      while let line = lines.next() {
        if let found = RecordLine(line, notes) { records.append(found.keptRecord) }
      }
    }
    guard records.count == covered.undoable + covered.redoable else { return nil }
    return History(
      writer: writer, undoable: Array(records.prefix(covered.undoable)),
      redoable: Array(records.suffix(covered.redoable)), omittedThrough: covered.omitted)
  }
}

extension RecordLine {
  /// The record of a step that a snapshot keeps: its own hash stands where a journal's line has
  /// that of the line before.
  fileprivate var keptRecord: JournalRecord {
    JournalRecord(
      number: RecordNumber(
        writer: record.number.writer, sequence: record.number.sequence, digest: previous),
      lamport: record.lamport, batch: record.batch, base: record.base, account: record.account)
  }
}

/// The first line of a snapshot: what it covers, and what follows.
struct SnapshotHeader: Equatable, Sendable {
  /// One journal up to the end of one of its lines.
  struct Covered: Equatable, Sendable {
    var writer: String
    /// Sequence of the last record.
    var sequence: Int
    /// Hash of its line.
    var hash: UInt64
    /// Where its line begins, and where it ends, line feed included.
    var lastLine: Range<Int>
    /// Lines up to there.
    var lines: Int
    /// Numbers of steps kept that can be taken back and brought back, and their lines' bytes.
    var undoable: Int
    var redoable: Int
    var stepsLength: Int
    /// History.omittedThrough.
    var omitted: Int
  }

  static let version = 3
  /// The place's path below the store.
  var place: String
  /// Records covered.
  var records: Int
  /// The last of them in order.
  var last: RecordOrder
  var highestTask: Int
  var journals: [Covered]
  /// Bytes of the state's lines.
  var stateLength: Int
  /// Bytes of all that follows the header, and their CRC-32C.
  var bodyLength: Int
  var bodyChecksum: UInt32
  /// Bytes of the header, line feed included; not written.
  var length = 0

  /// The journal with which the steps of the person `writer` are kept; nil when he has none.
  func steps(of writer: String) -> Covered? {
    journals.first { RecordNumber.person(of: $0.writer) == writer }
  }

  /// Bytes of journals covered.
  var journalBytes: Int { journals.reduce(0) { $0 + $1.lastLine.upperBound } }
}

/// Where a record stands among all of its place.
struct RecordOrder: Hashable, Comparable, Sendable {
  let lamport: Int
  let number: RecordNumber

  init(lamport: Int, number: RecordNumber) {
    self.lamport = lamport
    self.number = number
  }

  init(_ record: JournalRecord) {
    self.init(lamport: record.lamport, number: record.number)
  }

  static func < (a: RecordOrder, b: RecordOrder) -> Bool {
    (a.lamport, a.number.writer, a.number.sequence, a.number.digest)
      < (b.lamport, b.number.writer, b.number.sequence, b.number.digest)
  }
}
