// Whether a document is the paper of a plan that is followed already.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite struct PaperLikenessTests {
  private func likeness(
    _ new: String, to old: String = RevisionSample.text, withText: Bool = true
  ) throws -> PaperLikeness {
    let draft = DocumentReader.read(text: old)
    let plan = try RevisionSample.plan(draft)
    let kept = PaperSketch(plan: plan, lines: withText ? draft.lines : [])
    return PaperSketch(draft: DocumentReader.read(text: new)).likeness(to: kept)
  }

  private func isRevision(_ likeness: PaperLikeness) -> Bool {
    if case .revision = likeness { true } else { false }
  }

  private func isOtherYear(_ likeness: PaperLikeness) -> Bool {
    if case .otherYear = likeness { true } else { false }
  }

  @Test func theSameTextIsTheSamePaper() throws {
    #expect(try likeness(RevisionSample.text) == .same)
    #expect(try likeness(RevisionSample.text.replacing("\n", with: " \n\n")) == .same)
    #expect(try isRevision(likeness(RevisionSample.text, withText: false)))
  }

  @Test func anAmendedTextIsARevision() throws {
    let new = try RevisionSample.text([
      ("Số:      /KH", "Số: 419/KH"), ("ít nhất 12 đề tài", "ít nhất 20 đề tài"),
      ("trước ngày 15/3/2026", "chậm nhất ngày 20/3/2026"),
    ])
    #expect(try isRevision(likeness(new)))
    #expect(try isRevision(likeness(new, withText: false)))
    #expect(
      try isRevision(
        likeness(SearchKey.of(new.replacing("\n", with: "\u{1F}")).replacing("\u{1F}", with: "\n")))
    )
  }

  /// Another plan under the head of this one.
  private func otherPlan(_ text: String) throws -> String {
    let start = try #require(text.ranges(of: "I. MỤC ĐÍCH").first).lowerBound
    return text[..<start] + """
      I. MỤC TIÊU
      - Xây dựng nếp sống văn minh nơi công sở và khu dân cư của cán bộ, đoàn viên.
      - Mỗi chi đoàn nhận giúp đỡ một học sinh có hoàn cảnh khó khăn trong năm học mới.
      II. CÁCH LÀM
      - Ban Chấp hành Đoàn lập danh sách, phân công người phụ trách từng trường hợp.
      - Hằng quý họp rút kinh nghiệm, tháng 12 tổng kết và tuyên dương trước ngày 20/12/2026.
      """
  }

  @Test func theSameNumberIsEnough() throws {
    let old = try RevisionSample.text([("Số:      /KH", "Số: 419/KH")])
    let other = try otherPlan(old)
    #expect(try isRevision(likeness(other, to: old)))
    let agency = other.replacing("SỞ KHOA HỌC VÀ CÔNG NGHỆ", with: "SỞ NỘI VỤ")
    #expect(try likeness(agency, to: old) == .different)
    let year = other.replacing("2026", with: "2027")
    #expect(try likeness(year, to: old) == .different)
  }

  @Test func lastYearsPlanIsAnotherPaper() throws {
    let old = try RevisionSample.text([("Số:      /KH", "Số: 419/KH")])
    let next = old.replacing("2026", with: "2027")
    #expect(try isOtherYear(likeness(next, to: old)))
    // Issued in the December before: the year of the subject counts.
    let early = next.replacing("tháng 01 năm 2027", with: "tháng 12 năm 2026")
    #expect(try isOtherYear(likeness(early, to: old)))
  }

  @Test func otherPlansAreOtherPapers() throws {
    #expect(try likeness(try otherPlan(RevisionSample.text)) == .different)
    #expect(try likeness("KẾ HOẠCH\nPhát động thi đua năm 2026") == .different)
    #expect(try likeness("") == .different)
  }

  @Test func anotherSubjectByTheSamePatternIsAnotherPaper() throws {
    let subject = "Phát động phong trào thi đua thường xuyên năm 2026"
    let trees = RevisionSample.text.replacing(subject, with: "Thi đua trồng cây năm 2026")
    let files = RevisionSample.text.replacing(subject, with: "Thi đua giữ sạch hồ sơ năm 2026")
    #expect(try likeness(trees, to: files) == .different)
    // A subject of common words alone tells nothing.
    #expect(try isRevision(likeness(trees)))
  }

  @Test func aCollectionThatHoldsThePlanIsNoVersionOfIt() throws {
    let others = (0..<160).map { "- Việc thứ \($0) do đơn vị \($0 * 3) làm trong quý \($0 * 11)." }
    let collection = [RevisionSample.text] + others
    #expect(try likeness(collection.joined(separator: "\n")) == .different)
  }
}
