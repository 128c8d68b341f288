// What may stand in front of a program so that it sees no network and leaves nothing behind. Tried
// once for the process: many machines do not let a plain user have namespaces.

import Glibc

/// The wrappers that work on this machine.
enum Namespaces {
  private static let system = Toolbox(path: "")

  private static let inNamespaces: [String]? = {
    guard let unshare = system.helper("unshare") else { return nil }
    let words = [
      unshare, "--map-root-user", "--net", "--pid", "--fork", "--kill-child=SIGKILL", "--",
    ]
    return works(words) ? words : nil
  }()

  private static let boundToUs: [String]? = {
    guard let setpriv = system.helper("setpriv") else { return nil }
    let words = [setpriv, "--pdeathsig", "KILL", "--"]
    return works(words) ? words : nil
  }()

  /// Whether programs run without a network here.
  package static var hideNetwork: Bool { inNamespaces != nil }

  /// The words before the program's own; none where nothing works.
  static var wrapper: [String] { (boundToUs ?? []) + (inNamespaces ?? []) }

  private static func works(_ words: [String]) -> Bool {
    guard let program = system.helper("true"),
      let child = try? ChildProgram(words + [program], environment: [], input: nil, folder: "/")
    else { return false }
    let call = ProgramCall(.prlimit, [], .look)
    return (try? child.finish(call, isCancelled: { false }))?.end.isSuccess ?? false
  }
}
