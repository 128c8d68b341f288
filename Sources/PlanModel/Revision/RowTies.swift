// Three lists of rows of one kind tied together: what the old document said, what the plan says now,
// what the new document says.

/// The ties between three versions of the rows of one kind.
struct RowTies<Row: Ranked> {
  let base: [Row]
  let plan: [Row]
  let new: [Row]
  /// For places of the new document those of the old one.
  let baseOfNew: [Int: RowPairing.Match]
  /// For places of the old document those of the plan.
  let planOfBase: [Int: Int]
  /// For places of the new document those of rows that the plan has and the old document had not.
  private let strangerOfNew: [Int: Int]
  /// The identity that each row of the new document has, or gets, in the plan.
  let ids: [Row.ID]

  /// - Parameters:
  ///   - isPlanOwn: the plan's rows stand in for the old document.
  ///   - proposed: the row as the kinds have it in common.
  ///   - fresh: an identity that the plan never used.
  init(
    base: [Row], plan: [Row], new: [Row], baseOfNew: [Int: RowPairing.Match], isPlanOwn: Bool,
    proposed: (Row) -> ProposedRow, fresh: () -> Row.ID
  ) {
    self.base = base
    self.plan = plan
    self.new = new
    self.baseOfNew = baseOfNew
    let planOfBase =
      isPlanOwn
      ? Dictionary(uniqueKeysWithValues: plan.indices.map { ($0, $0) })
      : PlanPairing.pairs(plan: plan.map(proposed), base: base.map(proposed))
    self.planOfBase = planOfBase
    let tied = Set(planOfBase.values)
    let strangerOfNew = PlanPairing.strangers(
      plan.indices.filter { !tied.contains($0) }.map { ($0, proposed(plan[$0])) },
      new.indices.filter { baseOfNew[$0] == nil }.map { ($0, proposed(new[$0])) })
    self.strangerOfNew = strangerOfNew
    ids = new.indices.map { row in
      let place = baseOfNew[row].flatMap { planOfBase[$0.place] } ?? strangerOfNew[row]
      return place.map { plan[$0].id } ?? fresh()
    }
  }

  /// The plan's row for a row of the new document.
  func planRow(ofNew row: Int) -> Row? {
    let place = baseOfNew[row].flatMap { planOfBase[$0.place] } ?? strangerOfNew[row]
    return place.map { plan[$0] }
  }

  /// What the old document said where the new one says this. A row that the plan has from elsewhere
  /// is what the document says.
  func baseRow(ofNew row: Int) -> Row? {
    baseOfNew[row].map { base[$0.place] } ?? strangerOfNew[row].map { _ in new[row] }
  }

  /// Places of the plan's rows that the new document has not.
  var lost: [Int] {
    let found = Set(new.indices.compactMap { planRow(ofNew: $0)?.id })
    return plan.indices.filter { !found.contains(plan[$0].id) }
  }

  /// Places of the plan's rows that the old document had not.
  var strangers: Set<Int> { Set(plan.indices).subtracting(planOfBase.values) }

  /// For identities in the old document those in the plan; nil for rows that the plan has not and
  /// the new document has not either.
  var idsOfBase: [Row.ID: Row.ID] {
    var found: [Row.ID: Row.ID] = [:]
    for (row, match) in baseOfNew { found[base[match.place].id] = ids[row] }
    for (place, planPlace) in planOfBase { found[base[place].id] = plan[planPlace].id }
    return found
  }

  /// For identities in the new document those in the plan.
  var idsOfNew: [Row.ID: Row.ID] {
    Dictionary(zip(new.map(\.id), ids)) { first, _ in first }
  }

  /// A rank for every row.
  var ranks: [Row.ID: Int] {
    let kept = baseOfNew.sorted { $0.value.place < $1.value.place }.map { ids[$0.key] }
    return RankPlacing.ranks(
      document: ids, base: kept, plan: plan.map { (id: $0.id, rank: $0.rank) })
  }
}

/// Which row of a plan came from which row of the document, whatever the secretary has made of it.
enum PlanPairing {
  /// For places of the document those of the plan: by the lines, and by the words where several
  /// stand in the same lines.
  static func pairs(plan: [ProposedRow], base: [ProposedRow]) -> [Int: Int] {
    let (a, b) = (plan.map(bag), base.map(bag))
    return RowPairing.pairs(Array(plan.indices), Array(base.indices)) { place, row in
      let words = a[place].likeness(to: b[row])
      let score = lineScore(plan[place].lines, base[row].lines) + 0.5 * words
      return score >= 0.45 ? score : nil
    }.mapValues(\.place)
  }

  /// For rows of a document those of a plan that say nearly the same.
  static func strangers(
    _ plan: [(place: Int, row: ProposedRow)], _ new: [(place: Int, row: ProposedRow)]
  ) -> [Int: Int] {
    let (a, b) = (plan.map { bag($0.row) }, new.map { bag($0.row) })
    let pairs = RowPairing.pairs(Array(plan.indices), Array(new.indices)) { place, row in
      let likeness = a[place].likeness(to: b[row])
      return likeness >= 0.6 ? likeness : nil
    }
    return Dictionary(
      uniqueKeysWithValues: pairs.map { (new[$0.key].place, plan[$0.value.place].place) })
  }

  private static func bag(_ row: ProposedRow) -> WordBag {
    guard case .section(let section) = row else { return WordBag(row.words) }
    return WordBag(SectionHeading.text(number: section.number, title: section.title))
  }

  private static func lineScore(_ a: LineRange?, _ b: LineRange?) -> Double {
    guard let a, let b else { return 0 }
    if a == b { return 0.5 }
    if a.first == b.first { return 0.4 }
    return a.first <= b.last && b.first <= a.last ? 0.3 : 0
  }
}
