// What a person is shown of a scalar: the one judgement behind everything that leaves the program as
// text, on the screen and elsewhere, and behind every width. Who paints and who counts ask here, so
// that what is painted is what was counted.

/// How a scalar appears in a line of text.
package enum ShownScalar: Hashable, Sendable {
  /// As it is, in 1 or 2 columns.
  case sign(columns: Int)
  /// Over or under the sign before it, in no column of its own.
  case mark
  /// As a blank: every space, and the tab.
  case blank
  /// U+0000 to U+001F and U+007F: as their picture, in one column.
  case control
  /// Steers, turns the reading direction, cannot be seen, or means nothing that all agree on: as a
  /// sign that something is there, in one column at least.
  case hidden
  /// Asks for another look of the sign before it: not at all.
  case nothing

  /// The judgement; Vietnamese never leaves the first lines.
  @inline(__always)
  package init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      self = Self.early(value)
    } else if value <= 0x36F {
      self = value == 0x34F ? .hidden : .mark
    } else if Self.isPlain(value) {
      self = .sign(columns: 1)
    } else {
      self = Self.rare(scalar)
    }
  }

  /// Columns that it takes: none for what joins the sign before it.
  package var columns: Int {
    switch self {
    case .sign(let columns): columns
    case .mark, .nothing: 0
    case .blank, .control, .hidden: 1
    }
  }

  /// Whether it belongs to the sign before it.
  package var joins: Bool { self == .mark || self == .nothing }

  @inline(__always)
  private static func early(_ value: UInt32) -> ShownScalar {
    switch value {
    case 0x09, 0xA0: .blank
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: .sign(columns: 1)
    case 0x7F...0xFF: value == 0x7F ? .control : .hidden
    default: .control
    }
  }

  /// Blocks whose scalars all take one column: Latin Extended Additional, dashes, quotation marks,
  /// box drawing and blocks.
  @inline(__always)
  private static func isPlain(_ value: UInt32) -> Bool {
    (value >= 0x1E00 && value <= 0x1EFF) || (value >= 0x2010 && value <= 0x2027)
      || (value >= 0x2500 && value <= 0x25FC)
  }

  private static func rare(_ scalar: Unicode.Scalar) -> ShownScalar {
    let value = scalar.value
    if (0xFE00...0xFE0F).contains(value) { return .nothing }
    // Vowels and finals of Korean that stand alone: terminals disagree on what they take.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return .hidden }
    let properties = scalar.properties
    // The blank pattern of Braille is a letter by its category and seen by nobody.
    if properties.isDefaultIgnorableCodePoint || value == 0x2800 { return .hidden }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spaceSeparator: return .blank
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return .hidden
    default: return .sign(columns: WideRanges.contains(value) ? 2 : 1)
    }
  }
}
