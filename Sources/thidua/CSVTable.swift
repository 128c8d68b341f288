// A list for a spreadsheet: comma-separated values as RFC 4180 has them, in UTF-8 with the mark by
// which Excel knows it. Cells pass the gate for text, then the guard against formulas; --raw leaves
// mark and guard out, for programs.

import Wording

/// Rows of cells under a header.
struct CSVTable {
  /// The file so far.
  private(set) var bytes: [UInt8]
  private let isRaw: Bool

  init(_ header: [String], isRaw: Bool) {
    self.isRaw = isRaw
    bytes = isRaw ? [] : [0xEF, 0xBB, 0xBF]
    add(header)
  }

  /// Adds a row of as many cells as the header has.
  mutating func add(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = VisibleText.of(cell)
      append(isRaw ? text : FormulaGuard.guarded(text))
    }
    bytes += [0x0D, 0x0A]
  }

  /// Quoted where a comma, a quotation mark or another separator of lists stands in it, or a blank
  /// at its ends; there is no line end left in it.
  private mutating func append(_ cell: String) {
    let isQuoted =
      cell.utf8.contains { [UInt8(ascii: ","), 0x22, UInt8(ascii: ";")].contains($0) }
      || cell.first == " " || cell.last == " "
    guard isQuoted else {
      bytes += cell.utf8
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

extension Session {
  /// Prints a list for a spreadsheet.
  func sheet(_ columns: [SheetColumn], _ rows: [[String]]) {
    sheet(heads: columns.map(wording.head(of:)), rows)
  }

  /// The same where the columns are not known beforehand.
  func sheet(heads: [String], _ rows: [[String]]) {
    var table = CSVTable(heads, isRaw: call.has(.raw))
    for row in rows { table.add(row) }
    output.bytes(table.bytes)
  }
}
