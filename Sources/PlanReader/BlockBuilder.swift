// Lines to blocks: joins what was wrapped or cut, starts a new block at every marker that is one.

/// Builds the blocks of a range of lines.
struct BlockBuilder {
  private let flow: LineFlow
  /// Whether numbers and letters count; in the preamble only bullets do.
  private let countsNumbers: Bool
  private var blocks: [Block] = []
  /// Lines that are no text: page numbers, drawn rules.
  private(set) var furniture: [Int] = []

  private var marker: Marker?
  private var bytes: [UInt8] = []
  private var parts: [(offset: Int, line: Int)] = []
  private var lastLine = ""
  private var blanks = 0
  private var lastNumbers: [MarkerFamily: Int] = [:]
  private var openQuotes = 0
  private var shortRun = 0

  static func blocks(
    of lines: ArraySlice<SourceLine>, flow: LineFlow, countsNumbers: Bool = true
  ) -> (blocks: [Block], furniture: [Int]) {
    var builder = BlockBuilder(flow: flow, countsNumbers: countsNumbers)
    for (index, line) in zip(lines.indices, lines) {
      builder.shortRun = Self.isExploded(lines, at: index) ? builder.shortRun + 1 : 0
      builder.add(line)
    }
    builder.close()
    return (builder.blocks, builder.furniture)
  }

  private init(flow: LineFlow, countsNumbers: Bool) {
    self.flow = flow
    self.countsNumbers = countsNumbers
  }

  private mutating func add(_ line: SourceLine) {
    if line.isBlank {
      blanks += 1
    } else if Self.isFurniture(line.text) {
      furniture.append(line.number)
      blanks += 1
    } else if TaskTable.cells(line.text) != nil {
      close()
      open(line, nil)
      close()
    } else if let marker = line.marker, accepts(marker, line) {
      close()
      open(line, marker)
    } else if !parts.isEmpty, continues(line) {
      append(line)
    } else {
      close()
      open(line, nil)
    }
  }

  private func continues(_ line: SourceLine) -> Bool {
    if shortRun > 3, blanks == 0 { return true }
    // "Phần thứ nhất" alone: its title stands on the next line.
    if marker?.family == .part, bytes.isEmpty, Capitals.isTitle(line.text) { return true }
    return flow.continues(
      lastLine, with: line.text, blanks: blanks, inHeading: isCapitalHeading, length: bytes.count)
  }

  private var isCapitalHeading: Bool {
    guard let marker, marker.family.isSection, bytes.count <= 400 else { return false }
    return Capitals.isTitle(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func open(_ line: SourceLine, _ marker: Marker?) {
    self.marker = marker
    bytes = Array(line.text.utf8.dropFirst(marker?.bodyStart ?? 0))
    parts = [(0, line.number)]
    openQuotes = Self.quoteBalance(line.text)
    if let marker, let value = marker.values.last {
      lastNumbers[marker.family] = value
      for family in lastNumbers.keys where family > marker.family { lastNumbers[family] = nil }
    }
    lastLine = line.text
    blanks = 0
  }

  private mutating func append(_ line: SourceLine) {
    let isCutNumber =
      bytes.last == UInt8(ascii: "-") && bytes.count > 1 && bytes[bytes.count - 2] != 0x20
      && blanks == 0
    if !isCutNumber, !bytes.isEmpty { bytes.append(0x20) }
    parts.append((bytes.count, line.number))
    bytes.append(contentsOf: line.text.utf8)
    openQuotes = max(0, openQuotes + Self.quoteBalance(line.text))
    lastLine = line.text
    blanks = 0
  }

  private mutating func close() {
    guard !parts.isEmpty else { return }
    let text = FoldedText(String(decoding: bytes, as: UTF8.self))
    blocks.append(Block(marker: marker, text: text, matching: text, parts: parts))
    marker = nil
    bytes = []
    parts = []
  }

  /// A number in the middle of a wrapped sentence ("quý⏎2. Các…") or a dash inside a quotation is
  /// no marker.
  private func accepts(_ marker: Marker, _ line: SourceLine) -> Bool {
    if !countsNumbers, marker.family.isSection { return false }
    if marker.isWeak { return follows(marker) }
    guard !parts.isEmpty, blanks == 0, !LineFlow.isEnded(lastLine) else { return true }
    switch marker.family {
    case .dash, .plus:
      if LineFlow.isBracketOpen(lastLine), LineFlow.closesBracket(line.text) { return false }
      return openQuotes == 0 || !line.text.unicodeScalars.contains("”")
    case .arabic, .arabic2, .arabic3, .bracketed:
      return follows(marker) || !flow.isLong(lastLine)
    default: return true
    }
  }

  private func follows(_ marker: Marker) -> Bool {
    guard let value = marker.values.last else { return true }
    return value == 1 || lastNumbers[marker.family].map { value == $0 + 1 } ?? false
  }

  private static func quoteBalance(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var balance = 0
      var index = 0
      while index + 2 < bytes.count {
        if bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
          if bytes[index + 2] == 0x9C { balance += 1 }
          if bytes[index + 2] == 0x9D { balance -= 1 }
        }
        index += 1
      }
      return balance
    }
  }

  /// Page numbers ("2", "- 2 -", "Trang 2/5") and drawn rules.
  static func isFurniture(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let key = FoldedText(text)
    var digits = 0
    for (place, byte) in key.key.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ":"), 0x20:
        break
      default:
        guard key.has("trang", at: 0), place < 5 else { return false }
      }
    }
    return digits <= 6 && (digits > 0 ? digits <= 3 || key.has("trang", at: 0) : true)
  }

  /// One of a run of lines of one or two words: a justified line taken apart.
  private static func isExploded(_ lines: ArraySlice<SourceLine>, at index: Int) -> Bool {
    let text = lines[index].text
    return !text.isEmpty && text.utf8.count < 16 && lines[index].marker == nil
      && text.utf8.count { $0 == 0x20 } <= 1
  }
}
