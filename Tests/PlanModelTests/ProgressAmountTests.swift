// What people type for an amount, and what is recorded of it.

import PlanModel
import Testing
import VietnameseText

@Suite struct ProgressAmountTests {
  private static let target = TaskTarget(value: Quantity(12), measure: "tin")

  private func changes(
    _ typed: String, _ record: UnitTaskRecord, target: TaskTarget? = target
  ) throws -> [Change] {
    try ProgressAmount(typed: typed, target: target).changes(
      for: try unitTaskID("t3/vp"), record: record, target: target, day: Sample.today,
      author: "thu", time: 7)
  }

  @Test(arguments: [
    ("40%", ProgressValue.percent(40)), ("40 %", .percent(40)), ("0%", .percent(0)),
    ("3", .quantity(Quantity(3))), ("3/12", .quantity(Quantity(3))),
    (" 3 / 12  tin ", .quantity(Quantity(3))), ("12 tin", .quantity(Quantity(12))),
    ("15/12", .quantity(Quantity(15))), ("2,5", .quantity(Quantity(thousandths: 2500))),
  ])
  func anAmountOfATaskWithATarget(typed: String, value: ProgressValue) throws {
    let amount = try ProgressAmount(typed: typed, target: Self.target)
    #expect(amount.value == value)
    #expect(amount.note.isEmpty)
  }

  @Test(arguments: [
    ("40%", 40, ""), ("40", 40, ""), ("100", 100, ""), ("3/12", 25, "3/12"),
    ("15/12", 100, "15/12"), ("1/3 số hồ sơ", 33, "1/3 số hồ sơ"),
  ])
  func anAmountOfATaskWithoutATarget(typed: String, percent: Int, note: String) throws {
    let amount = try ProgressAmount(typed: typed, target: nil)
    #expect(amount.value == .percent(percent))
    #expect(amount.note == note)
  }

  @Test(arguments: ["", "x", "-5", "101%", "2,5%", "3/0", "3/", "/12", "5 %%", "3/12%", "3/12/26"])
  func whatIsNoAmount(typed: String) {
    for target in [Self.target, nil] {
      #expect(throws: ProgressAmount.Refusal.notUnderstood) {
        try ProgressAmount(typed: typed, target: target)
      }
    }
  }

  @Test func aRefusalSaysWhatIsWrong() {
    #expect(throws: ProgressAmount.Refusal.otherTarget(Self.target)) {
      try ProgressAmount(typed: "3/11", target: Self.target)
    }
    #expect(throws: ProgressAmount.Refusal.noTarget) {
      try ProgressAmount(typed: "12 tin", target: nil)
    }
    #expect(throws: ProgressAmount.Refusal.notUnderstood) {
      try ProgressAmount(typed: "101", target: nil)
    }
  }

  @Test func lessThanTheWholeIsBeingDoneAndTheWholeIsDone() throws {
    let id = try unitTaskID("t3/vp")
    let part = try changes("3/12", UnitTaskRecord())
    #expect(part.first == Sample.state(id, .todo, .doing(.quantity(Quantity(3)))))
    #expect(part.count == 2)
    let whole = try changes("13", UnitTaskRecord())
    #expect(whole.first == Sample.state(id, .todo, .done(on: Sample.today)))
  }

  @Test func theWholeAgainKeepsTheDayOfCompletion() throws {
    var record = UnitTaskRecord()
    record.state = .done(on: try day("2026-05-20"))
    let changes = try changes("12/12", record)
    let entry = ProgressEntry(
      day: Sample.today, author: "thu", time: 7, value: .quantity(Quantity(12)))
    #expect(changes == [.entry(try unitTaskID("t3/vp"), Edit(old: nil, new: entry))])
  }

  @Test func theSameAmountAgainIsNoStep() throws {
    for (typed, target) in [("3", Self.target), ("3/4", nil), ("12", Self.target)] {
      var plan = try Sample.plan()
      let id = try unitTaskID("t3/vp")
      plan = plan.applying(try changes(typed, plan.record(of: id), target: target))
      #expect(try changes(typed, plan.record(of: id), target: target).isEmpty)
      #expect(try !changes("50%", plan.record(of: id), target: target).isEmpty)
    }
    let other = try Sample.plan().applying(try changes("3/4", UnitTaskRecord(), target: nil))
    #expect(try changes("6/8", other.record(of: unitTaskID("t3/vp")), target: nil).count == 1)
  }

  @Test func takingTheMarkOffGoesBackToTheLastAmountShortOfTheWhole() {
    var record = UnitTaskRecord()
    #expect(record.stateBeforeDone(target: nil) == .todo)
    for (value, state) in [
      (ProgressValue.percent(40), UnitTaskState.doing(.percent(40))), (.percent(100), .todo),
      (.quantity(Quantity(3)), .doing(.quantity(Quantity(3)))), (.quantity(Quantity(0)), .todo),
    ] {
      record.entries = [ProgressEntry(day: Sample.today, author: "thu", time: 1, value: value)]
      #expect(record.stateBeforeDone(target: Self.target) == state)
    }
  }
}
