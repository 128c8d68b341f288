// Writing text on a canvas: through the gate, cut between clusters, counted in columns.

extension Canvas {
  /// Writes text from a place to the right and returns the columns it took (padding included).
  ///
  /// A text longer than `maxColumns`, or than the rest of the row, is cut between clusters and ends
  /// in an ellipsis. With `pad` the rest of `maxColumns` (of the row without it) is blanked in
  /// the same role. What lies outside the canvas is not drawn.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, role: StyleRole, maxColumns: Int? = nil,
    pad: Bool = false
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, column > -Self.farLeft else { return 0 }
    let room = min(maxColumns ?? Int.max, size.columns - column)
    guard room > 0 else { return 0 }
    let line = fitted(text, room: room)
    var used = 0
    for cluster in line {
      place(cluster, row: row, column: column + used, role: role)
      used += cluster.columns
    }
    guard pad, used < room else { return used }
    fill(Rect(row: row, column: column + used, rows: 1, columns: room - used), role: role)
    return room
  }

  /// Writes text so that it ends before `column + columns`; cut like `put` when it is longer.
  @discardableResult
  package mutating func putRight(
    _ text: String, row: Int, column: Int, columns: Int, role: StyleRole
  ) -> Int {
    let near = -Self.farLeft...Self.farLeft
    guard columns > 0, near.contains(columns), near.contains(column) else { return 0 }
    let used = min(columns, TextGate.columns(text))
    return put(
      text, row: row, column: column + columns - used, role: role, maxColumns: used)
  }

  /// The clusters that fit into `room` columns, the last one an ellipsis if something is hidden.
  private func fitted(_ text: String, room: Int) -> [GatedCluster] {
    var line: [GatedCluster] = []
    var used = 0
    var hidden = false
    TextGate.forEachCluster(text, glyphs: glyphs) { cluster in
      hidden = used + cluster.columns > room
      if !hidden {
        line.append(cluster)
        used += cluster.columns
      }
      return !hidden
    }
    guard hidden else { return line }
    while used > room - 1, let last = line.popLast() { used -= last.columns }
    let ellipsis = signs.ellipsis.unicodeScalars.first ?? "~"
    return line + [GatedCluster(base: ellipsis, marks: [], columns: 1)]
  }

  private mutating func place(
    _ cluster: GatedCluster, row: Int, column: Int, role: StyleRole
  ) {
    let end = column + cluster.columns
    guard end > 0, column < size.columns else { return }
    if column >= 0, end <= size.columns {
      set(cluster, row: row, column: column, role: role)
    } else {
      // Half of a wide cell at the edge.
      let blank = GatedCluster(base: " ", marks: [], columns: 1)
      set(blank, row: row, column: max(0, column), role: role)
    }
  }

  /// Further left than any text that could reach the screen.
  private static let farLeft = 1 << 20
}
