// What is said to somebody who has not seen the store before, and where: journals emptied, documents
// changed, line ends, lost steps by their task, values set aside, refusals with the right words.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct ToldLossTests {
    /// Runs the program as somebody whose home has seen nothing.
    private func stranger(
      _ office: Office, _ arguments: String..., and variables: [String] = []
    ) throws -> ChildProcess.Output {
      let home = try TemporaryDirectory()
      return try ChildProcess.run(
        [Tools.thidua, "--store", office.folder.file("store"), "--today", Office.today, "--lang"]
          + ["vi"] + arguments,
        environment: CleanEnvironment.variables(home: home.path, and: variables))
    }

    private func shell(_ office: Office, _ script: String) throws {
      try ChildProcess.run(["/bin/sh", "-c", "cd \(office.folder.path)/store && \(script)"])
        .expectSuccess()
    }

    @Test("G8: an emptied office journal and a changed document are told to who sees them first")
    func toldToAStranger() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      try office.run("done", id).expectSuccess()
      let sound = try stranger(office, "check")
      #expect(sound.status == 0, "\(sound.standardOutput)")
      try shell(office, "cp -a office ../office")
      try shell(office, "for f in office/journal/*.jsonl; do : > $f; done")
      let emptied = try stranger(office, "check")
      #expect(emptied.status == 1)
      #expect(emptied.standardOutput.contains("danh bạ không có đơn vị nào"))
      #expect(emptied.standardOutput.contains("là sổ trống"))
      try shell(office, "rm -r office && mv ../office office")
      try shell(office, "sed -i 's/năm/NĂM/' plans/*/source/document.txt")
      let changed = try stranger(office, "check")
      #expect(changed.status == 1)
      #expect(changed.standardOutput.contains("không còn là văn bản đã đọc"))
    }

    @Test("A5: a journal that was emptied or cut in its first line is said to be so")
    func emptiedJournal() throws {
      for script in [": > $f", "truncate -s 100 $f", "sed -i '1s/\"n\":1/\"n\":7/' $f"] {
        let office = try Office()
        try shell(office, "f=$(ls plans/*/journal/*.jsonl) && \(script)")
        for command in ["check", "tasks"] {
          let output = try stranger(office, command)
          let said = output.standardOutput + output.standardError
          #expect(output.status != 0, "\(script) \(command)")
          #expect(said.contains("còn tệp nhưng không có bước lập kế hoạch"), "\(said)")
          #expect(said.contains(".jsonl"), "\(said)")
        }
      }
    }

    @Test("G1: line ends that git has changed are told by check, with what stops it")
    func lineEnds() throws {
      let office = try Office()
      try shell(office, "sed -i 's/$/\\r/' plans/*/journal/*.jsonl")
      let check = try stranger(office, "check")
      #expect(check.status == 0, "\(check.standardOutput)")
      #expect(check.standardOutput.contains("CR LF"))
      #expect(check.standardOutput.contains("*.jsonl -text"))
    }

    @Test("A5: a repair names the task and the maker of the step that is lost")
    func lostStepByItsTask() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      try office.run("note", id, "gọi điện").expectSuccess()
      try office.run("done", id).expectSuccess()
      try shell(office, "sed -i '2s/gọi/đã/' plans/*/journal/*.jsonl")
      let repair = try stranger(office, "check", "--repair", office.folder.file("copy"))
      let told = repair.standardOutput.split(separator: "\n").filter { $0.contains("dòng 2") }
      #expect(told.contains { $0.contains(id) && $0.contains("ghi chú") }, "\(told)")
    }

    @Test("B10, B11: a step on what was set in two places names what it sets aside; undo opens it")
    func valuesSetAside() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      try shell(office, "cp -r . ../copy")
      try office.run("done", id, writer: "nam").expectSuccess()
      try office.run(
        "--store", office.folder.file("copy"), "progress", id, "40%", writer: "mai"
      ).expectSuccess()
      try shell(office, "cp -ru ../copy/. .")
      let contested = { try office.tasks("--status", "contested").count }
      #expect(try contested() == 1)
      let said = try office.run("progress", id, "60%").expectSuccess().standardOutput
      #expect(said.contains("≠") && said.contains("nam") && said.contains("mai"), "\(said)")
      #expect(try contested() == 0)
      try office.run("undo").expectSuccess()
      #expect(try contested() == 1)
      // One of the two, said again, sets only the other aside.
      let again = try office.run("progress", id, "40%").expectSuccess().standardOutput
      let aside = again.split(separator: "\n").filter { $0.contains("≠") }
      #expect(aside.count == 1, "\(again)")
      #expect(aside.allSatisfy { $0.contains("xong") && !$0.contains("40%") }, "\(again)")
      let usual = try office.run("progress", id, "50%").expectSuccess().standardOutput
      #expect(!usual.contains("≠"))
    }

    @Test("A10: run tells failures as JSON too, and a folder by its name")
    func runTellsFailures() throws {
      let office = try Office()
      let list = try office.folder.write("done t9/x\nkhông-có\n", to: "list")
      let output = try office.run("run", list, "--json", "--keep-going")
      let lines = output.standardOutput.split(separator: "\n")
      #expect(output.status != 0 && lines.count == 2, "\(output.standardOutput)")
      #expect(lines.allSatisfy { $0.contains("\"error\":") && $0.contains("\"status\":") })
      #expect(lines[0].contains("\"line\":1") && lines[0].contains("t9/x"))
      let folder = try office.run("run", office.folder.path)
      #expect(folder.status != 0 && folder.standardError.contains("đây là thư mục"))
      #expect(!folder.standardError.contains("dòng 1"))
    }

    @Test("G8: who accepts a loss is not warned of it once more")
    func acceptingIsQuiet() throws {
      let office = try Office()
      try office.run("plans").expectSuccess()
      try shell(office, "mv plans/\(office.plan) ..")
      let accepted = try office.run("check", "--accept").expectSuccess()
      #expect(accepted.standardError.isEmpty, "\(accepted.standardError)")
      #expect(try office.run("units").standardError.isEmpty)
    }

    @Test("D12: a restricted session says that repairing and comparing lead outside the store")
    func restrictedChecks() throws {
      let office = try Office()
      for words in ["check --repair /tmp/x", "check --against /etc/passwd", "check --accept"] {
        let output = try stranger(
          office, "--restricted", and: ["SSH_ORIGINAL_COMMAND=\(words)"])
        #expect(output.status == 2, "\(words)")
        #expect(output.standardError.contains("ngoài kho dữ liệu"), "\(output.standardError)")
        #expect(!output.standardError.contains("authorized_keys"))
      }
    }

    @Test("G8: on a terminal a long sentence is broken between words")
    func sentencesOnATerminal() throws {
      let office = try Office()
      try office.run("plans").expectSuccess()
      try shell(office, "mv ../store ../aside && cd ..")
      let plain = try office.run("plans").standardError
      let pty = try Pty(
        office.command("plans"),
        environment: CleanEnvironment.variables(home: office.folder.path))
      #expect(try pty.waitForEnd() == 3)
      let lines = String(decoding: pty.output, as: UTF8.self).split(separator: "\r\n")
      #expect(lines.count > 1)
      let words = plain.split(whereSeparator: \.isWhitespace)
      #expect(lines.flatMap { $0.split(separator: " ") } == words, "\(lines)")
    }

    @Test func theDoctorsClockIsIsoInEnglish() throws {
      let office = try Office()
      let clock = try office.run("--lang", "en", "doctor").standardOutput
      #expect(clock.contains(/Clock: \d{4}-\d\d-\d\d \d\d:\d\d/), "\(clock)")
    }
  }
}
