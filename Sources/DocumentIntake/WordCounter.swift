// Counting the paragraphs of a Word document's lists, in the order of the text.

/// The counters of all lists.
struct WordCounter {
  private let numbering: WordNumbering
  /// By form, then level: lists of one form count on together.
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init(_ numbering: WordNumbering) { self.numbering = numbering }

  /// The number of the next paragraph on that level, as it is written, with entities as in the part;
  /// nil where nothing is written.
  mutating func next(list name: String, level: Int) -> String? {
    guard let list = numbering.lists[name] else { return nil }
    let levels = numbering.levels(of: name)
    guard let form = levels[level] else { return nil }
    var counts = counts[list.form] ?? [:]
    if begun.insert(name).inserted {
      for start in list.starts.keys { counts[start] = nil }
    }
    for upper in 0..<max(0, level) where counts[upper] == nil {
      counts[upper] = list.starts[upper] ?? levels[upper]?.start ?? 1
    }
    counts[level] = counts[level].map { $0 &+ 1 } ?? list.starts[level] ?? form.start
    counts = counts.filter { $0.key <= level }
    self.counts[list.form] = counts
    return Self.written(form, levels: levels, counts: counts)
  }

  private static func written(
    _ form: WordNumbering.Level, levels: [Int: WordNumbering.Level], counts: [Int: Int]
  ) -> String? {
    if form.format == "bullet" { return bullet(form.text) }
    guard !form.text.isEmpty else { return nil }
    var label = ""
    var letters = form.text[...]
    while let letter = letters.popFirst() {
      if letter == "%", let digit = letters.first?.wholeNumberValue, digit > 0 {
        letters.removeFirst()
        let format = form.isLegal ? "decimal" : levels[digit - 1]?.format ?? "decimal"
        label += OrdinalText.text(counts[digit - 1] ?? 1, format: format)
      } else {
        label.append(letter)
      }
    }
    return label
  }

  /// Marks of symbol fonts are private characters: a dash says the same.
  private static func bullet(_ text: String) -> String {
    ["-", "+", "*", "–", "—", "•"].contains(text) ? text : "-"
  }
}

/// A number as lists write it.
enum OrdinalText {
  /// The number in Word's format of that name.
  static func text(_ value: Int, format: String) -> String {
    switch format {
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value).lowercased()
    case "upperLetter": letter(value)
    case "lowerLetter": letter(value).lowercased()
    case "decimalZero": value < 10 ? "0\(value)" : "\(value)"
    case "none": ""
    default: "\(value)"
    }
  }

  private static func roman(_ value: Int) -> String {
    guard (1...3_999).contains(value) else { return "\(value)" }
    let marks = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    return marks.reduce(into: "") { text, mark in
      while rest >= mark.0 {
        text += mark.1
        rest -= mark.0
      }
    }
  }

  /// A to Z, then AA, BB, … as Word counts.
  private static func letter(_ value: Int) -> String {
    guard value >= 1, let scalar = Unicode.Scalar(0x41 + (value - 1) % 26) else {
      return "\(value)"
    }
    return String(repeating: Character(scalar), count: min(9, (value - 1) / 26 + 1))
  }
}
