// Which of the old encodings a text is in: the one in which its words can be Vietnamese. When two
// fit nearly as well and make different texts, a person is asked.

/// The choice among the tables.
enum EncodingGuess {
  /// At least so much of the words beyond ASCII has to be possible Vietnamese.
  static let enough = 0.6
  /// So much of all words: French has "là" and "où", but few other words of Vietnamese.
  private static let enoughOfAll = 0.3
  /// Fewer letters of possible words are no evidence.
  static let fewestLetters = 4
  /// A second encoding this near is no worse.
  private static let margin = 0.2

  /// The table in which the bytes make Vietnamese; nil when none does.
  static func table(for bytes: [UInt8]) throws(TextDecodingError) -> LegacyTable? {
    let fitting = scores(of: bytes, in: LegacyTable.all).filter {
      $0.tally.share >= enough && $0.tally.wholeShare >= enoughOfAll
    }
    guard let best = fitting.first, best.tally.markedValid >= fewestLetters else { return nil }
    let rivals = fitting.filter {
      $0.table.encoding != best.table.encoding && $0.tally.share > best.tally.share - margin
    }
    guard !rivals.isEmpty else { return best.table }
    let text = LegacyText.decoded(bytes, with: best.table)
    let others = rivals.filter { LegacyText.decoded(bytes, with: $0.table) != text }
    guard others.isEmpty else {
      let encodings = Set(others.map(\.table.encoding) + [best.table.encoding])
      throw .ambiguous(TextEncoding.allCases.filter(encodings.contains))
    }
    return best.table
  }

  /// The table of an encoding that was named: it may have several.
  static func likeliest(of encoding: TextEncoding, for bytes: [UInt8]) -> LegacyTable {
    scores(of: bytes, in: LegacyTable.tables(of: encoding)).first?.table ?? .abcFonts
  }

  /// How much of the bytes are possible words when read with the table.
  static func tally(of bytes: [UInt8], in table: LegacyTable) -> SpellingTally {
    var tally = SpellingTally()
    let spelling = table.spelling
    for byte in bytes {
      let letters = spelling[Int(byte)]
      tally.take(SpelledLetter(bits: UInt16(truncatingIfNeeded: letters)))
      if letters >> 16 != 0 { tally.take(SpelledLetter(bits: UInt16(letters >> 16))) }
    }
    tally.finish()
    return tally
  }

  private struct Score {
    let table: LegacyTable
    let tally: SpellingTally
    /// Letters of possible words, less those of impossible ones.
    var gain: Int { tally.markedValid * 2 - tally.marked }
  }

  /// The best first; among equals the table that comes first.
  private static func scores(of bytes: [UInt8], in tables: [LegacyTable]) -> [Score] {
    let scores = tables.map { Score(table: $0, tally: tally(of: bytes, in: $0)) }
    return scores.enumerated().sorted {
      ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset)
    }.map(\.element)
  }
}
