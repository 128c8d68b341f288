// Random work on a plan with small snapshots, and the only truth to compare with: the fold of all
// records, read from the journals.

import PlanModel
import Synchronization
import TestSupport
import Testing

@testable import PlanStore

extension Snapshot.Policy {
  /// So small that a few steps are enough for everything to happen.
  static let small = Snapshot.Policy(records: 5, bytes: 1 << 30, steps: 3)
}

extension FileStore {
  /// Whether what this session knows of the place began with a snapshot.
  func isCached(_ place: JournalPlace) -> Bool {
    session.withLock { $0.places[place]?.isCached ?? false }
  }
}

extension Sample {
  static let planFolder = "store/plans/kh-2026"

  /// Names of the plan's snapshots on `disk`.
  static func snapshots(_ disk: FaultyFileSystem, in folder: String = planFolder) -> [String] {
    disk.allPaths().filter { $0.hasPrefix(folder + "/snapshot-") }
  }

  /// A disk with a plan of `notes` notes and a snapshot of all of them.
  static func snapshotDisk(
    notes: Int = 6, policy: Snapshot.Policy = .small
  ) throws -> FaultyFileSystem {
    let disk = try disk(notes: notes)
    try takeSnapshot(disk, policy)
    try #require(snapshots(disk).count == 1)
    return disk
  }

  static func takeSnapshot(
    _ disk: FaultyFileSystem, _ policy: Snapshot.Policy = .small
  ) throws {
    let store = try open(disk)
    _ = try store.load(planID())
    store.maintain(policy)
    disk.crash(.nothing)
  }

  /// Opens the plan anew and compares all that it says with the fold of all records.
  @discardableResult
  static func verifyOpening(
    _ disk: FaultyFileSystem, _ writer: WriterName = alice, context: String = ""
  ) throws -> LoadedPlan {
    let store = try open(disk, writer)
    let loaded = try store.load(planID())
    let records = try open(disk, writer).records(of: place())
    let history = History(writer: writer.description, records: records)
    #expect(try loaded.plan == Plan(id: planID(), records: records), "\(context)")
    #expect(loaded.recordCount == records.count, "\(context)")
    expectSame(loaded.history, history, context)
    let next = try store.withAllocation { $0 }
    let numbers = records.flatMap(\.batch.changes).map { change in
      guard case .task(let edit) = change else { return 0 }
      return (edit.new ?? edit.old)?.id.number ?? 0
    }
    #expect(next == (numbers.max() ?? 0) + 1, "\(context)")
    return loaded
  }

  /// Expects that undo and redo do the same now, and that what is left out is the oldest.
  static func expectSame(_ kept: History, _ whole: History, _ context: String) {
    #expect(kept.undo(author: "", time: 0) == whole.undo(author: "", time: 0), "\(context)")
    #expect(kept.redo(author: "", time: 0) == whole.redo(author: "", time: 0), "\(context)")
    #expect(whole.undoable.suffix(kept.undoable.count) == kept.undoable[...], "\(context)")
    #expect(whole.redoable == kept.redoable, "\(context)")
  }
}

/// A session that follows the plan as the full screen does: by what it is told, loading again only
/// when it is asked to.
struct Follower {
  let store: FileStore
  let id: PlanID
  private(set) var plan: Plan
  private(set) var history: History

  init(_ store: FileStore, _ id: PlanID) throws {
    self.store = store
    self.id = id
    let loaded = try store.load(id)
    plan = loaded.plan
    history = loaded.history
  }

  mutating func commit(_ batch: Batch) throws {
    do {
      let done = try store.commit(batch, to: .plan(id))
      try take(done.othersBefore + [done.record], mustReload: done.mustReload)
    } catch StoreError.outdated(_, since: let records, let mustReload) {
      try take(records, mustReload: mustReload)
    }
  }

  mutating func refresh() throws {
    switch try store.refresh(.plan(id)) {
    case .unchanged: break
    case .appended(let records): try take(records, mustReload: false)
    case .reload: try take([], mustReload: true)
    }
  }

  private mutating func take(_ records: [JournalRecord], mustReload: Bool) throws {
    if mustReload {
      self = try Follower(store, id)
      return
    }
    for record in records {
      plan.apply(record)
      history.add(record)
    }
  }
}

/// Steps by chance, thought out against a state as a person would see it.
struct RandomWork {
  var random: SplitMix
  private var made = 1

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private mutating func number(below limit: Int) -> Int {
    Int(random.next() % UInt64(limit))
  }

