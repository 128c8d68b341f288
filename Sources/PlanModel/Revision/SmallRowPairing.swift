// Which phase, and which quota, of one version is which of another.

import VietnameseText

/// Phases and quotas of the newer version, by place, with their places in the older one.
enum SmallRowPairing {
  /// By name, and by either end where the name was changed.
  static func pairs(_ old: [Phase], _ new: [Phase]) -> [Int: RowPairing.Match] {
    let (a, b) = (old.map { WordBag($0.name) }, new.map { WordBag($0.name) })
    return RowPairing.pairs(Array(old.indices), Array(new.indices)) { place, row in
      let isSameStart = old[place].start != nil && old[place].start?.day == new[row].start?.day
      let isSameEnd = old[place].end != nil && old[place].end?.day == new[row].end?.day
      let score =
        0.8 * a[place].likeness(to: b[row]) + (isSameStart ? 0.2 : 0) + (isSameEnd ? 0.2 : 0)
      return score >= 0.4 ? min(1, score) : nil
    }
  }

  /// By the form of the award, which no plan sets twice for one kind.
  static func pairs(_ old: [Quota], _ new: [Quota]) -> [Int: RowPairing.Match] {
    let (a, b) = (old.map { WordBag($0.form) }, new.map { WordBag($0.form) })
    return RowPairing.pairs(Array(old.indices), Array(new.indices)) { place, row in
      let score = a[place].likeness(to: b[row]) - (old[place].kind == new[row].kind ? 0 : 0.2)
      return score >= 0.6 ? score : nil
    }
  }
}
