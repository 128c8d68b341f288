// Duties that return: "định kỳ 6 tháng, năm", "01 lần/tháng", and the day of each month or quarter
// ("trước ngày 25 hằng tháng").

import PlanModel

/// The steps in which a duty of one sentence returns.
enum Recurrences {
  typealias Step = (value: DraftRecurrence, place: Int)

  private static let words: [(words: StaticString, value: DraftRecurrence)] = [
    ("hang tuan", .weekly), ("moi tuan", .weekly), ("01 lan/tuan", .weekly),
    ("1 lan/tuan", .weekly),
    ("tuan", .weekly), ("hang thang", .monthly), ("moi thang", .monthly), ("01 thang", .monthly),
    ("thang", .monthly), ("hang quy", .quarterly), ("moi quy", .quarterly), ("quy", .quarterly),
    ("03 thang", .quarterly), ("3 thang", .quarterly), ("06 thang", .halfYearly),
    ("6 thang", .halfYearly), ("sau thang", .halfYearly), ("hang nam", .yearly),
    ("moi nam", .yearly),
    ("01 nam", .yearly), ("1 nam", .yearly), ("mot nam", .yearly), ("ca nam", .yearly),
    ("nam", .yearly),
  ]

  /// After "định kỳ" a list of steps; at the beginning of a sentence "Hằng năm, …"; "01 lần/tháng";
  /// "báo cáo … hằng quý".
  static func steps(in text: FoldedText, _ sentence: Range<Int>) -> [Step] {
    var found: [Step] = []
    func add(_ value: DraftRecurrence, _ place: Int) {
      if !found.contains(where: { $0.value == value }) { found.append((value, place)) }
    }
    for step in listed(in: text, sentence) { add(step.value, step.place) }
    for (words, value): (StaticString, DraftRecurrence) in [
      ("hang tuan", .weekly), ("hang thang", .monthly), ("hang quy", .quarterly),
      ("hang nam", .yearly),
    ] {
      if text.has(words, at: sentence.lowerBound) || isLabelled(text, words, sentence) {
        add(value, sentence.lowerBound)
      } else if let place = text.first(words, in: sentence),
        isReported(text, place, value, sentence)
      {
        add(value, place)
      }
    }
    for (words, value): (StaticString, DraftRecurrence) in [
      ("lan/tuan", .weekly), ("lan/thang", .monthly), ("lan/quy", .quarterly), ("lan/nam", .yearly),
    ] {
      if let place = text.first(words, in: sentence) { add(value, place) }
    }
    return found
  }

  private static func listed(in text: FoldedText, _ sentence: Range<Int>) -> [Step] {
    var found: [Step] = []
    var place = sentence.lowerBound
    while let start = text.first("dinh ky", in: place..<sentence.upperBound) {
      place = start + 7
      while text.firstIs(" ", at: place), let step = step(text, at: place + 1) {
        found.append((step.value, place + 1))
        place = step.end
        if text.firstIs(",", at: place) { place += 1 }
        for word: StaticString in [" va", " hoac"] where text.has(word, at: place) {
          place += word.utf8CodeUnitCount
        }
      }
    }
    return found
  }

  private static func step(
    _ text: FoldedText, at place: Int
  ) -> (value: DraftRecurrence, end: Int)? {
    for (words, value) in Self.words where text.has(words, at: place) {
      return (value, place + words.utf8CodeUnitCount)
    }
    return nil
  }

  /// "Thời gian thực hiện: hằng quý".
  private static func isLabelled(
    _ text: FoldedText, _ words: StaticString, _ sentence: Range<Int>
  ) -> Bool {
    guard let place = text.first(words, in: sentence), place >= 2,
      text.key[place - 2] == UInt8(ascii: ":"), place - 2 > sentence.lowerBound
    else { return false }
    return DeadlineWords.isTimeLabel(text, sentence.lowerBound..<place - 2)
  }

  /// A report that returns; "hằng năm" is said of so much else that it must follow at once.
  private static func isReported(
    _ text: FoldedText, _ place: Int, _ value: DraftRecurrence, _ sentence: Range<Int>
  ) -> Bool {
    let near = max(sentence.lowerBound, place - (value == .yearly ? 8 : 60))..<place
    if value != .yearly {
      let behind = place..<min(sentence.upperBound, place + 32)
      if text.first("bao cao", in: behind) != nil { return true }
    }
    guard let report = text.first("bao cao", in: near) else { return false }
    return !text.key[report..<place].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }

  /// Whether so many days a year are all that the steps ask for.
  static func isCovered(_ steps: [DraftRecurrence], by days: Int) -> Bool {
    guard days > 0, !steps.isEmpty else { return false }
    return steps.allSatisfy { step in
      switch step {
      case .yearly: true
      case .halfYearly: days >= 2
      case .quarterly: days >= 4
      case .monthly, .weekly: false
      }
    }
  }
}

/// Days of each month or quarter.
enum MonthDays {
  typealias Found = (place: Int, deadline: DraftDeadline)

