// Reading of pages that a scanner without Vietnamese has spoilt: words are compared with the
// office's own phrases letter by letter, cheap where scanners err, and put back for matching. The
// text that is shown and stored stays as it was read.

import VietnameseText

/// Puts known phrases back into damaged text; does nothing to sound text.
struct PhraseRestorer {
  /// Whether the document is damaged.
  let isActive: Bool
  private let memory: Memory?

  /// What the words met so far may have been.
  private final class Memory {
    /// By the word's number in `candidates`; short words by their bytes in one integer.
    var short: [UInt64: Int] = [:]
    var long: [[UInt8]: Int] = [:]
    var candidates: [[(word: Int, cost: Int)]] = []
  }

  init(isActive: Bool) {
    self.isActive = isActive
    memory = isActive ? Memory() : nil
  }

  private static let trie = PhraseTrie(
    OfficeLexicon.phrases.map { ($0, $0) } + OfficeLexicon.losses)

  /// The text with known phrases put back; the same text when the document is sound.
  func restored(_ text: FoldedText) -> FoldedText {
    guard isActive else { return text }
    let words = Self.words(of: text)
    guard let memory else { return text }
    let known = words.map { number(of: text.key[$0], memory) }
    var output = ""
    var copied = 0
    var index = 0
    while index < words.count {
      guard let (phrase, count) = match(known, at: index, memory) ?? from(words, index, text) else {
        index += 1
        continue
      }
      let range = words[index].lowerBound..<words[index + count - 1].upperBound
      output += text.slice(copied..<range.lowerBound) + Self.cased(phrase, like: text, range)
      copied = range.upperBound
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

  /// Where the memory holds what a word may have been; every different word is compared once.
  private func number(of word: ArraySlice<UInt8>, _ memory: Memory) -> Int {
    if word.count <= 8 {
      let packed = word.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      if let known = memory.short[packed] { return known }
      memory.short[packed] = memory.candidates.count
    } else {
      let bytes = Array(word)
      if let known = memory.long[bytes] { return known }
      memory.long[bytes] = memory.candidates.count
    }
    memory.candidates.append(Self.trie.candidates(for: ScannedWord.plain(word)))
    return memory.candidates.count - 1
  }

  /// "Ti 01/7/2021": what stands before a day and begins with t is "từ".
  private func from(
    _ words: [Range<Int>], _ index: Int, _ text: FoldedText
  ) -> (phrase: String, count: Int)? {
    guard index + 1 < words.count, words[index].count <= 3,
      text.key[words[index].lowerBound] == UInt8(ascii: "t"),
      FoldedText.isDigit(text.key[words[index + 1].lowerBound]),
      text.key[words[index + 1]].contains(UInt8(ascii: "/"))
    else { return nil }
    return ("từ", 1)
  }

  /// The longest phrase that begins at a word and is near enough; the nearest of those as long.
  private func match(
    _ words: [Int], at start: Int, _ memory: Memory
  ) -> (phrase: String, count: Int)? {
    let trie = Self.trie
    guard memory.candidates[words[start]].contains(where: { trie.begins[$0.word] }) else {
      return nil
    }
    var states = [(node: 0, cost: 0)]
    var best: (phrase: String, count: Int)?
    var index = start
    while index < words.count, !states.isEmpty {
      var next: [(node: Int, cost: Int)] = []
      var lowest = Int.max
      for candidate in memory.candidates[words[index]] {
        for state in states {
          guard let node = trie.nodes[state.node].children[candidate.word] else { continue }
          let cost = state.cost + candidate.cost
          next.append((node, cost))
          guard let phrase = trie.nodes[node].phrase, cost <= phrase.length * 10 / 32,
            cost < lowest
          else { continue }
          lowest = cost
          best = (phrase.text, index - start + 1)
        }
      }
      states = next
      index += 1
    }
    return best
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
