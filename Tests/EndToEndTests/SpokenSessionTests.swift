// `--plain`: the whole day's work in lines, through a pipe and on a terminal that cannot place its
// cursor; no escape code ever.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct SpokenSessionTests {
    /// Types the lines through a pipe; what was said.
    private func talk(_ office: Office, _ lines: [String], _ more: String...) throws -> String {
      let words = office.command(office.plan, "--plain").map { "'\($0)'" }.joined(separator: " ")
      let typed = try office.folder.write(lines.joined(separator: "\n"), to: "typed.txt")
      let output = try ChildProcess.run(
        ["/bin/sh", "-c", "\(words) <'\(typed)'"],
        environment: CleanEnvironment.variables(home: office.folder.path, and: more)
      ).expectSuccess()
      #expect(!output.standardOutput.utf8.contains(0x1B))
      return output.standardOutput
    }

    @Test func aStepIsDoneAndToldBeforeTheNextLine() throws {
      let office = try Office()
      let said = try talk(office, ["2", "đánh dấu", "3", "p 40%", "n", "đã gọi điện", "#"])
      let lines = said.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("2/") && $0.contains("[x]") }, "\(said)")
      #expect(lines.contains { $0.hasPrefix("3/") && $0.contains("40%") }, "\(said)")
      #expect(try office.tasks("--status", "done").count == 1)
      #expect(try office.tasks("--status", "doing").first?.value("percent") == "40")
      let again = try talk(office, ["u", "u", "u", "q", "không được đọc"])
      #expect(!again.contains("không được đọc"))
      #expect(try office.tasks("--status", "done").isEmpty)
    }

    @Test func anyTerminalWillDo() throws {
      let office = try Office()
      let pty = try Pty(
        office.command(office.plan, "--plain"),
        environment: CleanEnvironment.variables(home: office.folder.path, and: ["TERM=dumb"]))
      try pty.wait(for: "1/")
      let before = pty.output.count
      pty.send("\r")
      try pty.wait(for: "2/", from: before)
      pty.send("q\r")
      #expect(try pty.waitForEnd() == 0)
      #expect(!pty.output.contains(0x1B))
    }

    @Test func withoutVietnameseLettersNoneIsWritten() throws {
      let office = try Office()
      let said = try talk(office, ["#"], "THIDUA_ASCII=text")
      #expect(said.utf8.allSatisfy { $0 < 0x80 } && said.contains("Nhiem vu"))
    }

    @Test func aReaderThatGoesAwayEndsIt() throws {
      let office = try Office()
      let words = office.command(office.plan, "--plain").map { "'\($0)'" }.joined(separator: " ")
      let output = try ChildProcess.run(
        ["/bin/sh", "-c", "yes '' | \(words) | head -3"],
        environment: CleanEnvironment.variables(home: office.folder.path))
      #expect(output.status == 0)
      #expect(output.standardOutput.split(separator: "\n").count == 3)
    }
  }
}
