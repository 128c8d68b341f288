// What a session is shown on, a screen or spoken lines, and the state with which it begins.

import CellScreen
import CursesScreen
import SecretariatUI
import Wording

/// Opens the screen, or the lines that the person wishes in its place.
func openStage(
  _ wishes: ScreenWishes, _ outset: ThemeOutset, _ output: Output
) throws(CommandFault) -> any TerminalDevice {
  guard !wishes.isPlain else {
    guard let lines = SpokenTerminal(output) else { throw .file(.noResources) }
    return lines
  }
  let terminal = try openTerminal(wishes)
  if outset.asksTerminal, terminal.depth > .mono { terminal.askBackground() }
  return terminal
}

/// The state before anything has happened.
func firstState(
  _ options: Options, _ outset: ThemeOutset, _ wording: Wording, size: Size
) -> AppState {
  var state = AppState(
    size: size, words: wording,
    moment: Moment(milliseconds: Surroundings.time, today: options.today),
    author: options.writer, writer: "", glyphs: options.screen.glyphs, theme: outset.theme)
  state.isRestricted = options.isRestricted
  state.message = outset.warning.map { StatusMessage($0, tone: .error) }
  if options.screen.areGlyphsFree, !options.screen.isPlain,
    CursesTerminal.consoleHas(Wording.telltaleLetters) == false
  {
    state.glyphs = .asciiText
    state.message = StatusMessage(wording(SessionText.consoleLacksLetters), tone: .error)
  }
  return state
}

private func openTerminal(_ wishes: ScreenWishes) throws(CommandFault) -> CursesTerminal {
  let name = Surroundings.variable("TERM") ?? ""
  // Ssh does not hand it on, so that it is often missing: it only ever says that there are more.
  let isRich = ["truecolor", "24bit"].contains(Surroundings.variable("COLORTERM") ?? "")
  do throws(TerminalError) {
    return try CursesTerminal(
      noColor: Surroundings.variable("NO_COLOR") != nil, asked: wishes.depth,
      likely: isRich ? .colors256 : nil, terminalName: name)
  } catch {
    switch error {
    case .notATerminal: throw .call(.notATerminal)
    case .unknownTerminal: throw .call(.poorTerminal(name: shortened(name)))
    case .noUTF8Locale: throw .call(.noUTF8Locale)
    case .noResources: throw .file(.noResources)
    }
  }
}

/// A name that nobody could read in a sentence is cut.
private func shortened(_ name: String) -> String {
  name.count > 40 ? name.prefix(40) + "…" : name
}
