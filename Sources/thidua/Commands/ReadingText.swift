// A reading for people: what the reader took for head, sections, phases, tasks and quotas, each
// with its line, so that it can be held against the paper. What it doubts follows in `Findings`.

import PlanModel
import VietnameseText
import Wording

/// The lines of a reading.
struct ReadingText {
  private let draft: PlanDraft
  private let wording: Wording

  init(_ draft: PlanDraft, _ wording: Wording) {
    self.draft = draft
    self.wording = wording
  }

  var lines: [String] {
    part(.head, head) + part(.sections, sections(draft.sections, indent: ""))
      + part(.phases, draft.phases.map(text(of:))) + part(.tasks, draft.tasks.flatMap(texts(of:)))
      + part(.quotas, draft.quotas.map(text(of:)))
  }

  private func part(_ heading: ReadingHeading, _ lines: [String]) -> [String] {
    lines.isEmpty
      ? [] : ["", wording(.readingHeading(heading)) + ":"] + lines.map { "  " + $0 }
  }

  private func at(_ line: Int, _ words: String) -> String {
    wording(.atLine(line, words: words))
  }

  private var head: [String] {
    var lines: [String] = []
    func add(_ name: PlanFactWord, _ line: Int?, _ value: String?) {
      guard let line, let value, !value.isEmpty else { return }
      lines.append(at(line, wording(.fact(name)) + ": " + value))
    }
    let number = draft.number ?? draft.symbol
    add(
      .number, number?.line, draft.number?.value ?? draft.symbol.map { "…/" + $0.value })
    add(.issuedOn, draft.issuedOn?.line, draft.issuedOn.map { wording.day($0.value) })
    add(.agency, draft.agency?.line, draft.agency?.value)
    add(.subject, draft.subject?.line, draft.subject?.value)
    add(.period, draft.period?.line, draft.period.map { days($0.value) })
    let signer = draft.signer.map {
      [$0.onBehalf, $0.title, $0.name].compactMap(\.self).joined(separator: " ")
    }
    add(.signer, draft.signer?.line, signer)
    add(
      .recipients, draft.recipients.first?.line,
      draft.recipients.map(\.value).joined(separator: "; "))
    return lines
  }

  private func days(_ period: DraftPeriod) -> String {
    "\(wording.day(period.start)) – \(wording.day(period.end))"
  }

  private func sections(_ sections: [DraftSection], indent: String) -> [String] {
    sections.flatMap { section in
      let title = section.title.map { " " + $0 } ?? ""
      return [at(section.lines.lowerBound, "\(indent)\(section.number).\(title)")]
        + self.sections(section.children, indent: indent + "  ")
    }
  }

  private func text(of phase: DraftPhase) -> String {
    let days = wording(
      .period(
        start: phase.start.map(wording.day), startImplied: phase.startImplied,
        end: phase.end.map(wording.day), endImplied: phase.endImplied))
    return at(phase.line, "\(phase.name): \(days)")
  }

  /// The task's words; below them who does it and by when.
  private func texts(of task: DraftTask) -> [String] {
    let section = task.section.map { "\($0) " } ?? ""
    let doers = task.units.filter { $0.role != .receiver }.map(\.name)
    let who = doers.isEmpty ? wording(.noUnit) : doers.joined(separator: "; ")
    let due = task.due.map(text(of:)).filter { !$0.isEmpty }
    let when = due.isEmpty ? wording(.noDay) : due.joined(separator: "; ")
    return [at(task.line, section + task.text), "    \(who) | \(when)"]
  }

  private func text(of deadline: DraftDeadline) -> String {
    let words = [deadline.qualifier, deadline.date.map(wording.day), deadline.relative]
    var parts = words.compactMap(\.self)
    if let interval = deadline.recurrence.flatMap({ RecurrenceWord(rawValue: $0.rawValue) }) {
      parts = [wording(.recurrence(interval, monthDay: deadline.anchor.map(text(of:))))]
    }
    let text = parts.joined(separator: " ")
    return deadline.what.map { "\($0): \(text)" } ?? text
  }

  private func text(of day: DraftMonthDay) -> String {
    wording.text(of: MonthDay(month: day.month, day: day.day))
  }

  private func text(of quota: DraftQuota) -> String {
    at(
      quota.line,
      wording(
        .quota(
          form: quota.form, collective: quota.collective.map(text(of:)),
          individual: quota.individual.map(text(of:)))))
  }

  private func text(of range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
