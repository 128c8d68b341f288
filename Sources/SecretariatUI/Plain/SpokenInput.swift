// A line that a person typed who works without a screen: a number chooses, a name or key of a
// command acts, everything goes the way that keys go.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  /// Carries out a line.
  mutating func hear(_ line: String) -> [Effect] {
    spoken.hear()
    if isLocked { return handleLocked(.key(.enter)) }
    let text = line.trimmed
    if text == "." { return handle(.key(.escape)) }
    switch overlays.last {
    case .prompt(let prompt): return answer(prompt, with: text)
    case .help(let help): return pick(text, in: help)
    case .themes(let picker): return pick(text, in: picker)
    case nil:
      message = nil
      return command(line, text)
    }
  }

  private mutating func command(_ line: String, _ text: String) -> [Effect] {
    if text.isEmpty { return handle(.key(line.isEmpty ? .down : .character(" "))) }
    if let number = Int(text), number > 0 {
      if !selectSpoken(number - 1) { say(words(PlainText.noSuchRow(number))) }
      return []
    }
    if text.hasPrefix("#") {
      let from = Int(text.dropFirst().trimmed) ?? 1
      spoken.listing = (from - 1, spoken.heard)
      return []
    }
    if text.count == 1, let key = text.first,
      let name = keymap.command(for: .character(key), in: scopes, searching: isSearching)
    {
      return run(name)
    }
    guard let (name, argument) = CommandLine.parse(text, keymap: keymap) else {
      return refuse(words(.unknownCommand(text)))
    }
    guard argument.isEmpty || name.takesArgument else {
      return refuse(words(.takesNoArgument(words.name(of: name))))
    }
    return run(name, argument: argument)
  }

  /// The line is the answer; a number where there are completions chooses one, an empty line sends
  /// what stands there.
  private mutating func answer(_ prompt: Prompt, with text: String) -> [Effect] {
    var prompt = prompt
    let choices = prompt.purpose == .command ? [] : choices(for: prompt)
    if let number = Int(text), choices.indices.contains(number - 1) {
      prompt.field.replace(with: choices[number - 1].line)
    } else if !text.isEmpty {
      prompt.field.replace(with: text)
      prompt.isTouched = true
    }
    overlays[overlays.count - 1] = .prompt(prompt)
    return handle(.key(.enter))
  }

  private mutating func pick(_ text: String, in help: HelpState) -> [Effect] {
    let rows = helpRows(help)
      .filter { CommandTable.isAvailable($0, in: scopes) }
    if let number = Int(text), rows.indices.contains(number - 1) {
      overlays.removeLast()
      return run(rows[number - 1])
    }
    var help = help
    help.field.replace(with: text)
    overlays[overlays.count - 1] = .help(help)
    return []
  }

  private mutating func pick(_ text: String, in picker: ThemePicker) -> [Effect] {
    guard let number = Int(text), picker.choices.indices.contains(number - 1) else { return [] }
    overlays.removeLast()
    return [.keepTheme(picker.choices[number - 1].name)]
  }
}
