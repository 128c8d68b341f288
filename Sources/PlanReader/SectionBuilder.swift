// The tree of blocks as the draft's sections, with paths and line ranges.

import PlanModel

/// Makes draft sections of an outline.
struct SectionBuilder {
  private let outline: Outline
  private let isDamaged: Bool
  /// Path and place of each section node.
  private(set) var places: [Int: (path: String, index: Int)] = [:]
  private(set) var sections: [DraftSection] = []
  private var count = 0

  init(_ outline: Outline, isDamaged: Bool) {
    self.outline = outline
    self.isDamaged = isDamaged
    for root in outline.roots {
      if let section = build(root, parent: "") { sections.append(section) }
    }
  }

  private mutating func build(_ index: Int, parent: String) -> DraftSection? {
    let node = outline.nodes[index]
    guard node.isSection, let number = node.number else { return nil }
    let path = parent.isEmpty ? number : parent + "." + number
    let place = count
    count += 1
    places[index] = (path, place)
    var section = DraftSection(
      number: number, title: node.title, path: path, index: place,
      lines: node.block.lines.lowerBound...outline.lastLine(index))
    section.children = node.children.compactMap { build($0, parent: path) }
    section.confidence = node.isRepaired || (isDamaged && node.title != nil) ? .likely : .certain
    return section
  }
}
