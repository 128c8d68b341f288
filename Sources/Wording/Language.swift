// The two languages of the interface, and the door through which every text goes that a person
// reads. Texts are values of the `…Text` enums; each language answers them in one exhaustive
// switch, so that the compiler proves both complete.

/// A language of the interface.
package enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The language that the settings ask for: `option` (`--lang`), then `variable` (`THIDUA_LANG`),
  /// then the locale, then Vietnamese. A language that somebody asked for and that is unknown is
  /// an error (nil); an unknown locale is not.
  package static func chosen(option: String?, variable: String?, locale: String?) -> Language? {
    if let asked = option ?? variable.flatMap({ $0.isEmpty ? nil : $0 }) {
      return Language(rawValue: asked)
    }
    return locale?.hasPrefix("en") == true ? .english : .vietnamese
  }
}

/// The words of one language.
package struct Wording: Equatable, Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }
}
