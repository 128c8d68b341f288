// Taking words out of all records of a store for good, as the law may ask for personal data. The
// chain stays whole: a line without the words keeps the hash of the line that it was, and says who
// took them out, when and why. What this cannot change is named, for people to look at.
//
// CRASHES. Each journal is written beside itself, synchronised and renamed over, under the locks of
// all journals of its place: at any moment it is as it was or as it will be. What a crash left is
// taken up by doing the same again.

import PlanModel

/// Where words stand in a store.
package struct WordsFound: Equatable, Sendable {
  /// One place.
  package enum Kind: Equatable, Sendable {
    /// A record: how often, whose step and when.
    case record(count: Int, author: String, time: Int)
    /// A file that this leaves alone: a document, a review, a draft, a torn tail, a line that is
    /// damaged or of a newer version.
    case untouched
    /// A file whose text cannot be looked through: the document as it came.
    case unsearchable
  }
  /// Path below the store.
  package let path: String
  package let line: Int?
  package let kind: Kind
}

extension FileStore {
  /// Where the words stand; changes nothing. Nil when there is nothing to look for.
  package func find(_ text: String) throws(StoreError) -> [WordsFound]? {
    guard let words = RedactedWords(text) else { return nil }
    var found: [WordsFound] = []
    for folder in try places() {
      let journals = try journals(of: folder)
      for name in try journals.names() where JournalName(name) != nil {
        guard let bytes = try journals.content(of: name, limit: Journal.fileLimit) else { continue }
        found += Self.find(words, in: bytes, journals.path(of: name))
      }
    }
    for name in [StoreFormat.officeFolder, StoreFormat.plansFolder, StoreFormat.reviewsFolder] {
      if let folder = (try? root.folder(name)) ?? nil {
        Self.look(words, in: folder, depth: 4, &found)
      }
    }
    return found
  }

  /// Takes the words out of every record.
  /// - Returns: lines changed, by the journals' paths.
  package func redact(
    _ text: String, by removal: Removal
  ) throws(StoreError) -> [(path: String, lines: Int)] {
    guard let words = RedactedWords(text) else { return [] }
    try refuseAfterFailure()
    let places = try places()
    // Everywhere or nowhere, as far as that can be known beforehand.
    for folder in places { try refuseStructure(words, in: folder, removal) }
    var changed: [(path: String, lines: Int)] = []
    for folder in places { changed += try redact(words, in: folder, removal) }
    return changed
  }

  private func places() throws(StoreError) -> [StoreFolder] {
    var places = [try folder(of: .office)]
    for id in try planIDs() { places.append(try planFolder(id)) }
    return places
  }

  private func redact(
    _ words: RedactedWords, in folder: StoreFolder, _ removal: Removal
  ) throws(StoreError) -> [(path: String, lines: Int)] {
    let journals = try journals(of: folder)
    let names = try journals.names().filter { JournalName($0) != nil }
    var changed: [String: (bytes: [UInt8], lines: Int)] = [:]
    var locks: [StoreFile] = []
    defer { withExtendedLifetime(locks) {} }
    for name in names {
      let note = String(name.dropLast(6)) + ".lock"
      let (file, lock) = try locked(name, in: journals) { LockHolder.read(note, in: folder) }
      if case .unsupported(let code) = lock {
        throw .locksUnsupported(path: file.path, errno: code)
      }
      locks.append(file)
      let bytes = try file.bytes(from: 0, limit: Journal.fileLimit)
      let new = try Self.redacted(bytes, words, removal, path: file.path)
      if new.lines > 0 { changed[name] = new }
    }
    if changed.isEmpty { return [] }
    // They hold the words too; a session that is about to write one waits for its lock.
    let lock = try folder.fileMadeIfAbsent(Snapshot.lock)
    _ = try JournalLock.tryTake(lock)
    defer { withExtendedLifetime(lock) {} }
    let snapshots = try folder.names().filter { Snapshot.number(of: $0) != nil }
    for name in snapshots { try folder.remove(name) }
    if !snapshots.isEmpty { try folder.synchronize() }
    for (name, new) in changed.sorted(by: { $0.key < $1.key }) {
      try journals.replace(name, with: new.bytes)
    }
    return changed.sorted { $0.key < $1.key }.map { (journals.path(of: $0.key), $0.value.lines) }
  }

