// A line of words as people type it for a shell, without a shell: blanks part words, quotes keep
// them together, a backslash takes the next letter as it is. Nothing else has a meaning: `$`, `*`,
// `;` and `|` are letters.

/// Takes a line apart.
enum WordSplitter {
  /// The words of the line; nil when a quote is not closed, a backslash stands at the end, or there
  /// is a control character.
  static func words(of line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F { return nil }
      if isEscaped {
        // Between double quotes a backslash is one, unless it saves a quote or itself.
        if quote == "\"", scalar != "\"", scalar != "\\" { word?.unicodeScalars.append("\\") }
        word = (word ?? "") + String(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        word = word ?? ""
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { word?.unicodeScalars.append(scalar) }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? ""
      } else if scalar == " " || scalar == "\t" {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let whole = word { words.append(whole) }
    return words
  }
}
