// How many terminal columns a text takes: one per cluster, two for East Asian letters and emoji,
// none for marks and invisible characters. Vietnamese never leaves the fast path.

/// Column widths of text on a terminal.
package enum DisplayWidth {
  /// Columns of one scalar: 0 for combining, invisible and control characters, 2 for wide, else 1.
  package static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return isNarrow(value) ? 1 : 0 }
    if value <= 0x36F { return 0 }
    if isPlain(value) { return 1 }
    return rareColumns(scalar)
  }

  /// Columns of a text: the sum over its clusters of the width of the cluster's base.
  package static func columns(_ text: some StringProtocol) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x370 || isPlain(value) {
        columns += value < 0x300 ? (isNarrow(value) ? 1 : 0) : value <= 0x36F ? 0 : 1
      } else {
        return clusterColumns(text)
      }
    }
    return columns
  }

  /// The longest beginning that fits into `columns`, never cutting a cluster, and what it takes.
  package static func prefix<Text: StringProtocol>(
    _ text: Text, columns limit: Int
  ) -> (text: Substring, columns: Int) where Text.SubSequence == Substring {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let width = columns(text[end])
      if used + width > limit { break }
      used += width
      end = text.index(after: end)
    }
    return (text[text.startIndex..<end], used)
  }

  /// Columns of one cluster.
  package static func columns(_ cluster: Character) -> Int {
    var width = 0
    var regional = 0
    for scalar in cluster.unicodeScalars {
      if scalar.value == 0xFE0F, width == 1 { return 2 }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { regional += 1 }
      if width == 0 { width = columns(scalar) }
    }
    return regional == 2 ? 2 : width
  }

  private static func clusterColumns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// Everything below U+0300 but controls and the soft hyphen.
  @inline(__always)
  private static func isNarrow(_ value: UInt32) -> Bool {
    value >= 0x20 && (value < 0x7F || value >= 0xA0) && value != 0xAD
  }

  /// Blocks whose scalars are all one column wide: Latin Extended Additional, dashes, quotation
  /// marks, arrows and box drawing.
  @inline(__always)
  private static func isPlain(_ value: UInt32) -> Bool {
    (value >= 0x1E00 && value <= 0x1EFF) || (value >= 0x2010 && value <= 0x2027)
      || (value >= 0x2500 && value <= 0x25FC)
  }

  private static func rareColumns(_ scalar: Unicode.Scalar) -> Int {
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator, .format:
      return 0
    default: break
    }
    return scalar.value >= 0x1100 && WideRanges.contains(scalar.value) ? 2 : 1
  }
}
