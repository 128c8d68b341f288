// Figures and states to be reached: "phấn đấu 100% …", "ít nhất 25% …", a title for the office.

import PlanModel

/// Finding of targets.
enum TargetReader {
  static func targets(in block: Block) -> [DraftTarget] {
    let text = block.matching
    guard
      text.key.contains(UInt8(ascii: "%")) || text.contains("phan dau")
        || atLeast.contains(where: { text.contains($0) })
    else { return [] }
    var targets: [DraftTarget] = []
    for sentence in text.sentences {
      var isStriving = false
      for clause in clauses(text, sentence) {
        if let value = percentage(text, clause), text.first("khong qua", in: clause) == nil {
          targets.append(target(text, clause, value, block))
          continue
        }
        targets += counts(text, clause, block)
        isStriving = isStriving || beginsStriving(text, clause)
        if isStriving { targets += states(text, clause, block) }
      }
    }
    return targets
  }

  private static func target(
    _ text: FoldedText, _ range: Range<Int>, _ value: String?, _ block: Block
  ) -> DraftTarget {
    DraftTarget(
      text: Heading.trimmed(text.slice(range)), value: value,
      line: block.line(atMatching: range.lowerBound),
      confidence: value == nil ? .likely : .certain)
  }

  /// Words that make a number a target.
  private static let atLeast: [StaticString] = ["it nhat", "toi thieu"]

  /// "ít nhất 12 tin, bài": the number, with the clause from these words on.
  private static func counts(
    _ text: FoldedText, _ clause: Range<Int>, _ block: Block
  ) -> [DraftTarget] {
    atLeast.compactMap { words in
      guard let start = text.first(words, in: clause) else { return nil }
      let digits = text.key[start..<clause.upperBound].dropFirst(words.utf8CodeUnitCount + 1)
        .prefix { FoldedText.isDigit($0) || $0 == UInt8(ascii: ".") }
      guard digits.first.map(FoldedText.isDigit) == true else { return nil }
      let number = String(decoding: digits, as: UTF8.self)
      return target(text, start..<clause.upperBound, number, block)
    }
  }

  /// Parts between semicolons.
  private static func clauses(_ text: FoldedText, _ sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    for place in sentence where text.key[place] == UInt8(ascii: ";") {
      if place > start { clauses.append(start..<place) }
      start = min(sentence.upperBound, place + 2)
    }
    if start < sentence.upperBound { clauses.append(start..<sentence.upperBound) }
    return clauses
  }

  private static func percentage(_ text: FoldedText, _ range: Range<Int>) -> String? {
    guard let sign = text.key[range].firstIndex(of: UInt8(ascii: "%")) else { return nil }
    var start = sign
    while start > range.lowerBound,
      FoldedText.isDigit(text.key[start - 1]) || text.key[start - 1] == UInt8(ascii: ",")
        || (text.key[start - 1] == 0x20 && start == sign)
    {
      start -= 1
    }
    let digits = text.key[start..<sign].filter { $0 != 0x20 }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self) + "%"
  }

  /// "Phấn đấu …" or "Năm 2024, phấn đấu …" at the beginning.
  private static func beginsStriving(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
    guard let place = text.first("phan dau", in: clause) else { return false }
    return place - clause.lowerBound <= 16
  }

  private static let subjects: [StaticString] = [
    "to chuc dang", "dang bo", "chi bo", "cong doan", "chi doan", "doan thanh nien", "co quan",
    "don vi", "so ", "nha truong", "\"",
  ]
  private static let states: [StaticString] = [
    "hoan thanh xuat sac nhiem vu", "hoan thanh tot nhiem vu", "cong nhan", "dat danh hieu",
    "dat chuan", "duoc tang",
  ]

  /// States of the office's own organisations, one for each part between commas.
  private static func states(
    _ text: FoldedText, _ clause: Range<Int>, _ block: Block
  ) -> [DraftTarget] {
    var found: [DraftTarget] = []
    var start = clause.lowerBound
    var isQuoted = false
    for place in clause.lowerBound...clause.upperBound {
      let byte = place < clause.upperBound ? text.key[place] : UInt8(ascii: ",")
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == UInt8(ascii: ","), !isQuoted || place == clause.upperBound else { continue }
      let part = start..<place
      let hasSubject =
        text.earliest(subjects, in: part) != nil
        || text.key[part].contains(UInt8(ascii: "\""))
      let goesOn = !found.isEmpty && text.key[part].contains(UInt8(ascii: "\""))
      if hasSubject, goesOn || text.earliest(states, in: part) != nil {
        found.append(target(text, part, nil, block))
      }
      start = min(clause.upperBound, place + 2)
    }
    return found
  }
}
