// What a person types to narrow a list of several plans: "don-vi:vp ke-hoach:12 nguoi:thu tu:5/6 báo
// cáo". All of it must hold; diacritics and case do not matter.

import PlanModel
package import VietnameseText

/// A filter of words, some of them about one thing alone.
package struct WordFilter: Hashable, Sendable {
  /// What a word is about.
  package enum Field: Hashable, Sendable, CaseIterable { case unit, plan, person, since }

  /// A word that was not understood.
  package enum Fault: Error, Equatable, Sendable {
    case unknownField(String)
    case badDay(String)
  }

  /// As it was typed.
  package private(set) var text = ""
  /// Words that anything may hold.
  package private(set) var words: [String] = []
  /// Words that one field must hold.
  package private(set) var fields: [Field: [String]] = [:]
  /// The first day.
  package private(set) var since: CalendarDay?

  /// The filter that everything fits.
  package init() {}

  /// Reads what was typed; a day without a year is one of `near`'s.
  package init(typed text: String, near: CalendarDay) throws(Fault) {
    self.text = text.trimmed
    for token in Self.tokens(of: self.text) {
      guard let colon = token.firstIndex(of: ":"), !token.hasPrefix("\"") else {
        words.append(token.filter { $0 != "\"" })
        continue
      }
      let value = token[token.index(after: colon)...].filter { $0 != "\"" }
      guard let field = Self.field(named: token[..<colon]) else {
        throw .unknownField(String(token[..<colon]))
      }
      if field == .since {
        guard let day = CalendarDay(typed: value, near: near) else { throw .badDay(value) }
        since = day
      } else {
        fields[field, default: []].append(value)
      }
    }
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Whether each word is in one of the texts, and each word about a field in one of its texts.
  package func accepts(anywhere: [String], _ texts: [Field: [String]]) -> Bool {
    func holds(_ word: String, _ places: [String]) -> Bool {
      let matcher = TextMatcher(word)
      return places.contains { matcher.matches($0) }
    }
    return words.allSatisfy { holds($0, anywhere) }
      && fields.allSatisfy { field, words in
        words.allSatisfy { holds($0, texts[field] ?? []) }
      }
  }

  /// The names by which a field is called, in both languages.
  private static func field(named name: some StringProtocol) -> Field? {
    switch SearchKey.of(String(name)).filter(\.isLetter) {
    case "donvi", "dv", "unit": .unit
    case "kehoach", "kh", "plan": .plan
    case "nguoi", "by", "person", "who": .person
    case "tu", "since", "from": .since
    default: nil
    }
  }

  /// Split at blanks that stand between no quotation marks.
  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    var isQuoted = false
    for letter in text {
      if letter == "\"" || letter == "“" || letter == "”" {
        isQuoted.toggle()
        current.append("\"")
      } else if letter.isWhitespace, !isQuoted {
        if !current.isEmpty { tokens.append(current) }
        current = ""
      } else {
        current.append(letter)
      }
    }
    return current.isEmpty ? tokens : tokens + [current]
  }
}
