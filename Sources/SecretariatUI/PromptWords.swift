// The words of an input line: its question, and the hints above it.

import PlanModel
import Wording

extension PromptView {
  /// The hints of the line; that of the built-in typing is the first to go where there is no room.
  static func footer(of prompt: Prompt, _ state: AppState) -> String {
    let key = state.label(of: .typing)
    let hint = state.words(
      TypingText.hint(key: key, method: state.methodName, isOn: state.typing.isOn))
    return hint + "   " + ownFooter(of: prompt, state)
  }

  private static func ownFooter(of prompt: Prompt, _ state: AppState) -> String {
    switch prompt.purpose {
    case .note:
      state.words(TypingText.noteFooter(editorKey: state.isRestricted ? nil : "Ctrl-O"))
    case .search: state.words(.searchFooter)
    case .listFilter: state.words(HistoryText.filterFooter)
    case .filter: filterFooter(state)
    case .command: state.words(.commandFooter)
    case .deadline: state.words(.deadlineFooter)
    case .deadlineForAll: state.words(.deadlineForAllFooter)
    case .receive: state.words(.receiptFooter)
    case .progress(let id) where state.target(of: id) != nil: state.words(.quantityFooter)
    case .many(.receive, _): state.words(.receiptFooter)
    case .many(.deadline, _): state.words(.deadlineFooter)
    case .importFile: state.words(.fileFooter)
    case .takeOther: state.words(ContestText.footer)
    case .discard(let id):
      state.words(
        .discardFooter(state.register.reviews.first { $0.id == id }?.name ?? id.raw))
    case .review(let question): Self.footer(of: question, state.words)
    default: state.words(.promptFooter)
    }
  }

  /// How many rows fit what was typed so far, and the keys.
  private static func filterFooter(_ state: AppState) -> String {
    let keys = state.words(FilterText.footer)
    guard state.view == .plan, let open = state.workspace, open.filter != nil else { return keys }
    let counts = FilterText.counts(shown: open.shown.count, all: open.table.rows.count)
    return keys + "   " + state.words(counts)
  }

  static func question(of prompt: Prompt, _ state: AppState) -> String {
    let words = state.words
    switch prompt.purpose {
    case .progress(let id):
      guard let target = state.target(of: id) else { return words(.askProgress) }
      let sign = words.language == .vietnamese ? "," : "."
      return words(.askQuantity(target.value.text(separator: sign) + " " + target.measure))
    case .note: return ask(.note, words)
    case .deadline: return ask(.deadline, words)
    case .deadlineForAll: return words(.askDeadlineForAll)
    case .receive: return ask(.receive, words)
    case .returnReport: return ask(.returnReport, words)
    case .exempt: return ask(.exempt, words)
    case .drop: return ask(.drop, words)
    case .many(let verb, let ids):
      return words(MarkText.forMany(ids.count)) + ask(verb, words)
    case .search: return words(.askSearch)
    case .listFilter: return words(HistoryText.askFilter)
    case .filter: return words(FilterText.ask)
    case .saveFilter: return words(FilterText.askName)
    case .command: return words(.askCommand)
    case .importFile: return words(.askFile)
    case .takeOther: return words(ContestText.ask)
    case .discard: return words(.askDiscard)
    case .review(let question): return Self.question(of: question, words)
    }
  }

  private static func ask(_ verb: TaskVerb, _ words: Wording) -> String {
    switch verb {
    case .progress: words(.askProgress)
    case .note: words(.askNote)
    case .deadline: words(.askDeadline)
    case .receive: words(.askReceipt)
    case .returnReport: words(.askReturnReason)
    case .exempt: words(.askExemptReason)
    case .drop: words(.askDropReason)
    }
  }
}
