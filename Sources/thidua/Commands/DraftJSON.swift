// A reading as JSON: the keys and their order are a contract that other programs rely on. A value
// that the document does not give is null, never a guess.

import PlainJSON
import PlanModel
import VietnameseText

/// Writes a reading.
struct DraftJSON {
  private let draft: PlanDraft
  private var writer = JSONWriter(pretty: true)

  static func bytes(of draft: PlanDraft) -> [UInt8] {
    var json = DraftJSON(draft: draft)
    json.writeDraft()
    return json.writer.bytes
  }

  private init(draft: PlanDraft) { self.draft = draft }

  private mutating func writeDraft() {
    writer.beginObject()
    writeHead()
    list("sections", draft.sections) { json, section in json.write(section) }
    list("phases", draft.phases) { json, phase in json.write(phase) }
    list("tasks", draft.tasks) { json, task in json.write(task) }
    list("units", draft.units) { json, unit in json.write(unit) }
    list("quotas", draft.quotas) { json, quota in json.write(quota) }
    list("targets", draft.targets) { json, target in
      json.writer.member("text", target.text)
      json.writer.member("value", optional: target.value)
      json.writer.member("line", target.line)
    }
    list("unplaced", draft.unplaced) { json, line in
      json.writer.member("line", line.line)
      json.writer.member("text", line.text)
    }
    list("warnings", draft.warnings) { json, warning in
      json.writer.member("line", warning.line)
      json.writer.member("code", warning.code.rawValue)
      json.writer.member("text", warning.text)
    }
    writer.endObject()
  }

  private mutating func writeHead() {
    writer.member("kind", optional: draft.kind?.value)
    writer.member("number", optional: draft.number?.value)
    writer.member("symbol", optional: draft.symbol?.value)
    writer.member("agency", optional: draft.agency?.value)
    writer.member("parentAgency", optional: draft.parentAgency?.value)
    writer.member("place", optional: draft.place?.value)
    writer.member("issuedOn", optional: draft.issuedOn?.value.iso)
    writer.member("subject", optional: draft.subject?.value)
    writer.member("period", draft.period.map { ($0.value.start, $0.value.end) })
    writer.key("signer")
    if let signer = draft.signer {
      writer.beginObject()
      writer.member("onBehalf", optional: signer.onBehalf)
      writer.member("title", optional: signer.title)
      writer.member("name", optional: signer.name)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.member("recipients", draft.recipients.map(\.value))
    writer.member("grounds", draft.grounds.map(\.value))
  }

  /// A key with an array of objects; `write` writes the members of one.
  private mutating func list<Item>(
    _ key: String, _ items: [Item], _ write: (inout DraftJSON, Item) -> Void
  ) {
    writer.key(key)
    writer.beginArray()
    for item in items {
      writer.beginObject()
      write(&self, item)
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func write(_ section: DraftSection) {
    writer.member("number", section.number)
    writer.member("title", optional: section.title)
    writer.lines(LineRange(first: section.lines.lowerBound, last: section.lines.upperBound))
    list("children", section.children) { json, child in json.write(child) }
  }

  private mutating func write(_ phase: DraftPhase) {
    writer.member("name", phase.name)
    writer.member("start", optional: phase.start?.iso)
    writer.member("end", optional: phase.end?.iso)
    writer.member("startImplied", phase.startImplied)
    writer.member("endImplied", phase.endImplied)
    writer.member("line", phase.line)
  }

  private mutating func write(_ task: DraftTask) {
    writer.member("text", task.text)
    writer.member("section", optional: task.section)
    writer.member("line", task.line)
    writer.member("units", task.units.map(\.name))
    writer.member("everyone", task.everyone)
    writer.member("kind", task.kind.rawValue)
    list("due", task.due) { json, deadline in
      json.writer.member("date", optional: deadline.isoDate)
      json.writer.member("qualifier", optional: deadline.qualifier)
      json.writer.member("what", optional: deadline.what)
      json.writer.member("recurrence", optional: deadline.recurrence?.rawValue)
      json.writer.member("relative", optional: deadline.relative)
      json.writer.member("line", deadline.line)
    }
  }

  private mutating func write(_ unit: DraftUnit) {
    writer.member("name", unit.name)
    writer.member("everyone", unit.everyone)
    writer.member("role", unit.role.rawValue)
  }

  private mutating func write(_ quota: DraftQuota) {
    writer.member("form", quota.form)
    writer.member("kind", quota.kind.rawValue)
    writer.member("collective", quota.collective.map { ($0.lowerBound, $0.upperBound) })
    writer.member("individual", quota.individual.map { ($0.lowerBound, $0.upperBound) })
    writer.member("line", quota.line)
  }
}

extension DraftDeadline {
  /// The date as ISO 8601 writes it; a day of every month has no such form, its words stand in
  /// `relative`.
  fileprivate var isoDate: String? {
    date?.iso ?? anchor.flatMap { $0.month == nil ? nil : $0.iso }
  }
}
