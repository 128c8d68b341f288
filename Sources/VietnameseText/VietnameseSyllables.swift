// Which words can be Vietnamese: an opening, a rhyme and a tone that fits them. Text read in a wrong
// encoding makes hardly any such word, which is how the right one is known.

/// The spelling of syllables. Letters are numbers of five bits, from 1 to 29.
package enum VietnameseSyllables {
  private static let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars)

  /// What a syllable may begin with, apart by blanks.
  package static let openings = """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x
    """

  /// What it may be without its opening, apart by blanks and line ends.
  package static let rhymes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    oi oc om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ynh yt yêm yên yêng yêt yêu
    """

  /// The number of a small letter of the alphabet with its quality; 0 for every other scalar.
  static func number(of letter: Unicode.Scalar) -> UInt16 {
    UInt16((alphabet.firstIndex(of: letter) ?? -1) + 1)
  }

  private static func codes(of words: String, letters: Int) -> [Bool] {
    var known = [Bool](repeating: false, count: 1 << (5 * letters))
    for word in words.split(whereSeparator: \.isWhitespace) {
      known[word.unicodeScalars.reduce(0) { $0 << 5 | Int(number(of: $1)) }] = true
    }
    return known
  }

  private static let knownOpenings = codes(of: openings, letters: 3)
  private static let knownRhymes = codes(of: rhymes, letters: 4)
  private static let c = Int(number(of: "c"))
  private static let h = Int(number(of: "h"))
  private static let stops: [Bool] = (0..<32).map {
    ["c", "p", "t", "k"].map { Int(number(of: $0)) }.contains($0)
  }

  /// Whether the letters, five bits each with the last lowest, and the tone (0...5 in the order of
  /// dictionaries) spell a syllable. A rhyme that ends in a stop has only the tones sắc and nặng.
  static func isSyllable(_ word: UInt64, letters: Int, tone: UInt8) -> Bool {
    guard letters <= 7 else { return false }
    let word = Int(word)
    let last = word & 31
    let isStopped = stops[last] || (last == h && word >> 5 & 31 == c)
    if isStopped, tone < 4 { return false }
    for rhyme in max(1, letters - 3)...4 where rhyme <= letters {
      let opening = word >> (5 * rhyme)
      if opening == 0 || knownOpenings[opening], knownRhymes[word & (1 << (5 * rhyme) - 1)] {
        return true
      }
    }
    return false
  }
}
