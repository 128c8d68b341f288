// What is wrong with a filter, in words: where, and what could stand there.

package import PlanModel
package import Wording

extension Wording {
  /// The sentence for a problem.
  package func sentence(for problem: FilterProblem) -> String { self(text(for: problem)) }

  /// What is to be said of a problem; places are counted from 1 for people.
  package func text(for problem: FilterProblem) -> FilterText {
    let (word, place) = (problem.word, problem.place.lowerBound + 1)
    return switch problem.reason {
    case .unknownKey:
      .unknownKey(word, place: place, nearest: problem.nearest.map(filterName))
    case .unknownValue(let key):
      .unknownValue(
        word, key: name(of: key), place: place, nearest: problem.nearest.map(filterName),
        allowed: allowed(for: key).joined(separator: ", "))
    case .unknownUnit: .unknownUnit(word, place: place, nearest: problem.nearest)
    case .notADay: .notADay(word, place: place)
    case .notANumber: .notANumber(word, place: place)
    case .notOrdered(let key): .notOrdered(name(of: key), place: place)
    case .missingValue: .missingValue(word, place: place)
    case .openQuote: .openQuote(place: place)
    case .openBracket: .openBracket(place: place)
    case .strayBracket: .strayBracket(place: place)
    case .missingCondition: .missingCondition(place: place)
    }
  }

  /// The key as it is typed in this language.
  func name(of key: FilterKey) -> String {
    FilterKeyName(rawValue: key.rawValue).map { name(of: $0) } ?? key.rawValue
  }

  /// A name of the filter language as this language writes it, if it is one.
  private func filterName(_ folded: String) -> String {
    if let key = FilterKey(called: folded, orBeginning: false) { return name(of: key) }
    let status = FilterStatus(called: folded, orBeginning: false)
    if let name = status.flatMap({ FilterStatusName(rawValue: $0.rawValue) }) {
      return self.name(of: name)
    }
    let kind = TaskKind(called: folded, orBeginning: false)
    return kind.flatMap { FilterKindName(rawValue: $0.rawValue) }.map { name(of: $0) } ?? folded
  }

  /// The values that a key knows.
  private func allowed(for key: FilterKey) -> [String] {
    switch key {
    case .status: FilterStatusName.allCases.map { name(of: $0) }
    case .kind: FilterKindName.allCases.map { name(of: $0) }
    default: []
    }
  }
}

extension AppState {
  func sentence(for problem: FilterProblem) -> String { words.sentence(for: problem) }
}
