// The text of one page of a PDF, in lines.

/// A page's lines.
struct PDFPage {
  private(set) var lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  /// The words recognised in the picture of a page, then those of its text layer that they lack:
  /// stamps of number, day and signature.
  init(recognised text: [UInt8], over layer: PDFPage) {
    lines = Self.lines(of: text)
    let known = Set(lines.map(Self.key))
    lines += layer.lines.filter { !Self.key($0).isEmpty && !known.contains(Self.key($0)) }
  }

  /// The pages of what pdftotext wrote: form feeds end them.
  static func split(_ text: [UInt8]) -> [PDFPage] {
    var pages = text.split(separator: 0x0C, omittingEmptySubsequences: false).map { page in
      PDFPage(ColumnSplitter.lines(of: lines(of: page)))
    }
    if pages.last?.lines.isEmpty ?? false { pages.removeLast() }
    return pages
  }

  /// All pages one after the other: what goes on over a page's end goes on here.
  static func joined(_ pages: [PDFPage]) -> [UInt8] {
    Array(pages.flatMap(\.lines).map { $0 + "\n" }.joined().utf8)
  }

  /// How many letters and digits the page has.
  var letters: Int {
    lines.reduce(0) { sum, line in
      sum + line.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }

  private static func key(_ line: String) -> String { line.filter { !$0.isWhitespace } }

  private static func lines(of text: some Sequence<UInt8>) -> [String] {
    var lines = String(decoding: Array(text), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != "\r" && $0 != "\u{0C}" }) }
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    return lines
  }
}
