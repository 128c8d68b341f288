// What a check of a theme finds: a line of its file, and what is wrong there.

/// One finding of a check.
package struct ThemeFinding: Hashable, Sendable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// A line that the program leaves out, or that lacks something.
    case line(ThemeWarning.Problem, suggestion: String?)
    /// Letters of the roles cannot be read on their background: ratio and least ratio in tenths.
    case contrast([StyleRole], ColorDepth, tenths: Int, least: Int)
    /// The selected row looks like the others.
    case selectionUnseen(ColorDepth)
    /// Two statuses look alike to some eyes: distance and least distance, CIE 1976.
    case alike(StyleRole, StyleRole, ColorVision, ColorDepth, distance: Int, least: Int)
    /// Two statuses have one sign.
    case sameSign(StatusSign, StatusSign, GlyphSet)
    /// Without colour the role looks like the other one.
    case sameWithoutColor(StyleRole, StyleRole)
    /// More pairs of colours than a terminal with eight colours can hold.
    case tooManyPairs(Int, most: Int)
  }

  /// The theme in whose file the line stands.
  package let theme: String
  /// From 1.
  package let line: Int
  package let problem: Problem
  /// Whether it is only told, and breaks no rule.
  package let isNote: Bool
}
