// "Số: 60/KH-KHCN" and "Bắc Giang, ngày tháng 01 năm 2024", whole, half blank or spoilt.

import PlanModel
import VietnameseText

/// The number and symbol of a paper.
struct PaperNumber: Equatable {
  /// Nil when left blank.
  var digits: String?
  var symbol: String
  /// Between the two: papers of the Party and the Youth Union write "15-KH/TĐTN".
  var separator = "/"
  /// Where the symbol ends in the line, as UTF-8 offset.
  var end: Int

  /// Finds "419/KH-SKHCN", "60 /KH-KHCN", "/KH-SKHCN", "419 [KH-SKHCN" in a line of the letterhead.
  static func find(in line: String) -> PaperNumber? {
    let bytes = Array(line.utf8)
    for start in bytes.indices where isSymbolStart(bytes, start) {
      var end = start
      while end < bytes.count, isSymbolByte(bytes[end]) || isStroke(bytes, start, end) { end += 1 }
      end = start + symbolLength(String(decoding: bytes[start..<end], as: UTF8.self))
      while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-")
      {
        end -= 1
      }
      let symbol = String(decoding: bytes[start..<end], as: UTF8.self)
      guard symbol.utf8.count >= 3, symbol.utf8.count <= 30 else { continue }
      let isParty = bytes[start - 1] == UInt8(ascii: "-")
      return PaperNumber(
        digits: digits(bytes, before: start), symbol: symbol, separator: isParty ? "-" : "/",
        end: end)
    }
    return nil
  }

  private static let prefixes = [
    "KH", "QĐ", "QD", "CTr", "CT", "HD", "TB", "BC", "TTr", "PA", "ĐA", "GƯ",
  ]

  /// After a stroke, a bracket or a blank: a known abbreviation and a hyphen or capital.
  private static func isSymbolStart(_ bytes: [UInt8], _ start: Int) -> Bool {
    let separators = [UInt8(ascii: "/"), UInt8(ascii: "["), 0x20, UInt8(ascii: "-")]
    guard start > 0, separators.contains(bytes[start - 1]) else { return false }
    let isParty = bytes[start - 1] == UInt8(ascii: "-")
    return prefixes.contains { prefix in
      let after = start + prefix.utf8.count
      guard bytes[start...].starts(with: prefix.utf8), after + 1 < bytes.count else { return false }
      if isParty { return bytes[after] == UInt8(ascii: "/") && bytes[after + 1] > 0x20 }
      if bytes[after] == UInt8(ascii: "-") { return bytes[after + 1] > 0x20 }
      return bytes[start - 1] == UInt8(ascii: "/") && (0x41...0x5A).contains(bytes[after])
    }
  }

  /// Without the place that an extraction glued to it: "KH-UBNDYên" ends before "Yên".
  private static func symbolLength(_ printed: String) -> Int {
    let scalars = Array(printed.unicodeScalars)
    let hyphen = scalars.firstIndex { $0 == "-" || $0 == "/" } ?? scalars.count
    let glued = scalars.indices.first { index in
      index > hyphen + 1 && index + 1 < scalars.count && LetterCase.isUpper(scalars[index])
        && LetterCase.isLower(scalars[index + 1])
    }
    return String(String.UnicodeScalarView(scalars[..<(glued ?? scalars.count)])).utf8.count
  }

  /// The stroke inside a symbol of the Party, "KH/TĐTN".
  private static func isStroke(_ bytes: [UInt8], _ start: Int, _ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "/") && bytes[start - 1] == UInt8(ascii: "-") && place - start <= 4
  }

  private static func isSymbolByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ".")
      || (0x30...0x39).contains(byte)
  }

  private static func digits(_ bytes: [UInt8], before start: Int) -> String? {
    var end = start
    let gaps = [UInt8(ascii: "/"), UInt8(ascii: "["), 0x20, UInt8(ascii: "-")]
    while end > 0, gaps.contains(bytes[end - 1]) {
      end -= 1
    }
    var from = end
    while from > 0, FoldedText.isDigit(bytes[from - 1]) { from -= 1 }
    return from < end && end - from <= 6 ? String(decoding: bytes[from..<end], as: UTF8.self) : nil
  }
}

/// Place and day of issue.
struct IssueLine: Equatable {
  var place: String?
  var day: PartialDay?
  /// Month and year are printed, the day is not.
  var isDayBlank: Bool

  /// Finds "…, ngày 26 tháng 8 năm 2019", also without the day and with a spoilt "năm".
  static func find(in line: String) -> IssueLine? {
    let text = FoldedText(line)
    guard text.count < 160, let ngay = text.first("ngay"),
      let thang = text.first("thang", in: ngay..<text.count), thang - ngay <= 16
    else { return nil }
    let day = number(text, ngay + 4..<thang)
    guard let month = number(text, thang + 5..<min(text.count, thang + 12)),
      let year = fourDigits(text, from: thang + 6)
    else { return nil }
    return IssueLine(
      place: place(text, before: ngay), day: partial(year, month, day), isDayBlank: day == nil)
  }

  private static func partial(_ year: Int, _ month: Int, _ day: Int?) -> PartialDay? {
    if let day, let whole = CalendarDay(year: year, month: month, day: day) { return .day(whole) }
    guard (1...12).contains(month), (1900...2199).contains(year) else { return nil }
    return .month(year: year, month: month)
  }

  private static func number(_ text: FoldedText, _ range: Range<Int>) -> Int? {
    let digits = text.key[range].drop { !FoldedText.isDigit($0) }.prefix(while: FoldedText.isDigit)
    guard digits.count <= 2 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func fourDigits(_ text: FoldedText, from start: Int) -> Int? {
    var place = start
    while place < text.count {
      let digits = text.key[place...].prefix(while: FoldedText.isDigit)
      if digits.count == 4 { return Int(String(decoding: digits, as: UTF8.self)) }
      place += max(1, digits.count)
      if place - start > 16 { return nil }
    }
    return nil
  }

  /// The words before the comma; at most four, the last ones when the line holds more.
  private static func place(_ text: FoldedText, before ngay: Int) -> String? {
    var end = ngay
    while end > 0, text.key[end - 1] == 0x20 || text.key[end - 1] == UInt8(ascii: ",") { end -= 1 }
    guard end > 0, end < ngay else { return nil }
    let words = text.slice(0..<end).split(separator: " ").suffix(5)
    let names = words.reversed().prefix { Capitals.beginsWithCapital(String($0)) || $0 == "-" }
    let place = names.reversed().joined(separator: " ")
    return place.isEmpty ? nil : place
  }
}
