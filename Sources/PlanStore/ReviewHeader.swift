// The first line of a kept review: all that a list shows, and how to tell that the rest is whole.

import PlainJSON
import PlanModel

/// The summary of a review as its file has it, and what follows it.
struct ReviewHeader {
  static let version = 1
  let summary: ReviewSummary
  /// Bytes of the second line, line feed included, and their CRC-32C.
  let bodyLength: Int
  let bodyChecksum: UInt32

  init(_ summary: ReviewSummary, body: [UInt8]) {
    self.summary = summary
    bodyLength = body.count
    bodyChecksum = CRC32C.of(body)
  }

  /// The line, line feed included.
  func bytes(by writerName: WriterName) -> [UInt8] {
    var writer = JSONWriter(reserving: 1_024)
    writer.beginObject()
    writer.member("review", Self.version)
    writer.member("n", summary.revision)
    writer.member("w", writerName.description)
    writer.optional("by", summary.stamp?.author)
    writer.optional("t", summary.stamp?.time)
    writer.optional("target", row: summary.target)
    writer.optional("origin", row: summary.origin)
    writer.member("title", summary.title)
    writer.member("subject", summary.subject)
    writer.optional("progress", row: summary.progress)
    writer.optional("plan", summary.plan?.raw)
    writer.member("text", summary.fingerprint)
    writer.member("body", bodyLength)
    writer.member("bodyCRC", RecordLine.hex(UInt64(bodyChecksum), digits: 8))
    writer.endObject()
    return RecordLine.sealed(writer.bytes)
  }

  /// Reads the line of the review `id` that its file's name gives the number `revision`.
  /// - Throws: `.damagedReview` when it is not whole or not this one's, `.newerReview` when it is
  ///   whole but not of this version.
  init(
    line: UnsafeBufferPointer<UInt8>, of id: ReviewID, revision: Int, path: String
  ) throws(StoreError) {
    guard RecordLine.isSound(line), let value = try? JSONValue.parse(line),
      value["n"]?.int == revision, let version = value["review"]?.int, version >= 1
    else { throw .damagedReview(path: path) }
    do throws(NotUnderstood) {
      try self.init(value, of: id, isNewer: version > Self.version)
    } catch { throw .newerReview(path: path) }
  }

  private init(_ value: JSONValue, of id: ReviewID, isNewer: Bool) throws(NotUnderstood) {
    let notes = ReadingNotes()
    var fields = try FieldReader(value, notes)
    _ = fields.value("review")
    let revision = try fields.int("n")
    _ = fields.value("w")
    let author = try fields.optionalText("by")
    let time = try fields.optionalInt("t")
    let (target, origin): (ReviewTarget?, ReviewOrigin?) =
      (try fields.optionalRow("target"), try fields.optionalRow("origin"))
    let (title, subject) = (try fields.text("title"), try fields.text("subject"))
    let progress: ReviewProgress? = try fields.optionalRow("progress")
    let plan = try fields.optional("plan", FieldReader.plan)
    let fingerprint = try fields.text("text")
    bodyLength = try fields.int("body")
    let checksum = UInt32(try fields.text("bodyCRC"), radix: 16)
    _ = fields.value("crc")
    fields.finish()
    guard let target, let origin, let progress, let checksum else { throw NotUnderstood() }
    bodyChecksum = checksum
    summary = ReviewSummary(
      id: id, revision: revision, target: target, origin: origin, title: title, subject: subject,
      progress: progress, plan: plan,
      stamp: author.map { ChangeStamp(author: $0, time: time ?? 0) }, fingerprint: fingerprint,
      isNewer: isNewer || notes.hasUnknownFields)
  }
}
