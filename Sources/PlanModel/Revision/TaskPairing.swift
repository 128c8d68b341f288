// Which task of one version is which of another: by its words first, then by its clause.

/// The tasks of the newer version, by place, with their places in the older one.
struct TaskPairing {
  private(set) var pairs: [Int: RowPairing.Match] = [:]

  /// - Parameter sections: for sections of the new version those of the old one that they are.
  init(_ old: ReadingRows, _ new: ReadingRows, sections: [SectionID: SectionID]) {
    let oldBags = old.tasks.map { WordBag($0.words) }
    let newBags = new.tasks.map { WordBag($0.words) }
    func isSameClause(_ place: Int, _ row: Int) -> Bool {
      new.tasks[row].section.flatMap { sections[$0] } == old.tasks[place].section
    }
    pairs = Self.unchanged(oldBags, newBags, isSameClause)
    let taken = Set(pairs.values.map(\.place))
    let free = old.tasks.indices.filter { !taken.contains($0) }
    let rest = new.tasks.indices.filter { pairs[$0] == nil }
    let reworded = RowPairing.pairs(free, rest) { place, row in
      Self.score(oldBags[place], newBags[row], isSameClause(place, row))
    }
    pairs.merge(reworded) { first, _ in first }
  }

  /// Tasks whose words are the same, those of the same clause first.
  private static func unchanged(
    _ old: [WordBag], _ new: [WordBag], _ isSameClause: (Int, Int) -> Bool
  ) -> [Int: RowPairing.Match] {
    var pairs: [Int: RowPairing.Match] = [:]
    var waiting = Dictionary(grouping: old.indices) { old[$0].words }
    for sameClause in [true, false] {
      for row in new.indices where pairs[row] == nil {
        guard let places = waiting[new[row].words],
          let found = places.firstIndex(where: { !sameClause || isSameClause($0, row) })
        else { continue }
        pairs[row] = RowPairing.Match(place: places[found], score: 1)
        waiting[new[row].words]?.remove(at: found)
      }
    }
    return pairs
  }

  /// Under another clause a task must be more alike. A part of a task that was split, or the whole
  /// of several that were joined, is alike when it stands in the other nearly word by word.
  private static func score(_ a: WordBag, _ b: WordBag, _ isSameClause: Bool) -> Double? {
    let likeness = a.likeness(to: b)
    if !isSameClause { return likeness >= 0.6 ? likeness - 0.1 : nil }
    if likeness >= 0.45 { return likeness }
    let (shorter, longer) = a.words.count < b.words.count ? (a, b) : (b, a)
    return shorter.words.count >= 4 && shorter.share(in: longer) >= 0.85 ? 0.45 : nil
  }
}
