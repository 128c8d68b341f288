// Changes as JSON: {"kind":K,"id":unit task,"old":value,"new":value}, `id` only where the kind
// speaks of a unit task, `old` or `new` left out for an addition or a removal.
// A kind, a field or a name that this version does not know makes the change `unknown`: kept as it
// came, without effect, never dropped.

import PlainJSON
import PlanModel
import VietnameseText

enum ChangeCoding {
  static func write(_ change: Change, to writer: inout JSONWriter) {
    switch change {
    case .profile(let edit): write("profile", nil, edit, to: &writer)
    case .section(let edit): write("section", nil, edit, to: &writer)
    case .phase(let edit): write("phase", nil, edit, to: &writer)
    case .task(let edit): write("task", nil, edit, to: &writer)
    case .quota(let edit): write("quota", nil, edit, to: &writer)
    case .state(let id, let edit): write("state", id, edit, to: &writer)
    case .postponement(let id, let edit): write("postponement", id, edit, to: &writer)
    case .entry(let id, let edit): write("entry", id, edit, to: &writer)
    case .unit(let edit): write("unit", nil, edit, to: &writer)
    case .unknown(_, let json):
      writer.value((try? JSONValue.parse(Array(json.utf8))) ?? .null)
    }
  }

  static func read(_ value: JSONValue, _ notes: ReadingNotes) -> Change {
    let kind = value["kind"]?.string ?? ""
    do throws(NotUnderstood) {
      return try readKnown(kind, value, notes)
    } catch {
      return .unknown(kind: kind, json: String(decoding: value.serialized(), as: UTF8.self))
    }
  }

  private static func readKnown(
    _ kind: String, _ value: JSONValue, _ notes: ReadingNotes
  ) throws(NotUnderstood) -> Change {
    switch kind {
    case "profile": return .profile(try edit(value, notes))
    case "section": return .section(try edit(value, notes))
    case "phase": return .phase(try edit(value, notes))
    case "task": return .task(try edit(value, notes))
    case "quota": return .quota(try edit(value, notes))
    case "unit": return .unit(try edit(value, notes))
    case "state":
      let (id, edit): (_, Edit<UnitTaskState>) = try unitTaskEdit(value, notes)
      guard edit.old != nil, edit.new != nil else { throw NotUnderstood() }
      return .state(id, edit)
    case "postponement":
      let (id, edit): (_, Edit<CalendarDay>) = try unitTaskEdit(value, notes)
      return .postponement(id, edit)
    case "entry":
      let (id, edit): (_, Edit<ProgressEntry>) = try unitTaskEdit(value, notes)
      return .entry(id, edit)
    default: throw NotUnderstood()
    }
  }

  private static func write<Value: StoredValue>(
    _ kind: String, _ id: UnitTaskID?, _ edit: Edit<Value>, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("kind", kind)
    if let id { writer.member("id", id.description) }
    if let old = edit.old {
      writer.key("old")
      old.write(to: &writer)
    }
    if let new = edit.new {
      writer.key("new")
      new.write(to: &writer)
    }
    writer.endObject()
  }

  private static func edit<Value: StoredValue>(
    _ value: JSONValue, _ notes: ReadingNotes
  ) throws(NotUnderstood) -> Edit<Value> {
    var fields = try FieldReader(value, notes)
    _ = fields.value("kind")
    let edit: Edit<Value> = try Self.edit(&fields, notes)
    fields.finish()
    return edit
  }

  private static func unitTaskEdit<Value: StoredValue>(
    _ value: JSONValue, _ notes: ReadingNotes
  ) throws(NotUnderstood) -> (UnitTaskID, Edit<Value>) {
    var fields = try FieldReader(value, notes)
    _ = fields.value("kind")
    let id = try notes.unitTask(try fields.text("id"))
    let edit: Edit<Value> = try Self.edit(&fields, notes)
    fields.finish()
    return (id, edit)
  }

  private static func edit<Value: StoredValue>(
    _ fields: inout FieldReader, _ notes: ReadingNotes
  ) throws(NotUnderstood) -> Edit<Value> {
    let read = { (value: JSONValue) throws(NotUnderstood) in
      try Value(stored: value, notes)
    }
    return Edit(old: try fields.optional("old", read), new: try fields.optional("new", read))
  }
}
