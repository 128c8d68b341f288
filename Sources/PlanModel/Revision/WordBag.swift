// A text as the words in it, for telling how much two texts have in common: case, marks and signs do
// not count, so that a scan and the file it was printed from still agree.

import VietnameseText

/// The folded words of a text and the pairs of neighbours, as numbers.
struct WordBag: Equatable, Sendable {
  /// The words in their order.
  let words: [UInt64]
  private let sorted: [UInt64]
  private let pairs: [UInt64]

  init(_ text: some StringProtocol) {
    words = FoldedWords.hashes(of: text)
    sorted = words.sorted()
    pairs = zip(words, words.dropFirst()).map { FoldedWords.mixed($0, $1) }.sorted()
  }

  var isEmpty: Bool { words.isEmpty }

  /// 0 for nothing in common, 1 for the same words in the same order: the mean of the shares
  /// (Dice 1945) of words and of pairs of words.
  func likeness(to other: WordBag) -> Double {
    let single = Self.share(sorted, other.sorted, of: sorted.count + other.sorted.count, times: 2)
    if pairs.isEmpty || other.pairs.isEmpty { return single }
    let double = Self.share(pairs, other.pairs, of: pairs.count + other.pairs.count, times: 2)
    return (single + double) / 2
  }

  /// How much of this text stands in the other, 0 to 1.
  func share(in other: WordBag) -> Double {
    Self.share(sorted, other.sorted, of: sorted.count, times: 1)
  }

  private static func share(
    _ a: [UInt64], _ b: [UInt64], of total: Int, times factor: Int
  ) -> Double {
    guard total > 0 else { return 0 }
    return Double(factor * FoldedWords.common(a[...], b[...])) / Double(total)
  }
}

/// The words of a text as numbers.
enum FoldedWords {
  /// One number for each run of letters and digits (FNV-1a over the folded bytes), in order.
  static func hashes(of text: some StringProtocol) -> [UInt64] {
    var found: [UInt64] = []
    append(text, to: &found)
    return found
  }

  /// Adds the words of one more piece of text.
  static func append(_ text: some StringProtocol, to found: inout [UInt64]) {
    var hash = offset
    for byte in SearchKey.bytes(of: text) {
      if isWordByte(byte) {
        hash = (hash ^ UInt64(byte)) &* prime
      } else if hash != offset {
        found.append(hash)
        hash = offset
      }
    }
    if hash != offset { found.append(hash) }
  }

  /// How many numbers two ascending lists have in common, each as often as both have it.
  static func common(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Int {
    var (i, j, common) = (a.startIndex, b.startIndex, 0)
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common
  }

  /// One number made of two, that depends on their order.
  static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var mixed = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &+ 0x632B_E59B_D9B4_E019)
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 27)
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// A letter or a digit of ASCII, or a byte of a letter of another script.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}

extension String {
  /// Whether both say the same: signs, blanks and case do not count, marks do.
  func saysTheSame(as other: String) -> Bool {
    self == other || spokenWords == other.spokenWords
  }

  private var spokenWords: [Substring.SubSequence] {
    lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
