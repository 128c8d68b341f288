// One text in every encoding is the same text; what is no text, or none of ours, is refused.

import Testing
import VietnameseText

/// A way in which a text comes.
struct Encoded: Sendable, CustomTestStringConvertible {
  let name: String
  let encoding: TextEncoding
  let encode: @Sendable (String) -> [UInt8]?

  var testDescription: String { name }

  static let unicode = [
    Encoded(name: "UTF-8", encoding: .utf8) { Array($0.utf8) },
    Encoded(name: "UTF-8 with a mark", encoding: .utf8) { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    Encoded(name: "UTF-8 in pieces", encoding: .utf8) {
      Array(VietnameseNormalization.decomposed($0).utf8)
    },
    Encoded(name: "UTF-16LE", encoding: .utf16) {
      EncodedSamples.utf16($0, isBigEndian: false)
    },
    Encoded(name: "UTF-16BE", encoding: .utf16) { EncodedSamples.utf16($0, isBigEndian: true) },
    Encoded(name: "UTF-16LE with a mark", encoding: .utf16) {
      [0xFF, 0xFE] + EncodedSamples.utf16($0, isBigEndian: false)
    },
    Encoded(name: "UTF-16BE with a mark", encoding: .utf16) {
      [0xFE, 0xFF] + EncodedSamples.utf16($0, isBigEndian: true)
    },
  ]

  static let old = [
    Encoded(name: "TCVN 5712", encoding: .tcvn3) { EncodedSamples.iconv($0, to: "TCVN5712-1") },
    Encoded(name: "ABC fonts", encoding: .tcvn3) { EncodedSamples.abcFonts($0) },
    Encoded(name: "VNI", encoding: .vni) { EncodedSamples.vni($0) },
    Encoded(name: "VISCII", encoding: .viscii) { EncodedSamples.iconv($0, to: "VISCII") },
    Encoded(name: "CP1258", encoding: .cp1258) { EncodedSamples.iconv($0, to: "CP1258") },
  ]
}

@Suite("Decoding")
struct TextDecodingTests {
  @Test("the sample holds all 134 letters")
  func sample() {
    let letters = Set(EncodedSamples.paragraph.unicodeScalars.filter { $0.value >= 0x80 })
    #expect(letters.count == 134)
  }

  @Test(
    "F8, F9, F10: a text in any encoding, with either line end, gives the same composed letters",
    arguments: Encoded.unicode + Encoded.old,
    ["\n", "\r\n"])
  func everyEncoding(_ encoded: Encoded, lineEnd: String) throws {
    let whole = EncodedSamples.paragraph.replacing("\n", with: lineEnd)
    let short = "KẾ HOẠCH" + lineEnd + "Phát động thi đua, khen thưởng năm 2006" + lineEnd
    for text in [whole, short, String(repeating: whole, count: 40)] {
      let decoded = try TextDecoding.decode(try #require(encoded.encode(text)))
      #expect(decoded.encoding == encoded.encoding)
      #expect(decoded.wasConverted == (encoded.encoding != .utf8))
      // Bytes, since two strings are equal in Swift whether composed or not.
      #expect(Array(decoded.text.utf8) == Array(text.utf8), "\(decoded.text.prefix(300))")
    }
  }

  @Test("F8: an encoding that is named is taken", arguments: Encoded.unicode + Encoded.old)
  func named(_ encoded: Encoded) throws {
    let text = "Có mã\n"
    let decoded = try TextDecoding.decode(
      try #require(encoded.encode(text)), as: encoded.encoding)
    #expect(Array(decoded.text.utf8) == Array(text.utf8))
    #expect(decoded.encoding == encoded.encoding)
  }

  @Test("text of ASCII alone is not touched, whatever encoding is named")
  func ascii() throws {
    let text = "KE HOACH\n\tPhat dong thi dua *nam* 2026 ~ \u{7F}\u{0C}\n"
    for encoding in [nil] + TextEncoding.allCases.map(Optional.some) where encoding != .utf16 {
      #expect(try TextDecoding.decode(Array(text.utf8), as: encoding).text == text)
    }
    #expect(try TextDecoding.decode(Array(text.utf8)).wasConverted == false)
  }

  @Test("F8: two encodings that make different words are asked about")
  func ambiguous() throws {
    let bytes = Array("b".utf8) + [0xE3] + Array(" c".utf8) + [0xE3] + Array(" l".utf8) + [0xE3]
    #expect(throws: TextDecodingError.ambiguous([.tcvn3, .viscii])) {
      try TextDecoding.decode(bytes)
    }
    #expect(try TextDecoding.decode(bytes, as: .tcvn3).text == "bó có ló")
    #expect(try TextDecoding.decode(bytes, as: .viscii).text == "bã cã lã")
  }

  @Test("headings of the ABC fonts get their capitals back, abbreviations give none to others")
  func capitalFonts() throws {
    let text = """
      ỦY BAN NHÂN DÂN TỈNH
      SỞ Y TẾ
      Số: 12/KH-SYT
      II. NỘI DUNG
      UBND xã và TTYT ở huyện
      Kế hoạch của Đảng ủy
      """
    let bytes = try #require(EncodedSamples.abcFonts(text))
    let decoded = try TextDecoding.decode(bytes).text.split(separator: "\n")
    for (line, expected) in zip(decoded, text.split(separator: "\n")) { #expect(line == expected) }
  }

  @Test("quotation marks and dashes of Windows stay beside the letters of a font")
  func windowsSigns() throws {
    let text = "Thi đua “Dạy tốt – Học tốt” và phong trào “Hai giỏi” …"
    let tcvn = try text.flatMap { letter -> [UInt8] in
      let sign = ["“": 0x93, "”": 0x94, "–": 0x96, "…": 0x85][letter] as UInt8?
      return try sign.map { [$0] } ?? #require(EncodedSamples.abcFonts(String(letter)))
    }
    #expect(try TextDecoding.decode(tcvn).text == text)
  }
}

@Suite("Bytes that are no Vietnamese text")
struct RefusedBytesTests {
  @Test(
    "F7: bytes that are no text are refused with the place",
    arguments: [
      ([], .empty), (Array(" \n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
      ([0xFF, 0xFE], .empty), (Array("ab".utf8) + [0], .binary(offset: 2)),
      (Array("ab".utf8) + [0xC3, 0x28], .invalidByte(offset: 2, named: nil)),
      (Array("abc".utf8) + [0xED, 0xA0, 0x80], .invalidByte(offset: 3, named: nil)),
      (Array("doanh nghi".utf8) + [0xE1], .invalidByte(offset: 10, named: nil)),
      (Array("abc".utf8) + [0xC0, 0xAF], .invalidByte(offset: 3, named: nil)),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], .invalidByte(offset: 4, named: .utf16)),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], .invalidByte(offset: 4, named: .utf16)),
      (Array("%PDF-1.7".utf8), .format(name: "PDF")),
      ([0x50, 0x4B, 3, 4, 9], .format(name: "ZIP")),
      (Array("L'été dernier, où étaient les élèves ?".utf8), nil),
    ] as [([UInt8], TextDecodingError?)])
  func refused(bytes: [UInt8], error: TextDecodingError?) throws {
    guard let error else {
      #expect(try TextDecoding.decode(bytes).wasConverted == false)
      return
    }
    #expect(throws: error) { try TextDecoding.decode(bytes) }
  }

