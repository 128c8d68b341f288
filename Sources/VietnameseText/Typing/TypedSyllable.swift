// A syllable while it is typed: its letters with their marks and the one tone, which moves to where
// the spelling wants it as the syllable grows.

/// Letters and a tone that are a syllable or can become one.
struct TypedSyllable: Hashable {
  private(set) var letters: [TypedLetter] = []
  /// 0...5 in the order of dictionaries.
  private(set) var tone: UInt8 = 0

  /// What a key did.
  enum Outcome {
    /// It put or took a mark.
    case marked
    /// It took back the mark that the same key had put, and is now itself.
    case undone
    /// It stands for nothing here but itself.
    case plain
  }

  init() {}

  /// The syllable that a text shows; nil when it is none.
  init?(shown text: Substring) {
    for character in text {
      let scalars = character.unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first,
        let parts = VietnameseLetters.anyParts(scalar.value)
      else { return nil }
      if parts.tone != 0 {
        guard tone == 0 else { return nil }
        tone = parts.tone
      }
      letters.append(
        TypedLetter(
          plain: parts.plain | 0x20, isCapital: parts.plain & 0x20 == 0, quality: parts.quality))
    }
    guard fit != .none else { return nil }
  }

  /// How far it is a syllable.
  var fit: SyllableShape.Fit { SyllableShape.fit(letters, tone: tone) }
  var hasVowel: Bool { letters.contains(where: \.isVowel) }
  private var opening: Int { SyllableShape.openingCount(letters) }

