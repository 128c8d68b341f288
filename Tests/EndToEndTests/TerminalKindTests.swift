// Every kind of terminal, locale and size: the screen works, or one clear sentence says why not and
// what to do. Never garbage.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct TerminalKindTests {
    private static let names = [
      "xterm", "xterm-256color", "xterm-kitty", "xterm-ghostty", "alacritty", "foot",
      "tmux-256color",
      "screen", "screen.xterm-256color", "linux", "vt100", "vt220", "rxvt-unicode-256color", "ansi",
      "dumb", "unknown", "", "foo-bar", "../../etc/passwd", "/etc/passwd",
      String(repeating: "x", count: 5_000), "xterm\nfoo", "xterm\u{1b}[2J", "ễ",
    ]
    private static let locales = [
      "LANG=C", "LANG=POSIX", "LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=C.UTF-8", "LC_CTYPE=UTF-8",
      "LC_ALL=vi_VN.UTF-8", "LANG=vi_VN", "LC_ALL=xx", "LC_ALL=\u{1b}[2J", "A=1",
    ]

    @Test("E8, R11: each of 24 values of TERM works or is refused in one sentence with the remedy")
    func terminals() throws {
      let office = try Office()
      for name in Self.names { try expectSense(office, "TERM=\(name)", "LC_ALL=C.UTF-8") }
      if !Faults.isLong { return }
      for name in Self.names {
        for locale in Self.locales { try expectSense(office, "TERM=\(name)", locale) }
      }
    }

    @Test("E9: Vietnamese stands on the screen whatever the locale says")
    func localesShowVietnamese() throws {
      let office = try Office()
      for locale in Self.locales {
        let isShown = try expectSense(office, "TERM=xterm-256color", locale)
        #expect(isShown, "\(locale)")
      }
    }

    /// Starts the program so; true when the screen came, false when it was refused in words.
    @discardableResult
    private func expectSense(_ office: Office, _ settings: String...) throws -> Bool {
      let pty = try Pty(
        office.command(office.plan),
        environment: ["HOME=\(office.folder.path)", "PATH=/usr/bin:/bin", "TZ=UTC"] + settings)
      let isShown = Condition.first { () -> Bool? in
        pty.read()
        if pty.text().contains("Mục") { return true }
        return pty.isRunning ? nil : false
      }
      let what = settings.joined(separator: " ").prefix(60)
      if isShown == true {
        pty.settle()
        pty.send("q")
        #expect(try pty.waitForEnd() == 0, "\(what)")
        return true
      }
      pty.settle()
      let told = pty.text()
      #expect(isShown == false, "neither screen nor end: \(what)")
      #expect(try pty.waitForEnd() == 2, "\(what)")
      #expect(!told.contains("\u{1b}") && told.contains("TERM=xterm-256color"), "\(what): \(told)")
      // One sentence, broken between its words.
      let lines = told.split(separator: "\r\n")
      #expect(lines.count { $0.hasPrefix("thidua: ") } == 1 && told.count < 300, "\(what): \(told)")
      return false
    }

    @Test("E7, R11: five hundred sizes, 0x0 and 1x1 among them, with an input line open")
    func sizes() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.beginNote("cỡ nào cũng giữ")
      let seed = UInt64.random(in: .min ... .max)
      var random = SplitMix(seed: seed)
      let odd = [
        (0, 0), (1, 1), (200, 500), (0, 80), (24, 0), (1, 500), (200, 1), (2, 2), (999, 999),
      ]
      for step in 0..<(Faults.isLong ? 5_000 : 500) {
        let size =
          step % 7 == 0
          ? odd[step / 7 % odd.count]
          : (Int.random(in: 0...70, using: &random), Int.random(in: 0...220, using: &random))
        sitting.pty.resize(rows: size.0, columns: size.1)
        if step % 5 == 0 { kill(sitting.pid, SIGWINCH) }
        sitting.pty.read(milliseconds: step % 20 == 0 ? 5 : 0)
      }
      sitting.pty.resize(rows: 24, columns: 80)
      sitting.pty.settle()
      let before = sitting.pty.output.count
      sitting.pty.send("!")
      sitting.pty.resize(rows: 25, columns: 81)
      try sitting.pty.wait(for: "cỡ nào cũng giữ!", from: before)
      #expect(sitting.pty.isRunning, "seed \(seed)")
    }

    @Test("E7: a terminal that says 0x0 from the start gets a screen all the same")
    func noSize() throws {
      let sitting = try Sitting(Office(), size: TmuxPane.Size(columns: 0, rows: 0))
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
    }
  }
}
