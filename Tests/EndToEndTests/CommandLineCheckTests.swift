// The program when something of a store has gone or is damaged: it is said, nothing is made anew in
// its place, a repaired copy comes of it, and a head that was printed before tells what changed.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct CommandLineCheckTests {
    private func journal(_ office: Office) throws -> String {
      let folder = "store/plans/\(office.plan)/journal"
      let names = TextFile.names(in: office.folder.file(folder)).filter { $0.hasSuffix(".jsonl") }
      return folder + "/" + (try #require(names.first))
    }

    private func tick(_ office: Office) throws {
      let id = try #require(try office.tasks("--status", "todo").first?.value("id"))
      try office.run("done", id).expectSuccess()
    }

    @Test(
      "G8: a plan that is gone is told by every list, with status 3, until it is back or accepted")
    func aMissingPlanIsTold() throws {
      let office = try Office()
      try office.run("plans").expectSuccess()
      let plan = office.folder.file("store/plans/\(office.plan)")
      #expect(rename(plan, office.folder.file("aside")) == 0)
      for command in ["plans", "tasks", "log", "units"] {
        for _ in 1...2 {
          let output = try office.run(command)
          #expect(output.status == 3 || (output.status == 1 && command == "tasks"), "\(command)")
          #expect(output.standardError.contains("plans/\(office.plan) không còn"), "\(command)")
          #expect(output.standardError.contains("thidua check --accept"))
        }
      }
      #expect(try office.run("check").status == 1)
      #expect(rename(office.folder.file("aside"), plan) == 0)
      #expect(try office.run("plans").expectSuccess().standardError.isEmpty)
      #expect(rename(plan, office.folder.file("aside")) == 0)
      try office.run("check", "--accept").expectSuccess()
      #expect(try office.run("units").expectSuccess().standardError.isEmpty)
    }

    @Test("G8: where work was seen, a store that is empty or gone is an error and is not made anew")
    func aMissingStoreIsNotMadeAnew() throws {
      let office = try Office()
      let store = office.folder.file("store")
      #expect(rename(store, office.folder.file("aside")) == 0)
      let document = office.folder.file("plan.txt")
      for isEmpty in [false, true] {
        if isEmpty { #expect(mkdir(store, 0o755) == 0) }
        for call in [
          ["plans"], ["tasks"], ["units", "add", "Phòng A", "--short", "A"],
          ["import", document, "--yes"], ["check"],
        ] {
          let output = try ChildProcess.run(
            office.command() + call,
            environment: CleanEnvironment.variables(home: office.folder.path))
          #expect(output.status == 3, "\(call)")
          #expect(output.standardError.contains("1 kế hoạch"), "\(call): \(output.standardError)")
        }
        #expect(TextFile.names(in: store).isEmpty)
      }
      try office.run("check", "--accept").expectSuccess()
      try office.run("units", "add", "Phòng A", "--short", "A").expectSuccess()
      #expect(office.folder.read("store/format") != nil)
    }

    @Test("G5, G6: a head still fits after words were taken out, and the lines of that are named")
    func whatWasReplacedSinceAHeadIsNamed() throws {
      let office = try Office()
      let id = try #require(try office.tasks().first?.value("id"))
      try office.run("note", id, "Gặp ông Nguyễn Văn Khuê").expectSuccess()
      let list = try office.run("check", "--heads").expectSuccess().standardOutput
      let file = try office.folder.write(list, to: "head.txt")
      let before = try office.run("check", "--against", file).expectSuccess().standardOutput
      #expect(!before.contains("lý do"))
      try office.run("redact", "Nguyễn Văn Khuê", "--reason", "theo đề nghị", "--yes")
        .expectSuccess()
      let after = try office.run("check", "--against", file).expectSuccess().standardOutput
      #expect(after.contains("theo đề nghị"))
    }

    @Test(
      "G5: a head that was printed is held against the store later, by its digits or by its file")
    func anOlderHeadIsCompared() throws {
      let office = try Office()
      try tick(office)
      let list = try office.run("check", "--heads").expectSuccess().standardOutput
      let digest = try #require(list.split(separator: "\n").dropFirst().first.map(String.init))
      #expect(try office.run("check").expectSuccess().standardOutput.contains(digest))
      let file = try office.folder.write(list, to: "head.txt")
      let state = office.folder.file(".local")
      try tick(office)
      // Among what this person printed; then, without that, among the steps; then from the file.
      try office.run("check", "--against", digest).expectSuccess()
      #expect(rename(state, state + ".aside") == 0)
      let found = try office.run("check", "--against", digest.uppercased()).expectSuccess()
      #expect(found.standardOutput.contains("thêm 1 bước"))
      try office.run("check", "--against", file).expectSuccess()
      let name = try journal(office)
      let lines = try #require(office.folder.read(name)).split(separator: "\n")
      try office.folder.write(
        lines.dropLast(2).map { $0 + "\n" }.joined(), to: name)
      #expect(try office.run("check", "--against", digest).status == 1)
      let cut = try office.run("check", "--against", file)
      #expect(cut.status == 1)
      #expect(cut.standardOutput.contains("khi ấy có 2 bước, nay còn 1"))
      for wrong in ["12", office.folder.file("none"), office.folder.file("plan.txt")] {
        #expect(try office.run("check", "--against", wrong).status == 2, "\(wrong)")
      }
    }

    @Test(
      "A5: a damaged plan says how it is repaired; the copy can be written, the store is as it was")
    func aRepairedCopyIsMade() throws {
      let office = try Office()
      try tick(office)
      try tick(office)
      let name = try journal(office)
      var lines = try #require(office.folder.read(name)).split(separator: "\n").map(String.init)
      lines[1] = lines[1].replacing("\"label\":\"tick\"", with: "\"label\":\"Tick\"")
      let damaged = lines.map { $0 + "\n" }.joined()
      try office.folder.write(damaged, to: name)
      let refused = try office.run("undo")
      #expect(refused.status == 3)
      #expect(refused.standardError.contains("check --repair"))
      let copy = office.folder.file("copy")
      for wrong in ["store", "store/inside", "."] {
        #expect(try office.run("check", "--repair", office.folder.file(wrong)).status == 2)
      }
      #expect(try office.run("check", "--repair", copy, "--heads").status == 2)
      let done = try office.run("check", "--repair", copy).expectSuccess()
      #expect(done.standardOutput.contains("dòng 2"))
      #expect(done.standardOutput.contains("đổi tên"))
      #expect(office.folder.read(name) == damaged)
      #expect(try office.run("check", "--repair", copy).status == 3)
      try office.run("--store", copy, "check").expectSuccess()
      try office.run("--store", copy, "undo").expectSuccess()
    }

    @Test(
      "G6: words are shown, then taken out with a reason; the head stays, the log no longer has them"
    )
    func wordsAreTakenOut() throws {
      let office = try Office()
      let id = try #require(try office.tasks().first?.value("id"))
      try office.run("note", id, "Gọi ông Trần Văn An").expectSuccess()
      let head = try #require(
        try office.run("check", "--heads").standardOutput.split(separator: "\n").dropFirst().first)
      #expect(try office.run("redact", "Trần Văn An").status == 2)
      let preview = try office.run("redact", "Trần Văn An", "--reason", "theo đơn")
      #expect(preview.status == 1)
      #expect(preview.standardOutput.contains("--yes"))
      #expect(try office.run("log").standardOutput.contains("Trần Văn An"))
      try office.run("go-bo", "Trần Văn An", "--reason", "theo đơn", "--yes").expectSuccess()
      #expect(!(try office.run("log").standardOutput.contains("Trần Văn An")))
      #expect(try office.run("log").standardOutput.contains("[đã gỡ]"))
      let check = try office.run("check", "--against", String(head)).expectSuccess()
      #expect(check.standardError.isEmpty)
      let found = try office.run("check").expectSuccess().standardOutput
      #expect(found.contains("lý do: theo đơn"))
      try office.run("note", id, "tiếp").expectSuccess()
    }
  }

  @Suite(.needsTmux) struct LostWorkTests {
    @Test("G8: the full screen shows what is gone, not an empty register")
    func theRegisterIsNeverEmptyForALostPlan() throws {
      let office = try Office()
      try office.run("plans").expectSuccess()
      let plan = office.folder.file("store/plans/\(office.plan)")
      #expect(rename(plan, office.folder.file("aside")) == 0)
      let pane = try TmuxPane(
        office.command(),
        environment: CleanEnvironment.variables(home: office.folder.path))
      try pane.wait(for: "plans/\(office.plan) không còn")
      #expect(!(try pane.screen().contains("Chưa có kế hoạch nào")))
      // The hints take the message's place, the register still says it.
      try pane.press("Down")
      try pane.wait(for: "?")
      #expect(try pane.screen().contains("plans/\(office.plan) không còn"))
      try pane.press("q")
      #expect(try pane.waitForEnd() == 0)
    }
  }
}
