// Texts of themes: what a check finds, what the picker and `thidua theme` say. Colours, roles and
// depths come as the words of theme files, since this room knows none of them.

/// What is wrong in a line of a theme file.
package enum ThemeLineText: Equatable, Sendable {
  case unknownSection(String), unknownKey(String), unknownRole(String), unknownSign(String)
  case unknownColor(String), unknownBackground(String), unknownPromise(String)
  case noCoarseColor(String), duplicate(String), unreadable(String)
  case unknownParent(String), inheritanceCycle(String)
}

/// How many colours a terminal shows.
package enum ColorDepthWord: String, Sendable { case mono, colors8, colors16, colors256, direct }

/// For whose eyes.
package enum ColorVisionWord: String, Sendable { case usual, protan, deutan, tritan }

/// A finding of a check. Contrasts are in tenths.
package enum ThemeCheckText: Equatable, Sendable {
  case line(ThemeLineText)
  case contrast(roles: [String], ColorDepthWord, tenths: Int, least: Int)
  case selectionUnseen(ColorDepthWord)
  case alike(String, String, ColorVisionWord, ColorDepthWord, distance: Int, least: Int)
  case sameSign(String, String, isASCII: Bool)
  case sameWithoutColor(String, String)
  case tooManyPairs(Int, most: Int)
}

/// What else is said of themes.
package enum ThemeText: Equatable, Sendable {
  case didYouMean(String)
  case note
  /// Of a file in which nothing is wrong.
  case sound(String)
  case findings(themes: Int, problems: Int, notes: Int)
  case unknownAction(String)
  case cannotRead(String)
  case pickerTitle, pickerFooter, pickerFooterShort
  case kept(String)
  /// Chosen for this session, and why it will not be there in the next one.
  case notKept(String, reason: String)
  /// Read anew, since its file changed.
  case readAgain(String)
  /// Not taken: the theme before it stays.
  case stays(String)
  case background(String)
  case role(String)
  case head(String), howToUse(String)
  /// Why a theme cannot be kept for the next sessions.
  case noOwnFolder, cannotKeep(SystemReason)
}

extension Wording {
  /// The text in this language.
  package func callAsFunction(_ text: ThemeText) -> String {
    language == .vietnamese ? VietnameseThemes.text(text) : EnglishThemes.text(text)
  }

  /// The text in this language.
  package func callAsFunction(_ text: ThemeCheckText) -> String {
    language == .vietnamese ? VietnameseThemes.text(text) : EnglishThemes.text(text)
  }
}

extension Int {
  /// Tenths as a number, "4.5" or "4,5".
  func tenths(_ sign: String) -> String { "\(self / 10)\(sign)\(self % 10)" }
}
