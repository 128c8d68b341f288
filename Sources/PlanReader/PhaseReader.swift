// Phases of the movement (đợt, giai đoạn) with their days; ends that the paper only implies ("từ
// đầu năm", "đến kết thúc năm 2024") are computed and marked so.

import PlanModel
import VietnameseText

/// Reading of one phase.
struct PhaseReader {
  /// First days and last days that words refer to.
  struct Frame {
    /// Year of the plan when it has one.
    var year: Int?
    var issuedOn: CalendarDay?
    var period: DraftPeriod?
  }

  private let text: FoldedText
  private let frame: Frame

  private static let names: [StaticString] = [
    "dot thi dua cao diem", "dot thi dua", "dot cao diem", "dot", "giai doan",
  ]
  private static let ordinals: [StaticString] = [
    "thu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "dau nam", "cuoi nam", "1", "2", "3", "4",
    "5",
    "01", "02", "03", "04", "i", "ii", "iii", "iv", "v",
  ]

  /// The phase that a block describes, and where its time expression ends in the matching text; nil
  /// when the block is none or gives no time.
  static func read(_ block: Block, _ frame: Frame) -> (phase: DraftPhase, end: Int)? {
    let reader = PhaseReader(text: block.matching, frame: frame)
    guard let nameEnd = reader.nameEnd(), let span = reader.span(from: nameEnd) else { return nil }
    var phase = DraftPhase(
      name: Heading.trimmed(reader.text.slice(0..<nameEnd)), line: block.lines.lowerBound)
    phase.start = span.start
    phase.end = span.end
    phase.startImplied = span.startImplied
    phase.endImplied = span.endImplied
    phase.confidence = span.start == nil || span.end == nil ? .doubtful : .certain
    return (phase, span.textEnd)
  }

  private func nameEnd() -> Int? {
    guard let name = text.begins(withAny: Self.names) else { return nil }
    let after = name.utf8CodeUnitCount
    guard text.firstIs(" ", at: after),
      let ordinal = text.begins(withAny: Self.ordinals, at: after + 1)
    else { return nil }
    let end = after + 1 + ordinal.utf8CodeUnitCount
    // "Đợt 1 (cao điểm) …": the name ends with the ordinal unless a colon follows at once or soon.
    let window = text.key[end..<min(text.count, end + 60)]
    guard let colon = window.firstIndex(of: UInt8(ascii: ":")), colon > end,
      !window[..<colon].contains(UInt8(ascii: "(")), text.first("tu", in: end..<colon) == nil,
      !window[..<colon].contains(where: FoldedText.isDigit)
    else { return end }
    return colon
  }

  private struct Span {
    var start: CalendarDay?
    var end: CalendarDay?
    var startImplied = false
    var endImplied = false
    var textEnd: Int
  }

  /// The time within the next 160 bytes.
  private func span(from start: Int) -> Span? {
    let window = start..<min(text.count, start + 160)
    return years(window) ?? halves(window) ?? range(window)
  }

  /// "(2022 - 2025)", "(2026-2030)".
  private func years(_ window: Range<Int>) -> Span? {
    guard let open = text.key[window].prefix(4).firstIndex(of: UInt8(ascii: "(")),
      let years = YearSpan.find(in: text, open + 1..<min(window.upperBound, open + 24))
    else { return nil }
    return Span(
      start: CalendarDay(year: years.first, month: 1, day: 1),
      end: CalendarDay(year: years.last, month: 12, day: 31), textEnd: years.end)
  }

  /// "6 tháng đầu năm 2024", "6 tháng cuối năm".
  private func halves(_ window: Range<Int>) -> Span? {
    for (words, isFirst): (StaticString, Bool) in [
      ("thang dau nam", true), ("thang cuoi nam", false),
    ] {
      guard let place = text.first(words, in: window), place - window.lowerBound < 24 else {
        continue
      }
      let end = place + words.utf8CodeUnitCount
      guard let year = yearAfter(end) ?? frame.year else { return nil }
      return Span(
        start: CalendarDay(year: year, month: isFirst ? 1 : 7, day: 1),
        end: CalendarDay(year: year, month: isFirst ? 6 : 12, day: isFirst ? 30 : 31),
        startImplied: true, endImplied: true, textEnd: end)
    }
    return nil
  }

