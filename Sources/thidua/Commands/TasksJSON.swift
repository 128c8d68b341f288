// The unit tasks as JSON, for `tasks --json`: one array of objects. Keys are only ever added.

import PlainJSON
import PlanModel
import SecretariatUI
import VietnameseText
import Wording

/// Writes listed unit tasks.
struct TasksJSON {
  private let office: Office
  private let directory: UnitDirectory
  private let wording: Wording
  private let today: CalendarDay

  init(session: Session, office: Office) {
    self.office = office
    directory = UnitDirectory(office: office)
    wording = session.wording
    today = session.options.today
  }

  func bytes(of listed: [ListedTask]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for item in listed { write(item, to: &writer) }
    writer.endArray()
    return writer.bytes
  }

  private func write(_ item: ListedTask, to writer: inout JSONWriter) {
    let (plan, row, task) = (item.plan, item.row, item.task)
    let deadline = task.deadline(numbered: row.id.deadline)
    let unit = row.id.unit == .unassigned ? nil : row.id.unit
    writer.beginObject()
    writer.member("id", row.id.description)
    writer.member("plan", plan.id.raw)
    writer.member("task", task.id.description)
    writer.member("section", optional: task.section.map(plan.path(of:)))
    writer.member("phase", optional: row.phasePosition.map { plan.phases.values[$0].name })
    writer.member("unit", optional: unit?.raw)
    let unitName = unit.map { office[$0]?.name } ?? task.ownerWords(directory)
    writer.member("unitName", optional: unitName)
    writer.member("assignee", optional: item.assignee)
    writer.member("state", row.state.name)
    writer.member("reason", optional: row.state.reason)
    writer.member("percent", row.percent)
    writer.member("due", optional: row.due?.iso)
    writeDays(row.timing(on: today), to: &writer)
    writer.member("contested", plan.isContested(row.id))
    writer.others(ContestWords(wording, plan, year: today.year).fields(of: row.id))
    writer.member("what", optional: deadline?.what)
    writer.member("text", task.words)
    writer.member("kind", task.kind.rawValue)
    writer.member("target", optional: task.target?.text(wording.language))
    writer.member("deadlineWords", optional: deadline.map(wording.text(of:)))
    writer.member("line", optional: task.lines?.first)
    write(item.record.entries, of: task, to: &writer)
    writer.endObject()
  }

  private func writeDays(_ timing: Timing, to writer: inout JSONWriter) {
    var overdue = 0
    var late = 0
    switch timing {
    case .overdue(let days): overdue = days
    case .doneLate(let days): late = days
    default: break
    }
    writer.member("overdueDays", overdue)
    writer.member("daysLate", late)
  }

  private func write(
    _ entries: [ProgressEntry], of task: PlanTask, to writer: inout JSONWriter
  ) {
    writer.key("notes")
    writer.beginArray()
    for entry in entries {
      writer.beginObject()
      writer.members(of: entry, target: task.target, wording.language)
      writer.endObject()
    }
    writer.endArray()
  }
}

extension JSONWriter {
  /// The member "others": the values that were set at the same time as the ones shown.
  mutating func others(_ fields: [ContestedField]) {
    key("others")
    beginArray()
    for field in fields {
      for other in field.others {
        beginObject()
        member("field", field.field.rawValue)
        member("value", other.text)
        member("author", optional: other.stamp?.author)
        member("time", optional: other.stamp.map { OfficeClock.iso(ofMilliseconds: $0.time) })
        endObject()
      }
    }
    endArray()
  }

  /// The members of an entry: day, author, value, note, evidence.
  mutating func members(
    of entry: ProgressEntry, target: TaskTarget?, _ language: Language
  ) {
    member("day", entry.day.iso)
    member("author", entry.author)
    member("value", optional: entry.value?.text(of: target, language))
    member("note", entry.note)
    member("evidence", entry.evidence)
  }
}

extension ProgressValue {
  /// "40%", or a quantity with the target's measure: "3 tin".
  func text(of target: TaskTarget?, _ language: Language) -> String {
    switch self {
    case .percent(let percent): "\(percent)%"
    case .quantity(let done):
      [done.text(separator: language.decimalSign), target?.measure ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

extension UnitTaskState {
  /// Why it was returned, exempted or dropped; nil for the other states.
  var reason: String? {
    switch self {
    case .returned(let reason), .exempt(let reason), .dropped(let reason): reason
    case .todo, .doing, .done: nil
    }
  }
}
