// What a running program has written so far: its output counted as it streams, of its complaints
// the beginning.

import Glibc

/// The two ends of a program, as far as they were heard.
struct Heard {
  private static let mostWords = 4_000
  private let limit: Int
  private(set) var output: [UInt8] = []
  private var complaints: [UInt8] = []
  private(set) var outputIsOpen = true
  private(set) var errorsAreOpen = true
  /// Whether it wrote more than it may.
  private(set) var isOver = false
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  init(limit: Int) { self.limit = limit }

  mutating func takeOutput(from descriptor: Int32) {
    guard let count = take(from: descriptor) else {
      outputIsOpen = false
      return
    }
    isOver = output.count + count > limit
    if !isOver { output.append(contentsOf: piece[..<count]) }
  }

  mutating func takeErrors(from descriptor: Int32) {
    guard let count = take(from: descriptor) else {
      errorsAreOpen = false
      return
    }
    complaints.append(contentsOf: piece[..<min(count, max(0, Self.mostWords - complaints.count))])
  }

  /// Bytes read into `piece`; nil at the end.
  private mutating func take(from descriptor: Int32) -> Int? {
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { return count }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// The complaints as one short line; untrusted words all the same.
  var words: String {
    let text = String(decoding: complaints, as: UTF8.self)
    let line = text.split(whereSeparator: { $0.isWhitespace || $0.isNewline })
      .joined(separator: " ")
    return line.count > 200 ? String(line.prefix(200)) + "…" : line
  }
}
