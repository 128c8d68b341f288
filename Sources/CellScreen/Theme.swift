// A theme: how each role looks, and which signs stand for the statuses.

/// The background a theme was made for.
package enum ThemeBackground: String, CaseIterable, Sendable {
  case dark
  case light
  /// Uses the terminal's own colours.
  case any
}

/// What a theme promises beyond what every theme keeps; checked by `ThemeCheck`.
package enum ThemePromise: String, CaseIterable, Sendable {
  /// Contrast of text at least 7 to 1.
  case highContrast = "high-contrast"
  /// The statuses differ in colour under every kind of colour vision.
  case colorSafe = "color-safe"
}

/// Everything a theme file says, with inheritance resolved: a style for every role.
package struct Theme: Equatable, Sendable {
  /// The file's name without its ending.
  package var name: String
  /// The name shown to people, in Vietnamese and in English.
  package var vietnameseName: String
  /// The name shown in English.
  package var englishName: String
  /// One sentence about it, in Vietnamese; empty when the file has none.
  package var vietnameseDescription = ""
  /// One sentence about it, in English; empty when the file has none.
  package var englishDescription = ""
  /// The background for which its colours were chosen.
  package var background: ThemeBackground
  /// What it promises.
  package var promises: Set<ThemePromise> = []
  var styles: [StyleRole: ThemeStyle]
  var signs: [StatusSign: SignPair]

  /// The style of a role as the theme says it.
  package func style(of role: StyleRole) -> ThemeStyle { styles[role] ?? ThemeStyle() }

  /// The look of a role on a terminal of the depth.
  package func look(of role: StyleRole, depth: ColorDepth) -> CellStyle {
    let style = style(of: role)
    if depth == .mono { return CellStyle(attributes: style.mono) }
    return CellStyle(
      foreground: style.foreground?.number(at: depth) ?? -1,
      background: style.background?.number(at: depth) ?? -1, attributes: style.attributes)
  }

  /// The sign of a status, one column wide in the built-in themes.
  package func sign(of status: StatusSign, glyphs: GlyphSet) -> String {
    guard let pair = signs[status] else { return "?" }
    return glyphs.isASCII ? pair.ascii : pair.unicode
  }
}
