// Lines that stand for another: a line from which words had to be taken out, and one that a repair
// put where a line was lost. Both bear the hash of the line that was first written, so that what
// follows it still fits; Journal.swift has the members.

import PlainJSON

/// What a line says of the one it stands for.
struct Replacement: Equatable, Sendable {
  /// Hash of the line that was first written; the next one's "prev" names it.
  let original: UInt64
  /// Who took words out, when and why, the last one last; empty when a repair made the line.
  let removals: [Removal]
  /// Who put the line where another was lost, and when; nil when words were taken out.
  let repair: Removal?

  /// Reads the members of a record's object.
  /// - Returns: nil when it stands for no other line.
  /// - Throws: when a member is missing that must be there, which is damage.
  static func read(_ value: JSONValue) throws(NotUnderstood) -> Replacement? {
    guard let original = value["original"] else { return nil }
    guard let text = original.string, text.utf8.count == 16, let hash = UInt64(text, radix: 16),
      RecordLine.hex(hash, digits: 16) == text
    else { throw NotUnderstood() }
    var repair: Removal?
    if let lost = value["lost"] { repair = try Removal(lost) }
    var removals: [Removal] = []
    for entry in value["removed"]?.array ?? [] { removals.append(try Removal(entry)) }
    if removals.isEmpty, repair == nil { throw NotUnderstood() }
    return Replacement(original: hash, removals: removals, repair: repair)
  }
}

/// Who replaced a line, when and why.
package struct Removal: Equatable, Sendable {
  /// Name shown for the person.
  package let author: String
  /// Milliseconds since 1970 in UTC.
  package let time: Int
  package let reason: String

  package init(author: String, time: Int, reason: String) {
    self.author = author
    self.time = time
    self.reason = reason
  }

  fileprivate init(_ value: JSONValue) throws(NotUnderstood) {
    guard let author = value["by"]?.string, !author.isEmpty, let time = value["t"]?.int,
      let reason = value["why"]?.string, !reason.isEmpty
    else { throw NotUnderstood() }
    self.init(author: author, time: time, reason: reason)
  }

  /// Writes it as an object.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("by", author)
    writer.member("t", time)
    writer.member("why", reason)
    writer.endObject()
  }
}
