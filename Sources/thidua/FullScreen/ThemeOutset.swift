// With which theme a session begins: the one that is asked for, else the one that the person has
// kept, else one for the terminal and what is behind its letters.

import CellScreen
import SecretariatUI
import Wording

/// The theme of the first picture.
struct ThemeOutset {
  private(set) var theme = Theme.standard
  /// The first thing that is wrong with its file.
  private(set) var warning: String?
  /// By what it was asked for: a name or a file.
  private(set) var source = Theme.standard.name
  /// Whether the terminal's answer may still choose another one.
  private(set) var asksTerminal = false

  init(_ options: Options, _ shelf: ThemeShelf) throws(CommandFault) {
    if let asked = options.theme {
      (theme, warning) = try shelf.asked(asked)
      source = asked
    } else if let kept = options.settings.keptTheme {
      let found = shelf.theme(named: kept)
      warning = found.warning
      theme = found.theme ?? theme
      source = found.theme == nil ? source : kept
    } else {
      choose(options.screen, shelf)
    }
  }

  private mutating func choose(_ wishes: ScreenWishes, _ shelf: ThemeShelf) {
    let terminal = Surroundings.variable("TERM") ?? ""
    let told = Surroundings.variable("COLORFGBG").flatMap(ThemeBackground.init(colorFGBG:))
    let known = wishes.background ?? told
    if terminal == "linux" || terminal.hasPrefix("linux-"), known != .light {
      source = "console"
    } else if let known {
      source = known.rawValue
    } else {
      asksTerminal = Self.answers.contains { terminal.hasPrefix($0) }
      return
    }
    theme = shelf.theme(named: source).theme ?? theme
  }

  /// Terminals that take the question for their background as one, whether or not they answer.
  private static let answers = [
    "xterm", "alacritty", "foot", "kitty", "wezterm", "konsole", "vte", "contour", "ghostty",
    "mintty", "iterm", "tmux", "rio", "gnome",
  ]
}
