// What the screen looks like on each kind of terminal and wish, byte by byte: no colour where none is
// wished, no sign that a terminal lacks, no more bytes than a slow line carries, and an answer of the
// terminal that never acts as a key.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct TerminalLookTests {
    private static func environment(_ office: Office, _ more: [String]) -> [String] {
      ["HOME=\(office.folder.path)", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC"] + more
    }

    private static func sitting(
      _ office: Office, _ more: [String] = [], _ settings: String...
    ) throws -> Sitting {
      let sitting = try Sitting(
        office, more: more, size: TmuxPane.Size(columns: 80, rows: 24),
        environment: environment(office, settings))
      sitting.pty.settle()
      return sitting
    }

    /// Parameters of every SGR sequence that was written.
    private static func looks(_ pty: Pty) -> Set<Int> {
      let text = pty.text()
      let numbers = text.matches(of: /\u{1b}\[([0-9;]*)m/).flatMap { match in
        match.1.split(separator: ";").compactMap { Int($0) }
      }
      return Set(numbers)
    }

    private static let colors = Set(30...37).union(40...47).union(90...107).union([38, 48])

    @Test(
      "NO_COLOR, --mono and each depth on each kind of terminal",
      arguments: [
        "xterm", "xterm-256color", "xterm-kitty", "screen-256color", "tmux-256color",
        "putty-256color", "linux", "vt100", "vt220",
      ])
    func withoutColour(name: String) throws {
      let office = try Office()
      let term = "TERM=\(name)"
      for (call, settings) in [([], ["NO_COLOR=1"]), (["--mono"], []), (["--colors", "mono"], [])] {
        let sitting = try Sitting(
          office, more: call, environment: Self.environment(office, [term] + settings))
        sitting.pty.settle()
        let looks = Self.looks(sitting.pty)
        #expect(looks.isDisjoint(with: Self.colors), "\(name) \(call) \(settings): \(looks)")
        #expect(looks.contains(7), "the selected row is in reverse")
        sitting.pty.send("q")
        #expect(try sitting.pty.waitForEnd() == 0)
      }
      // An empty NO_COLOR is none.
      let dark = ["--theme", "dark"]
      let coloured = try Self.sitting(office, dark, term, "NO_COLOR=")
      let hasNone = ["vt100", "vt220"].contains(name)
      #expect(Self.looks(coloured.pty).isDisjoint(with: Self.colors) == hasNone)
      let few = try Self.sitting(office, dark + ["--colors", "8"], term)
      #expect(Self.looks(few.pty).isDisjoint(with: [38, 48]))
    }

    @Test("--ascii draws no line, --ascii-text no letter that is not ASCII; THIDUA_ASCII the same")
    func plainSigns() throws {
      let office = try Office()
      let term = "TERM=xterm-256color"
      for (call, setting) in [(["--ascii"], "A=1"), ([], "THIDUA_ASCII=1")] {
        let text = try Self.sitting(office, call, term, setting).pty.text()
        #expect(text.contains("Nhiệm vụ") && text.contains("+ M"))
        let signs = text.unicodeScalars.filter { (0x2000...0x2BFF).contains($0.value) }
        #expect(signs.isEmpty, "\(call)")
      }
      for (call, setting) in [(["--ascii-text"], "A=1"), ([], "THIDUA_ASCII=text")] {
        let pty = try Sitting.waitingFor("Nhiem vu", office, call, [term, setting])
        #expect(pty.output.allSatisfy { $0 < 0x80 }, "\(call)")
      }
    }

    @Test(
      "rule 33: bytes of the first screen, of a cursor move, of Esc and of doing nothing",
      arguments: ["xterm-256color", "tmux-256color", "linux", "xterm"],
      ["default", "dark", "light", "high-contrast"])
    func bytes(name: String, theme: String) throws {
      let office = try Office()
      let sitting = try Self.sitting(office, ["--theme", theme], "TERM=\(name)")
      sitting.pty.settle(milliseconds: 200)
      let first = sitting.pty.output.count
      #expect(first <= 6_000, "first screen: \(first)")
      var moves: [Int] = []
      for key in ["j", "j", "k", "j", "j"] {
        let before = sitting.pty.output.count
        sitting.pty.send(key)
        sitting.pty.settle()
        moves.append(sitting.pty.output.count - before)
      }
      // The one in the middle: how much the detail of a task says differs. A theme that paints the
      // background says more colours on the way.
      let usual = moves.sorted()[moves.count / 2]
      #expect(usual <= (theme == "default" ? 400 : 520), "\(moves)")
      let idle = sitting.pty.output.count
      sitting.pty.settle(milliseconds: 1_200)
      #expect(sitting.pty.output.count == idle, "doing nothing costs nothing")
    }

    @Test("the answer for the background colours the screen and never acts as a key")
    func background() throws {
      let office = try Office()
      let question = "\u{1b}]11;?\u{1b}\\"
      let term = "TERM=xterm-256color"
      let pty = try Pty(office.command(office.plan), environment: Self.environment(office, [term]))
      try pty.wait(for: question)
      // In two pieces, with a key between the answers of a slow terminal: j goes down, no more.
      pty.send("\u{1b}]11;rgb:ff")
      pty.send("ff/ffff/ffff\u{1b}\\")
      try pty.wait(for: "Mục")
      pty.settle()
      let before = pty.output.count
      pty.send("\u{1b}]11;rgb:0000/0000/0000\u{7}j")
      pty.settle()
      #expect(!pty.text(since: before).contains("không"), "\(pty.text(since: before))")
      pty.send("q")
      #expect(try pty.waitForEnd() == 0)
      for (call, name) in [([], "linux"), ([], "vt100"), (["--theme", "dark"], "xterm-256color")] {
        let silent = try Self.sitting(office, call, "TERM=\(name)")
        #expect(!silent.pty.text().contains("]11;?"), "\(name)")
      }
      // Who says it in advance is not asked.
      for more in [["COLORFGBG=0;15"], ["THIDUA_BACKGROUND=light"]] {
        let told = try Sitting(office, environment: Self.environment(office, [term] + more))
        told.pty.settle()
        #expect(!told.pty.text().contains("]11;?") && told.pty.text().contains("48;5;231"))
      }
    }

    @Test("a theme is tried, kept for the next session, and read anew when its file changes")
    func themes() throws {
      let office = try Office()
      let folder = office.folder.path
      try ChildProcess.run(["/bin/mkdir", "-p", folder + "/.config/thidua/themes"]).expectSuccess()
      let own = ".config/thidua/themes/zebra.theme"
      _ = try office.folder.write("[theme]\nname.vi = Vằn\ninherits = dark\n", to: own)
      let sitting = try Self.sitting(office, [], "TERM=xterm-256color")
      try sitting.go(by: "T", to: "Giao diện màu")
      try sitting.go(by: "G", to: "18/18")
      let before = sitting.pty.output.count
      _ = try office.folder.write(
        "[theme]\nname.vi = Vằn\ninherits = dark\n[palette]\nnavy = #005f5f, 23, blue\n", to: own)
      try sitting.pty.wait(for: "48;5;23m", from: before)
      let broken = sitting.pty.output.count
      _ = try office.folder.write("[theme]\ninherits = dark\n[roles]\ndoen = red\n", to: own)
      try sitting.pty.wait(for: "zebra.theme:4", from: broken)
      sitting.pty.send("\r")
      try sitting.pty.wait(for: "cả cho những lần sau", from: broken)
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
      #expect(office.folder.read(".config/thidua/config")?.contains("\ntheme = zebra\n") == true)
      _ = try office.folder.write(
        "[theme]\nname.vi = Vằn\ninherits = dark\n[palette]\nnavy = #005f5f, 23, blue\n", to: own)
      let next = try Self.sitting(office, [], "TERM=xterm-256color")
      #expect(next.pty.text().contains("48;5;23m"))
    }
  }
}

extension Sitting {
  /// A terminal on which the program has shown `text`.
  static func waitingFor(
    _ text: String, _ office: Office, _ call: [String], _ settings: [String]
  ) throws -> Pty {
    let pty = try Pty(
      office.command(office.plan) + call,
      environment: ["HOME=\(office.folder.path)", "PATH=/usr/bin:/bin", "TZ=UTC"] + settings)
    try pty.wait(for: text)
    pty.settle()
    return pty
  }
}
