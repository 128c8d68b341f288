// Takes the members of a JSON object one by one and notices what nobody asked for: that is how a
// record of a newer version is told from one of this version.

import PlainJSON
import PlanModel
import VietnameseText

/// A value of a change that this version cannot express: a missing field, an unknown name.
struct NotUnderstood: Error {}

/// What is noted while the lines of a journal are read, one after the other.
final class ReadingNotes {
  /// Whether the line has fields that nobody asked for.
  var hasUnknownFields = false
  // A journal of thousands of lines speaks of a few hundred unit tasks; reading each name once
  // saves a fifth of the time to open a plan.
  private var unitTasks: [String: UnitTaskID] = [:]

  func unitTask(_ text: String) throws(NotUnderstood) -> UnitTaskID {
    if let known = unitTasks[text] { return known }
    guard let id = UnitTaskID(text) else { throw NotUnderstood() }
    unitTasks[text] = id
    return id
  }
}

/// Reads one object; every `read` marks its member as known.
struct FieldReader {
  private let members: [JSONMember]
  private let notes: ReadingNotes
  private var known = 0
  // Members come in the order in which they are asked for, so the search begins after the last.
  private var next = 0

  init(_ value: JSONValue, _ notes: ReadingNotes) throws(NotUnderstood) {
    guard case .object(let members) = value else { throw NotUnderstood() }
    self.members = members
    self.notes = notes
  }

  /// The value of the member, nil when it is absent or null.
  mutating func value(_ key: String) -> JSONValue? {
    for step in 0..<members.count {
      let index = (next + step) % members.count
      guard members[index].key == key else { continue }
      next = index + 1
      known += 1
      return members[index].value.isNull ? nil : members[index].value
    }
    return nil
  }

  /// To be called when everything was asked for.
  func finish() {
    if known < members.count { notes.hasUnknownFields = true }
  }

  mutating func optional<Value>(
    _ key: String, _ read: (JSONValue) throws(NotUnderstood) -> Value
  ) throws(NotUnderstood) -> Value? {
    guard let value = value(key) else { return nil }
    return try read(value)
  }

  mutating func required<Value>(
    _ key: String, _ read: (JSONValue) throws(NotUnderstood) -> Value
  ) throws(NotUnderstood) -> Value {
    guard let value = value(key) else { throw NotUnderstood() }
    return try read(value)
  }

  /// The elements; empty when the member is absent.
  mutating func list<Value>(
    _ key: String, _ read: (JSONValue) throws(NotUnderstood) -> Value
  ) throws(NotUnderstood) -> [Value] {
    guard let value = value(key) else { return [] }
    guard case .array(let elements) = value else { throw NotUnderstood() }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try read(element)) }
    return values
  }

  /// Opens an object below, read with the same notes.
  func nested(_ value: JSONValue) throws(NotUnderstood) -> FieldReader {
    try FieldReader(value, notes)
  }

  mutating func text(_ key: String) throws(NotUnderstood) -> String {
    try required(key, Self.text)
  }

  mutating func optionalText(_ key: String) throws(NotUnderstood) -> String? {
    try optional(key, Self.text)
  }

  mutating func int(_ key: String) throws(NotUnderstood) -> Int { try required(key, Self.int) }

  /// 16 hexadecimal digits.
  mutating func hash(_ key: String) throws(NotUnderstood) -> UInt64 {
    guard let hash = UInt64(try text(key), radix: 16) else { throw NotUnderstood() }
    return hash
  }

  static func text(_ value: JSONValue) throws(NotUnderstood) -> String {
    guard case .string(let text) = value else { throw NotUnderstood() }
    return text
  }

  static func int(_ value: JSONValue) throws(NotUnderstood) -> Int {
    guard let number = value.int else { throw NotUnderstood() }
    return number
  }

  static func bool(_ value: JSONValue) throws(NotUnderstood) -> Bool {
    guard let truth = value.bool else { throw NotUnderstood() }
    return truth
  }

  static func day(_ value: JSONValue) throws(NotUnderstood) -> CalendarDay {
    guard let day = CalendarDay(iso: try text(value)) else { throw NotUnderstood() }
    return day
  }

  static func partialDay(_ value: JSONValue) throws(NotUnderstood) -> PartialDay {
    guard let day = PartialDay(iso: try text(value)) else { throw NotUnderstood() }
    return day
  }

  static func name<Value: RawRepresentable>(
    _ value: JSONValue
  ) throws(NotUnderstood) -> Value where Value.RawValue == String {
    guard let named = Value(rawValue: try text(value)) else { throw NotUnderstood() }
    return named
  }
}

extension JSONWriter {
  /// A member that is left out when there is no text.
  mutating func optional(_ key: String, _ text: String?) {
    if let text { member(key, text) }
  }

  /// A member that is left out when there is no number.
  mutating func optional(_ key: String, _ number: Int?) {
    if let number { member(key, number) }
  }

  /// A list of texts, left out when empty.
  mutating func list(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    self.key(key)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// An object of its own.
  mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginObject()
    body(&self)
    endObject()
  }
}
