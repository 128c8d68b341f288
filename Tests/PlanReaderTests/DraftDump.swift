// A reading drawn as text, one finding a line, so that a test shows at a glance what was read.

import PlanModel
import VietnameseText

enum DraftDump {
  static func text(_ draft: PlanDraft) -> String {
    var lines: [String] = []
    lines += head(draft)
    for section in draft.allSections {
      lines.append(
        "section \(section.path) [\(section.lines.lowerBound)-\(section.lines.upperBound)] "
          + (section.title ?? "—"))
    }
    for phase in draft.phases { lines.append(dump(phase)) }
    for task in draft.tasks { lines += dump(task) }
    for unit in draft.units {
      lines.append("unit \(unit.role.rawValue) \(unit.name)" + (unit.everyone ? " (everyone)" : ""))
    }
    for quota in draft.quotas {
      lines.append(
        "quota \(quota.kind.rawValue) \(quota.form): \(range(quota.collective)) "
          + range(quota.individual))
    }
    for target in draft.targets {
      lines.append("target @\(target.line) \(target.value ?? "—"): \(target.text)")
    }
    for line in draft.unplaced { lines.append("unplaced @\(line.line) \(line.text)") }
    for warning in draft.warnings {
      lines.append("warning @\(warning.line) \(warning.code.rawValue): \(warning.text)")
    }
    return lines.joined(separator: "\n")
  }

  private static func head(_ draft: PlanDraft) -> [String] {
    var lines = [
      "kind \(draft.kind?.value ?? "—")", "number \(draft.number?.value ?? "—")",
      "symbol \(draft.symbol?.value ?? "—")", "agency \(draft.agency?.value ?? "—")",
      "parent \(draft.parentAgency?.value ?? "—")", "place \(draft.place?.value ?? "—")",
      "issued \(draft.issuedOn?.value.iso ?? "—")", "subject \(draft.subject?.value ?? "—")",
      "period \(draft.period.map { $0.value.start.iso + "/" + $0.value.end.iso } ?? "—")",
    ]
    if let signer = draft.signer {
      lines.append(
        "signer \(signer.onBehalf ?? "—") | \(signer.title ?? "—") | \(signer.name ?? "—")")
    }
    lines += draft.recipients.map { "recipient @\($0.line) \($0.value)" }
    lines += draft.grounds.map { "ground @\($0.line) \($0.value)" }
    return lines
  }

  private static func dump(_ phase: DraftPhase) -> String {
    "phase @\(phase.line) \(phase.name): \(phase.start?.iso ?? "—")"
      + (phase.startImplied ? "?" : "") + " \(phase.end?.iso ?? "—")"
      + (phase.endImplied ? "?" : "")
  }

  static func dump(_ task: DraftTask) -> [String] {
    let units = task.units.map { "\($0.role.rawValue) \($0.name)" + ($0.everyone ? "*" : "") }
    var lines = [
      "task \(task.order) \(task.kind.rawValue)\(task.confidence == .certain ? "" : "?") "
        + "\(task.section ?? "—") [\(task.lines.lowerBound)-\(task.lines.upperBound)] "
        + "{\(units.joined(separator: ", "))} \(task.text.prefix(70))"
    ]
    for due in task.due { lines.append("  due " + dump(due)) }
    return lines
  }

  static func dump(_ due: DraftDeadline) -> String {
    [
      "@\(due.line)", due.iso, due.recurrence?.rawValue, due.relative.map { "«\($0)»" },
      due.qualifier.map { "(\($0))" }, due.what.map { "for \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  private static func range(_ range: ClosedRange<Int>?) -> String {
    range.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "—"
  }
}
