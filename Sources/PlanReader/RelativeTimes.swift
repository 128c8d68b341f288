// Times that no calendar gives: recurrences ("định kỳ 6 tháng, năm") and words such as "ngay sau
// khi kế hoạch được ban hành", kept as words for a person to fix a day.

import PlanModel

/// Finds recurrences and relative times.
struct RelativeTimes {
  private let text: FoldedText
  private let line: (Int) -> Int
  private let hasDate: Bool
  private var found: [DraftDeadline] = []

  static func find(
    in text: FoldedText, hasDate: Bool, line: @escaping (Int) -> Int
  ) -> [DraftDeadline] {
    var times = RelativeTimes(text: text, line: line, hasDate: hasDate)
    times.run()
    return times.found
  }

  private init(text: FoldedText, line: @escaping (Int) -> Int, hasDate: Bool) {
    self.text = text
    self.line = line
    self.hasDate = hasDate
  }

  private mutating func run() {
    for sentence in text.sentences {
      let before = found.count
      findRecurrences(sentence)
      findLabelled(sentence)
      if found.count == before || !hasLabel(sentence) { findPhrases(sentence) }
      if found.isEmpty, !hasDate { findPrompt(sentence) }
    }
  }

  // MARK: Recurrences

  private static let steps: [(words: StaticString, value: DraftRecurrence)] = [
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

  /// After "định kỳ" a list of steps; at the beginning of a sentence "Hằng năm, …"; "01 lần/tháng".
  private mutating func findRecurrences(_ sentence: Range<Int>) {
    var place = sentence.lowerBound
    while let start = text.first("dinh ky", in: place..<sentence.upperBound) {
      place = start + 7
      while text.firstIs(" ", at: place), let step = step(at: place + 1) {
        add(step.value, at: place + 1)
        place = step.end
        if text.firstIs(",", at: place) { place += 1 }
        for word: StaticString in [" va", " hoac"] where text.has(word, at: place) {
          place += word.utf8CodeUnitCount
        }
      }
    }
    for opening: StaticString in ["hang tuan", "hang thang", "hang quy", "hang nam"]
    where text.has(opening, at: sentence.lowerBound) {
      if let step = step(at: sentence.lowerBound) { add(step.value, at: sentence.lowerBound) }
    }
    for (words, value): (StaticString, DraftRecurrence) in [
      ("lan/tuan", .weekly), ("lan/thang", .monthly), ("lan/quy", .quarterly), ("lan/nam", .yearly),
    ] {
      if let place = text.first(words, in: sentence) { add(value, at: place) }
    }
    findMonthly(sentence)
  }

  /// "trước ngày 25 hằng tháng": the day of each month stays in words.
  private mutating func findMonthly(_ sentence: Range<Int>) {
    for (words, value): (StaticString, DraftRecurrence) in [
      ("hang thang", .monthly), ("hang quy", .quarterly),
    ] {
      guard let place = text.first(words, in: sentence) else { continue }
      let window = max(sentence.lowerBound, place - 24)..<place
      guard let start = text.first("truoc ngay", in: window) else { continue }
      add(value, at: start)
      found[found.count - 1].relative =
        text.slice(start..<place + words.utf8CodeUnitCount).lowercased()
    }
  }

  private func step(at place: Int) -> (value: DraftRecurrence, end: Int)? {
    for (words, value) in Self.steps where text.has(words, at: place) {
      return (value, place + words.utf8CodeUnitCount)
    }
    return nil
  }

  private mutating func add(_ value: DraftRecurrence, at place: Int) {
    guard !found.contains(where: { $0.recurrence == value && $0.anchor == nil }) else { return }
    found.append(DraftDeadline(recurrence: value, line: line(place)))
  }

  // MARK: Words

  private static let labels: [StaticString] = [
    "thoi gian thuc hien:", "thoi gian hoan thanh:", "thoi gian:", "thoi han:", "han nop:",
    "thoi gian nop:", "han nop bao cao:", "han bao cao:", "han gui:", "han gui bao cao:",
  ]

  private func hasLabel(_ sentence: Range<Int>) -> Bool {
    Self.labels.contains { text.first($0, in: sentence) != nil }
  }

  /// What stands after "Thời gian thực hiện:" when it holds no date.
  private mutating func findLabelled(_ sentence: Range<Int>) {
    guard !hasDate || found.isEmpty else { return }
    for label in Self.labels {
      guard let start = text.first(label, in: sentence) else { continue }
      let from = start + label.utf8CodeUnitCount + 1
      guard from < sentence.upperBound,
        !text.key[from..<sentence.upperBound].contains(UInt8(ascii: "/"))
      else { return }
      addWords(from..<phraseEnd(from, sentence, stopsAtComma: false))
      return
    }
  }

  private static let openings: [StaticString] = [
    "ngay sau khi", "ngay sau", "sau moi", "cung voi so ket", "cung voi tong ket",
    "cung voi bao cao",
    "cung thoi diem", "dung thoi gian quy dinh", "theo thoi gian quy dinh",
    "dung thoi han quy dinh",
    "khi co yeu cau", "trong vong", "cham nhat sau", "cham nhat trong vong", "khi ket thuc",
    "sau khi ket thuc", "truoc khi ket thuc", "cham nhat truoc khi",
  ]

  private mutating func findPhrases(_ sentence: Range<Int>) {
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      if text.isWordStart(place), text.begins(withAny: Self.openings, at: place) != nil {
        let end = phraseEnd(place, sentence, stopsAtComma: true)
        addWords(place..<end)
        place = end
      } else if text.isWordStart(place), isCountedSpan(place) {
        let end = phraseEnd(place, sentence, stopsAtComma: true)
        addWords(place..<end)
        place = end
      } else {
        place += 1
      }
    }
  }

  /// "Sau 3 năm kể từ khi triển khai".
  private func isCountedSpan(_ place: Int) -> Bool {
    text.has("sau ", at: place) && place + 4 < text.count && FoldedText.isDigit(text.key[place + 4])
      && text.first("ke tu", in: place..<min(text.count, place + 24)) != nil
  }

  /// "kịp thời báo cáo" asks for a report at once.
  private mutating func findPrompt(_ sentence: Range<Int>) {
    guard let place = text.first("kip thoi bao cao", in: sentence) else { return }
    addWords(place..<place + 8)
  }

  private func phraseEnd(_ start: Int, _ sentence: Range<Int>, stopsAtComma: Bool) -> Int {
    var end = start
    while end < sentence.upperBound {
      switch text.key[end] {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"): return end
      case UInt8(ascii: ",") where stopsAtComma: return end
      case UInt8(ascii: ".") where end + 1 >= sentence.upperBound: return end
      default: end += 1
      }
    }
    return end
  }

  private mutating func addWords(_ range: Range<Int>) {
    let words = Recipients.trimmed(text.slice(range)).split(separator: " ").joined(separator: " ")
    guard words.utf8.count >= 4 else { return }
    found.append(
      DraftDeadline(relative: words, line: line(range.lowerBound), confidence: .likely))
  }
}
