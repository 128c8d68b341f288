// Small steps and stores from which the tests of the store are made.

import PlanModel
import PlanStore
import TestSupport
import VietnameseText

/// An error of the test itself: a sample that is not what it should be.
struct BadSample: Error {}

enum Sample {
  static let unit = UnitID("vp") ?? .unassigned
  static let alice = WriterName(host: "may1", user: "lan")
  static let bob = WriterName(host: "may2", user: "binh")
  static let plan = PlanID("kh-2026")
  static let source = SourceDocument(text: "KẾ HOẠCH\nPhát động", original: [1, 2, 3])

  static func planID() throws -> PlanID {
    guard let plan else { throw BadSample() }
    return plan
  }

  static func place() throws -> JournalPlace { .plan(try planID()) }

  static func task(_ number: Int, words: String = "Nộp báo cáo sơ kết") -> PlanTask {
    PlanTask(
      id: TaskID(number), rank: number, section: nil, lines: nil, words: words, kind: .report)
  }

  static func unitTask(_ number: Int = 1) -> UnitTaskID {
    UnitTaskID(task: TaskID(number), unit: unit)
  }

  static func batch(
    _ changes: [Change], label: StepLabel = .edit, purpose: Batch.Purpose = .step
  ) -> Batch {
    Batch(
      label: label, purpose: purpose, author: "Nguyễn Thị Lan", time: 1_790_000_000_000,
      changes: changes)
  }

  /// The first step of a plan: one task.
  static func first(task number: Int = 1) -> Batch {
    batch([.task(Edit(old: nil, new: task(number)))], label: .importPlan)
  }

  static func day(_ iso: String) -> CalendarDay {
    CalendarDay(iso: iso) ?? CalendarDay(daysSinceEpoch: 0)
  }

  /// A note on the unit task; notes never collide.
  static func note(_ text: String) -> Batch {
    let entry = ProgressEntry(
      day: day("2026-06-05"), author: "Nguyễn Thị Lan", time: 1, note: text)
    return batch([.entry(unitTask(), Edit(old: nil, new: entry))], label: .note)
  }

  /// A change of the state from `old` to `new` percent; nil for "to do".
  static func percent(from old: Int?, to new: Int) -> Batch {
    let state = { (value: Int?) -> UnitTaskState in
      value.map { .doing(.percent($0)) } ?? .todo
    }
    return batch([.state(unitTask(), Edit(old: state(old), new: state(new)))], label: .progress)
  }

  /// The notes of the plan's unit task, in order.
  static func notes(of plan: Plan) -> [String] { plan.record(of: unitTask()).entries.map(\.note) }

  /// A store on `disk` as another process would open it.
  static func open(
    _ disk: FaultyFileSystem, _ writer: WriterName = alice, create: Bool = false
  ) throws(StoreError) -> FileStore {
    try FileStore.open("/store", writer: writer, create: create, files: disk)
  }

  /// A disk with a store with one plan of one task, all of it durable.
  static func disk(notes: Int = 0) throws -> FaultyFileSystem {
    let disk = FaultyFileSystem()
    let store = try open(disk, create: true)
    _ = try store.createPlan(preferredID: planID(), firstBatch: first(), source: source)
    for number in 0..<notes { _ = try store.commit(note("ghi chú \(number)"), to: place()) }
    disk.crash(.nothing)
    return disk
  }

  /// All records of the plan on `disk`.
  static func records(_ disk: FaultyFileSystem) throws -> [JournalRecord] {
    try open(disk).records(of: place())
  }

  static let journal = "store/plans/kh-2026/journal/may1.lan.jsonl"
}
