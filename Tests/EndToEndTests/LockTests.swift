// Somebody holds a lock and does not let go: others are told who, where and since when, read on,
// and do the step when the lock is free again, or drop it. Nobody breaks a lock.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct LockTests {
    /// The journal of "thu", which only her own sessions lock.
    private static func journal(_ office: Office) throws -> String {
      let list = try ChildProcess.run([
        "/bin/sh", "-c", "ls \(office.folder.path)/store/plans/*/journal/*.jsonl",
      ])
      return try #require(list.standardOutput.split(separator: "\n").first.map(String.init))
    }

    /// A process that holds the journal's lock and has been stopped.
    private static func stoppedHolder(_ office: Office) throws -> ChildProcess {
      // Whoever writes leaves a note of who it is.
      try office.run("done", "\(try tick(office))").expectSuccess()
      try office.run("undo").expectSuccess()
      let holder = try ChildProcess.start(
        ["/usr/bin/flock", try journal(office), "/bin/sh", "-c", "kill -STOP $$; sleep 60"],
        log: office.folder.file("holder"))
      #expect(
        Condition.holds {
          Processes.children(of: holder.pid).contains { Processes.state(of: $0) == "T" }
        })
      kill(holder.pid, SIGSTOP)
      return holder
    }

    private static func tick(_ office: Office) throws -> String {
      try #require(try office.tasks("--unit", "TTr").first?.value("id"))
    }

    @Test(
      "B3: a program is stopped in the middle of a step: others are told who, where, when",
      .needsStrace)
    func stoppedInAStep() throws {
      let office = try Office()
      let id = try Self.tick(office)
      let strace = try #require(Tools.strace)
      let slow = try ChildProcess.start(
        [strace, "-f", "-qq", "-o", "/dev/null", "-e", "inject=fdatasync:delay_enter=30s"]
          + office.command("done", id),
        environment: CleanEnvironment.variables(home: office.folder.path),
        log: office.folder.file("slow"))
      defer { slow.stop() }
      let journal = try Self.journal(office)
      #expect(Condition.holds { Self.isLocked(journal) })
      let program = try #require(Processes.children(of: slow.pid).first)
      kill(program, SIGSTOP)
      defer { kill(program, SIGKILL) }
      let refused = try office.run("note", id, "đang chờ")
      #expect(refused.status == 3)
      for part in ["thu", "tiến trình \(program)", "từ "] {
        #expect(refused.standardError.contains(part), "\(refused.standardError)")
      }
      #expect(try office.run("tasks", office.plan).status == 0)
      try office.run("note", id, "không chờ ai", writer: "khac").expectSuccess()
    }

    private static func isLocked(_ path: String) -> Bool {
      let file = open(path, O_RDONLY | O_CLOEXEC)
      defer { close(file) }
      return flock(file, LOCK_EX | LOCK_NB) != 0
    }

    @Test("B3: a command that meets a stopped holder answers who holds the lock since when")
    func command() throws {
      let office = try Office()
      let id = try Self.tick(office)
      let holder = try Self.stoppedHolder(office)
      let refused = try office.run("done", id)
      #expect(refused.status == 3)
      for part in ["thu", "trình", "từ ", "Thử lại".lowercased()] {
        #expect(refused.standardError.contains(part), "\(refused.standardError)")
      }
      #expect(try office.tasks("--status", "done").isEmpty)
      holder.stop()
      try office.run("done", id).expectSuccess()
    }

    @Test(
      "B3: in the window the message stays till the step is tried again or dropped",
      .needsTmux)
    func window() throws {
      let office = try Office()
      let window = try Window(office)
      try window.find("gia ke", showing: "Tài vụ")
      let holder = try Self.stoppedHolder(office)
      try window.pane.press("Space")
      try window.pane.wait(for: "Ctrl-R thử lại")
      try window.pane.press("Up", "Down")
      try window.pane.wait(for: "Ctrl-R")
      #expect(try window.pane.screen().contains("Ctrl-R thử lại") && window.doneOnScreen() == 0)
      holder.stop()
      try window.pane.press("C-r")
      try window.pane.wait(for: "[x]")

      let again = try Self.stoppedHolder(office)
      try window.answer("n", "không ghi được")
      try window.pane.wait(for: "Ctrl-X")
      try window.pane.press("C-x")
      try window.pane.wait(for: "Đã bỏ")
      again.stop()
      try window.pane.press("n")
      try window.pane.wait(for: "không ghi được")
      try window.pane.press("Escape")
      #expect(try window.quit() == 0)
      #expect(try office.tasks("--status", "done").count == 1)
      #expect(try !office.run("log", office.plan).standardOutput.contains("không ghi được"))
    }

    @Test(
      "B3: a step that still waits when the person leaves is told after the end", .needsTmux,
      arguments: [true, false])
    func leftWaiting(hasSeenIt: Bool) throws {
      let office = try Office()
      let window = try Window(office)
      try window.find("gia ke", showing: "Tài vụ")
      let holder = try Self.stoppedHolder(office)
      try window.pane.press("Space")
      if hasSeenIt { try window.pane.wait(for: "Ctrl-R") }
      try window.pane.press("q")
      #expect(try window.pane.waitForEnd() == 3)
      try window.pane.wait(for: "chưa lưu gì")
      holder.stop()
      #expect(try office.tasks("--status", "done").isEmpty)
    }
  }
}
