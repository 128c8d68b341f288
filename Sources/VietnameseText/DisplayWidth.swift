// How many terminal columns a text takes. (First stone; the table is completed with the target.)

/// Column widths of text on a terminal.
package enum DisplayWidth {
  /// Columns of one scalar: 0 for combining and invisible, 2 for wide, else 1.
  package static func columns(_ scalar: Unicode.Scalar) -> Int {
    (0x300...0x36F).contains(scalar.value) ? 0 : 1
  }
  /// Columns of a text: the sum over its clusters.
  package static func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }
}