  /// As it is shown.
  func text(_ style: ToneStyle) -> String {
    let seat = tone == 0 ? nil : toneSeat(style)
    var text = String.UnicodeScalarView()
    for (place, letter) in letters.enumerated() {
      let plain = letter.isCapital ? letter.plain & ~0x20 : letter.plain
      let parts = LetterParts(
        plain: plain, quality: letter.quality, tone: place == seat ? tone : 0)
      if let scalar = VietnameseLetters.scalar(of: parts).flatMap(Unicode.Scalar.init) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Where the tone stands: on a vowel with a mark, the last of them; else on the middle one of
  /// three, on the second of two before a consonant, and otherwise on the first.
  private func toneSeat(_ style: ToneStyle) -> Int? {
    let vowels = letters.indices.dropFirst(opening).filter { letters[$0].isVowel }
    if let marked = vowels.last(where: { letters[$0].quality != .none }) { return marked }
    guard vowels.count > 1 else { return vowels.first }
    if vowels.count > 2 || vowels.last != letters.indices.last { return vowels[1] }
    let pair = vowels.map { letters[$0].plain }
    let isOpen = ["oa", "oe", "uy"].contains(String(decoding: pair, as: UTF8.self))
    return isOpen && style == .new ? vowels[1] : vowels[0]
  }

  // MARK: Typing

  /// Adds a letter; false, and nothing changes, when that cannot be a syllable any more.
  mutating func append(_ letter: TypedLetter) -> Bool {
    change { syllable in
      syllable.letters.append(letter)
      syllable.joinHorns()
    }
  }

  /// Takes the last letter away, and the tone with it when it stands there.
  mutating func removeLast(_ style: ToneStyle) {
    guard !letters.isEmpty else { return }
    if toneSeat(style) == letters.count - 1 { tone = 0 }
    letters.removeLast()
    if !letters.dropFirst(opening).contains(where: \.isVowel) { tone = 0 }
  }

  /// Does what a mark key does.
  mutating func put(_ mark: TypingRules.Mark, isCapital: Bool) -> Outcome {
    switch mark {
    case .tone(let new): return put(tone: new)
    case .circumflex(let vowels): return put(.circumflex, on: vowels)
    case .hook(let vowels, let makesLetter):
      return putHook(on: vowels, makesLetter: makesLetter, isCapital: isCapital)
    case .stroke: return putStroke()
    }
  }

  private mutating func put(tone new: UInt8) -> Outcome {
    guard letters.dropFirst(opening).contains(where: \.isVowel) else { return .plain }
    if new == 0, tone == 0 { return .plain }
    if new == tone {
      tone = 0
      return .undone
    }
    return change { $0.tone = new } ? .marked : .plain
  }

  private mutating func putStroke() -> Outcome {
    guard letters.first?.plain == UInt8(ascii: "d") else { return .plain }
    if letters[0].quality == .stroke {
      letters[0].quality = .none
      return .undone
    }
    return change { $0.letters[0].quality = .stroke } ? .marked : .plain
  }

  /// Puts the mark on the last of the vowels that can have it.
  private mutating func put(_ quality: LetterParts.Quality, on vowels: [UInt8]) -> Outcome {
    let places = letters.indices.dropFirst(opening).filter { vowels.contains(letters[$0].plain) }
    for place in places.reversed() where letters[place].quality != quality {
      if change({ $0.letters[place].quality = quality }) { return .marked }
    }
    guard let place = places.last(where: { letters[$0].quality == quality }) else { return .plain }
    letters[place].quality = .none
    return .undone
  }

  private mutating func putHook(
    on vowels: [UInt8], makesLetter: Bool, isCapital: Bool
  ) -> Outcome {
    if vowels.contains(UInt8(ascii: "o")), let place = hornPlace {
      if let outcome = putHorns(at: place) { return outcome }
    }
    let places = letters.indices.dropFirst(opening).filter { vowels.contains(letters[$0].plain) }
    for place in places.reversed() where letters[place].quality != Self.hook(letters[place]) {
      if change({ $0.letters[place].quality = Self.hook($0.letters[place]) }) { return .marked }
    }
    if let place = places.last(where: { letters[$0].quality == Self.hook(letters[$0]) }) {
      if letters[place].isWhole {
        letters.remove(at: place)
        if !hasVowel { tone = 0 }
      } else {
        letters[place].quality = .none
      }
      return .undone
    }
    guard makesLetter, !hasVowel || isOpeningGi else { return .plain }
    let letter = TypedLetter(
      plain: UInt8(ascii: "u"), isCapital: isCapital, quality: .horn, isWhole: true)
    return append(letter) ? .marked : .plain
  }

  private static func hook(_ letter: TypedLetter) -> LetterParts.Quality {
    letter.plain == UInt8(ascii: "a") ? .breve : .horn
  }

  /// Whether there is nothing yet but `gi`, which another vowel makes an opening.
  private var isOpeningGi: Bool { letters.map(\.plain) == Array("gi".utf8) }

  // MARK: ươ

  /// Where `u` and `o` stand side by side in the rhyme; nil when they do not.
  private var hornPlace: Int? {
    letters.indices.dropFirst(opening).first { place in
      letters[place].plain == UInt8(ascii: "u") && place + 1 < letters.count
        && letters[place + 1].plain == UInt8(ascii: "o")
    }
  }

  /// Horns for `uo`: at the end of a syllable on the o alone (thuở), which is put right as soon as
  /// something follows. Nil when they cannot stand there.
  private mutating func putHorns(at place: Int) -> Outcome? {
    let (u, o) = (letters[place].quality, letters[place + 1].quality)
    if o == .horn {
      letters[place].quality = .none
      letters[place + 1].quality = .none
      return .undone
    }
    let isBoth = u == .horn || place + 2 < letters.count
    let isMade = change { syllable in
      if isBoth { syllable.letters[place].quality = .horn }
      syllable.letters[place + 1].quality = .horn
    }
    return isMade ? .marked : nil
  }

  /// One horn of `uo` means both once a letter follows.
  private mutating func joinHorns() {
    guard let place = hornPlace, place + 2 < letters.count else { return }
    let pair = [letters[place].quality, letters[place + 1].quality]
    guard pair == [.horn, .none] || pair == [.none, .horn] else { return }
    letters[place].quality = .horn
    letters[place + 1].quality = .horn
  }

  private mutating func change(_ body: (inout TypedSyllable) -> Void) -> Bool {
    var changed = self
    body(&changed)
    guard changed.fit != .none else { return false }
    self = changed
    return true
  }
}
