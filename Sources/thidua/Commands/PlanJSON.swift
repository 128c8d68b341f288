// A whole plan as JSON, for `show --json`.

import PlainJSON
import PlanModel
import SecretariatUI
import VietnameseText
import Wording

/// Writes a plan with its progress.
struct PlanJSON {
  private let open: OpenPlan
  private let wording: Wording
  private var writer = JSONWriter(pretty: true)
  private var plan: Plan { open.plan }

  static func bytes(of open: OpenPlan, _ wording: Wording) -> [UInt8] {
    var json = PlanJSON(open: open, wording: wording)
    json.writePlan()
    return json.writer.bytes
  }

  private init(open: OpenPlan, wording: Wording) {
    self.open = open
    self.wording = wording
  }

  private mutating func writePlan() {
    let profile = plan.profile
    writer.beginObject()
    writer.member("id", plan.id.raw)
    writer.member("kind", profile.paperKind)
    writer.member("number", optional: profile.number)
    writer.member("symbol", optional: profile.symbol)
    writer.member("agency", optional: profile.agency)
    writer.member("parentAgency", optional: profile.parentAgency)
    writer.member("place", optional: profile.place)
    writer.member("issuedOn", optional: profile.issuedOn?.iso)
    writer.member("subject", profile.subject)
    writer.member("movement", profile.movementKind.rawValue)
    writer.member("status", profile.status.rawValue)
    writer.member("period", profile.period.map { ($0.start, $0.end) })
    writer.key("signer")
    if let signer = profile.signer {
      writer.beginObject()
      writer.member("onBehalf", optional: signer.onBehalf)
      writer.member("title", optional: signer.title)
      writer.member("name", optional: signer.name)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.member("recipients", profile.recipients)
    writer.member("grounds", profile.grounds)
    writer.member("source", optional: profile.sourceName)
    writer.member("trackedFrom", optional: profile.trackedFrom?.iso)
    writer.members(of: open.table.total)
    writeOthers(.profile(profile))
    list("phases", plan.phases.values.indices) { json, place in json.writePhase(place) }
    writeSections("sections", under: nil)
    list("tasks", plan.tasks.values) { json, task in json.write(task) }
    list("quotas", plan.quotas.values) { json, quota in json.write(quota) }
    writer.endObject()
  }

  private mutating func list<Items: Sequence>(
    _ key: String, _ items: Items, _ write: (inout PlanJSON, Items.Element) -> Void
  ) {
    writer.key(key)
    writer.beginArray()
    for item in items { write(&self, item) }
    writer.endArray()
  }

  private mutating func writePhase(_ place: Int) {
    let phase = plan.phases.values[place]
    writer.beginObject()
    writer.member("number", place + 1)
    writer.member("name", phase.name)
    writer.member("start", optional: phase.start?.day.iso)
    writer.member("end", optional: phase.end?.day.iso)
    writer.member("startImplied", phase.start?.isImplied == true)
    writer.member("endImplied", phase.end?.isImplied == true)
    writer.member("line", optional: phase.line)
    writer.members(of: open.table.phases[place])
    writeOthers(.phase(phase))
    writer.endObject()
  }

  private mutating func writeSections(_ key: String, under parent: SectionID?) {
    let places = plan.sections.values.indices.filter {
      plan.sections.values[$0].parent == parent
    }
    list(key, places) { json, place in
      let section = json.plan.sections.values[place]
      json.writer.beginObject()
      json.writer.member("number", section.number)
      json.writer.member("path", json.plan.path(of: section.id))
      json.writer.member("title", optional: section.title)
      json.writer.lines(section.lines)
      json.writer.members(of: json.open.table.sections[place])
      json.writeOthers(.section(section))
      json.writeSections("children", under: section.id)
      json.writer.endObject()
    }
  }

  private mutating func write(_ task: PlanTask) {
    writer.beginObject()
    writer.member("id", task.id.description)
    writer.member("text", task.words)
    writer.member("kind", task.kind.rawValue)
    writer.member("section", optional: task.section.map(plan.path(of:)))
    writer.lines(task.lines)
    writer.member("lead", task.lead.map(\.words))
    writer.member("support", task.support.map(\.words))
    writer.member("everyone", task.lead.contains(where: \.isEveryone))
    writer.member("target", optional: task.target?.text(wording.language))
    list("deadlines", task.deadlines) { json, deadline in json.write(deadline) }
    writeOthers(.task(task))
    writer.endObject()
  }

  // Only where two people set something of the row at once.
  private mutating func writeOthers(_ row: RowValue) {
    let fields = ContestWords(wording, plan, year: 0).fields(of: row, plan.contests)
    if !fields.isEmpty { writer.others(fields) }
  }

  private mutating func write(_ deadline: Deadline) {
    writer.beginObject()
    writer.member("number", deadline.number)
    writer.member("words", wording.text(of: deadline))
    switch deadline.schedule {
    case .by(let day): writer.member("date", day.iso)
    case .every(let interval, on: _): writer.member("recurrence", interval.rawValue)
    case .relative: break
    }
    writer.member("line", optional: deadline.line)
    writer.endObject()
  }

  private mutating func write(_ quota: Quota) {
    writer.beginObject()
    writer.member("form", quota.form)
    writer.member("kind", quota.kind.rawValue)
    writer.member("collective", quota.collective.map { ($0.min, $0.max) })
    writer.member("individual", quota.individual.map { ($0.min, $0.max) })
    writer.member("line", optional: quota.line)
    writeOthers(.quota(quota))
    writer.endObject()
  }
}
