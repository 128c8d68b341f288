// How many terminal columns a text takes as the gates show it: one per sign, two for East Asian
// letters and emoji, none for marks. Vietnamese never leaves the fast path.

/// Column widths of text on a terminal.
package enum DisplayWidth {
  /// Columns of one scalar: 0 for marks, 2 for wide signs, else 1.
  package static func columns(_ scalar: Unicode.Scalar) -> Int { ShownScalar(scalar).columns }

  /// Columns of a text: the sum over its signs. Marks that stand before the first sign take one,
  /// since they are given something to stand on.
  package static func columns(_ text: some StringProtocol) -> Int {
    var columns = 0
    var isOrphan = false
    for scalar in text.unicodeScalars {
      let shown = ShownScalar(scalar)
      columns += shown.columns
      if columns == 0, shown == .mark { isOrphan = true }
      if isOrphan, shown.columns > 0 {
        columns += 1
        isOrphan = false
      }
    }
    return isOrphan ? 1 : columns
  }

  /// Columns of one cluster.
  package static func columns(_ cluster: Character) -> Int { columns(String(cluster)) }

  /// The longest beginning that fits into `columns`, never parting a sign from its marks, and what
  /// it takes.
  package static func prefix<Text: StringProtocol>(
    _ text: Text, columns limit: Int
  ) -> (text: Substring, columns: Int) where Text.SubSequence == Substring {
    let whole = text[text.startIndex...]
    var used = 0
    var end = whole.startIndex
    while end < whole.endIndex {
      let sign = ShownSign(in: whole, at: end)
      if used + sign.columns > limit { break }
      used += sign.columns
      end = sign.end
    }
    return (whole[..<end], used)
  }
}

/// One sign of a text with what joins it: what a line may end behind, and what it takes.
struct ShownSign {
  /// Behind its last mark.
  let end: String.Index
  let columns: Int
  /// Whether it is a bare blank or tab, at which a line may be broken.
  let isSpace: Bool

  /// The sign that begins at an index below the text's end.
  init(in text: Substring, at start: String.Index) {
    let scalars = text.unicodeScalars
    let first = scalars[start]
    let shown = ShownScalar(first)
    var end = scalars.index(after: start)
    let isBare = first == " " || first == "\t"
    var hasMark = shown == .mark
    while end < scalars.endIndex {
      let next = ShownScalar(scalars[end])
      guard next.joins else { break }
      hasMark = hasMark || next == .mark
      end = scalars.index(after: end)
    }
    self.end = end
    columns = shown.joins ? (hasMark ? 1 : 0) : shown.columns
    isSpace = isBare && !hasMark
  }
}
