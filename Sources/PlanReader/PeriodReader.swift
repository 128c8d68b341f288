// The plan's own period: said in a section on time, or by the subject ("… năm 2024").

import PlanModel
import VietnameseText

/// Finding of the period.
enum PeriodReader {
  /// The period a subject names: a year, a school year, a span of years.
  static func fromSubject(_ subject: DraftFact<String>, isDamaged: Bool) -> DraftFact<DraftPeriod>?
  {
    let text = FoldedText(subject.value)
    if let place = text.first("nam hoc"),
      let years = YearSpan.find(in: text, place..<min(text.count, place + 24)),
      let start = CalendarDay(year: years.first, month: 9, day: 1),
      let end = CalendarDay(year: years.last, month: 5, day: 31)
    {
      return DraftFact(
        DraftPeriod(start: start, end: end), line: subject.line, confidence: .likely)
    }
    if let place = text.first("giai doan"),
      let years = YearSpan.find(in: text, place..<min(text.count, place + 24))
    {
      return fact(years.first, years.last, subject.line, .likely)
    }
    for mention in DateScanner.mentions(in: text) {
      if case .year(let year) = mention.value { return fact(year, year, subject.line, .certain) }
    }
    return isDamaged ? damagedYear(text).flatMap { fact($0, $0, subject.line, .likely) } : nil
  }

  /// "nim 2024": a spoilt "năm" before a year.
  private static func damagedYear(_ text: FoldedText) -> Int? {
    let words = text.key.split(separator: 0x20)
    for (word, next) in zip(words, words.dropFirst())
    where word.count <= 5 && word.first == UInt8(ascii: "n") && word.last == UInt8(ascii: "m") {
      let year = Int(String(decoding: next.prefix(4), as: UTF8.self)) ?? 0
      if (2000...2099).contains(year) { return year }
    }
    return nil
  }

  /// "Thời gian thi đua: Năm 2023"; "… được triển khai thực hiện từ năm 2022 đến năm 2030".
  static func fromText(_ block: Block, titled isTitled: Bool) -> DraftFact<DraftPeriod>? {
    let text = block.matching
    let mentions = DateScanner.mentions(in: text)
    if let from = text.first("tu"),
      let first = mentions.first(where: { $0.range.lowerBound >= from }),
      first.range.lowerBound - from <= 10,
      let to = text.first("den", in: first.range.upperBound..<text.count),
      to - first.range.upperBound <= 3,
      let last = mentions.first(where: { $0.range.lowerBound >= to }),
      last.range.lowerBound - to <= 14,
      let start = first.partial?.first, let end = last.partial?.last, start <= end
    {
      return DraftFact(
        DraftPeriod(start: start, end: end), line: block.line(atMatching: from),
        confidence: .certain)
    }
    guard isTitled, mentions.count == 1, let mention = mentions.first, text.count < 120,
      case .year(let year) = mention.value
    else { return nil }
    return fact(year, year, block.line(atMatching: mention.range.lowerBound), .certain)
  }

  /// From the first day of the phases to their last, when all of them print their ends.
  static func fromPhases(_ phases: [DraftPhase]) -> DraftFact<DraftPeriod>? {
    let ends = phases.compactMap { phase in
      phase.start.flatMap { start in phase.end.map { DraftPeriod(start: start, end: $0) } }
    }
    guard ends.count == phases.count, let line = phases.first?.line,
      let start = ends.map(\.start).min(), let end = ends.map(\.end).max()
    else { return nil }
    return DraftFact(DraftPeriod(start: start, end: end), line: line, confidence: .likely)
  }

  private static func fact(
    _ first: Int, _ last: Int, _ line: Int, _ confidence: Confidence
  ) -> DraftFact<DraftPeriod>? {
    guard let start = CalendarDay(year: first, month: 1, day: 1),
      let end = CalendarDay(year: last, month: 12, day: 31)
    else { return nil }
    return DraftFact(DraftPeriod(start: start, end: end), line: line, confidence: confidence)
  }
}
