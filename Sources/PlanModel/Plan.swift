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
  /// Fields that several people set at once.
  package private(set) var contests = RowContests()
  /// Tasks that were taken out, as they were: what others recorded for one meanwhile brings it back.
  package private(set) var removedTasks: [TaskID: PlanTask] = [:]
  /// What steps that chose among several values put out of sight, by the steps' digests.
  package private(set) var settled: [UInt64: SettledRivals] = [:]
  /// The digests of all records that were folded, joined by exclusive or.
  package private(set) var seen: UInt64 = 0

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
    tasks: [PlanTask], quotas: [Quota], unitTasks: [UnitTaskID: UnitTaskRecord],
    contests: RowContests = RowContests(), settled: [UInt64: SettledRivals] = [:],
    removedTasks: [PlanTask] = [], seen: UInt64 = 0
  ) {
    self.id = id
    self.profile = profile
    for row in sections { self.sections.insert(row) }
    for row in phases { self.phases.insert(row) }
    for row in tasks { self.tasks.insert(row) }
    for row in quotas { self.quotas.insert(row) }
    self.unitTasks = unitTasks
    self.contests = contests
    self.settled = settled
    for row in removedTasks { self.removedTasks[row.id] = row }
    self.seen = seen
  }

  /// Whether nothing is left of it but its history: its import was taken back.
  package var isTakenBack: Bool { tasks.isEmpty && sections.isEmpty && profile == PlanProfile() }

  /// What is known of a unit task; the untouched one when nobody has touched it.
  package func record(of id: UnitTaskID) -> UnitTaskRecord { unitTasks[id] ?? UnitTaskRecord() }

  /// Whether two people set something of the unit task, or of its task, at once.
  package func isContested(_ id: UnitTaskID) -> Bool {
    unitTasks[id]?.isContested == true || contests.contains(.task(id.task))
  }

  /// Carries out one step. Never fails: what no longer fits is merged or has no effect, so that
  /// every copy of the store comes to the same state.
  package mutating func apply(_ record: JournalRecord) {
    // Who takes back or brings back a step of his own chooses nothing: what others gave stays beside
    // it. Only who brings back a choice chooses again.
    let chooses =
      switch record.batch.purpose {
      case .step: true
      case .undo: false
      case .redo(let number): settled[number.digest] != nil
      }
    let rivals = self.rivals(of: record.batch.changes)
    let knowledge = StepKnowledge(
      isComplete: chooses && (record.base.map { $0 == seen } ?? true),
      stamp: ChangeStamp(author: record.batch.author, time: record.batch.time))
    seen ^= record.number.digest
    var recorded: Set<TaskID>?
    for change in record.batch.changes { apply(change, knowledge, &recorded) }
    if case .undo(let number) = record.batch.purpose {
      if let before = settled[number.digest] { reopen(before) }
    } else if !rivals.isEmpty, record.number.digest != 0,
      self.rivals(of: record.batch.changes) != rivals
    {
      settled[record.number.digest] = rivals
    }
  }

  /// Puts other values beside those shown again.
  private mutating func reopen(_ before: SettledRivals) {
    for (id, others) in before.states {
      guard let record = unitTasks[id] else { continue }
      unitTasks[id]?.otherStates = Rival.again(
        others, beside: record.otherStates, isShown: { $0 == record.state }, isSame: ==)
    }
    for (id, others) in before.days {
      guard let record = unitTasks[id] else { continue }
      unitTasks[id]?.otherDays = Rival.again(
        others, beside: record.otherDays, isShown: { $0 == record.postponedTo }, isSame: ==)
    }
    for (key, others) in before.rows {
      if let shown = value(of: key.row) { contests.reopen(key, others, beside: shown) }
    }
  }

  // `recorded` are the tasks with something recorded, once a removal of this step asked for them.
  private mutating func apply(
    _ change: Change, _ knowledge: StepKnowledge, _ recorded: inout Set<TaskID>?
  ) {
    switch change {
    case .profile(let edit): mergeProfile(edit, knowledge)
    case .section(let edit): changeRow(\.sections, edit, RowValue.section, knowledge)
    case .phase(let edit): changeRow(\.phases, edit, RowValue.phase, knowledge)
    case .task(let edit): changeTask(edit, knowledge, &recorded)
    case .quota(let edit): changeRow(\.quotas, edit, RowValue.quota, knowledge)
    case .state(let id, let edit):
      recorded = nil
      setState(of: id, edit, knowledge)
    case .postponement(let id, let edit): setPostponement(of: id, edit, knowledge)
    case .entry(let id, let edit):
      recorded = nil
      changeEntry(of: id, edit)
    case .unit: return
    case .unknown: unknownChanges += 1
    }
  }

  private mutating func changeRow<Row>(
    _ table: WritableKeyPath<Plan, RankedTable<Row>>, _ edit: Edit<Row>,
    _ value: (Row) -> RowValue, _ knowledge: StepKnowledge
  ) {
    // Who takes a row away must have known every value that somebody gave it.
    if edit.new == nil, let old = edit.old, !knowledge.isComplete,
      contests.contains(value(old).id)
    {
      return
    }
    if let done = self[keyPath: table].apply(edit) {
      if edit.old == edit.new, knowledge.isComplete { contests.settle(value(done.after).id) }
      contests.note(done.trace, before: value(done.before), after: value(done.after), knowledge)
    } else if let old = edit.old, self[keyPath: table][old.id] == nil {
      contests.forget(value(old).id)
    }
  }

  private mutating func mergeProfile(_ edit: Edit<PlanProfile>, _ knowledge: StepKnowledge) {
    guard let new = edit.new else { return }
    let before = profile
    let walk = PlanProfile.walk(before, from: edit.old ?? before, to: new)
    profile = walk.current
    if edit.old == new, knowledge.isComplete { contests.settle(.profile) }
    contests.note(
      EditTrace(changed: walk.changed, overwritten: walk.overwritten), before: .profile(before),
      after: .profile(profile), knowledge)
  }

  /// A removal takes no task away for which something is recorded.
  private mutating func changeTask(
    _ edit: Edit<PlanTask>, _ knowledge: StepKnowledge, _ recorded: inout Set<TaskID>?
  ) {
    if let old = edit.old, edit.new == nil {
      let touched = recorded ?? Set(unitTasks.lazy.filter(\.value.isTouched).map(\.key.task))
      recorded = touched
      if touched.contains(old.id) { return }
    }
    changeRow(\.tasks, edit, RowValue.task, knowledge)
    if let new = edit.new {
      removedTasks[new.id] = nil
    } else if let old = edit.old, tasks[old.id] == nil {
      removedTasks[old.id] = old
    }
  }

  /// What is recorded for a task that somebody took out at the same time brings it back.
  private mutating func restoreTask(of id: UnitTaskID) {
    guard !removedTasks.isEmpty, unitTasks[id]?.isTouched == true,
      let task = removedTasks.removeValue(forKey: id.task)
    else { return }
    tasks.insert(task)
  }

  private mutating func setState(
    of id: UnitTaskID, _ edit: Edit<UnitTaskState>, _ knowledge: StepKnowledge
  ) {
    guard let new = edit.new else { return }
    unitTasks[id, default: UnitTaskRecord()].set(
      from: edit.old ?? .todo, to: new, knowledge, value: \.state, others: \.otherStates,
      stamp: \.stateStamp)
    restoreTask(of: id)
  }

  private mutating func setPostponement(
    of id: UnitTaskID, _ edit: Edit<CalendarDay>, _ knowledge: StepKnowledge
  ) {
    unitTasks[id, default: UnitTaskRecord()].set(
      from: edit.old, to: edit.new, knowledge, value: \.postponedTo, others: \.otherDays,
      stamp: \.dayStamp)
  }

  private mutating func changeEntry(of id: UnitTaskID, _ edit: Edit<ProgressEntry>) {
    var record = self.record(of: id)
    if let old = edit.old, let place = record.entries.lastIndex(of: old) {
      record.entries.remove(at: place)
    }
    if let new = edit.new { record.entries.append(new) }
    unitTasks[id] = record
    restoreTask(of: id)
  }
}

extension UnitTaskRecord {
  fileprivate mutating func set<Value: Hashable>(
    from old: Value, to new: Value, _ knowledge: StepKnowledge,
    value: WritableKeyPath<UnitTaskRecord, Value>,
    others: WritableKeyPath<UnitTaskRecord, [Rival<Value>]>,
    stamp: WritableKeyPath<UnitTaskRecord, ChangeStamp?>
  ) {
    let current = self[keyPath: value]
    let isOverwriting = current != old && current != new
    if isOverwriting || !self[keyPath: others].isEmpty {
      let met = isOverwriting ? Rival(value: current, stamp: self[keyPath: stamp]) : nil
      self[keyPath: others] = knowledge.rivals(after: self[keyPath: others], over: met, to: new)
    }
    self[keyPath: value] = new
    self[keyPath: stamp] = knowledge.stamp
    self.stamp = knowledge.stamp
  }
}
