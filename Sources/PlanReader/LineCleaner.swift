// One line freed from what converters leave behind: Markdown, HTML, odd blanks, invisible and
// private characters, the ƣ of broken PDF fonts. Words are never changed.

import VietnameseText

/// Cleaning of one line.
struct LineCleaner {
  private var output: [UInt8] = []
  private let bytes: [UInt8]
  private var index = 0

  /// The line as it is to be read.
  static func clean(_ raw: String) -> String {
    var cleaner = LineCleaner(bytes: Array(raw.utf8))
    cleaner.run()
    return VietnameseNormalization.composed(String(decoding: cleaner.output, as: UTF8.self))
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    skipLeadingMarks()
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x80 {
        ascii(byte)
      } else if byte <= 0x20 {
        space()
        index += 1
      } else {
        nonASCII(byte)
      }
    }
    if output.last == 0x20 { output.removeLast() }
  }

  private func peek(_ ahead: Int) -> UInt8 {
    index + ahead < bytes.count ? bytes[index + ahead] : 0
  }

  private mutating func space() {
    if let last = output.last, last != 0x20 { output.append(0x20) }
  }

  /// `#` of Markdown headings and `>` of quotations, with the blanks around them.
  private mutating func skipLeadingMarks() {
    var start = index
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    var end = start
    while end < bytes.count, bytes[end] == 0x23 || bytes[end] == 0x3E { end += 1 }
    if end > start, end == bytes.count || bytes[end] <= 0x20 { index = end }
  }

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "*"): star()
    case UInt8(ascii: "_"): underscores()
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "&"): entity()
    case UInt8(ascii: "\\") where isEscapable(peek(1)): index += 1
    default:
      output.append(byte)
      index += 1
    }
  }

  private func isEscapable(_ byte: UInt8) -> Bool {
    "-+.*_#()[]>|".utf8.contains(byte)
  }

  /// `**` and `*` around words vanish; a lone star with a blank after it is a bullet at the
  /// beginning of the line.
  private mutating func star() {
    if peek(1) == UInt8(ascii: "*") {
      index += 2
      return
    }
    let isBullet = output.isEmpty && (peek(1) == 0x20 || peek(1) == 0x09)
    if isBullet || (output.last == 0x20 && peek(1) == 0x20) {
      output.append(UInt8(ascii: "*"))
    }
    index += 1
  }

  /// Rules drawn with underscores are kept out; a single one stays.
  private mutating func underscores() {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "_") { end += 1 }
    if end - index == 1 { output.append(UInt8(ascii: "_")) }
    index = end
  }

  private mutating func tag() {
    guard let close = bytes[index...].prefix(200).firstIndex(of: UInt8(ascii: ">")) else {
      output.append(bytes[index])
      index += 1
      return
    }
    let inside = String(decoding: bytes[index + 1..<close], as: UTF8.self).lowercased()
    if inside.hasPrefix("http") || inside.hasPrefix("www") || inside.utf8.contains(0x40) {
      output.append(contentsOf: bytes[index + 1..<close])
      index = close + 1
    } else if inside == "sup" || inside == "sub" {
      index = endOfRaised(from: close + 1, tag: inside)
    } else if Self.isTag(inside) {
      if inside.hasPrefix("br") || inside.hasPrefix("td") || inside.hasPrefix("/td") { space() }
      index = close + 1
    } else {
      output.append(bytes[index])
      index += 1
    }
  }

  /// A raised note of at most eight bytes (a footnote mark, the typist's initials) is dropped with
  /// its tags; a longer one keeps its text.
  private func endOfRaised(from start: Int, tag: String) -> Int {
    let end = Array("</\(tag)>".utf8)
    let limit = min(bytes.count, start + 8 + end.count)
    var offset = start
    while offset + end.count <= limit {
      if Array(bytes[offset..<offset + end.count]).map({ $0 | 0x20 }) == end.map({ $0 | 0x20 }) {
        return offset + end.count
      }
      offset += 1
    }
    return start
  }

  private static func isTag(_ inside: String) -> Bool {
    var name = inside.utf8.drop { $0 == UInt8(ascii: "/") }
    if let end = name.firstIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: "/") }) {
      name = name[..<end]
    }
    return [
      "b", "i", "u", "p", "br", "em", "strong", "span", "div", "sup", "sub", "table", "tr", "td",
      "th", "tbody", "thead", "font", "center", "h1", "h2", "h3", "h4", "a", "img", "hr", "li",
      "ul",
      "ol",
    ].contains(String(decoding: name, as: UTF8.self))
  }

  private mutating func entity() {
    for (name, value) in [
      ("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
      ("&quot;", "\""),
    ]
    where bytes[index...].starts(with: name.utf8) {
      if value == " " { space() } else { output.append(contentsOf: value.utf8) }
      index += name.utf8.count
      return
    }
    output.append(bytes[index])
    index += 1
  }

  private mutating func nonASCII(_ byte: UInt8) {
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let scalar = (byte, peek(1), peek(2))
    defer { index = min(bytes.count, index + length) }
    switch scalar {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
      space()
    case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): break
    case (0xC6, 0xA3, _): output.append(contentsOf: [0xC6, 0xB0])
    case (0xC6, 0xA2, _): output.append(contentsOf: [0xC6, 0xAF])
    case (0xEE, _, _), (0xEF, 0x80...0xA3, _):
      if output.isEmpty { output.append(contentsOf: [UInt8(ascii: "-"), 0x20]) }
    default: output.append(contentsOf: bytes[index..<min(bytes.count, index + length)])
    }
  }
}
