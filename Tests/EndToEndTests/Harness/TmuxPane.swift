// A terminal for the program under test: one pane of a tmux server of its own.

import Glibc
import Synchronization
import Testing

/// A program running in a terminal that the test sees and types into.
final class TmuxPane {
  /// Width and height in cells.
  struct Size: Hashable, Sendable, CustomStringConvertible {
    let columns: Int
    let rows: Int

    static let usual = Size(columns: 80, rows: 24)
    var description: String { "\(columns)x\(rows)" }
  }

  /// tmux answered with an error, or the screen did not become what the test waits for.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let count = Atomic(0)
  private let socket: String
  private let folder: TemporaryDirectory

  /// A shell around the program notes its process id and its exit status and keeps the pane:
  /// tmux 3.3a alone, when a program ends, loses now its last output and now its status. Its
  /// sleep ends the terminal by itself should the test process be killed.
  private static let keeper = """
    sh -c 'echo $$ >"$0/pid"; exec "$@"' "$0" "$@"
    echo $? >"$0/status"
    exec sleep 600
    """

  /// Opens a terminal and starts `command` (an absolute path and its arguments) in it, with
  /// nothing but `environment` around it. The pane stays when the program ends.
  init(
    _ command: [String], size: Size = .usual,
    environment: [String] = CleanEnvironment.variables
  ) throws {
    folder = try TemporaryDirectory()
    let number = Self.count.add(1, ordering: .relaxed).newValue
    socket = "thidua-\(getpid())-\(number)"
    try tmux(
      [
        "start-server", ";", "set", "-g", "default-terminal", "screen-256color", ";",
        "set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0", ";",
        "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "--",
        "/bin/sh", "-c", Self.keeper, folder.path, "/usr/bin/env", "-i",
      ] + environment + command)
  }

  deinit { _ = try? tmux(["kill-server"]) }

  // MARK: Typing

  /// Presses keys by their tmux names ("Space", "Enter", "C-c", "q").
  func press(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

  /// Types `text` letter by letter.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Sends bytes, each as two hexadecimal digits, in one write.
  func send(bytes: [String]) throws { try tmux(["send-keys", "-H", "--"] + bytes) }

  /// Pastes `text` as a terminal does, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p"])
  }

  /// Gives the terminal another size.
  func resize(to size: Size) throws {
    try tmux(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// Ends the session as its user or an administrator may.
  func killSession() throws { try tmux(["kill-session"]) }

  // MARK: Seeing

  /// The lines on the screen, without the blanks at their ends.
  func lines() throws -> [String] {
    try screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The screen as one text.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// The screen with the escape codes of its colours and attributes.
  func colouredScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// The line on which the terminal's own cursor stands.
  func lineOfCursor() throws -> String {
    let row = Int(try format("#{cursor_y}")) ?? 0
    let lines = try lines()
    return row < lines.count ? lines[row] : ""
  }

  /// What tmux knows of the pane, by its format language.
  func format(_ format: String) throws -> String {
    let answer = try tmux(["display-message", "-p", format])
    return answer.hasSuffix("\n") ? String(answer.dropLast()) : answer
  }

  /// The program's process.
  func pid() throws -> pid_t {
    guard let number = noted("pid"), let pid = pid_t(number), pid > 1 else {
      throw Failure(description: "the program has not started:\n\(try screen())")
    }
    return pid
  }

  // MARK: Waiting

  /// Waits until the screen satisfies `condition`; the failure shows the last screen.
  func wait(
    for what: String, within limit: Duration = Condition.limit,
    until condition: (String) throws -> Bool
  ) throws {
    let last = Mutex("")
    let held = try Condition.holds(within: limit) {
      let now = try screen()
      last.withLock { $0 = now }
      return try condition(now)
    }
    if !held {
      throw Failure(description: "waited in vain for \(what); screen:\n\(last.withLock(\.self))")
    }
  }

  /// Waits until `text` stands on the screen.
  func wait(for text: String, within limit: Duration = Condition.limit) throws {
    try wait(for: "“\(text)”", within: limit) { $0.contains(text) }
  }

  /// Waits until the program has ended and gives its exit status, or 128 + its signal.
  func waitForEnd() throws -> Int {
    guard let status = Condition.first({ noted("status") }) else {
      throw Failure(description: "the program did not end; screen:\n\(try screen())")
    }
    return Int(status) ?? -1
  }

  /// The line that the shell around the program wrote to `name`; nil until it is whole.
  private func noted(_ name: String) -> String? {
    guard let line = folder.read(name), line.hasSuffix("\n") else { return nil }
    return String(line.dropLast())
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let program = try #require(Tools.tmux)
    let environment = CleanEnvironment.variables(
      home: folder.path, and: ["TMUX_TMPDIR=\(folder.path)"])
    let output = try ChildProcess.run(
      [program, "-u", "-L", socket, "-f", "/dev/null"] + arguments, environment: environment)
    guard output.status == 0 else {
      throw Failure(description: "tmux \(arguments): \(output.standardError)")
    }
    return output.standardOutput
  }
}
