// Signals, crashes and kills: what has no meaning here does nothing, what ends the program leaves
// the terminal as it was found.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct SignalTests {
    /// The states of the screen in which a signal may come.
    private enum Screen: CaseIterable {
      case register, plan, reader, review, line, help

      /// The key that leads there from the plan, and a word that is only there.
      var way: (key: String, sight: String) {
        switch self {
        case .register: ("0", "Danh sách kế hoạch")
        case .plan: ("\t", "")
        case .reader: ("2", "Toàn văn")
        case .review: ("I", "Rà soát")
        case .line: (":", "Esc: thôi")
        case .help: ("?", "Trợ giúp: ")
        }
      }
    }

    private static let leaving = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
    private static let crashing = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]

    private static func sitting(_ office: Office, at screen: Screen) throws -> Sitting {
      let sitting = try Sitting(office)
      try sitting.go(by: screen.way.key, to: screen.way.sight)
      return sitting
    }

    @Test("E13, E5: fifty signals that mean nothing here do nothing on any of six screens")
    func signalsWithoutMeaning() throws {
      let office = try Office()
      let ours = Set(Self.leaving + Self.crashing + [SIGKILL, SIGSTOP])
      for screen in Screen.allCases {
        let sitting = try Self.sitting(office, at: screen)
        for number in Int32(1)...64 where !ours.contains(number) { kill(sitting.pid, number) }
        sitting.pty.settle()
        let before = sitting.pty.output.count
        sitting.pty.send("\u{1b}\u{0c}")
        try sitting.pty.wait(for: "Mục", or: "kế hoạch", from: before)
        #expect(sitting.pty.isRunning, "\(screen)")
      }
      try office.run("check").expectSuccess()
    }

    @Test("E5, E11, A17: every signal that ends the program leaves the terminal as it was found")
    func signalsThatEnd() throws {
      let office = try Office()
      let ends = Self.leaving + Self.crashing
      for (place, number) in ends.enumerated() {
        let all = Screen.allCases
        let screens = Faults.isLong ? all : [all[place % all.count]]
        for screen in screens {
          let sitting = try Self.sitting(office, at: screen)
          kill(sitting.pid, number)
          let status = try sitting.pty.waitForEnd()
          #expect(status == (Self.leaving.contains(number) ? 0 : 128 + number), "\(number)")
          #expect(sitting.pty.isScreenGivenBack, "\(number) on \(screen)")
          #expect(sitting.pty.modes == sitting.modesBefore, "\(number) on \(screen)")
        }
      }
      try office.run("check").expectSuccess()
    }

    @Test("D10, E11: a crash prints neither registers nor memory, and leaves no core")
    func crashesTellNothing() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.beginNote("chuyện riêng")
      let before = sitting.pty.output.count
      kill(sitting.pid, SIGSEGV)
      _ = try sitting.pty.waitForEnd()
      let told = sitting.pty.text(since: before)
      #expect(!told.contains("Registers") && !told.contains("rax") && !told.contains("0x"))
      #expect(office.folder.read("core") == nil)
    }

    @Test("D10: a command that crashes tells nothing either", .needsStrace)
    func commandsCrashSilently() throws {
      let office = try Office()
      let strace = try #require(Tools.strace)
      let crashed = try ChildProcess.run(
        [strace, "-f", "-qq", "-o", "/dev/null", "-e", "inject=getdents64:signal=SEGV:when=1"]
          + office.command("plans"),
        environment: CleanEnvironment.variables(home: office.folder.path))
      #expect(crashed.status == 128 + SIGSEGV)
      #expect(crashed.standardError.isEmpty, "\(crashed.standardError)")
      #expect(office.folder.read("core") == nil)
    }

    @Test("E11: kill -9 gives modes, screen and cursor back, and the guardian is gone")
    func killed() throws {
      let office = try Office()
      for screen in Faults.isLong ? Screen.allCases : [.plan, .line] {
        let sitting = try Self.sitting(office, at: screen)
        let guardian = try #require(Processes.children(of: sitting.pid).first)
        kill(sitting.pid, SIGKILL)
        #expect(try sitting.pty.waitForEnd() == 128 + SIGKILL)
        let isBack = Condition.holds {
          sitting.pty.read()
          return sitting.pty.isScreenGivenBack && sitting.pty.modes == sitting.modesBefore
        }
        #expect(isBack, "\(screen)")
        #expect(Condition.holds { !Processes.isAlive(guardian) })
      }
    }

    @Test("E11: over ssh too, where the death of the program hangs up its terminal", .needsSshd)
    func killedOverSsh() throws {
      let office = try Office()
      let server = try Sshd()
      let login = try #require(server.login(office.startingLine))
      let sitting = try Sitting(office, command: login)
      kill(sitting.pid, SIGKILL)
      _ = try sitting.pty.waitForEnd()
      #expect(sitting.pty.isScreenGivenBack)
    }

    @Test("E11: modes that a shell has set since are left alone")
    func modesOfAnother() throws {
      let sitting = try Sitting(Office())
      kill(sitting.pid, SIGSTOP)
      let theirs = sitting.pty.setModes { $0.c_lflag ^= UInt32(ECHOE | ECHOK) }
      kill(sitting.pid, SIGKILL)
      #expect(
        Condition.holds {
          sitting.pty.read()
          return sitting.pty.isScreenGivenBack
        })
      #expect(sitting.pty.modes == theirs)
    }

    @Test("E11: without its guardian the program works on and ends in order")
    func guardianKilled() throws {
      let sitting = try Sitting(Office())
      let guardian = try #require(Processes.children(of: sitting.pid).first)
      kill(guardian, SIGKILL)
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
      #expect(sitting.pty.modes == sitting.modesBefore)
    }

    // MARK: Stopping

    /// A shell with job control, in which the program has been started.
    private static func underShell(_ office: Office) throws -> Sitting {
      let script = try office.folder.write("exec " + office.startingLine + "\n", to: "start")
      return try Sitting(
        office, command: ["/bin/bash", "--norc", "--noprofile", "-i"],
        typing: "sh \(script)\r")
    }

    private static func stop(_ sitting: Sitting) {
      let before = sitting.pty.output.count
      sitting.pty.send([0x1A])
      #expect(
        Condition.holds {
          sitting.pty.read()
          return Processes.state(of: sitting.pid) == "T"
        })
      // Only then does the shell know the job, and read what is typed.
      #expect(throws: Never.self) { try sitting.pty.wait(for: "Stopped", from: before) }
      sitting.pty.settle()
    }

    @Test("E6: Ctrl-Z gives the terminal to the shell, fg takes it again and draws all")
    func stoppedAndContinued() throws {
      let office = try Office()
      let sitting = try Self.underShell(office)
      try sitting.beginNote("giữ nguyên")
      Self.stop(sitting)
      // The shell asks for marked pastes itself.
      #expect(sitting.pty.isBack("\u{1b}[?1049l") && sitting.pty.isBack("\u{1b}[?25h"))
      try office.colleagueWorks()
      let before = sitting.pty.output.count
      sitting.pty.send("fg\r")
      try sitting.pty.wait(for: "giữ nguyên", from: before)
      sitting.pty.send("\u{1b}")
      sitting.pty.settle()
      sitting.pty.send("q")
      #expect(Condition.holds { !Processes.isAlive(sitting.pid) })
    }

    @Test("E6: ended while stopped, in the background: it goes, and the shell's terminal stays")
    func endedWhileStopped() throws {
      let office = try Office()
      let sitting = try Self.underShell(office)
      try sitting.beginNote("khi đang dừng")
      Self.stop(sitting)
      sitting.pty.send("kill %1\r")
      #expect(
        Condition.holds {
          sitting.pty.read()
          return !Processes.isAlive(sitting.pid)
        })
      let before = sitting.pty.output.count
      sitting.pty.send("echo vẫn $((40 + 2))\r")
      try sitting.pty.wait(for: "vẫn 42", from: before)
      #expect(try office.drafts() == "khi đang dừng")
    }

    @Test("E6: where no shell could continue it, Ctrl-Z freezes nothing")
    func notStoppedAlone() throws {
      let sitting = try Sitting(Office())
      sitting.pty.send([0x1A])
      sitting.pty.settle()
      #expect(Processes.state(of: sitting.pid) != "T")
      let before = sitting.pty.output.count
      sitting.pty.send("0")
      try sitting.pty.wait(for: "Danh sách kế hoạch", from: before)
      sitting.pty.send("q")
      #expect(try sitting.pty.waitForEnd() == 0)
    }

    // MARK: A terminal that does not read

    @Test(
      "E4, B4: a terminal that does not read hinders nobody; SIGTERM ends it, draft kept")
    func blockedInWriting() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.beginNote("bị nghẽn")
      // Nobody reads from here on. Each change of size is a whole screen; in the end it is stuck.
      for step in 0..<400 { sitting.pty.resize(rows: 20 + step % 20, columns: 90 + step % 50) }
      for _ in 0..<60 {
        kill(sitting.pid, SIGWINCH)
        Condition.pause(milliseconds: 5)
        sitting.pty.resize(rows: 24, columns: Int.random(in: 80...200))
      }
      // The same person elsewhere: it would be her own lock that she waits for.
      let id = try #require(try office.tasks("--unit", "TTr").first?.value("id"))
      try office.run("done", id).expectSuccess()
      try office.run("undo").expectSuccess()
      kill(sitting.pid, SIGTERM)
      _ = try sitting.pty.waitForEnd(isRead: false)
      #expect(try office.drafts() == "bị nghẽn")
    }
  }
}
