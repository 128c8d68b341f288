// Lines in which an extraction put two columns side by side: the recipients on the left, the
// signature on the right.

/// Parting of merged columns.
enum TwoColumns {
  private static let limit = 300

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
      guard let place = place(of: sign, in: text) else { continue }
      return (String(text[..<place]), String(text[place...]))
    }
    return atBlank(text) { SignatureBlock.isTitle($0) } ?? (text, "")
  }

  /// Where a word of signs begins behind a blank.
  private static func place(of sign: String, in text: String) -> String.Index? {
    let utf8 = text.utf8
    guard let lead = sign.utf8.first else { return nil }
    return utf8.indices.first { index in
      utf8[index] == lead && index > utf8.startIndex && utf8[utf8.index(before: index)] == 0x20
        && utf8[index...].starts(with: sign.utf8)
    }
  }

  /// The lines of a tail, merged ones parted: a title or a name on the right of the recipients
  /// becomes a line of its own with the same number.
  /// Recipients and signature stand in the first lines; what follows is no tail.
  static func parted(_ lines: ArraySlice<SourceLine>) -> [SourceLine] {
    var isMerged = false
    var parted: [SourceLine] = []
    for line in lines.prefix(limit) {
      var (left, right) = line.text.utf8.count <= 300 ? split(line) : (line.text, "")
      isMerged = isMerged || SignatureBlock.isTitle(right)
      if isMerged, right.isEmpty, let found = beside(line.text) { (left, right) = found }
      guard isMerged, !right.isEmpty else {
        parted.append(line)
        continue
      }
      for text in [left, right] where !text.isEmpty {
        parted.append(
          SourceLine(number: line.number, raw: text, text: text, marker: Marker.parse(text)))
      }
    }
    return parted
  }

  /// A name or "(Đã ký)" behind the end of an entry: "- Lưu: VT, TCCB. Lê Văn An".
  private static func beside(_ text: String) -> (left: String, right: String)? {
    atBlank(text) { right in
      let before = text.utf8.dropLast(right.utf8.count + 1).last ?? 0
      guard ";.)\"'".utf8.contains(before) else { return false }
      return SignatureBlock.isName(right) || SignatureBlock.isNote(right)
    }
  }

  /// The first blank behind which the rest of the line fits.
  private static func atBlank(
    _ text: String, _ fits: (String) -> Bool
  ) -> (left: String, right: String)? {
    guard text.utf8.count <= 200 else { return nil }
    for place in text.utf8.indices where text.utf8[place] == 0x20 {
      let right = String(text[text.utf8.index(after: place)...])
      let left = String(text[..<place])
      if fits(right), left.contains(where: \.isLowercase) || Recipients.isHeading(left) {
        return (left, right)
      }
    }
    return nil
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
