// The list of recipients at the end: "Nơi nhận:" and one line each.

import PlanModel

/// Reading of the recipients' list.
enum Recipients {
  /// "Nơi nhận:", alone or with the other column behind it.
  static func isHeading(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let text = FoldedText(String(line.drop { $0 == "-" || $0 == " " || $0 == "*" }))
    guard text.count <= 12 || text.key.prefix(12).contains(UInt8(ascii: ":")) else { return false }
    if text.has("noi nhan", at: 0) || text.has("noi gui", at: 0) { return true }
    // "Noi nhén", "Nơi nhan": a scanner's spelling, alone before its colon.
    var words = Array(text.key.prefix { $0 != UInt8(ascii: ":") })
    if words.last == 0x20 { words.removeLast() }
    return (7...10).contains(words.count)
      && ScanDistance.between(words, Array("noi nhan".utf8)) <= 2
  }

  static func isHeading(_ line: SourceLine) -> Bool {
    let first = line.text.utf8.first {
      $0 != 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "*")
    }
    guard first == UInt8(ascii: "N") || first == UInt8(ascii: "n"), line.text.utf8.count <= 160,
      begins(line.text)
    else { return false }
    return isHeading(line.text) || isHeading(TwoColumns.left(of: line))
  }

  /// Whether the first letters may be "nơi nhận" or "nơi gửi" in some spelling.
  private static func begins(_ line: String) -> Bool {
    let key = FoldedText(String(line.prefix(20).drop { !$0.isLetter })).key
    let words = key.split { !FoldedText.isWord($0) }.prefix(2).joined(separator: [0x20])
    return words.elementsEqual("noi gui".utf8)
      || ScanDistance.between(Array(words), Array("noi nhan".utf8)) <= 2
  }

  /// Longer lists are no lists of recipients.
  private static let limit = 200

  /// The entries among the tail's lines, and the lines they stand on.
  static func read(_ lines: [SourceLine]) -> (
    entries: [DraftFact<String>], used: Set<Int>
  ) {
    var entries: [DraftFact<String>] = []
    var used: Set<Int> = []
    guard let start = lines.firstIndex(where: { isHeading($0) }) else { return ([], []) }
    used.insert(lines[start].number)
    for line in lines[(start + 1)...].prefix(limit) where !line.isBlank {
      let left = TwoColumns.left(of: line)
      if let marker = line.marker,
        marker.family == .dash || marker.family == .plus
          || marker.family == .star
      {
        let entry = entry(String(left.utf8.dropFirst(marker.bodyStart)) ?? left)
        if !entry.isEmpty { entries.append(DraftFact(entry, line: line.number)) }
        used.insert(line.number)
      } else if FoldedText(line.text).has("luu", at: 0) {
        entries.append(DraftFact(trimmed(left), line: line.number))
        used.insert(line.number)
      } else if let last = entries.last,
        Capitals.continuesSentence(line.text) || line.text.hasPrefix("("),
        last.line == line.number - 1, SignatureBlock.named(line.text) == nil,
        !SignatureBlock.isNote(line.text)
      {
        entries[entries.count - 1].value += " " + trimmed(left)
        used.insert(line.number)
      }
    }
    return (entries, used)
  }

  /// An entry without the note of the other column ("(Đã ký)") and without the specks that a
  /// scanner read behind its semicolon.
  private static func entry(_ printed: String) -> String {
    var text = Substring(printed)
    if let bracket = text.lastIndex(of: "("), SignatureBlock.isNote(String(text[bracket...])) {
      text = text[..<bracket]
    }
    if let end = text.lastIndex(of: ";") {
      let rest = text[text.index(after: end)...]
      if rest.count <= 12, !rest.contains(where: { $0.isUppercase || $0 == "(" }) {
        text = text[..<end]
      }
    }
    return trimmed(String(text))
  }

  /// Without the sign that ends a list item.
  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, ";., „_~`'".contains(last) {
      text.removeLast()
    }
    return String(text)
  }
}
