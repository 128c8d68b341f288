// The English texts of themes.

/// Answers the texts of themes in English.
enum EnglishThemes {
  static func text(_ text: ThemeText) -> String {
    switch text {
    case .didYouMean(let word): "Did you mean “\(word)”?"
    case .note: "note"
    case .sound(let name): "\(name): passes"
    case .findings(let themes, let problems, let notes):
      "\(themes) \(themes == 1 ? "theme" : "themes"), \(problems) "
        + "\(problems == 1 ? "problem" : "problems"), \(notes) \(notes == 1 ? "note" : "notes")."
    case .unknownAction(let word): "theme cannot “\(word)”. It can: check, list, show."
    case .cannotRead(let name):
      "cannot read the theme “\(name)”: there is no such name or file. See: thidua theme list."
    case .pickerTitle: "Theme"
    case .pickerFooter: "↑ ↓ try   Enter keep   Esc back to the old one"
    case .pickerFooterShort: "Enter keep  Esc leave"
    case .kept(let name): "Theme: \(name), for the next times too"
    case .notKept(let name, let reason): "Theme: \(name), for this session only: \(reason)"
    case .readAgain(let name): "Theme read anew: \(name)"
    case .stays(let fault): "\(fault) The colours in use stay."
    case .background(let word):
      switch word {
      case "dark": "dark background"
      case "light": "light background"
      default: "any background"
      }
    case .role(let role): self.role(role)
    case .head(let name): "The theme “\(name)” with every value, to make one's own of."
    case .howToUse(let folder):
      "Write it to \(folder)/NAME.theme, check it with thidua theme check, choose it with the key T."
    case .noOwnFolder: "this session has no folder of its own to keep it in"
    case .cannotKeep(let reason): "it cannot be written (\(EnglishFaults.text(reason)))"
    }
  }

  static func text(_ text: ThemeCheckText) -> String {
    switch text {
    case .line(let line): self.line(line)
    case .contrast(let roles, let depth, let tenths, let least):
      "\(roles.joined(separator: ", ")): contrast \(tenths.tenths(".")) with \(self.depth(depth)), at least "
        + "\(least.tenths(".")) is needed. Choose another colour of the letters or behind them."
    case .selectionUnseen(let depth):
      "selected: the selected row looks like the background with \(self.depth(depth)). "
        + "Add reverse or choose another background."
    case .alike(let one, let other, let vision, let depth, let distance, let least):
      "\(one) and \(other) are hard to tell apart \(self.vision(vision)), \(self.depth(depth)): "
        + "distance \(distance), \(least) is wanted."
    case .sameSign(let one, let other, let isASCII):
      "\(one) and \(other) have the same\(isASCII ? " ASCII" : "") sign. Choose two."
    case .sameWithoutColor(let one, let other):
      "\(one) looks like \(other) where there is no colour. Set other attributes in [mono]."
    case .tooManyPairs(let pairs, let most):
      "\(pairs) pairs of colours; terminals with eight colours hold \(most). Use fewer colours."
    }
  }

  private static func line(_ text: ThemeLineText) -> String {
    switch text {
    case .unknownSection(let word):
      "there is no section [\(word)]. There are: theme, palette, roles, mono, signs."
    case .unknownKey(let word): "the section [theme] has no “\(word)”."
    case .unknownRole(let word):
      "there is no role “\(word)”. All roles: thidua theme show default."
    case .unknownSign(let word): "there is no sign for “\(word)”."
    case .unknownColor(let word): "“\(word)” is neither a colour nor an attribute."
    case .unknownBackground(let word): "“\(word)” is no background. Write dark, light or any."
    case .unknownPromise(let word): "“\(word)” is no promise. Write high-contrast or color-safe."
    case .noCoarseColor(let word):
      "\(word) lacks its form for terminals with 16 colours. Add it, as in: \(word), 209, red."
    case .duplicate(let word): "“\(word)” was set above; this line is left out."
    case .unreadable(let word): "cannot understand “\(word)”. Write: name = value."
    case .unknownParent(let word): "there is no theme “\(word)” to inherit from."
    case .inheritanceCycle(let word): "inheritance goes in a circle by way of “\(word)”."
    }
  }

  private static func depth(_ word: ColorDepthWord) -> String {
    switch word {
    case .mono: "no colours"
    case .colors8: "8 colours"
    case .colors16: "16 colours"
    case .colors256: "256 colours"
    case .direct: "direct colour"
    }
  }

  private static func vision(_ word: ColorVisionWord) -> String {
    switch word {
    case .usual: "for usual eyes"
    case .protan: "without red cones"
    case .deutan: "without green cones"
    case .tritan: "without blue cones"
    }
  }

  /// What a role is for, by its key; empty for one that is not known here.
  private static func role(_ key: String) -> String {
    let meanings = [
      "text": "ordinary text; roles that are not set look like it",
      "muted": "text that may stay back", "title": "titles", "header": "heads of columns",
      "border": "frames", "border.focus": "the frame with the focus",
      "selected": "the whole selected row", "selected.dim": "the selected row of another pane",
      "marked": "marked rows", "bar": "the first and the last line", "key": "keys in the hints",
      "error": "errors", "warning": "warnings", "good": "what went well", "overdue": "overdue",
      "due.soon": "due soon", "doing": "under way", "done": "done", "todo": "not begun",
      "blocked": "blocked", "match": "what was searched for", "bar.full": "the done part of a bar",
      "bar.empty": "the open part of a bar", "today": "the line for today",
      "chart.1": "charts, row 1", "chart.2": "charts, row 2", "chart.3": "charts, row 3",
      "chart.4": "charts, row 4", "chart.5": "charts, row 5", "input": "input lines",
      "hint": "hints", "hidden": "what is hidden",
    ]
    return meanings[key] ?? ""
  }
}
