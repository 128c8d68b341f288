// What a step did, in words: the same for view 7 and for `thidua log`.

package import PlanModel
import VietnameseText
package import Wording

/// Puts steps of one plan, or of the office, into words.
package struct StepWords {
  private let words: Wording
  private let plan: Plan?
  private let office: Office
  private let directory: UnitDirectory

  // Changes of rows beyond these are told by their number.
  private static let mostDetails = 8

  /// - Parameter plan: nil for the office's own steps.
  package init(_ words: Wording, plan: Plan?, office: Office) {
    self.words = words
    self.plan = plan
    self.office = office
    directory = UnitDirectory(office: office)
  }

  /// What kind of step it was.
  package func name(_ batch: Batch) -> String {
    words(CommandText.step(StepWord(rawValue: batch.label.rawValue) ?? .edit))
  }

  /// The unit and the task that it was about, the first where there are several; for other steps what
  /// they changed.
  package func subject(_ batch: Batch) -> (unit: String, words: String) {
    let ids = distinct(batch.changes.compactMap(\.unitTask))
    guard let id = ids.first else { return ("", rowSubject(batch)) }
    let more = ids.count > 1 ? " " + words(HistoryText.more(ids.count - 1)) : ""
    guard let task = plan?.tasks[id.task] ?? plan?.removedTasks[id.task] else {
      return (office[id.unit]?.shortName ?? id.unit.raw, id.description + more)
    }
    let unit =
      office[id.unit]?.shortName
      ?? (id.unit == .unassigned ? task.ownerWords(directory) : nil) ?? id.unit.raw
    return (unit, task.listWords(deadline: id.deadline) + more)
  }

  /// What each change set: the old value and the new one, notes in quotation marks.
  package func details(_ batch: Batch) -> [String] {
    // An amount that is the new state is told with the state.
    let states = batch.changes.compactMap { change -> UnitTaskState? in
      if case .state(_, let edit) = change { edit.new } else { nil }
    }
    let all = distinct(
      batch.changes.compactMap { text(of: $0, beside: states) }.filter { !$0.isEmpty })
    guard all.count > Self.mostDetails else { return all }
    return all.prefix(Self.mostDetails) + [words(HistoryText.more(all.count - Self.mostDetails))]
  }

  private func rowSubject(_ batch: Batch) -> String {
    if batch.label == .importPlan { return plan?.profile.subject ?? "" }
    let names = distinct(batch.changes.map(name(of:)).filter { !$0.isEmpty })
    guard names.count > 2 else { return names.joined(separator: "; ") }
    return names[0] + " " + words(HistoryText.more(names.count - 1))
  }

  private func name(of change: Change) -> String {
    switch change {
    case .profile: words(CommandText.changedProfile)
    case .section(let edit):
      (edit.new ?? edit.old).map { [$0.number, $0.title ?? ""].joined(separator: " ").trimmed }
        ?? ""
    case .phase(let edit): (edit.new ?? edit.old)?.name ?? ""
    case .task(let edit): (edit.new ?? edit.old)?.words ?? ""
    case .quota(let edit): (edit.new ?? edit.old)?.form ?? ""
    case .unit(let edit): (edit.new ?? edit.old)?.name ?? ""
    case .unknown: words(CommandText.changeOfNewerVersion)
    case .state, .postponement, .entry: ""
    }
  }

  // MARK: Values

  private func text(of change: Change, beside states: [UnitTaskState]) -> String? {
    switch change {
    case .state(let id, let edit):
      let target = plan?.tasks[id.task]?.target
      return arrow(text(of: edit.old ?? .todo, target), text(of: edit.new ?? .todo, target))
    case .postponement(_, let edit):
      return words(HistoryText.due) + " " + arrow(day(edit.old), day(edit.new))
    case .entry(let id, let edit): return entry(edit, plan?.tasks[id.task]?.target, states)
    case .task(let edit): return task(edit)
    case .profile(let edit): return profile(edit)
    case .section(let edit): return row(edit) { $0.title ?? $0.number }
    case .phase(let edit): return row(edit, \.name)
    case .quota(let edit): return row(edit, \.form)
    case .unit(let edit): return row(edit) { "\($0.name) (\($0.shortName))" }
    case .unknown: return words(CommandText.changeOfNewerVersion)
    }
  }

  private func arrow(_ old: String, _ new: String) -> String {
    old == new ? new : "\(old) → \(new)"
  }

  private func day(_ day: CalendarDay?) -> String {
    day.map(words.day) ?? words(HistoryText.asPlanned)
  }

  private func text(of state: UnitTaskState, _ target: TaskTarget?) -> String {
    words(CommandText.state(StateWord(state, target: target, language: words.language)))
  }

  private func entry(
    _ edit: Edit<ProgressEntry>, _ target: TaskTarget?, _ states: [UnitTaskState]
  ) -> String? {
    guard let entry = edit.new ?? edit.old else { return nil }
    var parts: [String] = []
    if let value = entry.value, !states.contains(.doing(value)) {
      parts.append(text(of: .doing(value), target))
    }
    if !entry.note.isEmpty { parts.append("“\(entry.note.inOneLine)”") }
    if !entry.evidence.isEmpty { parts.append(words(.evidence(entry.evidence))) }
    let text = parts.joined(separator: " ")
    return edit.new == nil && !text.isEmpty ? words(HistoryText.removed(text)) : text
  }

  private func task(_ edit: Edit<PlanTask>) -> String? {
    guard let old = edit.old, let new = edit.new else {
      return row(edit) { $0.words }
    }
    let days = new.deadlines.compactMap { deadline -> String? in
      let before = old.deadline(numbered: deadline.number)
      guard before != deadline else { return nil }
      return words(HistoryText.due) + " " + arrow(text(of: before), text(of: deadline))
    }
    if !days.isEmpty { return days.joined(separator: "; ") }
    return old.words == new.words
      ? words(HistoryText.changed(new.words)) : arrow("“\(old.words)”", "“\(new.words)”")
  }

  private func text(of deadline: Deadline?) -> String {
    guard let deadline else { return words(HistoryText.withoutDay) }
    if case .by(let day) = deadline.schedule { return words.day(day) }
    return deadline.words.isEmpty ? words(HistoryText.withoutDay) : deadline.words
  }

  private func profile(_ edit: Edit<PlanProfile>) -> String? {
    guard let new = edit.new else { return edit.old.map { words(HistoryText.removed($0.title)) } }
    guard let old = edit.old else { return words(HistoryText.added(new.title)) }
    var parts: [String] = []
    if old.title != new.title { parts.append(arrow(old.title, new.title)) }
    if old.issuedOn != new.issuedOn {
      let days = [old.issuedOn, new.issuedOn].map {
        $0.map(words.day) ?? words(HistoryText.withoutDay)
      }
      parts.append(arrow(days[0], days[1]))
    }
    if old.subject != new.subject { parts.append(arrow("“\(old.subject)”", "“\(new.subject)”")) }
    return parts.isEmpty ? words(CommandText.changedProfile) : parts.joined(separator: "; ")
  }

  private func row<Row>(_ edit: Edit<Row>, _ name: (Row) -> String) -> String? {
    guard let row = edit.new ?? edit.old else { return nil }
    if edit.old == nil { return words(HistoryText.added(name(row))) }
    if edit.new == nil { return words(HistoryText.removed(name(row))) }
    return words(HistoryText.changed(name(row)))
  }

  private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
