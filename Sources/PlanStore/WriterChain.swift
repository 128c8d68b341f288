// The records of one writer as they hang together, wherever they were found: each names the one
// before it by its hash. Where a store was copied and the same person went on in both copies, two
// branches hang on one record; a later record joins them.

import PlanModel

/// What is known of one writer's records; lines may come in any order and any number of times.
struct WriterChain: Sendable {
  /// A record that names another which was not found, or which does not fit.
  private struct Loose {
    let sequence: Int?
    let damage: JournalDamage
  }

  // Sequence by hash.
  private var known: [UInt64: Int] = [:]
  // What another record follows or joins.
  private var followed: Set<UInt64> = []
  private var waiting: [UInt64: [Loose]] = [:]
  private var misplaced: [JournalDamage] = []
  /// Records with nothing behind them, with their sequence: one, or more after working apart.
  private(set) var tips: [UInt64: Int] = [:]
  /// Where a second branch begins.
  private(set) var forks: [JournalDamage] = []
  /// Records that are in a copy of the journal only.
  private(set) var onlyInCopies: Set<UInt64> = []

  init() {}

  /// A chain of which only the last record is known.
  init(last hash: UInt64, sequence: Int) {
    known = [hash: sequence]
    tips = known
  }

  /// Records known.
  var count: Int { known.count }
  /// What the next record follows: the longest branch, of several the one with the greatest hash.
  var last: (hash: UInt64, sequence: Int) {
    tips.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) } ?? (0, 0)
  }
  /// The other branches' ends, which the next record joins.
  var openEnds: [UInt64] {
    let last = last.hash
    return tips.keys.filter { $0 != last }.sorted()
  }
  /// Lines that do not follow what they name, or name what is nowhere.
  var damage: [JournalDamage] { misplaced + waiting.values.flatMap { $0.map(\.damage) } }
  /// Whether one line after the other follows, up to a single last one.
  var isSound: Bool { tips.count == 1 && misplaced.isEmpty && waiting.isEmpty }

  /// Takes a line in; false when its record is known already. `place` tells where it stands.
  mutating func take(_ line: RecordLine, isCopy: Bool, _ place: JournalDamage) -> Bool {
    let sequence = line.record.number.sequence
    guard known[line.hash] == nil else {
      if !isCopy { onlyInCopies.remove(line.hash) }
      return false
    }
    if isCopy { onlyInCopies.insert(line.hash) }
    add(line.hash, sequence, after: line.previous, joining: line.joins, place)
    return true
  }

  /// Takes in what this session has written behind `last`.
  mutating func appended(_ hash: UInt64, _ sequence: Int) {
    known[hash] = sequence
    for end in tips.keys { followed.insert(end) }
    tips = [hash: sequence]
  }

  private mutating func add(
    _ hash: UInt64, _ sequence: Int, after previous: UInt64, joining joins: [UInt64],
    _ place: JournalDamage
  ) {
    known[hash] = sequence
    for loose in waiting.removeValue(forKey: hash) ?? [] {
      if let expected = loose.sequence, expected != sequence + 1 { misplaced.append(loose.damage) }
    }
    follow(previous, sequence, place)
    for end in joins {
      if known[end] == nil { waiting[end, default: []].append(Loose(sequence: nil, damage: place)) }
      followed.insert(end)
      tips[end] = nil
    }
    if !followed.contains(hash) { tips[hash] = sequence }
  }

  private mutating func follow(
    _ previous: UInt64, _ sequence: Int, _ place: JournalDamage
  ) {
    if let before = previous == 0 ? 0 : known[previous] {
      if before + 1 != sequence { misplaced.append(place) }
    } else {
      waiting[previous, default: []].append(Loose(sequence: sequence, damage: place))
    }
    if !followed.insert(previous).inserted { forks.append(place.telling(.forked)) }
    tips[previous] = nil
  }
}

extension JournalDamage {
  /// The same place with another fault.
  func telling(_ kind: Kind) -> JournalDamage {
    JournalDamage(kind: kind, path: path, line: line, offset: offset, excerpt: excerpt)
  }
}
