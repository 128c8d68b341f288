// What the text of an input line can be completed to: commands behind ":", units of the office where
// somebody is to be named. Listed above the line while it is typed; Tab and the arrows fill it in.

import PlanModel
import Wording

/// One completion of an input line.
package struct PromptChoice: Equatable, Sendable {
  /// What it is called, as people type it.
  package var name: String
  /// What that means, for people.
  package var about: String
  /// The whole line once it is chosen.
  package var line: String
}

extension PromptChoice {
  /// Whether its name goes on where the typed words end.
  fileprivate func continues(_ typed: String) -> Bool {
    let key = FilterFold.name(typed)
    let name = FilterFold.name(name)
    return name.hasPrefix(key) && name != key
  }
}

extension AppState {
  /// The completions of what was typed, the likeliest first; none where the line takes anything.
  package func choices(for prompt: Prompt) -> [PromptChoice] {
    let typed = prompt.typedBeforeCompletion ?? prompt.field.text
    switch prompt.purpose {
    case .command:
      let names = CommandLine.choices(for: typed, words: words, scopes: scopes).map { name in
        PromptChoice(
          name: words.name(of: name), about: words.help(for: name), line: words.name(of: name))
      }
      let arguments = argumentChoices(for: typed)
      // Once a command stands there with a blank behind it, what follows is its argument, or the
      // rest of a longer name.
      return arguments.isEmpty ? names : arguments + names.filter { $0.continues(typed) }
    case .filter: return filterChoices(for: typed)
    case .takeOther: return otherValues()
    case .review(.lead): return unitChoices(for: typed, isList: true)
    case .review(.doer): return unitChoices(for: typed, isList: false)
    default: return []
    }
  }
}

extension Prompt {
  /// Goes to the next or previous completion and puts it into the line.
  mutating func choose(next: Bool, among choices: [PromptChoice]) {
    guard !choices.isEmpty else { return }
    let now = completion ?? (next ? -1 : choices.count)
    let place = (now + (next ? 1 : -1) + choices.count) % choices.count
    typedBeforeCompletion = typedBeforeCompletion ?? field.text
    completion = place
    field.replace(with: choices[place].line)
  }
}
