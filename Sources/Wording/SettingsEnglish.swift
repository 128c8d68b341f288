// The English texts of the settings.

enum SettingsEnglish {
  static func text(_ text: SettingsText) -> String {
    switch text {
    case .fileHeading:
      "Settings of thidua. Lines that begin with ; are comments; without its line a setting has its default."
    case .keysHeading:
      "Keys: command = key, key. Take the ; away to change one. Names: thidua config keys"
    case .about(let name): about(name)
    case .allowed(let values): "Values: \(values)"
    case .standardValue(let value): "default: \(value)"
    case .source(let source): self.source(source)
    case .columnSetting: "Setting"
    case .columnValue: "Value"
    case .columnSource: "From"
    case .columnKeys: "Keys"
    case .columnPlace: "Where"
    case .place(let place): self.place(place)
    case .reloaded: "Read the settings again."
    case .keysUnbound: "(no key)"
    case .written(let path): "Wrote \(path)."
    case .added(let path, let count): "Added \(count) missing settings to \(path)."
    case .nothingToAdd(let path): "\(path) has all settings; nothing changed."
    case .set(let name, let value, let path): "\(name) = \(value) (written to \(path))."
    }
  }

  private static func about(_ name: SettingName) -> String {
    switch name {
    case .language: "Language of the program, from the next start; auto: by the locale."
    case .theme: "Theme, by name or .theme file; auto: for the terminal."
    case .background: "Background of the terminal."
    case .colors: "Number of colours; mono is none."
    case .ascii: "Frames and signs in ASCII; text: letters too, without diacritics."
    case .mouse: "Use the mouse (then hold Shift to select text)."
    case .typing:
      "The program's own Vietnamese typing, where there is no input method; F8 switches."
    case .toneStyle: "Place of tones: old is hòa, thúy; new is hoà, thuý."
    case .idle: "Lock the screen after so many minutes without a key."
    case .leave: "End the session after so many minutes without a key."
    }
  }

  private static func place(_ place: PlaceWord) -> String {
    switch place {
    case .everywhere: "everywhere"
    case .register: "register"
    case .plan: "panes"
    case .tasks: "tasks"
    case .reader: "text"
    case .matrix: "matrix"
    case .timeline: "timeline"
    case .agenda: "agenda"
    case .history: "history"
    case .review: "review"
    }
  }

  private static func source(_ source: SettingSource) -> String {
    switch source {
    case .option(let name): "option \(name)"
    case .variable(let name): "variable \(name)"
    case .file(let path, let line): "\(path):\(line)"
    case .standard: "default"
    }
  }

  static func text(_ problem: SettingsProblem, _ wording: Wording) -> String {
    func hint(_ nearest: String?) -> String { nearest.map { " Did you mean “\($0)”?" } ?? "" }
    switch problem {
    case .unreadable(let line): return "“\(line)” is not understood; write: name = value."
    case .unknownSection(let name, let nearest):
      return "there is no part [\(name)]." + hint(nearest)
    case .unknownSetting(let name, let nearest):
      return "there is no setting “\(name)”." + hint(nearest)
    case .badValue(let name, let value, let allowed):
      return "\(name.rawValue): “\(value)” is of no use; values: \(allowed). The default stays."
    case .twice(let name, let line):
      return "“\(name)” stands in line \(line) already; left out here."
    case .unknownCommand(let name, let nearest):
      return "there is no command “\(name)”." + hint(nearest)
    case .unknownKey(let key):
      return "there is no key “\(key)”; e.g. x, X, Space, Enter, F5, Ctrl-P, Up."
    case .keptKey(let key): return "\(key) always quits and cannot be changed."
    case .conflict(let key, let command, let other, let line):
      return "key \(key) of “\(command)” is that of “\(other)” "
        + (line.map { "in line \($0)" } ?? "(default)") + " too; the default keys stay."
    case .tooLarge(let limit): return "the file is larger than \(limit) bytes; it is not read."
    case .cannotRead(let reason): return "cannot be read: \(wording(reason))."
    }
  }
}
