// A heading as one text, and taken apart again.

/// Number and title of a section.
package enum SectionHeading {
  /// "II. Nội dung" as number and title: the number is Roman, Arabic with dots, or one letter, and
  /// ends with a dot, a bracket or a dash; without one the whole text is the title.
  package static func parts(of text: String) -> (number: String?, title: String?) {
    let end = text.firstIndex { ". )-/".contains($0) && isEnd(of: text, at: $0) }
    let head = text.prefix { $0 != " " && $0 != ")" }
    let number = head.hasSuffix(".") || head.hasSuffix("-") ? head.dropLast() : head
    guard end != nil || head.count < text.count || head.hasSuffix("."), isNumber(number) else {
      return (nil, text.isEmpty ? nil : text)
    }
    let rest = String(text[head.endIndex...].drop { " .)-/".contains($0) }).trimmed
    return (String(number), rest.isEmpty ? nil : rest)
  }

  /// The heading as it is shown and typed.
  package static func text(number: String, title: String?) -> String {
    number + "." + (title.map { " " + $0 } ?? "")
  }

  private static func isEnd(of text: String, at character: Character) -> Bool {
    character != " "
  }

  private static func isNumber(_ text: Substring) -> Bool {
    guard !text.isEmpty, text.count <= 8 else { return false }
    if text.allSatisfy({ "IVXLC".contains($0) }) { return true }
    if text.count == 1, text.first?.isLetter == true { return text.first?.isLowercase == true }
    return text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
      }
  }
}
