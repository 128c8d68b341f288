// The commands for scripts: what they print, their exit status, and that no escape code leaves
// the terminal.

import Testing

extension EndToEnd {
  @Suite struct CommandTests {
    @Test func theRegistrationIsDueOfEveryUnit() throws {
      let office = try Office()
      let due = try office.tasks().filter { $0.value("due") == "2026-01-31" }
      #expect(Set(due.compactMap { $0.value("unit") }).count == SampleDocument.units.count)
      #expect(due.allSatisfy { $0.value("state") != "done" })
    }

    @Test(arguments: ["2026-06-05", "2026-11-05"])
    func eachReportIsDueOfEveryUnit(day: String) throws {
      let office = try Office()
      let due = try office.tasks().filter { $0.value("due") == day }
      #expect(due.count == SampleDocument.units.count)
    }

    @Test func nothingIsDueOnAnAnniversaryOrOnACitedPapersDay() throws {
      let office = try Office()
      let days = Set(try office.tasks().compactMap { $0.value("due") })
      #expect(days.isDisjoint(with: ["2026-05-19", "2026-09-02", "2026-01-09", "1890-05-19"]))
      #expect(days.contains("2026-05-20"))
    }

    @Test func theDayDecidesWhatIsOverdue() throws {
      let office = try Office()
      let overdue = try office.tasks("--status", "overdue")
      let inspection = overdue.first { $0.value("due") == "2026-05-20" }
      #expect(inspection?.value("overdueDays") == "12")
      #expect(overdue.allSatisfy { ($0.value("due") ?? "") < Office.today })
    }

    @Test func doneAndUndoneAreKept() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTr").first?.value("id"))
      try office.run("done", id).expectSuccess()
      #expect(try office.tasks("--status", "done").compactMap { $0.value("id") } == [id])
      try office.run("undone", id).expectSuccess()
      #expect(try office.tasks("--status", "done").isEmpty)
    }

    @Test func undoAndRedoReachAcrossProcesses() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      try office.run("progress", id, "40%").expectSuccess()
      #expect(try office.tasks("--status", "doing").first?.value("percent") == "40")
      try office.run("undo").expectSuccess()
      #expect(try office.tasks("--status", "doing").isEmpty)
      try office.run("redo").expectSuccess()
      #expect(try office.tasks("--status", "doing").first?.value("percent") == "40")
    }

    @Test func nothingMatchedIsStatus1AndABadCallIsStatus2() throws {
      let office = try Office()
      #expect(try office.run("tasks", office.plan, "--status", "done").status == 1)
      #expect(try office.run("tasks", office.plan, "--status", "perhaps").status == 2)
      #expect(try office.run("import", "/nonexistent/plan.txt").status == 3)
    }

    @Test func aSoundStoreChecksAsSound() throws {
      try Office().run("check").expectSuccess()
    }

    @Test func listsIntoAPipeHoldNoEscapeCode() throws {
      let office = try Office()
      let output = try office.run("tasks", office.plan).expectSuccess()
      #expect(!output.standardOutput.isEmpty)
      #expect(!output.standardOutput.contains("\u{1b}"))
    }

    @Test func withoutATerminalTheWindowIsRefusedInWords() throws {
      let office = try Office()
      let output = try office.run(office.plan)
      #expect(output.status != 0)
      #expect(!output.standardError.isEmpty)
      #expect(!(output.standardOutput + output.standardError).contains("\u{1b}"))
    }
  }

  @Suite(.needsSeeds) struct RealPlanTests {
    @Test func theYearPlanGivesItsDatesAndNoMore() throws {
      let seeds = try #require(Tools.seeds)
      let folder = try TemporaryDirectory()
      try ChildProcess.run(["/bin/sh", "-c", "cp \(seeds)/001_*.txt \(folder.file("plan.txt"))"])
        .expectSuccess()
      let office = try Office(document: try #require(folder.read("plan.txt")))
      let tasks = try office.tasks()
      for day in ["2024-01-31", "2024-06-05", "2024-11-05"] {
        let due = tasks.filter { $0.value("due") == day }
        #expect(Set(due.compactMap { $0.value("unit") }).count == SampleDocument.units.count)
      }
      let anniversaries: Set = ["2024-02-03", "2024-05-18", "2024-05-19", "2024-09-02"]
      #expect(anniversaries.isDisjoint(with: tasks.compactMap { $0.value("due") }))
    }
  }
}
