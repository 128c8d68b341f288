// What bytes that are no record any more still tell of the step that they were.

package import PlanModel

/// The traces of a step in a damaged line.
package struct LostStep: Equatable, Sendable {
  /// What it was for; nil when that is not to be seen.
  package let label: StepLabel?
  /// Written names of the unit tasks that it changed, each once.
  package let unitTasks: [String]
  /// Who made it.
  package let author: String?

  private static let mostNamed = 5

  /// Looks for what a line of a journal writes around these values; finds nothing in other bytes.
  init(in bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    label = Self.values("label", in: text).first.flatMap { StepLabel(rawValue: $0) }
    var found: [String] = []
    for name in Self.values("id", in: text)
    where UnitTaskID(name) != nil && !found.contains(name) && found.count < Self.mostNamed {
      found.append(name)
    }
    unitTasks = found
    author = Self.values("by", in: text).first
  }

  // The texts behind "key": that end in a quotation mark and hold no escape.
  private static func values(_ key: String, in text: String) -> [String] {
    let opening = "\"\(key)\":\""
    var values: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: opening) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      let value = rest[..<end]
      if !value.isEmpty, !value.contains("\\"), value.utf8.count <= 200 {
        values.append(String(value))
      }
    }
    return values
  }
}
