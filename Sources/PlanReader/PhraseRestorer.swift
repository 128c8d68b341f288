// Reading of pages that a scanner without Vietnamese has spoilt: words are compared with the
// office's own phrases letter by letter, cheap where scanners err, and put back for matching. The
// text that is shown and stored stays as it was read.

/// Puts known phrases back into damaged text; does nothing to sound text.
struct PhraseRestorer {
  /// Whether the document is damaged.
  let isActive: Bool
  private let phrases: [[Phrase]]

  private struct Phrase {
    var text: String
    var words: [[UInt8]]
    var length: Int
  }

  init(isActive: Bool) {
    self.isActive = isActive
    phrases = isActive ? Self.sorted : []
  }

  /// Long phrases first, so that the longest fitting one wins; in lists by number of words.
  private static let sorted: [[Phrase]] = {
    var byCount: [Int: [Phrase]] = [:]
    for text in OfficeLexicon.phrases {
      let words = FoldedText(text).key.split(separator: 0x20).map { trimmed($0) }
      let length = words.reduce(0) { $0 + $1.count }
      byCount[words.count, default: []].append(Phrase(text: text, words: words, length: length))
    }
    return byCount.keys.sorted(by: >).map { byCount[$0] ?? [] }
  }()

  private static func trimmed(_ word: some Collection<UInt8>) -> [UInt8] {
    Array(word.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ":") })
  }

  /// The text with known phrases put back; the same text when the document is sound.
  func restored(_ text: FoldedText) -> FoldedText {
    guard isActive else { return text }
    let words = Self.words(of: text)
    let plain = words.map { Self.plain(text.key[$0]) }
    var output = ""
    var copied = 0
    var index = 0
    while index < words.count {
      guard let (phrase, count) = match(plain, at: index) else {
        index += 1
        continue
      }
      let start = words[index].lowerBound
      output +=
        text.slice(copied..<start)
        + Self.cased(
          phrase.text, like: text, start..<words[index + count - 1].upperBound)
      copied = words[index + count - 1].upperBound
      index += count
    }
    guard copied > 0 else { return text }
    return FoldedText(output + text.slice(copied..<text.count))
  }

  /// Blocks with their matching text put right.
  func restored(_ blocks: [Block]) -> [Block] {
    guard isActive else { return blocks }
    return blocks.map { block in
      var block = block
      block.matching = restored(block.text)
      return block
    }
  }

  /// A whole short text as the one phrase it must be; nil when it is none.
  func whole(_ text: String) -> String? {
    guard isActive else { return nil }
    let folded = FoldedText(text)
    let restored = restored(folded)
    return restored.text == text ? nil : restored.text
  }

  private func match(_ words: [[UInt8]], at index: Int) -> (Phrase, Int)? {
    for group in phrases {
      guard let count = group.first?.words.count, index + count <= words.count else { continue }
      var best: (phrase: Phrase, cost: Int)?
      for phrase in group {
        if let cost = cost(of: phrase, words, at: index, below: best?.cost) {
          best = (phrase, cost)
        }
      }
      if let best { return (best.phrase, count) }
    }
    return nil
  }

  /// The distance when it is small enough, and smaller than the best so far.
  private func cost(
    of phrase: Phrase, _ words: [[UInt8]], at index: Int, below best: Int?
  ) -> Int? {
    let limit = min(phrase.length * 10 / 32, (best ?? .max / 2) - 1)
    var sum = 0
    for (offset, wanted) in phrase.words.enumerated() {
      let length = words[index + offset].count - wanted.count
      if length > 2 || length < -2 { return nil }
      let distance = ScanDistance.between(words[index + offset], wanted)
      if distance > (wanted.count <= 4 ? 2 : 4) { return nil }
      sum += distance
      if sum > limit { return nil }
    }
    return sum
  }

  /// Signs that a scanner puts for a vowel ("S¢", "v€") as that vowel.
  private static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return Array(word) }
    return String(decoding: word, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "¢", "°": UInt8(ascii: "o")
      case "€": UInt8(ascii: "e")
      default: scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "?")
      }
    }
  }

  /// Words without punctuation at their ends.
  private static func words(of text: FoldedText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    while start < text.count {
      while start < text.count, isEdge(text.key[start]) { start += 1 }
      var end = start
      while end < text.count, text.key[end] != 0x20 { end += 1 }
      let next = end
      while end > start, isEdge(text.key[end - 1]) { end -= 1 }
      if end > start { words.append(start..<end) }
      start = max(next, start + 1)
    }
    return words
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == 0x20 || ",;:.()\"".utf8.contains(byte)
  }

  /// Capitals where the text has them, a capital at the beginning where the text has one.
  private static func cased(_ phrase: String, like text: FoldedText, _ range: Range<Int>) -> String
  {
    let isCapital = text.isUpper(at: range.lowerBound)
    if isCapital, range.count > 3, Capitals.isTitle(text.slice(range)) {
      return phrase.uppercased()
    }
    let phrase = Capitals.isTitle(phrase) ? phrase.lowercased() : phrase
    return isCapital ? phrase.prefix(1).uppercased() + phrase.dropFirst() : phrase
  }

  /// Whether a document looks spoilt: Vietnamese needs letters such as ế, ộ, đ in every sentence.
  static func looksDamaged(_ lines: [SourceLine]) -> Bool {
    var letters = 0
    var marked = 0
    for line in lines.prefix(400) {
      for scalar in line.text.unicodeScalars {
        if (0x1EA0...0x1EF9).contains(scalar.value) || scalar.value == 0x111 { marked += 1 }
        if scalar.value > 0x40 { letters += 1 }
      }
    }
    return letters > 300 && marked * 100 < letters * 3
  }
}
