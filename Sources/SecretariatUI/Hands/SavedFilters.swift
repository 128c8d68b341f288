// Filters that a person has given names: lines "name = expression" of a text file. What the program
// does not understand in it stays as it is.

import VietnameseText

/// The saved filters of one person, with the text around them.
package struct SavedFilters: Equatable, Sendable {
  /// A filter with its name.
  package struct Filter: Equatable, Sendable {
    package var name: String
    package var expression: String
  }

  private enum Line: Equatable, Sendable {
    case filter(Filter)
    case other(String)
  }

  private var lines: [Line] = []

  /// No filters.
  package init() {}

  /// Reads the file's text.
  package init(text: String) {
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rest.last == "" { rest.removeLast() }
    lines = rest.map { line in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !line.trimmed.hasPrefix("#"), !parts[0].trimmed.isEmpty,
        !parts[1].trimmed.isEmpty
      else { return .other(line) }
      return .filter(Filter(name: parts[0].trimmed, expression: parts[1].trimmed))
    }
  }

  /// The text to be kept in the file.
  package var text: String {
    lines.map { line in
      switch line {
      case .filter(let filter): "\(filter.name) = \(filter.expression)\n"
      case .other(let text): text + "\n"
      }
    }.joined()
  }

  /// All filters, in the order of the file.
  package var filters: [Filter] {
    lines.compactMap { line in
      if case .filter(let filter) = line { return filter }
      return nil
    }
  }

  /// The filter with that name, compared without marks and case.
  package func filter(called name: String) -> Filter? {
    filters.first { WordKey.bytes(of: $0.name) == WordKey.bytes(of: name) }
  }

  /// Keeps a filter under a name; what had the name before is replaced.
  package mutating func save(_ expression: String, as name: String) {
    let clean = name.replacing("=", with: " ").replacing("\n", with: " ").trimmed
    let filter = Filter(name: clean, expression: expression)
    if let place = place(of: clean) {
      lines[place] = .filter(filter)
    } else {
      lines.append(.filter(filter))
    }
  }

  /// Takes the filter with that name away; false when there is none.
  package mutating func remove(_ name: String) -> Bool {
    guard let place = place(of: name) else { return false }
    lines.remove(at: place)
    return true
  }

  private func place(of name: String) -> Int? {
    let key = WordKey.bytes(of: name)
    return lines.firstIndex { line in
      guard case .filter(let filter) = line else { return false }
      return WordKey.bytes(of: filter.name) == key
    }
  }
}
