// The time of a phase: "từ … đến …", "(2022 - 2025)", "6 tháng đầu năm", "Quý I và quý II/2025".
// Only a date that follows its preposition counts; the anniversaries behind it never do.

import PlanModel
import VietnameseText

/// First and last day of a phase, and where the words for them end in the text.
struct PhaseSpan {
  var start: CalendarDay?
  var end: CalendarDay?
  var startImplied = false
  var endImplied = false
  var textEnd: Int

  /// The time within the 160 bytes after a place.
  static func find(in text: FoldedText, after start: Int, _ frame: TimeFrame) -> PhaseSpan? {
    let reader = PhaseSpanReader(
      text: text, frame: frame, mentions: DateScanner.mentions(in: text),
      window: start..<min(text.count, start + 160))
    return reader.years() ?? reader.halves() ?? reader.listed() ?? reader.range()
      ?? reader.bracketed() ?? reader.trailing()
  }
}

private struct PhaseSpanReader {
  let text: FoldedText
  let frame: TimeFrame
  let mentions: [DateMention]
  let window: Range<Int>

  /// "(2022 - 2025)", "(2026-2030)".
  func years() -> PhaseSpan? {
    guard let open = text.key[window].prefix(4).firstIndex(of: UInt8(ascii: "(")),
      let years = YearSpan.find(in: text, open + 1..<min(window.upperBound, open + 24))
    else { return nil }
    return PhaseSpan(
      start: CalendarDay(year: years.first, month: 1, day: 1),
      end: CalendarDay(year: years.last, month: 12, day: 31), textEnd: years.end)
  }