  /// The next step of somebody who sees `plan` and has `history`.
  mutating func step(_ plan: Plan, _ history: History) -> Batch {
    made += 1
    let unitTask = UnitTaskID(
      task: TaskID(number(below: 4) + 1), deadline: number(below: 2) + 1, unit: Sample.unit,
      occurrence: number(below: 4) == 0 ? Sample.day("2026-12-31") : nil)
    switch number(below: 12) {
    case 0...2:
      if let undo = history.undo(author: "Lan", time: made) { return undo }
    case 3:
      if let redo = history.redo(author: "Lan", time: made) { return redo }
    case 4...5: return Sample.batch([state(of: unitTask, plan)], label: .progress)
    case 6: return Sample.batch([postponement(of: unitTask, plan)], label: .deadline)
    case 7: return Sample.batch([entry(of: unitTask, plan)], label: .note)
    case 8...9: return Sample.batch([task(plan)])
    case 10: return Sample.batch([section(plan), quota(plan)])
    default: return Sample.batch([profile(plan), phase(plan)])
    }
    return Sample.note("ghi chú số \(made)")
  }

  private mutating func state(of id: UnitTaskID, _ plan: Plan) -> Change {
    let new = CodingTests.states[number(below: CodingTests.states.count)]
    return .state(id, Edit(old: plan.record(of: id).state, new: new))
  }

  private mutating func postponement(of id: UnitTaskID, _ plan: Plan) -> Change {
    let new = number(below: 3) == 0 ? nil : Sample.day("2026-07-0\(number(below: 9) + 1)")
    return .postponement(id, Edit(old: plan.record(of: id).postponedTo, new: new))
  }

  private mutating func entry(of id: UnitTaskID, _ plan: Plan) -> Change {
    if number(below: 3) == 0, let old = plan.record(of: id).entries.first {
      return .entry(id, Edit(old: old, new: nil))
    }
    let entry = ProgressEntry(
      day: Sample.day("2026-03-04"), author: "Bình\u{202E}\n", time: made, value: .percent(10),
      note: "“đã gửi” \(made)\u{7}", evidence: "15/BC-VP")
    return .entry(id, Edit(old: nil, new: entry))
  }

  private mutating func task(_ plan: Plan) -> Change {
    guard let old = plan.tasks[TaskID(number(below: 4) + 1)] else {
      let free = (1...9).first { plan.tasks[TaskID($0)] == nil } ?? 10
      let fields = CodingTests.fullTask
      return .task(
        Edit(
          old: nil,
          new: PlanTask(
            id: TaskID(free), rank: number(below: 5), section: fields.section,
            lines: fields.lines, words: fields.words, kind: fields.kind, lead: fields.lead,
            support: fields.support, product: fields.product, deadlines: fields.deadlines,
            target: fields.target, phase: fields.phase)))
    }
    if number(below: 3) == 0 { return .task(Edit(old: old, new: nil)) }
    var new = old
    new.rank = number(below: 5)
    new.words = "Việc đã sửa \(made)"
    return .task(Edit(old: old, new: new))
  }

  private mutating func section(_ plan: Plan) -> Change {
    let new = PlanSection(
      id: SectionID(number(below: 3)), parent: nil, rank: number(below: 3), number: "I",
      title: number(below: 2) == 0 ? nil : "Mục \(made)", lines: LineRange(first: 1, last: 2))
    return .section(Edit(old: plan.sections[new.id], new: new))
  }

  private mutating func phase(_ plan: Plan) -> Change {
    let new = Phase(
      id: PhaseID(number(below: 2)), rank: made, name: "Đợt \(made)",
      start: PhaseBoundary(Sample.day("2026-01-01"), isImplied: true), end: nil, occasions: [],
      closingEvent: nil, line: nil)
    return .phase(Edit(old: plan.phases[new.id], new: new))
  }

  private mutating func quota(_ plan: Plan) -> Change {
    let new = Quota(
      id: QuotaID(number(below: 2)), rank: 1, form: "Giấy khen \(made)", kind: .award,
      collective: CountRange(min: 1, max: made), individual: nil, line: nil)
    return .quota(Edit(old: plan.quotas[new.id], new: new))
  }

  private mutating func profile(_ plan: Plan) -> Change {
    var new = number(below: 2) == 0 ? CodingTests.fullProfile : plan.profile
    new.subject = "Trích yếu \(made)"
    // The sample disk keeps no other version of the document.
    new.sourceVersion = 1
    return .profile(Edit(old: plan.profile, new: new))
  }
}
