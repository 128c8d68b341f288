// The office's phrases word by word as a tree, and how far each word of a scanned page is from the
// words in it. Every different word of a page is compared only once.

/// The phrases, ready to be compared with scanned words.
struct PhraseTrie: Sendable {
  /// A phrase, or the beginning of some.
  struct Node: Sendable {
    var children: [Int: Int] = [:]
    /// The phrase that ends here, and how many letters it has.
    var phrase: (text: String, length: Int)?
  }

  private(set) var nodes = [Node()]
  /// Different words of all phrases, folded.
  private(set) var words: [[UInt8]] = []
  /// Whether a phrase begins with the word.
  private(set) var begins: [Bool] = []
  /// Words by the group of their first letter.
  private var byFirst: [[Int]] = Array(repeating: [], count: 128)

  init(_ phrases: [(scanned: String, phrase: String)]) {
    var numbers: [[UInt8]: Int] = [:]
    for (scanned, phrase) in phrases {
      let parts = FoldedText(scanned).key.split(separator: 0x20).map { Self.trimmed($0) }
      var node = 0
      for part in parts {
        let number = numbers[part] ?? words.count
        if number == words.count {
          numbers[part] = number
          words.append(part)
        }
        node = child(of: node, number)
      }
      nodes[node].phrase = nodes[node].phrase ?? (phrase, parts.reduce(0) { $0 + $1.count })
    }
    begins = words.indices.map { nodes[0].children[$0] != nil }
    for first in 0..<128 {
      byFirst[first] = words.indices.filter { number in
        words[number].first.map { ScanDistance.areConfused(UInt8(first), $0) } ?? false
      }
    }
  }

  private mutating func child(of node: Int, _ word: Int) -> Int {
    if let next = nodes[node].children[word] { return next }
    nodes.append(Node())
    nodes[node].children[word] = nodes.count - 1
    return nodes.count - 1
  }

  private static func trimmed(_ word: some Collection<UInt8>) -> [UInt8] {
    Array(word.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ":") })
  }

  /// The words that a scanned one may have been, with their distances: at most 2 for words of up to
  /// four letters, 4 for longer ones.
  func candidates(for scanned: [UInt8]) -> [(word: Int, cost: Int)] {
    guard let first = scanned.first, first < 128 else { return [] }
    return byFirst[Int(first)].compactMap { number in
      let wanted = words[number]
      let difference = scanned.count - wanted.count
      guard difference <= 2, difference >= -2 else { return nil }
      let limit = wanted.count <= 4 ? 2 : 4
      let cost = ScanDistance.between(scanned, wanted)
      return cost <= limit ? (number, cost) : nil
    }
  }
}
