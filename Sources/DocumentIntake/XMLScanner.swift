// XML of office documents, token by token: no tree, no entity but the five of XML, no outside. What
// could be used against a reader is a fault before any converter sees the part.

/// Goes through the tags and texts of one part.
struct XMLScanner {
  /// A piece of the part; ranges are places in `bytes`.
  enum Token: Equatable {
    /// `<name …>`; an empty element is followed by its `end`.
    case start(name: Range<Int>, attributes: Range<Int>)
    case end(name: Range<Int>)
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  /// Just behind the last token.
  private(set) var place = 0
  private var open: [Range<Int>] = []
  private var isEmptyElement = false

  /// The part, after its encoding has been looked at.
  init(_ bytes: [UInt8]) throws(XMLProblem) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    let head = String(decoding: bytes[place...].prefix(200), as: UTF8.self).lowercased()
    if head.hasPrefix("<?xml"), let declared = head.split(separator: "?>").first,
      let encoding = declared.firstRange(of: "encoding")
    {
      let value = declared[encoding.upperBound...].drop { "= \"'".contains($0) }
      guard value.hasPrefix("utf-8") || value.hasPrefix("us-ascii") else {
        throw XMLProblem(.encoding)
      }
    }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw XMLProblem(.encoding)
    }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The next token; nil at the end of the part.
  mutating func next() throws(XMLProblem) -> Token? {
    if isEmptyElement {
      isEmptyElement = false
      return .end(name: open.removeLast())
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return text() }
      guard place + 1 < bytes.count else { break }
      switch bytes[place + 1] {
      case UInt8(ascii: "!"):
        if let characters = try skipDeclaration() { return .text(characters) }
      case UInt8(ascii: "?"): place = try end(of: "?>", from: place)
      case UInt8(ascii: "/"): return try endTag()
      default: return try startTag()
      }
    }
    guard open.isEmpty, place == bytes.count else { throw XMLProblem(.malformed) }
    return nil
  }

  private mutating func text() -> Token {
    let start = place
    place = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return .text(start..<place)
  }

  /// Skips a comment; gives the text of a CDATA section.
  private mutating func skipDeclaration() throws(XMLProblem) -> Range<Int>? {
    if bytes[place...].starts(with: "<!--".utf8) {
      place = try end(of: "-->", from: place + 4)
      return nil
    }
    guard bytes[place...].starts(with: "<![CDATA[".utf8) else { throw XMLProblem(.declaration) }
    let start = place + 9
    place = try end(of: "]]>", from: start)
    return start..<place - 3
  }

  private mutating func endTag() throws(XMLProblem) -> Token {
    let close = try end(of: ">", from: place)
    let name = name(at: place + 2)
    guard let start = open.popLast(), bytes[start].elementsEqual(bytes[name]) else {
      throw XMLProblem(.malformed)
    }
    place = close
    return .end(name: name)
  }

  private mutating func startTag() throws(XMLProblem) -> Token {
    let name = name(at: place + 1)
    guard !name.isEmpty else { throw XMLProblem(.malformed) }
    let close = try tagEnd(from: name.upperBound)
    isEmptyElement = bytes[close - 1] == UInt8(ascii: "/")
    open.append(name)
    guard open.count <= IntakeLimits.depth else {
      throw XMLProblem(.tooDeep(limit: IntakeLimits.depth))
    }
    place = close + 1
    return .start(name: name, attributes: name.upperBound..<(isEmptyElement ? close - 1 : close))
  }

  private func name(at start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    { end += 1 }
    return start..<end
  }

  /// The `>` of a tag, outside the quotation marks of its attributes.
  private func tagEnd(from start: Int) throws(XMLProblem) -> Int {
    var quote: UInt8 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    throw XMLProblem(.malformed)
  }

  /// The place behind the next `mark`.
  private func end(of mark: StaticString, from start: Int) throws(XMLProblem) -> Int {
    let mark = mark.withUTF8Buffer { Array($0) }
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    throw XMLProblem(.malformed)
  }
}

/// XML that is not read.
struct XMLProblem: Error {
  let flaw: XMLFlaw
  init(_ flaw: XMLFlaw) { self.flaw = flaw }
}

extension XMLScanner {
  /// The name without its prefix.
  func localName(_ name: Range<Int>) -> ArraySlice<UInt8> {
    let whole = bytes[name]
    return whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
  }

  func isNamed(_ name: Range<Int>, _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { localName(name).elementsEqual($0) }
  }

  /// The value of the attribute of that local name; entities stay as written.
  func attribute(_ wanted: StaticString, in attributes: Range<Int>) -> String? {
    var place = attributes.lowerBound
    while let equals = bytes[place..<attributes.upperBound].firstIndex(of: UInt8(ascii: "=")) {
      let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
      guard
        let opening = bytes[(equals + 1)..<attributes.upperBound].firstIndex(where: { !isBlank($0) }
        ),
        let closing = bytes[(opening + 1)..<attributes.upperBound].firstIndex(of: bytes[opening])
      else { return nil }
      var end = equals
      while end > place, isBlank(bytes[end - 1]) { end -= 1 }
      let start = bytes[place..<end].lastIndex(where: isBlank).map { $0 + 1 } ?? place
      if isNamed(start..<end, wanted) {
        return String(decoding: bytes[(opening + 1)..<closing], as: UTF8.self)
      }
      place = closing + 1
    }
    return nil
  }
}
