// All units of the office, and how a unit is found by what people call it.

package import VietnameseText

/// The units of the department; the fold of the office's own journal.
package struct Office: Equatable, Sendable {
  /// All units, dissolved ones too, in the office's order.
  package private(set) var units: RankedTable<OfficeUnit> = RankedTable()
  /// Number of changes made by a newer version of the program, kept but not understood.
  package private(set) var unknownChanges = 0
  /// Fields that several people set at once.
  package private(set) var contests = RowContests()
  /// The digests of all records that were folded, joined by exclusive or.
  package private(set) var seen: UInt64 = 0

  package init() {}

  /// An office of exactly these units.
  package init(
    units: [OfficeUnit], contests: RowContests = RowContests(), seen: UInt64 = 0
  ) {
    for unit in units { self.units.insert(unit) }
    self.contests = contests
    self.seen = seen
  }

  /// The unit with that id.
  package subscript(id: UnitID) -> OfficeUnit? { units[id] }

  /// Units that exist on `day`, in the office's order.
  package func active(on day: CalendarDay) -> [OfficeUnit] {
    units.values.filter { $0.isActive(on: day) }
  }

  /// The unit that people call `words`; see `UnitDirectory`.
  package func unit(called words: some StringProtocol) -> OfficeUnit? {
    UnitDirectory(office: self).unit(called: words).flatMap { self[$0] }
  }

  /// A free id for a new unit, from its short name ("VP" → `vp`), numbered when taken.
  package func freeID(for shortName: String) -> UnitID {
    let slug = String(Slug.of(shortName).prefix(24))
    let base = slug.isEmpty || slug == UnitID.unassigned.raw ? "dv" : slug
    var candidate = UnitID(base) ?? .unassigned
    var number = 2
    while units[candidate] != nil || candidate == .unassigned {
      candidate = UnitID("\(base)-\(number)") ?? .unassigned
      number += 1
    }
    return candidate
  }

  /// The fold of the office's journal.
  package init(records: some Sequence<JournalRecord>) {
    self.init()
    for record in records { apply(record) }
  }

  /// Carries out one step of the office's journal; changes of plans have no effect here.
  package mutating func apply(_ record: JournalRecord) {
    let knowledge = StepKnowledge(
      isComplete: record.base.map { $0 == seen } ?? true,
      stamp: ChangeStamp(author: record.batch.author, time: record.batch.time))
    seen ^= record.number.digest
    for change in record.batch.changes {
      switch change {
      case .unit(let edit): apply(edit, knowledge)
      case .unknown: unknownChanges += 1
      default: break
      }
    }
  }

  private mutating func apply(_ edit: Edit<OfficeUnit>, _ knowledge: StepKnowledge) {
    if edit.new == nil, let old = edit.old, !knowledge.isComplete,
      contests.contains(.unit(old.id))
    {
      return
    }
    if let done = units.apply(edit) {
      if edit.old == edit.new, knowledge.isComplete { contests.settle(.unit(done.after.id)) }
      contests.note(
        done.trace, before: .unit(done.before), after: .unit(done.after), knowledge)
    } else if let old = edit.old, units[old.id] == nil {
      contests.forget(.unit(old.id))
    }
  }
}
