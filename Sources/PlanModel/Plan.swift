// The state of one plan: the fold of its journal records, in their order.

import VietnameseText

/// A plan and how far every unit is with it.
package struct Plan: Equatable, Sendable, Identifiable {
  package let id: PlanID
  package private(set) var profile = PlanProfile()
  /// All sections; a section's children have it as `parent`.
  package private(set) var sections = RankedTable<PlanSection>()
  package private(set) var phases = RankedTable<Phase>()
  package private(set) var tasks = RankedTable<PlanTask>()
  package private(set) var quotas = RankedTable<Quota>()
  /// Only those that somebody has touched.
  package private(set) var unitTasks: [UnitTaskID: UnitTaskRecord] = [:]
  /// Number of changes made by a newer version of the program, kept but not understood.
  package private(set) var unknownChanges = 0

  /// A plan in which nothing has happened yet.
  package init(id: PlanID) { self.id = id }

  /// The fold of `records`, which must be in their order.
  package init(id: PlanID, records: some Sequence<JournalRecord>) {
    self.init(id: id)
    for record in records { apply(record) }
  }

  /// A plan of exactly these parts, as a fold that was kept gives them; no changes unknown.
  package init(
    id: PlanID, profile: PlanProfile, sections: [PlanSection], phases: [Phase],
    tasks: [PlanTask], quotas: [Quota], unitTasks: [UnitTaskID: UnitTaskRecord]
  ) {
    self.id = id
    self.profile = profile
    for row in sections { self.sections.insert(row) }
    for row in phases { self.phases.insert(row) }
    for row in tasks { self.tasks.insert(row) }
    for row in quotas { self.quotas.insert(row) }
    self.unitTasks = unitTasks
  }

  /// Whether nothing is left of it but its history: its import was taken back.
  package var isTakenBack: Bool { tasks.isEmpty && sections.isEmpty && profile == PlanProfile() }

  /// What is known of a unit task; the untouched one when nobody has touched it.
  package func record(of id: UnitTaskID) -> UnitTaskRecord { unitTasks[id] ?? UnitTaskRecord() }

  /// Carries out one step. Never fails: what no longer fits is merged or has no effect, so that
  /// every copy of the store comes to the same state.
  package mutating func apply(_ record: JournalRecord) {
    let stamp = ChangeStamp(author: record.batch.author, time: record.batch.time)
    for change in record.batch.changes { apply(change, stamp: stamp) }
  }

  private mutating func apply(_ change: Change, stamp: ChangeStamp) {
    switch change {
    case .profile(let edit):
      guard let new = edit.new else { return }
      profile = .merged(profile, from: edit.old ?? profile, to: new)
    case .section(let edit): sections.apply(edit)
    case .phase(let edit): phases.apply(edit)
    case .task(let edit): tasks.apply(edit)
    case .quota(let edit): quotas.apply(edit)
    case .state(let id, let edit): setState(of: id, edit, stamp)
    case .postponement(let id, let edit): setPostponement(of: id, edit, stamp)
    case .entry(let id, let edit): changeEntry(of: id, edit)
    case .unit: return
    case .unknown: unknownChanges += 1
    }
  }

  private mutating func setState(
    of id: UnitTaskID, _ edit: Edit<UnitTaskState>, _ stamp: ChangeStamp
  ) {
    guard let new = edit.new else { return }
    unitTasks[id, default: UnitTaskRecord()].set(\.state, from: edit.old ?? .todo, to: new, stamp)
  }

  private mutating func setPostponement(
    of id: UnitTaskID, _ edit: Edit<CalendarDay>, _ stamp: ChangeStamp
  ) {
    unitTasks[id, default: UnitTaskRecord()]
      .set(\.postponedTo, from: edit.old, to: edit.new, stamp)
  }

  private mutating func changeEntry(of id: UnitTaskID, _ edit: Edit<ProgressEntry>) {
    var record = self.record(of: id)
    if let old = edit.old, let place = record.entries.lastIndex(of: old) {
      record.entries.remove(at: place)
    }
    if let new = edit.new { record.entries.append(new) }
    unitTasks[id] = record
  }
}

extension UnitTaskRecord {
  fileprivate mutating func set<Value: Equatable>(
    _ field: WritableKeyPath<UnitTaskRecord, Value>, from old: Value, to new: Value,
    _ stamp: ChangeStamp
  ) {
    isContested = self[keyPath: field] != old && self[keyPath: field] != new
    self[keyPath: field] = new
    self.stamp = stamp
  }
}
