// Where the programs are that the tests drive; a test whose program is missing is skipped aloud.

import Glibc

/// The programs that the tests use.
enum Tools {
  static let tmux = find("tmux")
  static let ssh = find("ssh")
  static let strace = find("strace")
  static let sshKeygen = find("ssh-keygen")
  static let sshd = find("sshd")

  static let hasTmux = tmux != nil
  /// Whether a throw-away sshd gives a login with a terminal here: without root that fails where
  /// the pseudo-terminals' file system is mounted without its group. Tried once.
  static let hasSshd = hasTmux && Sshd.isUsable

  /// The debug build of the program itself: beside the running test bundle, else in .build.
  static let thidua: String = {
    let beside = folder(of: executableOfThisProcess) + "/thidua"
    return isExecutable(beside) ? beside : packageRoot + "/.build/debug/thidua"
  }()

  /// The folder that holds Package.swift.
  static let packageRoot = folder(of: folder(of: folder(of: folder(of: #filePath))))

  /// Real plans for the importer: `THIDUA_SEEDS`, else ../shared/seeds beside the checkout.
  static let seeds: String? = {
    let folder = getenv("THIDUA_SEEDS").map { String(cString: $0) }
    let candidates =
      [folder].compactMap(\.self) + [
        packageRoot + "/../shared/seeds", packageRoot + "/../../shared/seeds",
      ]
    return candidates.first { access($0, R_OK) == 0 }
  }()

  /// The same, for a test that is skipped without it.
  static func found(_ name: String) throws -> String {
    guard let path = find(name) else {
      throw ChildProcess.Failure.spawn(program: name, errno: ENOENT)
    }
    return path
  }

  static func find(_ name: String) -> String? {
    ["/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/", "/usr/local/bin/"].map { $0 + name }
      .first(where: isExecutable)
  }

  private static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static let executableOfThisProcess: String = {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }()
}
