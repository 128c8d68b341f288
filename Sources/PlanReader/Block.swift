// A paragraph as it reads: its lines joined, without its marker, with the way back to the lines.

/// A joined paragraph, item or heading.
struct Block {
  var marker: Marker?
  var text: FoldedText
  /// The text to look for words in: `text` itself, or with known phrases put back when damaged.
  var matching: FoldedText
  /// Where each line's text begins in `text`, as UTF-8 offsets.
  var parts: [(offset: Int, line: Int)]

  var lines: ClosedRange<Int> { (parts.first?.line ?? 1)...(parts.last?.line ?? 1) }

  /// The line that a place of the key came from.
  func line(at place: Int) -> Int {
    let offset = text.offset(min(place, text.count))
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? parts[low - 1].line : lines.lowerBound
  }

  /// The line that a place of the matching text came from (as far into the block, when damaged).
  func line(atMatching place: Int) -> Int {
    guard matching.count != text.count, matching.count > 0 else { return line(at: place) }
    return line(at: place * text.count / matching.count)
  }

  /// The text ends as an introduction does.
  var endsWithColon: Bool { text.key.last == UInt8(ascii: ":") }

  /// Single blanks part the words; there is none at the ends.
  var wordCount: Int { text.count == 0 ? 0 : text.key.count { $0 == 0x20 } + 1 }
}
