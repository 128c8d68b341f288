// RTF keeps the number of a list's paragraph twice: as a list to be counted, and as text for readers
// that cannot count. pandoc counts, and begins anew where a list is interrupted; with the lists'
// words taken away the text is all it sees, and that is what the writer saw.

/// Prepares RTF for pandoc.
enum RichText {
  /// Words before the text of a number, which make readers pass over it.
  private static let hiding: Set<String> = ["listtext", "pntext"]
  /// Words that make a paragraph part of a list.
  private static let listing: Set<String> = ["ls", "ilvl"]

  /// The document with its numbers as plain text.
  static func withTypedNumbers(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else {
        output.append(bytes[place])
        place += 1
        continue
      }
      let word = word(in: bytes, at: place)
      if !hiding.contains(word.name), !listing.contains(word.name) {
        output += bytes[place..<word.end]
        // "\u7908?C": without the blank that may end a word, pandoc 2.17 loses the C as well.
        if word.name == "u", output.last != 0x20 { output.append(0x20) }
      }
      place = word.end
    }
    return output
  }

  /// The control word that begins there: its name, empty for a sign such as `\'`, and its end. What
  /// `\bin` announces belongs to it.
  private static func word(in bytes: [UInt8], at start: Int) -> (name: String, end: Int) {
    var end = start + 1
    while end < bytes.count, (bytes[end] | 0x20) >= 0x61, (bytes[end] | 0x20) <= 0x7A { end += 1 }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard !name.isEmpty else { return ("", start + 2) }
    let digits = end
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    let number = Int(String(decoding: bytes[digits..<end], as: UTF8.self)) ?? 0
    if end < bytes.count, bytes[end] == 0x20 { end += 1 }
    if name == "bin", number > 0 { end = min(bytes.count, end + min(number, bytes.count)) }
    return (name, end)
  }
}
