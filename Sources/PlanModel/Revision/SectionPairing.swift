// Which heading of one version is which of another: by title, by what stands under it, and by the
// headings around it, so that a heading that was numbered anew or moved is still the same.

/// The headings of the newer version, by place, with their places in the older one.
struct SectionPairing {
  private(set) var pairs: [Int: RowPairing.Match] = [:]

  /// How sure it must be that two headings are one.
  private static let threshold = 0.5

  init(_ old: ReadingRows, _ new: ReadingRows) {
    let (oldBags, newBags) = (Self.bags(old), Self.bags(new))
    let (oldPlaces, newPlaces) = (Self.places(old), Self.places(new))
    var free = Array(old.sections.indices)
    // From the outermost in: the pair around two headings is known when they are compared.
    for level in Self.levels(new, newPlaces) {
      let found = RowPairing.pairs(free, level) { place, row in
        let (a, b) = (old.sections[place], new.sections[row])
        let parents = (a.parent.flatMap { oldPlaces[$0] }, b.parent.flatMap { newPlaces[$0] })
        let isSameParent =
          parents.0 == parents.1.flatMap { pairs[$0]?.place }
          && (parents.0 == nil) == (parents.1 == nil)
        let score = Self.score(
          oldBags[place], newBags[row], isSameParent: isSameParent,
          isSameNumber: a.number == b.number)
        return score >= Self.threshold ? score : nil
      }
      pairs.merge(found) { first, _ in first }
      let taken = Set(found.values.map(\.place))
      free.removeAll(where: taken.contains)
    }
  }

  private struct Bags {
    let title: WordBag
    let text: WordBag
  }

  private static func bags(_ rows: ReadingRows) -> [Bags] {
    zip(rows.sections, rows.sectionTexts).map { Bags(title: WordBag($0.title ?? ""), text: $1) }
  }

  private static func places(_ rows: ReadingRows) -> [SectionID: Int] {
    Dictionary(rows.sections.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The places of the sections by depth.
  private static func levels(_ rows: ReadingRows, _ places: [SectionID: Int]) -> [[Int]] {
    var depths: [Int] = []
    var levels: [[Int]] = []
    for (place, section) in rows.sections.enumerated() {
      // A parent stands before its parts in a reading.
      let outer = section.parent.flatMap { places[$0] }.flatMap { $0 < place ? depths[$0] : nil }
      let depth = outer.map { $0 + 1 } ?? 0
      depths.append(depth)
      while levels.count <= depth { levels.append([]) }
      levels[depth].append(place)
    }
    return levels
  }

  /// A title weighs more than the text under it; an item without a title goes by its text alone.
  private static func score(
    _ a: Bags, _ b: Bags, isSameParent: Bool, isSameNumber: Bool
  ) -> Double {
    let text = a.text.likeness(to: b.text)
    let likeness: Double
    if a.title.isEmpty, b.title.isEmpty {
      likeness = 0.75 * text
    } else {
      likeness = 0.45 * a.title.likeness(to: b.title) + 0.3 * text
    }
    return likeness + (isSameParent ? 0.15 + (isSameNumber ? 0.1 : 0) : 0)
  }
}
