// Deadlines: a date counts only after a word that makes it an obligation ("trước ngày", "chậm
// nhất", "hạn", "Thời gian thực hiện:"); dates of cited papers and anniversaries never do.

import PlanModel
import VietnameseText

/// Finds what is due in the text of one item.
struct DeadlineFinder {
  private let text: FoldedText
  private let line: (Int) -> Int
  /// The year a day without a year falls in; nil when the plan spans several.
  private let year: Int?
  private var found: [DraftDeadline] = []

  static func deadlines(
    in text: FoldedText, year: Int?, line: @escaping (Int) -> Int
  ) -> [DraftDeadline] {
    var finder = DeadlineFinder(text: text, line: line, year: year)
    finder.findDates()
    finder.found += RelativeTimes.find(in: text, hasDate: !finder.found.isEmpty, line: line)
    return finder.found
  }

  private init(text: FoldedText, line: @escaping (Int) -> Int, year: Int?) {
    self.text = text
    self.line = line
    self.year = year
  }

  /// Words that make the date behind them the last day, longest first.
  private static let triggers: [StaticString] = [
    "cham nhat la truoc ngay", "cham nhat den het ngay", "cham nhat la vao ngay",
    "cham nhat truoc ngay", "cham nhat vao ngay", "cham nhat den ngay", "cham nhat la ngay",
    "cham nhat la het", "cham nhat trong", "cham nhat ngay", "cham nhat la", "cham nhat vao",
    "cham nhat truoc", "cham nhat", "truoc va trong ngay", "truoc ngay", "truoc het ngay", "truoc",
    "han cuoi la ngay", "han cuoi ngay", "han cuoi", "han nop ngay", "han nop", "thoi han ngay",
    "thoi han", "han chot ngay", "han chot", "muon nhat ngay", "muon nhat la ngay", "muon nhat",
    "hoan thanh vao ngay", "hoan thanh ngay", "hoan thanh trong", "hoan thanh vao",
    "hoan thanh den het ngay", "hoan thanh",
  ]
  /// Words that do so only beside a duty.
  private static let weakTriggers: [StaticString] = [
    "vao", "vao ngay", "den het ngay", "den ngay", "den het", "den", "cuoi",
  ]
  private static let duties: [StaticString] = [
    "so ket", "tong ket", "hoan thanh", "bao cao", "dang ky", "nop", "gui", "thoi gian thuc hien",
    "thoi gian hoan thanh", "thoi gian",
  ]

  /// What makes a date an obligation.
  private struct Qualifier {
    /// The words before the date; nil after a label such as "Thời gian:".
    var words: String?
    /// The duty beside a weak word.
    var duty: String?

    /// The duty when it names a review.
    var review: String? {
      duty.flatMap { ["sơ kết", "tổng kết"].contains($0) ? $0 : nil }
    }
  }

  private mutating func findDates() {
    var last: (end: Int, qualifier: Qualifier)?
    for mention in DateScanner.mentions(in: text) {
      let start = mention.range.lowerBound
      if let found = qualifier(before: start, mention) {
        add(mention, found, after: last?.end ?? 0)
        last = (mention.range.upperBound, found)
      } else if let previous = last, isChained(previous.end..<start) {
        add(mention, previous.qualifier, after: start)
        last = (mention.range.upperBound, previous.qualifier)
      }
    }
  }

  private func qualifier(before start: Int, _ mention: DateMention) -> Qualifier? {
    let end = withoutHour(start > 0 && text.key[start - 1] == 0x20 ? start - 1 : start)
    for trigger in Self.triggers {
      if let from = text.start(of: trigger, endingAt: end) {
        return Qualifier(words: text.slice(from..<end).lowercased())
      }
    }
    if mention.isMonth, let from = text.start(of: "trong", endingAt: end) {
      return Qualifier(words: text.slice(from..<end).lowercased())
    }
    let sentence = min(end, sentenceStart(before: start))
    for trigger in Self.weakTriggers {
      guard let from = text.start(of: trigger, endingAt: end) else { continue }
      guard mention.value != .invalid, let duty = duty(min(sentence, from)..<from, trigger) else {
        continue
      }
      return Qualifier(words: text.slice(from..<end).lowercased(), duty: duty)
    }
    return afterTimeLabel(sentence..<end) ? Qualifier() : nil
  }

  /// "trước 16h00 ngày 25/3": the place before the hour.
  private func withoutHour(_ end: Int) -> Int {
    guard let day = text.start(of: "ngay", endingAt: end), day > 3 else { return end }
    var start = day - 1
    while start > 0, text.key[start - 1] != 0x20 { start -= 1 }
    let word = text.key[start..<day - 1]
    guard let first = word.first, FoldedText.isDigit(first), word.contains(UInt8(ascii: "h")),
      word.count <= 6, start > 0
    else { return end }
    return start - 1
  }

