// A word as a scanner without Vietnamese printed it, in the letters that it can only have meant:
// strokes that no Vietnamese syllable holds are the horn of an ư, strange signs are vowels.

/// Clearing of scanned words before they are compared.
enum ScannedWord {
  /// Pairs of letters that are an ư or a ữ with its mark: "chirc", "chttc", "nhiing", "tiv", "cifc".
  private static let horns: [StaticString] = ["ir", "iv", "if", "ii", "tt", "ur", "uw"]

  static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = word.contains { $0 >= 0x80 } ? letters(word) : Array(word)
    if isFrom(bytes) { return [bytes[0], UInt8(ascii: "u")] }
    if bytes.elementsEqual("thit".utf8) { return Array("thu".utf8) }
    var place = 0
    while place + 1 < bytes.count {
      // No syllable has "ht": "cht dong", "hinh thtic".
      if bytes[place] == UInt8(ascii: "h"), bytes[place + 1] == UInt8(ascii: "t") {
        bytes[place + 1] = UInt8(ascii: "u")
        if place + 2 < bytes.count, bytes[place + 2] == UInt8(ascii: "i") {
          bytes.remove(at: place + 2)
        }
      }
      if isHorn(bytes, at: place) {
        bytes.replaceSubrange(place...place + 1, with: [UInt8(ascii: "u")])
      }
      // Inside a syllable a d or 6 before an e is half of one vowel: "trudec", "thu6ec".
      if place > 0, bytes[place] == UInt8(ascii: "d") || bytes[place] == UInt8(ascii: "6"),
        bytes[place + 1] == UInt8(ascii: "e")
      {
        bytes.remove(at: place)
      }
      place += 1
    }
    return bytes
  }

  /// "từ" and "cứ" in their many readings: "tt", "tti", "tit", "tiv", "ctf", "cit", "ctr".
  private static func isFrom(_ bytes: [UInt8]) -> Bool {
    guard (2...3).contains(bytes.count), let first = bytes.first,
      first == UInt8(ascii: "t") || first == UInt8(ascii: "c")
    else { return false }
    if ["ti", "tri", "tiu", "cu", "cui", "tui"].contains(where: { bytes.elementsEqual($0.utf8) }) {
      return bytes.elementsEqual("tui".utf8)
    }
    return bytes.dropFirst().allSatisfy { "tiuvrfw".utf8.contains($0) }
  }

  /// "it" counts only before the end of a syllable: "chitng", "vitng".
  private static func isHorn(_ bytes: [UInt8], at place: Int) -> Bool {
    let pair = (bytes[place], bytes[place + 1])
    if pair == (UInt8(ascii: "i"), UInt8(ascii: "t")), place + 2 < bytes.count,
      bytes[place + 2] != UInt8(ascii: "i")
    {
      return bytes[place + 2] == UInt8(ascii: "n") || bytes[place + 2] == UInt8(ascii: "c")
    }
    // "giti": an ư between two strokes.
    if pair == (UInt8(ascii: "i"), UInt8(ascii: "t")), place + 2 < bytes.count,
      bytes[place + 2] == UInt8(ascii: "i")
    {
      return true
    }
    return place > 0 && horns.contains { $0.utf8Start[0] == pair.0 && $0.utf8Start[1] == pair.1 }
  }

  /// "S¢", "v€", "ngu°i".
  private static func letters(_ word: ArraySlice<UInt8>) -> [UInt8] {
    String(decoding: word, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "¢", "°", "®", "©": UInt8(ascii: "o")
      case "€", "£": UInt8(ascii: "e")
      case "¥": UInt8(ascii: "y")
      default: scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "?")
      }
    }
  }
}
