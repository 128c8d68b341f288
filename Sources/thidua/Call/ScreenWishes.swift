// How the screen is to look, as the call or the environment wishes: colours, background, signs, or
// no screen at all but spoken lines.

import CellScreen
import Wording

/// The wishes of one run.
struct ScreenWishes: Equatable, Sendable {
  /// Most colours to use; nil for what the terminal has.
  var depth: ColorDepth?
  /// What is behind the letters; nil to find out.
  var background: ThemeBackground?
  var glyphs = GlyphSet.unicode
  /// Whether nobody has said which signs: the terminal decides.
  var areGlyphsFree = true
  /// Spoken lines instead of a screen.
  var isPlain = false

  /// Letters that a font with Vietnamese has, and others do not: of Debian's console fonts only
  /// Vietnamese-Fixed13, 15, 16 and 18 have them all.
  static let telltaleLetters =
    "\u{1EA1}\u{1EA5}\u{1EB7}\u{1EB9}\u{1EC3}\u{1ECB}\u{1ECD}\u{1ED9}"
    + "\u{1EE3}\u{1EE5}\u{1EF1}\u{1EF3}\u{1EF9}\u{111}\u{1A1}\u{1B0}"
  /// The words that `--colors` takes.
  static let depths: [(word: String, depth: ColorDepth)] = [
    ("8", .colors8), ("16", .colors16), ("256", .colors256), ("direct", .direct),
  ]
  /// The words that `--background` takes.
  static let backgrounds = ["auto", "dark", "light"]

  /// The wishes of a call.
  init(_ call: ParsedCall, _ settings: Settings) throws(CommandFault) {
    let colors = settings.effective(.colors, call).value
    if colors != "auto" { depth = try Self.depth(colors) }
    let word = settings.effective(.background, call).value
    guard Self.backgrounds.contains(word) else {
      throw .call(.badWord(.background, word, allowed: Self.backgrounds))
    }
    background = ThemeBackground(rawValue: word)
    let asked = settings.effective(.ascii, call).value
    switch asked {
    case "auto", "no": glyphs = .unicode
    case "text": glyphs = .asciiText
    default: glyphs = .ascii
    }
    areGlyphsFree = asked == "auto"
    isPlain = call.has(.plain) || Surroundings.variable("THIDUA_PLAIN") != nil
  }

  private static func depth(_ word: String) throws(CommandFault) -> ColorDepth {
    if word == "mono" { return .mono }
    guard let known = depths.first(where: { $0.word == word }) else {
      throw .call(.badWord(.colors, word, allowed: depths.map(\.word) + ["mono"]))
    }
    return known.depth
  }
}
