// The arrows in an input line: up and down the rows of a long text, through completions, and back
// to what was answered before; and a long text in the person's own editor.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// Answers of a line that can be called back.
  private static let mostAnswers = 50

  mutating func moveOrChoose(_ key: Key, in prompt: inout Prompt) {
    let isForward = key == .tab || key == .down
    let isArrow = key == .up || key == .down
    if isArrow, prompt.purpose.takesLines {
      let layout = FieldLayout(prompt.field, columns: PromptLayout(prompt, self).fieldColumns)
      let place = layout.place(
        rows: isForward ? 1 : -1, from: prompt.field.cursor, in: prompt.field)
      if let place { prompt.field.move(to: place) }
    } else if isArrow, recall(older: !isForward, in: &prompt) {
      return
    } else {
      let choices = choices(for: prompt)
      prompt.choose(next: isForward, among: choices)
      // The only completion is taken at once, so that Tab goes on from there.
      if choices.count == 1, prompt.purpose == .filter { prompt.acceptCompletion() }
    }
  }

  /// Calls an earlier answer back; false where the arrow is for the completions.
  private func recall(older: Bool, in prompt: inout Prompt) -> Bool {
    guard let known = answered[prompt.purpose], !known.isEmpty, prompt.completion == nil,
      prompt.recalled != nil || (older && prompt.field.isEmpty)
    else { return false }
    let place = (prompt.recalled ?? -1) + (older ? 1 : -1)
    prompt.recalled = place < 0 ? nil : min(place, known.count - 1)
    prompt.field.replace(with: place < 0 ? "" : known[min(place, known.count - 1)])
    return true
  }

  /// Keeps what was searched for or ordered.
  mutating func remember(answer prompt: Prompt) {
    guard prompt.purpose == .search || prompt.purpose == .command else { return }
    let text = prompt.field.text.trimmed
    guard !text.isEmpty else { return }
    var known = answered[prompt.purpose, default: []].filter { $0 != text }
    known.insert(text, at: 0)
    answered[prompt.purpose] = Array(known.prefix(Self.mostAnswers))
  }

  // MARK: Editor

  /// Ctrl-O: hands the text to the person's editor.
  mutating func editOutside() -> [Effect] {
    guard case .prompt(let prompt) = overlays.last, prompt.purpose.takesLines else { return [] }
    if isRestricted { return refuse(words(.notInRestricted)) }
    return [.editText(prompt.field.text)]
  }

  /// Takes the text that came back; an empty one, or none, changes nothing.
  mutating func takeEdited(_ text: String?, _ message: String, isGood: Bool) -> [Effect] {
    say(message, tone: isGood ? .good : .error)
    guard case .prompt(var prompt) = overlays.last, prompt.purpose.takesLines, let text else {
      return []
    }
    prompt.field.replace(with: text)
    prompt.isTouched = true
    overlays[overlays.count - 1] = .prompt(prompt)
    return noteDraft(letters: text.count)
  }
}
