// A sentence of a document, followed through import, steps, faults and violent deaths: it is in the
// store and on the output that was asked for, and nowhere else.

import Glibc
import TestSupport
import Testing

extension EndToEndFaults {
  @Suite struct LeakTests {
    private static let canary = "chim hoang yen 7f3a91c"

    /// A converter that says what it sees of the world and waits to be killed.
    private static let witness = """
      #!/bin/sh
      { stat -c '%a %n' "$TMPDIR"; ls -lR "$TMPDIR"; env; tr '\\0' ' ' < /proc/$PPID/cmdline
        tr '\\0' '\\n' < /proc/$PPID/environ; ulimit -c; } > "SEEN" 2>&1
      echo x > "READY"
      exec sleep 600.MARK
      """

    private func environment(_ folder: TemporaryDirectory) -> [String] {
      CleanEnvironment.variables(home: folder.path, and: ["TMPDIR=\(folder.file("tmp"))"])
        .map { $0.hasPrefix("PATH=") ? "PATH=\(folder.file("bin")):/usr/bin:/bin" : $0 }
    }

    /// Whether the waiting converter of that folder still runs, by its command line.
    private func isConverting(_ folder: TemporaryDirectory) throws -> Bool {
      let mark = mark(folder)
      return try ChildProcess.run([
        "/bin/sh", "-c", "grep -aqE 'slee[p].600.\(mark)' /proc/[0-9]*/cmdline 2> /dev/null",
      ]).status == 0
    }

    /// Digits that tell the folder's converter from any other.
    private func mark(_ folder: TemporaryDirectory) -> String {
      folder.path.utf8.map { String($0) }.joined()
    }

    private func folder() throws -> TemporaryDirectory {
      let folder = try TemporaryDirectory()
      for name in ["bin", "tmp", "work"] { mkdir(folder.file(name), 0o700) }
      let script = Self.witness.replacing("SEEN", with: folder.file("seen"))
        .replacing("READY", with: folder.file("ready")).replacing("MARK", with: mark(folder))
      for name in ["pandoc", "libreoffice", "soffice"] {
        chmod(try folder.write(script, to: "bin/" + name), 0o755)
      }
      return folder
    }

    /// Paths below the folder that hold the sentence.
    private func finds(in folder: TemporaryDirectory, _ place: String) throws -> [String] {
      try ChildProcess.run(["/bin/grep", "-rlaF", Self.canary, folder.file(place)])
        .standardOutput.split(separator: "\n").map(String.init)
    }

    @Test(
      "D9, D10, S7: a program that dies while it reads leaves nothing that others could read",
      arguments: [SIGKILL, SIGSEGV, SIGTERM, SIGABRT])
    func deathWhileReading(signal: Int32) throws {
      let folder = try folder()
      let document = "{\\rtf1 KE HOACH \(Self.canary)}"
      let file = try folder.write(document, to: "work/plan.rtf")
      let child = try ChildProcess.start(
        [
          "/bin/sh", "-c", "cd \"$0/work\"; ulimit -c unlimited; exec \"$@\"", folder.path,
          Tools.thidua, "--store", folder.file("store"), "import", "--yes", file,
        ], environment: environment(folder), log: folder.file("stderr"))
      defer { child.stop() }
      let isReady = Condition.holds { folder.read("ready")?.hasSuffix("\n") == true }
      #expect(isReady, "\(folder.read("stderr") ?? "")")
      #expect(try Condition.holds { try isConverting(folder) })
      let seen = folder.read("seen") ?? ""
      #expect(seen.contains("700 " + folder.file("tmp/thidua-")), "\(seen)")
      kill(child.pid, signal)
      let deadline = ContinuousClock.now + Condition.limit
      #expect(child.wait(until: deadline) == 128 + signal)
      #expect(try Condition.holds { try !isConverting(folder) }, "the converter lives on")
      #expect(!seen.contains(Self.canary), "\(seen)")
      #expect(folder.read("stderr")?.contains(Self.canary) == false)
      #expect(try finds(in: folder, "work") == [file], "a core file?")
      #expect(
        try ChildProcess.run(["/bin/ls", "-A", folder.file("work")]).standardOutput == "plan.rtf\n")
      #expect(try finds(in: folder, "tmp").isEmpty)
      // Who may look into what is left of the folder for temporary files: nobody else.
      let left = try ChildProcess.run(
        ["/usr/bin/find", folder.file("tmp"), "-mindepth", "1", "-perm", "/077"])
      #expect(left.standardOutput.isEmpty)
    }

