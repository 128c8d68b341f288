// A "terminal" of lines: what the program says goes out a line each, what is typed comes in a line
// each. No alternate screen, no placed cursor, no modes: any terminal will do, or a pipe.

import CellScreen
import Glibc
import SecretariatUI
import Wording

/// Lines in and out.
final class SpokenTerminal: TerminalDevice {
  /// Wide enough that nothing is cut: no screen has to hold it.
  let size = Size(rows: 60, columns: 500)
  let depth = ColorDepth.mono
  /// Whether the next line is listened to.
  var isListening = true
  private let output: Output
  private var speaker = Speaker()
  private var waiting: [UInt8] = []
  private var isAtEnd = false
  private let wakeOut: Int32
  private let wakeIn: Int32

  /// Longest line, in bytes: longer than any input line takes.
  private static let longest = 65_536

  /// Nil when no descriptor is left.
  init?(_ output: Output) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (wakeOut, wakeIn) = (ends[0], ends[1])
    self.output = output
  }

  deinit {
    close(wakeOut)
    close(wakeIn)
  }

  var waker: Waker {
    let wakeIn = wakeIn
    return Waker {
      let byte: UInt8 = 1
      _ = withUnsafePointer(to: byte) { write(wakeIn, $0, 1) }
    }
  }

  /// Says what has changed.
  func say(_ state: AppState) {
    for line in speaker.lines(for: state) {
      output.line(TextGate.harmless(line, glyphs: state.glyphs))
    }
    output.flush()
  }

  /// Written out, for whatever reads the lines: no sequence goes to what may be no terminal.
  func copy(_ text: String) {
    for line in text.split(separator: "\n") {
      output.line(TextGate.harmless(String(line), glyphs: .unicode))
    }
    output.flush()
  }

  /// A line of what is typed comes as a paste, one at a time; the end of the input ends the session.
  func nextEvents(timeoutMilliseconds: Int?) -> [InputEvent] {
    if output.isClosed || output.failure != nil { return [.terminated(.hangUp)] }
    if isListening, let event = heard() { return [event] }
    var wanted = [
      pollfd(fd: wakeOut, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    let listens = isListening && !isAtEnd
    poll(&wanted, listens ? 2 : 1, Int32(clamping: timeoutMilliseconds ?? -1))
    var events: [InputEvent] = []
    if wanted[0].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(wakeOut, &bytes, bytes.count) > 0 {}
      events.append(.wake)
    }
    if listens, wanted[1].revents != 0 {
      readOn()
      if let event = heard() { events.append(event) }
    }
    return events
  }

  /// The next line that is there.
  private func heard() -> InputEvent? {
    guard let end = waiting.firstIndex(of: 0x0A) else {
      guard isAtEnd || waiting.count > Self.longest else { return nil }
      guard !waiting.isEmpty else { return .terminated(.hangUp) }
      defer { waiting = [] }
      return .paste(String(decoding: waiting, as: UTF8.self))
    }
    var line = waiting[..<end]
    if line.last == 0x0D { line.removeLast() }
    defer { waiting.removeSubrange(...end) }
    return .paste(String(decoding: line, as: UTF8.self))
  }

  private func readOn() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      waiting += bytes.prefix(count)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }

  // There is no picture, and nothing to give back.
  func present(_ canvas: Canvas, theme: Theme) {}
  func redraw() {}
  func useMouse(_ isOn: Bool) {}
  func lend(_ use: (_ mustEnd: () -> Bool) -> Void) { use { false } }
  func restore() {}

  /// The shell's own Ctrl-Z does it.
  func suspend() {}
}
