// The documented way in for people without a shell: a key with a forced command and `--restricted`.
// Everything that anybody might try to get further must fail.

import Glibc
import Testing

extension EndToEndFaults {
  @Suite struct RestrictedSessionTests {
    @Test("D11, S6: words, files, ports and variables: no way out by ssh", .needsSshd)
    func noWayOutBySsh() throws {
      let desk = try RestrictedDesk()
      try desk.expectUsual()
      let canary = desk.canary
      for words in [
        "sh -c 'touch \(canary)'", "touch \(canary)", "tasks; touch \(canary)",
        "tasks | tee \(canary)", "tasks $(touch \(canary))", "tasks `touch \(canary)`",
        "tasks > \(canary)", "tasks\ntouch \(canary)", "/bin/sh", "bash -i", "scp -t \(canary)",
        "internal-sftp", "/usr/lib/openssh/sftp-server", "env", "!sh", "-c id", "thidua ; id",
        "tasks && sh", "'; sh #", "exec sh", "tasks --status todo --store /tmp/x",
      ] {
        let output = try desk.ssh(words)
        #expect(output.status != 0, "\(words): \(output.standardOutput)")
        #expect(!output.standardOutput.contains("uid="), "\(words)")
        desk.expectNoCanary(words)
      }
      desk.expectNothingForwarded()
      try desk.expectNoFileTransfer()
      try desk.expectUsual()
    }

    @Test("D11, S6: a restricted person reaches no file, store or name of another", .needsSshd)
    func nothingOutsideTheStore() throws {
      let desk = try RestrictedDesk()
      for words in [
        "import /etc/passwd --yes", "read /etc/passwd",
        "nhap \(desk.office.folder.file("plan.txt"))",
        "show ../../../etc/passwd", "tasks ../..", "review /etc", "--theme /etc/shadow tasks",
        "--theme=../x.theme plans", "--store /tmp plans", "plans --store=/", "--writer vt2 plans",
        "done t1/vp --writer x", "doctor", "--demo import /etc/passwd", "kham-may",
      ] {
        let output = try desk.ssh(words)
        #expect(output.status != 0, "\(words)")
        #expect(!(output.standardOutput + output.standardError).contains("root:x:"), "\(words)")
      }
      for option in ["store", "writer", "encoding", "ocr", "theme"] {
        let output = try desk.ssh("plans --\(option)=/etc/passwd")
        #expect(output.status == 2, "\(option): \(output.standardError)")
      }
      let refused = try desk.ssh("import /etc/passwd --yes")
      #expect(refused.standardError.contains("phiên hạn chế không dùng được lệnh import"))
      #expect(try desk.office.run("plans", "--json").rows("id").count == 1)
    }

    @Test("D11, S6: variables of the client change nothing", .needsSshd)
    func variablesOfTheClientChangeNothing() throws {
      let desk = try RestrictedDesk(more: "AcceptEnv *")
      let themes = desk.office.folder.file(".config/thidua/themes")
      try ChildProcess.run(["/bin/mkdir", "-p", themes]).expectSuccess()
      try desk.office.folder.write("[roles]\n", to: ".config/thidua/themes/evil.theme")
      let lies = [
        "THIDUA_STORE=/tmp/elsewhere", "THIDUA_WRITER=giamdoc", "THIDUA_THEME=/etc/shadow",
        "XDG_DATA_HOME=/tmp", "XDG_CONFIG_HOME=\(desk.office.folder.file(".config"))",
        "HOME=\(desk.office.folder.path)", "EDITOR=touch \(desk.canary)",
        "PAGER=touch \(desk.canary)", "LC_EVIL=$(touch \(desk.canary))", "THIDUA_TODAY=1999-01-01",
        "PATH=\(desk.office.folder.path)", "LC_ALL=../../../../etc/passwd", "TERMINFO=/etc",
      ]
      let id = try #require(try desk.office.tasks().first?.value("id"))
      // One ssh sets one list of variables.
      for lie in lies {
        let output = try desk.ssh(
          "note \(id) 'như thường'", ["-S", "none", "-o", "SetEnv=\"\(lie)\""])
        #expect(output.status == 0, "\(lie): \(output.standardError)")
        desk.expectNoCanary(lie)
      }
      let log = try desk.office.run("log", "--json").expectSuccess().rows("plan")
      let notes = log.prefix(lies.count)
      #expect(notes.allSatisfy { $0.value("author") == "vt1" })
      #expect(notes.allSatisfy { $0.description.contains("\"như thường\"") })
      #expect(notes.allSatisfy { $0.value("time")?.hasPrefix("1999") == false })
    }

