// The ABC fonts have no capital letters with tones: headings were set in a second font (.VnTimeH)
// that draws small letters as capitals. The bytes of such a heading say "KÕ HO¹CH", which without
// the font would read "Kế HOạCH".

/// Finds the words of TCVN3 that were set in capitals.
enum CapitalFont {
  /// What the ASCII letters of a word say of its case.
  private enum Case {
    case small, capital
    /// Nothing: "KÕ" begins a sentence or stands in a heading.
    case open
    /// No letter that the font changes, and no evidence: an abbreviation.
    case none
  }

  private struct Word {
    var bytes: Range<Int>
    var letterCase: Case
    var hasMarks: Bool
  }

  /// The words, in order, whose small letters are to be made capital.
  static func words(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var line: [Word] = []
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, isLetter(bytes[index]) { index += 1 }
      if index > start { line.append(word(bytes, start..<index)) }
      if index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D {
        found += capitals(of: line)
        line.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    return found + capitals(of: line)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte > 0xA0 || VietnameseLetters.isASCIILetter(UInt32(byte))
  }

  private static func isSmallMarked(_ byte: UInt8) -> Bool { byte > 0xA7 }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    var word = Word(bytes: range, letterCase: .none, hasMarks: false)
    var capitals = 0
    for byte in bytes[range] {
      if byte >= 0x61, byte <= 0x7A {
        word.letterCase = .small
      } else if isSmallMarked(byte) {
        word.hasMarks = true
      } else {
        capitals += 1
      }
    }
    guard word.letterCase != .small else { return word }
    let isInside = capitals > 1 || (capitals == 1 && isSmallMarked(bytes[range.lowerBound]))
    if word.hasMarks {
      word.letterCase = isInside ? .capital : .open
    } else if isInside, isSyllable(bytes[range]) {
      word.letterCase = .capital
    }
    return word
  }

  /// "UBND" and "SKHCN" are written in capitals everywhere: only whole words are evidence.
  private static func isSyllable(_ word: ArraySlice<UInt8>) -> Bool {
    var tally = SpellingTally()
    for byte in word {
      tally.take(
        SpelledLetter.of(VietnameseLetters.lowered(LegacyTable.abcFonts.pieces[Int(byte)])))
    }
    tally.finish()
    return tally.plainValid + tally.markedValid > 0
  }

  /// An open word is taken for capital when its neighbours on both sides are; at an end of the
  /// line, when no word of it is small.
  private static func capitals(of line: [Word]) -> [Range<Int>] {
    let hasSmall = line.contains { $0.letterCase == .small }
    guard line.contains(where: { $0.letterCase == .capital }) || isHeading(line) else { return [] }
    var after = [Case](repeating: .none, count: line.count + 1)
    for index in line.indices.reversed() {
      after[index] = evidence(line[index]) ?? after[index + 1]
    }
    var found: [Range<Int>] = []
    var before = Case.none
    for (index, word) in line.enumerated() {
      let isBetween = before == .capital && after[index + 1] == .capital
      let isCapital = word.letterCase == .capital || isBetween || !hasSmall
      if word.hasMarks, word.letterCase != .small, isCapital { found.append(word.bytes) }
      before = evidence(word) ?? before
    }
    return found
  }

  /// Three words of which none has a small letter: "SỞ Y TẾ".
  private static func isHeading(_ line: [Word]) -> Bool {
    line.count >= 3 && line.allSatisfy { $0.letterCase == .open || $0.bytes.count == 1 }
  }

  private static func evidence(_ word: Word) -> Case? {
    word.letterCase == .small || word.letterCase == .capital ? word.letterCase : nil
  }
}
