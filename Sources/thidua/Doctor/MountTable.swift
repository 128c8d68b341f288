// The file systems that are mounted, from the kernel's own table (proc(5), mountinfo).

import DocumentIntake
import Glibc

/// Where which file system is mounted.
struct MountTable {
  private let mounts: [(point: String, kind: String)]

  /// The table of this process; empty where there is no /proc.
  static var ofProcess: MountTable {
    guard let stream = fopen("/proc/self/mountinfo", "re") else { return MountTable(text: "") }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, stream), count > 0 {
      bytes += block[..<count]
    }
    return MountTable(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads the table: the fifth word of a line is the place, the first behind " - " the kind.
  init(text: String) {
    mounts = text.split(separator: "\n").compactMap { line in
      let halves = line.split(separator: " - ", maxSplits: 1)
      let places = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, places.count > 4, let kind = halves[1].split(separator: " ").first
      else { return nil }
      return (Self.plain(places[4]), String(kind))
    }
  }

  /// The kind of file system that holds the path; nil when it is not known.
  func kind(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return kind(ofAbsolute: String(cString: real))
  }

  /// The same for a path without links.
  func kind(ofAbsolute path: String) -> String? {
    let holding = mounts.filter { mount in
      path == mount.point || path.hasPrefix(mount.point == "/" ? "/" : mount.point + "/")
    }
    let longest = holding.map { $0.point.utf8.count }.max()
    // What was mounted last at a place hides what was there before.
    return holding.last { $0.point.utf8.count == longest }?.kind
  }

  /// Blanks stand there as \040.
  private static func plain(_ words: Substring) -> String {
    String(words).replacing("\\040", with: " ").replacing("\\011", with: "\t").replacing(
      "\\134", with: "\\")
  }
}
