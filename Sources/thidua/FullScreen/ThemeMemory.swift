// The theme that a person has kept, in a small file of his own folder, for the sessions to come.

import DocumentIntake
import Glibc
import Wording

/// Keeps the name of a theme.
struct ThemeMemory {
  private let folder: String

  /// - Returns: nil where the person has no folder of his own.
  init?(_ options: Options) {
    guard !options.isRestricted, let folder = options.stateFolder else { return nil }
    self.folder = folder
  }

  private var path: String { folder + "/theme" }

  /// The name that was kept; nil when none was.
  var name: String? {
    guard let bytes = try? SourceBytes.read(path, limit: 4096) else { return nil }
    let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    return line.isEmpty ? nil : String(line)
  }

  /// Keeps a name, whole or not at all; why it could not be kept, or nil.
  func keep(_ name: String) -> SystemReason? {
    makeFolders()
    let temporary = path + ".new"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return SystemReason(errno: errno) }
    let bytes = Array((name + "\n").utf8)
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    let fault = errno
    close(file)
    guard isWritten, rename(temporary, path) == 0 else {
      let reason = SystemReason(errno: isWritten ? errno : fault)
      unlink(temporary)
      return reason
    }
    return nil
  }

  private func makeFolders() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }
}