    @Test("D9, D10, S7: import, steps and faults leave a sentence in the store alone")
    func wholeChain() throws {
      let folder = try folder()
      let text = SampleDocument.text.replacing("lập biên bản", with: Self.canary)
      let file = try folder.write(text, to: "work/plan.txt")
      func run(_ words: String...) throws -> ChildProcess.Output {
        try ChildProcess.run(
          [
            "/bin/sh", "-c", "cd \"$0/work\"; ulimit -c unlimited; exec \"$@\"", folder.path,
            Tools.thidua, "--store", folder.file("store"), "--today", Office.today,
          ] + words, environment: environment(folder))
      }
      try run("import", "--yes", file).expectSuccess()
      let rows = try run("tasks", "--json").expectSuccess().rows("id")
      let id = try #require(rows.first?.value("id"))
      // What succeeds tells ids; what fails tells what was asked for.
      for words in [["note", id, Self.canary], ["done", id], ["undo"], ["redo"]] {
        let output = try ChildProcess.run(
          [Tools.thidua, "--store", folder.file("store"), "--today", Office.today] + words,
          environment: environment(folder))
        #expect(output.status == 0, "\(output.standardError)")
        #expect(!output.standardError.contains(Self.canary))
      }
      for words in [["done", "t999/vp"], ["show", "khong-co"], ["import", file], ["check"]] {
        let output = try ChildProcess.run(
          [Tools.thidua, "--store", folder.file("store")] + words,
          environment: environment(folder))
        #expect(!output.standardError.contains(Self.canary), "\(words)")
      }
      #expect(try !finds(in: folder, "store").isEmpty)
      #expect(try finds(in: folder, "tmp").isEmpty)
      #expect(try finds(in: folder, "work") == [file])
      let home = try ChildProcess.run(["/bin/grep", "-rlaF", Self.canary, folder.path])
        .standardOutput.split(separator: "\n")
      for path in home where path != file {
        #expect(path.hasPrefix(folder.file("store") + "/"), "\(path)")
      }
    }

    @Test("D10: no command may leave a core file or be looked into")
    func coreFiles() throws {
      let folder = try folder()
      let file = try folder.write("{\\rtf1 x}", to: "work/plan.rtf")
      let child = try ChildProcess.start(
        [Tools.thidua, "--store", folder.file("store"), "import", "--yes", file],
        environment: environment(folder), log: folder.file("stderr"))
      defer { child.stop() }
      #expect(Condition.holds { folder.read("ready")?.hasSuffix("\n") == true })
      let limits = try ChildProcess.run(["/bin/cat", "/proc/\(child.pid)/limits"]).standardOutput
      let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
      #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
      // The converter's own limit is the program's.
      #expect(folder.read("seen")?.hasSuffix("\n0\n") == true)
    }

    private static let canBeSomebodyElse = geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0

    /// What may not be dumped belongs to root in /proc, whoever runs it, so that a debugger of the
    /// same account and a kernel that hands cores to a program get nothing.
    @Test(
      "D10: the memory of the program is closed to others of the account",
      .enabled(if: canBeSomebodyElse, "needs root and setpriv"))
    func memory() throws {
      let folder = try folder()
      let file = try folder.write("{\\rtf1 x}", to: "work/plan.rtf")
      try ChildProcess.run(["/bin/chown", "-R", "4242:4242", folder.path]).expectSuccess()
      let child = try ChildProcess.start(
        [
          "/usr/bin/setpriv", "--reuid", "4242", "--regid", "4242", "--clear-groups", "--",
          Tools.thidua, "--store", folder.file("store"), "import", "--yes", file,
        ], environment: environment(folder), log: folder.file("stderr"))
      defer { child.stop() }
      #expect(Condition.holds { folder.read("ready")?.hasSuffix("\n") == true })
      func reads(_ name: String) throws -> Int32 {
        try ChildProcess.run([
          "/usr/bin/setpriv", "--reuid", "4242", "--regid", "4242", "--clear-groups", "--",
          "/bin/cat", "/proc/\(child.pid)/\(name)",
        ]).status
      }
      #expect(try reads("status") == 0)
      #expect(try reads("environ") != 0)
      #expect(try reads("maps") != 0)
    }
  }
}
