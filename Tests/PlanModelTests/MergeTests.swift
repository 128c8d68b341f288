// Two people at once: fields of one row are merged, a deletion never beats an edit, two values for
// one field are marked, and what stands in the way of a step is told before it is taken.

import PlanModel
import Testing
import VietnameseText

@Suite struct MergeTests {
  @Test func twoFieldsOfOneTaskBothWin() throws {
    let plan = try Sample.plan()
    let seen = try #require(plan.tasks[TaskID(3)])
    var hers = seen
    hers.words = "Lời của Thu"
    var his = seen
    his.product = "Báo cáo"
    for order in [[hers, his], [his, hers]] {
      let merged = order.reduce(plan) { $0.applying([.task(Edit(old: seen, new: $1))]) }
      #expect(merged.tasks[TaskID(3)]?.words == "Lời của Thu")
      #expect(merged.tasks[TaskID(3)]?.product == "Báo cáo")
    }
  }

  @Test func ofOneFieldTheLaterValueIsShown() throws {
    let plan = try Sample.plan()
    let seen = try #require(plan.tasks[TaskID(3)])
    var first = seen
    first.words = "Một"
    var second = seen
    second.words = "Hai"
    let merged = plan.applying([.task(Edit(old: seen, new: first))])
      .applying([.task(Edit(old: seen, new: second))])
    #expect(merged.tasks[TaskID(3)]?.words == "Hai")
  }

  @Test func aDeletionNeverBeatsAnEdit() throws {
    let plan = try Sample.plan()
    let seen = try #require(plan.tasks[TaskID(3)])
    var edited = seen
    edited.words = "Vẫn còn"
    let edit = Change.task(Edit(old: seen, new: edited))
    let deletion = Change.task(Edit(old: seen, new: nil))
    #expect(plan.applying([edit]).applying([deletion]).tasks[TaskID(3)] == edited)
    #expect(plan.applying([deletion]).applying([edit]).tasks[TaskID(3)] == edited)
    #expect(plan.applying([deletion]).tasks[TaskID(3)] == nil)
  }

  @Test func profileFieldsMergeToo() throws {
    let plan = try Sample.plan()
    var hers = plan.profile
    hers.number = "12/KH-SKHCN"
    var his = plan.profile
    his.status = .archived
    let merged = plan.applying([.profile(Edit(old: plan.profile, new: hers))])
      .applying([.profile(Edit(old: plan.profile, new: his))])
    #expect(merged.profile.number == "12/KH-SKHCN")
    #expect(merged.profile.status == .archived)
  }

  @Test func twoStatesAtOnceAreMarkedUntilSomebodySettlesIt() throws {
    let id = try unitTaskID("t1/vp")
    let first = try Sample.plan().applying(
      [Sample.state(id, .todo, .done(on: Sample.today))], lamport: 3)
    let second = first.applying(
      [Sample.state(id, .todo, .exempt(reason: "đi vắng"))], writer: "may.nam", lamport: 4)
    #expect(first.record(of: id).isContested == false)
    #expect(second.record(of: id).isContested)
    #expect(second.record(of: id).state == .exempt(reason: "đi vắng"))
    #expect(second.record(of: id).stamp == ChangeStamp(author: "may.nam", time: 4000))
    let settled = second.applying([Sample.state(id, .exempt(reason: "đi vắng"), .todo)])
    #expect(settled.record(of: id).isContested == false)
  }

  @Test("B11, B10: who takes his own of two values back leaves the other's beside it")
  func undoingOneOfTwoValuesKeepsTheOther() throws {
    let id = try unitTaskID("t1/vp")
    let exempt = UnitTaskState.exempt(reason: "đi vắng")
    var plan = try Sample.plan().applying(
      [Sample.state(id, .todo, .done(on: Sample.today))], lamport: 3
    ).applying([Sample.state(id, .todo, exempt)], writer: "may.nam", lamport: 4)
    plan.apply(
      JournalRecord(
        number: RecordNumber(writer: "may.nam", sequence: 5), lamport: 5,
        batch: Batch(
          label: .edit, purpose: .undo(RecordNumber(writer: "may.nam", sequence: 4)),
          author: "may.nam", time: 5_000, changes: [Sample.state(id, exempt, .todo)])))
    #expect(plan.record(of: id).state == .todo)
    #expect(plan.record(of: id).otherStates.map(\.value) == [.done(on: Sample.today)])
  }

