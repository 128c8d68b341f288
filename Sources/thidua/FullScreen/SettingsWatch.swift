// Whether a file of settings has changed while the screen is open: looked at when something happens
// anyway, and no oftener than every two seconds.

import Glibc

/// The stamps of the files of settings.
struct SettingsWatch {
  /// Milliseconds between two looks.
  private static let pause = 2000

  private let paths: [String]
  private var stamps: [Stamp]
  private var lastLook = 0

  /// What changes when a file is written.
  private struct Stamp: Equatable {
    var seconds = 0
    var nanoseconds = 0
    var size = 0
    var inode: UInt = 0

    init(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return }
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
      size = Int(status.st_size)
      inode = status.st_ino
    }
  }

  init(isRestricted: Bool) {
    let own = isRestricted ? nil : SettingsFile.ownPath
    paths = [own, SettingsFile.machinePath].compactMap(\.self)
    stamps = paths.map(Stamp.init)
  }

  /// Whether a file is another one than at the last look.
  /// - Parameter isAsked: whether to look now, however short ago the last look was.
  mutating func hasChanged(at now: Int, isAsked: Bool = false) -> Bool {
    guard isAsked || now - lastLook >= Self.pause else { return false }
    lastLook = now
    let found = paths.map(Stamp.init)
    defer { stamps = found }
    return found != stamps
  }
}
