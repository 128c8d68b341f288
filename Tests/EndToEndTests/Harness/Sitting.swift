// A session at a bare terminal, up to the moment at which something happens to it.

import Glibc
import Testing

/// A person at the program.
struct Sitting {
  let pty: Pty
  let office: Office
  /// The process of the program.
  let pid: pid_t
  /// The settings of the terminal before the program took it.
  let modesBefore: [UInt32]

  /// Opens the plan.
  /// - Parameter command: what is started, when not the program itself; it writes the program's
  ///   process id to the file "pid" of the office's folder.
  /// - Parameter typing: what is typed at the prompt of the shell that `command` starts.
  init(
    _ office: Office, command: [String]? = nil, typing line: String? = nil, writer: String = "thu",
    more: [String] = [],
    size: TmuxPane.Size = .usual, environment: [String]? = nil
  ) throws {
    self.office = office
    unlink(office.folder.file("pid"))
    pty = try Pty(
      command ?? office.command(office.plan, writer: writer) + more, size: size,
      environment: environment ?? CleanEnvironment.variables(home: office.folder.path))
    modesBefore = pty.modes
    if let line {
      try pty.wait(for: "$ ", or: "# ")
      pty.send(line)
    }
    if command == nil {
      pid = pty.pid
    } else {
      let pty = pty
      let found = Condition.first { () -> pid_t? in
        pty.read()
        return (office.folder.read("pid")?.dropLast()).flatMap { pid_t($0) }
      }
      guard let found else {
        throw TmuxPane.Failure(description: "no program; written: \(pty.text())")
      }
      pid = found
    }
    try pty.wait(for: "Mục")
  }

  /// Goes to the unit task with the shelves and begins a note on it.
  func beginNote(_ text: String) throws {
    try focusTask()
    let before = pty.output.count
    pty.send("n")
    try pty.wait(for: "Ghi chú: ", from: before)
    let typed = pty.output.count
    pty.send(text)
    try pty.wait(for: String(text.suffix(3)), from: typed)
  }

  /// Presses a key until `sight` is written: what it leads to may not have been read yet.
  func go(by key: String, to sight: String) throws {
    let before = pty.output.count
    let held = Condition.holds {
      pty.send(key)
      pty.settle(milliseconds: 100)
      return pty.text(since: before).contains(sight)
    }
    if !held { try pty.wait(for: sight, from: before) }
  }

  /// Goes to the unit task with the shelves.
  func focusTask() throws {
    let before = pty.output.count
    pty.send("/")
    try pty.wait(for: "Enter: t", from: before)
    pty.send("gia ke")
    pty.settle()
    pty.send("\r")
    pty.settle()
  }

  /// Waits until the program and its guardian have gone; false when they have not.
  func isOver(reading: Bool = false) -> Bool {
    let folder = office.folder.path
    return Condition.holds {
      if reading { pty.read() }
      _ = pty.isRunning
      return !Processes.isAlive(pid) && Processes.naming(folder).isEmpty
    }
  }
}

extension Office {
  /// All unsent texts that the store keeps.
  func drafts() throws -> String {
    try ChildProcess.run(
      ["/bin/sh", "-c", "cat \(folder.path)/store/plans/*/drafts/*/*.txt 2>/dev/null"]
    ).standardOutput
  }

  /// Removes all unsent texts.
  func forgetDrafts() throws {
    try ChildProcess.run(["/bin/sh", "-c", "rm -rf \(folder.path)/store/plans/*/drafts"])
      .expectSuccess()
  }

  /// A line of shell that starts the program and leaves its process id in the file "pid".
  var startingLine: String {
    let words = command(plan).joined(separator: " ")
    return "sh -c 'echo $$ >\(folder.file("pid")); exec \(words)'"
  }

  /// Ticks a unit task of the inspectorate as somebody else, and takes it back.
  func colleagueWorks() throws {
    let id = try #require(try tasks("--unit", "TTr").first?.value("id"))
    try run("done", id, writer: "khac").expectSuccess()
    try run("undo", writer: "khac").expectSuccess()
  }
}
