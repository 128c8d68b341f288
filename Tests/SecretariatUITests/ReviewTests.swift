// The review with keys and answers: decisions, corrections, taking, leaving.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct ReviewTests {
  private let report = ReviewFixture.task(3)

  private func open() -> AppState { ReviewFixture.open() }

  @Test func opensOnTheFirstLineThatWantsALook() {
    let state = open()
    #expect(state.view == .review)
    #expect(state.review?.selected == .fact(.number))
  }

  @Test func theWayByWhichTheTextCameIsSaidAtEveryOpening() {
    var review = ReviewFixture.review
    review.notices = ["đọc bằng tesseract, 3 trang; nên xem lại chữ."]
    let state = ReviewFixture.open(.vietnamese, rows: 24, columns: 80, review)
    #expect(state.message?.text == review.notices[0])
  }

  @Test func spaceAcceptsAndGoesToTheNextThatWaits() {
    var state = open()
    state.select(report)
    let effects = state.press(.character(" "))
    #expect(state.decision(report) == .accepted)
    #expect(state.review?.selected == .proposal(ReviewFixture.task(4)))
    #expect(effects.savedReviews.last?[report]?.decision == .accepted)
    #expect(effects.savedReviews.last?.stamp?.author == "vt1")
  }

  @Test func underTheFilterSpaceGoesToTheNextThatWaitsToo() {
    var state = open()
    _ = state.press(.character("F"))
    let phase = ProposalID(7)
    state.select(phase)
    _ = state.press(.character(" "))
    #expect(state.review?.rows.contains(.proposal(phase)) == false)
    #expect(state.review?.selected == .proposal(ReviewFixture.task(1)))
  }

  @Test func spaceAgainLeavesItOpen() {
    var state = open()
    state.select(report)
    _ = state.press(.character(" "))
    state.select(report)
    _ = state.press(.character(" "))
    #expect(state.decision(report) == .open)
  }

  @Test func aDecisionShowsAsSafeOnlyWhenTheDiskHasIt() {
    var state = open()
    state.select(report)
    let effects = state.press([.character(" ")], answering: false)
    let proposal = known(state.review?.review[report])
    #expect(state.review?.isPending(proposal) == true)
    for effect in effects { state.answer(effect) }
    #expect(state.review?.isPending(proposal) == false)
  }

  @Test func refusedStaysAndCanBeTakenLater() {
    var state = open()
    state.select(report)
    _ = state.press(.character("x"))
    #expect(state.decision(report) == .refused)
    _ = state.press(.character("F"), .character("F"))
    #expect(state.review?.filter == .refused)
    #expect(state.review?.rows.contains(.proposal(report)) == true)
    state.select(report)
    _ = state.press(.character(" "))
    #expect(state.decision(report) == .accepted)
  }

  @Test func acceptsAllThatIsCertainAndNothingElse() {
    var state = open()
    _ = state.press(.character("A"))
    #expect(state.decision(report) == .accepted)
    #expect(state.decision(ReviewFixture.task(2)) == .open)
    #expect(state.message?.text == "Đã nhận 6 đề xuất đọc chắc.")
  }

  @Test func acceptsTheWholeSection() {
    var state = open()
    state.select(report)
    _ = state.press(.character("S"))
    #expect(state.decision(report) == .accepted)
    #expect(state.decision(ReviewFixture.task(2)) == .accepted)
    #expect(state.decision(ReviewFixture.task(1)) == .open)
  }

  @Test func undoAndRedo() {
    var state = open()
    state.select(report)
    _ = state.press(.character(" "), .character("u"))
    #expect(state.decision(report) == .open)
    #expect(state.message?.text == "Đã hoàn tác: nhận 1 đề xuất")
    let effects = state.press(.character("U"))
    #expect(state.decision(report) == .accepted)
    #expect(state.message?.text == "Đã làm lại: nhận 1 đề xuất")
    #expect(effects.savedReviews.count == 1)
    _ = state.press(.character("u"), .character("u"))
    #expect(state.message?.text.contains("Không còn bước nào") == true)
  }

  @Test func fillsInTheNumber() {
    var state = open()
    _ = state.press(.character("e"))
    #expect(state.prompt?.purpose == .review(.fact(.number)))
    _ = state.type("12/KH-SKHCN")
    _ = state.press(.enter)
    #expect(state.review?.review.profile.number == "12/KH-SKHCN")
    #expect(state.prompt == nil)
  }

  @Test func aWrongDayStaysInItsLine() {
    var state = open()
    _ = state.press(.down, .character("e"))
    _ = state.type("31/2/2026")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("31/2/2026") == true)
    #expect(state.review?.review.profile.issuedOn == nil)
  }

  @Test func learnsANewUnitAndGivesItItsTask() {
    var state = open()
    let doer = ReviewRow.doer("Công đoàn cơ sở")
    state.select(doer)
    _ = state.press(.character("a"))
    _ = state.type("+ Công đoàn Sở, CĐ")
    let effects = state.press(.enter)
    let change = effects.compactMap { effect -> Batch? in
      if case .changeOffice(let batch) = effect { return batch }
      return nil
    }
    guard case .unit(let edit)? = change.first?.changes.first else {
      Issue.record("no unit was added")
      return
    }
    #expect(edit.new?.name == "Công đoàn Sở")
    #expect(edit.new?.shortName == "CĐ")
    #expect(edit.new?.aliases == ["Công đoàn cơ sở"])
    let task = state.review?.review[ReviewFixture.task(4)]?.new?.asTask
    #expect(task?.lead.first?.scope == .unit(edit.new?.id))
    #expect(state.review?.rows.contains(doer) == false)
  }

  @Test func anUnknownUnitIsToldWithItsRemedy() {
    var state = open()
    state.select(report)
    _ = state.press(.character("a"), .control("u"))
    _ = state.type("Hợp tác xã")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("+ Hợp tác xã") == true)
  }

  @Test func eachDeadlineGetsItsDay() {
    var state = open()
    state.select(report)
    _ = state.press(.character("d"))
    #expect(state.prompt?.field.text == "12/06/2026; 05/11/2026")
    _ = state.press(.control("u"))
    _ = state.type("15/6")
    _ = state.press(.enter)
    #expect(state.prompt?.problem?.contains("2 ngày") == true)
    _ = state.press(.control("u"))
    _ = state.type("15/6; ?")
    _ = state.press(.enter)
    let days = state.review?.review[report]?.new?.asTask?.deadlines.map(\.schedule)
    #expect(
      days == [.by(.day(Fixture.day(2026, 6, 15))), .by(.day(Fixture.day(2026, 11, 5)))])
  }

  @Test func aReviewIsThrownAwayOnlyAfterAYes() {
    var state = open()
    _ = update(
      &state,
      .reviewsListed([
        ReviewLine(
          id: ReviewFixture.id, name: "ke-hoach.docx", subject: "", progress: ReviewProgress(),
          plan: nil, author: "vt1")
      ]))
    _ = state.press(.escape, .character("X"))
    let lines = view(state).dump()
    #expect(lines.contains("Gõ c để bỏ hẳn:") && lines.contains("ke-hoach.docx"))
    #expect(state.press(.enter).isEmpty)
    _ = state.press(.character("X"), .character("c"))
    #expect(state.press(.enter) == [.removeReview(ReviewFixture.id)])
  }

  @Test func splitsWhereTheMarkStands() {
    var state = open()
    state.select(ReviewFixture.task(1))
    _ = state.press(.character("s"), .control("u"))
    _ = state.type("Đăng tin về gương người tốt | Đăng bài về việc tốt")
    _ = state.press(.enter)
    let words = state.review?.review.proposals.compactMap { $0.new?.asTask?.words } ?? []
    #expect(words.prefix(2) == ["Đăng tin về gương người tốt", "Đăng bài về việc tốt"])
  }

  @Test func makesATaskOfALineThatFoundNoPlace() {
    var state = open()
    state.select(.unplaced(line: 4))
    _ = state.press(.character("t"))
    #expect(state.review?.review.unplaced.isEmpty == true)
    let made = state.review.flatMap { $0.proposal(of: $0.selected) }
    #expect(made?.new?.words == "Tạo khí thế sôi nổi trong toàn cơ quan.")
    #expect(made?.decision == .accepted)
  }

  @Test func movingInTheDocumentMovesTheList() {
    var state = open()
    state.select(ReviewFixture.task(1))
    _ = state.press(.down, .tab, .end)
    #expect(state.review?.focus == .document)
    #expect(state.review?.selected == .proposal(ReviewProposal.quota))
  }

  @Test(arguments: ["f", "fx", "fu", "Af"])
  func theDocumentFollowsTheListHoweverItsRowChanged(_ keys: String) {
    var state = ReviewFixture.open(rows: 24, columns: 110)
    state.select(ReviewFixture.task(1))
    _ = state.press(.character(" "))
    state.select(ReviewFixture.task(1))
    _ = state.press(keys.map { Key.character($0) })
    let line = state.review.flatMap { $0.lines(of: $0.selected) }?.first
    #expect(line != nil)
    #expect(state.review?.document.currentLine == line)
  }

  @Test func theDocumentOfANarrowScreenStandsAtTheSelectedRow() {
    var state = ReviewFixture.open(rows: 15, columns: 50)
    state.select(report)
    _ = state.press(.tab)
    #expect(state.review?.document.currentLine == 12)
  }

  /// The hints in the last line of an 80-column screen.
  private func hints(_ state: AppState) -> String {
    let lines = view(state).dump().split(separator: "\n")
    return String(lines.first { $0.contains("? trợ giúp") } ?? "")
  }

  @Test func theHintsAreThoseOfTheSelectedRow() {
    var state = open()
    #expect(hints(state).hasPrefix(" e sửa"))
    state.select(.doer("Công đoàn cơ sở"))
    #expect(hints(state).hasPrefix(" a giao"))
    state.select(report)
    #expect(hints(state).hasPrefix(" Space nhận  x bỏ  e sửa"))
    #expect(hints(state).contains("a giao"))
  }

  @Test func takesWhatWasAccepted() {
    var state = open()
    _ = state.press(.character("W"))
    #expect(state.message?.text.contains("Chưa nhận đề xuất nào") == true)
    state.select(report)
    _ = state.press(.character(" "))
    let effects = state.press(.character("W"))
    guard case .takeReview(let id, let review, _)? = effects.last else {
      Issue.record("nothing was taken")
      return
    }
    #expect(id == ReviewFixture.id)
    let taking = review.taking(firstTask: 7)
    let opening = update(
      &state,
      .reviewTaken(
        id,
        TakenReview(
          plan: Fixture.planID, review: taking.review, isNew: true, newTasks: taking.newTasks,
          changes: review.acceptedChanges)))
    #expect(opening == [.openPlan(Fixture.planID)])
    _ = update(&state, .planOpened(Fixture.opened))
    #expect(state.view == .plan)
    #expect(state.waitingFor == nil)
    #expect(
      state.message?.text
        == "Đã lập kế hoạch 2026-kh-skhcn: 1 nhiệm vụ. Còn thiếu số, ký hiệu, ngày ký, người ký; "
        + "1 câu “Ai là…” chưa trả lời; 6 đề xuất chờ xem (phím I).")
    #expect(state.review?.review[report]?.isTaken == true)
  }

  @Test func somebodyElsesReviewTakesThePlaceOfMyStep() {
    var state = open()
    state.select(report)
    _ = state.press([.character(" ")], answering: false)
    var theirs = ReviewFixture.review
    theirs.decide(ReviewFixture.task(4), .refused)
    _ = update(
      &state,
      .reviewRefused(ReviewFixture.id, problem: "vt2 đã rà soát tiếp", newer: theirs))
    #expect(state.decision(report) == .open)
    #expect(state.decision(ReviewFixture.task(4)) == .refused)
    #expect(state.message?.tone == .error)
  }

  @Test func escLeavesForTheRegisterAndKeepsTheReview() {
    var state = open()
    _ = update(
      &state,
      .reviewsListed([
        ReviewLine(
          id: ReviewFixture.id, name: "ke-hoach.docx", subject: "Thi đua",
          progress: ReviewProgress(open: 7), plan: nil, author: "vt1")
      ]))
    _ = state.press(.escape)
    #expect(state.view == .register)
    #expect(state.register.selectedReview?.id == ReviewFixture.id)
    _ = state.press(.enter)
    #expect(state.view == .review)
  }

  @Test func escFromAReviewOfAPlanLandsOnThePlan() {
    var review = ReviewFixture.review
    review.plan = Fixture.planID
    var state = ReviewFixture.open(.vietnamese, rows: 24, columns: 80, review)
    var other = known(state.register.plans.first)
    other = PlanSummary(
      id: known(PlanID("2027-kh")), profile: other.profile, tally: other.tally,
      currentPhase: nil, phaseEnd: nil, isReadOnly: false)
    _ = update(&state, .registerLoaded([other], notices: []))
    let isFound = state.selectPlan("2027-kh")
    #expect(isFound)
    _ = state.press(.escape)
    #expect(state.register.selected?.id == Fixture.planID)
  }

  @Test func importAsksForAFileAndCanBeStopped() {
    var state = Fixture.open()
    _ = state.press(.character("0"), .character("i"))
    _ = state.type("ke hoach 2026.pdf")
    #expect(state.press(.enter).contains(.importDocument(ImportRequest(path: "ke hoach 2026.pdf"))))
    #expect(state.importing?.file == "ke hoach 2026.pdf")
    #expect(state.press(.escape) == [.stopImport])
    _ = update(&state, .importEnded(problem: nil))
    #expect(state.importing == nil)
  }
}

private enum ReviewProposal {
  /// The last proposal of the fixture, on the last line of the document.
  static let quota = ProposalID(12)
}
