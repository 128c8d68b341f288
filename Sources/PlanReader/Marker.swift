// What a line begins with. The family of the number says the level (Roman above Arabic above letter
// above dash above plus); typography such as Markdown's # does not count.

/// The families of numbering, from the outermost to the innermost.
enum MarkerFamily: Int, Comparable {
  case part, capital, roman, arabic, arabic2, arabic3, bracketed, letter, star, dash, plus

  static func < (a: MarkerFamily, b: MarkerFamily) -> Bool { a.rawValue < b.rawValue }

  /// Whether it makes a section of the tree; bullets do not.
  var isSection: Bool { self < .star }
}

/// A number, letter or bullet at the beginning of a line.
struct Marker: Equatable {
  var family: MarkerFamily
  /// The number's parts: [4], [2, 1]; a letter's place in the alphabet; empty for bullets.
  var values: [Int]
  /// UTF-8 offset in the line of the text after the marker.
  var bodyStart: Int
  /// The numeral had to be guessed.
  var isDamaged = false
  /// Could as well be text ("a, b"): counts only where it follows the one before.
  var isWeak = false

  /// The number as it should read.
  var number: String {
    switch family {
    case .part, .roman: RomanNumeral.text(values.first ?? 0)
    case .capital: Self.letterText(values.first ?? 0).uppercased()
    case .letter: Self.letterText(values.first ?? 0)
    default: values.map(String.init).joined(separator: ".")
    }
  }

  /// The alphabet of lettered items; f is no Vietnamese letter but typed now and then.
  static let alphabet = Array("abcdđeghiklmnopqrstuvxy").map(String.init)

  static func letterText(_ place: Int) -> String {
    place >= 1 && place <= alphabet.count ? alphabet[place - 1] : "f"
  }

  static func parse(_ line: String) -> Marker? {
    var line = line
    return line.withUTF8 { bytes in
      guard let first = bytes.first else { return nil }
      return MarkerScanner(bytes: bytes).parse(first)
    }
  }
}
