// The tree of blocks: who stands under whom, by family of numbering and by sequence.

/// One block in the tree.
struct OutlineNode {
  var block: Block
  var parent: Int?
  var children: [Int] = []
  /// The number as it should read; nil for bullets and paragraphs.
  var number: String?
  /// The title, when the item has one.
  var title: String?
  /// Place in the key of the words after a run-in title; 0 when there is none.
  var bodyStart = 0
  var isRepaired = false

  var family: MarkerFamily? { block.marker?.family }
  var isSection: Bool { family?.isSection ?? false }
}

/// The document's body as a tree, nodes in the order of the text.
struct Outline {
  private(set) var nodes: [OutlineNode] = []
  private(set) var roots: [Int] = []
  private var stack: [(node: Int, rank: Int)] = []

  init(_ blocks: [Block]) {
    nodes.reserveCapacity(blocks.count)
    for block in blocks {
      if let marker = block.marker { push(block, marker) } else { addParagraph(block) }
    }
    for index in nodes.indices where nodes[index].isSection { splitTitle(index) }
    for index in nodes.indices where isOddTitle(index) { nodes[index].title = nil }
  }

  /// A whole sentence among paragraphs that only have a number is one of them, whatever stands below.
  private func isOddTitle(_ index: Int) -> Bool {
    guard nodes[index].title != nil, isSentence(index), let parent = nodes[index].parent else {
      return false
    }
    let family = nodes[index].family
    var count = 0
    for sibling in nodes[parent].children
    where sibling != index && nodes[sibling].family == family {
      let hasItems = nodes[sibling].children.contains { nodes[$0].family != nil }
      if nodes[sibling].title != nil || hasItems { return false }
      count += 1
    }
    return count > 1
  }

  private func isSentence(_ index: Int) -> Bool {
    let block = nodes[index].block
    return nodes[index].bodyStart == 0 && block.wordCount > 6
      && block.text.key.last == UInt8(ascii: ".")
  }

  private mutating func add(_ block: Block, under parent: Int?) -> Int {
    nodes.append(OutlineNode(block: block, parent: parent))
    let index = nodes.count - 1
    if let parent { nodes[parent].children.append(index) } else { roots.append(index) }
    return index
  }

  /// A paragraph belongs to the section above it, or to the bullet that announces it with a colon.
  private mutating func addParagraph(_ block: Block) {
    if Closing.isClosing(block) { stack.removeSubrange(min(1, stack.count)...) }
    while let top = stack.last, !nodes[top.node].isSection, !nodes[top.node].block.endsWithColon {
      stack.removeLast()
    }
    _ = add(block, under: stack.last?.node)
  }

  private mutating func push(_ block: Block, _ marker: Marker) {
    let rank = makeRoom(for: marker)
    let index = add(block, under: stack.last?.node)
    if marker.family.isSection {
      nodes[index].number = repairedNumber(marker, index)
      nodes[index].isRepaired = marker.isDamaged
    }
    stack.append((index, rank))
  }

  private func rank(_ marker: Marker) -> Int {
    let isInLetter = stack.contains { nodes[$0.node].family == .letter }
    if marker.family == .bracketed, isInLetter { return MarkerFamily.letter.rawValue * 10 + 5 }
    return marker.family.rawValue * 10
  }

  /// Closes what the new marker ends and returns its rank. "1." after an open letter of another
  /// "1." is nested, not a sibling.
  private mutating func makeRoom(for marker: Marker) -> Int {
    let rank = rank(marker)
    if marker.family == .arabic, let sibling = nested(marker) {
      while let top = stack.last, top.rank > sibling { stack.removeLast() }
      if let top = stack.last, top.rank == sibling, nodes[top.node].family == .arabic {
        stack.removeLast()
      }
      return sibling
    }
    while let top = stack.last, top.rank >= rank { stack.removeLast() }
    return rank
  }

  /// The rank of an arabic number inside a lettered item: begun by "1.", kept up by the next value.
  private func nested(_ marker: Marker) -> Int? {
    let letterRank = MarkerFamily.letter.rawValue * 10
    guard let letter = stack.last(where: { nodes[$0.node].family == .letter }),
      stack.contains(where: { $0.rank < letterRank && nodes[$0.node].family == .arabic })
    else { return nil }
    let inner = stack.last { $0.rank > letter.rank && nodes[$0.node].family == .arabic }
    let value = marker.values.first ?? 0
    if let inner, let last = nodes[inner.node].block.marker?.values.first {
      return value == last + 1 ? inner.rank : nil
    }
    return value == 1 ? letterRank + 5 : nil
  }

  /// "3.6" between "5.5" and "5.7" is 5.6.
  private func repairedNumber(_ marker: Marker, _ index: Int) -> String {
    guard marker.family == .arabic2, let parent = nodes[index].parent,
      nodes[parent].family == .arabic,
      let first = nodes[parent].block.marker?.values.first, first != marker.values[0]
    else { return marker.number }
    let siblings = nodes[parent].children.filter { $0 != index }
    let last = siblings.last.flatMap { nodes[$0].block.marker?.values.last } ?? 0
    return marker.values[1] == last + 1 ? "\(first).\(marker.values[1])" : marker.number
  }

  private mutating func splitTitle(_ index: Int) {
    let node = nodes[index]
    let heading = Heading.split(
      node.block, isTop: isTop(node),
      hasChildren: node.children.contains { nodes[$0].family != nil })
    nodes[index].title = heading.title?.isEmpty ?? true ? nil : heading.title
    nodes[index].bodyStart = heading.bodyStart
  }

  /// A part, a capital letter, or a Roman number that stands outermost or before capitals.
  private func isTop(_ node: OutlineNode) -> Bool {
    guard let family = node.family, family <= .roman else { return false }
    return family < .roman || node.parent == nil || Capitals.isTitle(node.block.text.text)
  }

  /// The nearest section at or above a node.
  func section(of index: Int) -> Int? {
    var current: Int? = index
    while let node = current, !nodes[node].isSection { current = nodes[node].parent }
    return current
  }

  /// The last line of a node and everything under it.
  func lastLine(_ index: Int) -> Int {
    var last = nodes[index].block.lines.upperBound
    var node = index
    while let child = nodes[node].children.last {
      node = child
      last = max(last, nodes[child].block.lines.upperBound)
    }
    return last
  }
}
