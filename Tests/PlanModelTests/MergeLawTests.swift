// The laws of merging: whatever copies of a plan were worked on apart and however they come
// together, they come to one state, and nothing that somebody did goes out of sight.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct MergeLawTests {
  private static let histories: UInt64 = 20_000

  private func run(_ seed: UInt64, steps: Int) throws -> CopiesOfAPlan {
    // The first person works at two copies, as with a store carried on a stick.
    var copies = CopiesOfAPlan(
      id: try Sample.planID(), writers: ["a.an", "b.binh", "c.chi", "a.an"], seed: seed)
    for _ in 0..<steps { copies.step() }
    return copies
  }

  @Test("B10, R7: 20,000 random histories of three people come to one state and lose nothing")
  func everyHistoryComesToOneState() throws {
    for seed in 0..<Self.histories {
      var copies = try run(seed, steps: 9)
      let whole = Plan(id: try Sample.planID(), records: copies.all.sorted())
      for place in copies.copies.indices {
        // In parts, in any order, some of them twice.
        let mixed = copies.all.shuffled(using: &copies.random)
        let cut = Int.random(in: 0...mixed.count / 2, using: &copies.random)
        copies.merge(Array(mixed[cut...]), into: place)
        copies.merge(Array(mixed.dropLast(cut / 2)), into: place)
        guard copies.copies[place].plan == whole else {
          Issue.record("history \(seed), copy \(place) came to another state")
          return
        }
      }
      if let lost = copies.lostState(in: whole) ?? copies.lostWords(in: whole)
        ?? copies.lostRecord(in: whole)
      {
        Issue.record("history \(seed): \(lost)")
        return
      }
    }
  }

  @Test("B11: undo is a step of its own: history only grows, what others did stays as it was")
  func undoNeverTakesOthersWork() throws {
    for seed in 0..<1_000 as Range<UInt64> {
      var copies = try run(seed, steps: 0)
      var before = copies.all
      for _ in 0..<12 {
        copies.step()
        guard copies.all.prefix(before.count).elementsEqual(before) else {
          Issue.record("history \(seed): a record was changed")
          return
        }
        for record in copies.all[before.count...] {
          if let fault = copies.fault(ofTravel: record) {
            Issue.record("history \(seed): \(fault)")
          }
        }
        before = copies.all
      }
    }
  }

  @Test("B10: a deletion at the same time as a tick does not win, whichever comes first")
  func aDeletionNeverBeatsATick() throws {
    let plan = try Sample.plan()
    let task = try #require(plan.tasks[TaskID(1)])
    let id = try unitTaskID("t1/vp")
    let deletion = Change.task(Edit(old: task, new: nil))
    let tick = Sample.state(id, .todo, .done(on: Sample.today))
    let note = Change.entry(
      id, Edit(old: nil, new: ProgressEntry(day: Sample.today, author: "nam", time: 1, note: "x")))
    for act in [tick, note] {
      #expect(plan.applying([deletion]).applying([act], lamport: 10).tasks[TaskID(1)] == task)
      #expect(plan.applying([act]).applying([deletion], lamport: 10).tasks[TaskID(1)] == task)
    }
    #expect(plan.applying([deletion]).tasks[TaskID(1)] == nil)
    #expect(plan.applying([deletion]).applying([tick]).removedTasks.isEmpty)
  }
}

extension CopiesOfAPlan {
  /// What somebody set a field to and that is neither shown nor kept beside it, though nobody who
  /// knew of that value has set the field since.
  private func lost<Value: Hashable>(
    _ sets: [(record: JournalRecord, value: Value)], initial: Value, visible: Set<Value>
  ) -> Value? {
    for (record, value) in sets where !visible.contains(value) && value != initial {
      let isKnown = sets.contains { later in
        let known = seen[later.record.number.digest] ?? []
        return later.record.number != record.number
          && sets.contains { $0.value == value && known.contains($0.record.number.digest) }
      }
      if !isKnown { return value }
    }
    return nil
  }

  func lostState(in plan: Plan) -> String? {
    for id in Self.ids {
      let sets = all.flatMap { record in
        record.batch.changes.compactMap { change -> (JournalRecord, UnitTaskState)? in
          guard case .state(id, let edit) = change, let new = edit.new else { return nil }
          return (record, new)
        }
      }
      let record = plan.record(of: id)
      let visible = Set([record.state] + record.otherStates.map(\.value))
      if let value = lost(sets, initial: .todo, visible: visible) { return "\(id) \(value)" }
    }
    return nil
  }

  func lostWords(in plan: Plan) -> String? {
    for id in Self.ids.map(\.task) {
      guard let task = plan.tasks[id] else { continue }
      let sets = all.flatMap { record in
        record.batch.changes.compactMap { change -> (JournalRecord, String)? in
          guard case .task(let edit) = change, let new = edit.new, new.id == id,
            edit.old?.words != new.words
          else { return nil }
          return (record, new.words)
        }
      }
      let others = plan.contests.of(.task(id)).first { $0.field == .words }?.others ?? []
      let visible = others.compactMap { other -> String? in
        guard case .task(let row) = other.value else { return nil }
        return row.words
      }
      if let value = lost(sets, initial: "", visible: Set([task.words] + visible)) {
        return "\(id) \(value)"
      }
    }
    return nil
  }

  /// Something recorded for a task that is not there.
  func lostRecord(in plan: Plan) -> String? {
    plan.unitTasks.first { $0.value.isTouched && plan.tasks[$0.key.task] == nil }
      .map { "\($0.key) is recorded and hidden" }
  }

  /// What is wrong with an undo or a redo; nil when it is one's own step, exactly turned round.
  func fault(ofTravel record: JournalRecord) -> String? {
    let number: RecordNumber
    let isUndo: Bool
    switch record.batch.purpose {
    case .step: return nil
    case .undo(let undone): (number, isUndo) = (undone, true)
    case .redo(let redone): (number, isUndo) = (redone, false)
    }
    guard let step = all.first(where: { $0.number == number }) else { return "of no record" }
    guard number.writer == record.number.writer else { return "of somebody else's step" }
    let changes = isUndo ? step.batch.inverseChanges : step.batch.changes
    return changes == record.batch.changes ? nil : "changes something else"
  }
}
