// A JSON value (RFC 8259) as the store and the listings need it: objects keep the order of their
// members and numbers keep their text, so that what a newer version wrote goes out as it came in.

/// One JSON value. Strings compare as Swift compares them: NFC and NFD are equal.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The number's text as written, for example `1.50` or `2e3`.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in their written order; a key that comes twice is kept twice.
  case object([JSONMember])

  /// A whole number.
  package static func integer(_ value: some BinaryInteger) -> JSONValue {
    .number(String(value))
  }

  /// The text, when this is a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, when this is one that fits; `1.0` and `1e3` are not whole numbers here.
  package var int: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The truth value, when this is one.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, when this is an array.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members in their written order, when this is an object.
  package var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Whether this is `null`.
  package var isNull: Bool {
    // `== .null` would compare whole trees; this does not.
    if case .null = self { true } else { false }
  }

  /// The value of the first member named `key`; nil when absent or when this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.key == key { return member.value }
    return nil
  }

  /// The compact text: no blanks, members in order.
  package func serialized() -> [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The text indented by two blanks a level, ending in a line feed: for people.
  package func pretty() -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.value(self)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

/// One `key: value` of an object.
package struct JSONMember: Equatable, Sendable {
  package var key: String
  package var value: JSONValue

  package init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// Why bytes are not one JSON value, and at which byte that shows.
package struct JSONError: Error, Equatable, Sendable {
  /// What is wrong there.
  package enum Kind: Equatable, Sendable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case badNumber
    case badEscape
    case badUTF8
    case tooDeep
    case trailingBytes
  }

  package let kind: Kind
  /// Bytes from the start of the text.
  package let offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
