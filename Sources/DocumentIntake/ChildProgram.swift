// A child process: started without a shell, listened to with limits, ended with its whole group and
// always reaped.

import CProcess
import Glibc

/// A running program.
struct ChildProgram {
  /// How long the two ends are listened to before the brake is looked at again, milliseconds.
  private static let pause: Int32 = 40
  private let pid: pid_t
  private let output: Int32
  private let errors: Int32

  /// Starts `command` (an absolute path and its arguments) in `folder`.
  init(
    _ command: [String], environment: [String], input: Int32?, folder: String
  ) throws(IntakeFault) {
    let outputs = try Self.pipe()
    defer { close(outputs.writing) }
    let errors: (reading: Int32, writing: Int32)
    do throws(IntakeFault) {
      errors = try Self.pipe()
    } catch {
      close(outputs.reading)
      throw error
    }
    defer { close(errors.writing) }
    var words = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: Int32 = 0
    let failed = cproc_spawn(
      &words, &variables, folder, input ?? -1, outputs.writing, errors.writing, &process)
    guard failed == 0 else {
      close(outputs.reading)
      close(errors.reading)
      throw .noRoom(errno: failed)
    }
    pid = process
    output = outputs.reading
    self.errors = errors.reading
  }

  private static func pipe() throws(IntakeFault) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    let failed = cproc_pipe(&ends)
    guard failed == 0 else { throw .noRoom(errno: failed) }
    return (ends[0], ends[1])
  }

  /// Listens until it has ended; whatever happens, nothing of it is left when this returns.
  func finish(
    _ call: ProgramCall, isCancelled: () -> Bool
  ) throws(IntakeFault) -> (output: [UInt8], end: ProgramEnd) {
    var heard = Heard(limit: call.limits.output)
    let deadline = ContinuousClock.now + .seconds(call.limits.seconds)
    var fault: IntakeFault?
    while fault == nil, listen(to: &heard) {
      if isCancelled() {
        fault = .cancelled
      } else if heard.isOver {
        fault = .programFailed(call.program, .output(limit: call.limits.output), words: "")
      } else if ContinuousClock.now >= deadline {
        fault = .programFailed(call.program, .time(limit: call.limits.seconds), words: heard.words)
      }
    }
    let status = end()
    if let fault { throw fault }
    return (heard.output, ProgramEnd(status: status, words: heard.words))
  }

  /// Takes in what has come; false when there is nothing more to wait for.
  private func listen(to heard: inout Heard) -> Bool {
    var ends = [
      pollfd(fd: heard.outputIsOpen ? output : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: heard.errorsAreOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
    ]
    let hasEnded = hasEnded
    let isDeaf = !heard.outputIsOpen && !heard.errorsAreOpen
    poll(&ends, 2, hasEnded ? 0 : isDeaf ? 2 : Self.pause)
    let hasNews = ends.contains { $0.revents != 0 }
    if ends[0].revents != 0 { heard.takeOutput(from: output) }
    if ends[1].revents != 0 { heard.takeErrors(from: errors) }
    // A child of its own may hold the pipes open: what is there is taken, the rest is not awaited.
    return !hasEnded || hasNews
  }

  private var hasEnded: Bool {
    var info = siginfo_t()
    // WNOWAIT: while it is not reaped, nobody else can get its number, nor that of its group.
    return waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0
      || info.si_signo == SIGCHLD
  }

  /// Ends the group and reaps the program; its status as a shell counts it.
  private func end() -> Int32 {
    let hadEnded = hasEnded
    kill(-pid, SIGKILL)
    close(output)
    close(errors)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + (hadEnded ? signal : SIGKILL)
  }
}
