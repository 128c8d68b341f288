// A list that is longer than its pane: which row is selected, which row is the first one shown.

/// Selection and scroll of one list.
package struct ListState: Hashable, Sendable {
  /// Position of the selected row; 0 when the list is empty.
  package private(set) var selected = 0
  /// Position of the first row shown.
  package private(set) var top = 0

  package init() {}

  /// Moves the selection by so many rows and stops at the ends.
  package mutating func move(by rows: Int, count: Int) { select(selected + rows, count: count) }

  /// Selects a row, the nearest one when there is none at that place.
  package mutating func select(_ row: Int, count: Int) {
    selected = min(max(0, row), max(0, count - 1))
  }

  /// Scrolls as little as needed for the selected row to be shown.
  package mutating func settle(height: Int, count: Int) {
    select(selected, count: count)
    let height = max(1, height)
    top = min(max(0, top), max(0, count - height))
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
  }

  /// Keeps the selected row at the same height of the screen after rows came or went above it.
  package mutating func follow(_ row: Int, count: Int) {
    let height = selected - top
    select(row, count: count)
    top = max(0, selected - height)
  }
}

extension ListState {
  /// Shows the beginning of the list; the selected row stays selected if it is seen there.
  mutating func settleAtTop(count: Int) {
    let row = selected
    self = ListState()
    select(row, count: count)
  }
}
