// What one line of a journal is: a record, what a merge leaves around conflicts, or neither.

/// A line as it was read.
enum LineReading {
  /// A record; whether somebody has put blanks around it.
  case record(RecordLine, isEdited: Bool)
  /// `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`: git's, around the two sides of a conflict.
  case marker
  /// Begins and ends as a record does, and is none.
  case whole
  case nothing

  /// Reads a line without its end.
  init(_ line: UnsafeBufferPointer<UInt8>, _ notes: ReadingNotes) {
    if let found = RecordLine(line, notes) {
      self = .record(found, isEdited: false)
    } else if Self.isMarker(line) {
      self = .marker
    } else if let found = Self.withoutBlanks(line).flatMap({ RecordLine($0, notes) }) {
      self = .record(found, isEdited: true)
    } else if RecordLine.isSound(line) || RecordLine.looksWhole(line) {
      self = .whole
    } else {
      self = .nothing
    }
  }

  static func isMarker(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, "<|=>".utf8.contains(first), line.count >= 7,
      line.prefix(7).allSatisfy({ $0 == first })
    else { return false }
    return line.count == 7 || line[7] == UInt8(ascii: " ")
  }

  // The line without a byte order mark and the blanks around it; nil when it has none of them.
  private static func withoutBlanks(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    var rest = line[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    rest = rest.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest.isEmpty || rest.count == line.count ? nil : UnsafeBufferPointer(rebasing: rest)
  }
}
