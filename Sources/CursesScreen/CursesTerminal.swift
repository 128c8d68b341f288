// The real terminal: a canvas goes to curses as runs of equal style, keys come back as events.
// Nothing here knows a plan; nothing above here knows curses.

import CTerminal
package import CellScreen

/// Why the terminal cannot be used for a screen.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is unset (then empty here), unknown to terminfo, or names a terminal that cannot place
  /// its cursor.
  case unknownTerminal(String)
  /// The machine has no UTF-8 locale at all, so Vietnamese letters would be lost.
  case noUTF8Locale
  /// No descriptor, thread or memory is left.
  case noResources
}

/// A `TerminalDevice` over curses. One per process; open it before any other thread exists.
package final class CursesTerminal: TerminalDevice {
  /// From terminfo and the wishes given when opening.
  package let depth: ColorDepth
  private var decoder = InputDecoder()
  private var answers = AnswerFilter()
  private var askedAt = ContinuousClock.now
  private var shown: (canvas: Canvas, theme: Theme)?
  private var looks: [CellStyle] = []
  private var thrift = StyleThrift()
  private let isThrifty: Bool
  private var mustRedraw = false
  private var mustReadOn = false
  private var isOpen = true

  /// Takes over the terminal.
  ///
  /// `noColor` says that NO_COLOR is set to something; `asked` is the depth that the user asked for
  /// (no more is used), `likely` one that the terminal is said to have (more is looked for).
  /// `terminalName` is the value of TERM, for the message when it is of no use.
  package init(
    noColor: Bool = false, asked: ColorDepth? = nil, likely: ColorDepth? = nil,
    terminalName: String
  ) throws(TerminalError) {
    switch cterm_open(Int32((asked ?? likely ?? .mono).colors)) {
    case CTERM_OK: break
    case CTERM_NOT_A_TERMINAL: throw .notATerminal
    case CTERM_UNKNOWN_TERMINAL: throw .unknownTerminal(terminalName)
    case CTERM_NO_UTF8: throw .noUTF8Locale
    default: throw .noResources
    }
    isThrifty = cterm_obeys_ecma48()
    let has = ColorDepth(colors: Int(cterm_colors()), noColor: noColor)
    depth = asked.map { min($0, has) } ?? has
  }

  deinit { restore() }

  /// As curses knows it.
  package var size: Size {
    Size(rows: Int(cterm_rows()), columns: Int(cterm_columns()))
  }

  /// Writes to an eventfd.
  package var waker: Waker { Waker { cterm_wake() } }

  /// Does nothing when the same picture is already there.
  package func present(_ canvas: Canvas, theme: Theme) {
    guard isOpen else { return }
    if shown?.theme != theme {
      looks = StyleRole.allCases.map { theme.look(of: $0, depth: depth) }
    } else if shown?.canvas == canvas {
      return
    }
    shown = (canvas, theme)
    cterm_erase()
    for row in 0..<canvas.size.rows { draw(row, of: canvas) }
    send(cursor: canvas.cursor)
  }

  private func send(cursor: CellPosition?) {
    var length = 0
    let bytes = cterm_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1), &length)
    guard length > 0 else { return }
    guard isThrifty else { return cterm_write(bytes, length) }
    let thin = thrift.thin(Array(UnsafeBufferPointer(start: bytes, count: length)))
    cterm_write(thin, thin.count)
  }

  /// Whoever ends the program, orderly or not, turns it off again.
  package func useMouse(_ isOn: Bool) {
    if isOpen { cterm_use_mouse(isOn) }
  }

  /// Sent at once, between two pictures.
  package func copy(_ text: String) {
    guard isOpen, let letters = Clipboard.letters(of: text) else { return }
    letters.withUnsafeBufferPointer { letters in
      letters.withMemoryRebound(to: CChar.self) { cterm_copy($0.baseAddress, $0.count) }
    }
  }

  /// Marks everything as changed.
  package func redraw() {
    guard isOpen else { return }
    cterm_redraw()
    thrift.forget()
    shown = nil
  }

  /// One poll over keyboard, signals and waker; what came is returned whole.
  package func nextEvents(timeoutMilliseconds: Int?) -> [InputEvent] {
    if mustRedraw {
      mustRedraw = false
      return [.resized(size)]
    }
    let timeout = mustReadOn ? 0 : timeoutMilliseconds ?? -1
    let happened = Int(cterm_wait(Int32(clamping: timeout)))
    var events: [InputEvent] = []
    // What was typed before the line broke still counts.
    if mustReadOn || happened & CTERM_INPUT != 0 { events += decoded(readAll()) }
    if happened & CTERM_STOP != 0 { events.append(.key(.control("z"))) }
    if happened & CTERM_RESIZED != 0 {
      thrift.forget()
      shown = nil
      events.append(.resized(size))
    }
    if happened & CTERM_WOKEN != 0 { events.append(.wake) }
    if let reason = termination { events.append(.terminated(reason)) }
    return events
  }

  /// Asks what is behind the letters; `.background` answers, perhaps.
  package func askBackground() {
    guard isOpen, !answers.isAwaiting else { return }
    answers.begin()
    askedAt = .now
    cterm_ask_background()
  }

  /// Whether the font of the Linux console has all these letters; nil where the screen is none.
  package static func consoleHas(_ letters: String) -> Bool? {
    let scalars = letters.unicodeScalars.map(\.value)
    let answer = cterm_console_has(scalars, Int32(scalars.count))
    return answer < 0 ? nil : answer == 1
  }

  private func decoded(_ items: [RawInput]) -> [InputEvent] {
    let (typed, background) = answers.take(items)
    return (background.map { [.background($0)] } ?? []) + decoder.decode(typed)
  }

  /// Stops the whole process group, as a shell expects it.
  package func suspend() {
    guard isOpen else { return }
    cterm_suspend()
    thrift.forget()
    shown = nil
    mustRedraw = true
  }

  /// Standard error stays in memory meanwhile.
  package func lend(_ use: (_ mustEnd: () -> Bool) -> Void) {
    guard isOpen, cterm_lend() else { return }
    use { cterm_termination() != 0 }
    cterm_take_back()
    shown = nil
    mustRedraw = true
  }

  /// Prints what was written to standard error meanwhile.
  package func restore() {
    guard isOpen else { return }
    // An answer on its way would land in the shell's line.
    if answers.isAwaiting, askedAt.duration(to: .now) < .milliseconds(200) {
      _ = nextEvents(timeoutMilliseconds: 100)
    }
    isOpen = false
    cterm_close()
  }

  private var termination: TerminationReason? {
    switch cterm_termination() {
    case 0: nil
    case 1: .hangUp
    case 2: .interrupted
    case 3: .quit
    default: .terminated
    }
  }
}

