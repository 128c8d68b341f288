// Reviews and documents from which the tests of the store are made.

import PlanModel
import TestSupport

@testable import PlanStore

extension Sample {
  static let reviewID = known(ReviewID("kh-moi"))
  static let amended = SourceDocument(
    lines: ["KẾ HOẠCH", "Phát động (sửa đổi)"], original: [9, 8])
  /// The version that it becomes behind the first.
  static let amendedVersion = amended.version(after: [1], attempt: 1)
  static let amendedFolder = "source-\(amendedVersion)"

  /// A review in which everything that a review can hold has a value.
  static let fullReview: ImportReview = {
    let section = PlanSection(
      id: SectionID(2), parent: SectionID(1), rank: 2, number: "1.1", title: nil,
      lines: LineRange(first: 1, last: 2))
    let phase = Phase(id: PhaseID(1), rank: 1, name: "Đợt 1", start: nil, end: nil, line: 12)
    let quota = Quota(
      id: QuotaID(1), rank: 1, form: "Giấy khen", kind: .award,
      collective: CountRange(min: 1, max: 3), individual: nil, line: 40)
    var oldProfile = CodingTests.fullProfile
    oldProfile.number = nil
    return ImportReview(
      target: .revision(of: known(PlanID("kh-2026"))), origin: .document(name: "kế hoạch.docx"),
      lines: source.lines, profile: CodingTests.fullProfile, oldProfile: oldProfile,
      facts: [
        .number: FactSource(line: 2, confidence: .doubtful),
        .signer: FactSource(line: 90, confidence: .likely),
      ],
      proposals: [
        Proposal(id: ProposalID(1), new: .section(section), confidence: .likely),
        Proposal(
          id: ProposalID(2), old: .phase(phase), new: nil, decision: .refused,
          confidence: .doubtful),
        Proposal(
          id: ProposalID(3), old: .task(task(7)), new: .task(CodingTests.fullTask),
          decision: .accepted, confidence: .certain, isTaken: true),
        Proposal(id: ProposalID(9), new: .quota(quota), confidence: .certain),
      ],
      unplaced: [UnplacedLine(line: 2, text: "Phát động")],
      warnings: ReadingWarning.Code.allCases.map {
        ReadingWarning(line: 1, code: $0, text: "31/02/2026")
      }, outsiders: ["Tổ thư ký", "Ban chấp hành"], notices: ["đọc bằng tesseract, 3 trang"],
      plan: known(PlanID("kh-2026")), stamp: ChangeStamp(author: "Lan", time: 1_790_000_000_000))
  }()

  /// A review that has just begun, of a document that no plan was made of.
  static func review(_ notices: String...) -> ImportReview {
    var profile = PlanProfile()
    profile.paperKind = "KẾ HOẠCH"
    profile.subject = "Phát động"
    return ImportReview(
      target: .newPlan(suggested: known(PlanID("kh-moi"))), origin: .document(name: "a.txt"),
      lines: source.lines, profile: profile,
      proposals: [
        Proposal(id: ProposalID(1), new: .task(task(900_000_000)), confidence: .certain)
      ], notices: notices, stamp: ChangeStamp(author: "Nguyễn Thị Lan", time: 7))
  }

  /// A disk with a store with a plan and a review in its second revision, all of it durable.
  static func diskWithReview() throws -> FaultyFileSystem {
    let disk = try disk()
    let store = try open(disk)
    _ = try store.createReview(review(), preferredID: reviewID, source: source)
    _ = try store.saveReview(review("hai"), as: reviewID, over: 1)
    disk.crash(.nothing)
    return disk
  }

  static let reviewFolder = "store/reviews/kh-moi"
}
