// A screen as a value: what a view returns and a terminal shows. Total for every size: writing
// outside is clipped, nothing traps.

/// One place of the grid in 8 bytes.
struct Cell: Hashable, Sendable {
  /// A Unicode scalar; from `Canvas.firstCluster` up an index into the canvas's clusters; 0 is the
  /// right half of the wide cell before it.
  var glyph: UInt32
  /// `StyleRole.index`.
  var style: UInt16
  /// Columns of the glyph: 1 or 2; 0 for a right half.
  var columns: UInt16

  static let rightHalf: UInt32 = 0
}

/// Rows and columns of styled cells, with a cursor.
package struct Canvas: Equatable, Sendable {
  /// No side is larger, whatever is asked for.
  package static let largestSide = 1000
  /// Glyph numbers below are scalars.
  static let firstCluster: UInt32 = 0x110000

  /// The extent in cells.
  package let size: Size
  /// With which signs lines and marks are drawn.
  package let glyphs: GlyphSet
  /// Where the terminal's cursor stands; hidden when nil or outside.
  package var cursor: CellPosition?

  var cells: [Cell]
  /// Clusters of several scalars (base and marks), in order of first use.
  private(set) var clusters: [[Unicode.Scalar]] = []
  private var clusterNumbers: [[Unicode.Scalar]: UInt32] = [:]

  /// A blank canvas; the size is held within 0 and `largestSide`.
  package init(size: Size, glyphs: GlyphSet = .unicode) {
    let rows = min(max(0, size.rows), Self.largestSide)
    let columns = min(max(0, size.columns), Self.largestSide)
    self.size = Size(rows: rows, columns: columns)
    self.glyphs = glyphs
    cells = Array(
      repeating: Cell(glyph: 0x20, style: StyleRole.text.index, columns: 1),
      count: rows * columns)
  }

  /// The whole canvas.
  package var bounds: Rect { Rect(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The signs that go with `glyphs`.
  package var signs: DrawingGlyphs { DrawingGlyphs.of(glyphs) }

  /// Blanks a rectangle in a role.
  package mutating func fill(_ rect: Rect, role: StyleRole) {
    forEachRow(of: rect) { canvas, row, columns in
      canvas.freeHalves(row: row, columns: columns)
      for column in columns {
        canvas.cells[row * canvas.size.columns + column] = Cell(
          glyph: 0x20, style: role.index, columns: 1)
      }
    }
  }

  /// The scalars and the role of a cell: no scalars for the right half of a wide cell, nil outside.
  package func cell(row: Int, column: Int) -> (scalars: [Unicode.Scalar], role: StyleRole)? {
    guard bounds.contains(row: row, column: column) else { return nil }
    let cell = cells[row * size.columns + column]
    return (scalars(of: cell), StyleRole(index: cell.style))
  }

  func scalars(of cell: Cell) -> [Unicode.Scalar] {
    if cell.glyph == Cell.rightHalf { return [] }
    if cell.glyph >= Self.firstCluster { return clusters[Int(cell.glyph - Self.firstCluster)] }
    return [Unicode.Scalar(cell.glyph) ?? "\u{FFFD}"]
  }

  /// Writes one cluster at a place known to be free for it; the caller has clipped.
  mutating func set(_ cluster: GatedCluster, row: Int, column: Int, role: StyleRole) {
    freeHalves(row: row, columns: column..<column + cluster.columns)
    let at = row * size.columns + column
    cells[at] = Cell(
      glyph: number(of: cluster), style: role.index, columns: UInt16(cluster.columns))
    if cluster.columns == 2 {
      cells[at + 1] = Cell(glyph: Cell.rightHalf, style: role.index, columns: 0)
    }
  }

  /// Blanks the halves of wide cells that stick out of the columns about to be overwritten.
  private mutating func freeHalves(row: Int, columns: Range<Int>) {
    let start = row * size.columns
    if columns.lowerBound > 0, cells[start + columns.lowerBound].glyph == Cell.rightHalf {
      blank(start + columns.lowerBound - 1)
    }
    if columns.upperBound < size.columns,
      cells[start + columns.upperBound].glyph == Cell.rightHalf
    {
      blank(start + columns.upperBound)
    }
  }

  private mutating func blank(_ index: Int) {
    cells[index].glyph = 0x20
    cells[index].columns = 1
  }

  private mutating func number(of cluster: GatedCluster) -> UInt32 {
    if cluster.marks.isEmpty { return cluster.base.value }
    let scalars = [cluster.base] + cluster.marks
    if let known = clusterNumbers[scalars] { return known }
    let number = Self.firstCluster + UInt32(clusters.count)
    clusters.append(scalars)
    clusterNumbers[scalars] = number
    return number
  }

  private mutating func forEachRow(
    of rect: Rect, _ body: (inout Canvas, _ row: Int, _ columns: Range<Int>) -> Void
  ) {
    let rows = Self.clip(rect.row, rect.rows, to: size.rows)
    let columns = Self.clip(rect.column, rect.columns, to: size.columns)
    if columns.isEmpty { return }
    for row in rows { body(&self, row, columns) }
  }

  /// The part of `count` places from `start` that lies in 0..<limit.
  private static func clip(_ start: Int, _ count: Int, to limit: Int) -> Range<Int> {
    let end = start + count
    let low = min(max(start, 0), limit)
    return low..<max(low, min(end, limit))
  }
}

extension Rect {
  /// Whether the place lies inside.
  package func contains(row: Int, column: Int) -> Bool {
    row >= self.row && column >= self.column && row - self.row < rows
      && column - self.column < columns
  }
}
