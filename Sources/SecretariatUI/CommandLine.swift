// The `:` line and the help list: finding commands by what a person types.

import CellScreen
import VietnameseText
package import Wording

/// Reading and completing the command line.
package enum CommandLine {
  /// The command that a line names, and the rest of the line. The longest name that fits wins;
  /// diacritics and case do not matter, and spaces may be written as dashes.
  package static func parse(
    _ line: String, keymap: Keymap = .standard
  ) -> (name: CommandName, argument: String)? {
    let key = plain(line)
    var best: (name: CommandName, length: Int)?
    for command in CommandTable.all {
      for name in Wording.allNames(of: command.name).map(plain) {
        guard key == name || key.hasPrefix(name + " ") else { continue }
        if name.count > best?.length ?? 0 { best = (command.name, name.count) }
      }
    }
    guard let best else { return byKey(line, keymap) }
    let words = SearchKey.of(String(key.prefix(best.length))).split(separator: " ").count
    return (best.name, dropWords(words, of: line))
  }

  /// A command called by its key: `:q`, `:p 40`.
  private static func byKey(
    _ line: String, _ keymap: Keymap
  ) -> (name: CommandName, argument: String)? {
    let parts = line.trimmed.split(separator: " ", maxSplits: 1)
    guard let key = parts.first, key.count == 1, let letter = key.first else { return nil }
    let found = keymap.commands.first { $0.keys.contains(.character(letter)) }
    return found.map { ($0.name, parts.count > 1 ? String(parts[1]) : "") }
  }

  /// Commands that may be called here and whose name or explanation fits what was typed: those
  /// whose name begins with it first.
  package static func choices(for line: String, words: Wording, scopes: [Scope]) -> [CommandName] {
    let key = plain(line)
    let usable = CommandTable.all.map(\.name).filter {
      CommandTable.isAvailable($0, in: scopes)
    }
    if key.isEmpty { return usable }
    let ranked = usable.compactMap { name -> (rank: Int, name: CommandName)? in
      let names = Wording.allNames(of: name).map(plain)
      if names.contains(where: { $0.hasPrefix(key) }) { return (0, name) }
      if names.contains(where: { $0.contains(key) }) { return (1, name) }
      if plain(words.help(for: name)).contains(key) { return (2, name) }
      return names.contains { isSubsequence(key, of: $0) } ? (3, name) : nil
    }
    return (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.name) }
  }

  private static func plain(_ text: String) -> String {
    SearchKey.of(text).replacing("-", with: " ").trimmed
  }

  private static func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = long[...]
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// The line without the words of the command's name; dashes may stand between those, what comes
  /// behind them is the argument as it was typed.
  private static func dropWords(_ count: Int, of line: String) -> String {
    var rest = Substring(line.trimmed)
    for word in 0..<count {
      rest = rest.drop { $0 != " " && $0 != "-" }
      if word + 1 < count { rest = rest.drop { $0 == " " || $0 == "-" } }
    }
    return String(rest).trimmed
  }
}

extension CommandName {
  /// Whether words after the command's name mean anything.
  var takesArgument: Bool {
    switch self {
    case .progress, .note, .deadline, .deadlineForAll, .receive, .returnReport, .exempt, .drop,
      .search, .cycleTheme, .importDocument, .filter, .saveFilter, .removeFilter, .sort,
      .showPlan, .typing:
      true
    default: false
    }
  }
}

/// The rows of the help.
package enum HelpList {
  /// Commands whose name, explanation or key fits the filter: those whose name begins with it
  /// first, and those that work here before the others.
  package static func commands(
    filter: String, words: Wording, scopes: [Scope], keymap: Keymap = .standard
  ) -> [CommandName] {
    let key = SearchKey.of(filter)
    let all = CommandTable.all.map(\.name)
    let here = all.filter { CommandTable.isAvailable($0, in: scopes) }
    let elsewhere = all.filter { !CommandTable.isAvailable($0, in: scopes) }
    let ordered = here + elsewhere
    guard !key.isEmpty else { return ordered }
    let named = ordered.filter { name in
      Wording.allNames(of: name).contains { SearchKey.of($0).hasPrefix(key) }
    }
    let others = ordered.filter { name in
      let keys = keymap.command(name)?.keys.map(\.label) ?? []
      let texts = Wording.allNames(of: name) + [words.help(for: name)] + keys
      return !named.contains(name) && texts.contains { SearchKey.of($0).contains(key) }
    }
    return named + others
  }
}

extension AppState {
  /// The rows of the open help.
  func helpRows(_ help: HelpState) -> [CommandName] {
    HelpList.commands(filter: help.field.text, words: words, scopes: scopes, keymap: keymap)
  }
}
