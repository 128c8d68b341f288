// The documents that a preamble cites as its grounds.

import PlanModel

/// Finding of cited documents.
enum Grounds {
  private static let kinds: [StaticString] = [
    "ke hoach", "quyet dinh", "nghi quyet", "chi thi", "cong van", "huong dan", "ket luan",
    "nghi dinh", "thong tu", "chuong trinh hanh dong", "chuong trinh", "quy che", "quy dinh",
    "thong bao", "van ban", "de an", "to trinh", "thong tri",
  ]

  /// The cited documents of one paragraph: its parts between semicolons, each from the type of
  /// document on.
  static func cited(in block: Block, confidence: Confidence) -> [DraftFact<String>] {
    ranges(in: block).map { range in
      DraftFact(
        Heading.trimmed(block.matching.slice(range)),
        line: block.line(atMatching: range.lowerBound), confidence: confidence)
    }
  }

  /// Where they stand in the matching text.
  static func ranges(in block: Block) -> [Range<Int>] {
    let text = block.matching
    var found: [Range<Int>] = []
    var start = 0
    let quote = UInt8(ascii: "\"")
    // A quotation that is never closed must not swallow the rest.
    let hasPairs = text.key.count { $0 == quote }.isMultiple(of: 2)
    var isQuoted = false
    for place in 0...text.count {
      if place < text.count, text.key[place] == quote { isQuoted.toggle() }
      let isEnd = place == text.count || text.key[place] == UInt8(ascii: ";")
      guard isEnd, place == text.count || !isQuoted || !hasPairs else { continue }
      found += documents(text, start..<place)
      start = min(text.count, place + 1)
    }
    return found
  }

  /// A part may cite several documents ("Nghị quyết số … và Quyết định số …").
  private static func documents(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
    var starts: [Int] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if text.isWordStart(place), text.isUpper(at: place), let end = documentStart(text, place) {
        starts.append(place)
        place = end
      } else {
        place += 1
      }
    }
    return starts.enumerated().map { index, start in
      var end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      if index + 1 == starts.count { end = sentenceEnd(text, start..<end) }
      return start..<trimmedEnd(text, start, end)
    }
  }

  /// A type of document followed by "số" and a number, or a law.
  private static func documentStart(_ text: FoldedText, _ place: Int) -> Int? {
    if text.has("luat ", at: place) { return place + 5 }
    guard let kind = kinds.first(where: { text.has($0, at: place) }) else { return nil }
    let end = place + kind.utf8CodeUnitCount
    guard text.has(" so ", at: end) else { return nil }
    let rest = text.key[(end + 4)...].prefix(12)
    return rest.contains(where: FoldedText.isDigit) ? end : nil
  }

  private static func sentenceEnd(_ text: FoldedText, _ range: Range<Int>) -> Int {
    let place = range.dropFirst(4).first {
      text.key[$0] == UInt8(ascii: ".") && $0 + 1 < text.count && text.key[$0 + 1] == 0x20
        && text.isUpper(at: $0 + 2)
    }
    return place ?? range.upperBound
  }

  private static func trimmedEnd(_ text: FoldedText, _ start: Int, _ end: Int) -> Int {
    var end = end
    for tail: StaticString in ["va", "cua", ","] {
      while end > start, text.key[end - 1] == 0x20 { end -= 1 }
      if let shorter = text.start(of: tail, endingAt: end), shorter > start { end = shorter }
      if text.key[end - 1] == UInt8(ascii: ",") { end -= 1 }
    }
    while end > start, text.key[end - 1] == 0x20 { end -= 1 }
    return end
  }
}
