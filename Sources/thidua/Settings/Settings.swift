// The settings of this run: what the person's file and the machine's say, and what is wrong in them.
// Nothing in a file can stop the program: what is not understood is told and left out.

import Glibc
import SecretariatUI
import VietnameseText
import Wording

/// What the files of settings say.
struct Settings: Equatable, Sendable {
  /// A value with the place where it stands.
  struct Value: Equatable, Sendable {
    var text: String
    var path: String
    var line: Int
  }

  /// A line that was left out, and why.
  struct Warning: Equatable, Sendable {
    var problem: SettingsProblem
    var path: String
    var line: Int
  }

  private(set) var values: [SettingName: Value] = [:]
  /// Keys of commands, the person's before the machine's.
  private(set) var bindings: [KeyBinding] = []
  private(set) var warnings: [Warning] = []

  /// Settings of nobody.
  init() {}

  /// The settings of this process.
  /// - Parameter isRestricted: whether only the administrator's file counts.
  init(isRestricted: Bool) {
    if !isRestricted, let path = SettingsFile.ownPath { read(path) }
    read(SettingsFile.machinePath)
  }

  /// The settings that a text has; for what stands in it and no file is.
  init(text: String, path: String) { take(text, path) }

  /// What the setting is: the file's value, else the default.
  func text(_ name: SettingName) -> String {
    values[name]?.text ?? SettingRules.standard(name)
  }

  func isYes(_ name: SettingName) -> Bool { text(name) == "yes" }

  private mutating func read(_ path: String) {
    switch SettingsFile.read(path) {
    case .none: break
    case .text(let text): take(text, path)
    case .problem(let problem): warnings.append(Warning(problem: problem, path: path, line: 0))
    }
  }

  private mutating func take(_ text: String, _ path: String) {
    enum Section { case settings, keys, unknown }
    var section = Section.settings
    var seen: [SettingName: Int] = [:]
    for (number, line) in NamedLines(text).lines {
      switch line {
      case .section(let name):
        switch SearchKey.of(name) {
        case "settings": section = .settings
        case "keys", "phim": section = .keys
        default:
          section = .unknown
          let nearest = NearestWord.of(name, among: ["settings", "keys"])
          warn(.unknownSection(name, nearest: nearest), path, number)
        }
      case .unreadable(let line): warn(.unreadable(line), path, number)
      case .entry(let name, let value):
        switch section {
        case .settings: takeSetting(name, value, &seen, path, number)
        case .keys:
          bindings.append(KeyBinding(command: name, keys: value, path: path, line: number))
        case .unknown: break
        }
      }
    }
  }

  private mutating func takeSetting(
    _ name: String, _ value: String, _ seen: inout [SettingName: Int], _ path: String,
    _ number: Int
  ) {
    guard let setting = SettingName(rawValue: name) else {
      let nearest = NearestWord.of(name, among: SettingName.allCases.map(\.rawValue))
      return warn(.unknownSetting(name, nearest: nearest), path, number)
    }
    if let first = seen[setting] { return warn(.twice(name, line: first), path, number) }
    seen[setting] = number
    guard let canonical = SettingRules.canonical(setting, value) else {
      let allowed = SettingRules.allowed(setting)
      return warn(.badValue(setting, value, allowed: allowed), path, number)
    }
    if values[setting] == nil {
      values[setting] = Value(text: canonical, path: path, line: number)
    }
  }

  private mutating func warn(_ problem: SettingsProblem, _ path: String, _ line: Int) {
    warnings.append(Warning(problem: problem, path: path, line: line))
  }
}

extension Settings {
  /// The value of a setting for a call, and where it comes from: the option, the variable, the
  /// file, the default.
  func effective(_ name: SettingName, _ call: ParsedCall) -> (value: String, SettingSource) {
    for option in name.options {
      if let value = call.value(option) ?? (call.has(option) ? option.meaning : nil) {
        return (value, .option("--" + option.rawValue))
      }
    }
    if let variable = name.variable, let value = Surroundings.variable(variable) {
      return (value, .variable(variable))
    }
    if let found = values[name] { return (found.text, .file(path: found.path, line: found.line)) }
    return (SettingRules.standard(name), .standard)
  }

  /// The keys of the commands, and the lines that could not be followed.
  var keymap: (keymap: Keymap, warnings: [Warning]) {
    let (keymap, problems) = Keymap.bound(by: bindings)
    return (keymap, problems.map { Warning(problem: $0.problem, path: $0.path, line: $0.line) })
  }

  /// What the interface goes by.
  var forScreen: ScreenSettings {
    let style = ToneStyle(rawValue: text(.toneStyle)) ?? .old
    let method = TypingMethod(rawValue: text(.typing))
    return ScreenSettings(
      typing: TypingState(
        isOn: method != nil, rules: TypingRules(method ?? .telex, toneStyle: style)),
      keymap: keymap.keymap, usesMouse: isYes(.mouse))
  }

  /// Everything that was left out, each as a sentence.
  func sentences(_ wording: Wording) -> [String] {
    (warnings + keymap.warnings).map { wording($0.problem, path: $0.path, line: $0.line) }
  }
}

extension SettingName {
  /// The options that say the same for one run, the first that is given counts.
  fileprivate var options: [OptionName] {
    switch self {
    case .language: [.lang]
    case .theme: [.theme]
    case .idle: [.idle]
    case .leave: [.leave]
    case .background: [.background]
    case .colors: [.mono, .colors]
    case .ascii: [.asciiText, .ascii]
    case .mouse, .typing, .toneStyle: []
    }
  }

  /// The variable that says the same for one session.
  var variable: String? {
    switch self {
    case .language: "THIDUA_LANG"
    case .theme: "THIDUA_THEME"
    case .idle: "THIDUA_IDLE"
    case .leave: "THIDUA_LEAVE"
    case .background: "THIDUA_BACKGROUND"
    case .colors: "THIDUA_COLORS"
    case .ascii: "THIDUA_ASCII"
    case .mouse, .typing, .toneStyle: nil
    }
  }
}

extension OptionName {
  /// What an option without a value says of its setting.
  fileprivate var meaning: String? {
    switch self {
    case .mono: "mono"
    case .ascii: "yes"
    case .asciiText: "text"
    default: nil
    }
  }
}