  @Test(
    "other languages in their own encodings are not taken for Vietnamese",
    arguments: [
      ("ISO-8859-1", "Le comité a décidé de fêter l'année où l'été fut là, déjà très agréable."),
      ("ISO-8859-1", "Il est là, elle est là aussi."),
      ("ISO-8859-1", "São Paulo não é só isso: há também ações à beira da razão e da ilusão."),
      ("ISO-8859-1", "Für die Prüfung müssen alle Schüler größere Übungen lösen; schön wäre es."),
      ("ISO-8859-2", "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl náš učitel dnes večer."),
      ("GBK", "关于开展本年度劳动竞赛活动的实施计划，请各单位认真组织学习并按时上报。"),
      ("KOI8-R", "План соревнования на этот год утвержден, все отделы сообщают о ходе работы."),
      ("SHIFT_JIS", "今年度の表彰計画について、各部署は期限までに報告してください。"),
    ])
  func foreign(encoding: String, text: String) throws {
    let bytes = try #require(EncodedSamples.iconv(text, to: encoding))
    let first = try #require(bytes.firstIndex { $0 >= 0x80 })
    #expect(throws: TextDecodingError.invalidByte(offset: first, named: nil)) {
      try TextDecoding.decode(bytes)
    }
    let decoded = try TextDecoding.decode(Array(text.utf8))
    #expect(decoded.text == text && !decoded.wasConverted)
  }

  @Test("F7: UTF-8 with a broken letter is damaged UTF-8, not another encoding", arguments: 0..<12)
  func brokenUTF8(seed: Int) {
    var bytes = Array(EncodedSamples.paragraph.utf8)
    let letters = bytes.indices.filter { bytes[$0] >= 0xC0 }
    let place = letters[seed * letters.count / 12]
    bytes.remove(at: place + 1)
    #expect(throws: TextDecodingError.invalidByte(offset: place, named: nil)) {
      try TextDecoding.decode(bytes)
    }
    let whole = Array(EncodedSamples.paragraph.utf8)
    let cut = Array(whole[..<(place + 1)])
    #expect(throws: TextDecodingError.invalidByte(offset: place, named: nil)) {
      try TextDecoding.decode(cut)
    }
  }

  @Test("F7: random bytes are refused", arguments: 1..<40)
  func random(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    let bytes = (0..<(seed * 50)).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    #expect(throws: TextDecodingError.self) { try TextDecoding.decode(bytes) }
  }

  @Test("F11: more than twenty megabytes are refused")
  func tooLarge() {
    let bytes = [UInt8](repeating: 0x61, count: TextDecoding.limit + 1)
    #expect(throws: TextDecodingError.tooLarge(bytes: bytes.count, limit: 20_000_000)) {
      try TextDecoding.decode(bytes)
    }
  }

  @Test("a wrong encoding that is named is refused at the byte that it has not")
  func wronglyNamed() {
    let text = Array("Sở".utf8)
    for encoding in [TextEncoding.tcvn3, .vni, .cp1258] {
      #expect(throws: TextDecodingError.invalidByte(offset: 1, named: encoding)) {
        try TextDecoding.decode(text, as: encoding)
      }
    }
    #expect(throws: TextDecodingError.invalidByte(offset: 1, named: .utf8)) {
      try TextDecoding.decode([0x4B, 0xD5], as: .utf8)
    }
    #expect(throws: TextDecodingError.invalidByte(offset: 2, named: .vni)) {
      try TextDecoding.decode([0x4B, 0xE9, 0x81], as: .vni)
    }
  }
}
