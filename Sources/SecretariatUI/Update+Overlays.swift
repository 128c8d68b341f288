// Keys while an input line or the help is open.

import CellScreen
import PlanModel
import Wording

extension AppState {
  mutating func handleInOverlay(_ key: Key) -> [Effect] {
    guard let top = overlays.popLast() else { return [] }
    switch top {
    case .prompt(var prompt):
      prompt.problem = nil
      return handle(key, in: prompt)
    case .help(let help): return handle(key, in: help)
    case .themes(let picker): return handle(key, in: picker)
    }
  }

  mutating func insertIntoOverlay(_ text: String) -> [Effect] {
    guard let top = overlays.popLast() else { return [] }
    switch top {
    case .prompt(var prompt):
      if !prompt.field.insert(text) { prompt.problem = words(.tooLong(TextField.limit)) }
      prompt.isTouched = true
      prompt.recalled = nil
      overlays.append(.prompt(prompt))
      return afterTyping(letters: text.count)
    case .help(var help):
      help.field.insert(text)
      overlays.append(.help(help))
      return []
    case .themes:
      overlays.append(top)
      return []
    }
  }

  // MARK: Input line

  private mutating func handle(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter:
      prompt.field.finishWord()
      return submit(prompt)
    case .escape, .control("c"): return cancel(prompt)
    case .tab, .down, .backTab, .up:
      moveOrChoose(key, in: &prompt)
      overlays.append(.prompt(prompt))
      filterAsTyped()
      return []
    default: return edit(prompt, key)
    }
  }

  private mutating func edit(_ prompt: Prompt, _ key: Key) -> [Effect] {
    var prompt = prompt
    let before = prompt.field
    let edit = prompt.field.handle(key, typingRules(in: prompt))
    if edit == .full { prompt.problem = words(.tooLong(TextField.limit)) }
    guard edit != .ignored else {
      overlays.append(.prompt(prompt))
      return runInLine(key)
    }
    if prompt.field != before {
      prompt.completion = nil
      prompt.typedBeforeCompletion = nil
      prompt.recalled = nil
      prompt.isTouched = true
    }
    let mayClose = [.search, .command, .filter].contains(prompt.purpose)
    if before.isEmpty, key == .backspace, mayClose { return cancel(prompt) }
    overlays.append(.prompt(prompt))
    return afterTyping(letters: 1)
  }

  /// The few commands whose keys work while a text is typed.
  private mutating func runInLine(_ key: Key) -> [Effect] {
    switch keymap.command(for: key, in: scopes, searching: isSearching) {
    case .typing: changeTyping("")
    case .suspend: return [.suspend]
    default: if key == .control("o") { return editOutside() }
    }
    return []
  }

  /// What follows every letter: a search moves along, a draft is kept.
  private mutating func afterTyping(letters: Int) -> [Effect] {
    guard case .prompt(let prompt) = overlays.last else { return [] }
    if prompt.purpose == .search { searchAsTyped(prompt) }
    filterAsTyped()
    return noteDraft(letters: letters)
  }

  private mutating func searchAsTyped(_ prompt: Prompt) {
    setSearch(prompt.field.text)
    if let origin = prompt.origin { restoreCursor(origin) }
    find(forward: true, including: true)
  }

  private mutating func restoreCursor(_ row: Int) {
    switch view {
    case .register: register.list.select(row, count: register.count)
    case .matrix, .timeline, .agenda, .history: selectRow(row)
    case .review:
      let count = review?.rows.count ?? 0
      review?.list.select(row, count: count)
    case .plan:
      let count = workspace?.shown.count ?? 0
      workspace?.taskList.select(row, count: count)
    case .reader:
      let count = workspace?.reader.rows.count ?? 0
      workspace?.reader.list.select(row, count: count)
    }
  }

  private mutating func cancel(_ prompt: Prompt) -> [Effect] {
    if prompt.purpose == .search {
      setSearch("")
      if let origin = prompt.origin { restoreCursor(origin) }
    }
    if prompt.purpose == .filter { takeFilterBack(prompt) }
    return forgetDraft(prompt.purpose)
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    remember(answer: prompt)
    switch prompt.purpose {
    case .search:
      let found = matchCount
      if !prompt.field.isEmpty, found == 0 {
        var wrong = prompt
        wrong.problem = words(.noMatch(prompt.field.text))
        overlays.append(.prompt(wrong))
      } else if found <= 1 {
        setSearch("")
      }
      return []
    case .command: return runLine(prompt)
    case .filter: return submitFilter(prompt)
    default:
      overlays.append(.prompt(prompt))
      return answer(prompt.purpose, with: prompt.field.text)
    }
  }

  private mutating func runLine(_ prompt: Prompt) -> [Effect] {
    let line = prompt.field.text.trimmed
    guard !line.isEmpty else { return [] }
    guard let (name, argument) = CommandLine.parse(line, keymap: keymap) else {
      return keepOpen(prompt, words(.unknownCommand(line)))
    }
    guard argument.isEmpty || name.takesArgument else {
      return keepOpen(prompt, words(.takesNoArgument(words.name(of: name))))
    }
    return run(name, argument: argument)
  }

  private mutating func keepOpen(_ prompt: Prompt, _ problem: String) -> [Effect] {
    var wrong = prompt
    wrong.problem = problem
    overlays.append(.prompt(wrong))
    return []
  }

  // MARK: Help

  private mutating func handle(_ key: Key, in help: HelpState) -> [Effect] {
    var help = help
    let rows = helpRows(help)
    switch key {
    case .escape, .control("c"): return []
    case .enter:
      return rows.indices.contains(help.list.selected) ? run(rows[help.list.selected]) : []
    case .up: help.list.move(by: -1, count: rows.count)
    case .down: help.list.move(by: 1, count: rows.count)
    case .pageUp: help.list.move(by: 2 - bodyHeight, count: rows.count)
    case .pageDown: help.list.move(by: bodyHeight - 2, count: rows.count)
    default:
      if help.field.handle(key, typing.isOn ? typing.rules : nil) != .ignored {
        help.list = ListState()
      } else if keymap.command(for: key, in: scopes, searching: false) == .typing {
        changeTyping("")
      }
    }
    overlays.append(.help(help))
    return []
  }
}
