// Phases of the movement (đợt, giai đoạn) with their days; ends that the paper only implies ("từ
// đầu năm", "đến kết thúc năm 2024") are computed and marked so.

import PlanModel

/// Reading of one phase.
struct PhaseReader {
  private let text: FoldedText

  private static let names: [StaticString] = [
    "dot thi dua cao diem", "dot thi dua", "dot cao diem", "dot", "giai doan",
  ]
  private static let ordinals: [StaticString] = [
    "thu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "dau nam", "cuoi nam", "1", "2", "3", "4",
    "5",
    "01", "02", "03", "04", "i", "ii", "iii", "iv", "v",
  ]
  /// Phases that need no number: their time must be printed then.
  private static let unnumbered: [StaticString] = [
    "dot thi dua", "dot cao diem", "dot ngan", "dot dac biet", "dot phat dong",
  ]

  /// The phase that a block describes, and where its time expression ends in the matching text; nil
  /// when the block is none or gives no time.
  static func read(_ block: Block, _ frame: TimeFrame) -> (phase: DraftPhase, end: Int)? {
    let reader = PhaseReader(text: block.matching)
    guard let name = reader.name() else { return nil }
    guard let span = PhaseSpan.find(in: reader.text, after: name.end, frame) else { return nil }
    if !name.isNumbered, span.end == nil || span.start == nil && !span.startImplied { return nil }
    var phase = DraftPhase(
      name: Heading.trimmed(reader.text.slice(0..<name.end)), line: block.lines.lowerBound)
    phase.start = span.start
    phase.end = span.end
    phase.startImplied = span.startImplied
    phase.endImplied = span.endImplied
    phase.confidence = span.start == nil || span.end == nil ? .doubtful : .certain
    return (phase, span.textEnd)
  }

  private func name() -> (end: Int, isNumbered: Bool)? {
    if let end = numberedName() { return (end, true) }
    guard text.begins(withAny: Self.unnumbered) != nil else { return nil }
    let window = text.key.prefix(90)
    let stop = window.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") }
    guard let stop, !window[..<stop].contains(UInt8(ascii: ",")) else { return nil }
    return (text.key[stop - 1] == 0x20 ? stop - 1 : stop, false)
  }

  private func numberedName() -> Int? {
    guard let name = text.begins(withAny: Self.names) else { return nil }
    let after = name.utf8CodeUnitCount
    guard text.firstIs(" ", at: after),
      let ordinal = text.begins(withAny: Self.ordinals, at: after + 1)
    else { return nil }
    let end = after + 1 + ordinal.utf8CodeUnitCount
    // "Đợt 1/2" and "Đợt 2, 3" count something else.
    if text.firstIs("/", at: end) || text.firstIs(", ", at: end) && isDigit(end + 2) { return nil }
    // "Đợt 1 (cao điểm) …": the name ends with the ordinal unless a colon follows at once or soon.
    let window = text.key[end..<min(text.count, end + 60)]
    guard let colon = window.firstIndex(of: UInt8(ascii: ":")), colon > end,
      !window[..<colon].contains(UInt8(ascii: "(")), text.first("tu", in: end..<colon) == nil,
      !window[..<colon].contains(where: FoldedText.isDigit)
    else { return end }
    return colon
  }

  private func isDigit(_ place: Int) -> Bool {
    place < text.count && FoldedText.isDigit(text.key[place])
  }
}
