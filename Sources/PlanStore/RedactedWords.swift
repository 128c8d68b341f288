// Finding words in the texts of records, and taking them out: whole words only, in every text of a
// record but those that hold it together, and everywhere by the same mark, so that what one record
// calls old is still what another calls new. All bytes but those of the texts stay as they are.

import PlainJSON

/// Words to be found and replaced.
struct RedactedWords: Sendable {
  /// What stands in their place.
  static let mark = "[đã gỡ]"
  // Names of things and days, by which records find each other.
  private static let structural: Set<String> = [
    "w", "label", "kind", "id", "unit", "is", "every", "prev", "crc", "original",
    "h", "base", "joins",
  ]

  private let words: [Character]

  /// - Returns: nil when there is nothing to look for, or the mark itself would be found.
  init?(_ text: String) {
    words = Array(text)
    guard text.contains(where: { !$0.isWhitespace }), count(in: Self.mark) == 0 else { return nil }
  }

  /// How often the words stand in a text, as whole words.
  func count(in text: String) -> Int { places(in: Array(text)).count }

  /// The text with the mark in their place.
  func replaced(in text: String) -> String {
    let characters = Array(text)
    var result: [Character] = []
    var position = 0
    for start in places(in: characters) {
      result += characters[position..<start] + Array(Self.mark)
      position = start + words.count
    }
    return String(result + characters[position...])
  }

  private func places(in text: [Character]) -> [Int] {
    var places: [Int] = []
    var start = 0
    while start + words.count <= text.count {
      let end = start + words.count
      guard text[start] == words[0], text[start..<end].elementsEqual(words),
        !(isInside(text, start - 1) && Self.isWord(words[0])),
        !(isInside(text, end) && Self.isWord(words[words.count - 1]))
      else {
        start += 1
        continue
      }
      places.append(start)
      start = end
    }
    return places
  }

  private func isInside(_ text: [Character], _ place: Int) -> Bool {
    text.indices.contains(place) && Self.isWord(text[place])
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  // MARK: Records

  /// How often the words stand in the texts of a record's line.
  func count(inRecord line: [UInt8]) -> Int {
    JSONTexts(line).reduce(0) { sum, text in
      Self.structural.contains(text.key) ? sum : sum + count(in: text.value)
    }
  }

  /// The line without the words, saying who took them out; nil when there are none in it, or when a
  /// newer version wrote it.
  /// - Parameter line: a sound line without its end.
  func redacted(_ line: [UInt8], by removal: Removal) -> [UInt8]? {
    guard count(inRecord: line) > 0, let chained = ChainLine(line) else { return nil }
    var object: [UInt8] = []
    var position = 0
    for text in JSONTexts(line) where !Self.structural.contains(text.key) {
      guard count(in: text.value) > 0 else { continue }
      var writer = JSONWriter()
      writer.string(replaced(in: text.value))
      object += line[position..<text.range.lowerBound] + writer.bytes
      position = text.range.upperBound
    }
    // Up to the checksum.
    object += line[position..<(line.count - 18)] + [UInt8(ascii: "}")]
    return Self.marked(object, chained.hash, removal).map { RecordLine.sealed($0).dropLast() }
  }

  // A line that has been through this before has the list already, at its end.
  private static func marked(
    _ object: [UInt8], _ original: UInt64, _ removal: Removal
  ) -> [UInt8]? {
    var writer = JSONWriter()
    removal.write(to: &writer)
    let entry = writer.bytes
    let replaced = Array("{\"v\":\(Journal.replacedVersion),".utf8)
    if object.starts(with: replaced) {
      let ending = Array("}]}".utf8)
      if object.suffix(3).elementsEqual(ending) {
        return object.dropLast(2) + [UInt8(ascii: ",")] + entry + ending.dropFirst()
      }
      return object.dropLast() + Array(",\"removed\":[".utf8) + entry + ending.dropFirst()
    }
    let ordinary = Array("{\"v\":\(Journal.version),".utf8)
    guard object.starts(with: ordinary) else { return nil }
    let hash = RecordLine.hex(original, digits: 16)
    return replaced + object.dropFirst(ordinary.count).dropLast()
      + Array(",\"original\":\"\(hash)\",\"removed\":[".utf8) + entry + Array("]}".utf8)
  }
}
