// A canvas as a terminal wants it: each row in runs of one role.

/// Neighbouring cells of one role, flat for a foreign function.
package struct CellRun: Equatable {
  /// Of the first cell.
  package var column: Int
  /// Of every cell of the run.
  package var role: StyleRole
  /// `stride` scalars per cell, filled up with 0; all 0 for the right half of a wide cell.
  package var scalars: [UInt32]

  /// A run from its parts.
  package init(column: Int, role: StyleRole, scalars: [UInt32]) {
    self.column = column
    self.role = role
    self.scalars = scalars
  }
}

extension Canvas {
  /// Calls `body` for each run of a row from left to right. A wide cell and its right half
  /// have one role, so they are never parted. Marks beyond `stride` scalars are left out.
  package func forEachRun(row: Int, stride: Int, _ body: (CellRun) -> Void) {
    var run: CellRun?
    for (column, cell) in rowCells(row).enumerated() {
      if let done = run, done.role.index != cell.style {
        body(done)
        run = nil
      }
      if run == nil {
        run = CellRun(column: column, role: StyleRole(index: cell.style), scalars: [])
        run?.scalars.reserveCapacity((size.columns - column) * stride)
      }
      append(cell, stride: stride, to: &run)
    }
    if let run { body(run) }
  }

  private func append(_ cell: Cell, stride: Int, to run: inout CellRun?) {
    guard cell.glyph >= Self.firstCluster else {
      run?.scalars.append(cell.glyph)
      run?.scalars.append(contentsOf: repeatElement(0, count: stride - 1))
      return
    }
    let cluster = scalars(of: cell)
    for index in 0..<stride {
      run?.scalars.append(index < cluster.count ? cluster[index].value : 0)
    }
  }
}
