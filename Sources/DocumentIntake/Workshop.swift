// Runs programs for one intake: found, fenced, watched, and ended with all that they started.
//
// Each runs in a process group of its own, behind util-linux's small wrappers: `setpriv` so that it
// dies with us even when we are killed, `unshare` for a user, network and process namespace of its
// own (no network; nothing that it started outlives it) where the kernel lets a plain user have
// them, `prlimit` for address space, processor time and file size. coreutils' `timeout` stands in the
// place of the namespace's first process, on which many signals have no effect.

import Glibc

/// A private folder and the programs that work in it.
struct Workshop: ~Copyable {
  let toolbox: Toolbox
  let watch: IntakeWatch
  let folder: PrivateFolder

  init(toolbox: Toolbox, watch: IntakeWatch) throws(IntakeFault) {
    self.toolbox = toolbox
    self.watch = watch
    folder = try PrivateFolder()
  }

  /// Runs the program and gives what it wrote; failing, it throws the program's own words.
  func output(of call: ProgramCall) throws(IntakeFault) -> [UInt8] {
    let (bytes, end) = try run(call)
    guard end.isSuccess else {
      throw .programFailed(call.program, end.failure, words: end.words)
    }
    return bytes
  }

  /// Runs the program to its end, which may be a failure.
  func run(_ call: ProgramCall) throws(IntakeFault) -> (output: [UInt8], end: ProgramEnd) {
    let command = try command(of: call)
    if watch.isCancelled() { throw .cancelled }
    watch.onProgress(.running(call.program, page: call.page, of: call.pages))
    let child = try ChildProgram(
      command, environment: environment, input: call.input, folder: folder.path)
    return try child.finish(call, isCancelled: watch.isCancelled)
  }

  private var environment: [String] {
    [
      "PATH=" + toolbox.searchPath, "HOME=" + folder.path, "TMPDIR=" + folder.path,
      "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1",
    ]
  }

  private func command(of call: ProgramCall) throws(IntakeFault) -> [String] {
    let program = try toolbox.path(of: call.program)
    let limits = call.limits
    let nurse = toolbox.helper("timeout").map {
      [$0, "--foreground", "--signal=KILL", "\(limits.seconds + 5)"]
    }
    let fence = [
      try toolbox.path(of: .prlimit), "--as=\(limits.memory)", "--core=0",
      "--cpu=\(limits.processorSeconds):\(limits.processorSeconds + 1)",
      "--fsize=\(limits.file)", "--nofile=256", "--",
    ]
    return Namespaces.wrapper + fence + (nurse ?? []) + [program] + call.arguments
  }
}
