// The second view of the state: not a picture but what has changed, a line each. For screen readers,
// terminals that cannot place their cursor, and pipes.

import CellScreen
import PlanModel
import VietnameseText
import Wording

/// What was heard of a person who works with lines.
package struct SpokenState: Equatable, Sendable {
  /// Lines heard so far.
  package fileprivate(set) var heard = 0
  /// From which row a list was asked for, and with which line.
  var listing: (from: Int, at: Int)?

  package init() {}

  mutating func hear() { heard += 1 }

  package static func == (one: SpokenState, other: SpokenState) -> Bool {
    one.heard == other.heard && one.listing?.from == other.listing?.from
      && one.listing?.at == other.listing?.at
  }
}

extension AppState {
  /// Whether something that was asked for has not come yet: then nothing new is listened to, so that
  /// each line is answered before the next one.
  package var isBusy: Bool {
    waitingFor != nil || !held.isEmpty || pending.count > stalled.count
  }
}

/// Says what has changed since it spoke last.
package struct Speaker: Sendable {
  private var heard = -1
  private var message: String?
  private var heading = ""
  private var selection = ""
  private var overlay = ""
  private var hasBegun = false

  /// Rows that a list gives at once.
  static let listed = 20

  package init() {}

  /// The lines to say now; none while something is on its way.
  package mutating func lines(for state: AppState) -> [String] {
    guard !state.isBusy else { return [] }
    var lines: [String] = []
    if !hasBegun {
      hasBegun = true
      lines.append(state.words(PlainText.greeting))
    }
    let isAnswer = state.spoken.heard != heard
    heard = state.spoken.heard
    let now = (state.message ?? state.stalledMessage)?.text
    if let now, isAnswer || now != message { lines.append(now) }
    message = now
    if state.overlays.isEmpty {
      lines += place(in: state, isAnswer: isAnswer, isSilent: lines.isEmpty)
    } else {
      lines += overlayLines(state, isAnswer: isAnswer)
    }
    return lines.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  /// The heading when it is another one, the selected row when it is or says something else.
  private mutating func place(in state: AppState, isAnswer: Bool, isSilent: Bool) -> [String] {
    var lines: [String] = []
    let wasOverlay = !overlay.isEmpty
    overlay = ""
    let (newHeading, newSelection) = (state.spokenHeading, state.spokenSelection)
    if newHeading != heading { lines.append(newHeading + state.spokenStanding) }
    if let listing = state.spoken.listing, listing.at == state.spoken.heard, isAnswer {
      lines += list(from: listing.from, of: state)
    } else if newSelection != selection || newHeading != heading || wasOverlay
      || (isAnswer && isSilent)
    {
      lines.append(newSelection)
    }
    (heading, selection) = (newHeading, newSelection)
    return lines
  }

  private func list(from: Int, of state: AppState) -> [String] {
    let count = state.spokenCount ?? 0
    let places = max(0, from)..<min(count, max(0, from) + Self.listed)
    guard !places.isEmpty else { return [state.spokenSelection] }
    let rows = places.compactMap(state.spokenRow)
    let rest = count - places.upperBound
    return rows + (rest > 0 ? [state.words(PlainText.more(rest, next: places.upperBound + 1))] : [])
  }

  private mutating func overlayLines(_ state: AppState, isAnswer: Bool) -> [String] {
    let lines: [String] =
      switch state.overlays.last {
      case .prompt(let prompt): promptLines(prompt, state)
      case .help(let help): helpLines(help, state)
      case .themes(let picker): themeLines(picker, state)
      case nil: []
      }
    let said = lines.joined(separator: "\n")
    defer { overlay = said }
    return said == overlay && !isAnswer ? [] : lines
  }

  private func promptLines(_ prompt: Prompt, _ state: AppState) -> [String] {
    var lines: [String] = []
    if let problem = prompt.problem { lines.append(problem) }
    let question = PromptView.question(of: prompt, state).trimmed
    let typed = prompt.field.text
    lines.append(typed.isEmpty ? question : "\(question) \(typed)")
    if prompt.purpose != .command {
      lines += Self.numbered(
        state.choices(for: prompt).map { $0.about.isEmpty ? $0.name : "\($0.name), \($0.about)" })
    }
    lines.append(state.words(PlainText.answerHint))
    return lines
  }

  private func helpLines(_ help: HelpState, _ state: AppState) -> [String] {
    let rows = state.helpRows(help)
    let here = rows.filter { CommandTable.isAvailable($0, in: state.scopes) }
    return [state.words(.helpTitle)]
      + Self.numbered(
        here.map { name in
          let keys = (state.keymap.command(name)?.keys ?? []).map(\.label).joined(separator: " ")
          return "\(state.words.name(of: name)) (\(keys)), \(state.words.help(for: name))"
        }) + [state.words(PlainText.chooseHint)]
  }

  private func themeLines(_ picker: ThemePicker, _ state: AppState) -> [String] {
    [state.words(.pickerTitle)]
      + Self.numbered(
        picker.choices.map { choice in
          let about = choice.about(in: state.words.language)
          return choice.title(in: state.words.language) + (about.isEmpty ? "" : ", " + about)
        }) + [state.words(PlainText.chooseHint)]
  }

  private static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0.offset + 1). \($0.element)" }
  }
}
