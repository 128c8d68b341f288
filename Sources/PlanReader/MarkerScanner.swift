// The scanner behind Marker.parse: works on the bytes of a cleaned line, allocates nothing but the
// values it returns.

/// Reads the marker of one line.
struct MarkerScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  func parse(_ first: UInt8) -> Marker? {
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "_"):
      return bullet(.dash, length: 1)
    case UInt8(ascii: "+"): return bullet(.plus, length: 1)
    case UInt8(ascii: "*"): return bullet(.star, length: 1)
    case 0xE2: return typographicBullet()
    case 0x30...0x39: return arabic() ?? damagedRoman()
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "v"), UInt8(ascii: "x"):
      return damagedRoman() ?? strokes() ?? letter()
    default:
      return part() ?? roman() ?? letter() ?? damagedRoman() ?? strokes()
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func afterBlanks(_ index: Int) -> Int {
    var index = index
    while byte(index) == 0x20 { index += 1 }
    return index
  }

  /// A bullet needs text after it; "--" and "-.17/2018" are none, "-Text" and "- Text" are.
  private func bullet(_ family: MarkerFamily, length: Int) -> Marker? {
    var index = length
    if family == .dash, byte(0) != UInt8(ascii: "-"), byte(index) != 0x20,
      byte(0) != UInt8(ascii: "~")
    {
      return nil
    }
    while byte(index) == 0x20 || byte(0) == UInt8(ascii: "~") && byte(index) == UInt8(ascii: "-") {
      index += 1
    }
    let next = byte(index)
    guard index < bytes.count, next != UInt8(ascii: "-"), next != UInt8(ascii: "."),
      next != UInt8(ascii: "=")
    else { return nil }
    if index == length, isDigit(next) { return nil }
    return Marker(family: family, values: [], bodyStart: index)
  }

  /// – — • ● ▪ ► and their like; hollow ones stand one level lower.
  private func typographicBullet() -> Marker? {
    switch (byte(1), byte(2)) {
    case (0x80, 0x90...0x95), (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xA0), (0x96, 0xAA),
      (0x97, 0x8F), (0x97, 0xBC), (0x9E, 0xA0...0xBF), (0x9D, 0x96), (0x99, 0xA6),
      (0x9C, 0x93), (0x9C, 0x94), (0x87, 0x92), (0x96, 0xBA), (0x96, 0xB6):
      return bullet(.dash, length: 3)
    case (0x97, 0xA6), (0x97, 0x8B), (0x96, 0xAB), (0x96, 0xA1): return bullet(.plus, length: 3)
    default: return nil
    }
  }

  /// "Phần I", "Phần thứ nhất" (also in capitals), at most with a title after it.
  private func part() -> Marker? {
    guard byte(0) == UInt8(ascii: "P") else { return nil }
    let line = FoldedText(String(decoding: bytes.prefix(60), as: UTF8.self))
    guard line.has("phan", at: 0), !line.text.utf8.starts(with: "Phấn".utf8) else { return nil }
    if let ordinal = ordinalPart(line) { return ordinal }
    var end = 5
    while end < line.count, FoldedText.isWord(line.key[end]) { end += 1 }
    guard end > 5 else { return nil }
    let numeral = line.key[5..<end].map { $0 >= 0x61 ? $0 - 32 : $0 }
    let value = RomanNumeral.value(numeral) ?? Int(String(decoding: numeral, as: UTF8.self))
    guard let value, (1...12).contains(value) else { return nil }
    return partMarker(value, end: line.offset(end))
  }

  /// "Phần thứ hai", and "Phan thir hai" as a scanner spells it.
  private func ordinalPart(_ line: FoldedText) -> Marker? {
    guard line.firstIs("phan th", at: 0),
      let end = line.key[7...].firstIndex(of: 0x20), end <= 10
    else { return nil }
    let ordinals: [StaticString] = ["nhat", "hai", "ba", "tu", "nam"]
    for (index, ordinal) in ordinals.enumerated() where line.has(ordinal, at: end + 1) {
      return partMarker(index + 1, end: line.offset(end + 1 + ordinal.utf8CodeUnitCount))
    }
    return nil
  }

  private func partMarker(_ value: Int, end: Int) -> Marker? {
    var index = end
    while [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), 0x20].contains(byte(index)) {
      index += 1
    }
    return Marker(family: .part, values: [value], bodyStart: index)
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":")
  }

  private func roman() -> Marker? {
    var end = 0
    while [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains(byte(end)) { end += 1 }
    guard end > 0, end <= 6, let value = RomanNumeral.value(bytes[0..<end]) else { return nil }
    return heading(.roman, value, numeralEnd: end, isDamaged: false)
  }

  /// The separator after a numeral, or only a blank before a title in capitals.
  private func heading(
    _ family: MarkerFamily, _ value: Int, numeralEnd: Int, isDamaged: Bool
  ) -> Marker? {
    var index = afterBlanks(numeralEnd)
    let hasSeparator = isSeparator(byte(index))
    if byte(index) == UInt8(ascii: "/"), byte(index + 1) != 0x20,
      byte(index + 1) != UInt8(ascii: "-")
    {
      return nil
    }
    while isSeparator(byte(index)) { index += 1 }
    guard hasSeparator || index > numeralEnd else { return nil }
    index = afterBlanks(index)
    guard index < bytes.count, !isDigit(byte(index)) else { return nil }
    if isDamaged || !hasSeparator, !Capitals.isTitle(bytes[index...]) { return nil }
    return Marker(family: family, values: [value], bodyStart: index, isDamaged: isDamaged)
  }

  /// "Il. Yêu cầu": strokes before small letters count where they follow the number before.
  private func strokes() -> Marker? {
    var end = 0
    while byte(end) == UInt8(ascii: "I") || byte(end) == UInt8(ascii: "l") { end += 1 }
    guard (2...3).contains(end), byte(end) == UInt8(ascii: "."), byte(end + 1) == 0x20,
      end + 2 < bytes.count
    else { return nil }
    return Marker(
      family: .roman, values: [end], bodyStart: end + 2, isDamaged: true, isWeak: true)
  }

  /// A spoilt Roman numeral counts only before a title in capitals.
  private func damagedRoman() -> Marker? {
    // More strokes on the line are a table's.
    guard !bytes.dropFirst().contains(UInt8(ascii: "|")) else { return nil }
    var end = 0
    while end < 6, end < bytes.count, byte(end) != 0x20, !isSeparator(byte(end)) { end += 1 }
    guard end > 0, let value = RomanNumeral.damagedValue(bytes[0..<end]) else { return nil }
    return heading(.roman, value, numeralEnd: end, isDamaged: true)
  }

  /// 1. 1 . 1- 1/- 1/ 1) 1: and 1.1. 1.1 1.1.1; at most two digits a part.
  private func arabic() -> Marker? {
    var values: [Int] = []
    var index = 0
    while let (value, end) = number(at: index) {
      values.append(value)
      index = end
      // "4,2. Tiêu chuẩn": a scanner's comma.
      let isComma =
        byte(index) == UInt8(ascii: ",") && byte(index + 2) == UInt8(ascii: ".")
        && byte(index + 3) == 0x20
      guard byte(index) == UInt8(ascii: ".") || isComma, isDigit(byte(index + 1)) else { break }
      index += 1
    }
    guard let last = values.last, last > 0, values.count <= 4 else { return nil }
    return afterArabic(values, at: index)
  }

  private func number(at start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while isDigit(byte(end)) {
      value = value * 10 + Int(byte(end) - 0x30)
      end += 1
      if end - start > 2 { return nil }
    }
    return end > start ? (value, end) : nil
  }

  private func afterArabic(_ values: [Int], at end: Int) -> Marker? {
    var index = end
    var isBracketed = false
    if byte(index) == 0x20, isSeparator(byte(index + 1)), byte(index + 1) != UInt8(ascii: "-") {
      index += 1
    }
    switch byte(index) {
    case UInt8(ascii: "."): index += 1
    // "4, TRACH NHIEM": a scanner's comma before a title.
    case UInt8(ascii: ",")
    where byte(index + 1) == 0x20 && Capitals.isTitle(bytes[afterBlanks(index + 1)...]):
      index += 1
    case UInt8(ascii: ")"): (index, isBracketed) = (index + 1, true)
    case UInt8(ascii: "-"), UInt8(ascii: ":"):
      index += 1
      guard byte(index) == 0x20 else { return nil }
    case UInt8(ascii: "/"):
      index += byte(index + 1) == UInt8(ascii: "-") ? 2 : 1
      guard byte(index) == 0x20 else { return nil }
    case 0x20 where values.count > 1: break
    default: return nil
    }
    let body = afterBlanks(index)
    guard body < bytes.count, body > index || !isDigit(byte(body)) else { return nil }
    if body == index, isSeparator(byte(body)) { return nil }
    let family: MarkerFamily =
      isBracketed
      ? .bracketed : values.count == 1 ? .arabic : values.count == 2 ? .arabic2 : .arabic3
    return Marker(family: family, values: values, bodyStart: body)
  }

  /// a) a. a, đ) and A. in capitals before a title in capitals.
  private func letter() -> Marker? {
    let isCapital = (0x41...0x5A).contains(byte(0)) || (byte(0) == 0xC4 && byte(1) == 0x90)
    let length = byte(0) == 0xC4 ? 2 : 1
    let printed = String(decoding: bytes.prefix(length), as: UTF8.self).lowercased()
    let place = printed == "f" ? 0 : (Marker.alphabet.firstIndex(of: printed) ?? -2) + 1
    guard place >= 0 else { return nil }
    let separator = byte(length)
    guard
      separator == UInt8(ascii: ")") || separator == UInt8(ascii: ".")
        || separator == UInt8(ascii: ",") || separator == UInt8(ascii: "/")
    else { return nil }
    let body = afterBlanks(length + 1)
    guard body < bytes.count, body > length + 1 || separator == UInt8(ascii: ")") else {
      return nil
    }
    if isCapital {
      // A to G; a later letter alone is rather a spoilt numeral (L for I, H for II).
      guard separator == UInt8(ascii: "."), (1...7).contains(place),
        Capitals.isTitle(bytes[body...])
      else { return nil }
      return Marker(family: .capital, values: [place], bodyStart: body)
    }
    return Marker(
      family: .letter, values: [place], bodyStart: body,
      isWeak: separator != UInt8(ascii: ")"))
  }
}
