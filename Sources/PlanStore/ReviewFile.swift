// A review on the disk, and the form of its file.
//
// FOLDER. `reviews/<id>/` holds the review's revisions, its document in `source/` (document.txt, the
// text to which line numbers refer; original, the bytes as they came), which never changes, and
// `review.lock`.
//
// FILE. `review-<n>`, n rising by one with every saving; the highest counts. It never changes once
// it has its name, and nothing ever takes its place: a group's sticky folder would not let it. The
// one before it stays, for whoever must take a damaged one away. Two lines, each one JSON object:
//   1. the header (ReviewHeader): the summary for lists, the document's SHA-256, length and CRC-32C
//      of the second line, and a "crc" as a journal's line has it;
//   2. the review without its lines and without what the header says.
//
// SAVING. Under flock on `review.lock`: the highest number is looked up, and a session that knew
// another one is refused; the file is written under a temporary name, synchronised, renamed, and
// the folder's names are synchronised.
//
// VERSION. A version that adds a field or a name raises `ReviewHeader.version`. An older one shows
// what it understands of such a review and does not save it.

import PlainJSON
import PlanModel

/// The file of one revision.
struct ReviewFile {
  /// Before the number in a file's name.
  static let prefix = "review-"
  static let lock = "review.lock"
  static let sizeLimit = 256 << 20

  let header: ReviewHeader
  /// Whether anything in it is of a newer version.
  let isNewer: Bool
  /// Without lines.
  let review: ImportReview

  /// The bytes of a review that is the next to be kept.
  static func bytes(
    of review: ImportReview, as summary: ReviewSummary, by writer: WriterName
  ) throws(StoreError) -> [UInt8] {
    var body = JSONWriter(reserving: 1_024 + 512 * review.proposals.count)
    body.beginObject()
    review.writeBody(to: &body)
    body.endObject()
    body.endLine()
    let bytes = ReviewHeader(summary, body: body.bytes).bytes(by: writer) + body.bytes
    guard bytes.count <= sizeLimit else {
      throw .tooLong(length: bytes.count, limit: sizeLimit)
    }
    return bytes
  }

  /// Reads the header of a whole file whose every byte is as it was written.
  static func header(
    _ bytes: [UInt8], of id: ReviewID, revision: Int, path: String
  ) throws(StoreError) -> ReviewHeader {
    try bytes.withUnsafeBufferPointer { (bytes) throws(StoreError) in
      try split(bytes, of: id, revision: revision, path: path).header
    }
  }

  /// Reads a whole file.
  init(
    _ bytes: [UInt8], of id: ReviewID, revision: Int, path: String
  ) throws(StoreError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(StoreError) in
      let (header, body) = try Self.split(bytes, of: id, revision: revision, path: path)
      guard let value = try? JSONValue.parse(body) else { throw .damagedReview(path: path) }
      do throws(NotUnderstood) {
        return try ReviewFile(header, value)
      } catch { throw .newerReview(path: path) }
    }
  }

  private init(_ header: ReviewHeader, _ value: JSONValue) throws(NotUnderstood) {
    let notes = ReadingNotes()
    var fields = try FieldReader(value, notes)
    self.header = header
    review = try ImportReview(header.summary, body: &fields)
    fields.finish()
    isNewer = header.summary.isNewer || notes.hasUnknownFields
  }

  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, of id: ReviewID, revision: Int, path: String
  ) throws(StoreError) -> (header: ReviewHeader, body: UnsafeBufferPointer<UInt8>) {
    var lines = Lines(bytes)
    guard let line = lines.next() else { throw .damagedReview(path: path) }
    let header = try ReviewHeader(line: line, of: id, revision: revision, path: path)
    let body = UnsafeBufferPointer(rebasing: bytes[(line.count + 1)...])
    var checksum = CRC32C()
    checksum.update(body)
    guard body.count == header.bodyLength, checksum.value == header.bodyChecksum else {
      throw .damagedReview(path: path)
    }
    return (header, body)
  }
}

extension ImportReview {
  fileprivate func writeBody(to writer: inout JSONWriter) {
    writer.optional("profile", row: profile)
    if oldProfile != PlanProfile() { writer.optional("oldProfile", row: oldProfile) }
    writer.list(
      "facts",
      rows: ProfileField.allCases.compactMap { field in
        facts[field].map { StoredFact(field, $0) }
      })
    writer.list("proposals", rows: proposals)
    writer.list("unplaced", rows: unplaced)
    writer.list("warnings", rows: warnings)
    writer.list("outsiders", outsiders.sorted())
    writer.list("notices", notices)
  }

  fileprivate init(
    _ summary: ReviewSummary, body fields: inout FieldReader
  ) throws(NotUnderstood) {
    guard let profile: PlanProfile = try fields.optionalRow("profile") else {
      throw NotUnderstood()
    }
    let oldProfile: PlanProfile? = try fields.optionalRow("oldProfile")
    let facts: [StoredFact] = try fields.rows("facts")
    self.init(
      target: summary.target, origin: summary.origin, lines: [], profile: profile,
      oldProfile: oldProfile ?? PlanProfile(),
      facts: Dictionary(facts.map { ($0.field, $0.source) }, uniquingKeysWith: { $1 }),
      proposals: try fields.rows("proposals"), unplaced: try fields.rows("unplaced"),
      warnings: try fields.rows("warnings"),
      outsiders: Set(try fields.list("outsiders", FieldReader.text)),
      notices: try fields.list("notices", FieldReader.text), plan: summary.plan,
      stamp: summary.stamp)
  }
}
