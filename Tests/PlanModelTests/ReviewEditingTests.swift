// Corrections of proposals: words, headings, days, and where one task ends and the next begins.

import PlanModel
import Testing
import VietnameseText

@Suite struct ReviewEditingTests {
  @Test(arguments: [
    ("II. Nội dung", "II", "Nội dung"), ("1.1. Thi đua", "1.1", "Thi đua"),
    ("1.1 Thi đua", "1.1", "Thi đua"), ("a) Việc", "a", "Việc"), ("đ. Việc", "đ", "Việc"),
    ("IV- Tổ chức", "IV", "Tổ chức"), ("IV - Tổ chức", "IV", "Tổ chức"), ("3/ Việc", "3", "Việc"),
    ("A. Phần", "A", "Phần"), ("2)Việc", "2", "Việc"), ("II.1.a) Việc", "II.1.a", "Việc"),
    ("II.", "II", nil), ("5 nhiệm vụ", nil, "5 nhiệm vụ"), ("1/3 số đơn vị", nil, "1/3 số đơn vị"),
    ("1-2 lần", nil, "1-2 lần"), ("Nội dung", nil, "Nội dung"), ("Sở. Ngành", nil, "Sở. Ngành"),
    ("I", nil, "I"), ("", nil, nil), ("...", nil, "..."),
    ("3. 2026 là năm đầu", "3", "2026 là năm đầu"),
  ])
  func aHeadingIsTakenApart(text: String, number: String?, title: String?) {
    let parts = SectionHeading.parts(of: text)
    #expect(parts.number == number)
    #expect(parts.title == title)
    if let number, !number.contains("a") {
      let again = SectionHeading.parts(of: SectionHeading.text(number: number, title: title))
      #expect(again.number == number && again.title == title)
    }
  }

  @Test func wordsAreCorrected() throws {
    var review = try ReviewSample.review()
    let task = review.task(2).id
    #expect(review.setWords(of: task, to: "  Gu\u{31B}\u{309}i ba\u{301}o ca\u{301}o ") == true)
    #expect(review[task]?.new?.words == "Gửi báo cáo")
    #expect(review[task]?.confidence == .certain)
    #expect(review.setWords(of: task, to: "   ") == false)
    let section = review.section("II").id
    #expect(review.setWords(of: section, to: "III- Việc phải làm") == true)
    #expect(review[section]?.new?.asSection?.number == "III")
    #expect(review.setWords(of: section, to: "Việc") == true)
    #expect(review[section]?.new?.asSection?.number == "III")
    #expect(review[section]?.new?.asSection?.title == "Việc")
    #expect(review.setWords(of: section, to: "") == false)
  }

  @Test func kindDoersAndPhaseAreSet() throws {
    var review = try ReviewSample.review()
    let task = review.task(0).id
    #expect(review.setKind(of: task, to: .award) == true)
    #expect(review.setLead(of: task, to: [Sample.everyone()]) == true)
    #expect(review[task]?.new?.asTask?.kind == .award)
    #expect(review[task]?.new?.asTask?.lead == [Sample.everyone()])
    let phase = try #require(review.proposals.first { $0.row?.asPhase != nil }?.id)
    #expect(review.setPhase(phase, start: nil, end: try day("2026-07-31")) == true)
    #expect(review[phase]?.new?.asPhase?.start == nil)
    #expect(review[phase]?.new?.asPhase?.end?.day == (try day("2026-07-31")))
    #expect(review.setKind(of: phase, to: .award) == false)
    #expect(review.setPhase(task, start: nil, end: nil) == false)
  }

  @Test func aDeadlineIsSetAddedAndTakenAway() throws {
    var review = try ReviewSample.review()
    let task = review.task(2).id
    #expect(review.setDay(of: task, deadline: 2, to: try day("2026-11-20")) == true)
    #expect(review.setDay(of: task, deadline: 1, to: nil) == true)
    #expect(review.setDay(of: task, deadline: 1, to: nil) == false)
    #expect(review.setDay(of: task, deadline: 9, to: try day("2026-12-01")) == true)
    let deadlines = try #require(review[task]?.new?.asTask?.deadlines)
    #expect(deadlines.map(\.number) == [2, 3])
    #expect(deadlines[0].schedule == .by(.day(try day("2026-11-20"))))
    #expect(deadlines[0].words == "trước ngày 05/11/2026")
  }

