// Which of several texts a deadline belongs to, when one task is made several.

import VietnameseText

/// Deals the deadlines of a task out to the parts of its words.
enum DeadlineDealing {
  /// The deadlines of each text, numbers kept; those that no text names go to the first.
  static func deal(_ deadlines: [Deadline], among texts: [String]) -> [[Deadline]] {
    var parts = texts.map { _ in [Deadline]() }
    let places = texts.map { Words(text: $0) }
    for deadline in deadlines {
      let scores = places.map { $0.score(of: deadline) }
      let best = scores.max() ?? 0
      parts[best > 0 ? scores.firstIndex(of: best) ?? 0 : 0].append(deadline)
    }
    return parts
  }

  /// A text as folded letters and as the numbers in it.
  private struct Words {
    let key: String
    let numbers: [Int]

    init(text: String) {
      key = SearchKey.of(text)
      numbers = key.split { !$0.isNumber }.compactMap { Int($0) }
    }

    /// How much of the deadline the text names: its day weighs more than its words, those more than
    /// what falls due.
    func score(of deadline: Deadline) -> Int {
      var score = 0
      if case .by(let day) = deadline.schedule { score += 4 * self.score(of: day) }
      if holds(deadline.words) { score += 3 }
      if let what = deadline.what, holds(what) { score += 1 }
      return score
    }

    private func holds(_ words: String) -> Bool {
      let wanted = SearchKey.of(words)
      return !wanted.isEmpty && key.contains(wanted)
    }

    /// 2 for the whole day as people write it ("05/6/2026", "ngày 5 tháng 6 năm 2026"), 1 for one
    /// without its year.
    private func score(of day: PartialDay) -> Int {
      switch day {
      case .day(let day):
        if follows([day.day, day.month, day.year]) { return 2 }
        return follows([day.day, day.month]) ? 1 : 0
      case .month(let year, let month): return follows([month, year]) ? 2 : 0
      case .year(let year): return follows([year]) ? 1 : 0
      }
    }

    private func follows(_ wanted: [Int]) -> Bool {
      guard numbers.count >= wanted.count else { return false }
      return (0...numbers.count - wanted.count).contains { start in
        numbers[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
