// Reads one JSON value from bytes: strict RFC 8259, no recursion beyond a stated depth, every
// string valid UTF-8. Works on unsafe bytes because a journal of years is parsed at each start.

extension JSONValue {
  /// Reads exactly one value, blanks around it allowed.
  /// - Throws: where and why `bytes` is not one value.
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 64
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth)
    return try parser.document()
  }

  /// Reads exactly one value, blanks around it allowed.
  /// - Throws: where and why `bytes` is not one value; offsets count from the slice's start.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, maximumDepth: Int = 64
  ) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try parse(buffer, maximumDepth: maximumDepth)
    }
  }

  /// Reads exactly one value, blanks around it allowed.
  /// - Throws: where and why `bytes` is not one value.
  package static func parse(
    _ bytes: [UInt8], maximumDepth: Int = 64
  ) throws(JSONError) -> JSONValue {
    try parse(bytes[...], maximumDepth: maximumDepth)
  }
}

private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let maximumDepth: Int
  var position = 0
  var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw JSONError(.trailingBytes, at: position) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "{"):
      return try nested { (parser) throws(JSONError) in
        .object(try parser.members())
      }
    case UInt8(ascii: "["):
      return try nested { (parser) throws(JSONError) in
        .array(try parser.elements())
      }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case let other: throw JSONError(.unexpectedByte(other), at: position)
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < maximumDepth else { throw JSONError(.tooDeep, at: position) }
    depth += 1
    position += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    skipBlanks()
    if try take(UInt8(ascii: "}")) { return members }
    members.reserveCapacity(8)
    while true {
      skipBlanks()
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      skipBlanks()
      guard try take(UInt8(ascii: ":")) else { throw unexpected() }
      members.append(JSONMember(key, try value()))
      skipBlanks()
      if try take(UInt8(ascii: "}")) { return members }
      guard try take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    skipBlanks()
    if try take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      skipBlanks()
      if try take(UInt8(ascii: "]")) { return elements }
      guard try take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    guard skipDigits() > 0 else { throw JSONError(.badNumber, at: start) }
    if bytes[first] == UInt8(ascii: "0"), position - first > 1 {
      throw JSONError(.badNumber, at: start)
    }
    if here(UInt8(ascii: ".")) {
      position += 1
      guard skipDigits() > 0 else { throw JSONError(.badNumber, at: start) }
    }
    if here(UInt8(ascii: "e")) || here(UInt8(ascii: "E")) {
      position += 1
      if here(UInt8(ascii: "+")) || here(UInt8(ascii: "-")) { position += 1 }
      guard skipDigits() > 0 else { throw JSONError(.badNumber, at: start) }
    }
    let digits = UnsafeBufferPointer(rebasing: bytes[start..<position])
    return .number(String(decoding: digits, as: UTF8.self))
  }

  // The opening quote is at `position`.
  private mutating func string() throws(JSONError) -> String {
    let start = position + 1
    var end = start
    var seen: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        position = end + 1
        let utf8 = UnsafeBufferPointer(rebasing: bytes[start..<end])
        // Plain ASCII, as keys and ids are, needs no look at its encoding.
        return seen < 0x80 ? String(decoding: utf8, as: UTF8.self) : try text(utf8, at: start)
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start, to: end) }
      guard byte >= 0x20 else { throw JSONError(.unexpectedByte(byte), at: end) }
      seen |= byte
      end += 1
    }
    throw JSONError(.unexpectedEnd, at: end)
  }

  private mutating func escapedString(from start: Int, to end: Int) throws(JSONError) -> String {
    var content = [UInt8](bytes[start..<end])
    position = end
    while true {
      let byte = try peek()
      if byte == UInt8(ascii: "\"") {
        position += 1
        let result = String(validating: content, as: UTF8.self)
        guard let result else { throw JSONError(.badUTF8, at: start) }
        return result
      }
      guard byte >= 0x20 else { throw JSONError(.unexpectedByte(byte), at: position) }
      position += 1
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: String(try escape()).utf8)
      } else {
        content.append(byte)
      }
    }
  }

  // The byte after the backslash is at `position`.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let letter = try peek()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw JSONError(.badEscape, at: position - 2)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position - 2
    var value = try fourHexDigits(start)
    if (0xD800...0xDBFF).contains(value) {
      guard try take(UInt8(ascii: "\\")), try take(UInt8(ascii: "u")) else {
        throw JSONError(.badEscape, at: start)
      }
      let low = try fourHexDigits(start)
      guard (0xDC00...0xDFFF).contains(low) else { throw JSONError(.badEscape, at: start) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw JSONError(.badEscape, at: start) }
    return scalar
  }

  private mutating func fourHexDigits(_ start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw JSONError(.badEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func text(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) throws(JSONError) -> String
  {
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw JSONError(.badUTF8, at: offset)
    }
    return text
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    for index in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[index] else { throw unexpected() }
      position += 1
    }
    return value
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func here(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
    return bytes[position]
  }

  private mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    position += 1
    return true
  }

  private func unexpected() -> JSONError {
    position < bytes.count
      ? JSONError(.unexpectedByte(bytes[position]), at: position)
      : JSONError(.unexpectedEnd, at: position)
  }
}
