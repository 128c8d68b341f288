// How sections, phases, quotas, units and the profile are written: fixed keys, absent fields left
// out. A key, once used, keeps its meaning for ever; new fields get new keys.

import PlainJSON
import PlanModel
import VietnameseText

/// A value that stands in a change.
protocol StoredValue: Equatable, Sendable {
  func write(to writer: inout JSONWriter)
  init(stored value: JSONValue, _ notes: ReadingNotes) throws(NotUnderstood)
}

/// A value that is written as an object.
protocol StoredRow: StoredValue {
  func writeFields(to writer: inout JSONWriter)
  init(fields: inout FieldReader) throws(NotUnderstood)
}

extension StoredRow {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeFields(to: &writer)
    writer.endObject()
  }

  init(stored value: JSONValue, _ notes: ReadingNotes) throws(NotUnderstood) {
    var fields = try FieldReader(value, notes)
    self = try Self(fields: &fields)
    fields.finish()
  }
}

extension FieldReader {
  func row<Row: StoredRow>(_ value: JSONValue) throws(NotUnderstood) -> Row {
    var fields = try nested(value)
    let row = try Row(fields: &fields)
    fields.finish()
    return row
  }

  mutating func optionalRow<Row: StoredRow>(_ key: String) throws(NotUnderstood) -> Row? {
    guard let value = value(key) else { return nil }
    return try row(value)
  }

  mutating func rows<Row: StoredRow>(_ key: String) throws(NotUnderstood) -> [Row] {
    let reader = self
    return try list(key) { (value) throws(NotUnderstood) in try reader.row(value) }
  }

  mutating func optionalInt(_ key: String) throws(NotUnderstood) -> Int? {
    try optional(key, Self.int)
  }
}

extension JSONWriter {
  mutating func optional(_ key: String, row: (some StoredRow)?) {
    guard let row else { return }
    self.key(key)
    row.write(to: &self)
  }

  mutating func list(_ key: String, rows: [some StoredRow]) {
    guard !rows.isEmpty else { return }
    self.key(key)
    beginArray()
    for row in rows { row.write(to: &self) }
    endArray()
  }
}

extension LineRange: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("first", first)
    writer.member("last", last)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(first: try fields.int("first"), last: try fields.int("last"))
  }
}

extension PlanSection: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.number)
    writer.optional("parent", parent?.number)
    writer.member("rank", rank)
    writer.member("number", number)
    writer.optional("title", title)
    writer.optional("lines", row: lines)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    let id = SectionID(try fields.int("id"))
    let parent = try fields.optionalInt("parent").map { SectionID($0) }
    let rank = try fields.int("rank")
    let number = try fields.text("number")
    let title = try fields.optionalText("title")
    guard let lines: LineRange = try fields.optionalRow("lines") else { throw NotUnderstood() }
    self.init(id: id, parent: parent, rank: rank, number: number, title: title, lines: lines)
  }
}

extension PhaseBoundary: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("day", day.iso)
    if isImplied { writer.member("implied", .bool(true)) }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    let day = try fields.required("day", FieldReader.day)
    self.init(day, isImplied: try fields.optional("implied", FieldReader.bool) ?? false)
  }
}

extension Phase: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.number)
    writer.member("rank", rank)
    writer.member("name", name)
    writer.optional("start", row: start)
    writer.optional("end", row: end)
    writer.list("occasions", occasions)
    writer.optional("closingEvent", closingEvent)
    writer.optional("line", line)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      id: PhaseID(try fields.int("id")), rank: try fields.int("rank"),
      name: try fields.text("name"), start: try fields.optionalRow("start"),
      end: try fields.optionalRow("end"),
      occasions: try fields.list("occasions", FieldReader.text),
      closingEvent: try fields.optionalText("closingEvent"), line: try fields.optionalInt("line"))
  }
}

extension CountRange: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("min", min)
    writer.member("max", max)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(min: try fields.int("min"), max: try fields.int("max"))
  }
}

extension Quota: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.number)
    writer.member("rank", rank)
    writer.member("form", form)
    writer.member("kind", kind.rawValue)
    writer.optional("collective", row: collective)
    writer.optional("individual", row: individual)
    writer.optional("line", line)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      id: QuotaID(try fields.int("id")), rank: try fields.int("rank"),
      form: try fields.text("form"), kind: try fields.required("kind", FieldReader.name),
      collective: try fields.optionalRow("collective"),
      individual: try fields.optionalRow("individual"), line: try fields.optionalInt("line"))
  }
}

extension OfficeUnit: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.raw)
    writer.member("name", name)
    writer.member("shortName", shortName)
    writer.list("aliases", aliases)
    writer.member("kind", kind.rawValue)
    writer.optional("head", head)
    writer.optional("activeFrom", activeFrom?.iso)
    writer.optional("activeTo", activeTo?.iso)
    writer.member("rank", rank)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    guard let id = UnitID(try fields.text("id")) else { throw NotUnderstood() }
    self.init(
      id: id, name: try fields.text("name"), shortName: try fields.text("shortName"),
      aliases: try fields.list("aliases", FieldReader.text),
      kind: try fields.required("kind", FieldReader.name),
      head: try fields.optionalText("head"),
      activeFrom: try fields.optional("activeFrom", FieldReader.day),
      activeTo: try fields.optional("activeTo", FieldReader.day), rank: try fields.int("rank"))
  }
}
