// What one person last saw of a store, kept in his own folder: the store itself cannot say that a
// plan is gone from it, and an empty list must never be shown for lost work.
//
// FILE. `<state>/<16 hexadecimal digits of the store's path>.seen`, one JSON object sealed as a
// journal's line; what is not whole is as if it were not there. Beside it `<digits>.heads/` holds
// the heads that `check` printed, each under its digest. Both may be deleted at any time.

import PlainJSON

/// What a person last saw of a store. Of the journals only the last line, by its place in the file
/// and its hash: that is enough to see that what stood there still stands there.
package struct Witness: Equatable, Sendable {
  /// One journal up to the line that was the last one.
  struct Seen: Equatable, Sendable {
    var writer: String
    var number: Int
    var hash: UInt64
    var line: Range<Int>
  }

  /// A plan or the office.
  struct Place: Equatable, Sendable {
    var journals: [Seen] = []
    /// Sizes in bytes of the documents' files, by their paths below the place.
    var sources: [String: Int] = [:]
    /// Whether there was a snapshot.
    var hasSnapshot = false
  }

  /// By their paths below the store.
  var places: [String: Place] = [:]
  /// Numbers of the reviews' revisions, by id.
  var reviews: [String: Int] = [:]

  static let version = 1

  /// The plans that were there.
  package var planCount: Int { places.keys.count { $0 != StoreFormat.officeFolder } }

  /// Steps that were there, as far as journals tell by their last lines.
  package var stepCount: Int {
    places.values.reduce(0) { $0 + $1.journals.reduce(0) { $0 + $1.number } }
  }

  /// The bytes of its file.
  func bytes() -> [UInt8] {
    var writer = JSONWriter(reserving: 1_024)
    writer.beginObject()
    writer.member("seen", Self.version)
    writer.key("places")
    writer.beginArray()
    for (path, place) in places.sorted(by: { $0.key < $1.key }) {
      place.write(to: &writer, path)
    }
    writer.endArray()
    writer.object("reviews") {
      for (id, revision) in reviews.sorted(by: { $0.key < $1.key }) { $0.member(id, revision) }
    }
    writer.endObject()
    return RecordLine.sealed(writer.bytes)
  }

  init(places: [String: Place] = [:], reviews: [String: Int] = [:]) {
    self.places = places
    self.reviews = reviews
  }

  /// Reads its file; nil when it is not whole or of another version.
  init?(_ bytes: [UInt8]) {
    let value = bytes.withUnsafeBufferPointer { bytes -> JSONValue? in
      guard bytes.last == 0x0A else { return nil }
      let line = UnsafeBufferPointer(rebasing: bytes.dropLast())
      return RecordLine.isSound(line) ? try? JSONValue.parse(line) : nil
    }
    guard let value, value["seen"]?.int == Self.version, let list = value["places"]?.array else {
      return nil
    }
    for entry in list {
      guard let path = entry["path"]?.string, let place = Place(entry) else { return nil }
      places[path] = place
    }
    for member in value["reviews"]?.members ?? [] { reviews[member.key] = member.value.int ?? 1 }
  }
}

extension Witness.Place {
  fileprivate func write(to writer: inout JSONWriter, _ path: String) {
    writer.beginObject()
    writer.member("path", path)
    writer.key("journals")
    writer.beginArray()
    for seen in journals.sorted(by: { $0.writer < $1.writer }) {
      writer.beginObject()
      writer.member("w", seen.writer)
      writer.member("n", seen.number)
      writer.member("hash", RecordLine.hex(seen.hash, digits: 16))
      writer.member("from", seen.line.lowerBound)
      writer.member("to", seen.line.upperBound)
      writer.endObject()
    }
    writer.endArray()
    writer.object("sources") {
      for (name, size) in sources.sorted(by: { $0.key < $1.key }) { $0.member(name, size) }
    }
    writer.member("snapshot", .bool(hasSnapshot))
    writer.endObject()
  }

  fileprivate init?(_ value: JSONValue) {
    for entry in value["journals"]?.array ?? [] {
      guard let writer = entry["w"]?.string, let number = entry["n"]?.int,
        let hash = entry["hash"]?.string.flatMap({ UInt64($0, radix: 16) }),
        let from = entry["from"]?.int, let end = entry["to"]?.int, from >= 0, from < end,
        end <= Journal.fileLimit,
        // A record takes more than a byte; and sums of such numbers never overflow.
        (1...Journal.fileLimit).contains(number)
      else { return nil }
      journals.append(
        Witness.Seen(writer: writer, number: number, hash: hash, line: from..<end))
    }
    for member in value["sources"]?.members ?? [] { sources[member.key] = member.value.int ?? 0 }
    hasSnapshot = value["snapshot"]?.bool ?? false
  }
}

/// Something that a person saw in a store and that is no longer there as it was.
package struct WitnessLoss: Equatable, Sendable {
  /// What became of it.
  package enum Kind: Equatable, Sendable {
    /// A folder of the store, or a plan's: gone with all that was in it; so many steps.
    case folderGone(steps: Int)
    case journalGone(steps: Int)
    /// The journal ends before the step that was the last one.
    case journalCut(steps: Int)
    /// Another line stands where that step stood.
    case journalChanged(step: Int)
    case sourceGone
    case sourceChanged
    /// A cache; it comes again by itself.
    case snapshotGone
    /// A review is not there; somebody may have thrown it away.
    case reviewGone
    /// A review has an older revision than it had.
    case reviewOlder(revision: Int)
  }
  /// Path below the store.
  package let path: String
  package let kind: Kind

  /// Whether steps are gone with it, so that lists lack what was in them.
  package var lacksSteps: Bool {
    switch kind {
    case .folderGone, .journalGone, .journalCut, .journalChanged: true
    default: false
    }
  }

  /// Whether it can come about without anybody's fault, so that telling it once is enough.
  package var isHarmless: Bool {
    switch kind {
    case .snapshotGone, .reviewGone: true
    default: false
    }
  }
}
