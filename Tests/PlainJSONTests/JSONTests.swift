// What the JSON parser accepts, refuses and keeps, and what the writer never lets out raw.

import PlainJSON
import Testing

private func parse(_ text: String) throws(JSONError) -> JSONValue {
  try JSONValue.parse(Array(text.utf8))
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct JSONParserTests {
  @Test func readsEveryKindOfValue() throws {
    let value = try parse(#" {"a":[1,-2.50,1e9],"b":{"c":true,"d":null},"e":"Tổng kết"} "#)
    #expect(value["a"]?.array == [.number("1"), .number("-2.50"), .number("1e9")])
    #expect(value["b"]?["c"]?.bool == true)
    #expect(value["b"]?["d"]?.isNull == true)
    #expect(value["e"]?.string == "Tổng kết")
    #expect(value["a"]?.array?[0].int == 1)
    #expect(value["missing"] == nil)
  }

  @Test func keepsOrderNumbersAndDoubledKeys() throws {
    let source = #"{"z":1.50,"a":0.10e-3,"z":[],"m":{}}"#
    #expect(text(try parse(source).serialized()) == source)
  }

  @Test(arguments: [
    (#""\u0111\u1ebf""#, "đế"), (#""\ud83d\ude00""#, "😀"),
    (#""a\/b\\\"\n\t\r\b\f""#, "a/b\\\"\n\t\r\u{8}\u{c}"),
    (#""trước\nsau""#, "trước\nsau"),
  ]) func readsEscapes(source: String, expected: String) throws {
    #expect(try parse(source).string == expected)
  }

  @Test(arguments: [
    ("", JSONError(.unexpectedEnd, at: 0)), ("{", JSONError(.unexpectedEnd, at: 1)),
    ("[1,]", JSONError(.unexpectedByte(UInt8(ascii: "]")), at: 3)),
    ("{\"a\" 1}", JSONError(.unexpectedByte(UInt8(ascii: "1")), at: 5)),
    ("{a:1}", JSONError(.unexpectedByte(UInt8(ascii: "a")), at: 1)),
    ("[1 2]", JSONError(.unexpectedByte(UInt8(ascii: "2")), at: 3)),
    ("01", JSONError(.badNumber, at: 0)), ("-", JSONError(.badNumber, at: 0)),
    ("1.", JSONError(.badNumber, at: 0)), ("1e", JSONError(.badNumber, at: 0)),
    ("\"a\nb\"", JSONError(.unexpectedByte(0x0A), at: 2)),
    ("\"\\ud800\"", JSONError(.badEscape, at: 1)), ("\"\\x\"", JSONError(.badEscape, at: 1)),
    ("nul", JSONError(.unexpectedEnd, at: 3)), ("true false", JSONError(.trailingBytes, at: 5)),
  ]) func refusesWithTheOffset(source: String, expected: JSONError) {
    #expect(throws: expected) { try parse(source) }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: JSONError(.badUTF8, at: 1)) {
      try JSONValue.parse([0x22, 0xC3, 0x28, 0x22])
    }
    #expect(throws: JSONError(.badUTF8, at: 1)) {
      try JSONValue.parse([0x22, 0x5C, 0x6E, 0xC3, 0x28, 0x22])
    }
  }

  @Test func refusesDepthBeyondTheLimit() throws {
    let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(throws: Never.self) { try parse(nested(64)) }
    #expect(throws: JSONError(.tooDeep, at: 64)) { try parse(nested(65)) }
    #expect(throws: JSONError(.tooDeep, at: 64)) {
      try parse(String(repeating: "[", count: 300_000))
    }
  }

  @Test func offsetsOfASliceCountFromItsStart() {
    let bytes = Array("xxxx[1,]".utf8)
    #expect(throws: JSONError(.unexpectedByte(UInt8(ascii: "]")), at: 3)) {
      try JSONValue.parse(bytes[4...])
    }
  }

  @Test func everyPrefixOfAValueIsRefused() {
    let whole = Array(#"{"n":12,"t":"Kế hoạch \u0111","l":[true,null,{}]}"#.utf8)
    for length in 0..<whole.count {
      #expect(throws: JSONError.self) { try JSONValue.parse(whole[..<length]) }
    }
  }
}

@Suite struct JSONWriterTests {
  @Test(arguments: [
    "\u{0}", "\u{1b}[2J", "\u{7f}", "\u{85}", "\u{9b}", "\u{202e}", "\u{2066}", "\u{200f}",
    "\u{61c}",
    "\u{2028}", "\u{2029}", "\u{feff}", "\u{e0041}", "\u{200b}",
  ]) func harmfulScalarsLeaveAsEscapes(source: String) throws {
    let bytes = JSONValue.string("Sở \(source) Nội vụ").serialized()
    let scalar = try #require(source.unicodeScalars.first)
    #expect(!text(bytes).unicodeScalars.contains(scalar))
    #expect(text(bytes).contains("\\u"))
    #expect(
      try JSONValue.parse(bytes).string.map { Array($0.utf8) } == Array("Sở \(source) Nội vụ".utf8))
  }

  /// By Unicode's own properties: what a terminal obeys or nobody sees is never there raw, and what
  /// is read again is what was written.
  @Test("F2, F3: of all scalars none that hides or steers leaves JSON raw")
  func everyScalar() throws {
    var raw: [UInt32] = []
    var lost: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let bytes = JSONValue.string("a" + String(scalar) + "ế").serialized()
      let isHidden: Bool
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: isHidden = true
      default:
        isHidden =
          properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
          || value == 0x2800
      }
      let isRaw = String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(scalar)
      if isHidden, isRaw { raw.append(value) }
      guard isHidden || value % 64 == 0 else { continue }
      let again = try JSONValue.parse(bytes).string
      if again?.unicodeScalars.elementsEqual(["a", scalar, "ế"]) != true { lost.append(value) }
    }
    #expect(raw.isEmpty, "\(raw.prefix(20))")
    #expect(lost.isEmpty, "\(lost.prefix(20))")
  }

  @Test func vietnameseAndNeighbouringScalarsStayReadable() {
    let source = "“Đặng” – ¡Â ấ ề ộ ữ ỹ ₫ © 日本 😀 \u{a0}"
    #expect(text(JSONValue.string(source).serialized()) == "\"" + source + "\"")
  }

  @Test func streamingWriterSetsCommas() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("n", 3)
    writer.key("rows")
    writer.beginArray()
    writer.string("a")
    writer.bool(false)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.member("t", "x")
    writer.endObject()
    writer.endLine()
    #expect(text(writer.bytes) == #"{"n":3,"rows":["a",false,null,{}],"t":"x"}"# + "\n")
  }

  @Test func prettyIndentsByTwo() throws {
    let value = try parse(#"{"a":[1,{}],"b":[],"c":{"d":"e"}}"#)
    #expect(
      text(value.pretty()) == """
        {
          "a": [
            1,
            {}
          ],
          "b": [],
          "c": {
            "d": "e"
          }
        }

        """)
  }

  @Test func everyScalarComesBack() throws {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 13) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let source = "a\(scalar)b"
      let back = try JSONValue.parse(JSONValue.string(source).serialized()).string
      #expect(back.map { Array($0.utf8) } == Array(source.utf8))
    }
  }
}
