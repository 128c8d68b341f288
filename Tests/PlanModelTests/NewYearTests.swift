// Next year's plan made from an old one.

import PlanModel
import Testing
import VietnameseText

@Suite struct NewYearTests {
  private func plan(_ change: (inout PlanDraft) throws -> Void = { _ in }) throws -> Plan {
    var draft = try ReviewSample.draft()
    draft.number = DraftFact("419/KH-SKHCN", line: 1)
    draft.issuedOn = DraftFact(.day(try day("2025-12-20")), line: 1)
    draft.signer = DraftSigner(name: "A", line: 24)
    draft.period = DraftFact(
      DraftPeriod(start: try day("2026-01-01"), end: try day("2026-12-31")), line: 3)
    draft.grounds = [DraftFact("Luật Thi đua, Khen thưởng năm 2022", line: 4)]
    try change(&draft)
    let made = DraftImport(
      draft: draft, office: try Sample.office(), firstTask: 1, today: Sample.today,
      sourceName: "cu.txt")
    return Plan(id: made.suggestedID).applying(made.changes)
  }

  private func next(_ plan: Plan, year: Int? = nil, today: String = "2026-12-01") throws
    -> ImportReview
  {
    ImportReview(
      nextYearOf: plan, lines: ["Phát động", "Căn cứ Luật Thi đua, Khen thưởng năm 2022;"],
      year: year, today: try day(today))
  }

  /// The review's words for one task of the old plan.
  private func shifted(_ words: String, due: [String] = []) throws -> Proposal {
    let plan = try plan { draft in
      draft.tasks = [DraftTask(order: 0, text: words, lines: 5...5)]
      draft.tasks[0].due = try due.map {
        DraftDeadline(date: .day(try day($0)), qualifier: "trước ngày", line: 5)
      }
    }
    return try next(plan).task(0)
  }

  @Test func theHeadKeepsItsSymbolAndLeavesBlanks() throws {
    let made = try plan()
    var amended = made.profile
    amended.sourceVersion = 3
    let plan = made.applying([.profile(Edit(old: made.profile, new: amended))])
    let review = try next(plan)
    #expect(review.profile.sourceVersion == 1)
    #expect(review.origin == .earlierPlan(plan.id))
    #expect(review.target == .newPlan(suggested: try #require(PlanID("2027-kh-skhcn"))))
    #expect(review.profile.title == "…/KH-SKHCN")
    #expect(review.profile.subject == "Phát động thi đua năm 2027")
    #expect(review.profile.issuedOn == nil && review.profile.signer == nil)
    #expect(review.profile.period?.end == (try day("2027-12-31")))
    #expect(review.profile.grounds == plan.profile.grounds)
    #expect(review.facts[.grounds] == FactSource(line: 2, confidence: .doubtful))
    for field in [ProfileField.number, .issuedOn, .signer, .grounds] {
      #expect(review.needsLook(field))
    }
    #expect(review.profile.trackedFrom == (try day("2027-01-01")))
    #expect(review.oldProfile == PlanProfile())
  }

