// From decisions to changes: exactly what was accepted, once, and nothing that hangs in the air.

import PlanModel
import Testing
import VietnameseText

@Suite struct ReviewTakingTests {
  @Test func theChangesMakeExactlyWhatWasAccepted() throws {
    var review = try ReviewSample.review()
    review.acceptAll(in: nil)
    review.decide(review.task(3).id, .refused)
    let plan = review.made(try Sample.planID())
    #expect(plan.profile == review.profile)
    #expect(plan.sections.values == review.proposals.compactMap { $0.new?.asSection })
    #expect(plan.tasks.values.map(\.id.number) == [1, 2, 3, 4])
    #expect(
      plan.tasks.values.map(\.words)
        == [0, 1, 2, 4].map { review.task($0).new?.words })
    #expect(plan.tasks.values[3].phase == PhaseID(1))
    #expect(plan.phases.count == 1 && plan.quotas.count == 1)
  }

  @Test func whatWasAcceptedLaterIsTakenAlone() throws {
    var review = try ReviewSample.review()
    var plan = Plan(id: try Sample.planID())
    review.acceptCertain()
    let first = review.take(into: &plan)
    #expect(first.newTasks == 3)
    #expect(review.taking(firstTask: 50).changes.isEmpty)
    review.decide(review.task(4).id, .accepted)
    let second = review.take(into: &plan)
    #expect(second.newTasks == 1)
    #expect(second.changes.count == 1)
    #expect(plan.tasks.values.map(\.id.number) == [1, 2, 3, 4])
    #expect(review.task(4).new?.asTask?.id == TaskID(4))
  }

  @Test func aRefusedHeadingHandsItsTasksUpUntilItIsTaken() throws {
    var review = try ReviewSample.review()
    review.acceptAll(in: nil)
    review.decide(review.section("2").id, .refused)
    var plan = Plan(id: try Sample.planID())
    _ = review.take(into: &plan)
    let outer = try #require(review.section("II").new?.asSection?.id)
    #expect(plan.tasks.values.last?.section == outer)
    #expect(plan.sections.count == 3)
    review.decide(review.section("2").id, .accepted)
    let later = review.take(into: &plan)
    #expect(later.newTasks == 0)
    #expect(plan.tasks.values.last?.section == review.section("2").new?.asSection?.id)
    #expect(plan.tasks.count == 5)
  }

  @Test func aRefusedPhaseLeavesNoTraceUntilItIsTaken() throws {
    var review = try ReviewSample.review()
    review.acceptAll(in: nil)
    let phase = try #require(review.proposals.first { $0.row?.asPhase != nil }?.id)
    review.decide(phase, .refused)
    var plan = Plan(id: try Sample.planID())
    _ = review.take(into: &plan)
    #expect(plan.phases.isEmpty)
    #expect(plan.tasks.values.allSatisfy { $0.phase == nil })
    review.decide(phase, .accepted)
    _ = review.take(into: &plan)
    #expect(plan.phases.count == 1)
    #expect(plan.tasks.values.map(\.phase) == [nil, nil, nil, PhaseID(1), PhaseID(1)])
  }

  /// A review of a plan that has these rows already, each as the document has it.
  private func followed() throws -> (ImportReview, Plan) {
    var review = try ReviewSample.review()
    review.acceptAll(in: nil)
    var plan = Plan(id: try Sample.planID())
    _ = review.take(into: &plan)
    for place in review.proposals.indices {
      review.proposals[place].isTaken = false
      review.proposals[place].decision = .open
      review.proposals[place].new = review.proposals[place].old
    }
    return (review, plan)
  }

  private func remove(_ proposal: Proposal, from review: inout ImportReview) throws {
    review.proposals[try #require(review.position(of: proposal.id))].new = nil
  }

  @Test func aRowThatWasNotDecidedOnMovesWithItsLines() throws {
    var (review, plan) = try followed()
    let place = try #require(review.position(of: review.task(2).id))
    guard case .task(var task)? = review.proposals[place].new else { return }
    task.lines = LineRange(first: 12, last: 12)
    task.rank = 1000
    task.words = "Khác"
    task.deadlines[0].line = 12
    task.deadlines.remove(at: 1)
    review.proposals[place].new = .task(task)
    let before = plan
    #expect(review.take(into: &plan).changes.count == 1)
    let moved = try #require(plan.tasks[task.id])
    #expect(moved.lines == task.lines && moved.rank == 1000)
    #expect(moved.words == before.tasks[task.id]?.words)
    #expect(moved.deadlines.map(\.line) == [12, nil])
    #expect(review.taking(firstTask: 50).changes.isEmpty)
    review.decide(review.proposals[place].id, .accepted)
    _ = review.take(into: &plan)
    #expect(plan.tasks[task.id] == task)
  }

  @Test func whatGoesAwayIsRemovedOnlyWhenAccepted() throws {
    var (review, plan) = try followed()
    try remove(review.task(0), from: &review)
    try remove(review.task(1), from: &review)
    review.decide(review.task(0).id, .accepted)
    let ids = [0, 1].compactMap { review.task($0).old?.asTask?.id }
    #expect(review.take(into: &plan).changes.count == 2)
    #expect(plan.tasks[ids[0]] == nil)
    #expect(plan.tasks[ids[1]]?.lines == nil)
    #expect(review.taking(firstTask: 50).changes.isEmpty)
    review.decide(review.task(1).id, .accepted)
    _ = review.take(into: &plan)
    #expect(plan.tasks[ids[1]] == nil)
  }

  @Test func nothingHangsUnderAHeadingOrAPhaseThatGoesAway() throws {
    var (review, plan) = try followed()
    let phase = try #require(review.proposals.first { $0.row?.asPhase != nil })
    for proposal in [review.section("2"), phase] {
      try remove(proposal, from: &review)
      review.decide(proposal.id, .accepted)
    }
    _ = review.take(into: &plan)
    #expect(plan.sections.count == 3 && plan.phases.isEmpty)
    let last = try #require(plan.tasks.values.last)
    #expect(last.section == review.section("II").old?.asSection?.id)
    #expect(last.phase == nil)
  }

  @Test func anEmptiedHeadingGoesAwayWithoutBeingAskedAbout() throws {
    var (review, plan) = try followed()
    let section = review.section("I")
    try remove(section, from: &review)
    try remove(review.task(0), from: &review)
    _ = review.take(into: &plan)
    #expect(plan.sections.count == 4)
    review.decide(review.task(0).id, .accepted)
    _ = review.take(into: &plan)
    #expect(plan.sections.count == 3)
    #expect(review.taking(firstTask: 50).changes.isEmpty)
  }
}
