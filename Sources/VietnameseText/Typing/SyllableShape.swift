// Whether letters are a Vietnamese syllable or can still become one. What cannot is another
// language, and its keys are left alone.

/// A letter of a syllable that is being typed; its tone belongs to the syllable.
struct TypedLetter: Hashable {
  /// The small ASCII letter without any mark.
  var plain: UInt8
  var isCapital: Bool
  var quality = LetterParts.Quality.none
  /// Whether one key made the letter with its mark: `w` for ư.
  var isWhole = false

  var isVowel: Bool { Self.vowels.contains(plain) }
  private static let vowels = Set("aeiouy".utf8)
}

/// The spelling of syllables, letter by letter.
enum SyllableShape {
  /// How far letters are a syllable.
  enum Fit: Comparable {
    case none
    /// More letters or marks can make one of them.
    case beginning
    case whole
  }

  private typealias Letter = (plain: UInt8, quality: LetterParts.Quality)

  /// Beside the table's, those of the names of Tây Nguyên.
  private static let openings = spelled(VietnameseSyllables.openings + " kr đr")
  /// Beside the table's, that of "tuýp".
  private static let rhymes = Dictionary(
    grouping: spelled(VietnameseSyllables.rhymes + " uyp"), by: { $0[0].plain })

  private static func spelled(_ words: String) -> [[Letter]] {
    words.split(whereSeparator: \.isWhitespace).map { word in
      word.unicodeScalars.compactMap { scalar in
        VietnameseLetters.anyParts(scalar.value).map { ($0.plain, $0.quality) }
      }
    }
  }

  /// How far the letters with a tone are a syllable.
  static func fit(_ letters: [TypedLetter], tone: UInt8) -> Fit {
    if hasUnfitTone(letters, tone) { return .none }
    if letters.count == 1, letters[0].isVowel { return .whole }
    var best = Fit.none
    if openings.contains(where: { begins($0, with: letters[...]) }) { best = .beginning }
    for opening in [[]] + openings where opening.count < letters.count {
      guard equal(opening, letters[..<opening.count]) else { continue }
      let rest = letters[opening.count...]
      for rhyme in rhymes[letters[opening.count].plain] ?? [] where begins(rhyme, with: rest) {
        best = .beginning
        if equal(rhyme, rest), !lacksTone(letters, tone) { return .whole }
      }
    }
    return best
  }

  /// How many letters stand before the rhyme: `qu` and, before another vowel, `gi` are openings.
  static func openingCount(_ letters: [TypedLetter]) -> Int {
    let count = letters.prefix { !$0.isVowel }.count
    guard count == 1, letters.count > 1 else { return count }
    let (first, second) = (letters[0].plain, letters[1])
    if first == UInt8(ascii: "q"), second.plain == UInt8(ascii: "u") { return 2 }
    let isBeforeVowel = letters.count > 2 && letters[2].isVowel
    if first == UInt8(ascii: "g"), second.plain == UInt8(ascii: "i"), isBeforeVowel { return 2 }
    return count
  }

  private static func equal(_ known: [Letter], _ letters: ArraySlice<TypedLetter>) -> Bool {
    known.count == letters.count
      && zip(known, letters).allSatisfy { $0.plain == $1.plain && $0.quality == $1.quality }
  }

  /// A letter without its mark may still get it.
  private static func begins(_ known: [Letter], with letters: ArraySlice<TypedLetter>) -> Bool {
    known.count >= letters.count
      && zip(known, letters).allSatisfy {
        $0.plain == $1.plain && ($1.quality == .none || $0.quality == $1.quality)
      }
  }

  /// A rhyme that ends in c, ch, k, p or t has only the tones sắc and nặng.
  private static func isStopped(_ letters: [TypedLetter]) -> Bool {
    guard let last = letters.last?.plain, letters.contains(where: \.isVowel) else { return false }
    if last == UInt8(ascii: "h") { return letters.dropLast().last?.plain == UInt8(ascii: "c") }
    return "ckpt".utf8.contains(last)
  }

  private static func hasUnfitTone(_ letters: [TypedLetter], _ tone: UInt8) -> Bool {
    (1...3).contains(tone) && isStopped(letters)
  }

  private static func lacksTone(_ letters: [TypedLetter], _ tone: UInt8) -> Bool {
    tone == 0 && isStopped(letters)
  }
}
