// How Vietnamese is typed on a keyboard without its letters: which keys put which mark. The two
// ways that everybody in an office knows, Telex with letters and VNI with digits.

/// A way of typing Vietnamese with the keys of ASCII.
package enum TypingMethod: String, Sendable, CaseIterable {
  case telex, vni
}

/// Where the tone of `oa`, `oe` and `uy` stands when nothing follows them.
package enum ToneStyle: String, Sendable, CaseIterable {
  /// On the second vowel: hoà, thuý.
  case new
  /// On the first vowel: hòa, thúy.
  case old
}

/// How text is typed: the way, and where tones stand.
package struct TypingRules: Hashable, Sendable {
  package var method: TypingMethod
  package var toneStyle: ToneStyle

  /// Telex with tones in the old places, as most documents of offices have them.
  package init(_ method: TypingMethod = .telex, toneStyle: ToneStyle = .old) {
    self.method = method
    self.toneStyle = toneStyle
  }

  /// What a key may do to the syllable before it.
  enum Mark: Equatable {
    /// 1...5 in the order of dictionaries; 0 takes the tone away.
    case tone(UInt8)
    /// On one of these vowels.
    case circumflex(on: [UInt8])
    /// A horn on o and u or a breve on a, as far as these are named; alone, perhaps the letter ư.
    case hook(on: [UInt8], makesLetter: Bool)
    case stroke
  }

  /// The mark that a small letter or digit stands for; nil when it is only itself.
  func mark(_ key: UInt8) -> Mark? {
    switch method {
    case .telex: Self.telex(key)
    case .vni: Self.vni(key)
    }
  }

  private static func telex(_ key: UInt8) -> Mark? {
    switch Unicode.Scalar(key) {
    case "z": .tone(0)
    case "f": .tone(1)
    case "r": .tone(2)
    case "x": .tone(3)
    case "s": .tone(4)
    case "j": .tone(5)
    case "a", "e", "o": .circumflex(on: [key])
    case "w": .hook(on: Array("aou".utf8), makesLetter: true)
    case "d": .stroke
    default: nil
    }
  }

  private static func vni(_ key: UInt8) -> Mark? {
    switch Unicode.Scalar(key) {
    case "0": .tone(0)
    case "1": .tone(4)
    case "2": .tone(1)
    case "3": .tone(2)
    case "4": .tone(3)
    case "5": .tone(5)
    case "6": .circumflex(on: Array("aeo".utf8))
    case "7": .hook(on: Array("ou".utf8), makesLetter: false)
    case "8": .hook(on: Array("a".utf8), makesLetter: false)
    case "9": .stroke
    default: nil
    }
  }
}
