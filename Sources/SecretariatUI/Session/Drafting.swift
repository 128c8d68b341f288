// Unsent text of input lines: kept while it is typed, so that a cut line costs a few letters.

import CellScreen
import PlanModel
import Wording

extension AppState {
  /// Letters after which a text is kept although its writer goes on.
  static let lettersUntilKept = 200
  /// Milliseconds without a key after which it is kept.
  package static let pauseUntilKept = 5000

  /// Whether something was typed that is not kept yet.
  package var hasUnkeptDraft: Bool { !unkept.isEmpty }

  /// Notes what stands in the open input line; keeps it when much has come since the last time.
  mutating func noteDraft(letters: Int) -> [Effect] {
    guard case .prompt(let prompt) = overlays.last, let key = draftKey(of: prompt.purpose) else {
      return []
    }
    let text = prompt.field.isEmpty ? nil : prompt.field.text
    guard drafts[key] != text else { return [] }
    drafts[key] = text
    unkept[key, default: 0] += letters
    return unkept[key, default: 0] >= Self.lettersUntilKept ? keepUnkeptDrafts() : []
  }

  /// Hands over what was typed since it was kept last.
  mutating func keepUnkeptDrafts() -> [Effect] {
    let keys = unkept.keys.sorted()
    unkept = [:]
    return keys.map { .keepDraft($0, text: drafts[$0] ?? "") }
  }

  /// What was unfinished is sent, or was given up.
  mutating func forgetDraft(_ purpose: PromptPurpose) -> [Effect] {
    guard let key = draftKey(of: purpose) else { return [] }
    let wasUnkept = unkept.removeValue(forKey: key) != nil
    guard drafts.removeValue(forKey: key) != nil || wasUnkept else { return [] }
    return [.keepDraft(key, text: "")]
  }

  /// Unfinished text of all input lines, handed over to be kept.
  func draftEffects() -> [Effect] {
    let emptied = unkept.keys.filter { drafts[$0] == nil }
    return (drafts.map { ($0.key, $0.value) } + emptied.map { ($0, "") })
      .sorted { $0.0 < $1.0 }.map { .keepDraft($0.0, text: $0.1) }
  }

  /// Where unfinished text of an input line is kept; nil when it is not worth keeping.
  func draftKey(of purpose: PromptPurpose) -> DraftKey? {
    guard let line = purpose.draftKey else { return nil }
    if case .review = purpose { return review.map { DraftKey(review: $0.id, line: line) } }
    return workspace.map { DraftKey(plan: $0.plan.id, line: line) }
  }

  /// Opens an input line, with what was left unfinished in it last time, else with `text`.
  mutating func openLine(_ purpose: PromptPurpose, text: String = "") -> [Effect] {
    let prompt = Prompt(purpose, field: TextField(text, takesLines: purpose.takesLines))
    overlays.append(.prompt(prompt))
    guard let key = draftKey(of: purpose) else { return [] }
    guard let draft = drafts[key] else { return [.loadDraft(key)] }
    restoreDraft(key, draft)
    return []
  }

  /// Puts back what was left unfinished, unless something was typed meanwhile.
  mutating func restoreDraft(_ key: DraftKey, _ text: String) {
    guard case .prompt(var prompt) = overlays.last, draftKey(of: prompt.purpose) == key,
      !prompt.isTouched
    else { return }
    prompt.field.replace(with: text)
    prompt.isTouched = true
    overlays[overlays.count - 1] = .prompt(prompt)
    drafts[key] = text
    say(words(.draftRestored))
  }
}
