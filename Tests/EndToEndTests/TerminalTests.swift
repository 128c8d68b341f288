// The terminal is respected: left as it was found on every way out, at any size, in any colours.

import Glibc
import Testing

extension EndToEnd {
  @Suite(.needsTmux) struct TerminalTests {
    @Test func qLeavesTheTerminalAsItWas() throws {
      let shell = try Shell(Office())
      try shell.pane.press("q")
      try shell.expectRestored(status: 0)
    }

    @Test(
      "E5, E11: screen, cursor, keypad and settings are as they were",
      arguments: [SIGTERM, SIGSEGV])
    func aSignalLeavesTheTerminalAsItWas(signal: Int32) throws {
      let shell = try Shell(Office())
      kill(try shell.pidOfProgram(), signal)
      try shell.expectRestored(status: nil)
    }

    /// As on a full disk: no file takes a byte. The last step is asked for and left at once.
    @Test func aStepThatFailsAfterLeavingIsTold() throws {
      let office = try Office()
      let limited = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"]
      let window = try Window(office, command: limited + office.command(office.plan))
      try window.findOpenTask()
      try window.pane.press("Space", "q")
      #expect(try window.pane.waitForEnd() == 3)
      try window.pane.wait(for: "Chưa lưu gì")
      #expect(try office.tasks("--status", "done").isEmpty)
    }

    @Test("E7: a storm of sizes ends in the same screen")
    func aStormOfSizesEndsInTheSameScreen() throws {
      let window = try Window(Office())
      try window.focusTasks()
      let before = try window.pane.screen()
      for (columns, rows) in [
        (120, 40), (1, 1), (200, 60), (50, 15), (2, 30), (40, 10), (300, 5), (29, 7), (30, 8),
      ] {
        try window.pane.resize(to: TmuxPane.Size(columns: columns, rows: rows))
      }
      try window.pane.resize(to: .usual)
      try window.pane.wait(for: "the first screen") { $0 == before }
      #expect(try window.quit() == 0)
    }

    @Test(arguments: [
      TmuxPane.Size(columns: 120, rows: 40), .usual, TmuxPane.Size(columns: 50, rows: 15),
      TmuxPane.Size(columns: 40, rows: 10),
    ])
    func everyUsualSizeShowsHintsAndQuits(size: TmuxPane.Size) throws {
      let window = try Window(Office(), size: size)
      #expect(try window.pane.lines().contains { $0.contains("?") })
      #expect(try window.quit() == 0)
    }

    @Test func aScreenThatIsTooSmallSaysSoAndStillQuits() throws {
      let office = try Office()
      let pane = try TmuxPane(
        office.command(office.plan), size: TmuxPane.Size(columns: 20, rows: 5),
        environment: CleanEnvironment.variables(home: office.folder.path))
      try pane.wait(for: "the size that is needed") { $0.contains("30") }
      try pane.press("q")
      #expect(try pane.waitForEnd() == 0)
    }

    @Test func noColorMeansNoColour() throws {
      let window = try Window(Office(), more: ["NO_COLOR=1"])
      try window.focusTasks()
      let screen = try window.pane.colouredScreen()
      let colours = screen.split(separator: "\u{1b}[").dropFirst()
        .map { $0.prefix { $0 != "m" } }.flatMap { $0.split(separator: ";") }
        .compactMap { Int($0) }.filter { (30...38).contains($0) || (40...48).contains($0) }
      #expect(colours.isEmpty)
      #expect(screen.contains("\u{1b}["), "the selected row is reversed or bold")
    }

    @Test("D13: what another writes onto the terminal goes with Ctrl-L", .needsTmux)
    func writtenOverByAnother() throws {
      let window = try Window(Office())
      try window.focusTasks()
      let before = try window.pane.screen()
      let terminal = try window.pane.format("#{pane_tty}")
      let written = try ChildProcess.run([
        "/bin/sh", "-c", "printf '\\r\\nBroadcast message\\033[2J rm -rf\\r\\n' >\(terminal)",
      ])
      #expect(written.status == 0)
      try window.pane.wait(for: "Broadcast") { $0 != before }
      try window.pane.press("C-l")
      try window.pane.wait(for: "the first screen") { $0 == before }
      #expect(try window.quit() == 0)
    }
  }
}

/// The program started from a shell that writes down the terminal's settings before and after.
private struct Shell {
  let pane: TmuxPane
  private let office: Office

  /// Starts the program and waits for its window.
  init(_ office: Office) throws {
    self.office = office
    let script = try office.folder.write(
      """
      echo first line
      stty -a >\(office.folder.file("before"))
      \(Self.startingLine(office))
      echo "ended with $?"
      stty -a >\(office.folder.file("after"))
      echo last line
      read -r line
      """, to: "script")
    pane = try TmuxPane(
      ["/bin/sh", script], environment: CleanEnvironment.variables(home: office.folder.path))
    try pane.wait(for: "the window") { $0.contains("?") && !$0.contains("first line") }
  }

  /// A line of shell that starts the program and leaves its process id in the file "pid".
  static func startingLine(_ office: Office) -> String {
    let command = office.command(office.plan).joined(separator: " ")
    return "sh -c 'echo $$ >\(office.folder.file("pid")); exec \(command)'"
  }

  func pidOfProgram() throws -> pid_t {
    guard let text = office.folder.read("pid"), let pid = pid_t(text.dropLast()), pid > 1 else {
      throw TmuxPane.Failure(description: "no process id")
    }
    return pid
  }

  /// Checks settings, screen, cursor and keypad after the program's end.
  func expectRestored(status: Int?) throws {
    try pane.wait(for: "last line")
    let screen = try pane.screen()
    #expect(screen.contains("first line"), "the screen from before is back")
    if let status { #expect(screen.contains("ended with \(status)")) }
    #expect(office.folder.read("before") == office.folder.read("after"))
    let flags = "#{alternate_on} #{cursor_flag} #{keypad_flag} #{mouse_any_flag}"
    #expect(try pane.format(flags) == "0 1 0 0")
  }
}
