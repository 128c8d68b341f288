// A folder for one intake: only this user may enter it, and it goes when the intake is over.

import Glibc

/// A folder below the folder for temporary files, mode 0700.
struct PrivateFolder: ~Copyable {
  let path: String

  init() throws(IntakeFault) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let parent = named.hasPrefix("/") ? named : "/tmp"
    var template = Array((parent + "/thidua-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .noRoom(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Writes a file that only this user can read, and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws(IntakeFault) -> String {
    let file = path + "/" + name
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(file, flags, 0o600)
    guard descriptor >= 0 else { throw .noRoom(errno: errno) }
    defer { close(descriptor) }
    try Descriptors.write(bytes, to: descriptor)
    return file
  }

  /// Removes the folder and all below it; a link goes, what it points at stays.
  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let child = path + "/" + name
        var status = stat()
        guard lstat(child, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unlink(child) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
