// Runs programs without Foundation: posix_spawn, pipes, a limit of time, and no inherited signals.

import Glibc

/// A program that this test process started.
struct ChildProcess {
  /// How a program ended and what it wrote.
  struct Output {
    /// The exit status; 128 + the signal's number when a signal ended it.
    let status: Int32
    let standardOutput: String
    let standardError: String
  }

  /// Why a program could not be run.
  enum Failure: Error {
    case spawn(program: String, errno: Int32)
    case pipe(errno: Int32)
    case timeLimit(command: String, standardError: String)
  }

  let pid: pid_t

  /// Runs `command` (an absolute path and its arguments) to its end, its input empty.
  static func run(
    _ command: [String], environment: [String] = CleanEnvironment.variables,
    limit: Duration = .seconds(20)
  ) throws -> Output {
    let outputPipe = try Pipe()
    let errorPipe = try Pipe()
    let child = try spawn(
      command, environment: environment, output: outputPipe.writeEnd, error: errorPipe.writeEnd)
    outputPipe.closeWriteEnd()
    errorPipe.closeWriteEnd()
    let deadline = ContinuousClock.now + limit
    let texts = collect([outputPipe.readEnd, errorPipe.readEnd], until: deadline)
    guard let status = child.wait(until: deadline) else {
      child.stop()
      throw Failure.timeLimit(command: command.joined(separator: " "), standardError: texts[1])
    }
    return Output(status: status, standardOutput: texts[0], standardError: texts[1])
  }

  /// Starts `command` and leaves it running; what it writes goes to the file `log`.
  static func start(
    _ command: [String], environment: [String] = CleanEnvironment.variables, log: String
  ) throws -> ChildProcess {
    let file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure.pipe(errno: errno) }
    defer { close(file) }
    return try spawn(command, environment: environment, output: file, error: file)
  }

  /// Ends the program and those it started in its own process group.
  func stop() {
    kill(-pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// The status when the program ends before `deadline`, else nil.
  func wait(until deadline: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    while waitpid(pid, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else { return nil }
      Condition.pause(milliseconds: 1)
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// Starts the program in a process group of its own with no signal blocked or ignored: a child
  /// inherits the mask of the test process, and a program that cannot be ended would hang the run.
  private static func spawn(
    _ command: [String], environment: [String], output: Int32, error: Int32
  ) throws -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, error, 2)
    return ChildProcess(
      pid: try spawn(
        command, environment: environment, actions: &actions, flags: POSIX_SPAWN_SETPGROUP))
  }

  /// Starts the program with its descriptors as `actions` say, in a group or session of its own.
  static func spawn(
    _ command: [String], environment: [String], actions: inout posix_spawn_file_actions_t,
    flags: Int32
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | flags))

    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, &variables)
    guard result == 0 else { throw Failure.spawn(program: command[0], errno: result) }
    return pid
  }

  /// Reads all `files` to their end, or what comes before `deadline`.
  private static func collect(
    _ files: [Int32], until deadline: ContinuousClock.Instant
  ) -> [String] {
    var bytes = files.map { _ in [UInt8]() }
    var waiting = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var block = [UInt8](repeating: 0, count: 16_384)
    while waiting.contains(where: { $0.fd >= 0 }), ContinuousClock.now < deadline {
      poll(&waiting, nfds_t(waiting.count), 50)
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &block, block.count)
        if count > 0 {
          bytes[index] += block[..<count]
        } else {
          waiting[index].fd = -1
        }
      }
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Both ends of a pipe; closed with its last use.
private final class Pipe {
  let readEnd: Int32
  private(set) var writeEnd: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ChildProcess.Failure.pipe(errno: errno) }
    // Not for children: a server that kept the writing end would keep the reader waiting.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  deinit {
    closeWriteEnd()
    close(readEnd)
  }
}