    @Test("D12, S6: no key of the screen starts a program or leaves the store", .needsSshd)
    func noKeyLeavesTheScreen() throws {
      let desk = try RestrictedDesk()
      let pane = try TmuxPane(
        try #require(desk.server.reach(["-tt"])), size: TmuxPane.Size(columns: 120, rows: 40))
      try pane.wait(for: "?")
      let canary = desk.canary
      for typed in [
        "!touch \(canary)", "!sh", "e \(canary)", "r !id", "shell", "sh", "import /etc/passwd",
        "nạp văn bản /etc/passwd", "màu /etc/shadow", "theme /etc/shadow", "suspend", "tạm dừng",
        "w! \(canary)", "|sh",
      ] {
        // What comes at once behind a fast text is taken for the rest of a paste.
        usleep(300_000)
        try pane.press(":")
        try pane.wait(for: "Enter: làm")
        try pane.type(typed)
        try pane.press("Enter", "Escape", "Escape")
        desk.expectNoCanary(typed)
      }
      usleep(300_000)
      try pane.press("?")
      try pane.type("!sh")
      try pane.press("Enter", "Escape", "Escape")
      usleep(300_000)
      try pane.press("0", "i")
      try pane.wait(for: "Phiên hạn chế")
      try pane.press("Home", "C-z")
      try pane.wait(for: "Phiên hạn chế")
      let screen = try pane.screen()
      #expect(!screen.contains("root:x:") && !screen.contains("root:*"))
      desk.expectNoCanary("keys")
      try pane.press("q")
      #expect(try pane.waitForEnd() == 0)
    }

    @Test(
      "D12: a restricted session starts no program, and the kernel keeps it so",
      .enabled(if: access("/usr/bin/strace", X_OK) == 0 && Tools.hasTmux, "needs strace and tmux"))
    func noProgramIsStarted() throws {
      let office = try Office()
      let trace = office.folder.file("trace")
      let command = [
        "/usr/bin/strace", "-f", "-qq", "-e", "trace=execve,execveat", "-o", trace, Tools.thidua,
        "--restricted", "--store", office.folder.file("store"), "--lang", "vi",
      ]
      let pane = try TmuxPane(command, size: TmuxPane.Size(columns: 120, rows: 40))
      try pane.wait(for: "?")
      let program = try ChildProcess.run(["/bin/cat", "/proc/\(try child(of: pane))/status"])
      #expect(program.standardOutput.contains("Seccomp:\t2"))
      #expect(program.standardOutput.contains("NoNewPrivs:\t1"))
      try pane.press("i", "C-z", "T", "?", "Escape", "q")
      #expect(try pane.waitForEnd() == 0)
      for words in ["tasks", "log", "check", "import \(office.folder.file("plan.txt")) --yes"] {
        _ = try ChildProcess.run(
          command.replacing([trace], with: [trace + "2"]),
          environment: CleanEnvironment.variables(
            home: office.folder.path, and: ["SSH_ORIGINAL_COMMAND=\(words)"]))
        let started = office.folder.read("trace2") ?? ""
        #expect(started.split(separator: "\n").count == 1, "\(words): \(started)")
      }
      let started = office.folder.read("trace") ?? ""
      // The end of the guardian of the terminal is told there too.
      #expect(started.split(separator: "\n").count { $0.contains("execve(") } == 1, "\(started)")
    }

    @Test("D11: a forced command with words of its own takes no others", .needsSshd)
    func aFixedCommandStaysFixed() throws {
      let desk = try RestrictedDesk(words: "tasks --json")
      #expect(try desk.ssh("").status == 0)
      let other = try desk.ssh("done t1/vp")
      #expect(other.status == 2)
      #expect(other.standardError.contains("tasks"))
      let free = try RestrictedDesk()
      for words in ["'", "a\\", "x\u{1b}[2J"] {
        let unclear = try free.ssh(words)
        #expect(unclear.status == 2, "\(words)")
        #expect(!unclear.standardError.contains("\u{1b}"))
      }
    }

    @Test("B14: forty people log in at once with the documented MaxStartups", .needsSshd)
    func fortyLoginsAtOnce() throws {
      let desk = try RestrictedDesk(more: "MaxStartups 100:30:200\nClientAliveInterval 15")
      let login = try #require(desk.server.reach([], "plans"))
      let script = """
        for n in $(seq 40); do "$@" >"$OUT.$n" 2>&1 </dev/null & done
        failed=0; for p in $(jobs -p); do wait $p || failed=$((failed+1)); done; echo $failed
        """
      let output = try ChildProcess.run(
        ["/bin/bash", "-c", script, "bash"] + login,
        environment: CleanEnvironment.variables(
          home: "/nonexistent", and: ["OUT=\(desk.office.folder.file("login"))"]),
        limit: .seconds(60))
      #expect(output.standardOutput == "0\n", "\(output.standardError)")
      for number in 1...40 {
        let said = desk.office.folder.read("login.\(number)") ?? ""
        #expect(said.contains(desk.office.plan), "\(number): \(said)")
      }
    }

    private func child(of pane: TmuxPane) throws -> pid_t {
      let parent = try pane.pid()
      let children = try ChildProcess.run(["/bin/cat", "/proc/\(parent)/task/\(parent)/children"])
      return try #require(
        pid_t(children.standardOutput.split(separator: " ").first.map(String.init) ?? ""))
    }
  }
}

