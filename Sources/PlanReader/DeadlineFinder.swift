// Deadlines: a date counts only after a word that makes it an obligation ("trước ngày", "chậm
// nhất", "hạn", "Thời gian thực hiện:"); dates of cited papers and anniversaries never do.

import PlanModel
import VietnameseText

/// Finds what is due in the text of one item.
struct DeadlineFinder {
  private let text: FoldedText
  private let words: DeadlineWords
  private let line: (Int) -> Int
  private let frame: TimeFrame
  /// What has a date, by place; how many of them stand in the sentences read so far.
  private var dated: [(place: Int, deadline: DraftDeadline)] = []
  private var nextDated = 0
  /// What falls on a day of each month or quarter.
  private var monthly: [(place: Int, deadline: DraftDeadline)] = []
  /// Days of one calendar, printed without a year, by their place in `dated`.
  private var yearless: [Int: DraftMonthDay] = [:]
  private var repeated: [(place: Int, deadline: DraftDeadline)] = []

  static func deadlines(
    in text: FoldedText, frame: TimeFrame, line: @escaping (Int) -> Int
  ) -> [DraftDeadline] {
    var finder = DeadlineFinder(text: text, frame: frame, line: line)
    finder.findDates()
    for sentence in text.sentences { finder.findRecurrences(sentence) }
    let words = RelativeTimes.find(
      in: text, dates: (finder.dated + finder.monthly).map(\.place),
      steps: finder.repeated.map(\.place), line: line)
    return (finder.dated + finder.monthly + finder.repeated).map(\.deadline) + words
  }

  private init(text: FoldedText, frame: TimeFrame, line: @escaping (Int) -> Int) {
    self.text = text
    words = DeadlineWords(text: text)
    self.line = line
    self.frame = frame
  }

  // MARK: Dates

  private mutating func findDates() {
    var last: (end: Int, qualifier: DeadlineQualifier)?
    let mentions = DateScanner.mentions(in: text)
    let isYearly = yearly(mentions)
    for (mention, isYearly) in zip(mentions, isYearly) {
      let start = mention.range.lowerBound
      if let found = words.qualifier(before: mention) ?? (isYearly ? reportDay(start) : nil)
        ?? words.heading(mention),
        found.duty == nil || !isPast(mention)
      {
        add(mention, found, isYearly, after: last?.end ?? 0)
        last = (mention.range.upperBound, found)
      } else if let previous = last, isChained(previous.end..<start) {
        giveYear(of: mention)
        add(mention, previous.qualifier, isYearly, after: start)
        last = (mention.range.upperBound, previous.qualifier)
      }
    }
  }

  /// "ngày 24/7 và ngày 20/11/2021": the year behind the last day is the first one's too.
  private mutating func giveYear(of mention: DateMention) {
    guard case .day(let day) = mention.value, let index = dated.indices.last,
      dated[index].deadline.date == nil, let first = yearless[index],
      let month = first.month, let whole = CalendarDay(year: day.year, month: month, day: first.day)
    else { return }
    dated[index].deadline.date = .day(whole)
    dated[index].deadline.relative = nil
    dated[index].deadline.confidence = .likely
  }

  /// Before the plan's own time: "được tổ chức vào ngày 11/6/1948".
  private func isPast(_ mention: DateMention) -> Bool {
    guard let last = mention.partial?.last else { return false }
    if let issued = frame.issuedOn { return last < issued }
    return frame.year.map { last.year < $0 } ?? false
  }

  /// Which dates return every year: "15/6 và 15/12 hằng năm" says it once for both.
  private func yearly(_ mentions: [DateMention]) -> [Bool] {
    var flags = mentions.map { mention in
      [" hang nam", " moi nam"].contains { text.has($0, at: mention.range.upperBound) }
        || Self.isYearless(mention) && opensYearly(mention.range.lowerBound)
    }
    for index in mentions.indices.dropLast().reversed() where flags[index + 1] {
      let gap = mentions[index].range.upperBound..<mentions[index + 1].range.lowerBound
      if Self.isYearless(mentions[index]), isChained(gap) { flags[index] = true }
    }
    return flags
  }

  /// "Mỗi năm, trước ngày 25/11, …".
  private func opensYearly(_ place: Int) -> Bool {
    let start = words.sentenceStart(before: place)
    let opening = text.begins(withAny: ["moi nam", "hang nam"], at: start)
    return opening.map { place - start - $0.utf8CodeUnitCount <= 30 } ?? false
  }

  private static func isYearless(_ mention: DateMention) -> Bool {
    if case .dayMonth = mention.value { return true }
    return false
  }

  /// "báo cáo Giám đốc ngày 15/6 … hằng năm": a yearly day beside a report is its last day.
  private func reportDay(_ start: Int) -> DeadlineQualifier? {
    guard start > 0, let from = text.start(of: "ngay", endingAt: start - 1) else { return nil }
    let clause = max(words.sentenceStart(before: from), from - 160)..<from
    let reports: [StaticString] = ["bao cao", "gui", "nop", "trinh"]
    let feasts: [StaticString] = [
      "chao mung", "ky niem", "nhan", "truyen thong", "thanh lap", "le",
    ]
    guard clause.lowerBound < from, text.earliest(reports, in: clause) != nil,
      text.earliest(feasts, in: clause) == nil
    else { return nil }
    return DeadlineQualifier(words: text.slice(from..<from + 4).lowercased())
  }

