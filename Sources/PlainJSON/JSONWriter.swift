// Writes JSON into one byte buffer, without building values first: for journals and long listings.
// What could steer a terminal or turn the reading direction leaves as an escape, never raw.

/// A streaming writer; the caller keeps begin and end in pairs, the writer sets the commas.
package struct JSONWriter: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  // One entry for each open object or array: whether it is still empty.
  private var empties: [Bool] = []
  private var afterKey = false

  /// - Parameter pretty: indent by two blanks a level and put each member on its own line.
  package init(pretty: Bool = false, reserving capacity: Int = 0) {
    self.pretty = pretty
    bytes.reserveCapacity(capacity)
  }

  /// Opens an object.
  package mutating func beginObject() { open("{") }
  /// Closes the innermost object.
  package mutating func endObject() { close("}") }
  /// Opens an array.
  package mutating func beginArray() { open("[") }
  /// Closes the innermost array.
  package mutating func endArray() { close("]") }

  /// Writes a member's key; its value must follow.
  package mutating func key(_ key: String) {
    separate()
    quoted(key)
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(0x20) }
    afterKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    quoted(text)
  }

  /// Writes a whole number.
  package mutating func int(_ number: some BinaryInteger) { raw(String(number)) }
  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  /// Writes `null`.
  package mutating func null() { raw("null") }

  /// Writes a whole value.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): raw(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members { self.member(member.key, member.value) }
      endObject()
    }
  }

  /// Writes a key and its value.
  package mutating func member(_ key: String, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }

  /// Writes a key and its string.
  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a key and its whole number.
  package mutating func member(_ key: String, _ number: some BinaryInteger) {
    self.key(key)
    int(number)
  }

  /// Writes a line feed between top-level values, as JSON Lines asks.
  package mutating func endLine() { bytes.append(0x0A) }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    empties.append(true)
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    let wasEmpty = empties.popLast() ?? true
    if pretty, !wasEmpty { newLine() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    guard let empty = empties.last else { return }
    if !empty { bytes.append(UInt8(ascii: ",")) }
    empties[empties.count - 1] = false
    if pretty { newLine() }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: empties.count * 2))
  }

  private mutating func quoted(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  // Copies runs of harmless bytes at once; decodes only after lead bytes that may begin an escape.
  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = 0
    while index < utf8.count {
      guard Self.needsLook[Int(utf8[index])], let found = Self.escape(utf8, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: utf8[runStart..<index])
      bytes.append(contentsOf: found.text.utf8)
      index += found.length
      runStart = index
    }
    bytes.append(contentsOf: utf8[runStart...])
  }

  // Quotes, controls, and the lead bytes behind which something hidden may come.
  private static let needsLook: [Bool] = (0...255).map { (byte: Int) in
    byte < 0x20 || HiddenRanges.leads.contains(UInt8(byte)) || [0x22, 0x5C, 0x7F].contains(byte)
  }

  private static func escape(
    _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, length: Int)? {
    let first = utf8[index]
    switch first {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0..<0x80: return (hexEscape(UInt32(first)), 1)
    // Latin Extended Additional: every other Vietnamese vowel, and nothing hidden.
    case 0xE1 where utf8[index + 1] >= 0xB8: return nil
    default: break
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in utf8[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return HiddenRanges.contains(value) ? (hexEscape(value), length) : nil
  }

  private static func hexEscape(_ scalar: UInt32) -> String {
    guard scalar > 0xFFFF else {
      let digits = String(scalar, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    let offset = scalar - 0x10000
    return hexEscape(0xD800 + offset >> 10) + hexEscape(0xDC00 + offset & 0x3FF)
  }
}
