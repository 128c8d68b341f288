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
