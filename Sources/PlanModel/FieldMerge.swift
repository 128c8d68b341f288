// One edit of a row says the whole row before and after; what it means is the difference. Applying
// it field by field lets two people change two fields of one row at once and both win.

/// An addition (`old` nil), a removal (`new` nil) or a change of one value.
package struct Edit<Value: Equatable & Sendable>: Equatable, Sendable {
  package let old: Value?
  package let new: Value?

  package init(old: Value?, new: Value?) {
    self.old = old
    self.new = new
  }

  /// The edit that takes this one back.
  package var inverse: Edit { Edit(old: new, new: old) }
}

/// A row whose fields can be merged one by one.
package protocol FieldMerging: Equatable, Sendable {
  /// Visits every field that may change; the only list of them.
  static func eachField(_ merge: inout FieldMerge<Self>)
}

extension FieldMerging {
  /// `current` with those fields set that differ between `old` and `new`.
  package static func merged(_ current: Self, from old: Self, to new: Self) -> Self {
    var merge = FieldMerge(current: current, old: old, new: new)
    eachField(&merge)
    return merge.current
  }

  /// Whether somebody else has changed one of the fields that this edit changes.
  package static func collides(_ current: Self, from old: Self, to new: Self) -> Bool {
    var merge = FieldMerge(current: current, old: old, new: new)
    eachField(&merge)
    return merge.collided
  }
}

/// The walk over the fields of a row during a merge.
package struct FieldMerge<Row: Sendable> {
  package fileprivate(set) var current: Row
  package fileprivate(set) var collided = false
  let old: Row
  let new: Row

  init(current: Row, old: Row, new: Row) {
    self.current = current
    self.old = old
    self.new = new
  }

  /// Carries one field over when the edit changed it.
  package mutating func field<Value: Equatable>(_ path: WritableKeyPath<Row, Value>) {
    guard old[keyPath: path] != new[keyPath: path] else { return }
    if current[keyPath: path] != old[keyPath: path], current[keyPath: path] != new[keyPath: path] {
      collided = true
    }
    current[keyPath: path] = new[keyPath: path]
  }
}
