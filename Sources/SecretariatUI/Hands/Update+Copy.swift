// `y`: what is selected goes to the clipboard of the person's own computer; `E`: the evidence of a task.

import CellScreen
import PlanModel
import VietnameseText
import Wording

extension AppState {
  mutating func runCopy() -> [Effect] {
    switch view {
    case .register:
      guard let plan = register.selected else { return refuse(words(.noPlanOpen)) }
      return copy(text(of: plan), saying: nil)
    case .reader:
      guard let text = citation else { return refuse(words(.emptyDocument)) }
      return copy(text, saying: nil)
    case .history, .timeline:
      let texts = overviewTexts
      guard let row = selectedOverviewRow, texts.indices.contains(row) else {
        return refuse(words(.nothingSelected))
      }
      return copy(texts[row], saying: nil)
    default: return copyTasks()
    }
  }

  private mutating func copyTasks() -> [Effect] {
    let ids = actedUnitTasks
    guard let open = workspace, !ids.isEmpty else { return refuse(words(.nothingSelected)) }
    let cells = ids.compactMap { open.table.position(of: $0) }.map { rowCells(open.table.rows[$0]) }
    guard !cells.isEmpty else { return refuse(words(.nothingSelected)) }
    guard ids.count > 1 else { return copy(cells[0].joined(separator: " – "), saying: nil) }
    let rows = cells.map { $0.joined(separator: "\t") + "\n" }.joined()
    return copy(rows, saying: words(MarkText.copiedRows(ids.count)))
  }

  private func rowCells(_ row: UnitTaskRow) -> [String] {
    guard let task = workspace?.task(of: row) else { return [] }
    let words = task.listWords(deadline: row.id.deadline)
    let unit = unitName(of: row.id, task: task, short: false)
    let due = row.due.map(dayText) ?? self.words(.noDeadline)
    let timing = RowLook.timing(of: row, self)
    let state = stateName(of: row.state)
    let how = timing.isEmpty || timing == state ? state : state + ", " + timing
    // What would split a row of the table is a blank.
    return [row.id.description, unit, words, due, how].map { cell in
      String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
  }

  private func text(of plan: PlanSummary) -> String {
    var parts = [plan.title, plan.subject, "\(plan.tally.done)/\(plan.tally.counted)"]
    if let percent = plan.tally.percent { parts.append("\(percent)%") }
    if plan.tally.overdue > 0 { parts.append(words(.overdueCount(plan.tally.overdue))) }
    return parts.joined(separator: " – ")
  }

  /// The line of the document under the cursor, with the place where it says so.
  private var citation: String? {
    guard let open = workspace, let line = open.reader.currentLine, let lines = open.reader.lines,
      lines.indices.contains(line - 1)
    else { return nil }
    let section = open.plan.sections.values.last { $0.lines.contains(line) }
    return words(
      MarkText.citation(
        text: lines[line - 1].trimmed,
        plan: open.plan.profile.title.isEmpty ? open.plan.id.raw : open.plan.profile.title,
        path: section.map { open.plan.path(of: $0.id) } ?? "", line: line))
  }

  private mutating func copy(_ text: String, saying sentence: String?) -> [Effect] {
    let bytes = text.utf8.count
    guard bytes <= Clipboard.limit else {
      return refuse(words(MarkText.tooLongToCopy(bytes: bytes, limit: Clipboard.limit)))
    }
    message = StatusMessage(sentence ?? words(MarkText.copied(letters: text.count)))
    return [.copy(text)]
  }

  /// `E`: the last evidence that was recorded, shown whole and copied; nothing is started to open it.
  mutating func runEvidence() -> [Effect] {
    guard let id = selectedUnitTask else { return refuse(words(.nothingSelected)) }
    let entries = expectedRecord(of: id).entries
    guard let reference = entries.last(where: { !$0.evidence.isEmpty })?.evidence else {
      return refuse(words(MarkText.noEvidence))
    }
    return copy(reference, saying: words(MarkText.evidenceCopied(reference)))
  }
}
