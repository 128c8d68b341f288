// The disk under a store: what kind of file system, whether its locks work, and how much room is
// left. The locks are tried on a file that has no name for anybody else.

import Glibc
import Wording

/// The examination of the file system that holds a folder.
struct VolumeExamination {
  /// Below this many megabytes a day's work may not fit.
  static let leastMegabytes = 100
  /// Below this many files an import may not fit.
  static let leastFiles = 1_000
  private let path: String

  init(_ path: String) { self.path = path }

  /// What is to be said of it.
  var findings: [DoctorFinding] {
    var volume = statvfs()
    guard statvfs(path, &volume) == 0 else { return [] }
    let word = Self.kind(MountTable.ofProcess.kind(of: path) ?? "?")
    return [said(Self.level(of: word), .fileSystem(word))] + writing(volume)
      + Self.room(volume, path)
  }

  /// What the kernel's name of a file system means for a store.
  static func kind(_ name: String) -> FileSystemWord {
    switch name {
    case "tmpfs", "ramfs": .memory
    case "overlay", "aufs": .overlay
    case "nfs", "nfs4", "cifs", "smb3", "smbfs", "ceph", "afs", "9p", "virtiofs": .network(name)
    case _ where name.hasPrefix("fuse"): .network(name)
    default: .local(name)
    }
  }

  private static func level(of kind: FileSystemWord) -> DoctorLevel {
    switch kind {
    case .local: .fine
    case .network, .overlay: .advice
    case .memory: .change
    }
  }

  private func writing(_ volume: statvfs) -> [DoctorFinding] {
    if volume.f_flag & UInt(ST_RDONLY) != 0 { return [said(.change, .mountedReadOnly(path))] }
    guard access(path, W_OK) == 0 else { return [] }
    switch Self.triedLock(in: path) {
    case .success(true)?: return [said(.fine, .locks)]
    case .success(false)?: return [said(.change, .noLocks(.noLocks))]
    case .failure(let error)?: return [said(.change, .noLocks(SystemReason(errno: error.code)))]
    case nil: return []
    }
  }

  /// An error number of the operating system.
  private struct Refusal: Error { let code: Int32 }

  /// Whether a lock keeps a second one away; nil when there is no file to try it on.
  private static func triedLock(in path: String) -> Result<Bool, Refusal>? {
    let name = path + "/.new-doctor-\(getpid())"
    let first = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard first >= 0 else { return nil }
    let second = open(name, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    unlink(name)
    defer {
      close(first)
      if second >= 0 { close(second) }
    }
    guard second >= 0 else { return nil }
    guard flock(first, LOCK_EX | LOCK_NB) == 0 else { return .failure(Refusal(code: errno)) }
    return .success(flock(second, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
  }

  private static func room(_ volume: statvfs, _ path: String) -> [DoctorFinding] {
    let megabytes = Int(clamping: volume.f_bavail) / 1_000 * Int(volume.f_frsize) / 1_000
    var found: [DoctorFinding] = []
    if megabytes < leastMegabytes {
      found.append(
        DoctorFinding(.store, .change, .littleRoom(megabytes: megabytes, path: path)))
    }
    // Some file systems make room for names as they go and count none.
    if volume.f_files > 0, volume.f_ffree < leastFiles {
      let count = Int(clamping: volume.f_ffree)
      found.append(DoctorFinding(.store, .change, .fewFiles(count, path: path)))
    }
    return found.isEmpty
      ? [DoctorFinding(.store, .fine, .room(megabytes: megabytes))] : found
  }

  private func said(_ level: DoctorLevel, _ text: DoctorText) -> DoctorFinding {
    DoctorFinding(.store, level, text)
  }
}
