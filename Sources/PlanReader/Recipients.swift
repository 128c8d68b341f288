// The list of recipients at the end: "Nơi nhận:" and one line each.

import PlanModel

/// Reading of the recipients' list.
enum Recipients {
  /// "Nơi nhận:", alone or with the other column behind it.
  static func isHeading(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let text = FoldedText(String(line.drop { $0 == "-" || $0 == " " || $0 == "*" }))
    guard text.has("noi nhan", at: 0) || text.has("noi gui", at: 0) else { return false }
    return text.count <= 12 || text.key.prefix(12).contains(UInt8(ascii: ":"))
  }

  static func isHeading(_ line: SourceLine) -> Bool {
    guard !line.isBlank, line.text.utf8.count <= 160 else { return false }
    return isHeading(line.text) || isHeading(TwoColumns.left(of: line))
  }

  /// Longer lists are no lists of recipients.
  private static let limit = 200

  /// The entries among the tail's lines, and the lines they stand on.
  static func read(_ lines: ArraySlice<SourceLine>) -> (
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
        let entry = trimmed(String(left.utf8.dropFirst(marker.bodyStart)) ?? left)
        if !entry.isEmpty { entries.append(DraftFact(entry, line: line.number)) }
        used.insert(line.number)
      } else if FoldedText(line.text).has("luu", at: 0) {
        entries.append(DraftFact(trimmed(left), line: line.number))
        used.insert(line.number)
      } else if let last = entries.last, Capitals.continuesSentence(line.text),
        last.line == line.number - 1
      {
        entries[entries.count - 1].value += " " + trimmed(left)
        used.insert(line.number)
      }
    }
    return (entries, used)
  }

  /// Without the sign that ends a list item.
  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == ";" || last == "." || last == "," || last == " " {
      text.removeLast()
    }
    return String(text)
  }
}

/// Lines in which an extraction put two columns side by side.
enum TwoColumns {
  /// Beginnings of the signature column.
  private static let signs = ["KT. ", "TM. ", "TL. ", "TUQ. ", "Q. ", "KT.", "TM.", "TL.", "TUQ."]

  /// The left column: up to three blanks in a row, a tab, or the beginning of a signature.
  static func left(of line: SourceLine) -> String {
    split(line).left
  }

  static func split(_ line: SourceLine) -> (left: String, right: String) {
    if let gap = gap(in: line.raw) {
      let left = LineCleaner.clean(String(line.raw[..<gap]))
      let right = LineCleaner.clean(String(line.raw[gap...]))
      if !left.isEmpty, !right.isEmpty { return (left, right) }
    }
    let text = line.text
    for sign in signs {
      guard let place = text.utf8.firstRange(of: sign.utf8), place.lowerBound > text.startIndex
      else { continue }
      let left = text[..<place.lowerBound]
      guard left.last == " " else { continue }
      return (String(left), String(text[place.lowerBound...]))
    }
    return (text, "")
  }

  /// Three blanks, or a tab, after the first word.
  private static func gap(in raw: String) -> String.Index? {
    var blanks = 0
    var seenWord = false
    let utf8 = raw.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte == 0x20 || byte == 0x09 {
        blanks += byte == 0x09 ? 3 : 1
        if blanks >= 3, seenWord { return index }
      } else {
        blanks = 0
        if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "*") { seenWord = true }
      }
      index = utf8.index(after: index)
    }
    return nil
  }
}

extension Collection where Element == UInt8 {
  /// The first place of some bytes among these.
  func firstRange(of wanted: some Collection<UInt8>) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      var index = start
      var rest = wanted.makeIterator()
      var matches = true
      while let byte = rest.next() {
        guard index < endIndex, self[index] == byte else {
          matches = false
          break
        }
        index = self.index(after: index)
      }
      if matches { return start..<index }
      start = self.index(after: start)
    }
    return nil
  }
}
