// What really goes to the terminal, byte by byte, while a store full of hostile texts is looked at:
// only what curses needs to draw, and signs.

import TestSupport
import Testing

extension EndToEndFaults {
  @Suite struct HostileTerminalTests {
    /// Finals and modes that curses uses on these terminals: attributes, places, erasing, moving
    /// lines; at the beginning and end the alternate screen, the cursor, keys and pasting.
    private static let finals: Set<Character> = [
      "m", "H", "G", "d", "A", "B", "C", "D", "J", "K", "X", "P", "L", "M", "@", "b", "r", "S",
      "T",
    ]
    private static let modes: Set<String> = [
      "?1049h", "?1049l", "?25h", "?25l", "?12l", "?12;25h", "?34h", "?34l", "?1h", "?1l",
      "?2004h", "?2004l", "?7h", "?7l", "4l", "34h", "?0c", "?1c", "22;0;0t", "23;0;0t",
    ]
    private static let escapes: Set<String> = ["(B", ")0", "=", ">", "7", "8", "M"]

    private func isAllowed(_ token: TerminalToken) -> Bool {
      switch token {
      case .text(let scalar): HarmlessText.allows(scalar)
      case .control(let value): [0x08, 0x0A, 0x0D, 0x0E, 0x0F].contains(value)
      case .escape(let words): Self.escapes.contains(words)
      case .sequence(let words):
        Self.modes.contains(words)
          || (words.last.map(Self.finals.contains) == true
            && words.dropLast().allSatisfy { $0.isASCII && ($0.isNumber || ";:".contains($0)) })
      // The program's one question, for the colour behind the letters.
      case .string(let kind, let words): kind == "]" && words == "11;?"
      case .invalid, .unfinished: false
      }
    }

    @Test(
      "F1, F2, F3, S2: hostile texts reach the terminal as signs alone",
      arguments: [("xterm-256color", 120, 40), ("screen-256color", 50, 15)])
    func everyScreen(terminal: String, columns: Int, rows: Int) throws {
      let folder = try TemporaryDirectory()
      try HostileStore.make(at: folder.file("store"))
      let environment = CleanEnvironment.variables(home: folder.path)
        .filter { !$0.hasPrefix("TERM=") }
      let window = try PseudoTerminal(
        [
          Tools.thidua, "--store", folder.file("store"), "--lang", "vi", "--today", "2026-06-10",
          "--writer", "thư\u{1B}]0;x\u{7}", HostileStore.plan,
        ], columns: columns, rows: rows, environment: environment + ["TERM=\(terminal)"])
      #expect(window.wait(for: "?"))
      let page = "\u{1B}[6~"
      for key in [page, "\t", page, "\t", page, "\t", page, "2", page, "/", "0", "?"] {
        let times = key == page ? 6 : 1
        for _ in 0..<times { window.type(key) }
        if key == "/" || key == "?" {
          window.type("\u{1B}[200~a\u{1B}[2J\u{202E}b\u{9B}6n\u{1B}[201~")
          window.type("\u{1B}")
        }
      }
      // The reviews stand above the plans in the register.
      for key in ["\u{1B}", "0", "\u{1B}[H", "\r", page, "\t", page, "F"] {
        for _ in 0..<(key == page ? 6 : 1) { window.type(key) }
      }
      window.type("q")
      #expect(window.waitForEnd() == 0)
      let tokens = TerminalParser.tokens(of: window.bytes)
      let foreign = Set(tokens.filter { !isAllowed($0) })
      #expect(foreign.isEmpty, "\(foreign.prefix(20))")
      // The screens were really seen: pictures of controls and signs for what is hidden.
      for sign in ["␛", "\u{FFFD}", "␇"] as [Unicode.Scalar] {
        #expect(tokens.contains(.text(sign)), "\(sign)")
      }
    }

    /// As the C library counts them, by whose count the terminal program goes.
    private func columns(of line: String) -> Int? {
      LibraryColumns.with { count in line.unicodeScalars.reduce(0) { $0 + count($1) } }
    }

    @Test("F5: hostile widths leave every border in its column", .needsTmux)
    func borders() throws {
      let folder = try TemporaryDirectory()
      try HostileStore.make(at: folder.file("store"))
      let pane = try TmuxPane(
        [
          Tools.thidua, "--store", folder.file("store"), "--lang", "vi", "--today", "2026-06-10",
          HostileStore.plan,
        ], size: TmuxPane.Size(columns: 80, rows: 24),
        environment: CleanEnvironment.variables(home: folder.path))
      try pane.wait(for: "║")
      try pane.press("z")
      for _ in 0..<20 {
        let before = try pane.screen()
        try pane.press("PageDown")
        _ = try Condition.holds(within: .milliseconds(500)) { try pane.screen() != before }
        for line in try pane.lines().dropFirst(2).prefix(20) where line.hasPrefix("║") {
          #expect(line.hasSuffix("║") && columns(of: line) == 80, "\(line)")
        }
      }
    }
  }
}
