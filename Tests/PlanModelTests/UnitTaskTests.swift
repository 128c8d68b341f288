// The unit tasks of a plan: rows, days, the one rule of progress, and the filters over them.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct UnitTaskTests {
  private func table(_ plan: Plan, today: CalendarDay = Sample.today) throws -> UnitTaskTable {
    UnitTaskTable(plan: plan, office: try Sample.office(), today: today)
  }

  @Test func everyTaskUnitAndDeadlineIsARow() throws {
    let ids = try table(Sample.plan()).rows.map(\.id.description)
    #expect(
      ids == [
        "t1/vp", "t1/khtc", "t1/ttr", "t2/vp", "t2/khtc", "t2/ttr", "t2.2/vp", "t2.2/khtc",
        "t2.2/ttr", "t3/vp", "t4/chua-giao",
      ])
  }

  @Test func everyUnitTaskWeighsTheSame() throws {
    let plan = try Sample.plan().applying([
      Sample.state(try unitTaskID("t2/vp"), .todo, .done(on: Sample.today)),
      Sample.state(try unitTaskID("t2/khtc"), .todo, .doing(.percent(50))),
      Sample.state(try unitTaskID("t2/ttr"), .todo, .returned(reason: "thiếu số liệu")),
      Sample.state(try unitTaskID("t2.2/vp"), .todo, .exempt(reason: "mới lập")),
      Sample.state(try unitTaskID("t2.2/khtc"), .todo, .dropped(reason: "")),
    ])
    let table = try table(plan)
    let second = table.sections[1]
    // 100 + 50 + 0 + 0 (t2.2/ttr) + 0 (t3/vp) over five; exempt and dropped do not count.
    #expect(second.counted == 5)
    #expect(second.percent == 30)
    #expect(second.done == 1)
    #expect(table.sections[2].percent == 37)
    #expect(table.units[try unitID("vp")]?.percent == 33)
    #expect(table.total.counted == 9)
  }

  @Test func percentIsRoundedDownSoThatOnlyAllIsAHundred() throws {
    let ids = try table(Sample.plan()).rows.map(\.id)
    let almost = try Sample.plan().applying(
      ids.dropFirst().map { Sample.state($0, .todo, .done(on: Sample.today)) }
        + [Sample.state(ids[0], .todo, .doing(.percent(99)))])
    #expect(try table(almost).total.percent == 99)
    let all = almost.applying(
      [Sample.state(ids[0], .doing(.percent(99)), .done(on: Sample.today))])
    #expect(try table(all).total.percent == 100)
  }

  @Test func nothingThatCountsHasNoPercent() throws {
    let empty = Plan(id: try Sample.planID())
    #expect(try table(empty).total.percent == nil)
  }

  @Test func aQuantityCountsAsItsShareOfTheTarget() {
    let target = TaskTarget(value: Quantity(12), measure: "tin")
    #expect(ProgressValue.quantity(Quantity(9)).percent(of: target) == 75)
    #expect(ProgressValue.quantity(Quantity(11_999)).percent(of: target) == 100)
    #expect(ProgressValue.quantity(Quantity(9)).percent(of: nil) == 0)
    #expect(ProgressValue.percent(140).percent(of: target) == 100)
    #expect(ProgressValue.percent(-3).percent(of: nil) == 0)
  }

  @Test func theDaySaysOverdueSoonAndLate() throws {
    let plan = try Sample.plan()
    let id = try unitTaskID("t2/vp")
    func timing(_ state: UnitTaskState, on today: String) throws -> Timing {
      let table = try table(
        plan.applying([Sample.state(id, .todo, state)]), today: try day(today))
      return try #require(table.position(of: id).map { table.rows[$0] })
        .timing(on: try day(today))
    }
    #expect(try timing(.todo, on: "2026-06-06") == .overdue(days: 1))
    #expect(try timing(.todo, on: "2026-06-05") == .soon(days: 0))
    #expect(try timing(.doing(.percent(9)), on: "2026-05-29") == .soon(days: 7))
    #expect(try timing(.todo, on: "2026-05-28") == .ahead(days: 8))
    #expect(try timing(.returned(reason: ""), on: "2026-06-10") == .overdue(days: 5))
    #expect(try timing(.exempt(reason: ""), on: "2026-06-10") == .none)
    #expect(try timing(.done(on: try day("2026-06-05")), on: "2026-07-01") == .doneOnTime)
    #expect(try timing(.done(on: try day("2026-06-08")), on: "2026-07-01") == .doneLate(days: 3))
  }

  @Test func aPostponedUnitTaskIsDueOnItsOwnDay() throws {
    let id = try unitTaskID("t1/vp")
    let plan = try Sample.plan().applying(
      [.postponement(id, Edit(old: nil, new: try day("2026-07-10")))])
    let table = try table(plan)
    let row = table.rows[try #require(table.position(of: id))]
    #expect(row.due?.iso == "2026-07-10")
    #expect(row.isPostponed)
    // It now falls due in the second phase.
    #expect(row.phasePosition == 1)
    #expect(plan.due(of: id)?.iso == "2026-01-31")
  }

  @Test func thePhaseIsWhereTheDayLiesElseTheTasksOwn() throws {
    let rows = try table(Sample.plan()).rows
    let phases = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.id.description, $0.phasePosition) })
    #expect(phases["t2/vp"] == 0)
    #expect(phases["t2.2/vp"] == 1)
    #expect(phases["t4/chua-giao"] == 1)
    #expect(phases["t3/vp"] == .some(nil))
  }

  @Test func whatWasRecordedStaysWhenItsUnitIsGone() throws {
    let gone = try unitTaskID("t1/cu")
    let plan = try Sample.plan().applying([Sample.state(gone, .todo, .done(on: Sample.today))])
    #expect(try table(plan).position(of: gone) != nil)
    let untouched = try Sample.plan().applying(
      [.postponement(gone, Edit(old: nil, new: Sample.today))])
    #expect(try table(untouched).position(of: gone) == nil)
  }

  @Test func refreshingOneRowEqualsBuildingAnew() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var plan = try Sample.plan()
      var kept = try table(plan)
      for _ in 0..<25 {
        let row = try #require(kept.rows.randomElement(using: &random))
        let old = plan.record(of: row.id)
        let change: Change =
          Bool.random(using: &random)
          ? Sample.state(row.id, old.state, Self.randomState(&random))
          : .postponement(
            row.id,
            Edit(
              old: old.postponedTo,
              new: Sample.today.advanced(by: Int.random(in: -99...240, using: &random))))
        plan = plan.applying([change])
        let isRefreshed = kept.refresh(row.id, in: plan)
        #expect(isRefreshed)
      }
      #expect(kept == (try table(plan)), "seed \(seed)")
    }
  }

  @Test func aTableDoesNotRefreshWhatItDoesNotHave() throws {
    let plan = try Sample.plan()
    var table = try table(plan)
    let isRefreshed = table.refresh(try unitTaskID("t99/vp"), in: plan)
    #expect(!isRefreshed)
  }

  @Test func filtersAddUp() throws {
    let plan = try Sample.plan().applying([
      Sample.state(try unitTaskID("t2/vp"), .todo, .done(on: Sample.today)),
      Sample.state(try unitTaskID("t2/ttr"), .todo, .doing(.percent(5))),
    ])
    let table = try table(plan)
    func ids(_ set: (inout UnitTaskFilter) throws -> Void) throws -> [String] {
      var filter = UnitTaskFilter()
      try set(&filter)
      return table.positions(matching: filter, in: plan).map { table.rows[$0].id.description }
    }
    #expect(try ids { _ in }.count == table.rows.count)
    #expect(try ids { $0.statuses = [.overdue] } == ["t1/vp", "t1/khtc", "t1/ttr"])
    #expect(try ids { $0.statuses = [.due] } == ["t2/khtc", "t2/ttr"])
    #expect(try ids { $0.statuses = [.done, .doing] } == ["t2/vp", "t2/ttr"])
    #expect(try ids { $0.unit = try unitID("ttr") } == ["t1/ttr", "t2/ttr", "t2.2/ttr"])
    #expect(try ids { $0.section = SectionID(2) }.count == 7)
    #expect(try ids { $0.section = SectionID(99) } == [])
    #expect(try ids { $0.phase = PhaseID(2) }.count == 4)
    #expect(try ids { $0.phase = PhaseID(99) } == [])
    #expect(try ids { $0.dueWithin = 4 } == ["t2/khtc", "t2/ttr"])
    #expect(try ids { $0.dueWithin = 3 } == [])
    #expect(try ids { $0.openOnly = true }.count == table.rows.count - 1)
    #expect(
      try ids {
        $0.statuses = [.due]
        $0.unit = try unitID("ttr")
      } == ["t2/ttr"])
  }

  @Test func aClauseIsCitedByItsPath() throws {
    let plan = try Sample.plan().applying([
      .section(Edit(old: nil, new: Sample.section(4, under: 3, "1.1"))),
      .section(Edit(old: nil, new: Sample.section(5, under: 4, "a"))),
    ])
    #expect(plan.path(of: SectionID(3)) == "II.1")
    #expect(plan.path(of: SectionID(5)) == "II.1.1.a")
    #expect(plan.path(of: SectionID(99)) == "")
  }

  @Test func aChainOfSectionsThatBitesItsTailIsCut() throws {
    let plan = Plan(
      id: try Sample.planID(),
      records: [
        Sample.record([
          .section(Edit(old: nil, new: Sample.section(1, under: 2, "I"))),
          .section(Edit(old: nil, new: Sample.section(2, under: 1, "II"))),
        ])
      ])
    #expect(plan.sectionChain(from: 0) == [0, 1])
  }

  private static func randomState(_ random: inout SeededGenerator) -> UnitTaskState {
    let states: [UnitTaskState] = [
      .todo, .doing(.percent(35)), .doing(.quantity(Quantity(3))), .done(on: Sample.today),
      .returned(reason: "a"), .exempt(reason: "b"), .dropped(reason: "c"),
    ]
    return states[Int.random(in: states.indices, using: &random)]
  }
}