  @Test func aNumberThatIsFollowedIsNeverUsedForAnotherDeadline() throws {
    var review = try ReviewSample.review()
    let task = review.task(2)
    review.proposals[try #require(review.position(of: task.id))].old = task.new
    #expect(review.setDay(of: task.id, deadline: 2, to: nil) == true)
    #expect(review.setDay(of: task.id, deadline: 2, to: try day("2026-12-01")) == true)
    #expect(review[task.id]?.new?.asTask?.deadlines.map(\.number) == [1, 3])
  }

  @Test func deadlinesGoWithTheTextThatNamesThem() throws {
    var review = try ReviewSample.review()
    let whole = review.task(2).id
    review.decide(whole, .accepted)
    let texts = ["Gửi báo cáo tổng kết trước 5/11/2026", "Gửi báo cáo sơ kết trước 05/6/2026"]
    #expect(review.split(whole, into: texts) == true)
    let parts = [review.task(2), review.task(3)]
    #expect(parts.map { $0.new?.words } == texts)
    #expect(parts.map { $0.new?.asTask?.deadlines.map(\.what) } == [["tổng kết"], ["sơ kết"]])
    #expect(parts.map { $0.new?.asTask?.deadlines.map(\.number) } == [[1], [1]])
    #expect(parts.allSatisfy { $0.decision == .accepted && $0.confidence == .certain })
    #expect(parts[1].new?.asTask?.lead == parts[0].new?.asTask?.lead)
    #expect(parts[1].new?.asTask?.kind == .report)
    #expect(parts[1].new?.lines == LineRange(first: 10, last: 11))
  }

  @Test func splitTwiceTheTasksKeepTheirOrder() throws {
    var review = try ReviewSample.review()
    let whole = review.task(2).id
    #expect(review.split(whole, into: ["A", "D"]) == true)
    #expect(review.split(whole, into: ["A", "B", "C"]) == true)
    #expect(review.split(whole, into: ["A"]) == false)
    #expect(review.split(review.section("I").id, into: ["A", "B"]) == false)
    review.acceptAll(in: nil)
    let plan = review.made(try Sample.planID())
    #expect(
      plan.tasks.values.map { $0.words.prefix(3) }
        == ["Phổ", "Đăn", "A", "B", "C", "D", "Tha", "Ban"])
    #expect(Set(review.proposals.map(\.id)).count == review.proposals.count)
  }

  @Test func joinedTasksKeepWhatEitherHad() throws {
    var review = try ReviewSample.review()
    let ids = [review.task(1).id, review.task(2).id]
    review.decide(ids[1], .accepted)
    #expect(review.join(ids[0], with: ids[1]) == true)
    let task = try #require(review[ids[0]]?.new?.asTask)
    #expect(task.words.hasPrefix("Đăng ký") && task.words.hasSuffix("05/11/2026"))
    #expect(task.lines == LineRange(first: 9, last: 11))
    #expect(task.deadlines.map(\.number) == [1, 2, 3])
    #expect(task.lead.map(\.words) == ["Các phòng, đơn vị", "Phòng Lạ"])
    #expect(review[ids[0]]?.decision == .accepted)
    #expect(review[ids[1]] == nil)
    #expect(review.join(ids[0], with: ids[0]) == false)
    #expect(review.join(ids[0], with: review.section("I").id) == false)
  }

  @Test func joiningKeepsTheNumbersOfDeadlinesThatAreFollowed() throws {
    var review = try ReviewSample.review()
    let place = try #require(review.position(of: review.task(2).id))
    review.proposals[place].old = review.proposals[place].new
    #expect(review.setDay(of: review.task(2).id, deadline: 1, to: nil) == true)
    #expect(review.join(review.task(2).id, with: review.task(1).id) == true)
    #expect(review.task(1).new?.asTask?.deadlines.map(\.number) == [2, 3])
  }

