// RTF for pandoc. It keeps the number of a list's paragraph twice: as a list to be counted, and as
// text for readers that cannot count. pandoc counts, and begins anew where a list is interrupted;
// with the lists' words taken away the text is all it sees, and that is what the writer saw.
// Pictures, which may be most of the file, are left out.

/// Prepares RTF.
struct RichText {
  /// Words before the text of a number, which make readers pass over it.
  private static let hiding: Set<String> = ["listtext", "pntext"]
  /// Words that make a paragraph part of a list.
  private static let listing: Set<String> = ["ls", "ilvl"]
  /// Groups that hold no text.
  private static let silent: Set<String> = [
    "pict", "shppict", "nonshppict", "objdata", "themedata", "colorschememapping", "datastore",
    "latentstyles",
  ]

  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var place = 0

  /// The document with its numbers as plain text and without its pictures.
  static func prepared(_ bytes: [UInt8]) -> [UInt8] {
    var text = RichText(bytes: bytes)
    text.output.reserveCapacity(bytes.count)
    text.run()
    return text.output
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\") where place + 1 < bytes.count: takeWord()
      case UInt8(ascii: "{") where Self.silent.contains(nameOfGroup): skipGroup()
      default:
        output.append(bytes[place])
        place += 1
      }
    }
  }

  private mutating func takeWord() {
    let word = word(at: place)
    if !Self.hiding.contains(word.name), !Self.listing.contains(word.name) {
      output += bytes[place..<word.end]
      // "\u7908?C": without the blank that may end a word, pandoc 2.17 loses the C as well.
      if word.name == "u", output.last != 0x20 { output.append(0x20) }
    }
    place = word.end
  }

  /// The first word of the group that begins here, behind the star of those that may be passed over.
  private var nameOfGroup: String {
    var start = place + 1
    if bytes[start...].starts(with: "\\*".utf8) { start += 2 }
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "\\") else { return "" }
    return word(at: start).name
  }

  private mutating func skipGroup() {
    var depth = 0
    repeat {
      switch bytes[place] {
      case UInt8(ascii: "\\") where place + 1 < bytes.count: place = word(at: place).end
      case UInt8(ascii: "{"):
        depth += 1
        place += 1
      case UInt8(ascii: "}"):
        depth -= 1
        place += 1
      default: place += 1
      }
    } while depth > 0 && place < bytes.count
  }

  /// The control word that begins there: its name, empty for a sign such as `\'`, and its end. What
  /// `\bin` announces belongs to it.
  private func word(at start: Int) -> (name: String, end: Int) {
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
