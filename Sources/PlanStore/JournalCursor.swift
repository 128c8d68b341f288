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

  let writer: String
  /// Path below the store.
  let path: String
  /// The file's status when it was last read.
  private(set) var status: FileStatus
  /// Bytes read and settled; the next read begins here.
  private(set) var length = 0
  /// Lines settled.
  private(set) var lines = 0
  private(set) var lastSequence = 0
  /// Hash of the last record's line; 0 before the first.
  private(set) var lastHash: UInt64 = 0
  /// Where the last record's line begins and where it ends, line feed included; 0 before the first.
  private(set) var lastLine = 0..<0
  private(set) var tail: Tail?
  private(set) var damage: [JournalDamage] = []
  /// Lines of records made by a newer version.
  private(set) var newerLines: [Int] = []
  /// The line that forbids this version to write, if any.
  private(set) var forbiddingLine: Int?
  private var hashes: [Int: UInt64] = [:]

  init(writer: String, path: String, status: FileStatus) {
    self.writer = writer
    self.path = path
    self.status = status
  }

  /// A cursor behind what a snapshot covers, in the file that `status` tells of.
  init(_ covered: SnapshotHeader.Covered, path: String, status: FileStatus) {
    writer = covered.writer
    self.path = path
    self.status = status
    // So that the next look reads what came after, if anything did.
    self.status.size = covered.lastLine.upperBound
    length = covered.lastLine.upperBound
    lines = covered.lines
    lastSequence = covered.sequence
    lastHash = covered.hash
    lastLine = covered.lastLine
    hashes = [lastSequence: lastHash]
  }

  /// Whether all of it was read, understood and found in order, so that a snapshot may cover it.
  var isSound: Bool {
    damage.isEmpty && newerLines.isEmpty && length == lastLine.upperBound
  }

  /// Takes the file's bytes from `length` to its end and returns the records in them.
  mutating func take(_ bytes: [UInt8], status: FileStatus) -> [JournalRecord] {
    self.status = status
    tail = nil
    return bytes.withUnsafeBufferPointer { buffer in take(buffer) }
  }

  /// Takes in a record that this session has just written: `line` with its line feed.
  /// Without a status the next look reads the file's end again.
  mutating func appended(_ line: [UInt8], sequence: Int, status: FileStatus?) {
    lastHash = line.withUnsafeBufferPointer {
      RecordLine.hash(UnsafeBufferPointer(rebasing: $0.dropLast()))
    }
    lastSequence = sequence
    hashes[sequence] = lastHash
    lastLine = length..<length + line.count
    length += line.count
    lines += 1
    if let status { self.status = status }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> [JournalRecord] {
    var records: [JournalRecord] = []
    var pending: [JournalDamage] = []
    let notes = ReadingNotes()
    let base = length
    var settledLines = lines
    var start = 0
    var line = lines
    while let end = Self.lineEnd(bytes, from: start) {
      line += 1
      let content = Self.trimmed(bytes, start, end)
      let found = RecordLine(content, notes)
      if let found, hashes[found.record.number.sequence] != found.hash {
        damage += pending
        pending = []
        lastLine = base + start..<base + end + 1
        accept(found, line: line, offset: base + start, content, into: &records)
      } else if found == nil {
        pending.append(damaged(.unreadable, line, base + start, content))
        if RecordLine.isSound(content) || RecordLine.looksWhole(content) {
          // Written whole, and yet no record any more: never to be taken for a torn write.
          damage += pending
          pending = []
        }
      }
      start = end + 1
      if pending.isEmpty {
        length = base + start
        settledLines = line
      }
    }
    lines = settledLines
    if base + bytes.count > length {
      tail = Tail(offset: length, line: lines + 1, count: base + bytes.count - length)
    }
    return records
  }

  private mutating func accept(
    _ found: RecordLine, line: Int, offset: Int, _ content: UnsafeBufferPointer<UInt8>,
    into records: inout [JournalRecord]
  ) {
    let sequence = found.record.number.sequence
    guard found.record.number.writer == writer else {
      damage.append(damaged(.foreignWriter, line, offset, content))
      return
    }
    if hashes[sequence] != nil {
      damage.append(damaged(.forked, line, offset, content))
    } else if sequence != lastSequence + 1 || found.previous != lastHash {
      damage.append(damaged(.outOfChain, line, offset, content))
    }
    if found.isNewer { newerLines.append(line) }
    if found.forbidsWriting, forbiddingLine == nil { forbiddingLine = line }
    hashes[sequence] = found.hash
    lastSequence = max(sequence, lastSequence)
    lastHash = found.hash
    records.append(found.record)
  }

  private func damaged(
    _ kind: JournalDamage.Kind, _ line: Int, _ offset: Int, _ content: UnsafeBufferPointer<UInt8>
  ) -> JournalDamage {
    JournalDamage(
      kind: kind, path: path, line: line, offset: offset, excerpt: Excerpt.of(content))
  }

  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func trimmed(
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
