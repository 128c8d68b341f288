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
  package static func columns(_ text: some StringProtocol) -> Int {
    var total = 0
    forEachCluster(String(text), glyphs: .unicode) {
      total += $0.columns
      return true
    }
    return total
  }

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
      switch classify(scalar, glyphs) {
      case .dropped: continue
      case .mark:
        if pending == nil { pending = GatedCluster(base: orphan(glyphs), marks: [], columns: 1) }
        if let count = pending?.marks.count, count < mostMarks { pending?.marks.append(scalar) }
      case .shown(let shown, let columns):
        if let done = pending, !body(done) { return }
        pending = GatedCluster(base: shown, marks: [], columns: columns)
      }
    }
    if let last = pending { _ = body(last) }
  }

  private enum Verdict {
    case shown(Unicode.Scalar, Int)
    case mark
    case dropped
  }

  private static func classify(_ scalar: Unicode.Scalar, _ glyphs: GlyphSet) -> Verdict {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x1E00...0x1EFF, 0x2500...0x259F:
      .shown(scalar, 1)
    case 0x300...0x34E, 0x350...0x36F: .mark
    case 0x09, 0xA0: .shown(" ", 1)
    case 0x00...0x1F: .shown(picture(0x2400 + scalar.value, glyphs), 1)
    case 0x7F: .shown(picture(0x2421, glyphs), 1)
    case 0xFE00...0xFE0F: .dropped  // asks for a colour picture; says nothing by itself
    default: classifyByProperties(scalar, glyphs)
    }
  }

  private static func classifyByProperties(
    _ scalar: Unicode.Scalar, _ glyphs: GlyphSet
  ) -> Verdict {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800 {
      return .shown(unshowable(glyphs), 1)
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spaceSeparator: return .shown(" ", 1)
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return .shown(unshowable(glyphs), 1)
    default:
      let columns = DisplayWidth.columns(scalar)
      return columns < 1 ? .shown(unshowable(glyphs), 1) : .shown(scalar, min(columns, 2))
    }
  }

  private static func picture(_ value: UInt32, _ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii ? "?" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func unshowable(_ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii ? "?" : "\u{FFFD}"
  }

  /// The base of marks that have none.
  private static func orphan(_ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii ? "?" : "\u{25CC}"
  }
}
