// A theme as a list of themes shows it.

/// One line of a list of themes.
package struct ThemeChoice: Hashable, Sendable {
  /// By which it is asked for: the file's name without its ending.
  package let name: String
  /// The name shown in Vietnamese.
  package let vietnameseTitle: String
  /// The name shown in English.
  package let englishTitle: String
  /// One sentence in Vietnamese, or nothing.
  package let vietnameseAbout: String
  /// One sentence in English, or nothing.
  package let englishAbout: String
  /// For which background it is.
  package let background: ThemeBackground

  /// The line for a theme.
  package init(_ theme: Theme) {
    name = theme.name
    vietnameseTitle = theme.vietnameseName
    englishTitle = theme.englishName
    vietnameseAbout = theme.vietnameseDescription
    englishAbout = theme.englishDescription
    background = theme.background
  }
}
