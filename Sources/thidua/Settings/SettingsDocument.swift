// The text of a file of settings: written anew with every default and a comment for each in both
// languages, completed, or changed in one line. What a person wrote in it stays byte for byte.

import SecretariatUI
import VietnameseText
import Wording

/// Texts of files of settings.
enum SettingsDocument {
  private static let languages = [Wording(.vietnamese), Wording(.english)]

  /// A file with every default.
  static func whole() -> String {
    let heading = languages.map { "; " + $0(SettingsText.fileHeading) }
    let settings = SettingName.allCases.map { block($0, SettingRules.standard($0)) }
    return heading.joined(separator: "\n") + "\n\n" + settings.joined(separator: "\n") + "\n"
      + keys
  }

  /// The text with a block for each setting that it lacks, and how many those are.
  static func completed(_ text: String) -> (text: String, added: Int) {
    let missing = SettingName.allCases.filter { line(of: $0, in: text) == nil }
    let blocks = missing.map { block($0, SettingRules.standard($0)) }
    return (missing.isEmpty ? text : inserting(blocks, into: text), missing.count)
  }

  /// The text with the setting at that value.
  static func setting(
    _ name: SettingName, _ value: String, in text: String, _ wording: Wording
  ) -> String {
    if text.isEmpty { return setting(name, value, in: whole(), wording) }
    guard let number = line(of: name, in: text) else {
      return inserting([block(name, value)], into: text)
    }
    var lines = NamedLines.cut(text).map(String.init)
    let old = lines[number - 1][...]
    let comment = old[NamedLines.commentStart(old)...]
    let ending = comment.isEmpty ? (old.unicodeScalars.last == "\r" ? "\r" : "") : "  " + comment
    lines[number - 1] = "\(name.rawValue) = \(value)" + ending
    return lines.joined(separator: "\n")
  }

  /// A setting with what is to be known of it.
  private static func block(_ name: SettingName, _ value: String) -> String {
    let about = languages.map { "; " + $0(SettingsText.about(name)) }
    let allowed = languages.map { wording in
      wording(SettingsText.allowed(SettingRules.allowed(name))) + "; "
        + wording(SettingsText.standardValue(SettingRules.standard(name)))
    }
    return (about + ["; " + allowed[0], "; " + allowed[1], "\(name.rawValue) = \(value)"])
      .joined(separator: "\n") + "\n"
  }

  /// Every command with its keys, as comments.
  private static var keys: String {
    let lines = CommandTable.all.map { command in
      let keys = command.keys.map(\.spelling).joined(separator: ", ")
      return "; \(Keymap.slug(languages[1].name(of: command.name))) = \(keys)"
    }
    let heading = languages.map { "; " + $0(SettingsText.keysHeading) }
    return (["[keys]"] + heading + lines).joined(separator: "\n") + "\n"
  }

  /// The line in which the setting stands, from 1; nil when it does not.
  private static func line(of name: SettingName, in text: String) -> Int? {
    var isInSettings = true
    for (number, line) in NamedLines(text).lines {
      switch line {
      case .section(let section): isInSettings = section == "settings"
      case .entry(name.rawValue, _) where isInSettings: return number
      case .entry, .unreadable: break
      }
    }
    return nil
  }

  /// The text with the blocks before its first section, so that they are settings.
  private static func inserting(_ blocks: [String], into text: String) -> String {
    var lines = NamedLines.cut(text).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let section = NamedLines(text).lines.first { entry in
      if case .section(let name) = entry.line { name != "settings" } else { false }
    }
    let place = section.map { $0.number - 1 } ?? lines.count
    let isApart = place > 0 && !lines[place - 1].allSatisfy(\.isWhitespace)
    let added = (isApart ? "\n" : "") + blocks.joined(separator: "\n")
    lines.insert(added, at: place)
    return lines.joined(separator: "\n") + "\n"
  }
}
