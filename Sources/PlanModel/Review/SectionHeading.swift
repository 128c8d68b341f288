// A heading as one text, and taken apart again.

/// Number and title of a section.
package enum SectionHeading {
  /// "II. Nội dung" as number and title: the number is Roman, Arabic with dots, or one letter, and
  /// ends with a dot, a bracket, a stroke or a dash; without one the whole text is the title.
  package static func parts(of text: String) -> (number: String?, title: String?) {
    let head = text.prefix { $0 != " " && !closingSigns.contains($0) }
    let rest = text[head.endIndex...].drop { $0 == " " }
    let number = head.hasSuffix(".") ? head.dropLast() : head
    let sign = rest.first.map { closingSigns.contains($0) } ?? false
    // "1-2 lần" and "1/3 số đơn vị" are no headings.
    let isClosed = sign ? rest.dropFirst().first?.isNumber != true : head.hasSuffix(".")
    guard isNumber(number), isClosed || number.contains(".") else {
      return (nil, text.isEmpty ? nil : text)
    }
    let title = (sign ? rest.dropFirst() : rest).drop { $0 == " " }
    return (String(number), title.isEmpty ? nil : String(title))
  }

  /// The heading as it is shown and typed.
  package static func text(number: String, title: String?) -> String {
    number + "." + (title.map { " " + $0 } ?? "")
  }

  private static let closingSigns: Set<Character> = [")", "/", "-", "–"]

  /// "II", "2", "1.2", "đ", "II.1.a".
  private static func isNumber(_ text: Substring) -> Bool {
    text.count <= 8
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
          || part.count == 1 && part.allSatisfy(\.isLetter)
          || !part.isEmpty && part.allSatisfy { "IVXLC".contains($0) }
      }
  }
}
