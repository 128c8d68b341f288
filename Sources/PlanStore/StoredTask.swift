// How tasks and what is recorded of unit tasks are written; see StoredRow.swift for the rules.

import PlainJSON
import PlanModel
import VietnameseText

extension Assignee: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("words", words)
    switch scope {
    case .everyone: writer.member("everyone", .bool(true))
    case .unit(let id): writer.optional("unit", id?.raw)
    }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    let words = try fields.text("words")
    if try fields.optional("everyone", FieldReader.bool) == true {
      self.init(words: words, scope: .everyone)
      return
    }
    var unit: UnitID?
    if let raw = try fields.optionalText("unit") {
      guard let id = UnitID(raw) else { throw NotUnderstood() }
      unit = id
    }
    self.init(words: words, scope: .unit(unit))
  }
}

extension MonthDay: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.optional("month", month)
    writer.member("day", day)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(month: try fields.optionalInt("month"), day: try fields.int("day"))
  }
}

extension Deadline: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("number", number)
    switch schedule {
    case .by(let day): writer.member("by", day.iso)
    case .every(let interval, let day):
      writer.member("every", interval.rawValue)
      writer.optional("on", row: day)
    case .relative: writer.member("relative", .bool(true))
    }
    writer.member("words", words)
    writer.optional("what", what)
    writer.optional("line", line)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    let number = try fields.int("number")
    let schedule = try Self.schedule(&fields)
    self.init(
      number: number, schedule: schedule, words: try fields.text("words"),
      what: try fields.optionalText("what"), line: try fields.optionalInt("line"))
  }

  private static func schedule(_ fields: inout FieldReader) throws(NotUnderstood) -> Schedule {
    if let day = try fields.optional("by", FieldReader.partialDay) { return .by(day) }
    if let raw = try fields.optionalText("every") {
      guard let interval = RecurrenceInterval(rawValue: raw) else { throw NotUnderstood() }
      return .every(interval, on: try fields.optionalRow("on"))
    }
    guard try fields.required("relative", FieldReader.bool) else { throw NotUnderstood() }
    return .relative
  }
}

extension Quantity {
  static func read(_ value: JSONValue) throws(NotUnderstood) -> Quantity {
    guard let quantity = Quantity(try FieldReader.text(value)) else { throw NotUnderstood() }
    return quantity
  }
}

extension TaskTarget: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("value", value.text())
    writer.member("measure", measure)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      value: try fields.required("value", Quantity.read), measure: try fields.text("measure"))
  }
}

extension PlanTask: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.number)
    writer.member("rank", rank)
    writer.optional("section", section?.number)
    writer.optional("lines", row: lines)
    writer.member("words", words)
    writer.member("kind", kind.rawValue)
    writer.list("lead", rows: lead)
    writer.list("support", rows: support)
    writer.optional("product", product)
    writer.list("deadlines", rows: deadlines)
    writer.optional("target", row: target)
    writer.optional("phase", phase?.number)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      id: TaskID(try fields.int("id")), rank: try fields.int("rank"),
      section: try fields.optionalInt("section").map { SectionID($0) },
      lines: try fields.optionalRow("lines"), words: try fields.text("words"),
      kind: try fields.required("kind", FieldReader.name), lead: try fields.rows("lead"),
      support: try fields.rows("support"), product: try fields.optionalText("product"),
      deadlines: try fields.rows("deadlines"), target: try fields.optionalRow("target"),
      phase: try fields.optionalInt("phase").map { PhaseID($0) })
  }
}

extension JSONWriter {
  fileprivate mutating func progress(_ value: ProgressValue?) {
    switch value {
    case .percent(let percent): member("percent", percent)
    case .quantity(let quantity): member("quantity", quantity.text())
    case nil: break
    }
  }
}

extension FieldReader {
  fileprivate mutating func progress() throws(NotUnderstood) -> ProgressValue? {
    if let percent = try optionalInt("percent") { return .percent(percent) }
    return try optional("quantity", Quantity.read).map { .quantity($0) }
  }
}

extension UnitTaskState: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("is", name)
    switch self {
    case .todo: break
    case .doing(let value): writer.progress(value)
    case .done(let day): writer.member("on", day.iso)
    case .returned(let reason), .exempt(let reason), .dropped(let reason):
      writer.member("reason", reason)
    }
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    switch try fields.text("is") {
    case "todo": self = .todo
    case "doing":
      guard let value = try fields.progress() else { throw NotUnderstood() }
      self = .doing(value)
    case "done": self = .done(on: try fields.required("on", FieldReader.day))
    case "returned": self = .returned(reason: try fields.text("reason"))
    case "exempt": self = .exempt(reason: try fields.text("reason"))
    case "dropped": self = .dropped(reason: try fields.text("reason"))
    default: throw NotUnderstood()
    }
  }
}

extension ProgressEntry: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("day", day.iso)
    writer.member("author", author)
    writer.member("time", time)
    writer.progress(value)
    writer.member("note", note)
    writer.member("evidence", evidence)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(
      day: try fields.required("day", FieldReader.day), author: try fields.text("author"),
      time: try fields.int("time"), value: try fields.progress(),
      note: try fields.text("note"), evidence: try fields.text("evidence"))
  }
}

extension CalendarDay: StoredValue {
  func write(to writer: inout JSONWriter) { writer.string(iso) }

  init(stored value: JSONValue, _ notes: ReadingNotes) throws(NotUnderstood) {
    self = try FieldReader.day(value)
  }
}
