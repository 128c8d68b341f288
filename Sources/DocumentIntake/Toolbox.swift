// Where programs are found: the absolute folders of a PATH. A relative entry would let a document's
// folder choose the program.

import Glibc

/// The folders in which programs are looked for.
package struct Toolbox: Sendable {
  /// Where Debian keeps the small helpers, whatever PATH says.
  private static let systemFolders = ["/usr/bin", "/bin"]
  private let folders: [String]

  /// The folders of `path`, written as PATH is: separated by colons; relative ones do not count.
  package init(path: String) {
    folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The folders of this process's PATH.
  package static var ofProcess: Toolbox {
    Toolbox(path: getenv("PATH").map { String(cString: $0) } ?? "")
  }

  /// PATH for a program that runs others.
  var searchPath: String {
    (folders + Self.systemFolders.filter { !folders.contains($0) }).joined(separator: ":")
  }

  /// The absolute path of the program.
  func path(of program: Program) throws(IntakeFault) -> String {
    for name in program.fileNames {
      if let path = Self.executable(name, in: folders) { return path }
    }
    if program == .prlimit, let path = helper("prlimit") { return path }
    throw .missingProgram(program)
  }

  /// The absolute path of a program by its file name; nil when there is none.
  package func helper(_ name: String) -> String? {
    Self.executable(name, in: folders + Self.systemFolders)
  }

  private static func executable(_ name: String, in folders: [String]) -> String? {
    folders.lazy.map { $0 + "/" + name }.first { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        && access(path, X_OK) == 0
    }
  }
}

/// A program that an intake may run, for those who have another `Program`.
package typealias IntakeProgram = Program

extension Toolbox {
  /// Whether the program is there.
  package func has(_ program: Program) -> Bool { (try? path(of: program)) != nil }
}
