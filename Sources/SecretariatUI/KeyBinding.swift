// The keys that a person gives to commands, as they are written, and how keys are spelled.

package import CellScreen
package import Wording

/// A line `command = key, key` of a file of settings.
package struct KeyBinding: Hashable, Sendable {
  /// A name of the command in either language, with or without diacritics.
  package var command: String
  package var keys: String
  /// Where the line stands.
  package var path: String
  package var line: Int

  package init(command: String, keys: String, path: String = "", line: Int = 0) {
    self.command = command
    self.keys = keys
    self.path = path
    self.line = line
  }
}

/// A line of keys that could not be followed.
package struct KeyProblem: Hashable, Sendable {
  package var problem: SettingsProblem
  package var path: String
  package var line: Int
}

extension Key {
  /// The key that a label names; nil when it names none. Case counts only for single letters.
  package init?(label: String) {
    if label.count == 1, let letter = label.first {
      self = .character(letter)
      return
    }
    let word = label.lowercased()
    if let known = Self.named[word] {
      self = known
      return
    }
    if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...24).contains(number) {
      self = .function(number)
      return
    }
    for prefix in ["ctrl-", "ctrl+", "c-", "^"] where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      guard rest.count == 1, let letter = rest.first, letter.isASCII,
        letter.isLetter || "@\\]^_".contains(letter), !"ijm[".contains(letter)
      else { return nil }
      self = .control(letter)
      return
    }
    return nil
  }

  private static let named: [String: Key] = [
    "space": .character(" "), "comma": .character(","), "enter": .enter, "return": .enter,
    "esc": .escape, "escape": .escape, "tab": .tab, "shift-tab": .backTab, "backtab": .backTab,
    "up": .up, "down": .down, "left": .left, "right": .right, "pgup": .pageUp, "pageup": .pageUp,
    "pgdn": .pageDown, "pagedown": .pageDown, "home": .home, "end": .end,
    "backspace": .backspace, "delete": .delete, "del": .delete, "insert": .insert,
    "ins": .insert,
  ]

  /// How the key is spelled in a file of settings.
  package var spelling: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .character(","): "Comma"
    default: label
    }
  }
}
