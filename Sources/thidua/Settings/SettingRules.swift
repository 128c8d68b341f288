// What each setting may be, and what it is where nobody says anything.

import CellScreen
import VietnameseText
import Wording

/// The rules of the settings: one table.
enum SettingRules {
  /// What holds where nobody says anything else.
  static func standard(_ name: SettingName) -> String {
    switch name {
    case .language, .theme, .background, .colors, .ascii: "auto"
    case .mouse: "no"
    case .typing: "off"
    case .toneStyle: ToneStyle.old.rawValue
    case .idle: "15"
    case .leave: "60"
    }
  }

  /// The values that can be named; empty where there are too many.
  static func choices(_ name: SettingName) -> [String] {
    switch name {
    case .language: ["auto"] + Language.allCases.map(\.rawValue)
    case .theme: []
    case .background: ScreenWishes.backgrounds
    case .colors: ["auto", "mono"] + ScreenWishes.depths.map(\.word)
    case .ascii: ["auto", "no", "yes", "text"]
    case .mouse: ["no", "yes"]
    case .typing: ["off"] + TypingMethod.allCases.map(\.rawValue)
    case .toneStyle: ToneStyle.allCases.map(\.rawValue)
    case .idle, .leave: []
    }
  }

  /// What is said of the values that it takes.
  static func allowed(_ name: SettingName) -> String {
    switch name {
    case .theme: (["auto"] + BuiltInThemes.names).joined(separator: ", ") + ", ….theme"
    case .idle, .leave: "0, 1 … 10080, 90s"
    default: choices(name).joined(separator: ", ")
    }
  }

  /// The value as the program writes it; nil when the setting cannot have it.
  static func canonical(_ name: SettingName, _ text: String) -> String? {
    switch name {
    case .theme: return text.isEmpty || text.contains(where: \.isNewline) ? nil : text
    case .idle, .leave: return IdleLimits.isTime(text) ? text : nil
    default: break
    }
    let key = SearchKey.of(text)
    let known = choices(name)
    if known.contains(key) { return key }
    return Wording.settingSynonyms[key]?.first { known.contains($0) }
  }
}
