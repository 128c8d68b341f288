// The keys of all commands as they are in force: the table's, changed by what the person wants.
// Hints, help, the command line and every key go by it.

package import CellScreen
import VietnameseText
package import Wording

/// Commands with their keys.
package struct Keymap: Equatable, Sendable {
  /// All commands, in the order of the table.
  package private(set) var commands: [Command]
  private var byName: [CommandName: Int]

  /// The keys of the table.
  package static let standard = Keymap(CommandTable.all)

  private init(_ commands: [Command]) {
    self.commands = commands
    byName = Dictionary(uniqueKeysWithValues: commands.enumerated().map { ($1.name, $0) })
  }

  /// The line for a command.
  package func command(_ name: CommandName) -> Command? { byName[name].map { commands[$0] } }

  /// How the first key of a command is written; empty when it has none.
  package func label(of name: CommandName) -> String {
    command(name)?.keys.first?.label ?? ""
  }

  /// The command that a key calls in the given scopes; the narrower scope wins.
  package func command(for key: Key, in scopes: [Scope], searching: Bool) -> CommandName? {
    for scope in scopes {
      let fits = commands.first { command in
        command.scopes.contains(scope) && command.keys.contains(key)
          && CommandTable.answersKeys(command.name, searching: searching)
      }
      if let fits { return fits.name }
    }
    return nil
  }

  // MARK: Keys of the person

  /// What a line asks for.
  private struct Wish {
    var name: CommandName
    var keys: [Key]
    var binding: KeyBinding
  }

  /// The table with the keys that the lines ask for. Where two commands would have one key in the
  /// same place, both keep those of the table; what could not be followed is told.
  package static func bound(by bindings: [KeyBinding]) -> (Keymap, [KeyProblem]) {
    var problems: [KeyProblem] = []
    var wishes: [CommandName: Wish] = [:]
    for binding in bindings {
      guard let wish = wish(of: binding, &problems) else { continue }
      if let first = wishes[wish.name] {
        // The machine's line does not count where the person has one.
        guard first.binding.path == binding.path else { continue }
        problems.append(
          problem(.twice(binding.command, line: first.binding.line), at: binding))
      } else {
        wishes[wish.name] = wish
      }
    }
    return (settled(wishes, &problems), problems)
  }

  private static func wish(of binding: KeyBinding, _ problems: inout [KeyProblem]) -> Wish? {
    guard let name = name(binding.command) else {
      let names = CommandTable.all.flatMap { Wording.allNames(of: $0.name) }.map(slug)
      let nearest = NearestWord.of(slug(binding.command), among: names)
      problems.append(
        problem(.unknownCommand(binding.command, nearest: nearest), at: binding))
      return nil
    }
    var keys: [Key] = []
    for word in words(of: binding.keys) {
      guard let key = Key(label: word) else {
        problems.append(problem(.unknownKey(word), at: binding))
        return nil
      }
      if key == .control("c") {
        problems.append(problem(.keptKey(word), at: binding))
        return nil
      }
      keys.append(key)
    }
    if name == .quit { keys.append(.control("c")) }
    return Wish(name: name, keys: keys, binding: binding)
  }

  /// The labels of a line: parted by commas or blanks; a comma that stands alone is one.
  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { part -> [String] in
      if part == "," { return text.trimmed == "," ? [","] : [] }
      return part.split(separator: ",").map(String.init)
    }
  }

  /// The command of a name in either language; dashes may stand for blanks.
  package static func name(_ text: String) -> CommandName? {
    let key = slug(text)
    return CommandTable.all.first { command in
      command.name.rawValue.lowercased() == key
        || Wording.allNames(of: command.name).contains { slug($0) == key }
    }?.name
  }

  /// A name without diacritics, with dashes for blanks.
  package static func slug(_ text: String) -> String {
    SearchKey.of(text).trimmed.replacing(" ", with: "-").replacing("_", with: "-")
  }

  /// The table with as many wishes as can stand beside each other.
  private static func settled(
    _ wishes: [CommandName: Wish], _ problems: inout [KeyProblem]
  ) -> Keymap {
    var wishes = wishes
    while true {
      let commands = CommandTable.all.map { command in
        wishes[command.name].map { command.with($0.keys) } ?? command
      }
      guard let (first, second, key) = conflict(in: commands, among: wishes) else {
        return Keymap(commands)
      }
      // The one that stands lower in the file is told; both keep their own keys.
      let pair = [first, second].compactMap { wishes[$0] }
        .sorted { ($0.binding.path, -$0.binding.line) < ($1.binding.path, -$1.binding.line) }
      guard let told = pair.first else { return Keymap(commands) }
      let other = told.name == first ? second : first
      let name = Wording.allNames(of: other).map(slug).last ?? ""
      problems.append(
        problem(
          .conflict(
            key: key.label, command: told.binding.command, other: name,
            otherLine: wishes[other]?.binding.line), at: told.binding))
      wishes[first] = nil
      wishes[second] = nil
    }
  }

  /// Two commands that a key calls in the same place, of which one was given it.
  private static func conflict(
    in commands: [Command], among wishes: [CommandName: Wish]
  ) -> (CommandName, CommandName, Key)? {
    for wish in wishes.values.sorted(by: { $0.binding.line < $1.binding.line }) {
      guard let own = commands.first(where: { $0.name == wish.name }) else { continue }
      for other in commands where other.name != own.name && own.meets(other) {
        if let key = own.keys.first(where: { other.keys.contains($0) }) {
          return (own.name, other.name, key)
        }
      }
    }
    return nil
  }

  private static func problem(
    _ problem: SettingsProblem, at binding: KeyBinding
  ) -> KeyProblem {
    KeyProblem(problem: problem, path: binding.path, line: binding.line)
  }
}

extension Command {
  /// Whether there is a place in which the keys of both would call them.
  fileprivate func meets(_ other: Command) -> Bool {
    // One of them answers only while a search is on, the other only while none is.
    let searches = [name, other.name].map { CommandTable.answersKeys($0, searching: true) }
    let others = [name, other.name].map { CommandTable.answersKeys($0, searching: false) }
    if !(searches[0] && searches[1]), !(others[0] && others[1]) { return false }
    return scopes.contains(.everywhere) || other.scopes.contains(.everywhere)
      || !scopes.isDisjoint(with: other.scopes)
  }

  fileprivate func with(_ keys: [Key]) -> Command {
    Command(name, keys, in: scopes, hint: hint)
  }
}
