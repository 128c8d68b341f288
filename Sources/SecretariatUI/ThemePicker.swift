// The list of themes: moving on it colours the screen behind, Enter keeps, Esc goes back.

package import CellScreen
import Wording

/// The open list of themes.
package struct ThemePicker: Equatable, Sendable {
  /// Empty until they have been listed.
  package var choices: [ThemeChoice] = []
  package var list = ListState()
  /// The theme that was in use before.
  package let original: Theme
  /// What is wrong with the theme that is tried.
  package var problem: String?

  package init(original: Theme) { self.original = original }

  /// The theme on which the list stands.
  package var selected: ThemeChoice? {
    choices.indices.contains(list.selected) ? choices[list.selected] : nil
  }
}

extension AppState {
  /// The open list of themes; nil when it is not open.
  package var themePicker: ThemePicker? {
    get {
      if case .themes(let picker) = overlays.last { picker } else { nil }
    }
    set {
      guard let newValue, case .themes = overlays.last else { return }
      overlays[overlays.count - 1] = .themes(newValue)
    }
  }

  /// Opens the list, or takes the theme that is named.
  mutating func chooseTheme(_ asked: String) -> [Effect] {
    if !asked.isEmpty { return [.keepTheme(asked)] }
    overlays.append(.themes(ThemePicker(original: theme)))
    return [.listThemes]
  }

  /// A key while the list is open; it has been taken off.
  mutating func handle(_ key: Key, in picker: ThemePicker) -> [Effect] {
    var picker = picker
    let count = picker.choices.count
    let page = max(1, ThemePickerView.listHeight(of: picker, in: self) - 1)
    switch key {
    case .escape, .control("c"), .character("q"):
      theme = picker.original
      return []
    case .enter:
      guard let chosen = picker.selected else { return [] }
      return [.keepTheme(chosen.name)]
    case .control("z"):
      overlays.append(.themes(picker))
      return [.suspend]
    case .up, .character("k"): picker.list.move(by: -1, count: count)
    case .down, .character("j"), .character("T"): picker.list.move(by: 1, count: count)
    case .pageUp, .control("b"): picker.list.move(by: -page, count: count)
    case .pageDown, .control("f"): picker.list.move(by: page, count: count)
    case .home, .character("g"): picker.list.select(0, count: count)
    case .end, .character("G"): picker.list.select(count - 1, count: count)
    default: break
    }
    picker.list.settle(height: page + 1, count: count)
    overlays.append(.themes(picker))
    guard let chosen = picker.selected, chosen.name != theme.name else { return [] }
    return [.loadTheme(chosen.name)]
  }

  /// What a theme file or the list of themes brings.
  mutating func takeTheme(_ event: Event) {
    switch event {
    case .themesListed(let choices): list(choices)
    case .themeLoaded(let loaded, let warning):
      theme = loaded
      guard themePicker == nil else {
        themePicker?.problem = warning
        return
      }
      say(
        warning ?? words(.themeIs(loaded.title(in: words.language))),
        tone: warning == nil ? .info : .error)
    case .themeKept(let kept, let problem):
      theme = kept
      let name = kept.title(in: words.language)
      say(words(problem.map { .notKept(name, reason: $0) } ?? .kept(name)))
    case .themeChanged(let changed, let problem):
      if let changed { theme = changed }
      let text = problem.map { words(ThemeText.stays($0)) }
      if themePicker != nil {
        themePicker?.problem = text
      } else {
        say(
          text ?? words(ThemeText.readAgain(theme.title(in: words.language))),
          tone: text == nil ? .info : .error)
      }
    default: break
    }
  }

  private mutating func list(_ choices: [ThemeChoice]) {
    guard var picker = themePicker else { return }
    picker.choices = choices
    let place = choices.firstIndex { $0.name == theme.name } ?? 0
    picker.list.select(place, count: choices.count)
    picker.list.settle(
      height: ThemePickerView.listHeight(of: picker, in: self), count: choices.count)
    themePicker = picker
  }
}
