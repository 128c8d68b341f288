// What is kept of a document: its text as read, which line numbers refer to, and its bytes.

/// The document from which a plan or a review was read.
package struct SourceDocument: Equatable, Sendable {
  /// The text as read, to which line numbers refer; every line ends in a line feed.
  package let text: String
  /// The bytes as they came.
  package let original: [UInt8]

  package init(text: String, original: [UInt8]) {
    self.text = text
    self.original = original
  }

  /// The document with these lines, which hold no line feed.
  package init(lines: [String], original: [UInt8]) {
    self.init(text: lines.map { $0 + "\n" }.joined(), original: original)
  }

  /// The lines of the text without their ends.
  package var lines: [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(Substring($0)) }
  }

  /// SHA-256 of the text in hexadecimal digits: the same for the same text, line by line.
  package var fingerprint: String { Self.fingerprint(ofText: text) }

  /// The number of a version of a plan's document: which one it is, followed by six digits of its
  /// checksum, so that two copies of a store never give one number to two texts; 1 for the first.
  func version(after known: [Int], attempt: Int) -> Int {
    let place = Self.versionPlace
    let last = known.map { $0 < place ? $0 : $0 / place }.max() ?? 1
    return min(last + attempt, 999) * place + checksum
  }

  /// What stands before the digits of the checksum counts this much.
  static let versionPlace = 1_000_000

  private var checksum: Int { Int(CRC32C.of(Array(text.utf8))) % Self.versionPlace }

  /// Whether a version with that number has this text.
  func fits(version: Int) -> Bool { version % Self.versionPlace == checksum }

  /// What the signs behind a new plan's name follow from: whose step makes it, when, of which text.
  package func facts(writer: String, time: Int) -> String { "\(writer) \(time) \(fingerprint)" }

  static func fingerprint(ofText text: String) -> String {
    SHA256.hash(Array(text.utf8)).map { RecordLine.hex(UInt64($0), digits: 2) }.joined()
  }
}
