// A session whose person has gone: it hides, is silent, leaves; and what was being typed is kept.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct IdleTests {
    @Test(
      "E3: after the idle time nothing of the plan is shown; a key only brings it back",
      .needsTmux)
    func locked() throws {
      let office = try Office()
      let window = try Window(office, more: ["THIDUA_IDLE=2s"])
      try window.findOpenTask()
      let before = try window.pane.screen()
      try window.pane.wait(for: "tạm khóa")
      let words = try window.pane.lines().filter { !$0.isEmpty }
      #expect(words.count <= 2 && words.joined().contains("thu"))
      try window.pane.press("Space")
      try window.pane.wait(for: "the screen from before") { $0 == before }
      #expect(try office.tasks("--status", "done").isEmpty)
      #expect(try window.quit() == 0)
    }

    @Test("E3, R10: a locked session writes nothing to its terminal, whatever others do")
    func silent() throws {
      let office = try Office()
      let sitting = try Sitting(office, more: ["--idle", "1s", "--leave", "0"])
      try sitting.pty.wait(for: "tạm khóa")
      sitting.pty.settle()
      let count = sitting.pty.output.count
      try office.colleagueWorks()
      let end = ContinuousClock.now + (Faults.isLong ? .seconds(60) : .seconds(2))
      while ContinuousClock.now < end { sitting.pty.read(milliseconds: 50) }
      #expect(sitting.pty.output.count == count)
      sitting.pty.send("x")
      try sitting.pty.wait(for: "Mục", from: count)
    }

    @Test("E3: later it leaves by itself, says so, and has kept what was being written")
    func left() throws {
      let office = try Office()
      let sitting = try Sitting(office, more: ["--idle", "0", "--leave", "3s"])
      try sitting.beginNote("bỏ đi họp")
      #expect(try sitting.pty.waitForEnd() == 0)
      #expect(sitting.pty.isScreenGivenBack && sitting.pty.modes == sitting.modesBefore)
      #expect(sitting.pty.text().suffix(400).contains("tự kết thúc"))
      #expect(try office.drafts() == "bỏ đi họp")
    }

    @Test(
      "C4: time that passes while the process is stopped counts; a key then does nothing")
    func stoppedForAWhile() throws {
      let office = try Office()
      let sitting = try Sitting(office, more: ["--idle", "3s"])
      try sitting.focusTask()
      kill(sitting.pid, SIGSTOP)
      let before = sitting.pty.output.count
      sitting.pty.send(" ")
      Condition.pause(milliseconds: Faults.isLong ? 5_000 : 3_100)
      kill(sitting.pid, SIGCONT)
      sitting.pty.settle()
      sitting.pty.send("\u{0c}")
      try sitting.pty.wait(for: "Mục", from: before)
      #expect(try office.tasks("--status", "done").isEmpty)
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
    }

    @Test(
      "E1: what rests in an input line outlives kill -9 and is offered again, in reviews too")
    func keptWhileTyping() throws {
      let office = try Office()
      let note = try Sitting(office)
      try note.beginNote("chờ một chút")
      let review = try Sitting(office)
      try review.go(by: "I", to: "Rà soát")
      review.pty.send("g")
      review.pty.settle()
      review.pty.send("e")
      review.pty.settle()
      review.pty.send("7")
      #expect(
        Condition.holds {
          (try? office.drafts()) == "chờ một chút"
            && (try? office.reviewDrafts())?.hasSuffix("7") == true
        })
      for sitting in [note, review] {
        kill(sitting.pid, SIGKILL)
        _ = try sitting.pty.waitForEnd()
      }
      try expectNoteBack(office)
      try expectReviewBack(office)
      try office.run("check").expectSuccess()
    }

    /// The note is there again; much more of it is kept without a pause.
    private func expectNoteBack(_ office: Office) throws {
      let sitting = try Sitting(office)
      try sitting.focusTask()
      let before = sitting.pty.output.count
      sitting.pty.send("n")
      try sitting.pty.wait(for: "chờ một chút", from: before)
      let long = String(repeating: "dài và ", count: 40)
      sitting.pty.send("\u{1b}[200~" + long + "\u{1b}[201~")
      let kept = Condition.first { () -> String? in
        sitting.pty.read()
        let now = try? office.drafts()
        return now?.contains(long) == true ? now : nil
      }
      kill(sitting.pid, SIGKILL)
      #expect(kept == "chờ một chút" + long)
    }

    /// The answer is there again; once it is sent nothing is kept.
    private func expectReviewBack(_ office: Office) throws {
      let sitting = try Sitting(office)
      try sitting.go(by: "I", to: "Rà soát")
      sitting.pty.send("g")
      sitting.pty.settle()
      let before = sitting.pty.output.count
      sitting.pty.send("e")
      try sitting.pty.wait(for: "viết dở lần", from: before)
      sitting.pty.send("\r")
      #expect(
        Condition.holds {
          sitting.pty.read()
          return (try? office.reviewDrafts()) == ""
        })
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
    }

    @Test(
      "E3: a time that is none is refused with what it may be",
      arguments: ["x", "-1", "1h", "99999"])
    func badTimes(text: String) throws {
      let office = try Office()
      for output in [
        try office.run("plans", "--idle=\(text)"),
        try ChildProcess.run(
          office.command("plans"),
          environment: CleanEnvironment.variables(
            home: office.folder.path, and: ["THIDUA_LEAVE=\(text)"])),
      ] {
        #expect(output.status == 2)
        #expect(output.standardError.contains(text) && output.standardError.contains("phút"))
      }
    }
  }
}

extension Office {
  /// All unsent texts of reviews that the store keeps.
  func reviewDrafts() throws -> String {
    try ChildProcess.run(
      ["/bin/sh", "-c", "cat \(folder.path)/store/reviews/*/drafts/*/*.txt 2>/dev/null"]
    ).standardOutput
  }
}
