// A bare pseudo-terminal: the test is the terminal. It sees every byte, may stop reading, and may
// go away; no program stands between, as tmux does.

import Glibc
import Testing

/// A program in a session of its own whose controlling terminal is this value.
final class Pty {
  let pid: pid_t
  /// Everything that was read so far.
  private(set) var output: [UInt8] = []
  private var master: Int32
  /// Keeps the terminal's settings readable when the program is gone.
  private let slave: Int32
  private var status: Int32?

  // TIOCGPTN, TIOCSPTLCK and POSIX_SPAWN_SETSID, which the module map of the C library leaves out.
  private static let numberRequest: UInt = 0x8004_5430
  private static let lockRequest: UInt = 0x4004_5431
  private static let newSession: Int32 = 0x80

  /// Starts `command` (an absolute path and its arguments).
  init(
    _ command: [String], size: TmuxPane.Size = .usual,
    environment: [String] = CleanEnvironment.variables
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, unlocked) = (Int32(-1), Int32(0))
    guard master >= 0, ioctl(master, Self.numberRequest, &number) == 0,
      ioctl(master, Self.lockRequest, &unlocked) == 0
    else { throw ChildProcess.Failure.pipe(errno: errno) }
    let name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    pid = try Self.spawn(command, on: name, environment: environment)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(rows: size.rows, columns: size.columns)
  }

  deinit {
    if status == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    hangUp()
    close(slave)
  }

  // MARK: Doing

  /// Types bytes; waits for room.
  func send(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)[...]
    let deadline = ContinuousClock.now + Condition.limit
    while !rest.isEmpty, ContinuousClock.now < deadline {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { read() }
    }
  }

  /// Types a text.
  func send(_ text: String) { send(text.utf8) }

  /// Gives the terminal another size, as the kernel tells the program.
  func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The terminal goes away: window closed, line cut.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  // MARK: Seeing

  /// Takes what has been written, without waiting longer than `milliseconds`.
  func read(milliseconds: Int32 = 10) {
    guard master >= 0 else { return }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return }
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(master, &block, block.count), count > 0 {
      output += block[..<count]
    }
  }

  /// Reads until nothing has come for `milliseconds`.
  func settle(milliseconds: Int32 = 60) {
    while case let count = output.count, count >= 0 {
      read(milliseconds: milliseconds)
      if output.count == count { return }
    }
  }

  /// Waits until `text`, or `other`, has been written behind the first `from` bytes.
  func wait(for text: String, or other: String? = nil, from: Int = 0) throws {
    let held = Condition.holds {
      read()
      let written = self.text(since: from)
      return written.contains(text) || other.map(written.contains) == true
    }
    if !held {
      throw TmuxPane.Failure(
        description: "waited in vain for “\(text)”; written: \(self.text(since: from).suffix(3000))"
      )
    }
  }

  /// What was written behind the first `count` bytes.
  func text(since count: Int = 0) -> String { String(decoding: output[count...], as: UTF8.self) }

  /// The settings of the terminal: input, output and local modes.
  var modes: [UInt32] {
    var now = termios()
    tcgetattr(slave, &now)
    return [now.c_iflag, now.c_oflag, now.c_lflag]
  }

  /// Changes the settings as another program at the terminal would; what they are then.
  func setModes(_ change: (inout termios) -> Void) -> [UInt32] {
    var now = termios()
    tcgetattr(slave, &now)
    change(&now)
    tcsetattr(slave, TCSANOW, &now)
    return modes
  }

  /// Whether screen, cursor and pasting are as a shell expects them.
  var isScreenGivenBack: Bool {
    ["\u{1b}[?1049l", "\u{1b}[?25h", "\u{1b}[?2004l"].allSatisfy(isBack)
  }

  /// Whether a mode is as `code` sets it, by the last of its codes; also when it was never touched.
  func isBack(_ code: String) -> Bool {
    let opposite = code.dropLast() + (code.hasSuffix("l") ? "h" : "l")
    let text = text()
    guard let touched = text.ranges(of: opposite).last else { return true }
    return text[touched.upperBound...].contains(code)
  }

  // MARK: Ending

  /// Whether the program still runs.
  var isRunning: Bool {
    guard status == nil else { return false }
    var raw: Int32 = 0
    guard waitpid(pid, &raw, WNOHANG) == pid else { return true }
    status = raw & 0x7f == 0 ? (raw >> 8) & 0xff : 128 + raw & 0x7f
    return false
  }

  /// Waits until the program has ended, reading on; its status, or 128 + its signal.
  func waitForEnd(isRead: Bool = true) throws -> Int32 {
    let ended = Condition.holds {
      if isRead { read() } else { Condition.pause(milliseconds: 5) }
      return !isRunning
    }
    if isRead { settle(milliseconds: 20) }
    guard ended, let status else {
      throw TmuxPane.Failure(description: "\(pid) did not end; written: \(text().suffix(2000))")
    }
    return status
  }

  private static func spawn(
    _ command: [String], on terminal: String, environment: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    return try ChildProcess.spawn(
      command, environment: environment, actions: &actions, flags: newSession)
  }
}
