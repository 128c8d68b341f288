// The settings of a person: their names as they stand in the file, what each is for, and what is
// said of a file that is not understood.

/// A setting, named as it stands in the file.
package enum SettingName: String, Sendable, CaseIterable {
  case language, theme, background, colors, ascii, mouse, typing
  case toneStyle = "tone_style"
  case idle, leave
}

/// Where the value of a setting comes from.
package enum SettingSource: Hashable, Sendable {
  case option(String)
  case variable(String)
  case file(path: String, line: Int)
  case standard
}

/// Where the keys of a command work.
package enum PlaceWord: Sendable {
  case everywhere, register, plan, tasks, reader, matrix, timeline, agenda, history, review
}

/// What is said of settings.
package enum SettingsText: Equatable, Sendable {
  /// The heading of a new file, a line each.
  case fileHeading
  case keysHeading
  /// What a setting is for.
  case about(SettingName)
  case allowed(String)
  case standardValue(String)
  case source(SettingSource)
  case columnSetting, columnValue, columnSource
  case columnKeys, columnPlace
  case keysUnbound
  /// The file has changed and is followed from now on.
  case reloaded
  case place(PlaceWord)
  case written(path: String)
  case added(path: String, count: Int)
  case nothingToAdd(path: String)
  case set(name: String, value: String, path: String)
}

/// One thing in a file of settings that was left out.
package enum SettingsProblem: Hashable, Sendable {
  case unreadable(String)
  case unknownSection(String, nearest: String?)
  case unknownSetting(String, nearest: String?)
  case badValue(SettingName, String, allowed: String)
  /// The setting stands there twice; the first counts.
  case twice(String, line: Int)
  case unknownCommand(String, nearest: String?)
  case unknownKey(String)
  /// Ctrl-C, which always leaves.
  case keptKey(String)
  /// The key calls another command in the same place, bound in another line, or by default (nil).
  case conflict(key: String, command: String, other: String, otherLine: Int?)
  case tooLarge(Int)
  case cannotRead(SystemReason)
}

extension Wording {
  /// How people write the values of settings, without diacritics, in Vietnamese and as other
  /// programs have them; the first that a setting knows is meant.
  package static let settingSynonyms = [
    "co": ["yes"], "bat": ["yes"], "true": ["yes"], "on": ["yes"], "1": ["yes"],
    "khong": ["no", "off"], "tat": ["off", "no"], "no": ["off"], "off": ["no"], "false": ["no"],
    "0": ["no"], "moi": ["new"], "cu": ["old"], "tieng viet": ["vi"], "english": ["en"],
    "toi": ["dark"], "sang": ["light"], "khong mau": ["mono"],
  ]

  /// The text in this language.
  package func callAsFunction(_ text: SettingsText) -> String {
    language == .vietnamese ? SettingsVietnamese.text(text) : SettingsEnglish.text(text)
  }

  /// The problem with the place where it stands: "file:line: …".
  package func callAsFunction(
    _ problem: SettingsProblem, path: String, line: Int
  ) -> String {
    let place = line > 0 ? "\(path):\(line): " : "\(path): "
    return place
      + (language == .vietnamese
        ? SettingsVietnamese.text(problem, self) : SettingsEnglish.text(problem, self))
  }
}
