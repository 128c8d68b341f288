// Every kind of change has an inverse that takes it back, alone and in a step of many.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct ChangeTests {
  /// One change of every kind that a plan knows, each fit for `Sample.plan()`.
  private static func changes() throws -> [Change] {
    let plan = try Sample.plan()
    var profile = plan.profile
    profile.subject = "Tên khác"
    var section = try #require(plan.sections[SectionID(2)])
    section.title = "NỘI DUNG"
    var phase = try #require(plan.phases[PhaseID(1)])
    phase.name = "Đợt đầu"
    var task = try #require(plan.tasks[TaskID(3)])
    task.words = "Lời khác"
    let id = try unitTaskID("t1/vp")
    let entry = ProgressEntry(day: Sample.today, author: "thu", time: 5, note: "đã gọi")
    let quota = Quota(
      id: QuotaID(1), rank: 16, form: "Lao động tiên tiến", kind: .title,
      collective: CountRange(min: 1, max: 2), individual: nil, line: 9)
    return [
      .profile(Edit(old: plan.profile, new: profile)),
      .section(Edit(old: plan.sections[SectionID(2)], new: section)),
      .section(Edit(old: nil, new: Sample.section(9, under: 1, "2"))),
      .section(Edit(old: plan.sections[SectionID(1)], new: nil)),
      .phase(Edit(old: plan.phases[PhaseID(1)], new: phase)),
      .phase(Edit(old: plan.phases[PhaseID(2)], new: nil)),
      .task(Edit(old: plan.tasks[TaskID(3)], new: task)),
      .task(Edit(old: nil, new: Sample.task(8))),
      .task(Edit(old: plan.tasks[TaskID(4)], new: nil)),
      .quota(Edit(old: nil, new: quota)),
      Sample.state(id, .todo, .done(on: Sample.today)),
      .postponement(id, Edit(old: nil, new: Sample.today)),
      .entry(id, Edit(old: nil, new: entry)),
    ]
  }

  @Test func eachChangeIsTakenBackByItsInverse() throws {
    let plan = try Sample.plan()
    for change in try Self.changes() {
      let changed = plan.applying([change])
      #expect(changed != plan, "\(change)")
      #expect(Self.facts(changed.applying([change.inverse])) == Self.facts(plan), "\(change)")
    }
  }

  @Test func theInverseOfTheInverseIsTheChange() throws {
    for change in try Self.changes() { #expect(change.inverse.inverse == change) }
    let unknown = Change.unknown(kind: "award", json: "{}")
    #expect(unknown.inverse == unknown)
  }

  @Test func aStepIsTakenBackAsAWhole() throws {
    let plan = try Sample.plan()
    let id = try unitTaskID("t1/vp")
    let batch = Batch(
      label: .edit, author: "thu", time: 0,
      changes: [
        Sample.state(id, .todo, .doing(.percent(10))),
        Sample.state(id, .doing(.percent(10)), .doing(.percent(60))),
        Sample.state(id, .doing(.percent(60)), .done(on: Sample.today)),
      ])
    let back = plan.applying(batch.changes).applying(batch.inverseChanges)
    #expect(back.record(of: id).state == .todo)
    #expect(back.collisions(with: batch).isEmpty)
  }

  @Test func randomStepsAreTakenBackInReverseOrder() throws {
    let all = try Self.changes()
    let plan = try Sample.plan()
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      // One of each kind at most: each was made for the untouched plan.
      let chosen = all.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
      let rows = Set(chosen.compactMap(Self.row))
      guard rows.count == chosen.compactMap(Self.row).count else { continue }
      let batch = Batch(label: .edit, author: "thu", time: 0, changes: Array(chosen))
      let back = plan.applying(batch.changes).applying(batch.inverseChanges)
      #expect(Self.facts(back) == Self.facts(plan), "seed \(seed)")
    }
  }

  @Test func aChangeOfANewerVersionIsCountedAndHasNoEffect() throws {
    let plan = try Sample.plan()
    let changed = plan.applying([.unknown(kind: "award", json: "{\"a\":1}")])
    #expect(changed.unknownChanges == 1)
    #expect(Self.facts(changed) == Self.facts(plan))
  }

  @Test func unitsAreChangedInTheOfficeOnly() throws {
    var office = try Sample.office()
    let unit = try Sample.unit("qlkh", "Phòng Quản lý Khoa học", rank: 9)
    let change = Change.unit(Edit(old: nil, new: unit))
    let plan = try Sample.plan()
    #expect(plan.applying([change]) == plan)
    office.apply(Sample.record([change]))
    #expect(office[unit.id] == unit)
    office.apply(Sample.record([change.inverse]))
    #expect(office[unit.id] == nil)
  }

  /// What the plan says, without who touched it last.
  private static func facts(_ plan: Plan) -> [String] {
    let touched = plan.unitTasks.filter { _, record in
      record.state != .todo || record.postponedTo != nil || !record.entries.isEmpty
    }
    return [
      "\(plan.profile)", "\(plan.sections.values)", "\(plan.phases.values)",
      "\(plan.tasks.values)", "\(plan.quotas.values)",
      "\(touched.map { "\($0.key) \($0.value.state)" }.sorted())",
    ]
  }

  /// The row that a change is about, to keep two changes of one row apart.
  private static func row(_ change: Change) -> String? {
    switch change {
    case .section(let edit): (edit.old ?? edit.new).map { "\($0.id)" }
    case .phase(let edit): (edit.old ?? edit.new).map { "\($0.id)" }
    case .task(let edit): (edit.old ?? edit.new).map { "\($0.id)" }
    default: nil
    }
  }
}
