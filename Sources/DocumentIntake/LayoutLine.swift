// A line of a page as it was laid out: pieces with gaps between them, places in tenths of a point (1/720 inch).

/// Words on one line.
struct LayoutLine: Equatable {
  /// A word and its box.
  struct Word: Equatable {
    var text: String
    let left: Int
    let right: Int
    let top: Int
    let bottom: Int
  }

  /// Words that stand together.
  struct Piece: Equatable {
    let text: String
    let start: Int
    let end: Int
  }

  private(set) var pieces: [Piece] = []

  /// An empty line.
  init() {}

  /// The line of those words, in any order. Where a word's letters come from two fonts, it comes in
  /// parts that touch: `joins` puts them together.
  init(_ words: [Word], joins: Bool = false) {
    let height = words.map { $0.bottom - $0.top }.max() ?? 0
    var texts: [String] = []
    var start = 0
    var end = 0
    for word in words.sorted(by: { $0.left < $1.left }) {
      // A blank is a quarter of the height; justified, twice that. Cells stand farther apart.
      if !texts.isEmpty, (word.left - end) * 5 > height * 3 {
        add(texts, from: start, to: end)
        texts = []
      }
      if texts.isEmpty { start = word.left }
      if joins, !texts.isEmpty, (word.left - end) * 12 < height {
        texts[texts.count - 1] += word.text
      } else {
        texts.append(word.text)
      }
      end = word.right
    }
    add(texts, from: start, to: end)
  }

  /// The line with its gaps kept visible, but for one behind what may be a number.
  var text: String {
    guard let first = pieces.first, first.text.count <= 4, !first.text.contains(" ") else {
      return pieces.map(\.text).joined(separator: "    ")
    }
    let rest = pieces.dropFirst().map(\.text).joined(separator: "    ")
    return rest.isEmpty ? first.text : first.text + " " + rest
  }

  /// Adds a piece; a number or a dash belongs to what it is the number of.
  private mutating func add(_ words: [String], from start: Int, to end: Int) {
    guard !words.isEmpty else { return }
    var text = words.joined(separator: " ")
    // Bullets of symbol fonts are private characters.
    if pieces.isEmpty, let mark = text.unicodeScalars.first, (0xE000...0xF8FF).contains(mark.value)
    {
      text = "-" + text.dropFirst()
    }
    if pieces.count == 1, Self.isLabel(pieces[0].text) {
      pieces[0] = Piece(text: pieces[0].text + " " + text, start: pieces[0].start, end: end)
    } else {
      pieces.append(Piece(text: text, start: start, end: end))
    }
  }

  private static func isLabel(_ text: String) -> Bool {
    guard text.count <= 8, let first = text.first, let last = text.last else { return false }
    if text.count == 1 { return !last.isLetter && !last.isNumber }
    return (last == "." || last == ")") && (first.isNumber || first.isLetter || first == "(")
      && !text.contains(" ")
  }
}
