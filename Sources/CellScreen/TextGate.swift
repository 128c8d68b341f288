// The gate between text that others wrote and the terminal. Every string on a canvas passes here,
// so no document, title or name can move the cursor, reorder a line, hide itself or send an escape
// sequence. What may not be shown as it is becomes a visible mark of one column.

import VietnameseText

/// What takes one or two columns of a row: a scalar with its combining marks.
struct GatedCluster {
  var base: Unicode.Scalar
  var marks: [Unicode.Scalar]
  /// 1 or 2.
  var columns: Int
}

/// Makes text harmless and counts the columns it takes on a canvas.
package enum TextGate {
  /// Marks kept on one base: what a cell of the terminal library holds beside the base.
  package static let mostMarks = 4

  /// Columns that `Canvas.put` takes for the text when nothing limits it.
  package static func columns(_ text: some StringProtocol) -> Int { DisplayWidth.columns(text) }

  /// The text as a canvas would show it: for messages that leave by another door.
  package static func harmless(_ text: String, glyphs: GlyphSet = .unicode) -> String {
    var result = String.UnicodeScalarView()
    forEachCluster(text, glyphs: glyphs) {
      result.append($0.base)
      result.append(contentsOf: $0.marks)
      return true
    }
    return String(result)
  }

  /// Calls `body` for each cluster until it returns false.
  static func forEachCluster(
    _ text: String, glyphs: GlyphSet, _ body: (GatedCluster) -> Bool
  ) {
    let hasMarks = text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
    let text = hasMarks ? VietnameseNormalization.composed(text) : text
    var pending: GatedCluster?
    for scalar in text.unicodeScalars {
      let shown = ShownScalar(scalar)
      switch shown {
      case .nothing: continue
      case .mark:
        if pending == nil { pending = GatedCluster(base: orphan(glyphs), marks: [], columns: 1) }
        if glyphs == .asciiText { continue }
        if let count = pending?.marks.count, count < mostMarks { pending?.marks.append(scalar) }
      case .sign, .blank, .control, .hidden:
        if let done = pending, !body(done) { return }
        let base = base(scalar, shown, glyphs)
        pending = GatedCluster(base: base, marks: [], columns: shown.columns)
        guard shown.columns == 2, base.isASCII else { continue }
        // A sign of one column for a wide one, and a blank, so that the row stays in line.
        if !body(GatedCluster(base: base, marks: [], columns: 1)) { return }
        pending = GatedCluster(base: " ", marks: [], columns: 1)
      }
    }
    if let last = pending { _ = body(last) }
  }

  /// What stands in the place of the scalar.
  private static func base(
    _ scalar: Unicode.Scalar, _ shown: ShownScalar, _ glyphs: GlyphSet
  ) -> Unicode.Scalar {
    switch shown {
    case .sign: glyphs.isASCII && !scalar.isASCII ? PlainSign.of(scalar, in: glyphs) : scalar
    case .blank: " "
    case .control: picture(scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value, glyphs)
    case .hidden, .mark, .nothing: unshowable(glyphs)
    }
  }

  private static func picture(_ value: UInt32, _ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs.isASCII ? "*" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func unshowable(_ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs.isASCII ? "*" : "\u{FFFD}"
  }

  /// The base of marks that have none.
  private static func orphan(_ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs.isASCII ? "*" : "\u{25CC}"
  }
}
