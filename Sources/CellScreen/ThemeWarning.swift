// What a theme file says that the program does not understand: reported, never fatal.

/// One line of a theme file that was left out, or one thing it lacks.
package struct ThemeWarning: Hashable, Sendable {
  /// What is wrong; the words for people are in the room of wording.
  package enum Problem: Hashable, Sendable {
    case unknownSection(String)
    case unknownKey(String)
    case unknownRole(String)
    case unknownSign(String)
    /// A word that is neither a colour of the palette, nor a colour, nor an attribute.
    case unknownColor(String)
    case unknownBackground(String)
    case unknownPromise(String)
    /// A colour given as `#rrggbb` without its form among the sixteen: terminals with few colours
    /// get the nearest one, which nobody has looked at.
    case noCoarseColor(String)
    case duplicate(String)
    /// A line without `=`, or a value that cannot be read.
    case unreadable(String)
    /// The parent theme is nowhere to be found.
    case unknownParent(String)
    /// The theme inherits from itself, by way of the name.
    case inheritanceCycle(String)
  }

  /// The theme in whose file the line stands.
  package var theme: String
  /// From 1.
  package var line: Int
  /// What is wrong.
  package var problem: Problem
  /// The known word nearest to the one written.
  package var suggestion: String?

  /// A warning from its parts.
  package init(theme: String, line: Int, problem: Problem, suggestion: String?) {
    self.theme = theme
    self.line = line
    self.problem = problem
    self.suggestion = suggestion
  }
}

enum Spelling {
  /// The candidate at the smallest edit distance, if that is at most 2 and less than the length.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let ranked = candidates.map { (word: $0, distance: distance(word, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= 2 && best.distance < word.utf8.count ? best.word : nil
  }

  /// Changes, insertions, removals and swaps of neighbouring bytes (optimal string alignment).
  private static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one.utf8.prefix(64)), Array(other.utf8.prefix(64)))
    var before = Array(0...b.count)
    var current = before
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(current[j] + (a[i] == b[j] ? 0 : 1), current[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, current) = (current, row)
    }
    return current[b.count]
  }
}
