// Programs that misbehave: each is ended with all that it started, nothing of it stays, and the
// fault says what it did. The programs are scripts on a PATH of the test's own.

import Glibc
import Testing

@testable import DocumentIntake

@Suite struct WorkshopTests {
  private static let limits = ProgramLimits(
    seconds: 30, processorSeconds: 10, memory: 1 << 30, output: 100_000, file: 1_000_000)

  /// Runs the script as pandoc and gives what came of it.
  private func run(
    _ script: String, by interpreter: String = "/bin/sh", in scratch: Scratch = Scratch(),
    limits: ProgramLimits = limits, input: [UInt8]? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Result<[UInt8], IntakeFault> {
    try scratch.program("pandoc", script, by: interpreter)
    let file = try MemoryFile(input ?? [])
    let workshop = try Workshop(
      toolbox: scratch.toolbox, watch: IntakeWatch(isCancelled: isCancelled))
    let call = ProgramCall(
      .pandoc, ["a b", "$HOME;'"], limits, input: input == nil ? nil : file.descriptor)
    return Result { () throws(IntakeFault) in try workshop.output(of: call) }
  }

  private func words(_ result: Result<[UInt8], IntakeFault>) throws -> String {
    String(decoding: try result.get(), as: UTF8.self)
  }

  @Test func wordsArriveAsTheyAreAndNoShellSeesThem() throws {
    #expect(try words(run("printf '%s|' \"$@\"")) == "a b|$HOME;'|")
  }

  @Test("D9: a converter works in a private folder that goes, in bare surroundings")
  func theSurroundingsAreBare() throws {
    let text = try words(run("pwd; env | sort; ls -A | wc -l; ls /proc/self/fd | wc -l; umask"))
    let lines = text.split(separator: "\n").map(String.init)
    let folder = try #require(lines.first)
    #expect(folder.hasPrefix("/") && folder.contains("thidua-"))
    let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
    #expect(names.isSuperset(of: ["HOME", "LC_ALL", "PATH", "TMPDIR"]))
    #expect(lines.contains("HOME=" + folder) && lines.contains("TMPDIR=" + folder))
    #expect(lines.contains("LC_ALL=C.UTF-8") && !names.contains("USER"))
    // Standard input, output, error, and ls's own.
    #expect(lines.contains("4"), "\(lines)")
    #expect(access(folder, F_OK) != 0, "the folder is still there")
  }

  /// The full screen blocks the signals that end a program; a child must not inherit that.
  @Test func noSignalIsBlockedOrIgnored() throws {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGTERM, SIGINT, SIGHUP, SIGWINCH] { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    // No shell script: dash clears its mask.
    let text = try words(
      run("print(open('/proc/self/status').read())", by: "/usr/bin/env python3"))
    let lines = text.split(separator: "\n").filter {
      $0.hasPrefix("SigBlk") || $0.hasPrefix("SigIgn")
    }
    #expect(lines.count == 2)
    for line in lines {
      // Signals 32 and 33 are glibc's own.
      let signals = line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
      // Python ignores SIGPIPE (13) and SIGXFSZ (25) by itself.
      #expect(signals.map { $0 & 0x7EFF_EFFF } == 0, "\(line)")
    }
  }

  @Test func theInputIsTheFileAndNothingElse() throws {
    #expect(try words(run("cat", input: Array("nội dung".utf8))) == "nội dung")
    #expect(try words(run("cat /proc/self/fd/0", input: Array("x".utf8))) == "x")
    #expect(try words(run("cat")) == "")
  }

  @Test func aFailureBringsItsOwnWordsShortAndOnOneLine() throws {
    let result = try run("printf 'xin\\n lỗi\\t%0500d' 1 >&2; exit 7")
    guard case .failure(.programFailed(.pandoc, .status(7), let words)) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(words.hasPrefix("xin lỗi 000") && words.count <= 201 && !words.contains("\n"))
  }

  @Test("F15: a converter that dies by a signal is told")
  func aDeathBySignalIsTold() throws {
    let result = try run("kill -SEGV $$; sleep 60")
    #expect(result == .failure(.programFailed(.pandoc, .signal(SIGSEGV), words: "")))
  }

  @Test("F15: a converter that floods is cut off")
  func aFloodIsCutOff() throws {
    let result = try run("yes tràn")
    #expect(result == .failure(.programFailed(.pandoc, .output(limit: 100_000), words: "")))
  }

  @Test func aLongFileIsCutOff() throws {
    let result = try run("head -c 3000000 /dev/zero > long; wc -c < long")
    #expect(try words(result).contains("1000000"))
  }

  @Test("F15: a converter that hangs is ended")
  func whatHangsIsEndedInTime() throws {
    let scratch = Scratch()
    var limits = Self.limits
    limits.seconds = 1
    let result = try run("echo $$ > \(scratch.path)/pid; sleep 600", in: scratch, limits: limits)
    #expect(result == .failure(.programFailed(.pandoc, .time(limit: 1), words: "")))
  }

  @Test("F15: a converter that spins is ended by the processor's limit")
  func whatSpinsIsEndedByTheProcessor() throws {
    var limits = Self.limits
    limits.processorSeconds = 1
    guard
      case .failure(.programFailed(.pandoc, .signal, _)) = try run(
        "while :; do :; done", limits: limits)
    else {
      Issue.record("it was not ended")
      return
    }
  }

  @Test("F15: a converter that wants too much memory fails")
  func whatWantsTooMuchMemoryFails() throws {
    var limits = Self.limits
    limits.memory = 64 << 20
    let result = try run("exec python3 -c 'len(bytes(500_000_000))'", limits: limits)
    #expect(throws: IntakeFault.self) { try result.get() }
  }

  /// Children in the group and outside it, holding the pipes: the program's end is theirs.
  @Test func childrenDoNotOutliveTheProgram() throws {
    let scratch = Scratch()
    let mark = "\(31_000_000 + Int.random(in: 0..<900_000))"
    let result = try run("sleep \(mark) & setsid sleep \(mark) & echo fertig", in: scratch)
    #expect(try words(result) == "fertig\n")
    #expect(eventually { !Self.isRunning(mark) })
  }

  @Test("F15: cancelling ends a converter with all that it started")
  func cancellingEndsEverything() throws {
    let scratch = Scratch()
    let mark = "\(32_000_000 + Int.random(in: 0..<900_000))"
    let path = scratch.path
    let result = try run(
      "sleep \(mark) & setsid sleep \(mark) & touch \(path)/ready; sleep \(mark)", in: scratch,
      isCancelled: { access(path + "/ready", F_OK) == 0 })
    #expect(result == .failure(.cancelled))
    #expect(eventually { !Self.isRunning(mark) })
  }

  @Test func aMissingProgramIsNamedWithItsPackage() throws {
    let scratch = Scratch()
    let intake = DocumentIntake(toolbox: scratch.toolbox)
    #expect(fault(of: Array("{\\rtf1 x}".utf8), intake) == .missingProgram(.pandoc))
    #expect(fault(of: PDFSample.empty(pages: 1), intake) == .missingProgram(.pdfinfo))
    #expect(fault(of: WordSample.docx, intake) == .missingProgram(.unzip))
    #expect(Program.pdfinfo.debianPackages == "poppler-utils")
  }

  @Test func relativeFoldersOfPATHDoNotCount() throws {
    let scratch = Scratch()
    try scratch.program("pandoc", "echo schlecht")
    let toolbox = Toolbox(path: ":bin:./bin:\(scratch.path)/none")
    #expect(throws: IntakeFault.missingProgram(.pandoc)) { try toolbox.path(of: .pandoc) }
    #expect(!toolbox.searchPath.contains("bin:./"))
  }

  @Test("F15: what a converter writes is not believed")
  func whatAConverterWritesIsNotBelieved() throws {
    let scratch = Scratch()
    try scratch.program("pandoc", "head -c 5000 /dev/urandom")
    let intake = DocumentIntake(toolbox: scratch.toolbox)
    let expected = IntakeFault.programFailed(.pandoc, .nonsense, words: "")
    #expect(fault(of: Array("{\\rtf1 x}".utf8), intake) == expected)
  }

  @Test(
    "F15, F14: a converter sees no network",
    .enabled(if: Namespaces.hideNetwork, "needs a kernel that gives this user a network namespace"))
  func noNetworkWhereTheKernelAllows() throws {
    let text = try words(run("cat /proc/self/net/dev"))
    let links = text.split(separator: "\n").dropFirst(2)
    #expect(links.count == 1 && links.allSatisfy { $0.contains("lo:") }, "\(text)")
  }

  /// Whether a process with that word among its own is there.
  private static func isRunning(_ word: String) -> Bool {
    let names = (try? Scratch.run("/bin/ls", ["/proc"]).output) ?? []
    return String(decoding: names, as: UTF8.self).split(separator: "\n").contains { name in
      guard let pid = Int32(name),
        let words = try? SourceBytes.read("/proc/\(pid)/cmdline", limit: 100_000)
      else { return false }
      let parts = String(decoding: words, as: UTF8.self).split(separator: "\0")
      return parts.first == "sleep" && parts.contains(Substring(word)) && isAlive(pid)
    }
  }
}
