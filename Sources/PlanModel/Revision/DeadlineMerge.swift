// The deadlines of a task when its document comes in a new version: a deadline that stays keeps its
// number, and with it all progress; a new one gets a number that was never used.

import VietnameseText

/// Three versions of a task's deadlines made one.
struct DeadlineMerge {
  /// As the old document says them.
  let base: [Deadline]
  /// As the plan has them, perhaps corrected by hand.
  let plan: [Deadline]
  /// As the new document says them.
  let new: [Deadline]
  /// The greatest number that the task has ever used.
  let lastNumber: Int

  /// The deadlines in the new document's order, those that were added by hand behind them.
  var merged: [Deadline] {
    let planOfBase = Self.pairs(plan, base)
    let baseOfNew = Self.pairs(base, new)
    let baseOfPlan = Set(planOfBase.values)
    let byHand = plan.indices.filter { !baseOfPlan.contains($0) }
    var next = max(lastNumber, plan.map(\.number).max() ?? 0)
    var used: Set<Int> = []
    var merged: [Deadline] = []
    for (row, deadline) in new.enumerated() {
      let base = baseOfNew[row].map { (place: $0, row: self.base[$0]) }
      if let base, let place = planOfBase[base.place] {
        used.insert(place)
        merged.append(Self.merged(plan[place], from: base.row, to: deadline))
      } else if base == nil,
        let place = byHand.first(where: {
          !used.contains($0) && plan[$0].schedule == deadline.schedule
        })
      {
        used.insert(place)
        merged.append(deadline.numbered(plan[place].number))
      } else if let base, base.row.saysTheSame(as: deadline) {
        continue  // Taken away by hand, and the document has not come back to it.
      } else {
        next += 1
        merged.append(deadline.numbered(next))
      }
    }
    return merged + byHand.filter { !used.contains($0) }.map { plan[$0] }
  }

  private static func merged(
    _ plan: Deadline, from base: Deadline, to new: Deadline
  ) -> Deadline {
    var merged = plan
    merged.line = new.line
    guard !base.saysTheSame(as: new) else { return merged }
    if base.schedule != new.schedule { merged.schedule = new.schedule }
    if base.what != new.what { merged.what = new.what }
    merged.words = new.words
    return merged
  }

  /// For places of `b` those of `a`, the most alike first.
  private static func pairs(_ a: [Deadline], _ b: [Deadline]) -> [Int: Int] {
    RowPairing.pairs(Array(a.indices), Array(b.indices)) { place, row in
      a[place].likeness(to: b[row])
    }.mapValues(\.place)
  }
}

extension Deadline {
  fileprivate func saysTheSame(as other: Deadline) -> Bool {
    schedule == other.schedule && words.saysTheSame(as: other.words)
      && (what ?? "").saysTheSame(as: other.what ?? "")
  }

  /// What falls due weighs most: two deadlines for different things are never one. Deadlines that
  /// have nothing else in common are the same by their order.
  fileprivate func likeness(to other: Deadline) -> Double? {
    var score = 0.1
    if let what, let otherWhat = other.what {
      guard what.saysTheSame(as: otherWhat) else { return nil }
      score += 0.5
    }
    if schedule == other.schedule { score += 0.3 }
    return score + 0.1 * WordBag(words).likeness(to: WordBag(other.words))
  }
}
