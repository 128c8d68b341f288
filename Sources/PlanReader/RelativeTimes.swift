// Times that no calendar gives: "ngay sau khi kế hoạch được ban hành" and the like, kept as words
// for a person to fix a day.

import PlanModel

/// Finds relative times.
struct RelativeTimes {
  private let text: FoldedText
  private let line: (Int) -> Int
  /// Places of the dates and of the recurrences that were found.
  private let dates: [Int]
  private let steps: [Int]
  private var found: [DraftDeadline] = []

  static func find(
    in text: FoldedText, dates: [Int], steps: [Int], line: @escaping (Int) -> Int
  ) -> [DraftDeadline] {
    var times = RelativeTimes(text: text, line: line, dates: dates, steps: steps)
    for sentence in text.sentences { times.read(sentence) }
    return times.found
  }

  private init(text: FoldedText, line: @escaping (Int) -> Int, dates: [Int], steps: [Int]) {
    self.text = text
    self.line = line
    self.dates = dates
    self.steps = steps
  }

  private mutating func read(_ sentence: Range<Int>) {
    let before = found.count
    let hasStep = steps.contains(where: sentence.contains)
    if !hasStep { findLabelled(sentence) }
    if found.count == before && !hasStep || !hasLabel(sentence) { findPhrases(sentence) }
    if found.isEmpty, dates.isEmpty, steps.isEmpty { findPrompt(sentence) }
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
    guard dates.isEmpty || found.isEmpty && steps.isEmpty else { return }
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

  /// First letters of the openings.
  private static let leads = Set(openings.map { $0.utf8Start[0] })

  private mutating func findPhrases(_ sentence: Range<Int>) {
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      guard Self.leads.contains(text.key[place]), text.isWordStart(place) else {
        place += 1
        continue
      }
      if text.begins(withAny: Self.openings, at: place) != nil {
        let end = phraseEnd(place, sentence, stopsAtComma: true)
        addWords(place..<end)
        place = end
      } else if isCountedSpan(place) {
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
