// Every unit of an office without "các": heads in a row ("Chi cục trưởng, Giám đốc trung tâm, trưởng
// phòng") and kinds in a row ("Phòng, chi cục, trung tâm thuộc Sở"). A kind with a proper name is one
// unit, a kind without one is all of them.

/// Rows of heads and of kinds of units.
struct UnitGroups {
  let text: FoldedText
  let finder: UnitFinder

  /// One member of a row.
  private struct Member {
    var end: Int
    var isNamed = false
    /// Whether it says of what kind: "lãnh đạo" and "cấp ủy" alone do not.
    var isKind = true
    var isPlural = false

    var isBare: Bool { isKind && !isNamed }
  }

  /// The end of the row that begins here, when it means all such units. Only names are counted:
  /// a row of kinds is read to its end at once, not again from each of them.
  func end(at start: Int) -> Int? {
    var (count, bare, named) = (0, 0, 0)
    var (hasOwner, isPlural) = (false, false)
    var place = start
    var end = start
    while named < 8, var member = member(at: place, isFirst: place == start) {
      if let owner = finder.ownerEnd(at: member.end) {
        hasOwner = hasOwner || member.isBare
        member.end = owner
      }
      count += 1
      bare += member.isBare ? 1 : 0
      named += member.isNamed ? 1 : 0
      isPlural = isPlural || member.isPlural
      end = member.end
      guard let next = finder.separator(at: end) else { break }
      place = next
    }
    guard bare > 0 else { return nil }
    let hasHead = finder.heads(at: start) > start
    let isRow = count > 1 && (hasOwner || bare > 1 || hasHead)
    return isPlural || isRow || hasOwner && hasHead ? end : nil
  }

  private func member(at start: Int, isFirst: Bool) -> Member? {
    var place = start
    var isPlural = finder.plural(at: place) > 0
    place += finder.plural(at: place)
    let head = headEnd(at: place)
    if let head { place = head }
    if text.firstIs(" ", at: place) { place += 1 }
    isPlural = isPlural || finder.plural(at: place) > 0
    place += finder.plural(at: place)
    if text.has("ubnd ", at: place), !text.has("ubnd cap ", at: place) { place += 5 }
    guard let kind = finder.kind(at: place) else {
      return head.map { end in
        let isKind = ["truong", "phong", "khoa", "ban", "tram", "bo phan"].contains {
          text.start(of: $0, endingAt: end) != nil
        }
        return Member(
          end: end, isNamed: isCapital(behind: end), isKind: isKind, isPlural: isPlural && isKind)
      }
    }
    if text.has("ubnd", at: place) { return Member(end: kind, isPlural: isPlural) }
    if text.isUpper(at: place), !(isFirst && place == start) { return named(from: kind) }
    if isCapital(behind: kind) { return named(from: kind) }
    return Member(end: kind, isPlural: isPlural)
  }

  /// A unit with its proper name, to the sign or the verb behind it.
  private func named(from end: Int) -> Member {
    let names = UnitNames(text) { _ in false }
    return Member(end: names.end(from: end), isNamed: true)
  }

  private func isCapital(behind place: Int) -> Bool {
    text.firstIs(" ", at: place) && text.isUpper(at: place + 1)
  }

  /// "Thủ trưởng", "điều dưỡng trưởng", "bác sĩ trưởng": without the blank behind it.
  private func headEnd(at start: Int) -> Int? {
    let known = finder.heads(at: start)
    if known > start { return known - 1 }
    var place = start
    for count in 0..<4 {
      let end = text.key[place...].firstIndex { !FoldedText.isWord($0) } ?? text.count
      guard end > place, count == 0 || !text.isUpper(at: place) else { return nil }
      if text.slice(place..<end).lowercased() == "trưởng" {
        return count > 0 && text.start(of: "tang truong", endingAt: end) == nil ? end : nil
      }
      guard text.firstIs(" ", at: end) else {
        return lone(start..<end)
      }
      place = end + 1
    }
    return nil
  }

  /// A head's title that ends with a sign: "trưởng phòng," is known with a blank only.
  private func lone(_ range: Range<Int>) -> Int? {
    let isHead = UnitWords.heads.contains { head in
      head.utf8CodeUnitCount - 1 == range.count
        && text.key[range].elementsEqual(
          UnsafeBufferPointer(start: head.utf8Start, count: range.count))
    }
    return isHead ? range.upperBound : nil
  }
}
