// A review of the small plan of `Fixture`, as a reading would propose it, and a session in it.

import CellScreen
import PlanModel
import SecretariatUI
import TestSupport
import VietnameseText
import Wording

enum ReviewFixture {
  static let id = known(ReviewID("2026-kh-skhcn"))

  /// Everything of the fixture's plan, nothing decided; the number is blank, the second task only
  /// likely, the fourth given to somebody whom the office does not know.
  static var review: ImportReview {
    var profile = PlanProfile()
    profile.paperKind = "KẾ HOẠCH"
    profile.symbol = "KH-SKHCN"
    profile.subject = "Phát động phong trào thi đua năm 2026"
    profile.agency = "Sở Khoa học và Công nghệ"
    profile.period = DayRange(start: Fixture.day(2026, 1, 1), end: Fixture.day(2026, 12, 31))
    let rows: [ProposedRow] =
      Fixture.sections.map { .section($0) } + Fixture.phases.map { .phase($0) }
      + Fixture.tasks.map { .task($0) } + [.quota(quota)]
    return ImportReview(
      target: .newPlan(suggested: Fixture.planID), origin: .document(name: "ke-hoach.docx"),
      lines: Fixture.documentLines, profile: profile,
      facts: [
        .subject: FactSource(line: 2, confidence: .certain),
        .period: FactSource(line: 2, confidence: .likely),
      ],
      proposals: rows.enumerated().map { offset, row in
        Proposal(
          id: ProposalID(offset + 1), new: row, confidence: offset == 8 ? .likely : .certain)
      },
      unplaced: [UnplacedLine(line: 4, text: "Tạo khí thế sôi nổi trong toàn cơ quan.")],
      warnings: [ReadingWarning(line: 11, code: .invalidDate, text: "30/2/2026")])
  }

  private static var quota: Quota {
    Quota(
      id: QuotaID(1), rank: 16, form: "Tập thể lao động xuất sắc", kind: .title,
      collective: CountRange(min: 1, max: 2), individual: nil, line: 13)
  }

  /// The number of the proposal that holds a task of the fixture.
  static func task(_ number: Int) -> ProposalID { ProposalID(7 + number) }

  /// A session of vt1 with the review open.
  static func open(
    _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80,
    _ review: ImportReview = review
  ) -> AppState {
    var state = Fixture.open(language, rows: rows, columns: columns)
    _ = update(&state, .reviewOpened(OpenedReview(id: id, review: review)))
    return state
  }
}

extension AppState {
  /// Puts the cursor on a proposal of the review.
  mutating func select(_ id: ProposalID) { select(.proposal(id)) }

  /// Puts the cursor on a row of the review.
  mutating func select(_ row: ReviewRow) {
    guard let rows = review?.rows, let place = rows.firstIndex(of: row) else { return }
    review?.list.select(place, count: rows.count)
  }

  func decision(_ id: ProposalID) -> Decision? { review?.review[id]?.decision }
}

extension [Effect] {
  /// The reviews that are to be kept, in their order.
  var savedReviews: [ImportReview] {
    compactMap { effect in
      if case .saveReview(_, let review, _) = effect { return review }
      return nil
    }
  }
}
