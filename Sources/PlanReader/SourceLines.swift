// First step: the text as lines, each as it was and as it is to be read, with its marker.

/// One line of the document.
struct SourceLine {
  /// 1-based.
  var number: Int
  /// As it was read, without its line end.
  var raw: String
  /// Cleaned: no markup, single blanks, none at the ends, composed letters. Empty when blank.
  var text: String
  /// What the line begins with: a number, a letter, a dash.
  var marker: Marker?

  var isBlank: Bool { text.isEmpty }

  /// The line as if nothing were on it.
  var blank: SourceLine { SourceLine(number: number, raw: raw, text: "", marker: nil) }
}

/// Rows of a table whose cells an office program parted with tabs.
enum TabbedRow {
  /// The row with strokes between its cells; nil with fewer than three of them.
  static func stroked(_ raw: String) -> String? {
    guard raw.utf8.contains(0x09) else { return nil }
    let cells = raw.split(separator: "\t").filter { $0.utf8.contains { $0 > 0x20 } }
    return cells.count >= 3 ? cells.joined(separator: " | ") : nil
  }
}

/// Splitting text into lines.
enum SourceLines {
  static func lines(of text: String) -> [SourceLine] {
    var lines: [SourceLine] = []
    for raw in split(text) {
      let cleaned = LineCleaner.clean(TabbedRow.stroked(raw) ?? raw)
      lines.append(
        SourceLine(
          number: lines.count + 1, raw: raw, text: cleaned, marker: Marker.parse(cleaned)))
    }
    return lines
  }

  /// Line ends: LF, CRLF, CR, NEL (C2 85), U+2028 and U+2029 (E2 80 A8, E2 80 A9); also VT and FF,
  /// which stand for a broken line and a new page, unless a line has just ended there. A last line
  /// without text is none.
  static func split(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var start = 0
      var index = 0
      if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
        start = 3
        index = 3
      }
      while index < bytes.count {
        let length = endLength(bytes, at: index)
        if length == 0 {
          index += 1
        } else if index == start, bytes[index] == 0x0B || bytes[index] == 0x0C {
          index += 1
          start = index
        } else {
          lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
          index += length
          start = index
        }
      }
      if start < bytes.count {
        lines.append(String(decoding: bytes[start...], as: UTF8.self))
      }
      return lines
    }
  }

  @inline(__always)
  private static func endLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A...0x0C: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
