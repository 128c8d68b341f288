// The harness itself, driven with programs whose behaviour is known: sh and cat.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct HarnessTests {
    @Test func aProgramsOutputAndStatusAreCaught() throws {
      let output = try ChildProcess.run(["/bin/sh", "-c", "echo ra; echo lỗi >&2; exit 3"])
      #expect(output.standardOutput == "ra\n")
      #expect(output.standardError == "lỗi\n")
      #expect(output.status == 3)
    }

    @Test func aSignalGivesAStatusAbove128() throws {
      let output = try ChildProcess.run(["/bin/sh", "-c", "kill -TERM $$"])
      #expect(output.status == 128 + SIGTERM)
    }

    @Test func aProgramThatDoesNotEndIsEnded() throws {
      #expect(throws: ChildProcess.Failure.self) {
        try ChildProcess.run(["/bin/sh", "-c", "sleep 60"], limit: .milliseconds(200))
      }
    }

    @Test func onlyTheGivenEnvironmentIsPassed() throws {
      let output = try ChildProcess.run(["/usr/bin/env"], environment: ["A=1"])
      #expect(output.standardOutput == "A=1\n")
    }

    @Test func aChildBlocksNoSignal() throws {
      let output = try ChildProcess.run(["/bin/grep", "SigBlk", "/proc/self/status"])
      #expect(output.standardOutput == "SigBlk:\t0000000000000000\n")
    }

    @Test(.needsTmux) func aPaneShowsWhatIsTyped() throws {
      let pane = try TmuxPane(["/bin/cat"])
      try pane.type("Khởi công")
      try pane.press("Enter")
      try pane.wait(for: "the line twice") { $0.contains("Khởi công\nKhởi công\n") }
      #expect(try pane.format("#{cursor_x},#{cursor_y}") == "0,2")
    }

    @Test(.needsTmux) func aPaneHasItsSizeAndTakesAnother() throws {
      let pane = try TmuxPane(["/bin/sh", "-c", "while read -r line; do stty size; done"])
      try pane.press("Enter")
      try pane.wait(for: "24 80")
      try pane.resize(to: TmuxPane.Size(columns: 50, rows: 15))
      try pane.press("Enter")
      try pane.wait(for: "15 50")
    }

    @Test(.needsTmux) func aPaneKnowsHowItsProgramEndedAndKeepsItsLastWords() throws {
      let pane = try TmuxPane(["/bin/sh", "-c", "echo last words; exit 5"])
      #expect(try pane.waitForEnd() == 5)
      try pane.wait(for: "last words")
    }

    @Test(.needsTmux) func aPanesProgramCanBeKilled() throws {
      let pane = try TmuxPane(["/bin/sh", "-c", "echo ready; read -r line"])
      try pane.wait(for: "ready")
      kill(try pane.pid(), SIGKILL)
      #expect(try pane.waitForEnd() == 128 + Int(SIGKILL))
    }

    @Test(.needsTmux) func aPanesProgramHasOnlyTheGivenEnvironment() throws {
      let pane = try TmuxPane(["/usr/bin/env"], environment: ["TERM=vt100"])
      #expect(try pane.waitForEnd() == 0)
      try pane.wait(for: "TERM=vt100")
      #expect(try pane.lines().filter { $0.contains("=") } == ["TERM=vt100"])
    }

    @Test(.needsTmux) func aPaneShowsColoursWhenAsked() throws {
      let pane = try TmuxPane(["/bin/sh", "-c", #"printf '\033[31mđỏ\033[0m'; read -r line"#])
      try pane.wait(for: "đỏ")
      #expect(try pane.colouredScreen().contains("\u{1b}[31m"))
      #expect(try !pane.screen().contains("\u{1b}"))
    }

    @Test(.needsTmux) func waitingInVainShowsTheScreen() throws {
      let pane = try TmuxPane(["/bin/sh", "-c", "echo here; read -r line"])
      try pane.wait(for: "here")
      let failure = #expect(throws: TmuxPane.Failure.self) {
        try pane.wait(for: "elsewhere", within: .milliseconds(50))
      }
      #expect(failure?.description.contains("here") == true)
    }

    @Test(.needsSshd) func aLoginHasATerminalAndNoLocale() throws {
      let server = try Sshd()
      let command = try #require(server.login("tty; echo locale=$LC_ALL; read -r line; exit 4"))
      let pane = try TmuxPane(command)
      try pane.wait(for: "a terminal") { $0.contains("/dev/pts/") && $0.contains("locale=\n") }
      try pane.press("Enter")
      #expect(try pane.waitForEnd() == 4)
    }

    @Test func theProgramIsBuilt() {
      #expect(access(Tools.thidua, X_OK) == 0, "no program at \(Tools.thidua)")
    }
  }
}
