// Reports that came in, days of one unit, and decisions with a reason: one step each, and undo.

import Testing

extension EndToEnd {
  @Suite struct CommandLineDecisionTests {
    private func row(_ id: String, _ office: Office) throws -> Row {
      try #require(try office.tasks().first { $0.value("id") == id })
    }

    private func id(_ office: Office) throws -> String {
      try #require(
        try office.tasks("--unit", "VP").first { $0.value("due") == "2026-06-05" }?.value("id"))
    }

    /// Steps of the plan beside its import.
    private func steps(_ office: Office) throws -> [String] {
      try office.run("log", office.plan, "--json").expectSuccess().rows("plan")
        .compactMap { $0.value("step") }.filter { $0 != "importPlan" }
    }

    @Test func aReportIsDoneOnTheDayItCame() throws {
      let office = try Office()
      let id = try id(office)
      let said = try office.run("receive", id, "28/5", "214/BC-VP").expectSuccess()
      #expect(said.standardOutput.contains("28/05/2026"))
      #expect(said.standardOutput.contains("214/BC-VP"))
      let row = try row(id, office)
      #expect(row.value("state") == "done")
      #expect(row.value("evidence") == "214/BC-VP" && row.value("day") == "2026-05-28")
      #expect(try steps(office) == ["tick"])
      let again = try office.run("receive", id, "28/5", "214/BC-VP").expectSuccess()
      #expect(again.standardOutput.contains("không thay đổi"))
      #expect(try steps(office) == ["tick"])
      try office.run("undo").expectSuccess()
      #expect(try self.row(id, office).value("state") == "todo")
      #expect(try self.row(id, office).value("evidence") == nil)
    }

    @Test func dayAndNumberOfAReportMayBeLeftOut() throws {
      let office = try Office()
      let id = try id(office)
      let today = try office.run("receive", id).expectSuccess()
      #expect(today.standardOutput.contains("01/06/2026"))
      let other = try #require(try office.tasks("--unit", "NV").first?.value("id"))
      try office.run("receive", other, "215").expectSuccess()
      #expect(try row(other, office).value("evidence") == "215")
    }

    @Test(arguments: ["2/6", "31/5/2027", "31/6", "5/6/7/8"])
    func aDayToComeOrNoDayIsABadCall(day: String) throws {
      let office = try Office()
      let id = try id(office)
      for language in ["vi", "en"] {
        let output = try office.run("receive", id, day, "--lang", language)
        #expect(output.status == 2)
      }
      #expect(try steps(office).isEmpty)
    }

    @Test func aUnitGetsADayOfItsOwn() throws {
      let office = try Office()
      let id = try id(office)
      try office.run("deadline", id, "20/6").expectSuccess()
      #expect(try row(id, office).value("due") == "2026-06-20")
      #expect(try office.tasks().filter { $0.value("due") == "2026-06-05" }.count == 4)
      let again = try office.run("deadline", id, "2026-06-20").expectSuccess()
      #expect(again.standardOutput.contains("không thay đổi"))
      try office.run("deadline", id, "-").expectSuccess()
      #expect(try row(id, office).value("due") == "2026-06-05")
      #expect(try steps(office) == ["deadline", "deadline"])
      try office.run("undo").expectSuccess()
      #expect(try row(id, office).value("due") == "2026-06-20")
      #expect(try office.run("deadline", id, "31/6").status == 2)
      #expect(try office.run("deadline", id, "mai").status == 2)
      #expect(try office.run("deadline", id).status == 2)
    }

    @Test(arguments: [
      ("return", "returned", "returnReport"), ("exempt", "exempt", "exempt"),
      ("drop", "dropped", "drop"), ("tra-lai", "returned", "returnReport"),
      ("mien", "exempt", "exempt"), ("thoi", "dropped", "drop"),
    ])
    func aDecisionHasItsReason(command: String, state: String, step: String) throws {
      let office = try Office()
      let id = try id(office)
      let said = try office.run(command, id, "thiếu", "phụ lục 2").expectSuccess()
      #expect(said.standardOutput.contains(id))
      #expect(said.standardOutput.contains("thiếu phụ lục 2"))
      #expect(try row(id, office).value("state") == state)
      #expect(try row(id, office).value("reason") == "thiếu phụ lục 2")
      let again = try office.run(command, id, "thiếu phụ lục 2").expectSuccess()
      #expect(again.standardOutput.contains("không thay đổi"))
      #expect(try steps(office) == [step])
      #expect(try office.run(command, id).status == 2)
      #expect(try office.run(command, id, " ").status == 2)
      #expect(try office.run(command, "t99/vp", "vì sao").status == 1)
      try office.run("undo").expectSuccess()
      #expect(try row(id, office).value("state") == "todo")
    }

    @Test func undoneTakesADecisionBack() throws {
      let office = try Office()
      let id = try id(office)
      try office.run("progress", id, "40%").expectSuccess()
      try office.run("return", id, "thiếu chữ ký").expectSuccess()
      try office.run("undone", id).expectSuccess()
      #expect(try row(id, office).value("state") == "doing")
      #expect(try row(id, office).value("percent") == "40")
    }

    @Test func aDayOfEveryMonthIsNoDateOfAReading() throws {
      let folder = try TemporaryDirectory()
      let text = SampleDocument.text.replacing(
        "mua giá kệ trước ngày 30/9/2026", with: "mua giá kệ, báo cáo trước ngày 25 hằng tháng")
      let file = try folder.write(text, to: "plan.txt")
      let output = try ChildProcess.run(
        [Tools.thidua, "read", file, "--json"],
        environment: CleanEnvironment.variables(home: folder.path)
      ).expectSuccess().rows("date")
      let monthly = try #require(output.first { $0.value("recurrence") == "P1M" })
      #expect(monthly.value("date") == nil)
      #expect(monthly.value("relative")?.contains("25") == true)
      #expect(!output.contains { $0.value("date")?.hasPrefix("---") == true })
    }
  }
}
