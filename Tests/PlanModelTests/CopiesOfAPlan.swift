// Copies of one plan that people work on apart and merge now and then: the simulation behind the
// tests of merging. It knows of every record exactly which others its writer had seen.

import PlanModel
import VietnameseText

/// Several copies of a plan, each with a person at it.
struct CopiesOfAPlan {
  /// A copy: what it holds, in order.
  struct Copy {
    let writer: String
    var records: [JournalRecord] = []
    var plan: Plan
  }

  private(set) var copies: [Copy]
  /// For every record, the records that its writer had seen.
  private(set) var seen: [UInt64: Set<UInt64>] = [:]
  private(set) var all: [JournalRecord] = []
  var random: SeededGenerator

  static let ids = ["t1/vp", "t2/vp"].compactMap { UnitTaskID($0) }

  /// Each writer's copy with the plan as it was made; a name given twice is one person at two copies.
  init(id: PlanID, writers: [String], seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let born = Self.birth(random.next() | 1)
    copies = writers.map { Copy(writer: $0, records: [born], plan: Plan(id: id, records: [born])) }
    note(born, Set())
  }

  /// Lets a random copy make a random step, or take in a part of what another holds.
  mutating func step() {
    let place = Int.random(in: 0..<copies.count, using: &random)
    if Int.random(in: 0..<4, using: &random) == 0 {
      merge(copies[Int.random(in: 0..<copies.count, using: &random)].records, into: place)
    } else if let batch = batch(at: place) {
      commit(batch, at: place)
    }
  }

  /// Takes records in, in any order and any number of times, as a store does.
  mutating func merge(_ records: [JournalRecord], into place: Int) {
    let known = Set(copies[place].records.map(\.number.digest))
    // What a record followed comes with it: a file is copied from its beginning.
    let new = records.filter { !known.contains($0.number.digest) }
    guard !new.isEmpty else { return }
    copies[place].records = (copies[place].records + new).sorted()
    copies[place].plan = Plan(id: copies[place].plan.id, records: copies[place].records)
  }

  mutating func commit(_ batch: Batch, at place: Int) {
    let copy = copies[place]
    let own = copy.records.filter { $0.number.writer == copy.writer }
    let record = JournalRecord(
      number: RecordNumber(
        writer: copy.writer, sequence: (own.map(\.number.sequence).max() ?? 0) + 1,
        digest: random.next() | 1),
      lamport: (copy.records.last?.lamport ?? 0) + 1, batch: batch, base: copy.plan.seen)
    note(record, Set(copy.records.map(\.number.digest)))
    copies[place].records.append(record)
    copies[place].plan.apply(record)
  }

  private mutating func note(_ record: JournalRecord, _ known: Set<UInt64>) {
    all.append(record)
    seen[record.number.digest] = known
  }

  // MARK: Steps

  private static func birth(_ digest: UInt64) -> JournalRecord {
    JournalRecord(
      number: RecordNumber(writer: "m.goc", sequence: 1, digest: digest), lamport: 1,
      batch: Batch(
        label: .importPlan, author: "goc", time: 0,
        changes: (1...2).map { .task(Edit(old: nil, new: Sample.task($0))) }), base: 0)
  }

  /// A step that the person at that copy could take; nil where the dice gave none.
  private mutating func batch(at place: Int) -> Batch? {
    let copy = copies[place]
    let plan = copy.plan
    let id = Self.ids[Int.random(in: 0..<2, using: &random)]
    let task = plan.tasks[id.task]
    let changes: [Change]
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3 where task != nil: changes = [state(of: id, plan)]
    case 4 where task != nil:
      let old = plan.record(of: id).postponedTo
      changes = [.postponement(id, Edit(old: old, new: Sample.today.advanced(by: small())))]
    case 5, 6:
      guard let task else { return nil }
      var new = task
      new.words = "Lời \(small())"
      changes = [.task(Edit(old: task, new: new))]
    case 7:
      changes = [.task(Edit(old: task, new: task == nil ? Sample.task(id.task.number) : nil))]
    case 8:
      var new = plan.profile
      new.subject = "Phong trào \(small())"
      changes = [.profile(Edit(old: plan.profile, new: new))]
    default: return history(of: copy)
    }
    let batch = Batch(label: .edit, author: copy.writer, time: all.count, changes: changes)
    return plan.collisions(with: batch).isEmpty ? batch : nil
  }

  private mutating func state(of id: UnitTaskID, _ plan: Plan) -> Change {
    let states: [UnitTaskState] = [
      .todo, .doing(.percent(10)), .done(on: Sample.today), .exempt(reason: "đi vắng"),
      .dropped(reason: "thôi"),
    ]
    return Sample.state(
      id, plan.record(of: id).state, states[Int.random(in: 0..<states.count, using: &random)])
  }

  private mutating func history(of copy: Copy) -> Batch? {
    let history = History(writer: copy.writer, records: copy.records)
    return Bool.random(using: &random)
      ? history.undo(author: copy.writer, time: all.count, in: copy.plan).batch
      : history.redo(author: copy.writer, time: all.count, in: copy.plan).batch
  }

  private mutating func small() -> Int { Int.random(in: 1...3, using: &random) }
}