  @Test("B11, B10: who takes his choice of two values back finds it open; redo chooses again")
  func takingAChoiceBackOpensItAgain() throws {
    let id = try unitTaskID("t1/vp")
    let shown = UnitTaskState.exempt(reason: "đi vắng")
    let other = UnitTaskState.done(on: Sample.today)
    func step(
      _ number: Int, _ purpose: Batch.Purpose, _ old: UnitTaskState, _ new: UnitTaskState,
      _ base: UInt64
    ) -> JournalRecord {
      JournalRecord(
        number: RecordNumber(writer: "may.thu", sequence: number, digest: UInt64(number)),
        lamport: 10 + number,
        batch: Batch(
          label: .edit, purpose: purpose, author: "Thu", time: 9_000,
          changes: [Sample.state(id, old, new)]), base: base)
    }
    var plan = try Sample.plan().applying([Sample.state(id, .todo, other)], lamport: 3)
      .applying([Sample.state(id, .todo, shown)], writer: "may.nam", lamport: 4)
    let number = RecordNumber(writer: "may.thu", sequence: 1, digest: 1)
    for new in [other, shown] {
      var now = plan
      now.apply(step(1, .step, shown, new, now.seen))
      #expect(!now.record(of: id).isContested)
      for round in 0..<2 {
        now.apply(step(2 + 2 * round, .undo(number), new, shown, now.seen))
        #expect(now.record(of: id).state == shown)
        #expect(now.record(of: id).otherStates.map(\.value) == [other])
        now.apply(step(3 + 2 * round, .redo(number), shown, new, now.seen))
        #expect(now.record(of: id).state == new && !now.record(of: id).isContested)
      }
    }
    // Whatever came between: no value is lost, none stands beside itself.
    plan.apply(step(1, .step, shown, other, plan.seen))
    plan.apply(step(2, .step, other, .todo, plan.seen))
    plan.apply(step(3, .undo(number), other, shown, plan.seen))
    #expect(plan.record(of: id).state == shown)
    #expect(Set(plan.record(of: id).otherStates.map(\.value)) == [other, .todo])
  }

  @Test func theSameTickTwiceIsNoContest() throws {
    let id = try unitTaskID("t1/vp")
    let tick = Sample.state(id, .todo, .done(on: Sample.today))
    let plan = try Sample.plan().applying([tick]).applying([tick], writer: "may.nam")
    #expect(plan.record(of: id).isContested == false)
  }

  @Test func entriesOfBothStayAndEachCanBeTakenBack() throws {
    let id = try unitTaskID("t1/vp")
    let hers = ProgressEntry(day: Sample.today, author: "thu", time: 1, note: "gọi rồi")
    let his = ProgressEntry(day: Sample.today, author: "nam", time: 1, note: "gọi rồi")
    let add = Change.entry(id, Edit(old: nil, new: hers))
    let plan = try Sample.plan().applying([add])
      .applying([.entry(id, Edit(old: nil, new: his))])
    #expect(plan.record(of: id).entries == [hers, his])
    #expect(plan.applying([add.inverse]).record(of: id).entries == [his])
  }

  @Test func recordsStandInTheOrderOfLamportThenWriter() {
    let a = Sample.record([], writer: "a.x", sequence: 9, lamport: 1)
    let b = Sample.record([], writer: "b.x", sequence: 1, lamport: 1)
    let c = Sample.record([], writer: "a.x", sequence: 1, lamport: 2)
    #expect([c, b, a].sorted() == [a, b, c])
  }

