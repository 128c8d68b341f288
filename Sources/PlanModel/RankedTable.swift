// Rows kept in a stated order and found by id: sections, phases, tasks, units.

/// Something that has an identity and a place among its like.
package protocol Ranked: Identifiable, Equatable, Sendable where ID: Hashable & Comparable {
  /// Ascending place in lists; equal ranks stand in the order of their ids.
  var rank: Int { get }
}

/// Values in the order of (rank, id), found by id in constant time.
package struct RankedTable<Row: Ranked & FieldMerging>: Equatable, Sendable where Row.ID: Sendable {
  /// The rows in order.
  package private(set) var values: [Row] = []
  private var positions: [Row.ID: Int] = [:]

  package init() {}

  package var count: Int { values.count }
  package var isEmpty: Bool { values.isEmpty }

  /// The row with that id.
  package subscript(id: Row.ID) -> Row? { positions[id].map { values[$0] } }

  /// Where the row stands in `values`.
  package func position(of id: Row.ID) -> Int? { positions[id] }

  /// Adds the row, or puts it in the place of the one with the same id.
  package mutating func insert(_ row: Row) {
    if positions[row.id] != nil { remove(row.id) }
    if values.last.map({ Self.isBefore($0, row) }) ?? true {
      positions[row.id] = values.count
      values.append(row)
      return
    }
    let place = values.firstIndex { Self.isBefore(row, $0) } ?? values.count
    values.insert(row, at: place)
    reindex(from: place)
  }

  /// Takes the row out; nothing when there is none.
  package mutating func remove(_ id: Row.ID) {
    guard let place = positions.removeValue(forKey: id) else { return }
    values.remove(at: place)
    reindex(from: place)
  }

  /// Applies an addition, a removal, or an edit field by field. A removal takes the row away only
  /// while it still is what the remover saw: a deletion never beats a concurrent edit.
  /// - Returns: the row that an addition or an edit met, the row that it left, and what it did.
  @discardableResult
  mutating func apply(_ edit: Edit<Row>) -> (before: Row, after: Row, trace: EditTrace)? {
    switch (edit.old, edit.new) {
    case (nil, nil): return nil
    case (nil, let new?):
      let before = self[new.id]
      insert(new)
      // Two copies of the store gave the same number: what differs was set by two people.
      return before.map { before in
        let changed = Row.walk(before, from: before, to: new).changed
        return (before, new, EditTrace(changed: changed, overwritten: changed))
      }
    case (let old?, nil):
      if self[old.id] == old { remove(old.id) }
      return nil
    case (let old?, let new?):
      let before = self[old.id] ?? old
      let walk = Row.walk(before, from: old, to: new)
      insert(walk.current)
      return (
        before, walk.current, EditTrace(changed: walk.changed, overwritten: walk.overwritten)
      )
    }
  }

  private mutating func reindex(from place: Int) {
    for position in place..<values.count { positions[values[position].id] = position }
  }

  private static func isBefore(_ a: Row, _ b: Row) -> Bool {
    (a.rank, a.id) < (b.rank, b.id)
  }
}

extension OfficeUnit: Ranked {}
