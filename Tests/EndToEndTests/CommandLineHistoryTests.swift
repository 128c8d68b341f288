// Undo and redo by command: what one command did in several plans is one step; what somebody else
// has changed since is passed over; a plan whose import is taken back is gone until it is redone.

import Testing

extension EndToEnd {
  @Suite struct CommandLineHistoryTests {
    /// An office with a second plan; the ids of one unit task of each.
    private func twoPlans() throws -> (office: Office, ids: [String]) {
      let office = try Office()
      let text = SampleDocument.text.replacing(
        SampleDocument.subject, with: "Thi đua trồng cây năm 2026")
      let file = try office.folder.write(text, to: "second.txt")
      try office.run("import", file, "--yes").expectSuccess()
      let rows = try office.run("tasks", "--json", "--unit", "VP").expectSuccess().rows("id")
      let plans = Set(rows.compactMap { $0.value("plan") })
      let ids = plans.sorted().compactMap { plan in
        rows.first { $0.value("plan") == plan }?.value("id")
      }
      try #require(ids.count == 2)
      return (office, ids)
    }

    private func done(_ office: Office) throws -> Set<String> {
      let rows = try office.run("tasks", "--json", "--status", "done").rows("id")
      return Set(rows.compactMap { $0.value("id") })
    }

    @Test func oneCommandOverSeveralPlansIsOneStep() throws {
      let (office, ids) = try twoPlans()
      try office.run("done", ids[0], ids[1]).expectSuccess()
      let undone = try office.run("undo").expectSuccess().standardOutput
      #expect(ids.allSatisfy(undone.contains))
      #expect(try done(office).isEmpty)
      try office.run("redo").expectSuccess()
      #expect(try done(office) == Set(ids))
      try office.run("undo").expectSuccess()
      #expect(try done(office).isEmpty)
    }

    @Test func twoCommandsAreTwoSteps() throws {
      let (office, ids) = try twoPlans()
      try office.run("done", ids[0]).expectSuccess()
      try office.run("done", ids[1]).expectSuccess()
      try office.run("undo").expectSuccess()
      #expect(try done(office) == [ids[0]])
    }

    @Test func whatCannotBeTakenBackKeepsTheRestOfTheStepFromNothing() throws {
      let (office, ids) = try twoPlans()
      try office.run("done", ids[0], ids[1]).expectSuccess()
      try office.run("undone", ids[0], writer: "nam").expectSuccess()
      try office.run("done", ids[0], writer: "nam").expectSuccess()
      try office.run("progress", ids[0], "50%", writer: "nam").expectSuccess()
      let output = try office.run("undo").expectSuccess()
      #expect(output.standardOutput.contains(ids[1]))
      #expect(!output.standardOutput.contains(ids[0]))
      #expect(output.standardError.contains(ids[0]))
      #expect(output.standardError.contains("nam"))
      #expect(try done(office).isEmpty)
    }

    @Test func undoIsNeverStuck() throws {
      let (office, ids) = try twoPlans()
      try office.run("done", ids[0]).expectSuccess()
      try office.run("done", ids[1]).expectSuccess()
      try office.run("undone", ids[1], writer: "nam").expectSuccess()
      let output = try office.run("undo").expectSuccess()
      #expect(output.standardError.contains(ids[1]))
      #expect(output.standardError.contains("nam"))
      #expect(output.standardOutput.contains(ids[0]))
      try office.run("redo").expectSuccess()
      #expect(try done(office) == [ids[0]])
    }

    @Test func aPlanWhoseImportIsTakenBackIsGoneUntilItIsRedone() throws {
      let office = try Office()
      try office.run("undo").expectSuccess()
      #expect(try office.run("plans", "--json").expectSuccess().standardOutput == "[]\n")
      #expect(try office.run("plans").expectSuccess().standardOutput.isEmpty)
      #expect(try office.run("tasks").status == 1)
      #expect(try office.run("show", office.plan).status == 1)
      #expect(try office.run("log", office.plan, "--json").expectSuccess().rows("plan").count == 2)
      #expect(try office.run("log", "--json").rows("plan").contains { $0.value("step") == "undo" })
      try office.run("redo").expectSuccess()
      #expect(try office.run("plans", "--json").rows("id").count == 1)
      try office.run("show", office.plan).expectSuccess()
    }

    @Test func aPaperWhoseImportWasTakenBackIsImportedAgain() throws {
      let office = try Office()
      try office.run("undo").expectSuccess()
      try office.run("import", office.folder.file("plan.txt"), "--yes").expectSuccess()
      let plans = try office.run("plans", "--json").expectSuccess().rows("id")
      #expect(plans.count == 1)
      // The name of the plan that is gone names the one that there is.
      try office.run("show", office.plan).expectSuccess()
      #expect(try office.run("check").expectSuccess().standardOutput.contains("1 kế hoạch"))
      // Bringing the first one back would have the paper followed twice.
      let redone = try office.run("redo")
      #expect(redone.status == 1)
      #expect(redone.standardError.contains("đã được lưu"))
      #expect(try office.run("plans", "--json").rows("id").count == 1)
    }

    @Test func theSameProgressAgainIsNoStep() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      try office.run("progress", id, "40%").expectSuccess()
      let again = try office.run("progress", id, "40%").expectSuccess()
      #expect(again.standardOutput.contains("không thay đổi"))
      let steps = try office.run("log", "--json").rows("plan")
      #expect(steps.filter { $0.value("step") == "progress" }.count == 1)
      try office.run("progress", id, "45%").expectSuccess()
      #expect(try office.tasks("--status", "doing").first?.value("percent") == "45")
    }
  }
}
