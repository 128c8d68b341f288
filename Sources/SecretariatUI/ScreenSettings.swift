// The settings that the interface itself goes by; they may change while it runs.

/// What a person has chosen for the screen.
package struct ScreenSettings: Equatable, Sendable {
  package var typing: TypingState
  package var keymap: Keymap
  package var usesMouse: Bool

  package init(
    typing: TypingState = TypingState(), keymap: Keymap = .standard,
    usesMouse: Bool = false
  ) {
    self.typing = typing
    self.keymap = keymap
    self.usesMouse = usesMouse
  }
}

extension AppState {
  /// Goes by the settings from now on.
  package mutating func take(_ settings: ScreenSettings) {
    typing = settings.typing
    keymap = settings.keymap
    usesMouse = settings.usesMouse
  }
}
