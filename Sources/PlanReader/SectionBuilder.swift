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

  /// "II.1" and "1.2" make "II.1.2"; everything else is put behind a dot.
  private static func path(of number: String, under parent: String) -> String {
    guard !parent.isEmpty else { return number }
    guard let dot = number.lastIndex(of: "."),
      parent == number[..<dot] || parent.hasSuffix("." + number[..<dot])
    else { return parent + "." + number }
    return parent + number[dot...]
  }

  private mutating func build(_ index: Int, parent: String) -> DraftSection? {
    let node = outline.nodes[index]
    guard node.isSection, let number = node.number else { return nil }
    let path = Self.path(of: number, under: parent)
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