/// A store behind a key with a forced command, as the README describes it.
private final class RestrictedDesk {
  let office: Office
  let server: Sshd
  /// A file that must never come to be.
  let canary: String
  /// The connection that all calls share: a login for each would cost minutes.
  private let connection: ChildProcess?

  init(more: String = "PermitUserRC no", words: String = "") throws {
    office = try Office()
    canary = office.folder.file("canary")
    let forced = """
      \(Tools.thidua) --restricted --store \(office.folder.file("store")) --writer vt1 --lang vi \
      --today \(Office.today) \(words)
      """
    server = try Sshd(more: [more], keyOptions: "restrict,pty,command=\"\(forced)\"")
    let folder = office.folder
    connection = try server.reach(["-M", "-N", "-S", folder.file("mux")]).map {
      try ChildProcess.start($0, log: folder.file("mux.log"))
    }
    try #require(Condition.holds { FileLook(folder.file("mux")) != nil })
  }

  deinit { connection?.stop() }

  /// Sends words as `ssh host WORDS` does.
  func ssh(_ words: String, _ more: [String] = []) throws -> ChildProcess.Output {
    // Of several -S the last counts.
    let options = ["-S", office.folder.file("mux")] + more
    let command = try #require(
      words.isEmpty ? server.reach(options) : server.reach(options, words))
    return try ChildProcess.run(command)
  }

  /// What a person is there for works.
  func expectUsual() throws {
    let id = try #require(try office.tasks().first?.value("id"))
    for words in ["tasks", "thidua done \(id)", "note \(id) 'hai chữ'", "undo", "undo", "check"] {
      let output = try ssh(words)
      #expect(output.status == 0, "\(words): \(output.standardError)")
    }
  }

  func expectNoCanary(_ words: String) {
    #expect(FileLook(canary) == nil, "\(words)")
  }

  /// -L, -D, -R and -W reach nothing.
  func expectNothingForwarded() {
    let target = "127.0.0.1:\(server.port)"
    let fail = ["-o", "ExitOnForwardFailure=yes"]
    for options in [["-W", target], fail + ["-N", "-R", "0:\(target)"]] {
      let output = server.reach(options).flatMap { try? ChildProcess.run($0) }
      #expect(output?.status != 0, "\(options)")
      #expect(output?.standardOutput.contains("SSH-2.0") != true, "\(options)")
    }
    // The client listens by itself; what counts is that nothing comes through.
    for kind in ["-L", "-D"] {
      let output = server.reach(["-N", kind, kind == "-L" ? "PORT:\(target)" : "PORT"]).flatMap {
        try? ChildProcess.run(["/usr/bin/python3", "-c", Self.listener] + $0, limit: .seconds(40))
      }
      #expect(output?.standardOutput == "nothing\n", "\(kind): \(String(describing: output))")
    }
  }

  /// Starts ssh with a free port, waits until it listens, asks through it for the server behind, and
  /// says what came back.
  private static let listener = """
    import socket, subprocess, sys, time
    free = socket.socket(); free.bind(('127.0.0.1', 0)); port = free.getsockname()[1]; free.close()
    ssh = subprocess.Popen([w.replace('PORT', str(port)) for w in sys.argv[1:]],
                           stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    came = b''
    for _ in range(200):
        try: s = socket.create_connection(('127.0.0.1', port), 5)
        except OSError: time.sleep(0.05); continue
        try: s.sendall(b'SSH-2.0-x' + bytes([10])); came = s.recv(64)
        except OSError: pass
        break
    else: came = b'not tried'
    ssh.kill(); ssh.wait()
    print('nothing' if b'SSH-' not in came and came != b'not tried' else came)
    """

  /// scp (both ways of it) and sftp bring no file here and take none away.
  func expectNoFileTransfer() throws {
    let file = office.folder.file("plan.txt")
    let port = "\(server.port)"
    for words in [
      ["/usr/bin/scp", "-P", port], ["/usr/bin/scp", "-O", "-P", port],
    ] {
      let there = words + server.clientOptions + [file, "\(server.account):\(canary)"]
      #expect(try ChildProcess.run(there).status != 0)
      let back = words + server.clientOptions + ["\(server.account):/etc/hostname", canary]
      #expect(try ChildProcess.run(back).status != 0)
      #expect((office.folder.read("canary") ?? "").isEmpty)
    }
    let batch = try office.folder.write("put \(file) \(canary)\n", to: "batch")
    let sftp = ["/usr/bin/sftp", "-b", batch, "-P", port] + server.clientOptions + [server.account]
    #expect(try ChildProcess.run(sftp).status != 0)
    expectNoCanary("sftp")
  }
}
