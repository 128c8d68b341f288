// What the session says of itself, in English.

enum EnglishSession {
  static func text(_ text: SessionText) -> String {
    switch text {
    case .locked(let author): "The session of \(author) is locked. Press any key to come back."
    case .leftIdle(let minutes):
      "ended by itself: no key was pressed for \(length(minutes)). What shows [x] is saved; "
        + "what was being written is kept."
    case .stalled(let reason, let steps): steps > 1 ? "\(steps) steps not saved: \(reason)" : reason
    case .stalledKeys(let retry, let drop): "\(retry) try again   \(drop) drop the step"
    case .nothingStalled: "No step is waiting to be saved."
    case .retrying: "Trying to save again…"
    case .dropped(let steps, let isTextKept):
      (steps > 1 ? "Dropped \(steps) steps that were not saved." : "Dropped the unsaved step.")
        + (isTextKept ? " What you wrote is kept: press the key again." : "")
    case .burstIgnored:
      "Letters came all at once, like a paste, so none was taken as a key. Open an input line first."
    case .consoleLacksLetters:
      "The font of this screen has no Vietnamese letters, so they stand without their marks. "
        + "The administrator can run: setfont Vietnamese-Fixed16"
    }
  }

  private static func length(_ minutes: Int) -> String {
    minutes > 1 ? "\(minutes) minutes" : minutes == 1 ? "a minute" : "a while"
  }
}
