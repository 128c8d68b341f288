// Members that several JSON listings share.

import PlainJSON
import PlanModel
import VietnameseText

extension JSONWriter {
  /// A key with its string, or null.
  mutating func member(_ key: String, optional text: String?) {
    member(key, text.map(JSONValue.string) ?? .null)
  }

  /// A key with its whole number, or null.
  mutating func member(_ key: String, optional number: Int?) {
    member(key, number.map { JSONValue.integer($0) } ?? .null)
  }

  /// A key with an array of strings.
  mutating func member(_ key: String, _ texts: [String]) {
    member(key, .array(texts.map(JSONValue.string)))
  }

  /// A key with its truth value.
  mutating func member(_ key: String, _ value: Bool) { member(key, .bool(value)) }

  /// A stretch of days as `{"start", "end"}`, or null.
  mutating func member(_ key: String, _ range: (start: CalendarDay, end: CalendarDay)?) {
    self.key(key)
    guard let range else { return null() }
    beginObject()
    member("start", range.start.iso)
    member("end", range.end.iso)
    endObject()
  }

  /// A count from and to as `{"min", "max"}`, or null.
  mutating func member(_ key: String, _ count: (min: Int, max: Int)?) {
    self.key(key)
    guard let count else { return null() }
    beginObject()
    member("min", count.min)
    member("max", count.max)
    endObject()
  }

  /// The numbers of a tally: percent, unitTasks, done, overdue, dueSoon.
  mutating func members(of tally: Tally) {
    member("percent", optional: tally.percent)
    member("unitTasks", tally.counted)
    member("done", tally.done)
    member("overdue", tally.overdue)
    member("dueSoon", tally.soon)
  }

  /// Lines of the document as `[first, last]`, or null.
  mutating func lines(_ lines: LineRange?) {
    guard let lines else { return member("lines", .null) }
    member("lines", .array([.integer(lines.first), .integer(lines.last)]))
  }
}
