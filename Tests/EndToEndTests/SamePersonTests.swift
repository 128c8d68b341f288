// One person in several sessions at the same moment: nothing is lost and nothing done twice.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct SamePersonTests {
    @Test("B13: one person's sessions at the same moment lose nothing and do nothing twice")
    func oneWriterInSeveralSessions() throws {
      let office = try Office()
      let id = try #require(try office.tasks("--unit", "TTLT").first?.value("id"))
      // Six sessions of Thu, each a shell that runs ten commands; what succeeded is written down.
      let command = office.command("note", id, writer: "thu").map { "'\($0)'" }
        .joined(separator: " ")
      let script = """
        cd \(office.folder.path)
        for s in 1 2 3 4 5 6; do (
          for n in 1 2 3 4 5 6 7 8 9 10; do
            \(command) "phiên $s bước $n" >/dev/null 2>err-$s && echo "phiên $s bước $n" >>ack-$s
          done ) &
        done
        wait
        cat ack-*
        """
      let done = try ChildProcess.run(
        ["/bin/sh", "-c", script],
        environment: CleanEnvironment.variables(home: office.folder.path), limit: .seconds(60))
      let told = done.standardOutput.split(separator: "\n").map(String.init)
      #expect(told.count == 60)
      let log = try office.run("log", office.plan, "--json").expectSuccess().standardOutput
      for session in 1...6 {
        for step in 1...10 {
          let text = "phiên \(session) bước \(step)\""
          let isTold = told.contains("phiên \(session) bước \(step)")
          let count = log.split(separator: text, omittingEmptySubsequences: false).count - 1
          #expect(count == (isTold ? 1 : 0), "\(text): \(count)")
        }
      }
      let sequences = try office.run("log", office.plan, "--json").rows("plan")
        .compactMap { $0.value("sequence") }
      #expect(Set(sequences).count == sequences.count)
      #expect(try office.run("check").expectSuccess().standardOutput.contains("1 kế hoạch"))
    }
  }
}
