// Steps that wait for somebody: another session of the same person holds the lock. Nothing is lost
// and nothing is broken open; the person reads on, and tries again or drops the step.

import PlanModel
import Wording

/// A step that could not be written because of a lock, and could be later.
package struct StalledStep: Equatable, Sendable {
  package var step: PendingStep
  /// Who holds the lock, where and since when, as a sentence.
  package var reason: String

  package init(step: PendingStep, reason: String) {
    self.step = step
    self.reason = reason
  }
}

extension AppState {
  /// Takes a step from those on their way; it stays on the screen until it is written or dropped.
  mutating func stall(_ number: Int, _ reason: String) {
    guard let place = pending.firstIndex(where: { $0.number == number }) else { return }
    let step = pending.remove(at: place)
    _ = keepWrittenText(of: step)
    stalled.append(StalledStep(step: step, reason: reason))
    message = nil
  }

  /// `Ctrl-R`, `Ctrl-X`: what becomes of the steps that wait.
  mutating func runStalled(_ name: CommandName) -> [Effect] {
    guard !stalled.isEmpty else { return refuse(words(.nothingStalled)) }
    let waiting = stalled.map(\.step)
    stalled = []
    guard name == .retryStep else {
      let isKept = waiting.filter { !$0.writtenTexts.isEmpty }.count > 0
      say(words(.dropped(steps: waiting.count, isTextKept: isKept)))
      return []
    }
    pending += waiting
    say(words(.retrying))
    var effects: [Effect] = waiting.map { .commit($0.batch, to: $0.plan, step: $0.number) }
    for step in waiting { effects += forgetWrittenText(of: step) }
    return effects
  }

  /// Keeps what was written in a step that is not saved, for the next time its key is pressed; true
  /// when something was.
  mutating func keepWrittenText(of step: PendingStep) -> Bool {
    for (key, text) in step.writtenTexts {
      drafts[key] = text
      unkept[key, default: 0] += text.count
    }
    return !step.writtenTexts.isEmpty
  }

  private mutating func forgetWrittenText(of step: PendingStep) -> [Effect] {
    step.writtenTexts.map { key, _ in
      drafts[key] = nil
      unkept[key] = nil
      return .keepDraft(key, text: "")
    }
  }

  /// Why steps wait, and the keys that say what becomes of them; nil when none waits.
  var stalledMessage: StatusMessage? {
    guard let reason = stalled.last?.reason else { return nil }
    let keys = words(
      .stalledKeys(retry: label(of: .retryStep), drop: label(of: .dropStep)))
    return StatusMessage(
      words(.stalled(reason, steps: stalled.count)) + "   " + keys, tone: .error)
  }

  /// What a session that ends must say of the steps that it never wrote.
  package var unwrittenSteps: [String] { stalled.map(\.reason) }
}

extension PendingStep {
  /// What a person wrote in the step, by the input line that it was written in.
  var writtenTexts: [(DraftKey, String)] {
    batch.changes.compactMap { change in
      guard let (purpose, text) = change.writtenText, let line = purpose.draftKey else {
        return nil
      }
      return (DraftKey(plan: plan, line: line), text)
    }
  }
}
