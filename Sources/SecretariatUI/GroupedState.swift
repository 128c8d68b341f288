// A list with headings on which the cursor never stands: the agenda and the history.

/// A line of such a list.
package enum GroupedRow<Heading: Hashable & Sendable, Item: Hashable & Sendable>: Hashable, Sendable
{
  case heading(Heading)
  case item(Item)

  /// What stands in the line; nil for a heading.
  package var item: Item? {
    if case .item(let item) = self { item } else { nil }
  }
}

/// The state of a view with such a list.
package protocol GroupedState: OverviewState {
  associatedtype Heading: Hashable & Sendable
  associatedtype Item: Hashable & Sendable
  var rows: [GroupedRow<Heading, Item>] { get }
}

extension GroupedState {
  /// What is under the cursor.
  package var selected: Item? {
    rows.indices.contains(list.selected) ? rows[list.selected].item : nil
  }

  /// How many lines stand above the cursor and on it, headings left out; 0 when it is on none.
  var place: Int {
    selected == nil ? 0 : rows[...list.selected].count { $0.item != nil }
  }

  /// Moves by so many rows and on to the next line that is no heading.
  mutating func move(by count: Int) {
    let step = count < 0 ? -1 : 1
    list.move(by: count, count: rows.count)
    let row = nearest(from: list.selected, step) ?? nearest(from: list.selected, -step)
    list.select(row ?? 0, count: rows.count)
  }

  private func nearest(from row: Int, _ step: Int) -> Int? {
    var row = row
    while rows.indices.contains(row) {
      if rows[row].item != nil { return row }
      row += step
    }
    return nil
  }

  /// Moves to the first line of the next group, or to that of this one, then of the one before.
  mutating func moveToGroup(forward: Bool) {
    let heads = rows.indices.filter { rows[$0].item == nil }
    let next =
      forward
      ? heads.first { $0 > list.selected } : heads.last { $0 + 1 < list.selected }
    if let next { list.select(next + 1, count: rows.count) }
  }

  /// Puts the cursor on the line that fits, at the same height of the screen; else it stays near.
  mutating func follow(_ isMeant: (Item) -> Bool) {
    guard let row = rows.firstIndex(where: { $0.item.map(isMeant) ?? false }) else {
      move(by: 0)
      return
    }
    list.follow(row, count: rows.count)
  }

  /// Scrolls so that the cursor is seen, and the heading right above it.
  mutating func settle(height: Int) {
    let row = list.selected
    if row > 0, height > 1, rows.indices.contains(row), rows[row - 1].item == nil {
      list.select(row - 1, count: rows.count)
      list.settle(height: height, count: rows.count)
      list.select(row, count: rows.count)
    }
    list.settle(height: height, count: rows.count)
  }
}
