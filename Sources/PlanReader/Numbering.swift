// Repairs the numbers of headings by their sequence: scanners read I11 for III, authors type I
// twice. Gaps are tolerated and reported.

import PlanModel

/// Puts the top-level numbers of a document in order.
struct Numbering {
  private(set) var warnings: [ReadingWarning] = []

  /// The blocks with repaired markers, and what was repaired.
  static func repaired(_ blocks: [Block]) -> (blocks: [Block], warnings: [ReadingWarning]) {
    var numbering = Numbering()
    var blocks = blocks
    numbering.findLostFirst(&blocks)
    numbering.repairRomans(&blocks)
    return (blocks, numbering.warnings)
  }

  /// "1. MỤC ĐÍCH" before "II. NỘI DUNG" is I; so is "11. NỘI DUNG" between I and III.
  private mutating func findLostFirst(_ blocks: inout [Block]) {
    guard let first = blocks.firstIndex(where: { $0.marker?.family == .roman }) else { return }
    if blocks[first].marker?.values == [2],
      let lost = blocks[..<first].firstIndex(where: { isLost($0, value: 1) })
    {
      makeRoman(&blocks[lost], 1)
    }
    for index in blocks.indices where isLost(blocks[index], value: 11) {
      makeRoman(&blocks[index], 2)
    }
  }

  private func isLost(_ block: Block, value: Int) -> Bool {
    block.marker?.family == .arabic && block.marker?.values == [value]
      && Capitals.isTitle(block.text.text)
  }

  private func makeRoman(_ block: inout Block, _ value: Int) {
    block.marker?.family = .roman
    block.marker?.values = [value]
    block.marker?.isDamaged = true
  }

  private mutating func repairRomans(_ blocks: inout [Block]) {
    var expected = 1
    var lastArabic = 0
    var areTitles = true
    for index in blocks.indices {
      guard let marker = blocks[index].marker else { continue }
      if marker.family < .roman { expected = 1 }
      if marker.family == .arabic { lastArabic = marker.values.first ?? 0 }
      guard marker.family == .roman, let value = marker.values.first else { continue }
      let isTitle = Capitals.isTitle(blocks[index].text.text)
      if value != expected, expected > 1, areTitles, !isTitle, value == lastArabic + 1 {
        // "I. Đẩy mạnh …" below "II. NỘI DUNG" is a 1.
        blocks[index].marker?.family = .arabic
        blocks[index].marker?.isDamaged = true
        lastArabic = value
        warn(blocks[index], .repairedNumber)
        continue
      }
      areTitles = areTitles && isTitle
      lastArabic = 0
      if value != expected {
        if marker.isDamaged || value < expected {
          blocks[index].marker?.values = [expected]
          blocks[index].marker?.isDamaged = true
          warn(blocks[index], .repairedNumber)
        } else {
          warn(blocks[index], .numberGap)
          expected = value
        }
      } else if marker.isDamaged {
        warn(blocks[index], .repairedNumber)
      }
      expected += 1
    }
  }

  private mutating func warn(_ block: Block, _ code: ReadingWarning.Code) {
    warnings.append(
      ReadingWarning(
        line: block.lines.lowerBound, code: code,
        text: (block.marker?.number ?? "") + " " + block.text.text.prefix(60)))
  }
}
