// Standard input, output and error as scripts leave them: closed, a file, a pipe that has ended.

import Glibc
import Testing

extension EndToEndFaults {
  @Suite struct DescriptorTests {
    /// Runs a line of bash in a terminal; `$T` is the program on the plan, `$C` without it.
    private static func run(_ line: String, _ office: Office) throws -> (Int32, String) {
      let pty = try Pty(
        ["/bin/bash", "-c", line],
        environment: CleanEnvironment.variables(
          home: office.folder.path,
          and: [
            "T=" + office.command(office.plan).joined(separator: " "),
            "C=" + office.command().joined(separator: " "), "D=" + office.folder.path,
            "P=" + office.plan,
          ]))
      return (try pty.waitForEnd(), pty.text())
    }

    @Test(
      "E10: without a terminal at both ends the screen is refused in words, and no code is written",
      arguments: ["$T </dev/null", "$T >$D/f", "$T | cat", "$T <&-", "$T >&-", ": | $T | cat"])
    func noTerminal(line: String) throws {
      let office = try Office()
      let (status, told) = try Self.run("set -o pipefail; " + line, office)
      #expect(status == 2)
      #expect(told.contains("thidua tasks") && !told.contains("\u{1b}"), "\(told)")
      #expect((office.folder.read("f") ?? "").isEmpty)
    }

    @Test("E10: a reader that has seen enough ends a list quietly")
    func closedPipe() throws {
      let office = try Office()
      for _ in 1...20 {
        let (status, told) = try Self.run("$C tasks $P | head -n 1; exit ${PIPESTATUS[0]}", office)
        #expect(status < 128 && !told.contains("\u{1b}"), "\(status) \(told)")
      }
      let (status, told) = try Self.run("$C tasks $P | true; exit ${PIPESTATUS[0]}", office)
      #expect(status < 128, "\(told)")
    }

    @Test("E10, A17: with standard error closed the screen works and the store stays sound")
    func noErrors() throws {
      let office = try Office()
      let sitting = try Sitting(
        office, command: ["/bin/bash", "-c", "exec 2>&-; " + office.startingLine])
      #expect(Processes.file(behind: 2, of: sitting.pid) == "/dev/null")
      try sitting.focusTask()
      sitting.pty.send(" ")
      #expect(Condition.holds { (try? office.tasks("--status", "done").count) == 1 })
      sitting.pty.send("q")
      _ = try sitting.pty.waitForEnd()
      try office.run("check").expectSuccess()
    }

    @Test(
      "A17: a message to a closed descriptor never lands in a file of the store",
      arguments: ["2>&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func closedDescriptors(closed: String) throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTr").first?.value("id"))
      let (status, _) = try Self.run("$C done \(id) \(closed)", office)
      #expect(status == 0 || closed.contains(">&- "))
      let (failed, _) = try Self.run("$C done t99999/vp \(closed)", office)
      #expect(failed != 0)
      try office.run("check").expectSuccess()
      #expect(try office.tasks("--status", "done").count == 1)
    }
  }
}