  /// "6 tháng đầu năm 2024", "6 tháng cuối năm".
  func halves() -> PhaseSpan? {
    for (words, isFirst): (StaticString, Bool) in [
      ("thang dau nam", true), ("thang cuoi nam", false), ("nua dau nam", true),
      ("nua cuoi nam", false),
    ] {
      guard let place = text.first(words, in: window), place - window.lowerBound < 24 else {
        continue
      }
      let end = place + words.utf8CodeUnitCount
      guard let year = yearAfter(end) ?? frame.year else { return nil }
      return PhaseSpan(
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

  // MARK: Months, quarters and years at once behind the name

  /// "Quý I và quý II/2025", "Tháng 9, 10/2025", "Năm 2025", "05/9/2024 - 20/11/2024".
  func listed() -> PhaseSpan? {
    guard let place = listStart() else { return nil }
    return listed(from: place, atLeast: 1)
  }

  /// "Đợt 2 - mừng Đảng (01/10/2025 - 31/12/2025)": two days, months or quarters in a later bracket.
  func bracketed() -> PhaseSpan? {
    text.key[window].firstIndex(of: UInt8(ascii: "(")).flatMap {
      listed(from: $0 + 1, atLeast: 2)
    }
  }

  /// "Đợt thứ hai: Khắc phục khó khăn, về đích sớm, quý II/2025.": the time closes the sentence.
  func trailing() -> PhaseSpan? {
    let stop = window.first { place in
      text.key[place] == UInt8(ascii: ".")
        && (place + 1 == text.count || text.firstIs(" ", at: place + 1))
    }
    let sentence = window.lowerBound..<(stop ?? window.upperBound)
    guard text.key[sentence].prefix(2).contains(UInt8(ascii: ":")) else { return nil }
    for place in sentence where text.firstIs(", ", at: place) {
      let isMonth = text.begins(withAny: ["thang", "quy", "ca thang"], at: place + 2) != nil
      if let span = listed(from: place + 2, atLeast: isMonth ? 1 : 2),
        span.textEnd >= sentence.upperBound
      {
        return span
      }
    }
    return nil
  }

  private func listed(from start: Int, atLeast least: Int) -> PhaseSpan? {
    var place = start
    var found: [(value: DateMention.Value, end: Int)] = []
    while found.count < 12, let next = value(at: place) {
      let family = Self.family(next.value)
      if let first = found.first, Self.family(first.value) != family { break }
      found.append(next)
      guard let more = separator(at: next.end, isDay: family == 0) else { break }
      place = more
    }
    guard found.count >= least, let first = found.first, let last = found.last else { return nil }
    let year = found.reversed().lazy.compactMap { Self.year(of: $0.value) }.first ?? frame.year
    guard let start = Self.days(first.value, year)?.start,
      let end = Self.days(last.value, year)?.end,
      start < end, Self.family(first.value) > 0 || start.days(to: end) <= 366
    else { return nil }
    return PhaseSpan(start: start, end: end, textEnd: last.end)
  }

  /// Behind the colon or bracket that ends the name.
  private func listStart() -> Int? {
    var place = window.lowerBound
    let verbs: [StaticString] = [
      " dien ra", " duoc to chuc", " to chuc", " thuc hien", " duoc thuc hien", " duoc phat dong",
    ]
    let verb = verbs.first { text.has($0, at: place) }
    place += verb?.utf8CodeUnitCount ?? 0
    let isEnd = text.firstIs(":", at: place) || text.firstIs(" (", at: place)
    guard isEnd || verb != nil else { return nil }
    place += 1
    for words: StaticString in [" ", "(", "thoi gian ", "thoi gian: ", "trong ", "vao "]
    where text.firstIs(words, at: place) { place += words.utf8CodeUnitCount }
    return place
  }

  /// Days make a span only with a dash between; months and quarters may be listed.
  private func separator(at place: Int, isDay: Bool) -> Int? {
    let spans: [StaticString] = [" - ", "-", " den het ", " den "]
    for words in isDay ? spans : spans + [" va ", ", "] where text.firstIs(words, at: place) {
      return place + words.utf8CodeUnitCount
    }
    return nil
  }

  private static func family(_ value: DateMention.Value) -> Int {
    switch value {
    case .day, .dayMonth, .invalid: 0
    case .month, .monthOnly: 1
    case .quarter: 2
    case .year: 3
    }
  }

  private func value(at place: Int) -> (value: DateMention.Value, end: Int)? {
    let starts = place...place + 5
    if let mention = mentions.first(where: { starts.contains($0.range.lowerBound) }),
      isFiller(place..<mention.range.lowerBound)
    {
      return (mention.value, mention.range.upperBound)
    }
    return quarter(at: place) ?? bareMonth(at: place)
  }

  /// A quarter without its year.
  private func quarter(at place: Int) -> (value: DateMention.Value, end: Int)? {
    guard text.has("quy ", at: place) else { return nil }
    let numerals: [(StaticString, Int)] = [
      ("iv", 4), ("iii", 3), ("ii", 2), ("i", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 4),
    ]
    for (numeral, value) in numerals where text.has(numeral, at: place + 4) {
      return (.quarter(year: 0, quarter: value), place + 4 + numeral.utf8CodeUnitCount)
    }
    return nil
  }

  /// The "10" of "tháng 9, 10 và 11/2025".
  private func bareMonth(at place: Int) -> (value: DateMention.Value, end: Int)? {
    let digits = text.key[place...].prefix(3).prefix(while: FoldedText.isDigit)
    guard let month = Int(String(decoding: digits, as: UTF8.self)), (1...12).contains(month),
      place >= 2, text.key[..<place].suffix(12).contains(UInt8(ascii: "t"))
    else { return nil }
    return (.monthOnly(month), digits.endIndex)
  }

  private static func year(of value: DateMention.Value) -> Int? {
    switch value {
    case .day(let day): day.year
    case .month(let year, _), .year(let year): year
    case .quarter(let year, _): year > 0 ? year : nil
    case .dayMonth, .monthOnly, .invalid: nil
    }
  }

  private static func days(_ value: DateMention.Value, _ year: Int?) -> DraftPeriod? {
    switch value {
    case .day(let day): return DraftPeriod(start: day, end: day)
    case .month(let year, let month): return months(year, month, month)
    case .year(let year): return months(year, 1, 12)
    case .quarter(let own, let quarter):
      guard let year = own > 0 ? own : year else { return nil }
      return months(year, quarter * 3 - 2, quarter * 3)
    case .monthOnly(let month): return year.flatMap { months($0, month, month) }
    case .dayMonth(let day, let month):
      let whole = year.flatMap { CalendarDay(year: $0, month: month, day: day) }
      return whole.map { DraftPeriod(start: $0, end: $0) }
    case .invalid: return nil
    }
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> DraftPeriod {
    DraftPeriod(
      start: PartialDay.month(year: year, month: first).first,
      end: PartialDay.month(year: year, month: last).last)
  }

  // MARK: From … to …

  /// "từ … đến …"; "tự" and "tư" look the same without marks, so every place is tried.
  func range() -> PhaseSpan? {
    var place = window.lowerBound
    while let from = text.first("tu", in: place..<window.upperBound) {
      if let span = range(from: from) { return span }
      place = from + 2
    }
    // "bắt đầu ngày …, kết thúc ngày …"
    let openings: [(StaticString, Int)] = [
      ("bat dau", 5), ("mo dau", 4), ("khoi dong", 7), ("khai mac", 6), ("ra quan", 5),
    ]
    return openings.lazy.compactMap { words, length in
      text.first(words, in: window).flatMap { range(from: $0 + length) }
    }.first
  }

  private func range(from: Int) -> PhaseSpan? {
    let dash = dash(after: from + 2)
    guard let (to, behind) = dash.map({ ($0, $0 + 1) }) ?? end(after: from) else {
      return openRange(from)
    }
    let first = mention(after: from + 2, before: to)
    let last = mention(after: behind, before: min(text.count, to + 40))
    var span = PhaseSpan(textEnd: last?.range.upperBound ?? behind)
    let isImplied = text.earliest(["dau nam", "nay", "ban hanh"], in: from..<to) != nil
    guard first != nil || last != nil || isImplied else { return nil }
    setStart(&span, first, last, from..<to)
    setEnd(&span, last, to)
    return span
  }

  /// The words before the last day, and the place behind them; nothing else may end the span first.
  private func end(after from: Int) -> (start: Int, end: Int)? {
    let words: [StaticString] = [
      "den", "toi", "ket thuc", "hoan thanh", "be mac", "khep lai", "ket lai",
    ]
    let range = from..<min(text.count, from + 90)
    let found = words.compactMap { word in
      text.first(word, in: range).map { ($0, $0 + word.utf8CodeUnitCount) }
    }
    return found.min { $0.0 < $1.0 }
  }

  /// The dash between the two days of "từ 01/7/2025 - 31/12/2025".
  private func dash(after start: Int) -> Int? {
    guard let first = mention(after: start, before: min(text.count, start + 20)) else { return nil }
    var place = first.range.upperBound
    if text.firstIs(" ", at: place) { place += 1 }
    guard text.firstIs("-", at: place), mention(after: place + 1, before: place + 24) != nil else {
      return nil
    }
    return place
  }

  /// "Từ ngày 01/6/2025, …": the end is not said.
  private func openRange(_ from: Int) -> PhaseSpan? {
    guard let first = mention(after: from + 2, before: min(text.count, from + 20)),
      let start = first.partial?.first
    else { return nil }
    return PhaseSpan(start: start, textEnd: first.range.upperBound)
  }

  /// The date that nothing but words of time part from its preposition.
  private func mention(after start: Int, before end: Int) -> DateMention? {
    guard start < end else { return nil }
    let mention = mentions.first { (start..<end).contains($0.range.lowerBound) }
    if let mention, isFiller(start..<mention.range.lowerBound) { return mention }
    guard let place = text.first("quy", in: start..<end), isFiller(start..<place),
      let quarter = quarter(at: place)
    else { return nil }
    return DateMention(range: place..<quarter.end, value: quarter.value)
  }

  /// The days of a mention that says its year.
  private static func partial(_ mention: DateMention?) -> PartialDay? {
    mention.flatMap { year(of: $0.value) == nil ? nil : $0.partial }
  }

  private static let fillers: Set<String> = [
    "ngay", "het", "cuoi", "dau", "giua", "thang", "nam", "truoc", "khoang", "trong", "ket", "thuc",
    "quy", "tuan", "hoc", "vao", "cho", "den", "dot",
  ]

  private func isFiller(_ range: Range<Int>) -> Bool {
    text.key[range].split(separator: 0x20)
      .allSatisfy { Self.fillers.contains(String(decoding: $0, as: UTF8.self)) }
  }

  private func setStart(
    _ span: inout PhaseSpan, _ first: DateMention?, _ last: DateMention?, _ words: Range<Int>
  ) {
    guard let first else {
      let year = Self.partial(last)?.last.year ?? frame.year
      span.start = impliedStart(words, year)
      span.startImplied = span.start != nil
      return
    }
    span.start = day(first, beside: last, isEnd: false)
    // "từ 15/11 đến 28/02/2025" begins the year before.
    if let start = span.start, Self.partial(first) == nil, let end = Self.partial(last)?.last,
      end < start
    {
      span.start = CalendarDay(year: start.year - 1, month: start.month, day: start.day)
    }
  }

  private func setEnd(_ span: inout PhaseSpan, _ last: DateMention?, _ to: Int) {
    let near = to..<min(text.count, to + 28)
    if let place = text.first("nam hoc", in: near), isFiller(to + 3..<place) {
      span.end = frame.schoolYearEnd(text, place..<min(text.count, place + 24))
      span.endImplied = span.end != nil
      span.textEnd = max(span.textEnd, place + 7)
    } else if let last {
      span.end = day(last, beside: nil, isEnd: true, after: span.start)
      let words = to..<min(text.count, last.range.lowerBound + 4)
      let isComputed = text.earliest(["ket thuc", "het nam", "cuoi nam"], in: words) != nil
      if case .year = last.value { span.endImplied = isComputed }
    } else if let place = text.earliest(["ket thuc nam", "het nam", "cuoi nam"], in: near),
      isFiller(to + 3..<place), let year = span.start?.year ?? frame.year
    {
      span.end = CalendarDay(year: year, month: 12, day: 31)
      span.endImplied = true
    }
  }

  private func impliedStart(_ range: Range<Int>, _ year: Int?) -> CalendarDay? {
    if text.first("dau nam hoc", in: range) != nil, let year = frame.period?.start.year ?? year {
      return CalendarDay(year: year, month: 9, day: 5)
    }
    if text.first("dau nam", in: range) != nil, let year {
      return CalendarDay(year: year, month: 1, day: 1)
    }
    if text.earliest(["nay", "ban hanh"], in: range) != nil { return frame.issuedOn }
    return nil
  }

  /// The day itself; without a year the other end's year counts, then the plan's.
  private func day(
    _ mention: DateMention, beside other: DateMention?, isEnd: Bool, after start: CalendarDay? = nil
  ) -> CalendarDay? {
    let near = Self.partial(other)?.last.year ?? start?.year
    if case .quarter = mention.value {
      return Self.days(mention.value, near ?? frame.year).map { isEnd ? $0.end : $0.start }
    }
    if let partial = mention.partial { return isEnd ? partial.last : partial.first }
    switch mention.value {
    case .dayMonth(let day, let month):
      guard let year = near ?? frame.year(month: month, day: day),
        let found = CalendarDay(year: year, month: month, day: day)
      else { return nil }
      guard let start, found < start else { return found }
      return CalendarDay(year: year + 1, month: month, day: day)
    case .monthOnly(let month):
      guard let year = near ?? frame.year(month: month, day: 1) else { return nil }
      let partial = PartialDay.month(year: year, month: month)
      return isEnd ? partial.last : partial.first
    default: return nil
    }
  }
}
