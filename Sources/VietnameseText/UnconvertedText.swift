// Old letters that a converter saved as Unicode without converting them: well-formed text that says
// "KÕ ho¹ch" or "Keá hoaïch" for Kế hoạch. Lines that are Vietnamese as they stand stay as they are,
// since one paper may hold both.

/// A text whose letters may stand for the bytes of an old encoding.
struct UnconvertedText {
  private let scalars: [Unicode.Scalar]
  private let lines: [Line]
  /// Whether a letter occurs that only Unicode has: the paper is not wholly of old letters.
  private let hasUnicodeLetters: Bool

  private struct Line {
    var scalars: Range<Int>
    var tally: SpellingTally
    /// Whether most of its words beyond ASCII cannot be Vietnamese as they stand.
    var isStrange: Bool { tally.markedValid * 2 < tally.marked }
  }

  /// So few letters of strange words are no reason to look further.
  private static let fewest = 8

  /// The text with its old letters converted; nil when it holds none, or none that can be told.
  static func converted(
    _ text: String
  ) throws(TextDecodingError) -> (text: String, encoding: TextEncoding)? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let whole = tally(of: text.unicodeScalars)
    let strange = whole.marked - whole.markedValid
    guard strange >= fewest, strange * 20 > whole.marked else { return nil }
    let text = UnconvertedText(text)
    let bytes = text.bytes(of: text.lines.filter(\.isStrange))
    let guess = Result { () throws(TextDecodingError) in try EncodingGuess.table(for: bytes) }
    // A paper that is partly Unicode can be read as it is, so nobody need be asked.
    guard let table = try text.hasUnicodeLetters ? (try? guess.get()) ?? nil : guess.get() else {
      return nil
    }
    return (text.converted(with: table) { text.isOld($0, in: table) }, table.encoding)
  }

  /// The text with every line converted from an encoding that a person named; nil when it is
  /// Vietnamese as it stands.
  static func converted(_ text: String, as encoding: TextEncoding) -> String? {
    let whole = tally(of: text.unicodeScalars)
    guard whole.share < EncodingGuess.enough else { return nil }
    let text = UnconvertedText(text)
    let bytes = text.bytes(of: text.lines)
    return text.converted(with: EncodingGuess.likeliest(of: encoding, for: bytes)) { _ in true }
  }

  private init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    var start = 0
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { start += line.count + 1 }
      return Line(scalars: start..<start + line.count, tally: Self.tally(of: line))
    }
    hasUnicodeLetters = scalars.contains(where: Self.isUnicodeLetter)
  }

  private static func tally(of scalars: some Sequence<Unicode.Scalar>) -> SpellingTally {
    var tally = SpellingTally()
    let table = SpelledLetter.table
    for scalar in scalars {
      tally.take(scalar.value < 0x1F00 ? table[Int(scalar.value)] : .end)
    }
    tally.finish()
    return tally
  }

  private static func isUnicodeLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && LegacyTable.latinByte(of: scalar.value) == nil
      && scalar.properties.isAlphabetic
  }

  private func bytes(of lines: [Line]) -> [UInt8] {
    Array(lines.map { bytes(of: $0) }.joined(separator: [0x0A]))
  }

  private func bytes(of line: Line) -> [UInt8] {
    scalars[line.scalars].map { scalar in
      if let byte = LegacyTable.latinByte(of: scalar.value) { return byte }
      // Words of another script speak against Vietnamese: "w" is no letter of it.
      let isForeign = Self.isUnicodeLetter(scalar) && VietnameseLetters.parts(scalar.value) == nil
      return UInt8(ascii: isForeign ? "w" : " ")
    }
  }

  /// A line that makes as many words both ways goes with the rest of the paper.
  private func isOld(_ line: Line, in table: LegacyTable) -> Bool {
    if line.isStrange { return true }
    let share = EncodingGuess.tally(of: bytes(of: line), in: table).share
    return share > line.tally.share
      || (share > 0 && share == line.tally.share && !hasUnicodeLetters)
  }

  private func converted(with table: LegacyTable, where isOld: (Line) -> Bool) -> String {
    var output = ComposedUTF8(capacity: scalars.count + scalars.count / 2)
    for line in lines {
      if line.scalars.lowerBound > 0 { output.append(0x0A) }
      if isOld(line) {
        append(line, with: table, to: &output)
      } else {
        for scalar in scalars[line.scalars] { output.append(scalar.value) }
      }
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// What no byte stands for is taken over as it is.
  private func append(_ line: Line, with table: LegacyTable, to output: inout ComposedUTF8) {
    var bytes: [UInt8] = []
    for scalar in scalars[line.scalars] {
      if let byte = LegacyTable.latinByte(of: scalar.value), table.pieces[Int(byte)] != 0 {
        bytes.append(byte)
      } else {
        LegacyText.append(bytes, with: table, to: &output)
        bytes.removeAll(keepingCapacity: true)
        output.append(scalar.value)
      }
    }
    LegacyText.append(bytes, with: table, to: &output)
  }
}
