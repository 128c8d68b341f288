// How a snapshot keeps what several people set at once: the other values, who set them, and who set
// each field last.

import PlainJSON
import PlanModel
import VietnameseText

extension ChangeStamp: StoredRow {
  func writeFields(to writer: inout JSONWriter) {
    writer.member("by", author)
    writer.member("t", time)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(author: try fields.text("by"), time: try fields.int("t"))
  }
}

extension Rival: StoredValue, StoredRow where Value: RivalValue {
  func writeFields(to writer: inout JSONWriter) {
    Value.write(value, to: &writer)
    writer.optional("set", row: stamp)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    self.init(value: try Value.read(&fields), stamp: try fields.optionalRow("set"))
  }
}

/// A value that may stand beside the one shown.
protocol RivalValue {
  static func write(_ value: Self, to writer: inout JSONWriter)
  static func read(_ fields: inout FieldReader) throws(NotUnderstood) -> Self
}

extension UnitTaskState: RivalValue {
  static func write(_ value: UnitTaskState, to writer: inout JSONWriter) {
    writer.optional("state", row: value)
  }

  static func read(_ fields: inout FieldReader) throws(NotUnderstood) -> UnitTaskState {
    guard let state: UnitTaskState = try fields.optionalRow("state") else { throw NotUnderstood() }
    return state
  }
}

extension CalendarDay?: RivalValue {
  static func write(_ value: CalendarDay?, to writer: inout JSONWriter) {
    writer.optional("day", value?.iso)
  }

  static func read(_ fields: inout FieldReader) throws(NotUnderstood) -> CalendarDay? {
    try fields.optional("day", FieldReader.day)
  }
}

extension RowValue: RivalValue {
  static func write(_ value: RowValue, to writer: inout JSONWriter) {
    switch value {
    case .profile(let row): writer.optional("profile", row: row)
    case .section(let row): writer.optional("section", row: row)
    case .phase(let row): writer.optional("phase", row: row)
    case .task(let row): writer.optional("task", row: row)
    case .quota(let row): writer.optional("quota", row: row)
    case .unit(let row): writer.optional("unit", row: row)
    }
  }

  static func read(_ fields: inout FieldReader) throws(NotUnderstood) -> RowValue {
    if let row: PlanTask = try fields.optionalRow("task") { return .task(row) }
    if let row: PlanProfile = try fields.optionalRow("profile") { return .profile(row) }
    if let row: PlanSection = try fields.optionalRow("section") { return .section(row) }
    if let row: Phase = try fields.optionalRow("phase") { return .phase(row) }
    if let row: Quota = try fields.optionalRow("quota") { return .quota(row) }
    if let row: OfficeUnit = try fields.optionalRow("unit") { return .unit(row) }
    throw NotUnderstood()
  }
}

/// Who set a field last.
private struct StoredStamp: StoredRow {
  let key: FieldKey
  let stamp: ChangeStamp

  func writeFields(to writer: inout JSONWriter) {
    key.write(to: &writer)
    writer.optional("set", row: stamp)
  }

  init(_ key: FieldKey, _ stamp: ChangeStamp) {
    self.key = key
    self.stamp = stamp
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    key = try FieldKey(&fields)
    guard let stamp: ChangeStamp = try fields.optionalRow("set") else { throw NotUnderstood() }
    self.stamp = stamp
  }
}

/// The other values of a field.
struct StoredRivals: StoredRow {
  let key: FieldKey
  let rivals: [Rival<RowValue>]

  init(_ key: FieldKey, _ rivals: [Rival<RowValue>]) {
    self.key = key
    self.rivals = rivals
  }

  func writeFields(to writer: inout JSONWriter) {
    key.write(to: &writer)
    writer.list("others", rows: rivals)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    key = try FieldKey(&fields)
    rivals = try fields.rows("others")
  }
}

extension FieldKey {
  fileprivate func write(to writer: inout JSONWriter) {
    switch row {
    case .profile: writer.member("kind", "profile")
    case .section(let id): Self.write("section", id.number, &writer)
    case .phase(let id): Self.write("phase", id.number, &writer)
    case .task(let id): Self.write("task", id.number, &writer)
    case .quota(let id): Self.write("quota", id.number, &writer)
    case .unit(let id):
      writer.member("kind", "unit")
      writer.member("unit", id.raw)
    }
    writer.member("field", field.rawValue)
  }

  private static func write(_ kind: String, _ number: Int, _ writer: inout JSONWriter) {
    writer.member("kind", kind)
    writer.member("number", number)
  }

  fileprivate init(_ fields: inout FieldReader) throws(NotUnderstood) {
    let row: RowID
    switch try fields.text("kind") {
    case "profile": row = .profile
    case "section": row = .section(SectionID(try fields.int("number")))
    case "phase": row = .phase(PhaseID(try fields.int("number")))
    case "task": row = .task(TaskID(try fields.int("number")))
    case "quota": row = .quota(QuotaID(try fields.int("number")))
    default:
      guard let id = UnitID(try fields.text("unit")) else { throw NotUnderstood() }
      row = .unit(id)
    }
    self.init(row: row, field: try fields.required("field", FieldReader.name))
  }
}

extension JSONWriter {
  /// The members for what several people set at once.
  mutating func contests(_ contests: RowContests) {
    list(
      "contested",
      rows: contests.rivals.sorted { $0.key < $1.key }.map { StoredRivals($0.key, $0.value) })
    list(
      "setBy",
      rows: contests.stamps.sorted { $0.key < $1.key }.map { StoredStamp($0.key, $0.value) })
  }
}

extension RowContests {
  init(fields: inout FieldReader) throws(NotUnderstood) {
    let rivals: [StoredRivals] = try fields.rows("contested")
    let stamps: [StoredStamp] = try fields.rows("setBy")
    self.init(
      rivals: Dictionary(rivals.map { ($0.key, $0.rivals) }) { $1 },
      stamps: Dictionary(stamps.map { ($0.key, $0.stamp) }) { $1 })
  }
}
