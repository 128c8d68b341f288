// The headings of a review by number, so that a long document costs no search for every line.

/// The sections as they stand in a review, refused and removed ones too.
struct ReviewSections: Equatable, Sendable {
  private var byID: [SectionID: PlanSection] = [:]
  private var refused: Set<SectionID> = []
  /// By first line; the innermost of those that hold a line stands last.
  private var inOrder: [PlanSection] = []

  init(_ review: ImportReview) {
    for proposal in review.proposals {
      guard case .section(let section)? = proposal.row else { continue }
      byID[section.id] = section
      if proposal.decision == .refused, proposal.old == nil { refused.insert(section.id) }
      if proposal.new != nil { inOrder.append(section) }
    }
    inOrder.sort { ($0.lines.first, $0.rank) < ($1.lines.first, $1.rank) }
  }

  func parent(of section: SectionID) -> SectionID? { byID[section]?.parent }

  /// 0 at the top.
  func depth(of section: SectionID) -> Int {
    var depth = 0
    var parent = parent(of: section)
    // A ring of parents cannot be made by hand, but a file may say anything.
    while let id = parent, depth < 32 {
      depth += 1
      parent = self.parent(of: id)
    }
    return depth
  }

  /// The section under which a proposal that is no heading is shown.
  func home(of proposal: Proposal) -> SectionID? {
    switch proposal.row {
    case .section(let section)?: section.parent
    case .task(let task)?: task.section
    case .phase, .quota, nil: proposal.row?.lines.flatMap { innermost(holding: $0.first) }
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
    var section = low > 0 ? inOrder[low - 1].id : nil
    while let id = section, byID[id]?.lines.contains(line) != true { section = parent(of: id) }
    return section
  }

  /// The nearest section that is not refused, going up from this one; nil outside all of them.
  func kept(from section: SectionID?) -> SectionID? {
    var section = section
    while let id = section, refused.contains(id) { section = parent(of: id) }
    return section
  }

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
}
