// Tasks of the plan that no task of the new document answers to: split off by hand, added by hand,
// or gone. One whose words still stand in the document stays; only the rest is proposed to go.

/// Looks for what became of a task.
struct LostTasks {
  private let ties: RowTies<PlanTask>
  private let strangers: Set<Int>
  private let newLines: [WordBag]
  private let words: WordBag
  /// For places of the old document those of the new one.
  private let newOfBase: [Int: Int]

  init(_ ties: RowTies<PlanTask>, new: ReadingRows) {
    self.ties = ties
    strangers = ties.strangers
    newLines = new.lines.map { WordBag($0) }
    words = WordBag(new.lines.joined(separator: " "))
    newOfBase = Dictionary(ties.baseOfNew.map { ($0.value.place, $0.key) }) { first, _ in first }
  }

  /// What the task at this place of the plan becomes: itself at its new place in the document, or
  /// nil when the document has it no more.
  func fate(of place: Int) -> PlanTask? {
    guard strangers.contains(place) else { return nil }
    var task = ties.plan[place]
    let bag = WordBag(task.words)
    guard task.lines != nil, !bag.isEmpty else { return task }
    if let whole = whole(around: task, bag) {
      guard let found = newOfBase[whole] else { return nil }
      let new = ties.new[found]
      guard
        ties.base[whole].words.saysTheSame(as: new.words)
          || bag.share(in: WordBag(new.words)) >= 0.7
      else { return nil }
      task.lines = new.lines
      return task
    }
    if let line = newLines.firstIndex(where: { bag.share(in: $0) >= 0.9 }) {
      task.lines = LineRange(first: line + 1, last: line + 1)
      return task
    }
    guard bag.share(in: words) >= 0.95 else { return nil }
    task.lines = nil
    return task
  }

  /// The task of the old document of which this one is a part.
  private func whole(around task: PlanTask, _ bag: WordBag) -> Int? {
    let candidates = ties.base.indices.filter { place in
      guard let lines = ties.base[place].lines, let own = task.lines else { return false }
      return lines.first <= own.last && own.first <= lines.last
    }
    return candidates.map { (place: $0, share: bag.share(in: WordBag(ties.base[$0].words))) }
      .filter { $0.share >= 0.6 }.max { $0.share < $1.share }?.place
  }
}