// MARK: - Drawing

extension CursesTerminal {
  private func draw(_ row: Int, of canvas: Canvas) {
    let stride = Int(CTERM_CLUSTER)
    canvas.forEachRun(row: row, stride: stride) { run in
      let look = looks[Int(run.role.index)]
      cterm_put(
        Int32(row), Int32(run.column), run.scalars, Int32(run.scalars.count / stride),
        look.foreground, look.background, UInt32(look.attributes.rawValue))
    }
  }
}

// MARK: - Reading

extension CursesTerminal {
  /// Everything that waits, up to a bound that a flood cannot pass. Beyond it curses may hold bytes
  /// that no poll reports.
  private func readAll() -> [RawInput] {
    var items: [RawInput] = []
    mustReadOn = false
    defer { mustReadOn = items.count >= Self.mostItems }
    while items.count < Self.mostItems {
      let input = cterm_read()
      switch input.kind {
      case CTERM_BYTE: items.append(.byte(UInt8(truncatingIfNeeded: input.value)))
      case CTERM_KEY: items.append(Self.item(input.value))
      default: return items
      }
    }
    return items
  }

  private static let mostItems = 65_536

  private static func item(_ code: Int32) -> RawInput {
    if code > Int32(CTERM_KEY_F0.rawValue) {
      return .key(.function(Int(code) - Int(CTERM_KEY_F0.rawValue)))
    }
    switch cterm_key(rawValue: UInt32(clamping: code)) {
    case CTERM_KEY_UP: return .key(.up)
    case CTERM_KEY_DOWN: return .key(.down)
    case CTERM_KEY_LEFT: return .key(.left)
    case CTERM_KEY_RIGHT: return .key(.right)
    case CTERM_KEY_HOME: return .key(.home)
    case CTERM_KEY_END: return .key(.end)
    case CTERM_KEY_PAGE_UP: return .key(.pageUp)
    case CTERM_KEY_PAGE_DOWN: return .key(.pageDown)
    case CTERM_KEY_ENTER: return .key(.enter)
    case CTERM_KEY_BACK_TAB: return .key(.backTab)
    case CTERM_KEY_BACKSPACE: return .key(.backspace)
    case CTERM_KEY_DELETE: return .key(.delete)
    case CTERM_KEY_INSERT: return .key(.insert)
    case CTERM_KEY_PASTE_START: return .pasteStart
    case CTERM_KEY_PASTE_END: return .pasteEnd
    default: return .ignored
    }
  }
}
