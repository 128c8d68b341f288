// Breaks the paragraphs of a made-up plan into lines as converters do: a paragraph a line, wrapped,
// justified lines taken apart, cut by pages, with page numbers between.

import TestSupport
import VietnameseText

/// Lays paragraphs out in lines.
struct PageLayout {
  let shape: PlanShape
  var dice: SplitMix

  // MARK: Paragraphs

  mutating func lines(of paragraphs: [SampleParagraph]) -> [String] {
    var lines: [String] = []
    var page = 2
    for paragraph in paragraphs {
      if paragraph.isApart, lines.last != "" { lines.append("") }
      if paragraph.kind == .heading {
        lines += heading(paragraph.text)
      } else if shape.lines == .exploded, chance(15, &dice) {
        lines += exploded(paragraph.text)
      } else if shape.hasPageBreaks, chance(8, &dice), let halves = halves(paragraph.text) {
        lines += broken(halves.0) + pageEnd(page) + broken(halves.1)
        page += 1
      } else {
        lines += broken(paragraph.text)
      }
      if shape.lines != .dense, lines.last != "" { lines.append("") }
    }
    return lines
  }

  func lines(ofTitle title: String, marks: String) -> [String] {
    switch shape.marks {
    case .none: wrapped(title) + [""]
    case .bold: ["**" + title + "**", ""]
    case .headings: [marks + title, ""]
    }
  }

  func lines(ofParagraph text: String) -> [String] {
    shape.lines == .paragraphs ? [text, ""] : wrapped(text) + (shape.lines == .dense ? [] : [""])
  }

  /// Markdown levels that say nothing about the numbering.
  private mutating func heading(_ title: String) -> [String] {
    switch shape.marks {
    case .none: shape.lines == .paragraphs ? [title] : wrapped(title)
    case .bold: ["**" + title + "**"]
    case .headings:
      [pick(["# ", "## ", "### ", "#### **"], &dice) + title]
        .map { $0.hasPrefix("#### **") ? $0 + "**" : $0 }
    }
  }

  private func broken(_ text: String) -> [String] {
    shape.lines == .paragraphs ? [text] : wrapped(text)
  }

  // MARK: Lines

  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > shape.columns {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }

  /// One justified line falls apart into its words.
  private mutating func exploded(_ text: String) -> [String] {
    let lines = wrapped(text)
    guard lines.count > 2 else { return lines }
    let apart = lines[1].split(separator: " ").map(String.init)
    return [lines[0]] + apart + lines[2...]
  }

  /// Two halves between words, neither of them short.
  private mutating func halves(_ text: String) -> (String, String)? {
    let words = text.split(separator: " ")
    guard words.count > 24 else { return nil }
    let places = (10..<words.count - 10).filter { words[$0].first?.isLowercase ?? false }
    guard !places.isEmpty else { return nil }
    let place = pick(places, &dice)
    return (words[..<place].joined(separator: " "), words[place...].joined(separator: " "))
  }

  private func pageEnd(_ page: Int) -> [String] {
    shape.hasPageNumbers ? ["", "\(page)", ""] : [""]
  }

  // MARK: The file

  /// The lines as a file holds them.
  func joined(_ lines: [String]) -> String {
    var text = lines.joined(separator: shape.hasCarriageReturns ? "\r\n" : "\n")
    if shape.isDecomposed { text = Self.decomposed(text) }
    return text
  }

  /// Letters and their marks apart, as some systems store names and texts.
  private static func decomposed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(contentsOf: marks[scalar] ?? [scalar])
    }
    return String(scalars)
  }

  /// The letters of the language with one or two marks, taken apart.
  private static let marks: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let accents: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let bases: [[Unicode.Scalar]] = [
      ["a"], ["a", "\u{306}"], ["a", "\u{302}"], ["e"], ["e", "\u{302}"], ["i"], ["o"],
      ["o", "\u{302}"], ["o", "\u{31B}"], ["u"], ["u", "\u{31B}"], ["y"],
    ]
    for base in bases {
      for accent in [nil] + accents.map(Optional.some) {
        for isUpper in [false, true] {
          var letters = base + (accent.map { [$0] } ?? [])
          if isUpper, let capital = letters[0].properties.uppercaseMapping.unicodeScalars.first {
            letters[0] = capital
          }
          let whole = VietnameseNormalization.composed(string(letters)).unicodeScalars
          if whole.count == 1, let first = whole.first { table[first] = letters }
        }
      }
    }
    return table
  }()

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
