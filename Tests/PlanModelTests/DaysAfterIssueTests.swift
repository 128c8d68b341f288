// Deadlines that count from the day on which the plan is issued.

import PlanModel
import Testing
import VietnameseText

@Suite struct DaysAfterIssueTests {
  private func days(_ words: String) -> Int? {
    Deadline(number: 1, schedule: .relative, words: words).daysAfterIssue
  }

  @Test(arguments: [
    ("Ngay sau khi kế hoạch được ban hành", 0),
    ("ngay khi Kế hoạch này được ký", 0),
    ("chậm nhất 15 ngày kể từ ngày ban hành", 15),
    ("trong vòng 07 ngày sau ngày ký", 7),
  ]) func countsFromIssue(words: String, expected: Int) {
    #expect(days(words) == expected)
  }

  @Test(arguments: [
    "trong 10 ngày làm việc kể từ ngày ký", "sau khi ban hành quy chế", "định kỳ 6 tháng",
    "05 ngày sau khi kết thúc mỗi đợt", "ngay sau Tết Nguyên đán",
    "trong 02 tháng kể từ ngày ban hành", "15 ngày kể từ ngày 10 ban hành",
  ]) func doesNotCount(words: String) {
    #expect(days(words) == nil)
  }

  @Test func aDayOfItsOwnCountsFromNothing() {
    let deadline = Deadline(
      number: 1, schedule: .by(.year(2026)), words: "ngay sau khi kế hoạch được ban hành")
    #expect(deadline.daysAfterIssue == nil)
  }
}
