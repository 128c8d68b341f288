// The promise that a process starts no program, kept by the kernel.

import CProcess

/// Programs that this process might start.
package enum ChildPrograms {
  /// Forbids this process and its threads for ever to start a program. To be called before there is
  /// a second thread. Kernels without that filter leave it undone: false.
  @discardableResult
  package static func forbid() -> Bool { cproc_forbid_programs() == 0 }
}

extension ChildPrograms {
  /// What a small program that only looks writes to its standard output; nil when it fails, takes
  /// longer than the limits of such programs, or does not start.
  /// - Parameter command: an absolute path and its arguments; no shell sees it.
  package static func output(of command: [String]) -> String? {
    let environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"]
    // Faults of it are nobody's business, so that it needs no name among those of intake.
    let call = ProgramCall(.prlimit, [], .look)
    guard
      let child = try? ChildProgram(command, environment: environment, input: nil, folder: "/"),
      let (output, end) = try? child.finish(call, isCancelled: { false }), end.isSuccess
    else { return nil }
    return String(decoding: output, as: UTF8.self)
  }
}
