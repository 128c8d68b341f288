// Whatever is done to a review in whatever order, nothing that was read or accepted is lost.

import PlanModel
import TestSupport
import Testing
import VietnameseText

@Suite struct ReviewPropertyTests {
  @Test(arguments: 0..<60)
  func noOperationLosesAnything(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var review = try ReviewSample.review()
    var plan = Plan(id: try Sample.planID())
    let words = Set(try ReviewSample.draft().tasks.map(\.text) + ["Lập danh sách tập thể"])
    for _ in 0..<60 {
      let before = review
      try step(&review, &plan, using: &random)
      try checkNothingLost(review, words)
      checkDecisions(before, review)
    }
    // Taken twice is taken once.
    _ = review.take(into: &plan)
    #expect(review.taking(firstTask: 500).changes.isEmpty)
    checkPlan(plan, review)
  }

  private func step(
    _ review: inout ImportReview, _ plan: inout Plan, using random: inout SeededGenerator
  ) throws {
    let id = try #require(review.proposals.randomElement(using: &random)?.id)
    let other = try #require(review.proposals.randomElement(using: &random)?.id)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: review.decide(id, Decision.allCases.randomElement(using: &random) ?? .open)
    case 1: review.decide(id, .accepted)
    case 2: review.acceptAll(in: review[id]?.row?.asSection?.id ?? review[id]?.row?.section)
    case 3: _ = split(id, &review)
    case 4, 5: _ = review.join(id, with: other)
    case 6: _ = review.relevel(id, by: Bool.random(using: &random) ? 1 : -1)
    case 7: _ = review.setDay(of: id, deadline: 1, to: Sample.today)
    case 8: _ = review.addTask(fromUnplaced: 11)
    case 9: review.setMeaning(of: "Phòng Lạ", to: .unit(try unitID("vp")))
    default: if Int.random(in: 0..<4, using: &random) == 0 { _ = review.take(into: &plan) }
    }
  }

  /// Splits a task in the middle of its words.
  private func split(_ id: ProposalID, _ review: inout ImportReview) -> Bool {
    let words = review[id]?.new?.words.split(separator: " ") ?? []
    let texts = [words.prefix(words.count / 2), words.suffix((words.count + 1) / 2)]
    return review.split(id, into: texts.map { $0.joined(separator: " ") })
  }

  /// Every word of every task, and the line without a place, still stands somewhere.
  private func checkNothingLost(_ review: ImportReview, _ words: Set<String>) throws {
    func sorted(_ texts: some Sequence<String>) -> [String] {
      texts.flatMap { $0.split(separator: " ").map(String.init) }.sorted()
    }
    let tasks = review.proposals.compactMap { $0.new?.asTask?.words }
    let unplaced = review.unplaced.map(\.text)
    #expect(sorted(tasks + unplaced) == sorted(words))
    #expect(Set(review.proposals.map(\.id)).count == review.proposals.count)
    let ids = review.proposals.compactMap { $0.new?.asTask?.id }
    #expect(Set(ids).count == ids.count)
    let listing = ReviewListing(review)
    let shown = listing.rows.filter { if case .proposal = $0 { true } else { false } }
    #expect(shown.count == review.proposals.count)
  }

  /// No other operation than deciding takes an acceptance back or loses what is in the plan.
  private func checkDecisions(_ before: ImportReview, _ after: ImportReview) {
    let taken = before.proposals.filter(\.isTaken)
    #expect(taken.allSatisfy { after[$0.id]?.isTaken == true })
  }

  /// The plan has each accepted task once, under headings and in phases that are there.
  private func checkPlan(_ plan: Plan, _ review: ImportReview) {
    let accepted = review.proposals.filter { $0.decision == .accepted }
    #expect(
      Set(plan.tasks.values.map(\.words)) == Set(accepted.compactMap { $0.new?.asTask?.words }))
    #expect(plan.tasks.count == accepted.filter { $0.new?.asTask != nil }.count)
    for task in plan.tasks.values {
      #expect(task.section.map { plan.sections[$0] != nil } ?? true)
      #expect(task.phase.map { plan.phases[$0] != nil } ?? true)
    }
    for section in plan.sections.values {
      #expect(section.parent.map { plan.sections[$0] != nil } ?? true)
      #expect(!plan.path(of: section.id).isEmpty)
    }
  }
}