  @Test func joinedHeadingsKeepWhatStoodUnderThem() throws {
    var review = try ReviewSample.review()
    let (first, second) = (review.section("1"), review.section("2"))
    #expect(review.join(first.id, with: second.id) == true)
    let joined = try #require(review[first.id]?.new?.asSection)
    #expect(joined.title == "Nội dung 2. Giải pháp")
    #expect(joined.lines == LineRange(first: 8, last: 20))
    #expect(review.task(4).new?.asTask?.section == joined.id)
  }

  @Test func aHeadingCanTakeInTheOneAroundIt() throws {
    var review = try ReviewSample.review()
    let (inner, outer) = (review.section("1"), review.section("II"))
    #expect(review.join(inner.id, with: outer.id) == true)
    #expect(review[inner.id]?.new?.asSection?.parent == nil)
    #expect(review.section("2").new?.asSection?.parent == inner.new?.asSection?.id)
  }

  @Test func aHeadingMovesOutAndIn() throws {
    var review = try ReviewSample.review()
    let (first, second) = (review.section("1"), review.section("2"))
    #expect(review.relevel(review.section("I").id, by: -1) == false)
    #expect(review.relevel(first.id, by: 1) == false)
    #expect(review.relevel(first.id, by: -1) == true)
    // The heading behind it now stands under it, as the document goes on.
    #expect(review[first.id]?.new?.asSection?.parent == nil)
    #expect(review[second.id]?.new?.asSection?.parent == first.new?.asSection?.id)
    #expect(review.section("II").new?.lines == LineRange(first: 7, last: 7))
    #expect(review[first.id]?.new?.lines == LineRange(first: 8, last: 20))
    #expect(review.relevel(first.id, by: 1) == true)
    #expect(review[first.id]?.new?.asSection?.parent == review.section("II").new?.asSection?.id)
    #expect(review.section("II").new?.lines == LineRange(first: 7, last: 20))
    #expect(review.relevel(review.task(0).id, by: 1) == false)
  }

  @Test func aHeadingDoesNotMoveUnderARefusedOne() throws {
    var review = try ReviewSample.review()
    review.decide(review.section("1").id, .refused)
    #expect(review.relevel(review.section("2").id, by: 1) == false)
  }

  @Test func aLineWithoutAPlaceBecomesATask() throws {
    var review = try ReviewSample.review()
    let found = review.addTask(fromUnplaced: 11)
    let id = try #require(found)
    #expect(review.unplaced.isEmpty)
    #expect(review.addTask(fromUnplaced: 11) == nil)
    let task = try #require(review[id]?.new?.asTask)
    #expect(task.words == "Lập danh sách tập thể")
    #expect(task.section == review.section("1").new?.asSection?.id)
    #expect(review[id]?.decision == .accepted)
    review.acceptAll(in: nil)
    let second = review.addTask(words: "Chụp ảnh", line: 11)
    #expect(second != id)
    // Behind the tasks whose lines begin before, before those that follow.
    #expect(
      review.made(try Sample.planID()).tasks.values.map { $0.words.prefix(3) }
        == ["Phổ", "Đăn", "Gửi", "Lập", "Chụ", "Tha", "Ban"])
  }

  @Test func whatIsTakenCannotBeCorrected() throws {
    var review = try ReviewSample.review()
    review.acceptAll(in: nil)
    var plan = Plan(id: try Sample.planID())
    _ = review.take(into: &plan)
    let before = review
    let (task, other) = (review.task(1).id, review.task(2).id)
    #expect(review.setWords(of: task, to: "Khác") == false)
    #expect(review.setDay(of: task, to: nil) == false)
    #expect(review.split(task, into: ["a", "b"]) == false)
    #expect(review.join(task, with: other) == false)
    #expect(review.relevel(review.section("1").id, by: -1) == false)
    #expect(review.setMeaning(of: "Phòng Lạ", to: .everyone) == 0)
    #expect(review == before)
  }
}
