// Whether input lines make Vietnamese of what is typed, and the command that changes it.

import CellScreen
package import VietnameseText
import Wording

/// The built-in typing, for consoles without an input method.
package struct TypingState: Hashable, Sendable {
  /// Whether it is on.
  package var isOn = false
  /// The way that is used when it is on.
  package var rules = TypingRules()

  package init(isOn: Bool = false, rules: TypingRules = TypingRules()) {
    self.isOn = isOn
    self.rules = rules
  }
}

extension AppState {
  /// F8: turns the built-in typing on or off; with a word, as that says.
  mutating func changeTyping(_ asked: String) {
    switch SearchKey.of(asked) {
    case "": typing.isOn.toggle()
    case "off", "tat": typing.isOn = false
    case "telex": typing = TypingState(isOn: true, rules: rules(.telex))
    case "vni": typing = TypingState(isOn: true, rules: rules(.vni))
    default: return say(words(TypingText.unknownMethod(asked)), tone: .error)
    }
    say(words(typing.isOn ? TypingText.on(methodName) : TypingText.off))
  }

  /// The rules for what is typed in the line; nil where keys are themselves: typing is off, the
  /// line takes the name of a file or of a command, or a filter.
  func typingRules(in prompt: Prompt) -> TypingRules? {
    guard typing.isOn else { return nil }
    switch prompt.purpose {
    case .importFile, .filter: return nil
    case .command:
      return prompt.field.letters[..<prompt.field.cursor].contains(" ") ? typing.rules : nil
    default: return typing.rules
    }
  }

  /// What the open line shows of it; nil when it is off.
  func typingTag(of prompt: Prompt) -> String? {
    guard typing.isOn else { return nil }
    return prompt.field.hasInputMethod ? words(TypingText.resting(methodName)) : methodName
  }

  /// TELEX or VNI.
  var methodName: String { typing.rules.method.rawValue.uppercased() }

  private func rules(_ method: TypingMethod) -> TypingRules {
    TypingRules(method, toneStyle: typing.rules.toneStyle)
  }

  /// What a key stands for where it was pressed: Ctrl-J ends a line only in a text of several, and a
  /// key with Alt is Esc and the key where no text is typed.
  func meant(_ key: Key) -> [Key] {
    let isText: Bool
    let takesLines: Bool
    switch overlays.last {
    case .prompt(let prompt): (isText, takesLines) = (true, prompt.field.takesLines)
    case .help: (isText, takesLines) = (true, false)
    case .themes, nil: (isText, takesLines) = (false, false)
    }
    switch key {
    case .alt("\r") where !takesLines: return [.escape, .enter]
    case .alt("\u{7F}") where !isText: return [.escape, .backspace]
    case .alt(let letter) where !isText: return [.escape, .character(letter)]
    default: return [key]
    }
  }
}
