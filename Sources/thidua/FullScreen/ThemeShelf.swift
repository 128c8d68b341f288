// Where themes come from: a file that is named, the person's own folder, the machine's, the program.

import CellScreen
import DocumentIntake
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

  /// Names that are always there.
  var names: [String] { BuiltInThemes.names }

  /// The theme of the call; the default one when none is named.
  /// - Parameter isKept: whether the name was kept earlier; then one that is not there is told.
  func chosen(
    _ name: String?, isKept: Bool = false
  ) throws(CommandFault) -> (theme: Theme, warning: String?) {
    guard let name else { return (Theme.standard, nil) }
    let found = theme(named: name)
    if isKept { return (found.theme ?? Theme.standard, found.warning) }
    guard let theme = found.theme else { throw .call(.noSuchTheme(name, known: names)) }
    return (theme, found.warning)
  }

  /// The theme with that name or in that file, and the first thing that is wrong with it.
  func theme(named name: String) -> (theme: Theme?, warning: String?) {
    guard let text = text(named: name) else {
      return (nil, wording(CallFaultText.noSuchTheme(name, known: names)))
    }
    let baseName = name.split(separator: "/").last.map(String.init) ?? name
    let short = baseName.hasSuffix(".theme") ? String(baseName.dropLast(6)) : baseName
    let (theme, warnings) = Theme.load(name: short, text: text) { self.text(named: $0) }
    let warning = warnings.first.map { warning in
      wording(
        .themeProblem(theme: warning.theme, line: warning.line, suggestion: warning.suggestion))
    }
    return (theme, warning)
  }

  private func text(named name: String) -> String? {
    if !Restriction.isThemeName(name) { return isRestricted ? nil : Self.content(of: name) }
    for folder in isRestricted ? [Self.machineFolder] : Self.folders {
      if let text = Self.content(of: folder + "/" + name + ".theme") { return text }
    }
    return BuiltInThemes.text(name)
  }

  /// The text of a file, what is no UTF-8 marked as such; nil when there is none, or it is longer
  /// than any theme.
  private static func content(of path: String) -> String? {
    guard let bytes = try? SourceBytes.read(path, limit: 100_000) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static var folders: [String] {
    let own =
      Surroundings.variable("XDG_CONFIG_HOME")
      ?? Surroundings.variable("HOME").map { $0 + "/.config" }
    return (own.map { [$0 + "/thidua/themes"] } ?? []) + [machineFolder]
  }

  private static let machineFolder = "/usr/share/thidua/themes"
}
