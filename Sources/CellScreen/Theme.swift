// A theme: how each role looks, and which signs stand for the statuses.

/// The background a theme was made for.
package enum ThemeBackground: String, CaseIterable, Sendable {
  case dark
  case light
  /// Uses the terminal's own colours.
  case any
}

/// Everything a theme file says, with inheritance resolved: a style for every role.
package struct Theme: Equatable, Sendable {
  /// The file's name without its ending.
  package var name: String
  /// The name shown to people, in Vietnamese and in English.
  package var vietnameseName: String
  /// The name shown in English.
  package var englishName: String
  /// The background for which its colours were chosen.
  package var background: ThemeBackground
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
    return glyphs == .ascii ? pair.ascii : pair.unicode
  }
}
