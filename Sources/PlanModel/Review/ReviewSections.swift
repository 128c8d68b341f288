// The headings of a review by number, so that a long document costs no search for every line.

/// The sections as they stand in a review, refused and removed ones too.
struct ReviewSections: Equatable, Sendable {
  private var byID: [SectionID: PlanSection] = [:]
  /// Refused ones that are not in the plan, and ones that go away.
  private var missing: Set<SectionID> = []
  /// By first line; the innermost of those that hold a line stands last.
  private var inOrder: [PlanSection] = []

  init(_ review: ImportReview) {
    for proposal in review.proposals {
      guard case .section(let section)? = proposal.row else { continue }
      byID[section.id] = section
      if !proposal.willBeThere { missing.insert(section.id) }
      if proposal.new != nil { inOrder.append(section) }
    }
    inOrder.sort { ($0.lines.first, $0.rank) < ($1.lines.first, $1.rank) }
    breakRings()
    missing.formUnion(emptied(review))
  }

  func parent(of section: SectionID) -> SectionID? { byID[section]?.parent }

  /// 0 at the top.
  func depth(of section: SectionID) -> Int { above(section).count }

  /// Whether `inner` stands under `outer`, however deep.
  func isUnder(_ inner: SectionID, _ outer: SectionID) -> Bool { above(inner).contains(outer) }

  /// The section under which a proposal that is no heading is shown. What the document has no more
  /// stands under none but its own clause: its lines are those of another text.
  func home(of proposal: Proposal) -> SectionID? {
    switch proposal.row {
    case .section(let section)?: section.parent
    case .task(let task)?: task.section
    case .phase, .quota, nil: proposal.new?.lines.flatMap { innermost(holding: $0.first) }
    }
  }

  /// The innermost section in whose lines the line stands.
  func innermost(holding line: Int) -> SectionID? {
    var low = 0
    var high = inOrder.count
    while low < high {
      let middle = (low + high) / 2
      if inOrder[middle].lines.first <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let last = inOrder[low - 1].id
    return ([last] + above(last)).first { byID[$0]?.lines.contains(line) == true }
  }

  /// The nearest section that will be there, going up from this one; nil outside all of them.
  func kept(from section: SectionID?) -> SectionID? {
    guard let section else { return nil }
    return ([section] + above(section)).first { !missing.contains($0) }
  }

  /// Whether the section will be in the plan.
  func isKept(_ section: SectionID) -> Bool { byID[section] != nil && !missing.contains(section) }

  /// The section and all below it.
  func selfAndDescendants(of section: SectionID) -> Set<SectionID> {
    var children: [SectionID: [SectionID]] = [:]
    for (id, section) in byID {
      if let parent = section.parent { children[parent, default: []].append(id) }
    }
    var found: Set<SectionID> = [section]
    var waiting = [section]
    while let next = waiting.popLast() {
      for child in children[next] ?? [] where found.insert(child).inserted {
        waiting.append(child)
      }
    }
    return found
  }

  /// The sections around this one, innermost first.
  private func above(_ section: SectionID) -> [SectionID] {
    var found: [SectionID] = []
    var parent = byID[section]?.parent
    while let id = parent {
      found.append(id)
      parent = byID[id]?.parent
    }
    return found
  }

  /// A ring of parents cannot be made by hand, but a file may say anything.
  private mutating func breakRings() {
    var sound: Set<SectionID> = []
    for start in byID.keys.sorted() {
      var path: [SectionID] = []
      var next: SectionID? = start
      while let id = next, !sound.contains(id) {
        path.append(id)
        sound.insert(id)
        next = byID[id]?.parent
      }
      if let next, path.contains(next), let last = path.last { byID[last]?.parent = nil }
    }
  }

  /// Headings that the document has no more and about which nobody has decided go away once
  /// nothing stands under them: like all headings they follow from the document.
  private func emptied(_ review: ImportReview) -> Set<SectionID> {
    let candidates = review.proposals.filter {
      $0.isSection && $0.effect == .removal && $0.decision == .open
    }.compactMap { $0.row?.asSection?.id }
    guard !candidates.isEmpty else { return [] }
    var used: Set<SectionID> = []
    for proposal in review.proposals where !proposal.isSection && proposal.willBeThere {
      let row = proposal.decision == .accepted ? proposal.new : proposal.old ?? proposal.new
      if let home = row?.asTask?.section { used.formUnion([home] + above(home)) }
    }
    for (id, section) in byID where !missing.contains(id) && !candidates.contains(id) {
      if section.parent != nil { used.formUnion(above(id)) }
    }
    return Set(candidates.filter { !used.contains($0) })
  }
}

extension Proposal {
  /// Whether its row will be in the plan after a taking: it is there and nobody takes it away, or it
  /// is new and accepted.
  var willBeThere: Bool {
    if old != nil { return !(new == nil && decision == .accepted) }
    return isTaken || countsAsAccepted
  }

  /// Accepted, or a heading that nobody refused: headings follow from the numbering.
  var countsAsAccepted: Bool {
    decision == .accepted || (isSection && decision == .open && effect != .removal)
  }
}
