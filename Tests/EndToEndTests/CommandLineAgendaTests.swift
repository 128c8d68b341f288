// `agenda`, the filters of `log`, and `undo` of a named step.

import Testing

extension EndToEnd {
  @Suite struct CommandLineAgendaTests {
    @Test func theAgendaListsWhatIsOwedUpToTheDay() throws {
      let office = try Office()
      let all = try office.run("tasks", "--json").expectSuccess().rows("id")
      let due = Set(
        all.filter { $0.value("state") == "todo" && $0.value("due") != nil }
          .compactMap { $0.value("id") })
      let listed = try office.run("agenda", "--days", "36500", "--json").expectSuccess().rows("id")
      #expect(Set(listed.compactMap { $0.value("id") }) == due)
      let days = listed.compactMap { $0.value("due") }
      #expect(days == days.sorted())
      let text = try office.run("agenda", "--days", "36500").expectSuccess().standardOutput
      #expect(text.contains("("))
      #expect(try office.run("sap-den-han", "--unit", "VP", "--days", "36500").status == 0)
      #expect(try office.run("agenda", "--days", "mai").status == 2)
      #expect(try office.run("agenda", "--plan", "khong-co").status == 1)
    }

    @Test func theLogIsNarrowedByPersonUnitDayAndPlan() throws {
      let office = try Office()
      let ids = try office.tasks("--unit", "VP").compactMap { $0.value("id") }
      try office.run("done", ids[0], writer: "lan").expectSuccess()
      try office.run("note", ids[1], "đã gọi", writer: "nam").expectSuccess()
      func authors(_ option: String, _ value: String) throws -> [String] {
        try office.run("log", "--json", option, value).expectSuccess().rows("code")
          .compactMap { $0.value("author") }
      }
      #expect(try authors("--person", "Lan") == ["lan"])
      #expect(Set(try authors("--unit", "VP")) == ["lan", "nam"])
      #expect(try authors("--since", "2999-01-01").isEmpty)
      #expect(try authors("--plan", office.plan).count >= 3)
      let table = try office.run("log", "--person", "lan").expectSuccess().standardOutput
      #expect(table.contains("chưa làm → xong"))
    }

    @Test func oneNamedStepIsTakenBackWhoeverDidIt() throws {
      let office = try Office()
      let ids = try office.tasks("--unit", "VP").compactMap { $0.value("id") }
      try office.run("done", ids[0], writer: "lan").expectSuccess()
      try office.run("done", ids[1], writer: "lan").expectSuccess()
      let steps = try office.run("log", "--json", "--person", "lan").rows("code")
      let code = try #require(steps.last?.value("code"))
      let output = try office.run("undo", code, writer: "nam").expectSuccess().standardOutput
      #expect(output.contains(ids[0]))
      let done = try office.tasks("--status", "done").compactMap { $0.value("id") }
      #expect(done == [ids[1]])
      let again = try office.run("undo", code, writer: "nam")
      #expect(again.status == 1)
      #expect(again.standardError.contains(code))
      // The undo is a step too: taking it back brings the first one back.
      let undo = try office.run("log", "--json", "--person", "nam").rows("code")
      try office.run("undo", try #require(undo.first?.value("code"))).expectSuccess()
      #expect(try office.tasks("--status", "done").count == 2)
      let missing = try office.run("undo", "office/thu:99")
      #expect(missing.status == 1)
      #expect(missing.standardError.contains("thidua log"))
    }
  }
}
