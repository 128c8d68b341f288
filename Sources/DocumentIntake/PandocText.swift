// From pandoc's tree (its JSON) to text as the reader takes it best: one paragraph a line, a blank
// line between paragraphs, the numbers of automatic lists written out, tables as rows of cells.
// Pandoc's own plain text draws two-column letterheads as boxes and wraps cells; hence this writer.

import PlainJSON

/// Writes the tree of one document.
struct PandocText {
  /// Pandoc nests some ten values for each list in a list.
  private static let depth = 1_500
  private var lines: [String] = []
  private var notes: [String] = []
  private var labels = ListLabels()

  /// The text of the tree; nil when the bytes are none.
  static func text(of json: [UInt8]) -> [UInt8]? {
    guard let tree = try? JSONValue.parse(json, maximumDepth: depth),
      let blocks = tree["blocks"]?.array
    else { return nil }
    var writer = PandocText()
    writer.write(blocks)
    for (index, note) in writer.notes.enumerated() { writer.paragraph("[\(index + 1)] " + note) }
    let lines = writer.lines.drop { $0.isEmpty }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private mutating func write(_ blocks: [JSONValue]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: JSONValue) {
    let content = block["c"]
    switch block["t"]?.string {
    case "Para", "Plain": paragraph(inlines(content?.array))
    case "Header": paragraph(inlines(content?.array?.last?.array))
    case "BulletList": list(content?.array, style: nil)
    case "OrderedList": list(content?.array?.last?.array, style: ListStyle(content?.array?.first))
    case "Table": table(content)
    case "LineBlock": paragraph(Self.joined(content?.array?.map { inlines($0.array) }))
    case "CodeBlock": paragraph(content?.array?.last?.string ?? "")
    case "BlockQuote": write(content?.array ?? [])
    // Both have their blocks last, behind what is said about them.
    case "Div", "Figure": write(content?.array?.last?.array ?? [])
    case "DefinitionList": definitions(content?.array ?? [])
    default: break
    }
  }

  /// A paragraph, behind a blank line; its own line breaks stay.
  private mutating func paragraph(_ text: String) {
    let parts = text.split(separator: "\n").map(String.init).filter { !$0.isBlank }
    guard let first = parts.first else { return }
    labels.see(first)
    lines.append("")
    lines += parts
  }

  private mutating func list(_ items: [JSONValue]?, style: ListStyle?) {
    var running = style.map { labels.begin($0) }
    for item in items ?? [] {
      let before = lines.count
      // An item without words of its own only carries the lists in it.
      let isCarrier = ["BulletList", "OrderedList"].contains(item.array?.first?["t"]?.string ?? "")
      var mark = "-"
      if var list = running, !isCarrier {
        mark = labels.next(in: &list)
        running = list
      }
      labels.enter()
      write(item.array ?? [])
      labels.leave()
      guard !isCarrier, before < lines.count else { continue }
      let first = before + (lines[before].isEmpty ? 1 : 0)
      if first < lines.count { lines[first] = mark + " " + lines[first] }
    }
    if let running { labels.end(running) }
  }

  private mutating func definitions(_ items: [JSONValue]) {
    for item in items {
      paragraph(inlines(item.array?.first?.array))
      for blocks in item.array?.last?.array ?? [] { write(blocks.array ?? []) }
    }
  }

  private mutating func table(_ content: JSONValue?) {
    let table = PandocTable(content) { blocks in
      var inner = PandocText()
      inner.notes = notes
      inner.write(blocks)
      notes = inner.notes
      return inner.lines.filter { !$0.isEmpty }
    }
    lines.append("")
    lines += table.lines
  }

  private static func joined(_ lines: [String]?) -> String { (lines ?? []).joined(separator: "\n") }
}

extension PandocText {
  /// The words of inline elements, without their looks.
  private mutating func inlines(_ elements: [JSONValue]?) -> String {
    var text = ""
    for element in elements ?? [] { text += inline(element) }
    return text
  }

  private mutating func inline(_ element: JSONValue) -> String {
    let content = element["c"]
    switch element["t"]?.string {
    case "Str": return content?.string ?? ""
    case "Space", "SoftBreak": return " "
    case "LineBreak": return "\n"
    case "Code", "Math": return content?.array?.last?.string ?? ""
    case "Emph", "Strong", "Underline", "Strikeout", "SmallCaps", "Subscript":
      return inlines(content?.array)
    // The reader tells raised initials and note marks from words by this tag.
    case "Superscript": return "<sup>" + inlines(content?.array) + "</sup>"
    case "Quoted": return quoted(content)
    case "Cite", "Span": return inlines(content?.array?.last?.array)
    // Both have their words second, between attributes and target.
    case "Link", "Image": return inlines(content?.array?.dropFirst().first?.array)
    case "Note": return note(content?.array ?? [])
    default: return ""
    }
  }

  private mutating func quoted(_ content: JSONValue?) -> String {
    let words = inlines(content?.array?.last?.array)
    let isSingle = content?.array?.first?["t"]?.string == "SingleQuote"
    return isSingle ? "‘\(words)’" : "“\(words)”"
  }

  /// A note's mark; its text comes behind the document.
  private mutating func note(_ blocks: [JSONValue]) -> String {
    var inner = PandocText()
    inner.write(blocks)
    notes.append(inner.lines.filter { !$0.isEmpty }.joined(separator: " "))
    return "<sup>\(notes.count)</sup>"
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
