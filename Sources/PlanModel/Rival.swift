// Two values for one thing, set at once by people who had not seen each other's: the later one is
// shown, the others are kept here until somebody who knows of them decides.

/// A value that was set at the same time as the one shown.
package struct Rival<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// Who set it and when; nil when that is not known any more.
  package let stamp: ChangeStamp?

  package init(value: Value, stamp: ChangeStamp?) {
    self.value = value
    self.stamp = stamp
  }
}

/// How well a step knew what it changes.
struct StepKnowledge {
  /// Whether its writer had seen every record that stands before it.
  let isComplete: Bool
  let stamp: ChangeStamp

  /// The values beside the new one after it was set over `current`. A step that knew everything
  /// and found what it expected decides; any other adds to what waits for a decision.
  func rivals<Value>(
    after known: [Rival<Value>], over current: Rival<Value>?, to new: Value
  ) -> [Rival<Value>] {
    guard current != nil || !isComplete else { return [] }
    var left = known.filter { $0.value != new }
    if let current { left.removeAll { $0.value == current.value } }
    return left + (current.map { [$0] } ?? [])
  }
}
