// Where the head ends and the tail begins.

/// Head, body and tail of a document as ranges of line indices.
struct Regions {
  var head: Range<Int>
  var body: Range<Int>
  var tail: Range<Int>
  /// Appendices after the signature.
  var appendix: Range<Int>

  static func find(_ lines: [SourceLine]) -> Regions {
    let tailStart = findTail(lines)
    let bodyStart = min(findBody(lines, before: tailStart), tailStart)
    let appendix = findAppendix(lines, from: tailStart)
    return Regions(
      head: 0..<bodyStart, body: bodyStart..<tailStart, tail: tailStart..<appendix,
      appendix: appendix..<lines.count)
  }

  /// The first heading: a Roman numeral, a part, a capital letter, or "1." where there is none.
  private static func findBody(_ lines: [SourceLine], before end: Int) -> Int {
    let start = (lines[..<end].firstIndex { Letterhead.kind(of: $0.text) != nil } ?? -1) + 1
    var firstArabic: Int?
    for index in start..<max(start, end) {
      guard let marker = lines[index].marker else { continue }
      switch marker.family {
      case .part, .capital: return firstArabic ?? index
      case .roman:
        guard let arabic = firstArabic else { return index }
        return isPlausibleFirst(lines[arabic], before: marker) ? arabic : index
      case .arabic where firstArabic == nil && marker.values == [1]: firstArabic = index
      default: break
      }
    }
    return firstArabic ?? end
  }

  /// "1." before "II." is a spoilt I or a plan that uses both; before "I." it belongs to the head.
  private static func isPlausibleFirst(_ line: SourceLine, before roman: Marker) -> Bool {
    roman.values != [1] || Capitals.isTitle(line.text)
  }

  /// The recipients' heading, or the signature that stands before it, or what follows "./.".
  private static func findTail(_ lines: [SourceLine]) -> Int {
    if let recipients = lines.firstIndex(where: { Recipients.isHeading($0) }) {
      return signatureBefore(recipients, lines)
    }
    if let end = lines.lastIndex(where: { $0.text.hasSuffix("./.") }) {
      let rest = lines[(end + 1)...]
      return rest.count { !$0.isBlank } <= 40 ? end + 1 : lines.count
    }
    let start = max(0, lines.count - 12)
    return lines[start...].firstIndex { SignatureBlock.isTitle($0.text) } ?? lines.count
  }

  private static func signatureBefore(_ recipients: Int, _ lines: [SourceLine]) -> Int {
    var start = recipients
    for index in stride(from: recipients - 1, through: max(0, recipients - 10), by: -1) {
      if lines[index].isBlank { continue }
      if SignatureBlock.isTitle(lines[index].text) { start = index; continue }
      guard SignatureBlock.isName(lines[index].text) || SignatureBlock.isNote(lines[index].text)
      else { break }
    }
    return start
  }

  private static func findAppendix(_ lines: [SourceLine], from tail: Int) -> Int {
    lines[tail...].firstIndex {
      $0.text.utf8.count < 60 && FoldedText($0.text).has("phu luc", at: 0)
    } ?? lines.count
  }
}
