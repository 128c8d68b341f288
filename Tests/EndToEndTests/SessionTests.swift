// A working session in the window: tick, progress, note, undo, redo, quit, come back.

import Testing

extension EndToEnd {
  @Suite(.needsTmux) struct SessionTests {
    private static let note = "Đã gọi, hẹn thứ sáu"

    @Test(.needsSshd) func whatWasRecordedIsThereAfterALoginBySsh() throws {
      let office = try Office()
      try work(in: Window(office))

      let server = try Sshd()
      let command = office.command(office.plan).joined(separator: " ")
      let window = try Window(office, command: try #require(server.login(command)))
      try window.focusTasks()
      try window.pane.wait(for: "what was recorded") { $0.contains("[x]") && $0.contains("40%") }
      #expect(try window.quit() == 0)
    }

    @Test func whatWasRecordedIsListedByTheCommands() throws {
      let office = try Office()
      try work(in: Window(office))
      let done = try office.tasks("--status", "done")
      #expect(done.compactMap { $0.value("unit") }.count == 1)
      let doing = try office.tasks("--status", "doing")
      #expect(doing.compactMap { $0.value("percent") } == ["40"])
      let log = try office.run("log", office.plan).expectSuccess().standardOutput
      #expect(log.contains(Self.note))
    }

    @Test func undoReachesBackBeforeTheStart() throws {
      let office = try Office()
      try work(in: Window(office))
      let window = try Window(office)
      try window.focusTasks()
      try window.pane.press("u", "u", "u")
      try window.pane.wait(for: "all undone") { !$0.contains("[x]") && !$0.contains("40%") }
      try window.pane.press("U", "U", "U")
      try window.pane.wait(for: "all redone") { $0.contains("[x]") && $0.contains("40%") }
      #expect(try window.quit() == 0)
    }

    @Test(arguments: ["7f", "08"])
    func anInputMethodsCorrectionsAreTakenExactly(erase: String) throws {
      let window = try Window(Office())
      try window.focusTasks()
      try window.pane.press("n")
      try window.pane.type("Avie")
      try window.pane.wait(for: "Avie")
      try window.pane.send(bytes: [erase] + "ệtZ".utf8.map { String($0, radix: 16) })
      try window.pane.wait(for: "AviệtZ")
    }

    @Test func pastedTextActsOnNothing() throws {
      let office = try Office()
      let window = try Window(office)
      try window.findOpenTask()
      try window.pane.paste("   ")
      // What is typed behind the paste shows that the paste is over.
      try window.answer("n", Self.note)
      try window.pane.wait(for: Self.note)
      #expect(try office.tasks("--status", "done").isEmpty)
    }

    @Test(arguments: ["2026-11-20", "2026-12-31", "2027-01-01", "2028-02-29"])
    func theDemoShowsItsPlansOnAnyDay(today: String) throws {
      let folder = try TemporaryDirectory()
      let pane = try TmuxPane(
        [Tools.thidua, "--lang", "vi", "--today", today, "--demo"],
        size: TmuxPane.Size(columns: 120, rows: 40),
        environment: CleanEnvironment.variables(home: folder.path))
      try pane.wait(for: "the five plans") {
        $0.contains("thường xuyên") && $0.contains("Số hóa để phục vụ")
      }
      try pane.press("q")
      #expect(try pane.waitForEnd() == 0)
    }

    /// Ticks one report, sets 40 % on another task, notes, undoes and redoes the note, and quits.
    private func work(in window: Window) throws {
      try window.find("bao cao", showing: "áo cáo")
      try window.tick()
      try window.find("gia ke", showing: "Tài vụ")
      try window.answer("p", "40")
      try window.pane.wait(for: "40%")
      try window.answer("n", Self.note)
      try window.pane.wait(for: Self.note)
      try window.pane.press("u")
      try window.pane.wait(for: "the note gone") { !detail($0).contains(Self.note) }
      try window.pane.press("U")
      try window.pane.wait(for: Self.note)
      #expect(try window.quit() == 0)
    }

    /// The screen without its last two lines, where a message may repeat the note.
    private func detail(_ screen: String) -> String {
      screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "\n")
    }
  }
}