  @Test func theRowsAreCopiedUnderTheirClauses() throws {
    let plan = try plan()
    var review = try next(plan)
    #expect(review.proposals.allSatisfy { $0.decision == .open && $0.effect == .addition })
    #expect(review.unknownDoers.isEmpty)
    review.acceptAll(in: nil)
    let copy = review.made(try Sample.planID())
    #expect(copy.sections.values.map(\.title) == plan.sections.values.map(\.title))
    #expect(copy.tasks.values.map(\.section) == plan.tasks.values.map(\.section))
    #expect(copy.tasks.values.map(\.lead) == plan.tasks.values.map(\.lead))
    #expect(copy.phases.values.first?.end?.day == (try day("2027-06-30")))
    #expect(copy.quotas.values == plan.quotas.values)
    #expect(copy.unitTasks.isEmpty)
    #expect(
      copy.tasks.values[1].deadlines
        == [
          Deadline(
            number: 1, schedule: .by(.day(try day("2027-02-15"))), words: "trước ngày 15/02/2027",
            line: 1)
        ])
    #expect(copy.tasks.values[1].words == "Đăng ký danh hiệu trước ngày 15/2/2027")
  }

  @Test func whatWasChangedOnTheWayIsLookedAt() throws {
    let review = try next(try plan())
    #expect(review.task(0).confidence == .certain)
    #expect(review.task(1).confidence == .likely)
    #expect(review.section("I").confidence == .certain)
  }

  @Test func deadlineNumbersBeginAnew() throws {
    var plan = try plan()
    var task = plan.tasks.values[2]
    let old = task
    task.deadlines.remove(at: 0)
    plan = plan.applying([.task(Edit(old: old, new: task))])
    #expect(try next(plan).task(2).new?.asTask?.deadlines.map(\.number) == [1])
  }

  @Test(arguments: [
    (nil, "2026-12-01", 2027), (nil, "2026-02-01", 2027), (nil, "2029-05-01", 2029),
    (2031, "2026-02-01", 2031),
  ])
  func theYearFollowsTheOldOne(year: Int?, today: String, expected: Int) throws {
    let review = try next(try plan(), year: year, today: today)
    #expect(review.profile.subject == "Phát động thi đua năm \(expected)")
    #expect(review.profile.period?.start.year == expected)
  }

  @Test func thereIsNoLeapDayInEveryYear() throws {
    let task = try shifted("Gửi trước 29/02/2028, xong 2026", due: ["2028-02-29"])
    #expect(task.new?.words == "Gửi trước 28/02/2029, xong 2027")
    let deadline = try #require(task.new?.asTask?.deadlines.first)
    #expect(deadline.schedule == .by(.day(try day("2029-02-28"))))
    #expect(deadline.words == "trước ngày 28/02/2029")
  }

  @Test(arguments: [
    ("Tổng kết phong trào năm 2026", "Tổng kết phong trào năm 2027"),
    ("Ngày 05 tháng 6 năm 2026 khai mạc", "Ngày 05 tháng 6 năm 2027 khai mạc"),
    ("Xong quý I/2026", "Xong quý I/2027"),
    ("Phổ biến pháp luật và giữ kỷ luật năm 2026", "Phổ biến pháp luật và giữ kỷ luật năm 2027"),
    ("Ban hành kế hoạch thi đua năm 2026", "Ban hành kế hoạch thi đua năm 2027"),
    (
      "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026, hoàn thành trước 30/6/2026",
      "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026, hoàn thành trước 30/6/2027"
    ),
    (
      "Làm theo Quyết định số 3/QĐ-SKHCN ngày 02/02/2026 của Giám đốc trước ngày 01/3/2026",
      "Làm theo Quyết định số 3/QĐ-SKHCN ngày 02/02/2026 của Giám đốc trước ngày 01/3/2027"
    ),
    ("Học Nghị định số 45/2026/NĐ-CP", "Học Nghị định số 45/2026/NĐ-CP"),
    ("Triển khai Luật Thanh tra, sửa đổi năm 2026", "Triển khai Luật Thanh tra, sửa đổi năm 2026"),
    ("Từ 01/01/2026 - 30/6/2026 phát động", "Từ 01/01/2027 - 30/6/2027 phát động"),
  ])
  func onlyThePlansOwnYearMoves(words: String, expected: String) throws {
    let task = try shifted(words)
    #expect(task.new?.words == expected)
    #expect(task.confidence == (words == expected ? .certain : .likely))
  }

  @Test(arguments: [
    "Kỷ niệm 81 năm Quốc khánh (02/9/1945 - 02/9/2026)", "Giai đoạn 2021-2026",
    "Đăng ký thi đua năm 2027", "So với năm 2025",
  ])
  func anotherYearIsLeftToAPerson(words: String) throws {
    let task = try shifted(words)
    #expect(task.new?.words == words)
    #expect(task.confidence == .doubtful)
  }

  @Test func aTimeAcrossTheYearsMovesWithTheDeadline() throws {
    let words = "Chấm điểm từ 01/12/2026 - 15/01/2027"
    let task = try shifted(words, due: ["2027-01-15"])
    #expect(task.new?.words == "Chấm điểm từ 01/12/2027 - 15/01/2028")
  }
}
