// Where themes come from: a file that is named, the person's own folder, the machine's, the program.
// A file of the person's own wins over one of the same name that is built in.

import CellScreen
import DocumentIntake
import Glibc
import SecretariatUI
import Wording

/// The themes that can be chosen.
struct ThemeShelf {
  private let wording: Wording
  /// Whether only the machine's themes and the program's are looked for, by their names.
  private let isRestricted: Bool

  init(_ wording: Wording, isRestricted: Bool = false) {
    self.wording = wording
    self.isRestricted = isRestricted
  }

  /// Names of all themes: those that are built in first, then those in the folders.
  var names: [String] {
    let others = folders.flatMap(Self.themes).filter { !BuiltInThemes.names.contains($0) }
    return BuiltInThemes.names + Set(others).sorted()
  }

  /// A line for each theme.
  var choices: [ThemeChoice] {
    names.compactMap { name in source(named: name).map { ThemeChoice($0.source.theme) } }
  }

  /// The theme of the call, which must be there.
  func asked(_ name: String) throws(CommandFault) -> (theme: Theme, warning: String?) {
    let found = theme(named: name)
    guard let theme = found.theme else { throw .call(.noSuchTheme(name, known: names)) }
    return (theme, found.warning)
  }

  /// The theme with that name or in that file, and the first thing that is wrong with it.
  func theme(named name: String) -> (theme: Theme?, warning: String?) {
    guard let found = source(named: name) else {
      return (nil, wording(CallFaultText.noSuchTheme(name, known: names)))
    }
    return (found.source.theme, found.source.warnings.first.map { warning(of: $0, in: found) })
  }

  /// The theme with that name or in that file, and the path of its file; nil when there is none.
  func source(named name: String) -> (source: ThemeSource, path: String?)? {
    guard let found = text(named: name) else { return nil }
    let source = ThemeSource(name: Self.themeName(of: name), text: found.text) {
      self.text(named: $0)?.text
    }
    return (source, found.path)
  }

  /// When the file of a theme was last changed; nil for one that is built in, or gone.
  func stamp(of name: String) -> FileStamp? {
    paths(of: name).lazy.compactMap { FileStamp($0) }.first
  }

  /// A theme's name, from its name or the path of its file.
  static func themeName(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".theme") ? String(last.dropLast(6)) : last
  }

  /// "mine.theme:12: …": the sentence for a line that was left out.
  private func warning(
    of warning: ThemeWarning, in found: (source: ThemeSource, path: String?)
  ) -> String {
    let isOwn = warning.theme == found.source.theme.name
    let place = isOwn ? found.path ?? warning.theme : warning.theme
    let text = wording(ThemeCheckText.line(ThemeLineText(warning.problem)))
    let guess = warning.suggestion.map { " " + wording(.didYouMean($0)) } ?? ""
    return "\(place):\(warning.line): \(text)\(guess)"
  }

  private func text(named name: String) -> (text: String, path: String?)? {
    for path in paths(of: name) {
      if let text = Self.content(of: path) { return (text, path) }
    }
    return Restriction.isThemeName(name) ? BuiltInThemes.text(name).map { ($0, nil) } : nil
  }

  /// The files that may be meant, the best one first.
  private func paths(of name: String) -> [String] {
    guard Restriction.isThemeName(name) else { return isRestricted ? [] : [name] }
    return folders.map { $0 + "/" + name + ".theme" }
  }

  /// The text of a file, what is no UTF-8 marked as such; nil when there is none, or it is longer
  /// than any theme.
  private static func content(of path: String) -> String? {
    guard let bytes = try? SourceBytes.read(path, limit: 100_000) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Names of the themes in a folder.
  private static func themes(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory), names.count < 1000 {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".theme"), !name.hasPrefix(".") { names.append(String(name.dropLast(6))) }
    }
    return names
  }

  private var folders: [String] {
    (isRestricted ? [] : [Self.ownFolder].compactMap(\.self)) + [Self.machineFolder]
  }

  /// The person's own folder; nil when he has none.
  static var ownFolder: String? {
    let base =
      Surroundings.variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? Surroundings.variable("HOME").map { $0 + "/.config" }
    return base.map { $0 + "/thidua/themes" }
  }

  private static let machineFolder = "/usr/share/thidua/themes"
}

/// Which state a file is in: another one when it was written since.
struct FileStamp: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let number: UInt

  /// Nil when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    number = UInt(status.st_ino)
  }
}
