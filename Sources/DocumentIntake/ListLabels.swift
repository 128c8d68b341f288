// The numbers of automatic lists as converters hand them over. A list that is interrupted, by a dash
// list or by paragraphs, often comes out as several lists that each begin at 1 (pandoc does so with
// OpenDocument, RTF and HTML): such a list goes on where the last one of its kind and depth stopped,
// unless something in between begins a new part of the paper.

import PlainJSON

/// How an ordered list is written: its first number, its format, what stands around the number.
struct ListStyle: Equatable {
  let start: Int
  let format: String
  let delimiter: String

  /// From pandoc's `[start, style, delimiter]`.
  init(_ attributes: JSONValue?) {
    let parts = attributes?.array ?? []
    start = parts.first?.int ?? 1
    let style = parts.dropFirst().first?["t"]?.string ?? ""
    format =
      ["UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"].contains(style) ? style : "Decimal"
    delimiter = parts.last?["t"]?.string ?? ""
  }

  /// The number as it is written in such a list.
  func text(_ value: Int) -> String {
    let number = OrdinalText.text(
      value,
      format: [
        "UpperRoman": "upperRoman", "LowerRoman": "lowerRoman", "UpperAlpha": "upperLetter",
        "LowerAlpha": "lowerLetter",
      ][format] ?? "decimal")
    switch delimiter {
    case "OneParen": return number + ")"
    case "TwoParens": return "(" + number + ")"
    default: return number + "."
    }
  }
}

/// The lists of a document that may go on.
struct ListLabels {
  /// A list being written.
  struct Running {
    let style: ListStyle
    let depth: Int
    var value: Int
  }

  /// From the widest to the narrowest, as papers nest them.
  private static let ranks = ["UpperAlpha", "UpperRoman", "Decimal", "LowerAlpha", "LowerRoman"]
  private var ended: [Running] = []
  private var depth = 0

  mutating func enter() { depth += 1 }
  mutating func leave() { depth -= 1 }

  /// Begins a list, or goes on with one.
  mutating func begin(_ style: ListStyle) -> Running {
    let before = ended.last {
      $0.style.format == style.format && $0.style.delimiter == style.delimiter
    }
    guard let before, style.start == 1 || style.start == before.value + 1 else {
      return Running(style: style, depth: depth, value: style.start - 1)
    }
    return Running(style: style, depth: before.depth, value: before.value)
  }

  /// The label of the list's next item, under which narrower lists begin anew.
  mutating func next(in list: inout Running) -> String {
    list.value += 1
    let rank = Self.rank(list)
    ended.removeAll { $0.depth > list.depth || Self.rank($0) > rank }
    return list.style.text(list.value)
  }

  mutating func end(_ list: Running) {
    ended.removeAll { $0.depth == list.depth && $0.style.format == list.style.format }
    ended.append(list)
  }

  /// A paragraph outside the lists: one that begins with a typed number, or is in capitals, begins a
  /// new part, in which lists begin anew. Roman numbers go on: a paper has one row of them.
  mutating func see(_ paragraph: String) {
    guard depth == 0 else { return }
    let head = paragraph.prefix { $0 != " " }
    let isNumbered =
      head.count <= 6 && (head.last == "." || head.last == ")")
      && head.first.map { $0.isNumber || $0.isLetter } ?? false
    let isTitle =
      paragraph.count <= 200 && paragraph.contains(where: \.isLetter)
      && paragraph == paragraph.uppercased()
    if isNumbered || isTitle { ended.removeAll { $0.style.format != "UpperRoman" } }
  }

  private static func rank(_ list: Running) -> Int {
    ranks.firstIndex(of: list.style.format) ?? 0
  }
}
