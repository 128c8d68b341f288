// The text of one page of a PDF or a picture, in lines.

/// A page's lines.
struct PDFPage: Equatable {
  private(set) var lines: [String]

  /// The page that was laid out so, its columns taken apart.
  init(_ layout: [LayoutLine]) { lines = ColumnSplitter.lines(of: layout) }

  /// This page, recognised, and what it lacks of the page's text layer: stamps of number, day and
  /// signature.
  func over(_ layer: PDFPage) -> PDFPage {
    let known = Set(lines.map(Self.key))
    var page = self
    page.lines += layer.lines.filter { !Self.key($0).isEmpty && !known.contains(Self.key($0)) }
    return page
  }

  /// All pages one after the other: what goes on over a page's end goes on here.
  static func joined(_ pages: [PDFPage]) -> [UInt8] {
    Array(pages.flatMap(\.lines).map { $0 + "\n" }.joined().utf8)
  }

  /// How many letters and digits the page has.
  var letters: Int {
    lines.reduce(0) { sum, line in
      sum + line.unicodeScalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    }
  }

  private static func key(_ line: String) -> String { line.filter { !$0.isWhitespace } }
}
