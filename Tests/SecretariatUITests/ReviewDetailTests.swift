// What the review says of one row: how it was read, what was written by hand, what an amended paper
// changes of it.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import Testing
import VietnameseText
import Wording

@Suite struct ReviewDetailTests {
  private let first = ReviewFixture.task(1)
  private let report = ReviewFixture.task(3)
  private let last = ReviewFixture.task(4)

  private func screen(_ state: AppState) -> String { view(state).dump() }

  /// The review of a paper that moves the report's first day, gives it to one unit and rewords the
  /// last task; the first task it has no more, the second it leaves alone.
  private func amended(_ language: Language = .vietnamese) -> AppState {
    var review = ReviewFixture.review
    review.target = .revision(of: Fixture.planID)
    for place in review.proposals.indices {
      review.proposals[place].old = review.proposals[place].new
      switch review.proposals[place].id {
      case first: review.proposals[place].new = nil
      case report:
        guard case .task(var task)? = review.proposals[place].new else { continue }
        task.deadlines[0].schedule = .by(.day(Fixture.day(2026, 6, 20)))
        task.lead = [Assignee(words: "Văn phòng Sở", scope: .unit(Fixture.unit("vp")))]
        review.proposals[place].new = .task(task)
      case last:
        review.proposals[place].new?.words =
          "Khởi công xây nhà truyền thống, kịp thời chào mừng ngày thành lập ngành"
      default: break
      }
    }
    return ReviewFixture.open(language, rows: 40, columns: 120, review)
  }

  @Test func whatWasStandsBesideWhatIs() {
    var state = amended()
    state.select(report)
    let text = screen(state)
    #expect(text.contains("20/06/2026 “chậm nhất ngày 12/6/2026” (trước: 12/06/2026)"))
    #expect(text.contains("Văn phòng Sở → VP (trước: Các phòng, đơn vị thuộc Sở → mọi đơn vị)"))
    #expect(text.contains("≠ thay đổi"))
  }

  @Test func theWordsThatWentAndCameAreNamed() {
    var state = amended()
    state.select(last)
    #expect(screen(state).contains("‹bỏ: sửa› ‹thêm: xây›"))
    state = amended(.english)
    state.select(last)
    #expect(screen(state).contains("‹removed: sửa› ‹added: xây›"))
  }

  @Test func acceptingWhatIsGoneIsExplained() {
    var state = amended()
    state.select(first)
    let text = screen(state)
    #expect(text.contains("Nhận = bỏ khỏi kế hoạch"))
    #expect(!text.contains("dòng 7 "))
  }

  @Test func whatStaysHasASignOfItsOwn() {
    var state = amended()
    state.select(ReviewFixture.task(2))
    let text = screen(state)
    #expect(text.contains("[=] giữ nguyên"))
    #expect(!text.contains("[-]"))
  }

  @Test func whatAPersonWroteIsNotCalledRead() {
    var state = ReviewFixture.open()
    state.select(report)
    #expect(screen(state).contains("[ ] chờ xem · đọc chắc"))
    _ = state.press(.character("e"))
    _ = state.type(" bằng văn bản")
    _ = state.press(.enter)
    let text = screen(state)
    #expect(text.contains("chờ xem · đã sửa tay"))
    #expect(!text.contains("đọc chắc"))
  }

  @Test func aTaskMadeOfALineIsTheReviewers() {
    var state = ReviewFixture.open()
    state.select(.unplaced(line: 4))
    _ = state.press(.character("t"))
    #expect(screen(state).contains("nhận · người rà soát thêm"))
  }

  @Test func aHeadingWaitsForNobody() {
    var state = ReviewFixture.open()
    state.select(ProposalID(2))
    #expect(screen(state).contains(" mục · đọc chắc"))
    _ = state.press(.character("x"))
    state.select(ProposalID(2))
    #expect(screen(state).contains(" mục · đã bỏ"))
  }

  @Test func whatIsInThePlanCountsAsAccepted() {
    var review = ReviewFixture.review
    review.decide(report, .accepted)
    review = review.taking(firstTask: 7).review
    var state = ReviewFixture.open(.vietnamese, columns: 120, review)
    #expect(screen(state).contains("nhận 1 (đã vào 1)  bỏ 0  chờ xem 6"))
    _ = state.press(.character("?"))
    _ = state.type("lọc")
    #expect(screen(state).contains("Lọc: chờ xem, đã bỏ, tất cả"))
  }
}