  @Test func aStepThoughtOutAgainstAnOldStateCollides() throws {
    let id = try unitTaskID("t1/vp")
    let plan = try Sample.plan().applying([Sample.state(id, .todo, .done(on: Sample.today))])
    let stale = batch(Sample.state(id, .todo, .doing(.percent(40))))
    #expect(plan.collisions(with: stale) == [.unitTask(id, now: plan.record(of: id))])
    let fresh = batch(Sample.state(id, .done(on: Sample.today), .todo))
    #expect(plan.collisions(with: fresh).isEmpty)
    let moved = batch(.postponement(id, Edit(old: Sample.today, new: nil)))
    #expect(plan.collisions(with: moved).count == 1)
  }

  @Test func rowsCollideInTheSameFieldOnly() throws {
    let plan = try Sample.plan()
    let seen = try #require(plan.tasks[TaskID(3)])
    var words = seen
    words.words = "Mới"
    var other = seen
    other.words = "Khác"
    var product = seen
    product.product = "Báo cáo"
    let changed = plan.applying([.task(Edit(old: seen, new: words))])
    #expect(changed.collisions(with: batch(.task(Edit(old: seen, new: other)))) == [.row("t3")])
    #expect(changed.collisions(with: batch(.task(Edit(old: seen, new: product)))).isEmpty)
    #expect(changed.collisions(with: batch(.task(Edit(old: seen, new: nil)))) == [.row("t3")])
    #expect(plan.collisions(with: batch(.task(Edit(old: nil, new: seen)))) == [.row("t3")])
    let gone = plan.applying([.task(Edit(old: seen, new: nil))])
    #expect(gone.collisions(with: batch(.task(Edit(old: seen, new: words)))) == [.row("t3")])
  }

  @Test func aTaskForWhichSomethingIsRecordedMayNotGo() throws {
    let plan = try Sample.plan()
    let removal = batch(.task(Edit(old: plan.tasks[TaskID(1)], new: nil)))
    let id = try unitTaskID("t1/vp")
    let ticked = plan.applying([Sample.state(id, .todo, .done(on: Sample.today))])
    #expect(plan.collisions(with: removal).isEmpty)
    #expect(ticked.collisions(with: removal) == [.unitTask(id, now: ticked.record(of: id))])
    let unticked = ticked.applying([Sample.state(id, .done(on: Sample.today), .todo)])
    #expect(unticked.collisions(with: removal).isEmpty)
  }

  @Test func eachTaskThatMayNotGoIsToldOnceByItsFirstUnitTask() throws {
    let plan = try Sample.plan()
    let ids = try ["t2.2/vp", "t2/vp", "t1/ttr", "t1/vp", "t1/khtc"].map(unitTaskID)
    let ticked = plan.applying(ids.map { Sample.state($0, .todo, .done(on: Sample.today)) })
    let removal = batch(
      .task(Edit(old: plan.tasks[TaskID(2)], new: nil)),
      .task(Edit(old: plan.tasks[TaskID(3)], new: nil)),
      .task(Edit(old: plan.tasks[TaskID(1)], new: nil)))
    let first = try ["t2.2/vp", "t1/khtc"].map(unitTaskID)
    #expect(
      ticked.collisions(with: removal) == first.map { .unitTask($0, now: ticked.record(of: $0)) })
  }

  @Test func entriesThatAreGoneCollide() throws {
    let id = try unitTaskID("t1/vp")
    let entry = ProgressEntry(day: Sample.today, author: "thu", time: 1)
    let plan = try Sample.plan()
    #expect(plan.collisions(with: batch(.entry(id, Edit(old: entry, new: nil)))).count == 1)
    #expect(plan.collisions(with: batch(.entry(id, Edit(old: nil, new: entry)))).isEmpty)
  }

  @Test func unitsOfTheOfficeCollideToo() throws {
    let office = try Sample.office()
    let seen = try #require(office[try unitID("vp")])
    var renamed = seen
    renamed.name = "Văn phòng"
    #expect(office.collisions(with: batch(.unit(Edit(old: nil, new: seen)))) == [.row("vp")])
    #expect(office.collisions(with: batch(.unit(Edit(old: seen, new: renamed)))).isEmpty)
    #expect(office.collisions(with: batch(.unit(Edit(old: renamed, new: nil)))) == [.row("vp")])
  }

  private func batch(_ changes: Change...) -> Batch {
    Batch(label: .edit, author: "nam", time: 0, changes: changes)
  }
}
