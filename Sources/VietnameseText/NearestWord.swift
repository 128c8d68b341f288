// "Did you mean": the known word that a mistyped one is nearest to.

/// Finds the nearest word.
package enum NearestWord {
  /// The candidate with the fewest changed, added, missing or exchanged letters, when these are at
  /// most two and at most half of the word.
  package static func of(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.utf8.prefix(64))
    var best: (distance: Int, word: String)?
    for candidate in candidates where !candidate.isEmpty {
      let distance = distance(letters, Array(candidate.utf8))
      if distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    guard let best, best.distance <= 2, best.distance * 2 <= letters.count else { return nil }
    return best.word
  }

  /// Optimal string alignment distance (Damerau–Levenshtein, each stretch edited once).
  package static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before = [Int]()
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(above[j + 1], row[j]) + 1
        cost = min(cost, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = above
      above = row
    }
    return above[b.count]
  }
}
