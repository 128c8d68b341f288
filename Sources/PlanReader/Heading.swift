// Title or paragraph: "1. Mục đích", "3. Phạm vi: toàn Sở." and "2. Các phòng … có trách nhiệm …"
// all begin with a number; only the first two have a title.

/// Finds the title of a numbered item.
enum Heading {
  /// The longest run-in title, in words; longer beginnings before a colon are sentences.
  private static let runInWords = 14
  private static let titleWords = 22

  /// The title, and the place in the key where the item's own words begin (0 without run-in title).
  static func split(
    _ block: Block, isTop: Bool, hasChildren: Bool
  ) -> (title: String?, bodyStart: Int) {
    let text = block.matching
    if let colon = runInColon(text) {
      var body = colon + 1
      while body < text.count, text.key[body] == 0x20 { body += 1 }
      return (trimmed(text.slice(0..<colon)), body)
    }
    let words = block.wordCount
    if !isTop, !hasChildren, isFigure(text) { return (nil, 0) }
    let isSentence = endsSentence(text)
    if isTop { return (words <= 40 && !(isSentence && words > 20) ? trimmed(text.text) : nil, 0) }
    if block.endsWithColon {
      return (words <= titleWords && !announces(text) ? trimmed(text.text) : nil, 0)
    }
    let limit = isSentence ? (hasChildren ? 16 : 0) : (hasChildren ? titleWords : 12)
    let isDuty = !hasChildren && TaskUnits.beginsWithDoer(text)
    return (words <= limit && !isDuty ? trimmed(text.text) : nil, 0)
  }

  /// "…, trọng tâm là:", "…, tập trung vào các việc:": a sentence that announces a list.
  private static func announces(_ text: FoldedText) -> Bool {
    let isIntroduction = introductions.contains {
      text.start(of: $0, endingAt: text.count - 1) != nil
    }
    if isIntroduction, text.key.count(where: { $0 == 0x20 }) > 6 { return true }
    guard let comma = text.key.lastIndex(of: UInt8(ascii: ",")) else { return false }
    let openings: [StaticString] = [
      "trong tam", "tap trung", "cu the", "gom", "bao gom", "trong do", "bao dam", "dam bao",
      "do la",
      "nhat la",
    ]
    return text.begins(withAny: openings, at: comma + 2) != nil || isIntroduction
  }

  /// "Trên 92% hộ gia đình …", "Đón trên 2,5 triệu lượt khách": something to be reached, no title.
  private static func isFigure(_ text: FoldedText) -> Bool {
    if text.key.contains(UInt8(ascii: "%")) { return true }
    let measures: [StaticString] = ["tren ", "duoi ", "it nhat ", "toi thieu ", "them ", "vuot "]
    return measures.contains { measure in
      guard let place = text.first(measure, in: 0..<text.count) else { return false }
      let next = place + measure.utf8CodeUnitCount
      return next < text.count && FoldedText.isDigit(text.key[next])
    }
  }

  /// The colon after a short beginning that is no sentence, with text after it.
  private static func runInColon(_ text: FoldedText) -> Int? {
    var words = 1
    var isList = false
    for (place, byte) in text.key.enumerated() {
      switch byte {
      case 0x20: words += 1
      case UInt8(ascii: "\""): return nil
      case UInt8(ascii: ";"): isList = true
      case UInt8(ascii: "."):
        if place + 1 < text.count, text.key[place + 1] == 0x20 { return nil }
      case UInt8(ascii: ":"):
        let isIntroduction = introductions.contains {
          text.start(of: $0, endingAt: place) != nil
        }
        // Only a list of units has semicolons before its colon.
        if isList, TaskUnits.heading(FoldedText(text.slice(0..<place)), line: 1).isEmpty {
          return nil
        }
        return place + 1 < text.count && !isIntroduction && !endsWithTime(text, place)
          && !isSpoiltSemicolon(text, place)
          ? place : nil
      default: break
      }
      if words > runInWords { return nil }
    }
    return nil
  }

  /// A colon in the middle of a sentence, behind a comma and before a small letter, was a semicolon.
  private static func isSpoiltSemicolon(_ text: FoldedText, _ colon: Int) -> Bool {
    text.key[..<colon].contains(UInt8(ascii: ",")) && colon + 2 < text.count
      && text.key[..<colon].count { $0 == 0x20 } > 5
      && Capitals.continuesSentence(text.slice(colon + 2..<text.count))
  }

  /// "…, hạn: 20/11/2024": the clause sets a time for the words before it, it is no title.
  private static func endsWithTime(_ text: FoldedText, _ colon: Int) -> Bool {
    text.key[..<colon].contains(UInt8(ascii: ",")) && DeadlineWords.isTimeLabel(text, 0..<colon)
  }

  /// A short name before a colon ("Về nền nếp:"), not the beginning of a sentence ("…, gồm:").
  static func isLabel(_ block: Block) -> Bool {
    let end = max(0, block.matching.count - 1)
    return block.wordCount <= 8
      && !introductions.contains { block.matching.start(of: $0, endingAt: end) != nil }
  }

  private static let introductions: [StaticString] = [
    "nhu sau", "gom", "bao gom", "sau day", "trong tam la", "cu the", "nhu", "sau", "la",
  ]

  private static func endsSentence(_ text: FoldedText) -> Bool {
    guard let last = text.key.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: ",")
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == ":" || last == "." || last == ";" || last == " " {
      text.removeLast()
    }
    return String(text)
  }
}
