// What holds for a store in which a journal has any bytes: opening, listing, checking and repairing
// end with a state or a reason, the same each time; whoever may write has his step kept and
// everything that was read before it.

import PlanModel
import PlanStore
import TestSupport
import VietnameseText

enum PlaceInvariants {
  private static let id = known(PlanID("kh-2026"))
  private static let alice = WriterName(host: "may1", user: "lan")
  private static let bob = WriterName(host: "may2", user: "binh")

  static func faults(of input: [UInt8]) -> [String] {
    let bytes = SealedLines.of(input, chain: true)
    let disk = planted(bytes)
    let before = state(disk, bob)
    guard state(disk, bob) == before else { return ["two openings differ"] }
    let turned = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).reversed()
    guard
      state(planted(Array(turned.joined(separator: [0x0A])) + [0x0A]), bob)?.count ?? 0
        >= before?.count ?? 0
    else { return ["turned round it has fewer steps"] }
    do throws(StoreError) {
      let store = try open(disk, alice)
      _ = store.check()
      guard let seen = before, try store.load(id).readOnly == nil else { return [] }
      let done = try store.commit(step, to: .plan(id))
      let after = try open(disk, bob).records(of: .plan(id))
      let kept = after.filter { $0.number != done.record.number }
      return (after.contains(done.record) ? [] : ["the step is not there"])
        + (Set(kept.map(\.number)) == Set(seen.map(\.number)) ? [] : ["other steps are there"])
    } catch { return [] }
  }

  /// A disk with a plan whose first writer's journal goes on with the bytes.
  private static func planted(_ bytes: [UInt8]) -> FaultyFileSystem {
    let disk = FaultyFileSystem()
    disk.plant("store", .directory)
    for folder in ["office", "office/journal", "plans", "plans/kh-2026", "plans/kh-2026/journal"] {
      disk.plant("store/" + folder, .directory)
    }
    disk.plant("store/format", .regular, bytes: Array("thidua store 1\n".utf8))
    let base = "store/plans/kh-2026/journal/"
    disk.plant(base + "may1.lan.jsonl", .regular, bytes: bytes)
    disk.plant(base + "may3.an.jsonl", .regular, bytes: beginning)
    return disk
  }

  // The step that makes a plan, in a journal of its own, so that the other may hold anything.
  private static let beginning: [UInt8] = {
    let disk = FaultyFileSystem()
    let task = PlanTask(
      id: TaskID(1), rank: 1, section: nil, lines: nil, words: "Nộp báo cáo", kind: .report)
    let first = Batch(
      label: .importPlan, purpose: .step, author: "An", time: 1,
      changes: [.task(Edit(old: nil, new: task))])
    let store = try? FileStore.open(
      "/store", writer: WriterName(host: "may3", user: "an"), create: true, files: disk)
    _ = try? store?.createPlan(
      preferredID: id, firstBatch: first, source: SourceDocument(text: "KẾ HOẠCH", original: [1]))
    return known(disk.content("store/plans/kh-2026/journal/may3.an.jsonl"))
  }()

  private static let step = Batch(
    label: .note, purpose: .step, author: "Lan", time: 5,
    changes: [
      .entry(
        UnitTaskID(task: TaskID(1), unit: .unassigned),
        Edit(
          old: nil,
          new: ProgressEntry(
            day: known(CalendarDay(iso: "2026-06-05")), author: "Lan", time: 5, note: "xong")))
    ])

  private static func open(
    _ disk: FaultyFileSystem, _ writer: WriterName
  ) throws(StoreError) -> FileStore {
    try FileStore.open("/store", writer: writer, create: false, files: disk)
  }

  private static func state(_ disk: FaultyFileSystem, _ writer: WriterName) -> [JournalRecord]? {
    guard let store = try? open(disk, writer), (try? store.load(id)) != nil else { return nil }
    return try? store.records(of: .plan(id))
  }
}