  /// What stands behind the day: how often it returns and whether it is the period's own month.
  private static let tails: [(words: StaticString, step: DraftRecurrence?, isOwn: Bool)] = [
    (" cua thang cuoi cung cua quy", .quarterly, true),
    (" cua thang cuoi cung quy", .quarterly, true),
    (" cua thang cuoi cua quy", .quarterly, true), (" cua thang cuoi quy", .quarterly, true),
    (" thang cuoi cua quy", .quarterly, true), (" thang cuoi quy", .quarterly, true),
    (" thang cuoi moi quy", .quarterly, true), (" cua thang cuoi moi quy", .quarterly, true),
    (" cua thang dau quy sau", .quarterly, false), (" thang dau quy sau", .quarterly, false),
    (" cua thang sau", .monthly, false), (" thang sau", .monthly, false),
    (" cua thang ke tiep", .monthly, false), (" thang ke tiep", .monthly, false),
    (" cua thang tiep theo", .monthly, false), (" cua thang lien ke", nil, false),
    (" thang lien ke", nil, false), (" cua hang thang", .monthly, true),
    (" hang thang", .monthly, true), (" cua moi thang", .monthly, true),
    (" moi thang", .monthly, true),
    (" hang quy", .quarterly, false), (" cua thang", nil, true),
    (" cua quy sau", .quarterly, false),
  ]

  /// "trước ngày 25 hằng tháng", "hằng quý trước ngày 20 của tháng cuối quý"; a day of a month that
  /// no words make plain stays words.
  static func find(
    in text: FoldedText, _ sentence: Range<Int>, steps: [DraftRecurrence]
  ) -> [Found] {
    var found: [Found] = []
    var place = sentence.lowerBound
    while let start = text.first("ngay", in: place..<sentence.upperBound) {
      place = start + 4
      guard let (day, end) = dayOfMonth(text, start + 5) else { continue }
      let tail = tails.first { text.has($0.words, at: end) }
      let isSet = steps.contains(.monthly)
      let limit =
        DeadlineWords(text: text).limitStart(endingAt: start + 4)
        ?? (isSet ? text.start(of: "vao", endingAt: start - 1) : nil)
      guard limit != nil || tail?.step != nil else { continue }
      let from = limit ?? start
      let wordsEnd = tail.map { end + $0.words.utf8CodeUnitCount } ?? end
      found.append(
        deadline(
          text, from..<wordsEnd, day, tail?.step ?? implied(text, from, sentence, steps),
          isOwn: tail?.isOwn ?? true, sentence))
      place = end
    }
    return found
  }

  /// A number of at most 31 that is no part of a whole date.
  private static func dayOfMonth(_ text: FoldedText, _ start: Int) -> (day: Int, end: Int)? {
    guard start < text.count, text.key[start - 1] == 0x20 else { return nil }
    let digits = text.key[start...].prefix(while: FoldedText.isDigit)
    let end = digits.endIndex
    guard digits.count <= 2, let day = Int(String(decoding: digits, as: UTF8.self)),
      (1...31).contains(day)
    else { return nil }
    if end < text.count, [UInt8(ascii: "/"), UInt8(ascii: "-")].contains(text.key[end]) {
      return nil
    }
    let next = text.key[end...].prefix(2).dropFirst()
    if text.firstIs(".", at: end), next.contains(where: FoldedText.isDigit) { return nil }
    if text.has(" thang ", at: end), end + 7 < text.count, FoldedText.isDigit(text.key[end + 7]) {
      return nil
    }
    return (day, end)
  }

  /// "định kỳ hằng tháng báo cáo trước ngày 20", "báo cáo tháng trước ngày 25".
  private static func implied(
    _ text: FoldedText, _ place: Int, _ sentence: Range<Int>, _ steps: [DraftRecurrence]
  ) -> DraftRecurrence? {
    if steps.contains(.monthly) { return .monthly }
    if steps.contains(.quarterly) { return .quarterly }
    let before = max(sentence.lowerBound, place - 160)..<place
    if text.first("bao cao thang", in: before) != nil { return .monthly }
    return text.first("bao cao quy", in: before) != nil ? .quarterly : nil
  }

  private static func deadline(
    _ text: FoldedText, _ range: Range<Int>, _ day: Int, _ step: DraftRecurrence?, isOwn: Bool,
    _ sentence: Range<Int>
  ) -> Found {
    var deadline = DraftDeadline(line: 0)
    deadline.recurrence = step
    let isLastMonth = text.earliest(["thang cuoi"], in: range) != nil
    if isOwn, step == .monthly || step == .quarterly && isLastMonth {
      deadline.anchor = DraftMonthDay(month: nil, day: day)
      deadline.relative = text.slice(range).lowercased()
    } else {
      let stops = Array(",;(.".utf8)
      let end = text.key[range.upperBound..<sentence.upperBound].firstIndex { stops.contains($0) }
      deadline.relative = text.slice(range.lowerBound..<(end ?? sentence.upperBound))
      deadline.confidence = .likely
    }
    return (range.lowerBound, deadline)
  }
}
