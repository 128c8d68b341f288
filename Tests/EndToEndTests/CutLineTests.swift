// Lines that break: whatever way, the program ends by itself, keeps what was being written, leaves
// no process behind, and holds nothing against a colleague.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct CutLineTests {
    /// What happens to a login that runs the program as its command.
    private enum Cut: String, CaseIterable {
      case clientKilled, clientTerminated, tilde, windowClosed, reset, sessionKilled
      case sessionTerminated
    }

    @Test(
      "E1: an ssh login that is cut in any of seven ways ends at once, draft kept, nobody hindered",
      .needsSshd)
    func cutLogins() throws {
      let office = try Office()
      let server = try Sshd()
      for cut in Cut.allCases {
        let wire = cut == .reset ? try Wire(to: server.port) : nil
        let login = try #require(server.login(office.startingLine, through: wire?.port))
        let sitting = try Sitting(office, command: login)
        try sitting.beginNote("dở dang \(cut)")
        try office.colleagueWorks()
        make(cut, sitting, wire)
        #expect(sitting.isOver(), "\(cut)")
        wire?.end()
        // The key that makes ssh listen to "~." may have sent the note.
        let sent = cut == .tilde ? try office.run("log", "--json").standardOutput : ""
        let kept = try office.drafts() + sent
        #expect(kept.contains("dở dang \(cut)"), "\(cut): \(kept)")
        try office.colleagueWorks()
        try office.forgetDrafts()
      }
      try office.run("check").expectSuccess()
    }

    private func make(_ cut: Cut, _ sitting: Sitting, _ wire: Wire?) {
      let session = Processes.parent(of: sitting.pid) ?? 0
      switch cut {
      case .clientKilled: kill(sitting.pty.pid, SIGKILL)
      case .clientTerminated: kill(sitting.pty.pid, SIGTERM)
      case .tilde: sitting.pty.send("\r~.")
      case .windowClosed: sitting.pty.hangUp()
      case .reset: wire?.reset()
      case .sessionKilled: kill(session, SIGKILL)
      case .sessionTerminated: kill(session, SIGTERM)
      }
    }

    @Test(
      "E1, E6: under a login shell: the client or the shell killed, or cut while stopped",
      .needsSshd, arguments: ["client", "shell", "stopped"])
    func cutUnderAShell(what: String) throws {
      let office = try Office()
      let server = try Sshd()
      let login = try #require(server.login("exec bash --norc --noprofile -i"))
      let script = try office.folder.write("exec " + office.startingLine + "\n", to: "start")
      let sitting = try Sitting(office, command: login, typing: "sh \(script)\r")
      try sitting.beginNote("dở dang \(what)")
      let shell = try #require(Processes.parent(of: sitting.pid))
      if what == "stopped" {
        sitting.pty.send([0x1A])
        #expect(
          Condition.holds {
            sitting.pty.read()
            return Processes.state(of: sitting.pid) == "T"
          })
        try office.colleagueWorks()
      }
      kill(what == "shell" ? shell : sitting.pty.pid, SIGKILL)
      #expect(sitting.isOver(reading: what == "shell"))
      #expect(try office.drafts() == "dở dang \(what)")
    }

    @Test("E1: a wrapper shell around the program does not keep it alive", .needsSshd)
    func wrapper() throws {
      let office = try Office()
      let server = try Sshd()
      let login = try #require(server.login("\(office.startingLine); true"))
      let sitting = try Sitting(office, command: login)
      try sitting.beginNote("trong vỏ bọc")
      kill(sitting.pty.pid, SIGKILL)
      #expect(sitting.isOver())
      #expect(try office.drafts() == "trong vỏ bọc")
    }

    @Test("E1: a tmux session that is killed takes the program with it", .needsTmux)
    func tmuxKilled() throws {
      let office = try Office()
      let window = try Window(office)
      try window.find("gia ke", showing: "Tài vụ")
      try window.pane.press("n")
      try window.pane.wait(for: "Ghi chú")
      try window.pane.type("trong tmux")
      try window.pane.wait(for: "trong tmux")
      let pid = try window.pane.pid()
      try window.pane.killSession()
      #expect(Condition.holds { !Processes.isAlive(pid) })
      #expect(Condition.holds { Processes.naming(office.folder.path).isEmpty })
      #expect(try office.drafts() == "trong tmux")
    }

    @Test("E1: a terminal that simply goes away")
    func terminalGone() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.beginNote("cửa sổ đóng")
      sitting.pty.hangUp()
      #expect(sitting.isOver())
      #expect(try office.drafts() == "cửa sổ đóng")
    }

    /// Ignored, and never sent because the terminal is not the session's own.
    @Test(
      "E2: without SIGHUP the end of the terminal is noticed, and no time is burnt",
      arguments: ["trap '' HUP; exec", "exec setsid -w"])
    func noHangUpSignal(way: String) throws {
      let office = try Office()
      let script = try office.folder.write("exec " + office.startingLine + "\n", to: "start")
      let sitting = try Sitting(
        office, command: ["/bin/sh", "-c", "\(way) sh \(script)"])
      try sitting.beginNote("không tín hiệu")
      let before = Processes.ticks(of: sitting.pid)
      sitting.pty.hangUp()
      #expect(Condition.holds { !Processes.isAlive(sitting.pid) })
      // Until it is fetched, a process that has ended still tells what it used.
      #expect(Processes.ticks(of: sitting.pid) - before < 50)
      #expect(sitting.isOver())
      #expect(try office.drafts() == "không tín hiệu")
    }

    @Test(
      "E3: a line that swallows everything is noticed by the server, because nothing is painted",
      .needsSshd)
    func blackHole() throws {
      let office = try Office()
      let server = try Sshd(more: ["ClientAliveInterval 1", "ClientAliveCountMax 2"])
      let wire = try Wire(to: server.port)
      let login = try #require(server.login(office.startingLine, through: wire.port))
      let sitting = try Sitting(office, command: login)
      try sitting.beginNote("vào hố đen")
      wire.swallow()
      try office.colleagueWorks()
      #expect(Condition.holds(within: .seconds(30)) { !Processes.isAlive(sitting.pid) })
      wire.end()
      kill(sitting.pty.pid, SIGKILL)
      #expect(sitting.isOver())
      #expect(try office.drafts() == "vào hố đen")
    }
  }
}
