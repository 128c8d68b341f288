// The signs from which boxes, bars and scroll marks are drawn, in Unicode and in plain ASCII.

/// Which repertoire a canvas draws with.
package enum GlyphSet: String, CaseIterable, Sendable {
  case unicode
  /// Lines and signs in ASCII, letters as they are: for fonts without box lines, and for print.
  case ascii
  /// Letters too, without their marks: for terminals and fonts that have no Vietnamese.
  case asciiText

  /// Whether lines and signs are ASCII.
  package var isASCII: Bool { self != .unicode }
}

/// One line style of a box, each sign one column wide.
package struct BoxGlyphs: Sendable {
  /// Top and bottom line.
  package let horizontal: String
  /// Left and right line.
  package let vertical: String
  /// Corner.
  package let topLeft: String
  /// Corner.
  package let topRight: String
  /// Corner.
  package let bottomLeft: String
  /// Corner.
  package let bottomRight: String
}

/// Signs by purpose, each one column wide.
package struct DrawingGlyphs: Sendable {
  /// An ordinary box.
  package let box: BoxGlyphs
  /// A box with the focus: another shape, so that it shows without colour.
  package let focusedBox: BoxGlyphs
  /// The done part of a bar.
  package let barFull: String
  /// The open part of a bar.
  package let barEmpty: String
  /// Ends a text of which something is hidden.
  package let ellipsis: String
  /// Stands before the selected row.
  package let pointer: String
  /// Rows are hidden above.
  package let moreAbove: String
  /// Rows are hidden below.
  package let moreBelow: String
  /// Begins an item of a list.
  package let bullet: String
  /// A vertical line for "today" on a time line.
  package let today: String

  /// The signs of a repertoire.
  package static func of(_ set: GlyphSet) -> DrawingGlyphs { set.isASCII ? ascii : unicode }

  // Light and double lines and blocks are in every console font since code page 437.
  private static let unicode = DrawingGlyphs(
    box: BoxGlyphs(
      horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
      bottomRight: "┘"),
    focusedBox: BoxGlyphs(
      horizontal: "═", vertical: "║", topLeft: "╔", topRight: "╗", bottomLeft: "╚",
      bottomRight: "╝"),
    barFull: "█", barEmpty: "░", ellipsis: "…", pointer: ">", moreAbove: "↑", moreBelow: "↓",
    bullet: "•", today: "│")

  private static let ascii = DrawingGlyphs(
    box: BoxGlyphs(
      horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
      bottomRight: "+"),
    focusedBox: BoxGlyphs(
      horizontal: "=", vertical: "|", topLeft: "#", topRight: "#", bottomLeft: "#",
      bottomRight: "#"),
    barFull: "#", barEmpty: ".", ellipsis: "~", pointer: ">", moreAbove: "^", moreBelow: "v",
    bullet: "*", today: "|")
}
