// The file of settings on the disk: read with a limit, written whole or not at all, for its owner's
// eyes alone.

import DocumentIntake
import Glibc
import VietnameseText
import Wording

/// Files of settings.
enum SettingsFile {
  /// Most bytes that are read.
  static let limit = 100_000
  /// The administrator's, for everybody on the machine.
  static let machinePath = "/etc/thidua/config"

  /// The person's; nil without a home.
  static var ownPath: String? {
    let own =
      Surroundings.variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (Surroundings.variable("HOME") ?? Surroundings.homeOfAccount).map { $0 + "/.config" }
    return own.map { $0 + "/thidua/config" }
  }

  /// What a reading gave.
  enum Content {
    /// There is no such file.
    case none
    case text(String)
    case problem(SettingsProblem)
  }

  static func read(_ path: String) -> Content {
    do throws(IntakeFault) {
      let bytes = try SourceBytes.read(path, limit: limit)
      return .text(String(decoding: bytes, as: UTF8.self))
    } catch {
      switch error {
      case .cannotRead(let code) where code == ENOENT || code == ENOTDIR: return .none
      case .cannotRead(let code): return .problem(.cannotRead(SystemReason(errno: code)))
      case .tooLarge: return .problem(.tooLarge(limit))
      case .notAFile: return .problem(.cannotRead(.isDirectory))
      default: return .problem(.cannotRead(.inputOutput))
      }
    }
  }

  /// Puts a text into the place of the file, whole or not at all; folders that are missing are made.
  /// Where the path is a link, the file that it leads to is replaced.
  static func write(_ text: String, to path: String) throws(CommandFault) {
    let path =
      realpath(path, nil).map { found -> String in
        defer { free(found) }
        return String(cString: found)
      } ?? path
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try makeFolder(folder)
    let temporary = path + ".\(getpid()).tmp"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fault(path) }
    defer { close(file) }
    do throws(IntakeFault) {
      try Descriptors.write(Array(text.utf8), to: file)
    } catch { throw abandon(temporary, path) }
    guard fsync(file) == 0, rename(temporary, path) == 0 else { throw abandon(temporary, path) }
    let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if place >= 0 {
      fsync(place)
      close(place)
    }
  }

  private static func abandon(_ temporary: String, _ path: String) -> CommandFault {
    let fault = fault(path)
    unlink(temporary)
    return fault
  }

  private static func fault(_ path: String) -> CommandFault {
    .store(.system(path: path, SystemReason(errno: errno)))
  }

  private static func makeFolder(_ path: String) throws(CommandFault) {
    if access(path, F_OK) == 0 { return }
    if let cut = path.lastIndex(of: "/"), cut != path.startIndex {
      try makeFolder(String(path[..<cut]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw fault(path) }
  }
}
