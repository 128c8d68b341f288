// Writes the automatic numbers of a Word document into its text, as if they had been typed.

/// Goes through the main part and puts each number in front of its paragraph.
struct WordLabels {
  private var scanner: XMLScanner
  private let numbering: WordNumbering
  private var counter: WordCounter
  private var output: [UInt8] = []
  /// Up to here the part is in `output`.
  private var copied = 0
  private var paragraphs: [Paragraph] = []
  /// The depth of the second form of a drawing, whose paragraphs are there twice.
  private var repeated: Int?

  private struct Paragraph {
    let depth: Int
    let prefix: String
    var style: String?
    var list: String?
    var level: Int?
  }

  /// The main part with its numbers written out.
  static func written(
    into part: [UInt8], _ numbering: WordNumbering
  ) throws(XMLProblem) -> [UInt8] {
    var labels = try WordLabels(
      scanner: XMLScanner(part), numbering: numbering, counter: WordCounter(numbering))
    labels.output.reserveCapacity(part.count + part.count / 16)
    while let token = try labels.scanner.next() {
      switch token {
      case .start(let name, let attributes): labels.start(name, attributes)
      case .end(let name): labels.end(name)
      case .text: break
      }
    }
    labels.copy()
    return labels.output
  }

  private mutating func start(_ name: Range<Int>, _ attributes: Range<Int>) {
    if scanner.isNamed(name, "Fallback") { repeated = repeated ?? scanner.depth }
    if scanner.isNamed(name, "p") {
      let whole = String(decoding: scanner.bytes[name], as: UTF8.self)
      paragraphs.append(Paragraph(depth: scanner.depth, prefix: String(whole.dropLast())))
      return
    }
    // p > pPr > pStyle, p > pPr > numPr > numId; deeper ones tell of an earlier state.
    guard let depth = paragraphs.last?.depth else { return }
    let last = paragraphs.count - 1
    if scanner.depth == depth + 2, scanner.isNamed(name, "pStyle") {
      paragraphs[last].style = scanner.attribute("val", in: attributes)
    } else if scanner.depth == depth + 3, scanner.isNamed(name, "numId") {
      paragraphs[last].list = scanner.attribute("val", in: attributes)
    } else if scanner.depth == depth + 3, scanner.isNamed(name, "ilvl") {
      paragraphs[last].level = scanner.attribute("val", in: attributes).flatMap { Int($0) }
    }
  }

  /// The scanner has closed the element: the depth is that of the one around it.
  private mutating func end(_ name: Range<Int>) {
    if let depth = repeated, scanner.depth < depth { repeated = nil }
    guard let paragraph = paragraphs.last else { return }
    if scanner.depth == paragraph.depth, scanner.isNamed(name, "pPr") {
      label(paragraph)
    } else if scanner.depth < paragraph.depth {
      paragraphs.removeLast()
    }
  }

  private mutating func label(_ paragraph: Paragraph) {
    guard repeated == nil,
      let place = numbering.place(
        style: paragraph.style, list: paragraph.list, level: paragraph.level),
      let label = counter.next(list: place.list, level: place.level)
    else { return }
    copy()
    let prefix = paragraph.prefix
    let text = label.replacing("<", with: "&lt;")
    output += Array(
      "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(text) </\(prefix)t></\(prefix)r>".utf8)
  }

  private mutating func copy() {
    output += scanner.bytes[copied..<scanner.place]
    copied = scanner.place
  }
}
