// A terminal of which the test keeps every byte: for what no terminal program would show any more.

import Glibc

/// A program on a pseudo-terminal of the test's own.
final class PseudoTerminal {
  /// Everything that the program has written, the terminal's echo of nothing (it is raw).
  private(set) var bytes: [UInt8] = []
  let pid: pid_t
  private let master: Int32

  /// TIOCSPTLCK and TIOCGPTN of Linux, which the Glibc module does not declare.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts `command` as the leader of a session on a new terminal of that size.
  init(
    _ command: [String], columns: Int, rows: Int, environment: [String]
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &isLocked) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw ChildProcess.Failure.pipe(errno: errno) }
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    pid = try Self.spawn(command, on: "/dev/pts/\(number)", environment)
  }

  deinit {
    kill(-pid, SIGKILL)
    waitpid(pid, nil, WNOHANG)
    close(master)
  }

  /// Types the bytes, then reads what comes of it until it pauses.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
    let before = self.bytes.count
    _ = Condition.holds(within: .milliseconds(250)) {
      readWaiting(milliseconds: 20)
      return self.bytes.count > before
    }
    while readWaiting(milliseconds: 15) {}
  }

  /// Reads until the text has come; false when it does not.
  func wait(for text: String) -> Bool {
    Condition.holds {
      readWaiting(milliseconds: 20)
      return String(decoding: bytes, as: UTF8.self).contains(text)
    }
  }

  /// Reads to the end; gives the exit status, nil when the program does not end.
  func waitForEnd() -> Int32? {
    var status: Int32 = 0
    let isOver = Condition.holds {
      readWaiting(milliseconds: 20)
      return waitpid(pid, &status, WNOHANG) == pid
    }
    while readWaiting(milliseconds: 50) {}
    return isOver ? (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F) : nil
  }

  /// Whether something came within the time.
  @discardableResult
  private func readWaiting(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0, waiting.revents & Int16(POLLIN) != 0
    else { return false }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &block, block.count)
    guard count > 0 else { return false }
    bytes += block[..<count]
    return true
  }

  /// The first terminal that a session's leader opens becomes the session's.
  private static func spawn(
    _ command: [String], on name: String, _ environment: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // POSIX_SPAWN_SETSID, which glibc declares for GNU sources alone.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80))
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, &variables)
    guard result == 0 else {
      throw ChildProcess.Failure.spawn(program: command[0], errno: result)
    }
    return pid
  }
}
