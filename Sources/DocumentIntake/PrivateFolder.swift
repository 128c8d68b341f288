// A folder for one intake, or one text in an editor: only this user may enter it, and it goes when
// that is over.

import Glibc

/// A folder below the folder for temporary files, mode 0700.
package struct PrivateFolder: ~Copyable {
  package let path: String
  /// Locked as long as the folder is in use: one that nobody holds was left by a killed program.
  private let holder: Int32

  /// Makes the folder; thrown when there is no room for it.
  package init() throws(IntakeFault) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let parent = named.hasPrefix("/") ? named : "/tmp"
    Self.sweep(parent)
    var template = Array((parent + "/thidua-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .noRoom(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    holder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if holder >= 0 { flock(holder, LOCK_EX | LOCK_NB) }
  }

  deinit {
    Self.remove(path)
    if holder >= 0 { close(holder) }
  }

  /// Removes folders of this user that a killed program has left, with the pages in them.
  static func sweep(_ parent: String) {
    for name in names(in: parent) where name.hasPrefix("thidua-") && name.utf8.count == 13 {
      let path = parent + "/" + name
      let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard folder >= 0 else { continue }
      defer { close(folder) }
      var status = stat()
      // A folder that was just made may not be locked yet.
      guard fstat(folder, &status) == 0, status.st_uid == geteuid(),
        status.st_mode & 0o777 == 0o700, status.st_mtim.tv_sec + 60 < time(nil),
        flock(folder, LOCK_EX | LOCK_NB) == 0
      else { continue }
      remove(path)
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Writes a file that only this user can read, and gives its path.
  package func write(_ bytes: [UInt8], to name: String) throws(IntakeFault) -> String {
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
    for name in names(in: path) {
      let child = path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unlink(child) }
    }
    rmdir(path)
  }
}
