// How the state of a place is written into a snapshot: a line for what the plan says or for the
// office, then a line for each unit task that somebody has touched. Rows are written as in changes.

import PlainJSON
import PlanModel
import VietnameseText

/// What the records of a place come to.
enum PlaceContent: Equatable, Sendable {
  case office(Office)
  case plan(Plan)

  /// The state of a place in which nothing has happened.
  init(of place: JournalPlace) {
    switch place {
    case .office: self = .office(Office())
    case .plan(let id): self = .plan(Plan(id: id))
    }
  }

  /// The lines; each ends with a line feed.
  func lines() -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 16)
    switch self {
    case .office(let office):
      writer.beginObject()
      writer.list("units", rows: office.units.values)
      writer.contests(office.contests)
      writer.member("seen", RecordLine.hex(office.seen, digits: 16))
      writer.endObject()
      writer.endLine()
    case .plan(let plan): Self.write(plan, to: &writer)
    }
    return writer.bytes
  }

  /// Reads the lines.
  /// - Throws: when anything in them is not of this version.
  init(lines: UnsafeBufferPointer<UInt8>, of place: JournalPlace) throws(NotUnderstood) {
    let notes = ReadingNotes()
    var rest = Lines(lines)
    guard let first = rest.next() else { throw NotUnderstood() }
    var fields = try FieldReader(try Self.parsed(first), notes)
    switch place {
    case .office:
      self = .office(
        Office(
          units: try fields.rows("units"), contests: try RowContests(fields: &fields),
          seen: try fields.hash("seen")))
    case .plan(let id):
      self = .plan(try Self.plan(id, &fields, &rest, notes))
    }
    fields.finish()
    guard !notes.hasUnknownFields, rest.next() == nil else { throw NotUnderstood() }
  }

  private static func write(_ plan: Plan, to writer: inout JSONWriter) {
    writer.planLine(plan)
    for (name, record) in plan.unitTasks.map({ ($0.key.description, $0.value) }).sorted(by: {
      $0.0 < $1.0
    }) {
      writer.beginObject()
      writer.member("id", name)
      record.writeFields(to: &writer)
      writer.endObject()
      writer.endLine()
    }
  }

  private static func plan(
    _ id: PlanID, _ fields: inout FieldReader, _ rest: inout Lines, _ notes: ReadingNotes
  ) throws(NotUnderstood) -> Plan {
    let reader = fields
    let profile = try fields.required("profile") { (value) throws(NotUnderstood) -> PlanProfile in
      try reader.row(value)
    }
    let (sections, phases): ([PlanSection], [Phase]) =
      (try fields.rows("sections"), try fields.rows("phases"))
    let (tasks, quotas): ([PlanTask], [Quota]) =
      (try fields.rows("tasks"), try fields.rows("quotas"))
    let removed: [PlanTask] = try fields.rows("removed")
    let contests = try RowContests(fields: &fields)
    let settled: [StoredChoice] = try fields.rows("settled")
    let seen = try fields.hash("seen")
    var unitTasks: [UnitTaskID: UnitTaskRecord] = [:]
    while let line = rest.next() {
      var fields = try FieldReader(try parsed(line), notes)
      let id = try notes.unitTask(try fields.text("id"))
      unitTasks[id] = try UnitTaskRecord(fields: &fields)
      fields.finish()
    }
    return Plan(
      id: id, profile: profile, sections: sections, phases: phases, tasks: tasks,
      quotas: quotas, unitTasks: unitTasks, contests: contests,
      settled: Dictionary(settled.map { ($0.step, $0.rivals) }) { $1 }, removedTasks: removed,
      seen: seen)
  }

  private static func parsed(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(NotUnderstood) -> JSONValue {
    guard let value = try? JSONValue.parse(line) else { throw NotUnderstood() }
    return value
  }
}

extension JSONWriter {
  fileprivate mutating func planLine(_ plan: Plan) {
    beginObject()
    key("profile")
    plan.profile.write(to: &self)
    list("sections", rows: plan.sections.values)
    list("phases", rows: plan.phases.values)
    list("tasks", rows: plan.tasks.values)
    list("quotas", rows: plan.quotas.values)
    list("removed", rows: plan.removedTasks.values.sorted { $0.id < $1.id })
    contests(plan.contests)
    list("settled", rows: plan.settled.sorted { $0.key < $1.key }.map(StoredChoice.init))
    member("seen", RecordLine.hex(plan.seen, digits: 16))
    endObject()
    endLine()
  }
}

extension UnitTaskRecord: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.optional("state", row: state)
    writer.optional("postponedTo", postponedTo?.iso)
    writer.list("entries", rows: entries)
    writer.optional("last", row: stamp)
    writer.optional("stateBy", row: stateStamp)
    writer.optional("dayBy", row: dayStamp)
    writer.list("otherStates", rows: otherStates)
    writer.list("otherDays", rows: otherDays)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init()
    guard let state: UnitTaskState = try fields.optionalRow("state") else { throw NotUnderstood() }
    self.state = state
    postponedTo = try fields.optional("postponedTo", FieldReader.day)
    entries = try fields.rows("entries")
    stamp = try fields.optionalRow("last")
    stateStamp = try fields.optionalRow("stateBy")
    dayStamp = try fields.optionalRow("dayBy")
    otherStates = try fields.rows("otherStates")
    otherDays = try fields.rows("otherDays")
  }
}

/// The lines of a text, one after the other, without their ends.
struct Lines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next line; nil at the end, and for what has no line feed.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard let end = JournalCursor.lineEnd(bytes, from: position) else { return nil }
    defer { position = end + 1 }
    return UnsafeBufferPointer(rebasing: bytes[position..<end])
  }
}
