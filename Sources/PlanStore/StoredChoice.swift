// How a snapshot keeps what a step that chose among several values has put out of sight.

import PlainJSON
import PlanModel
import VietnameseText

/// A step that chose, and the values that it did not take.
struct StoredChoice: StoredRow {
  /// The digest of the step.
  let step: UInt64
  let rivals: SettledRivals

  init(_ choice: (key: UInt64, value: SettledRivals)) {
    step = choice.key
    rivals = choice.value
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.member("step", RecordLine.hex(step, digits: 16))
    writer.list("states", rows: Self.rows(rivals.states))
    writer.list("days", rows: Self.rows(rivals.days))
    writer.list(
      "fields",
      rows: rivals.rows.sorted { $0.key < $1.key }.map { StoredRivals($0.key, $0.value) })
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    step = try fields.hash("step")
    let states: [Others<UnitTaskState>] = try fields.rows("states")
    let days: [Others<CalendarDay?>] = try fields.rows("days")
    let rows: [StoredRivals] = try fields.rows("fields")
    rivals = SettledRivals(
      states: Dictionary(states.map { ($0.id, $0.rivals) }) { $1 },
      days: Dictionary(days.map { ($0.id, $0.rivals) }) { $1 },
      rows: Dictionary(rows.map { ($0.key, $0.rivals) }) { $1 })
  }

  private static func rows<Value: RivalValue>(
    _ rivals: [UnitTaskID: [Rival<Value>]]
  ) -> [Others<Value>] {
    rivals.map { Others(id: $0.key, rivals: $0.value) }
      .sorted { $0.id.description < $1.id.description }
  }
}

/// The other values of a unit task.
private struct Others<Value: RivalValue & Hashable & Sendable>: StoredRow {
  let id: UnitTaskID
  let rivals: [Rival<Value>]

  init(id: UnitTaskID, rivals: [Rival<Value>]) {
    self.id = id
    self.rivals = rivals
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.member("id", id.description)
    writer.list("others", rows: rivals)
  }

  init(fields: inout FieldReader) throws(NotUnderstood) {
    guard let id = UnitTaskID(try fields.text("id")) else { throw NotUnderstood() }
    self.id = id
    rivals = try fields.rows("others")
  }
}
