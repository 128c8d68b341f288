// What pdfinfo and pdfimages say of a PDF before its words are taken.

/// The pages of a PDF.
struct PDFFacts: Equatable {
  /// Width and height of each page in points, 1/72 inch.
  private(set) var pages: [(width: Double, height: Double)] = []
  private(set) var count = 0

  static func == (one: PDFFacts, other: PDFFacts) -> Bool {
    one.count == other.count && one.pages.elementsEqual(other.pages, by: ==)
  }

  /// From the lines of `pdfinfo -f 1 -l N`; nil when they do not tell the number of pages.
  init?(pdfinfo text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == ":" }
      if words.count == 2, words[0] == "Pages", let count = Int(words[1]) {
        self.count = count
      } else if words.count >= 6, words[0] == "Page", words[2] == "size",
        let width = Double(words[3]), let height = Double(words[5])
      {
        pages.append((width, height))
      }
    }
    if count <= 0 { return nil }
  }

  /// The pages, from 1, that one picture covers for the greater part: from the table of
  /// `pdfimages -list`.
  func scanned(pdfimages text: String) -> Set<Int> {
    var found: Set<Int> = []
    for line in text.split(separator: "\n").dropFirst(2) {
      let words = line.split(separator: " ")
      guard words.count >= 14, let page = Int(words[0]), pages.indices.contains(page - 1),
        let width = Double(words[3]), let height = Double(words[4]),
        let across = Double(words[12]), let down = Double(words[13]), across > 0, down > 0
      else { continue }
      let area = (width / across) * (height / down) * 72 * 72
      if area > 0.6 * pages[page - 1].width * pages[page - 1].height { found.insert(page) }
    }
    return found
  }

  /// How pdftoppm is to draw the page: 300 dots an inch, a huge page smaller.
  func resolution(of page: Int) -> [String] {
    guard pages.indices.contains(page - 1) else { return ["-scale-to", "4000"] }
    let longest = max(pages[page - 1].width, pages[page - 1].height)
    return longest > 1_700 ? ["-scale-to", "6000"] : ["-r", "300"]
  }
}