  /// Between two dates of one deadline sentence: a bracket, then "và", a comma or a semicolon.
  private func isChained(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    guard range.count <= 200 else { return false }
    if text.firstIs(" (", at: place) {
      guard let close = text.key[place..<range.upperBound].firstIndex(of: UInt8(ascii: ")")) else {
        return false
      }
      place = close + 1
    }
    let rest = String(decoding: text.key[place..<range.upperBound], as: UTF8.self)
    return [
      " va ", ", ", "; ", " va ngay ", ", ngay ", "; ngay ", " va truoc ngay ", ", truoc ngay ",
      " hang nam va ", " hang nam va ngay ", " hang nam, ",
    ].contains(rest)
  }

  private mutating func add(
    _ mention: DateMention, _ qualifier: DeadlineQualifier, _ isYearly: Bool, after last: Int
  ) {
    let end = mention.range.upperBound
    var deadline = DraftDeadline(
      qualifier: qualifier.words, line: line(mention.range.lowerBound))
    deadline.what =
      what(after: end) ?? qualifier.review ?? what(before: mention.range.lowerBound, last)
    setTime(&deadline, mention, isYearly)
    dated.append((mention.range.lowerBound, deadline))
  }

  private mutating func setTime(
    _ deadline: inout DraftDeadline, _ mention: DateMention, _ isYearly: Bool
  ) {
    let isBefore = deadline.qualifier?.hasSuffix("trước") ?? false
    switch mention.value {
    case .dayMonth(let day, let month):
      yearless[dated.count] = DraftMonthDay(month: month, day: day)
      if isYearly {
        setYearly(&deadline, DraftMonthDay(month: month, day: day))
      } else if let year = frame.year(month: month, day: day),
        let whole = CalendarDay(year: year, month: month, day: day)
      {
        deadline.date = .day(whole)
        deadline.confidence = .likely
      } else {
        keepWords(&deadline, mention)
      }
    case .monthOnly(let month):
      if isYearly {
        deadline.recurrence = .yearly
        deadline.relative = words(deadline.qualifier, mention.range)
      } else if let year = frame.year(month: month, day: 1) {
        deadline.date = Self.month(year, isBefore ? month - 1 : month)
      } else {
        deadline.relative = words(deadline.qualifier, mention.range)
      }
      deadline.confidence = .likely
    case .invalid: keepWords(&deadline, mention)
    default:
      deadline.date =
        isBefore ? Self.before(mention.value) : mention.partial
    }
  }

  /// "trước quý IV/2026" ends with the third quarter, "trước năm 2030" with 2029.
  private static func before(_ value: DateMention.Value) -> PartialDay? {
    switch value {
    case .day(let day): return .day(day)
    case .year(let year): return .year(year - 1)
    case .month(let year, let month): return self.month(year, month - 1)
    case .quarter(let year, let quarter): return self.month(year, quarter * 3 - 3)
    case .dayMonth, .monthOnly, .invalid: return nil
    }
  }

  private static func month(_ year: Int, _ month: Int) -> PartialDay {
    month > 0 ? .month(year: year, month: month) : .month(year: year - 1, month: 12)
  }

  private func keepWords(_ deadline: inout DraftDeadline, _ mention: DateMention) {
    deadline.relative = words(deadline.qualifier, mention.range)
    deadline.confidence = .doubtful
  }

  private func setYearly(_ deadline: inout DraftDeadline, _ day: DraftMonthDay) {
    deadline.date = nil
    deadline.relative = nil
    deadline.recurrence = .yearly
    deadline.anchor = day
    deadline.confidence = .certain
  }

  private func words(_ qualifier: String?, _ range: Range<Int>) -> String {
    (qualifier.map { $0 + " " } ?? "") + text.slice(range)
  }

  // MARK: Recurrences

  /// The steps of a sentence, unless its dates say the same: "Định kỳ 6 tháng, báo cáo trước ngày
  /// 15/6 và 15/12" asks for two reports a year, not for four.
  private mutating func findRecurrences(_ sentence: Range<Int>) {
    var steps = Recurrences.steps(in: text, sentence)
    for day in MonthDays.find(in: text, sentence, steps: steps.map(\.value)) {
      var deadline = day.deadline
      deadline.line = line(day.place)
      steps.removeAll { $0.value == deadline.recurrence }
      monthly.append((day.place, deadline))
    }
    let first = nextDated
    while nextDated < dated.count, dated[nextDated].place < sentence.upperBound { nextDated += 1 }
    let inside = (first..<nextDated).filter { yearless[$0] != nil || hasOneYear($0) }
    if Recurrences.isCovered(steps.map(\.value), by: inside.count) {
      for index in inside {
        if let day = yearless[index] { setYearly(&dated[index].deadline, day) }
      }
      return
    }
    // Beside a yearly day, one that fits no single year returns too.
    if (first..<nextDated).contains(where: { dated[$0].deadline.anchor != nil }) {
      for index in inside where dated[index].deadline.relative != nil {
        guard let day = yearless[index] else { continue }
        setYearly(&dated[index].deadline, day)
        dated[index].deadline.confidence = .likely
      }
    }
    for step in steps where !repeated.contains(where: { $0.deadline.recurrence == step.value }) {
      repeated.append((step.place, DraftDeadline(recurrence: step.value, line: line(step.place))))
    }
  }

  /// A printed day of the plan's only year.
  private func hasOneYear(_ index: Int) -> Bool {
    frame.year != nil && dated[index].deadline.date != nil
  }

  // MARK: What is due

  /// The one thing that the clause before the date names.
  private func what(before place: Int, _ last: Int) -> String? {
    let clause = min(place, max(last, words.sentenceStart(before: place)))..<place
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
