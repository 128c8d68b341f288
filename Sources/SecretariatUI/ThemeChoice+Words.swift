// The names of themes in the language of the interface.

package import CellScreen
package import Wording

extension ThemeChoice {
  /// The name in the language.
  package func title(in language: Language) -> String {
    language == .vietnamese ? vietnameseTitle : englishTitle
  }

  /// The sentence in the language; empty when there is none.
  package func about(in language: Language) -> String {
    language == .vietnamese ? vietnameseAbout : englishAbout
  }
}

extension Theme {
  /// The name in the language.
  func title(in language: Language) -> String {
    language == .vietnamese ? vietnameseName : englishName
  }
}
