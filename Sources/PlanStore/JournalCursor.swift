// What has been read of one journal, and how reading goes on when it has grown.

import Glibc
import PlanModel

/// The reading position in one journal. Feeding it the file's new bytes yields the new records.
struct JournalCursor: Sendable {
  /// Bytes after the last valid record in which no line has a fitting checksum.
  struct Tail: Equatable, Sendable {
    /// Where it begins: the length to which the file would be cut.
    let offset: Int
    /// Line on which it begins, from 1.
    let line: Int
    let count: Int
  }

  /// The writer whose records they are.
  private(set) var writer: String
  /// Whether the file is a copy of the writer's journal, to which nobody appends.
  private(set) var isCopy: Bool
  /// Path below the store.
  let path: String
  /// The file's status when it was last read.
  private(set) var status: FileStatus
  /// Bytes read and settled; the next read begins here.
  private(set) var length = 0
  /// Lines settled.
  private(set) var lines = 0
  /// Greatest sequence of a record in the file.
  private(set) var lastSequence = 0
  /// Hash of the line that brought the last new record; 0 before the first.
  private(set) var lastHash: UInt64 = 0
  /// Where that line begins and where it ends, line feed included; 0 before the first.
  private(set) var lastLine = 0..<0
  private(set) var tail: Tail?
  /// Lines that are no record.
  private(set) var damage: [JournalDamage] = []
  /// Lines that a merge left between the two sides of a conflict.
  private(set) var markers: [JournalDamage] = []
  /// Lines of records made by a newer version.
  private(set) var newerLines: [Int] = []
  /// How many lines brought nothing new.
  private(set) var repeats = 0
  /// The line that forbids this version to write, if any.
  private(set) var forbiddingLine: Int?
  /// What was read, as far as it is watched; empty behind a snapshot until the file first grows.
  var beginning = KnownBeginning()

  init(name: JournalName, path: String, status: FileStatus) {
    writer = name.writer
    isCopy = name.isCopy
    self.path = path
    self.status = status
  }

  /// A cursor behind what a snapshot covers, in the file that `status` tells of.
  init(_ covered: SnapshotHeader.Covered, path: String, status: FileStatus) {
    writer = covered.writer
    isCopy = false
    self.path = path
    self.status = status
    // So that the next look reads what came after, if anything did.
    self.status.size = covered.lastLine.upperBound
    length = covered.lastLine.upperBound
    lines = covered.lines
    lastSequence = covered.sequence
    lastHash = covered.hash
    lastLine = covered.lastLine
  }

  /// Whether all of it was read, understood and found in order, so that a snapshot may cover it.
  var isSound: Bool {
    !isCopy && damage.isEmpty && markers.isEmpty && newerLines.isEmpty
      && length == lastLine.upperBound
  }

  /// Whether `bytes`, which begin at `start`, still hold the last line at its place.
  func stands(atHeadOf bytes: [UInt8], from start: Int) -> Bool {
    guard !lastLine.isEmpty, start == lastLine.lowerBound else { return length == 0 }
    guard bytes.count >= lastLine.count, bytes[lastLine.count - 1] == 0x0A else { return false }
    return bytes.withUnsafeBufferPointer {
      ChainLine.hash(of: Self.trimmed($0, 0, lastLine.count - 1)) == lastHash
    }
  }

  /// Takes the file's bytes from `length` to its end and returns the records in them that are new
  /// to `chains`, which hold what is known of each writer.
  mutating func take(
    _ bytes: [UInt8], status: FileStatus, _ chains: inout [String: WriterChain]
  ) -> [JournalRecord] {
    self.status = status
    tail = nil
    return bytes.withUnsafeBufferPointer { buffer in take(buffer, &chains) }
  }

  /// Takes note that a torn end was cut off, or that nothing has come.
  mutating func settle(status: FileStatus) {
    self.status = status
    tail = nil
  }

  /// Takes in a line that this session has just written, with its line feed: a record of that
  /// sequence. Without a status the next look reads the file's end again.
  mutating func appended(_ line: [UInt8], hash: UInt64, sequence: Int, status: FileStatus?) {
    lastHash = hash
    lastSequence = max(sequence, lastSequence)
    lastLine = length..<length + line.count
    line.withUnsafeBufferPointer { beginning.extend(by: $0, from: length) }
    length += line.count
    lines += 1
    if let status { self.status = status }
  }

  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ chains: inout [String: WriterChain]
  ) -> [JournalRecord] {
    var records: [JournalRecord] = []
    // Lines that are no record, of which it is not yet known whether a crash tore them.
    var pending: [JournalDamage] = []
    let notes = ReadingNotes()
    let base = length
    var settledLines = lines
    var start = 0
    var line = lines
    while let end = Self.lineEnd(bytes, from: start) {
      line += 1
      let place = Place(line: line, range: base + start..<base + end + 1)
      let content = Self.trimmed(bytes, start, end)
      switch LineReading(content, notes) {
      case .record(let found, let isEdited):
        damage += pending
        pending = []
        if isEdited { damage.append(damaged(.edited, place, content)) }
        if accept(found, place, content, &chains) { records.append(found.record) }
      case .marker:
        damage += pending
        pending = []
        markers.append(damaged(.conflictMarker, place, content))
      case .whole:
        // Written whole, and yet no record any more: never to be taken for a torn write.
        damage += pending + [damaged(.unreadable, place, content)]
        pending = []
      case .nothing: pending.append(damaged(.unreadable, place, content))
      }
      start = end + 1
      if pending.isEmpty {
        length = base + start
        settledLines = line
      }
    }
    lines = settledLines
    beginning.extend(by: UnsafeBufferPointer(rebasing: bytes[..<(length - base)]), from: base)
    if base + bytes.count > length {
      tail = Tail(offset: length, line: lines + 1, count: base + bytes.count - length)
    }
    return records
  }

  /// Where a line stands in the file, its line feed included.
  private struct Place {
    let line: Int
    let range: Range<Int>
  }

  // Whether the line's record is new.
  private mutating func accept(
    _ found: RecordLine, _ place: Place, _ content: UnsafeBufferPointer<UInt8>,
    _ chains: inout [String: WriterChain]
  ) -> Bool {
    let owner = found.record.number.writer
    let isForeign = owner != writer
    guard !isForeign || JournalName.mayBeCopy(named: writer, of: owner) else {
      damage.append(damaged(.foreignWriter, place, content))
      return false
    }
    let isNew = chains[owner, default: WriterChain()].take(found, isCopy: isCopy || isForeign) {
      damaged(.outOfChain, place, content)
    }
    if isForeign {
      writer = owner
      isCopy = true
    }
    guard isNew else {
      repeats += 1
      return false
    }
    lastLine = place.range
    lastHash = found.hash
    lastSequence = max(found.record.number.sequence, lastSequence)
    if found.isNewer { newerLines.append(place.line) }
    if found.forbidsWriting, forbiddingLine == nil { forbiddingLine = place.line }
    return true
  }

  private func damaged(
    _ kind: JournalDamage.Kind, _ place: Place, _ content: UnsafeBufferPointer<UInt8>
  ) -> JournalDamage {
    JournalDamage(
      kind: kind, path: path, line: place.line, offset: place.range.lowerBound,
      excerpt: Excerpt.of(content))
  }

  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let end = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

/// The beginning of unreadable bytes, safe to show.
enum Excerpt {
  /// Up to 60 printable ASCII characters; every other byte is a dot.
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    String(
      decoding: bytes.prefix(60).map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: ".") },
      as: UTF8.self)
  }
}
