// Where new rows stand among those that a plan has: the secretary's own order stays unless the
// document has changed its order, and ranks stay unless there is no room between them.

/// Ranks for the rows of a revised plan.
enum RankPlacing {
  /// - Parameters:
  ///   - document: the rows in the order of the new document.
  ///   - base: those of the old document that the new one has too, in its order.
  ///   - plan: the rows of the plan in its order, with their ranks.
  /// - Returns: a rank for every row of the document and of the plan.
  static func ranks<ID: Hashable>(
    document: [ID], base: [ID], plan: [(id: ID, rank: Int)]
  ) -> [ID: Int] {
    let known = Set(plan.map(\.id))
    let kept = document.filter(known.contains)
    let isReordered = kept != base.filter(Set(kept).contains)
    let order =
      isReordered
      ? merged(document, with: plan.map(\.id)) : merged(plan.map(\.id), with: document)
    let ranks = Dictionary(plan.map { ($0.id, $0.rank) }) { first, _ in first }
    let filled = filled(order.map { ranks[$0] })
    return Dictionary(zip(order, filled)) { first, _ in first }
  }

  /// The first list, and each row that only the second has behind the one before it there.
  private static func merged<ID: Hashable>(_ first: [ID], with second: [ID]) -> [ID] {
    let known = Set(first)
    var guests: [ID?: [ID]] = [:]
    var host: ID?
    for id in second {
      if known.contains(id) { host = id } else { guests[host, default: []].append(id) }
    }
    return (guests[nil] ?? []) + first.flatMap { [$0] + (guests[$0] ?? []) }
  }

  /// Ranks for the blanks between the given ones; new ones for all where there is no room.
  private static func filled(_ ranks: [Int?]) -> [Int] {
    var filled: [Int] = []
    var last = 0
    var place = 0
    while place < ranks.count {
      let blanks = ranks[place...].prefix { $0 == nil }.count
      let next = place + blanks < ranks.count ? ranks[place + blanks] : nil
      let step = next.map { ($0 - last) / (blanks + 1) } ?? 16
      if step < 1 { return ranks.indices.map { ($0 + 1) * 16 } }
      filled += (0..<blanks).map { last + ($0 + 1) * step }
      if let next { filled.append(next) }
      last = filled.last ?? last
      place += blanks + 1
    }
    return filled
  }
}
