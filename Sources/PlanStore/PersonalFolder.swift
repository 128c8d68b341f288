// A folder of one person's own, outside every store: what the program remembers of him, what he has
// set. It is made private when something is first written to it.

import Glibc

/// A private folder with a few small files.
package struct PersonalFolder: Sendable {
  private let path: String
  private let files: any FileSystem

  /// - Parameter path: the folder; made when it is first written to.
  package init(path: String, files: any FileSystem = RealFileSystem()) {
    self.path = path
    self.files = files
  }

  /// The text of a file; nil when there is none or it cannot be read.
  package func text(of name: String, limit: Int = 1 << 20) -> String? {
    guard let bytes = try? open()?.content(of: name, limit: limit) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Puts a text in the place of a file: the old one or the new one, never a half. Says why not.
  package func replace(_ name: String, with text: String) throws(StoreError) {
    guard let folder = made() else { throw .system(.create, path: path, errno: errno) }
    try folder.replace(name, with: Array(text.utf8), isPrivate: true)
  }

  /// The folder, if it is there.
  func open() -> StoreFolder? {
    guard let found = try? files.openDirectory(path, in: nil) else { return nil }
    return StoreFolder(found, path: path, files: files)
  }

  /// The folder; up to three folders of its path are made where they are not there.
  func made() -> StoreFolder? {
    if let folder = open() { return folder }
    let parts = path.split(separator: "/")
    var parent = ""
    for (place, part) in parts.enumerated() {
      parent += "/" + part
      // `.local/state/thidua` at the most: a home that is not there is nobody's to make.
      guard place >= parts.count - 3 else { continue }
      // What is there already, or is not ours, shows when the whole is opened.
      do throws(SystemError) {
        try files.makeDirectory(parent, in: nil)
        guard let folder = try? files.openDirectory(parent, in: nil) else { return nil }
        defer { files.close(folder) }
        try files.setMode(folder, 0o700)
      } catch {}
    }
    return open()
  }
}
