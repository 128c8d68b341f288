// The form under which words are looked for: folded, with one blank for whatever stands between
// words, because a person types words and no punctuation.

/// Folding of words for a search.
package enum WordKey {
  /// The folded words as UTF-8, one blank between two, none at the ends.
  package static func bytes(of text: some StringProtocol) -> [UInt8] {
    var key: [UInt8] = []
    for byte in SearchKey.bytes(of: text) {
      let isWord = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
      if isWord {
        key.append(byte)
      } else if key.last != 0x20, !key.isEmpty {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return key
  }

  /// Whether the folded words stand in the folded text; an empty needle stands in none.
  package static func contains(_ needle: [UInt8], in key: [UInt8]) -> Bool {
    !needle.isEmpty && SearchKey.contains(needle, in: key)
  }

  /// Whether they stand there as whole words: "12" in "12/KH", not in "112/KH".
  package static func containsWhole(_ needle: [UInt8], in key: [UInt8]) -> Bool {
    contains([0x20] + needle + [0x20], in: [0x20] + key + [0x20])
  }
}
