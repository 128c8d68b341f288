// Phases of the movement (đợt, giai đoạn) with their days; ends that the paper only implies ("từ
// đầu năm", "đến kết thúc năm 2024") are computed and marked so.

import PlanModel

/// Reading of one phase.
struct PhaseReader {
  private let text: FoldedText

  private static let names: [StaticString] = [
    "dot thi dua cao diem", "dot thi dua ngan ngay", "dot thi dua dac biet", "dot thi dua",
    "dot cao diem", "dot phat dong thi dua", "dot phat dong", "dot nuoc rut", "dot", "giai doan",
    "chang duong", "chang thi dua", "chang", "vong thi dua", "vong", "ky thi dua", "ky", "buoc",
    "cao diem",
  ]
  private static let ordinals: [StaticString] = [
    "thu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "dau tien",
    "dau nam", "cuoi nam", "mot", "hai", "ba", "bon", "dau", "cuoi", "1", "2", "3", "4",
    "5",
    "6", "01", "02", "03", "04", "05", "06", "so 1", "so 2", "so 3", "so 4", "vi", "i", "ii", "iii",
    "iv", "v",
    "il", "ill",
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
    let words = reader.text.slice(0..<name.end)
    return (phase(words, span, line: block.lines.lowerBound), span.textEnd)
  }

  private static func phase(_ name: String, _ span: PhaseSpan, line: Int) -> DraftPhase {
    var phase = DraftPhase(name: repaired(Heading.trimmed(name)), line: line)
    phase.start = span.start
    phase.end = span.end
    phase.startImplied = span.startImplied
    phase.endImplied = span.endImplied
    phase.confidence = span.start == nil || span.end == nil ? .doubtful : .certain
    return phase
  }

  /// The words of phases' names.
  private static let words = Dictionary(
    [
      "đợt", "giai", "đoạn", "thi", "đua", "cao", "điểm", "phát", "động", "chặng", "đường", "vòng",
      "kỳ", "bước", "ngắn", "ngày", "đặc", "biệt", "thứ", "nhất", "hai", "ba", "tư", "đầu", "cuối",
    ].map { (FoldedText($0).key, $0) }, uniquingKeysWith: { first, _ in first })

  /// "Đọt thi đua" as "Đợt thi đua": a scanner mistakes marks; other words stay.
  private static func repaired(_ name: String) -> String {
    var isName = true
    return name.split(separator: " ").map { word in
      guard isName, let known = words[FoldedText(String(word)).key] else {
        isName = false
        return String(word)
      }
      if word.lowercased() == known { return String(word) }
      let isCapital = word.first?.isUppercase ?? false
      return isCapital ? known.prefix(1).uppercased() + known.dropFirst() : known
    }
    .joined(separator: " ")
  }

  /// "Đợt 1" as a heading with "Thời gian: từ … đến …" on a line below it: the phase, which of the
  /// blocks below it gives the time, and where the words for it end there.
  static func read(
    _ block: Block, below: [Block], _ frame: TimeFrame
  ) -> (phase: DraftPhase, index: Int, end: Int)? {
    guard let name = PhaseReader(text: block.matching).numberedName() else { return nil }
    for (index, time) in below.prefix(3).enumerated() {
      let text = time.matching
      guard
        text.begins(withAny: [
          "thoi gian", "thoi han", "tu", "dien ra", "bat dau", "mo dau", "khoi dong", "ke tu",
          "trong",
        ]) != nil,
        let span = PhaseSpan.find(in: text, after: text.key.firstIndex(of: colon) ?? 0, frame)
      else { continue }
      let words = block.matching.slice(0..<name)
      return (phase(words, span, line: block.lines.lowerBound), index, span.textEnd)
    }
    return nil
  }

  private static let colon = UInt8(ascii: ":")

  /// "… chia thành 2 đợt: đợt 1 từ … đến …; đợt 2 từ … đến …": at least two in one paragraph.
  static func listed(in block: Block, _ frame: TimeFrame) -> [DraftPhase] {
    let text = block.matching
    var starts: [Int] = []
    var place = 0
    while let sign = text.key[place...].firstIndex(where: { ":;,.".utf8.contains($0) }) {
      place = sign + 1
      let start = text.has("va ", at: place + 1) ? place + 4 : place + 1
      if start < text.count, text.begins(withAny: names, at: start) != nil { starts.append(start) }
    }
    guard starts.count > 1 else { return [] }
    let phases = starts.indices.compactMap { index -> DraftPhase? in
      let end = index + 1 < starts.count ? starts[index + 1] : text.count
      let part = FoldedText(text.slice(starts[index]..<end))
      guard let name = PhaseReader(text: part).numberedName(),
        let span = PhaseSpan.find(in: part, after: name, frame)
      else { return nil }
      let words = part.slice(0..<name)
      return phase(
        words.prefix(1).uppercased() + words.dropFirst(), span,
        line: block.line(atMatching: starts[index]))
    }
    return phases.count > 1 ? phases : []
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
    let start = after + (text.has(" lan ", at: after) ? 5 : 1)
    guard text.firstIs(" ", at: after),
      let ordinal = text.begins(withAny: Self.ordinals, at: start)
    else { return nil }
    let end = start + ordinal.utf8CodeUnitCount
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

  /// Whether a line begins with a phase's name, its number and its colon or bracket.
  static func isNamed(_ line: String) -> Bool {
    // First bytes of Đ, đ, D, G, C, V, K, B in either case.
    guard let first = line.utf8.first, first == 0xC4 || "dgcvkbDGCVKB".utf8.contains(first) else {
      return false
    }
    let reader = PhaseReader(text: FoldedText(String(line.prefix(60))))
    guard let end = reader.numberedName() else { return false }
    return reader.text.firstIs(":", at: end) || reader.text.firstIs(" (", at: end)
  }

  private func isDigit(_ place: Int) -> Bool {
    place < text.count && FoldedText.isDigit(text.key[place])
  }
}
