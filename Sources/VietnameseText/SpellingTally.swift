// How much of a text is made of possible Vietnamese words: the score by which encodings are told
// apart.

/// Counts the letters of words, and of those that can be Vietnamese.
struct SpellingTally {
  /// Letters of words that hold a letter beyond ASCII.
  private(set) var marked = 0
  private(set) var markedValid = 0
  /// Letters of words of ASCII that are not written in capitals throughout.
  private(set) var plain = 0
  private(set) var plainValid = 0
  private var word: UInt64 = 0
  private var count = 0
  private var tone: UInt8 = 0
  private var isBad = false
  private var isMarked = false
  private var hasSmall = false
  private var signs = 0

  /// The share of marked words that can be Vietnamese, from 0 to 1; 0 without any.
  var share: Double { marked == 0 ? 0 : Double(markedValid) / Double(marked) }

  /// The same for all words.
  var wholeShare: Double {
    marked + plain == 0 ? 0 : Double(markedValid + plainValid) / Double(marked + plain)
  }

  /// Takes the next scalar of the text.
  @inline(__always)
  mutating func take(_ letter: SpelledLetter) {
    if letter.endsWord {
      if count > 0 { endWord() }
    } else if letter.isCombining {
      combine(letter)
    } else {
      add(letter)
    }
  }

  /// Ends the last word.
  mutating func finish() { if count > 0 { endWord() } }

  @inline(__always)
  private mutating func add(_ letter: SpelledLetter) {
    count += 1
    word = word << 5 | UInt64(letter.number)
    if letter.tone != 0 {
      if tone != 0 { isBad = true }
      tone = letter.tone
    }
    if letter.number == 30 { isBad = true }
    if letter.isMarked { isMarked = true }
    if letter.isSmall { hasSmall = true }
    if letter.isSign { signs += 1 }
  }

  private mutating func combine(_ mark: SpelledLetter) {
    isMarked = true
    guard count > 0 else {
      count = 1
      isBad = true
      return
    }
    let last = Int(word & 31)
    if mark.quality != 0 {
      let changed = Self.changed[last << 2 | Int(mark.quality)]
      if changed == 0 { isBad = true }
      word = word & ~31 | UInt64(changed)
    } else if tone != 0 || !Self.isVowel[last] {
      isBad = true
    } else {
      tone = mark.tone
    }
  }

  private mutating func endWord() {
    defer {
      (word, count, tone, signs) = (0, 0, 0, 0); (isBad, isMarked, hasSmall) = (false, false, false)
    }
    // Signs alone are no word: "§ 5", "– "; nor does a single letter tell encodings apart.
    if signs == count || count == 1 || isAbbreviation { return }
    let isValid = !isBad && VietnameseSyllables.isSyllable(word, letters: count, tone: tone)
    if isMarked {
      marked += count
      if isValid { markedValid += count }
    } else if hasSmall, count > 1 {
      plain += count
      if isValid { plainValid += count }
    }
  }

  /// Capitals without a vowel, such as HĐTĐ: no syllable, yet no sign of a wrong encoding.
  private var isAbbreviation: Bool {
    guard !isBad, !hasSmall, tone == 0 else { return false }
    return (0..<min(count, 12)).allSatisfy { !Self.isVowel[Int(word >> (5 * UInt64($0)) & 31)] }
  }

  private static let isVowel: [Bool] = {
    var vowels = [Bool](repeating: false, count: 32)
    for vowel in "aăâeêioôơuưy".unicodeScalars {
      vowels[Int(VietnameseSyllables.number(of: vowel))] = true
    }
    return vowels
  }()

  /// The letter that a mark of quality makes of another, at number << 2 | quality.
  private static let changed: [UInt16] = {
    var changed = [UInt16](repeating: 0, count: 128)
    for (from, quality, to) in [
      ("a", 1, "ă"), ("a", 2, "â"), ("e", 2, "ê"), ("o", 2, "ô"), ("o", 3, "ơ"), ("u", 3, "ư"),
    ] as [(Unicode.Scalar, Int, Unicode.Scalar)] {
      changed[Int(VietnameseSyllables.number(of: from)) << 2 | quality] =
        VietnameseSyllables.number(of: to)
    }
    return changed
  }()
}
