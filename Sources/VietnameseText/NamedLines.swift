// Files of lines `name = value` in sections: comments, blanks and the places of what is found. What
// the names and values mean is for those who read them.
//
//   ; comment
//   [section]
//   name = value     ; comment

/// The lines of such a file, with their places.
package struct NamedLines: Sendable {
  /// One thing that a line says.
  package enum Line: Hashable, Sendable {
    case section(String)
    case entry(name: String, value: String)
    /// Neither a section nor an entry.
    case unreadable(String)
  }

  /// What the lines say, each with its number from 1; comments and empty lines left out.
  package let lines: [(number: Int, line: Line)]

  /// Reads a text. A comment begins with `;` or `#` at the start of a line, or with a `;` between
  /// blanks.
  package init(_ text: String) {
    var found: [(number: Int, line: Line)] = []
    for (place, raw) in Self.cut(text).enumerated() {
      let line = Self.trimmed(raw[..<Self.commentStart(raw)])
      guard let first = line.first, first != ";", first != "#" else {
        continue
      }
      found.append((place + 1, Self.read(line)))
    }
    lines = found
  }

  /// The lines as they stand in the text, without their line feeds; a carriage return before one
  /// stays. Whoever changes such a file counts its lines by this too.
  package static func cut(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// Where the comment behind an entry begins; the end of the line when there is none. A `;` that
  /// stands for a value has nothing behind it.
  package static func commentStart(_ line: Substring) -> Substring.Index {
    var hasValue = false
    for index in line.indices {
      if line[index] == ";", hasValue, line[line.index(before: index)].isWhitespace,
        hasComment(line[line.index(after: index)...])
      {
        return index
      }
      if line[index] == "=" { hasValue = true }
    }
    return line.endIndex
  }

  private static func hasComment(_ rest: Substring) -> Bool {
    rest.first?.isWhitespace == true && !rest.allSatisfy(\.isWhitespace)
  }

  private static func read(_ line: Substring) -> Line {
    if line.hasPrefix("["), line.hasSuffix("]"), !line.contains("=") {
      return .section(String(trimmed(line.dropFirst().dropLast())))
    }
    guard let equals = line.dropFirst().firstIndex(of: "=") else {
      return .unreadable(String(line))
    }
    return .entry(
      name: String(trimmed(line[..<equals])),
      value: String(trimmed(line[line.index(after: equals)...])))
  }

  /// Without blanks and a byte order mark at its ends.
  package static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" {
      text = text.dropFirst()
    }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
