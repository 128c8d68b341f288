// Breaking a paragraph into lines of a given number of columns, at spaces where there are any.

/// Word wrap by display width.
package enum TextWrap {
  /// The lines of the text, each at most `columns` wide (but never less than one sign); spaces
  /// at a break belong to no line. A line feed breaks too. An empty text is one empty line.
  package static func lines(_ text: String, columns: Int) -> [Substring] {
    lines(text, columns: columns, hanging: 0)
  }

  /// The same with room for an indent: every line after the first is `hanging` columns narrower.
  package static func lines(_ text: String, columns: Int, hanging: Int) -> [Substring] {
    var lines: [Substring] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap(paragraph, columns, hanging, into: &lines)
    }
    return lines
  }

  private static func wrap(
    _ paragraph: Substring, _ columns: Int, _ hanging: Int, into lines: inout [Substring]
  ) {
    var start = paragraph.startIndex
    repeat {
      let limit = max(1, lines.isEmpty ? columns : columns - hanging)
      let end = lineEnd(paragraph[start...], limit: limit)
      lines.append(trimmed(paragraph[start..<end]))
      start = skipSpaces(paragraph, from: end)
    } while start < paragraph.endIndex
  }

  /// Where the line that begins the text ends: after its last whole word, or inside a word that is
  /// too long for a line of its own.
  private static func lineEnd(_ text: Substring, limit: Int) -> String.Index {
    var used = 0
    var index = text.startIndex
    var lastBreak: String.Index?
    var inIndent = true
    while index < text.endIndex {
      let sign = ShownSign(in: text, at: index)
      if sign.isSpace, !inIndent { lastBreak = index }
      if !sign.isSpace { inIndent = false }
      if used + sign.columns > limit {
        if sign.isSpace, !inIndent { return index }
        if let lastBreak { return lastBreak }
        return index == text.startIndex ? sign.end : index
      }
      used += sign.columns
      index = sign.end
    }
    return index
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " || line.last == "\t" { line.removeLast() }
    return line
  }

  private static func skipSpaces(_ text: Substring, from start: String.Index) -> String.Index {
    var index = start
    while index < text.endIndex {
      let sign = ShownSign(in: text[index...], at: index)
      guard sign.isSpace else { break }
      index = sign.end
    }
    return index
  }
}
