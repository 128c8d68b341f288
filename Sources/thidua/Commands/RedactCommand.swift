// `redact`: takes words out of every recorded step, after showing where they stand.

import PlanStore
import Wording

extension Session {
  /// Lists where the words stand; with --yes takes them out.
  func redactWords() throws(CommandFault) -> ExitCode {
    let text = call.arguments.joined(separator: " ")
    guard let reason = call.value(.reason) else { throw .call(.reasonWanted) }
    guard let store = try door.open() as? FileStore else { throw .store(.noStore(options.store)) }
    let found: [WordsFound]?
    do throws(StoreError) { found = try store.find(text) } catch { throw CommandFault(error) }
    guard let found else { throw .call(.nothingToRedact(text)) }
    for place in found { output.line(wording(words(place))) }
    let records = found.filter(\.isRecord)
    let others = Set(found.filter { !$0.isRecord }.map(\.path)).count
    guard !records.isEmpty else {
      output.line(wording(CheckText.wordsNowhere(text)))
      return .unmatched
    }
    guard call.has(.yes) else {
      output.line(wording(CheckText.wordsPreview(lines: records.count, others: others)))
      return .unmatched
    }
    let removal = Removal(author: options.writer, time: time, reason: reason)
    var lines = 0
    let changed = try asking(writing: true) { (_) throws(StoreError) in
      try store.redact(text, by: removal)
    }
    for journal in changed {
      lines += journal.lines
      output.line(wording(CheckText.wordsRemoved(path: journal.path, lines: journal.lines)))
    }
    output.tellsOfSavedStep = true
    output.line(wording(CheckText.wordsDone(lines: lines, others: others)))
    return .done
  }

  private func words(_ place: WordsFound) -> CheckText {
    switch place.kind {
    case .record(let count, let author, let time):
      .wordsIn(
        path: place.path, line: place.line ?? 1, count: count, author: author, time: time)
    case .untouched: .wordsUntouched(path: place.path, line: place.line)
    case .unsearchable: .wordsUnsearchable(path: place.path)
    }
  }
}

extension WordsFound {
  fileprivate var isRecord: Bool {
    if case .record = kind { return true }
    return false
  }
}
