// The way out: every byte that a command prints goes through here. Text is buffered and written
// whole; a reader that went away is no error; a disk that is full is.

import Glibc
import VietnameseText
import Wording

/// A stream of the process.
final class Output {
  /// Bytes kept back before they are written.
  private static let bufferSize = 1 << 16
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The reader has closed its end (`| head -1`): what follows is of no interest.
  private(set) var isClosed = false
  /// The first failure; nothing is written after it.
  private(set) var failure: SystemReason?
  /// Whether what is printed tells of a step that is on the disk: who cannot be told of it must not
  /// think that it has to be done again.
  var tellsOfSavedStep = false

  private var lead: (() -> String)?
  /// Columns of the terminal to which sentences go; nil elsewhere, where lines stay whole.
  private let columns: Int?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    columns = nil
  }

  /// For sentences: on a terminal they are broken between words and not within them.
  init(sentencesTo descriptor: Int32) {
    self.descriptor = descriptor
    var size = winsize()
    let isTerminal = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isTerminal ? Int(size.ws_col) : nil
  }

  /// One that takes everything and writes nothing.
  static func discarding() -> Output {
    let output = Output(-1)
    output.isClosed = true
    return output
  }

  /// Puts before each line of text what `lead` gives then, and writes each line at once; nil ends it.
  func leadLines(_ lead: (() -> String)?) { self.lead = lead }

  /// Prints a line of text, made visible first.
  func line(_ text: String = "") {
    let text = (lead?() ?? "") + text
    for piece in columns.map({ Self.broken(text, at: $0) }) ?? [text] {
      append(piece)
      buffer.append(0x0A)
    }
    if lead != nil || buffer.count >= Self.bufferSize { flush() }
  }

  /// Prints text without a line end, and at once: a question.
  func prompt(_ text: String) {
    append(text)
    flush()
  }

  /// Prints bytes as they are; for JSON, whose writer has escaped them.
  func bytes(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// Prints a JSON value and a line feed.
  func json(_ bytes: [UInt8]) {
    self.bytes(bytes)
    self.bytes([0x0A])
  }

  /// Writes what is kept back.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    var rest = buffer[...]
    while !rest.isEmpty, !isClosed, failure == nil {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else {
        giveUp(errno)
      }
    }
  }

  private func giveUp(_ code: Int32) {
    switch code {
    case EINTR: break
    case EAGAIN:
      var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wanted, 1, -1)
    case EPIPE: isClosed = true
    default: failure = SystemReason(errno: code)
    }
  }

  // Between words; a word that is too long for a line, as a path may be, stays whole.
  private static func broken(_ text: String, at columns: Int) -> [String] {
    var lines: [String] = []
    var width = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let columnsOfWord = DisplayWidth.columns(VisibleText.of(String(word)))
      if let last = lines.last, width + 1 + columnsOfWord <= columns {
        lines[lines.count - 1] = last + " " + word
        width += 1 + columnsOfWord
      } else {
        lines.append(String(word))
        width = columnsOfWord
      }
    }
    return lines
  }

  private func append(_ text: some StringProtocol) { VisibleText.append(text, to: &buffer) }
}
