// The repository's own files, read as text.

import Glibc
import TestSupport

/// A Swift file of the repository.
struct SourceFile: Sendable {
  /// Path below the package root.
  let path: String
  let lines: [String]

  /// The folder below `Sources` or `Tests` in which it lies.
  var target: String { String(path.split(separator: "/")[1]) }
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// Modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1,
        words[..<place].allSatisfy({
          ["package", "public", "internal", "private", "@testable"].contains($0)
        })
      else { return nil }
      return String(words[place + 1])
    }
  }
}

/// All files of the repository that a rule speaks of.
enum Repository {
  static let root = TextFile.packageRoot(of: #filePath)

  /// Swift files below a folder.
  static func swiftFiles(in folder: String) -> [SourceFile] {
    paths(in: folder).filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(path: path, lines: lines(of: path))
    }
  }

  static func lines(of path: String) -> [String] {
    (TextFile.read(root + "/" + path) ?? "")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Paths of all files below a folder, links not followed.
  static func paths(in folder: String) -> [String] {
    TextFile.names(in: root + "/" + folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { return [] }
      return status.st_mode & S_IFMT == S_IFDIR ? paths(in: path) : [path]
    }
  }
}