  private func refuseStructure(
    _ words: RedactedWords, in folder: StoreFolder, _ removal: Removal
  ) throws(StoreError) {
    let journals = try journals(of: folder)
    for name in try journals.names() where JournalName(name) != nil {
      guard let bytes = try journals.content(of: name, limit: Journal.fileLimit) else { continue }
      _ = try Self.redacted(bytes, words, removal, path: journals.path(of: name))
    }
  }

  private static func redacted(
    _ bytes: [UInt8], _ words: RedactedWords, _ removal: Removal, path: String
  ) throws(StoreError) -> (bytes: [UInt8], lines: Int) {
    var result: [UInt8] = []
    var lines = 0
    for line in FileLines(bytes) {
      let content = Array(bytes[line.content])
      guard line.isEnded, let new = words.redacted(content, by: removal) else {
        result += bytes[line.whole]
        continue
      }
      guard isSameRecord(content, new) else {
        throw .partOfStructure(path: path, line: line.number)
      }
      result += new + bytes[line.content.upperBound..<line.whole.upperBound]
      lines += 1
    }
    return (result, lines)
  }

  // What could be read before must be readable after, and be the same line of the chain.
  private static func isSameRecord(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    guard let before = old.withUnsafeBufferPointer({ RecordLine($0) }),
      let after = new.withUnsafeBufferPointer({ RecordLine($0) })
    else { return false }
    return before.hash == after.hash && before.previous == after.previous
      && before.record.number == after.record.number && before.isNewer == after.isNewer
      && before.record.batch.changes.count == after.record.batch.changes.count
  }

  // MARK: Looking

  private static func find(
    _ words: RedactedWords, in bytes: [UInt8], _ path: String
  ) -> [WordsFound] {
    FileLines(bytes).compactMap { line -> WordsFound? in
      let content = Array(bytes[line.content])
      let record = content.withUnsafeBufferPointer { RecordLine($0) }
      guard line.isEnded, let record,
        words.redacted(content, by: Removal(author: "x", time: 0, reason: "x")) != nil
      else {
        let isThere = words.count(in: String(decoding: content, as: UTF8.self)) > 0
        return isThere && (record == nil || words.count(inRecord: content) > 0)
          ? WordsFound(path: path, line: line.number, kind: .untouched) : nil
      }
      let batch = record.record.batch
      return WordsFound(
        path: path, line: line.number,
        kind: .record(
          count: words.count(inRecord: content), author: batch.author, time: batch.time))
    }
  }

  // Everything that is no journal and no cache.
  private static func look(
    _ words: RedactedWords, in folder: StoreFolder, depth: Int, _ found: inout [WordsFound]
  ) {
    for name in (try? folder.names()) ?? [] {
      let isLeftOut =
        name == Journal.folder || Snapshot.number(of: name) != nil || name.hasSuffix(".lock")
      if isLeftOut { continue }
      if depth > 0, let inner = (try? folder.folder(name)) ?? nil {
        look(words, in: inner, depth: depth - 1, &found)
      } else if let kind = look(words, name, in: folder) {
        found.append(WordsFound(path: folder.path(of: name), line: nil, kind: kind))
      }
    }
  }

  private static func look(
    _ words: RedactedWords, _ name: String, in folder: StoreFolder
  ) -> WordsFound.Kind? {
    guard let bytes = (try? folder.content(of: name, limit: StoreFormat.sourceLimit)) ?? nil,
      !bytes.isEmpty
    else { return nil }
    if let text = String(validating: bytes, as: UTF8.self) {
      return words.count(in: text) > 0 ? .untouched : nil
    }
    return name == StoreFormat.sourceOriginal ? .unsearchable : nil
  }
}