  private func yearAfter(_ place: Int) -> Int? {
    guard text.firstIs(" ", at: place), place + 5 <= text.count else { return nil }
    let year = Int(String(decoding: text.key[place + 1..<place + 5], as: UTF8.self))
    return year.flatMap { (1900...2199).contains($0) ? $0 : nil }
  }

  /// "từ … đến …".
  private func range(_ window: Range<Int>) -> Span? {
    guard let from = text.first("tu", in: window),
      let to = text.first("den", in: from..<min(text.count, from + 90))
    else { return nil }
    let mentions = DateScanner.mentions(in: text)
    let first = mentions.first { (from..<to).contains($0.range.lowerBound) }
    let last = mentions.first { (to..<to + 40).contains($0.range.lowerBound) }
    let year = last?.partial?.last.year ?? first?.partial?.first.year ?? frame.year
    var span = Span(textEnd: last?.range.upperBound ?? to + 3)
    if let first {
      span.start = day(first, year, isEnd: false)
    } else {
      span.start = impliedStart(from..<to, year)
      span.startImplied = span.start != nil
    }
    if let last {
      span.end = day(last, year, isEnd: true)
      let isComputed =
        text.earliest(
          ["ket thuc", "het nam", "cuoi nam"], in: to..<last.range.lowerBound + 4) != nil
      if case .year = last.value { span.endImplied = isComputed }
    } else if let year,
      text.earliest(
        ["ket thuc nam", "het nam", "cuoi nam"], in: to..<min(text.count, to + 24)) != nil,
      text.first("nam hoc", in: to..<min(text.count, to + 24)) == nil
    {
      span.end = CalendarDay(year: year, month: 12, day: 31)
      span.endImplied = true
    }
    return span
  }

  private func impliedStart(_ range: Range<Int>, _ year: Int?) -> CalendarDay? {
    if text.first("dau nam", in: range) != nil, let year {
      return CalendarDay(year: year, month: 1, day: 1)
    }
    if text.earliest(["nay", "ban hanh"], in: range) != nil { return frame.issuedOn }
    return nil
  }

  private func day(_ mention: DateMention, _ year: Int?, isEnd: Bool) -> CalendarDay? {
    if let partial = mention.partial { return isEnd ? partial.last : partial.first }
    guard let year else { return nil }
    switch mention.value {
    case .dayMonth(let day, let month): return CalendarDay(year: year, month: month, day: day)
    case .monthOnly(let month):
      let partial = PartialDay.month(year: year, month: month)
      return isEnd ? partial.last : partial.first
    default: return nil
    }
  }
}

/// Two years with a dash between.
enum YearSpan {
  /// "2022 - 2025", "2021-2025", "2021 đến 2025" at or after the beginning of a range.
  static func find(
    in text: FoldedText, _ range: Range<Int>
  ) -> (first: Int, last: Int, end: Int)? {
    var years: [(value: Int, range: Range<Int>)] = []
    var place = range.lowerBound
    while place < range.upperBound, years.count < 2 {
      let digits = text.key[place..<range.upperBound].prefix(while: FoldedText.isDigit)
      if digits.count == 4, let value = Int(String(decoding: digits, as: UTF8.self)),
        (1900...2199).contains(value)
      {
        years.append((value, place..<place + 4))
      }
      place += max(1, digits.count)
    }
    guard years.count == 2, years[0].value <= years[1].value else { return nil }
    let between = text.key[years[0].range.upperBound..<years[1].range.lowerBound]
      .filter { $0 != 0x20 }
    guard
      between == [UInt8(ascii: "-")] || between == Array("den".utf8)
        || between == Array("dennam".utf8)
    else { return nil }
    return (years[0].value, years[1].value, years[1].range.upperBound)
  }
}
