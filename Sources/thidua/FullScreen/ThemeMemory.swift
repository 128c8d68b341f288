// The theme that a person has kept for the sessions to come, in his file of settings.

import Glibc
import Wording

/// Keeps the name of a theme.
struct ThemeMemory {
  private let path: String
  private let wording: Wording

  /// - Returns: nil where the person has no file of settings of his own.
  init?(_ options: Options) {
    guard !options.isRestricted, !options.isDemo, let path = SettingsFile.ownPath else {
      return nil
    }
    self.path = path
    wording = Wording(options.language)
  }

  /// Keeps a name, whole or not at all; why it could not be kept, or nil.
  func keep(_ name: String) -> SystemReason? {
    let before: String
    switch SettingsFile.read(path) {
    case .none: before = ""
    case .text(let text): before = text
    case .problem(.cannotRead(let reason)): return reason
    case .problem: return .fileTooLarge
    }
    let text = SettingsDocument.setting(.theme, name, in: before, wording)
    do throws(CommandFault) {
      try SettingsFile.write(text, to: path)
      return nil
    } catch {
      if case .store(.system(_, let reason)) = error { return reason }
      return .inputOutput
    }
  }
}

extension Settings {
  /// The theme that was kept; nil where the terminal chooses.
  var keptTheme: String? { text(.theme) == "auto" ? nil : text(.theme) }
}
