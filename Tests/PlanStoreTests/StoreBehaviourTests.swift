// What every store promises, asked of each of them.

import PlanModel
import PlanStore
import TestSupport
import Testing

enum StoreKind: CaseIterable, Sendable {
  case memory, file

  /// Opens sessions on one new store.
  func sessions() -> @Sendable (WriterName) throws -> any Store {
    switch self {
    case .memory:
      let contents = MemoryStore.Contents()
      return { MemoryStore(writer: $0, contents: contents) }
    case .file:
      let disk = FaultyFileSystem()
      return { try Sample.open(disk, $0, create: true) }
    }
  }
}

@Suite struct StoreBehaviourTests {
  @Test(arguments: StoreKind.allCases) func startsEmpty(kind: StoreKind) throws {
    let store = try kind.sessions()(Sample.alice)
    #expect(try store.planIDs().isEmpty)
    #expect(try store.loadOffice().office == Office())
    #expect(store.check().isEmpty)
    #expect(throws: StoreError.noSuchPlan(try Sample.planID())) {
      try store.load(try Sample.planID())
    }
  }

  @Test(arguments: StoreKind.allCases) func planIsMadeAndRead(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let made = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source)
    #expect(made.id == Sample.plan)
    #expect(made.committed.record.number.names(RecordNumber(writer: "may1.lan", sequence: 1)))
    #expect(try store.refresh(.plan(made.id)) == .unchanged)
    let other = try open(Sample.bob)
    #expect(try other.planIDs() == [made.id])
    #expect(try other.load(made.id).plan.tasks.values == [Sample.task(1)])
    #expect(try other.sourceText(of: made.id, version: 1) == Sample.source.text)
    #expect(try other.load(made.id).readOnly == nil)
  }

  @Test(arguments: StoreKind.allCases) func takenIDIsNumbered(kind: StoreKind) throws {
    let store = try kind.sessions()(Sample.alice)
    let ids = try (0..<3).map { _ in
      try store.createPlan(
        preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
      ).id.raw
    }
    #expect(ids == ["kh-2026", "kh-2026-2", "kh-2026-3"])
  }

  @Test(arguments: StoreKind.allCases) func stepsComeBackInOrder(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    for text in ["một", "hai", "ba"] { _ = try store.commit(Sample.note(text), to: .plan(id)) }
    let loaded = try open(Sample.bob).load(id)
    #expect(Sample.notes(of: loaded.plan) == ["một", "hai", "ba"])
    let records = try open(Sample.bob).records(of: .plan(id))
    #expect(records.map(\.lamport) == [1, 2, 3, 4])
    #expect(records == records.sorted())
    #expect(loaded.recordCount == records.count)
  }

  @Test(arguments: StoreKind.allCases) func twoSessionsSeeEachOther(kind: StoreKind) throws {
    let open = kind.sessions()
    let first = try open(Sample.alice)
    let id = try first.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    let second = try open(Sample.bob)
    _ = try second.load(id)
    let a = try first.commit(Sample.note("của Lan"), to: .plan(id))
    #expect(a.othersBefore.isEmpty)
    let b = try second.commit(Sample.note("của Bình"), to: .plan(id))
    #expect(b.othersBefore == [a.record])
    #expect(!b.mustReload)
    #expect(b.record.lamport == a.record.lamport + 1)
    #expect(try first.refresh(.plan(id)) == .appended([b.record]))
    #expect(try first.refresh(.plan(id)) == .unchanged)
    #expect(try second.refresh(.plan(id)) == .unchanged)
    #expect(try first.load(id).plan == second.load(id).plan)
  }

  @Test(arguments: StoreKind.allCases) func sameUserMayHaveTwoSessions(kind: StoreKind) throws {
    let open = kind.sessions()
    let first = try open(Sample.alice)
    let id = try first.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    let second = try open(Sample.alice)
    _ = try second.load(id)
    for number in 0..<6 {
      let session = number % 2 == 0 ? first : second
      let done = try session.commit(Sample.note("\(number)"), to: .plan(id))
      #expect(done.record.number.sequence == number + 2)
    }
    #expect(Sample.notes(of: try first.load(id).plan) == ["0", "1", "2", "3", "4", "5"])
    #expect(try open(Sample.bob).load(id).notices.isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func whatNoLongerHoldsIsRefused(kind: StoreKind) throws {
    let open = kind.sessions()
    let first = try open(Sample.alice)
    let id = try first.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    let second = try open(Sample.bob)
    _ = try second.load(id)
    let won = try first.commit(Sample.percent(from: nil, to: 40), to: .plan(id))
    let now = try first.load(id).plan.record(of: Sample.unitTask())
    #expect(
      throws: StoreError.outdated(
        [.unitTask(Sample.unitTask(), now: now)], since: [won.record], mustReload: false)
    ) { try second.commit(Sample.percent(from: nil, to: 60), to: .plan(id)) }
    _ = try second.commit(Sample.percent(from: 40, to: 60), to: .plan(id))
    #expect(try first.load(id).recordCount == 3)
  }

  @Test(arguments: StoreKind.allCases) func officeHasItsOwnJournal(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let unit = OfficeUnit(
      id: Sample.unit, name: "Văn phòng", shortName: "VP", kind: .room, rank: 1)
    let step = Sample.batch([.unit(Edit(old: nil, new: unit))], label: .units)
    _ = try store.commit(step, to: .office)
    #expect(try open(Sample.bob).loadOffice().office.units.values == [unit])
    #expect(
      throws: StoreError.outdated([.row("vp")], since: [], mustReload: false)
    ) { try store.commit(step, to: .office) }
  }

  @Test(arguments: StoreKind.allCases) func numbersOfTasksRiseOverAllPlans(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    var seen: [Int] = []
    for session in [store, try open(Sample.bob), store] {
      try session.withAllocation { (next) throws(StoreError) in
        seen.append(next)
        guard let id = Sample.plan else { return }
        _ = try session.createPlan(
          preferredID: id, firstBatch: Sample.first(task: next), source: Sample.source)
      }
    }
    #expect(seen == [1, 2, 3])
    let removal = Sample.batch([.task(Edit(old: Sample.task(3), new: nil))])
    let last = try #require(PlanID("kh-2026-3"))
    _ = try store.commit(removal, to: .plan(last))
    #expect(try store.withAllocation { $0 } == 4)
  }

  @Test(arguments: StoreKind.allCases) func draftsAreKeptForTheirWriter(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    let key = "t1/vp:../../ghi chú"
    #expect(try store.draft(for: key, of: id) == nil)
    try store.saveDraft("đang gõ dở", for: key, of: id)
    try store.saveDraft("đang gõ dở…", for: key, of: id)
    try store.saveDraft("khác", for: String(repeating: "k", count: 500), of: id)
    #expect(try open(Sample.alice).draft(for: key, of: id) == "đang gõ dở…")
    #expect(try open(Sample.bob).draft(for: key, of: id) == nil)
    try store.removeDraft(for: key, of: id)
    try store.removeDraft(for: key, of: id)
    #expect(try store.draft(for: key, of: id) == nil)
  }

  @Test(arguments: StoreKind.allCases) func unknownChangeIsNeverWritten(kind: StoreKind) throws {
    let store = try kind.sessions()(Sample.alice)
    let batch = Sample.batch([.unknown(kind: "award", json: "{}")])
    #expect(throws: StoreError.notUnderstood(kind: "award")) {
      try store.commit(batch, to: .office)
    }
  }

  @Test(arguments: StoreKind.allCases) func undoSurvivesRestart(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    _ = try store.commit(Sample.percent(from: nil, to: 40), to: .plan(id))
    let again = try open(Sample.alice)
    let undo = try #require(try again.load(id).history.undo(author: "Lan", time: 2))
    _ = try again.commit(undo, to: .plan(id))
    #expect(try open(Sample.bob).load(id).plan.record(of: Sample.unitTask()).state == .todo)
    #expect(try open(Sample.bob).load(id).recordCount == 3)
  }

  @Test(arguments: StoreKind.allCases) func spareTimeWorkChangesNothing(kind: StoreKind) throws {
    let open = kind.sessions()
    let store = try open(Sample.alice)
    let id = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source
    ).id
    for step in 0..<1_100 {
      let old = step == 0 ? nil : step % 100
      _ = try store.commit(Sample.percent(from: old, to: (step + 1) % 100), to: .plan(id))
    }
    store.maintain()
    let other = try open(Sample.alice)
    let loaded = try other.load(id)
    #expect(try loaded.plan == store.load(id).plan)
    #expect(loaded.recordCount == 1_101)
    #expect(try other.records(of: .plan(id)) == store.records(of: .plan(id)))
    var left = 1_100
    var records = try store.records(of: .plan(id))
    while left > 990 {
      let undo = try #require(other.load(id).history.undo(author: "Lan", time: 1))
      let last = try #require(records.last)
      records.removeLast()
      #expect(undo.purpose == .undo(last.number))
      _ = try other.commit(undo, to: .plan(id))
      left -= 1
    }
    #expect(try other.refresh(.plan(id)) == .unchanged)
    #expect(other.check().isEmpty)
  }
}
