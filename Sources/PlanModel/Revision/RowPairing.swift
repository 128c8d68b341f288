// Which row of one list is which row of another: the best pairs first, no row twice.

/// Pairs of two lists.
enum RowPairing {
  /// Most pairs that are compared; longer lists are compared only near the diagonal.
  private static let mostPairs = 250_000

  /// For places of `b` the place of `a` that it is.
  /// - Parameters:
  ///   - a: places of the first list that are still free, ascending.
  ///   - b: those of the second.
  ///   - score: how sure it is that two places are the same, nil for "they are not".
  static func pairs(
    _ a: [Int], _ b: [Int], score: (Int, Int) -> Double?
  ) -> [Int: Match] {
    var found: [Candidate] = []
    let reach = a.count * b.count <= mostPairs ? .max : max(50, mostPairs / max(1, b.count))
    for (row, new) in b.enumerated() {
      let middle = b.isEmpty ? 0 : row * a.count / b.count
      let first = reach == .max ? 0 : max(0, middle - reach / 2)
      let last = reach == .max ? a.count : min(a.count, middle + reach / 2)
      for place in first..<max(first, last) {
        guard let score = score(a[place], new) else { continue }
        let match = Match(place: a[place], score: score)
        found.append(Candidate(match: match, new: new, distance: abs(place - middle)))
      }
    }
    return best(of: found)
  }

  /// The partner of a row and how sure it is.
  struct Match: Equatable {
    let place: Int
    let score: Double
  }

  private struct Candidate {
    let match: Match
    let new: Int
    /// How far the rows stand from each other.
    let distance: Int

    static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
      if a.match.score != b.match.score { return a.match.score > b.match.score }
      return (a.distance, a.match.place, a.new) < (b.distance, b.match.place, b.new)
    }
  }

  private static func best(of candidates: [Candidate]) -> [Int: Match] {
    var pairs: [Int: Match] = [:]
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: Candidate.isBetter) {
      guard pairs[candidate.new] == nil, taken.insert(candidate.match.place).inserted
      else { continue }
      pairs[candidate.new] = candidate.match
    }
    return pairs
  }
}