  /// "vào năm 2025" beside a review; "đến hết ngày …" only after "Thời gian …" or "hoàn thành".
  private func duty(_ range: Range<Int>, _ trigger: StaticString) -> String? {
    let isRangeEnd = trigger.utf8Start[0] == UInt8(ascii: "d")
    let words = isRangeEnd ? Self.duties.suffix(3) + ["hoan thanh"] : Self.duties[...]
    let places = words.compactMap { word in
      text.first(word, in: range).map { $0..<$0 + word.utf8CodeUnitCount }
    }
    guard let place = places.max(by: { $0.lowerBound < $1.lowerBound }),
      range.upperBound - place.lowerBound < 160
    else { return nil }
    return text.slice(place).lowercased()
  }

  /// "Thời gian thực hiện: ngày 05/6/2024", "Thời hạn: 30/6/2024", "Hoàn thành: tháng 6/2024".
  private func afterTimeLabel(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    for word: StaticString in ["ngay", "trong", "la", "het", "thang", "cuoi"] {
      if let start = text.start(of: word, endingAt: end) {
        end = start > range.lowerBound && text.key[start - 1] == 0x20 ? start - 1 : start
      }
    }
    guard end > range.lowerBound, text.key[end - 1] == UInt8(ascii: ":") else { return false }
    return [
      "thoi gian", "thoi han", "hoan thanh", "thoi gian thuc hien", "thoi gian hoan thanh",
      "thoi gian nop", "thoi gian gui", "han nop", "thoi gian bao cao", "han nop bao cao",
      "han bao cao", "han gui",
    ]
    .contains { text.start(of: $0, endingAt: end - 1) != nil }
  }

  /// Looked for within 400 bytes, so that a page without a full stop costs no more than others.
  private func sentenceStart(before place: Int) -> Int {
    var start = place
    let limit = max(1, place - 400)
    while start > limit {
      if text.key[start - 1] == 0x20, text.key[start - 2] == UInt8(ascii: ".") { return start }
      start -= 1
    }
    return limit == 1 ? 0 : limit
  }

  /// Between two dates of one deadline sentence: a bracket, then "và", a comma or a semicolon.
  private func isChained(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    if text.firstIs(" (", at: place) {
      guard let close = text.key[place..<range.upperBound].firstIndex(of: UInt8(ascii: ")")) else {
        return false
      }
      place = close + 1
    }
    let rest = String(decoding: text.key[place..<range.upperBound], as: UTF8.self)
    return [" va ", ", ", "; ", " va ngay ", ", ngay ", "; ngay ", " va truoc ngay "].contains(rest)
  }

  private mutating func add(_ mention: DateMention, _ qualifier: Qualifier, after last: Int) {
    let end = mention.range.upperBound
    var deadline = DraftDeadline(
      qualifier: qualifier.words, line: line(mention.range.lowerBound))
    deadline.what =
      what(after: end) ?? qualifier.review ?? what(before: mention.range.lowerBound, last)
    let isYearly = [" hang nam", " moi nam"].contains { text.has($0, at: end) }
    switch mention.value {
    case .dayMonth(let day, let month) where isYearly:
      deadline.recurrence = .yearly
      deadline.anchor = DraftMonthDay(month: month, day: day)
    case .dayMonth(let day, let month):
      guard let year, let whole = CalendarDay(year: year, month: month, day: day) else {
        deadline.relative = words(qualifier.words, mention.range)
        deadline.confidence = .doubtful
        break
      }
      deadline.date = .day(whole)
      deadline.confidence = .likely
    case .monthOnly(let month):
      if let year { deadline.date = .month(year: year, month: month) }
      if year == nil { deadline.relative = words(qualifier.words, mention.range) }
      deadline.confidence = .likely
    case .invalid:
      deadline.relative = words(qualifier.words, mention.range)
      deadline.confidence = .doubtful
    default: deadline.date = mention.partial
    }
    found.append(deadline)
  }

  private func words(_ qualifier: String?, _ range: Range<Int>) -> String {
    (qualifier.map { $0 + " " } ?? "") + text.slice(range)
  }

  /// The one thing that the clause before the date names.
  private func what(before place: Int, _ last: Int) -> String? {
    let clause = min(place, max(last, sentenceStart(before: place)))..<place
    let names: [StaticString] = ["so ket", "tong ket", "dang ky"]
    let found = names.compactMap { name in
      text.first(name, in: clause).map { $0..<$0 + name.utf8CodeUnitCount }
    }
    return found.count == 1 ? text.slice(found[0]).lowercased() : nil
  }

  /// "(đối với sơ kết)" after the date, or "đối với sơ kết" without the bracket.
  private func what(after end: Int) -> String? {
    var place = end
    let isBracket = text.firstIs(" (", at: place)
    place += isBracket ? 2 : 1
    let isNamed = text.has("doi voi ", at: place)
    guard isBracket || isNamed else { return nil }
    if isNamed { place += 8 }
    let stops: [UInt8] = isBracket ? [UInt8(ascii: ")")] : Array(",;.".utf8)
    guard place < text.count else { return nil }
    let close = text.key[place...].firstIndex { stops.contains($0) } ?? text.count
    let words = text.slice(place..<close)
    guard !words.isEmpty, close - place <= 60, !text.has("qua ", at: place) else { return nil }
    if !isNamed, words.utf8.contains(where: FoldedText.isDigit) { return nil }
    return words
  }
}
