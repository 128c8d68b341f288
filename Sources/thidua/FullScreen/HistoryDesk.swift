// The history for view 7, in parts: a place is read once, what is written later is added to it, and
// words are made only for the steps that are shown.

import PlanModel
import PlanStore
import SecretariatUI
import VietnameseText
import Wording

/// What the worker keeps for view 7 while it is looked at.
struct HistoryDesk {
  /// A step, where it was made, the moment by which it is put among those of other places, and by how
  /// much it says to be older than what it follows.
  struct Entry {
    let plan: PlanID?
    let record: JournalRecord
    let moment: Int
    let skew: Int?
    let isTakenBack: Bool
  }

  private var places: [JournalPlace: [JournalRecord]] = [:]
  private var entries: (scope: Set<JournalPlace>, list: [Entry])?

  /// Adds what was written to a place that has been read. What the reading brought already is told a
  /// second time.
  mutating func add(_ records: [JournalRecord], to place: JournalPlace) {
    guard let known = places[place] else { return }
    let last = Set(known.suffix(records.count + 64).map(\.number))
    places[place]? += records.filter { !last.contains($0.number) }
    entries = nil
  }

  /// The place must be read anew.
  mutating func forget(_ place: JournalPlace) {
    places[place] = nil
    entries = nil
  }

  /// The steps of the places, the newest first.
  mutating func entries(
    of wanted: [JournalPlace], in store: any Store, now: Int
  ) throws(StoreError) -> [Entry] {
    if let entries, entries.scope == Set(wanted) { return entries.list }
    // Nobody looks at the others any more.
    places = places.filter { wanted.contains($0.key) }
    var all: [Entry] = []
    for place in wanted {
      let records: [JournalRecord]
      if let known = places[place] {
        records = known
      } else {
        records = try store.records(of: place)
        places[place] = records
      }
      all += Self.entries(of: records, place.plan, now: now)
    }
    let list = Self.newestFirst(all)
    entries = (Set(wanted), list)
    return list
  }

  /// Places have no common order but the clocks; within one place the order is its own.
  static func newestFirst(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted {
      ($0.element.moment, $0.offset) > ($1.element.moment, $1.offset)
    }.map(\.element)
  }

  /// The steps of one place in their order. A clock that went back takes no step before those that it
  /// follows.
  static func entries(of records: [JournalRecord], _ plan: PlanID?, now: Int) -> [Entry] {
    let skews = ClockSkew.milliseconds(in: records)
    let moments = ClockSkew.moments(of: records, now: now)
    let taken = takenBack(records)
    return zip(records, moments).map { record, moment in
      Entry(
        plan: plan, record: record, moment: moment, skew: skews[record.number],
        isTakenBack: taken.contains(Name(record.number)))
    }
  }

  private static func takenBack(_ records: [JournalRecord]) -> Set<Name> {
    var taken: Set<Name> = []
    for record in records {
      switch record.batch.purpose {
      case .step: break
      case .undo(let number): taken.insert(Name(number))
      case .redo(let number): taken.remove(Name(number))
      }
    }
    return taken
  }

  /// A step's name without the digest, which an undo does not always know.
  private struct Name: Hashable {
    let writer: String
    let sequence: Int

    init(_ number: RecordNumber) {
      writer = number.writer
      sequence = number.sequence
    }
  }
}

extension JournalPlace {
  /// The plan; nil for the office.
  var plan: PlanID? {
    if case .plan(let id) = self { id } else { nil }
  }
}
