// What Linux knows of a folder that no copy of it has.

import Glibc

extension RealFileSystem {
  // FAT has no inodes: Linux numbers its files as they are looked at.
  private static let unnumbered: Set = ["vfat", "msdos", "exfat"]

  /// Inode and time of birth, which stay when the device gets another number; where the file system
  /// does not know the time, device and inode.
  package func identity(of directory: Descriptor) -> String {
    guard let status = try? status(of: directory) else { return "" }
    guard let birth = BirthTime.of(directory) else { return "\(status.device) \(status.inode)" }
    let isNumbered = MountTable.type(of: status.device).map { !Self.unnumbered.contains($0) }
    return isNumbered ?? true ? "\(status.inode) \(birth)" : birth
  }

  package func location(of directory: Descriptor) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return start.map { readlink("/proc/self/fd/\(directory.number)", $0, buffer.count) } ?? 0
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

/// The time at which a file was made, as statx(2) tells it. Swift's Glibc does not show that call, so
/// it is found by its name.
private enum BirthTime {
  private typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UInt32, UnsafeMutableRawPointer
    ) -> Int32
  private static let wanted: UInt32 = 0x800  // STATX_BTIME
  private static let emptyPath: Int32 = 0x1000  // AT_EMPTY_PATH
  // struct statx: 256 bytes, the mask first, the time at 80 (seconds, then nanoseconds).
  private static let size = 256
  private static let place = 80

  /// Seconds and nanoseconds; nil when they are not known.
  static func of(_ file: Descriptor) -> String? {
    guard let symbol = dlsym(nil, "statx") else { return nil }
    let statx = unsafeBitCast(symbol, to: Call.self)
    var bytes = [UInt64](repeating: 0, count: size / 8)
    return bytes.withUnsafeMutableBytes { buffer -> String? in
      guard let start = buffer.baseAddress,
        statx(file.number, "", emptyPath, wanted, start) == 0,
        buffer.load(as: UInt32.self) & wanted != 0
      else { return nil }
      let seconds = buffer.load(fromByteOffset: place, as: Int64.self)
      return "\(seconds).\(buffer.load(fromByteOffset: place + 8, as: UInt32.self))"
    }
  }
}
