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
    walk(current, from: old, to: new).current
  }

  /// The walk over all fields of an edit, for whoever wants to know what it did.
  static func walk(
    _ current: Self, from old: Self, to new: Self, only: RowField? = nil
  ) -> FieldMerge<Self> {
    var merge = FieldMerge(current: current, old: old, new: new, only: only)
    eachField(&merge)
    return merge
  }

  /// `current` with one field as `other` has it.
  static func taking(_ field: RowField, of other: Self, into current: Self) -> Self {
    walk(current, from: current, to: other, only: field).current
  }

  /// Whether the two rows have another value in that field.
  static func differ(_ a: Self, _ b: Self, in field: RowField) -> Bool {
    !walk(a, from: a, to: b, only: field).changed.isEmpty
  }

  /// Whether somebody else has changed one of the fields that this edit changes.
  package static func collides(_ current: Self, from old: Self, to new: Self) -> Bool {
    !walk(current, from: old, to: new).overwritten.isEmpty
  }
}

/// The walk over the fields of a row during a merge.
package struct FieldMerge<Row: Sendable> {
  package fileprivate(set) var current: Row
  /// The fields that the edit sets.
  package fileprivate(set) var changed: [RowField] = []
  /// Those among them that held neither the value before the edit nor the one after it.
  package fileprivate(set) var overwritten: [RowField] = []
  let old: Row
  let new: Row
  private let only: RowField?

  init(current: Row, old: Row, new: Row, only: RowField? = nil) {
    self.current = current
    self.old = old
    self.new = new
    self.only = only
  }

  /// Carries one field over when the edit changed it.
  package mutating func field<Value: Equatable>(
    _ path: WritableKeyPath<Row, Value>, _ name: RowField
  ) {
    guard only == nil || only == name, old[keyPath: path] != new[keyPath: path] else { return }
    changed.append(name)
    if current[keyPath: path] != old[keyPath: path], current[keyPath: path] != new[keyPath: path] {
      overwritten.append(name)
    }
    current[keyPath: path] = new[keyPath: path]
  }
}
