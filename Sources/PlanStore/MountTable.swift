// What kind of file system a folder lies on, as Linux tells it, and what that promises.

/// The mounts that this process sees.
enum MountTable {
  /// Those on which every writer is known to go through this kernel.
  private static let local: Set<String> = [
    "ext2", "ext3", "ext4", "xfs", "tmpfs", "overlay", "f2fs", "zfs",
  ]
  /// Beginnings of the names of those that several machines may use at once, each with locks of its own.
  private static let shared = [
    "nfs", "cifs", "smb", "ncp", "fuse", "9p", "virtiofs", "ceph", "afs", "coda", "gluster", "vbox",
  ]

  /// The type of the file system with that number; nil when it is not found.
  static func type(of device: UInt64) -> String? {
    let files = RealFileSystem()
    guard let proc = try? files.openDirectory("/proc/self", in: nil) else { return nil }
    let folder = StoreFolder(proc, path: "", files: files)
    guard let bytes = try? folder.content(of: "mountinfo", limit: 1 << 20) else { return nil }
    // How Linux packs a device number into st_dev (makedev(3)).
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    return type(of: "\(major):\(minor)", in: String(decoding: bytes, as: UTF8.self))
  }

  /// The same in the text of a mountinfo. A line of it is
  /// "36 35 98:0 / /mnt rw,noatime master:1 - ext4 /dev/sda1 rw" (proc(5)).
  static func type(of number: String, in table: String) -> String? {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == number, let dash = fields.firstIndex(of: "-"),
        dash + 1 < fields.count
      else { continue }
      return String(fields[dash + 1])
    }
    return nil
  }

  /// Whether every writer goes through this kernel.
  static func tellsOfAllWriters(_ type: String) -> Bool { local.contains(type) }

  /// Whether a lock that is granted here binds everybody.
  static func bindsLocks(_ type: String) -> Bool { !shared.contains { type.hasPrefix($0) } }
}
