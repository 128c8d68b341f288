// A newer version of a document beside the plan that was made of the older one.

import PlanModel
import PlanReader
import Testing
import VietnameseText

@Suite struct RevisionTests {
  @Test func theSameTextChangesNothing() throws {
    let plan = try RevisionSample.plan()
    #expect(plan.tasks.count >= 8 && plan.sections.count >= 10 && plan.phases.count == 2)
    let review = try RevisionSample.review(plan, new: RevisionSample.text)
    #expect(RevisionSummary(review).isUnchanged)
    #expect(review.proposals.allSatisfy { $0.effect == .none })
    #expect(review.taking(firstTask: 500).changes.isEmpty)
    #expect(review.target == .revision(of: plan.id))
  }

  @Test func otherLinesAreNoChangeButMoveTheClauses() throws {
    let plan = try RevisionSample.plan()
    let new = try RevisionSample.text([
      ("II. NỘI DUNG", "\n\nII. NỘI DUNG"), ("Khen thưởng", "Khen  thưởng"),
    ])
    let review = try RevisionSample.review(plan, new: new)
    #expect(RevisionSummary(review).isUnchanged)
    let moved = plan.taking(review.taking(firstTask: 500).changes)
    let (old, task) = (try plan.task("nghiệm thu"), try moved.task("nghiệm thu"))
    #expect(task.lines?.first == (old.lines?.first ?? 0) + 2)
    #expect(moved.said == plan.said)
  }

  @Test func aFinalVersionFillsTheBlanks() throws {
    let plan = try RevisionSample.plan()
    let new = try RevisionSample.text([
      ("Số:      /KH", "Số: 419/KH"), ("ngày      tháng 01", "ngày 12 tháng 01"),
      ("- Lưu: VT.", "- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nTrần Văn An"),
    ])
    let review = try RevisionSample.review(plan, new: new)
    #expect(review.changedFacts == [.number, .issuedOn, .signer])
    let summary = RevisionSummary(review)
    #expect(summary.facts == review.changedFacts && summary.tasks.isUnchanged)
    let final = plan.taking(review.taking(firstTask: 500).changes)
    #expect(final.profile.number == "419/KH-SKHCN")
    #expect(final.profile.trackedFrom == plan.profile.trackedFrom)
  }

  @Test func aBlankInTheNewVersionTakesNothingAway() throws {
    let old = try RevisionSample.text([("Số:      /KH", "Số: 419/KH")])
    let plan = try RevisionSample.plan(old)
    let review = try RevisionSample.review(plan, old: old, new: RevisionSample.text)
    #expect(review.profile.number == "419/KH-SKHCN")
  }

  @Test func anInsertedSectionRenumbersTheOthers() throws {
    let plan = try RevisionSample.plan()
    let new = try RevisionSample.text([
      (
        "1. Thi đua hoàn thành nhiệm vụ chuyên môn",
        "1. Thi đua học tập\n- Các phòng, đơn vị thuộc Sở tổ chức ít nhất 02 buổi tập huấn.\n"
          + "2. Thi đua hoàn thành nhiệm vụ chuyên môn"
      ),
      ("2. Thi đua cải cách hành chính", "3. Thi đua cải cách hành chính"),
    ])
    let review = try RevisionSample.review(plan, new: new)
    let summary = RevisionSummary(review)
    #expect(summary.sections.added == 1 && summary.sections.changed == 2)
    #expect(summary.sections.removed == 0)
    #expect(
      review.sectionDifferences.filter { $0.effect == .change }.map(\.changedParts) == [
        [.number], [.number],
      ])
    #expect(summary.tasks == RevisionCounts(added: 1, unchanged: plan.tasks.count))
    let added = try #require(review.sectionDifferences.first { $0.effect == .addition })
    let greatest = plan.sections.values.map(\.id.number).max() ?? 0
    #expect(added.new?.asSection?.id == SectionID(greatest + 1))
    let revised = plan.taking(review)
    #expect(revised.said == (try RevisionSample.plan(new)).said)
    #expect(try revised.task("nghiệm thu").section == plan.task("nghiệm thu").section)
  }

  @Test func progressStaysWithAChangedTask() throws {
    var plan = try RevisionSample.plan()
    let report = try plan.task("sơ kết")
    #expect(report.deadlines.count == 2)
    let id = UnitTaskID(task: report.id, deadline: 2, unit: try #require(UnitID("vp")))
    plan = plan.taking([.state(id, Edit(old: .todo, new: .done(on: RevisionSample.today)))])
    let new = try RevisionSample.text([
      ("05/11/2026", "20/11/2026"), ("Gửi báo cáo sơ kết", "Xây dựng, gửi báo cáo sơ kết"),
    ])
    let review = try RevisionSample.review(plan, new: new)
    let change = try #require(review.taskDifferences.first)
    #expect(review.taskDifferences.count == 1)
    #expect(change.changedParts == [.words, .deadlines])
    #expect(change.wordRuns.contains(WordRun(.removed, "Gửi")))
    #expect(change.wordRuns.contains(WordRun(.added, "Xây dựng, gửi")))
    let revised = plan.taking(review)
    let task = try #require(revised.tasks[report.id])
    #expect(task.deadlines.map(\.number) == [1, 2])
    #expect(
      task.deadline(numbered: 2)?.schedule
        == .by(.day(try #require(CalendarDay(iso: "2026-11-20")))))
    #expect(revised.record(of: id).state == .done(on: RevisionSample.today))
  }

  @Test func aNewDeadlineNeverGetsAnOldNumber() throws {
    let plan = try RevisionSample.plan()
    let report = try plan.task("sơ kết")
    let dropped = try RevisionSample.text([(", báo cáo tổng kết trước ngày 05/11/2026", "")])
    let review = try RevisionSample.review(plan, new: dropped)
    let once = plan.taking(review)
    #expect(once.tasks[report.id]?.deadlines.map(\.number) == [1])
    var used = UsedNumbers(once)
    used.add(
      JournalRecord(
        number: RecordNumber(writer: "thu", sequence: 1), lamport: 1,
        batch: Batch(
          label: .importPlan, author: "thu", time: 1,
          changes: [.task(Edit(old: nil, new: report))])))
    let again = ImportReview(
      revising: once, oldDraft: DocumentReader.read(text: dropped),
      with: DocumentReader.read(text: RevisionSample.text), office: try RevisionSample.office(),
      today: RevisionSample.today, sourceName: nil, used: used)
    #expect(once.taking(again).tasks[report.id]?.deadlines.map(\.number) == [1, 3])
  }

  @Test func correctionsByHandStayWhereTheDocumentDidNotChange() throws {
    var plan = try RevisionSample.plan()
    let old = try plan.task("rà soát")
    var task = old
    task.words = "Rà soát toàn bộ thủ tục"
    task.lead = [Assignee(words: "Bộ phận Một cửa", scope: .unit(UnitID("ttr")))]
    task.kind = .inspection
    task.rank = 3
    plan = plan.taking([.task(Edit(old: old, new: task))])
    let new = try RevisionSample.text([
      ("trình Giám đốc trước ngày 15/3/2026", "trình Giám đốc trước ngày 31/3/2026")
    ])
    let review = try RevisionSample.review(plan, new: new)
    let revised = try #require(plan.taking(review).tasks[task.id])
    #expect(revised.lead == task.lead && revised.kind == .inspection && revised.rank == 3)
    #expect(
      revised.deadlines.map(\.schedule) == [.by(.day(try #require(CalendarDay(iso: "2026-03-31"))))]
    )
    let same = try RevisionSample.review(plan, new: RevisionSample.text)
    #expect(RevisionSummary(same).isUnchanged)
    #expect(plan.taking(same).tasks[task.id]?.words == task.words)
  }

  @Test func aRewordedTaskIsTheSameTask() throws {
    let plan = try RevisionSample.plan()
    let new = try RevisionSample.text([
      (
        "kiểm tra việc chấp hành giờ giấc làm việc của các đơn vị",
        "đôn đốc, kiểm tra đột xuất giờ giấc làm việc tại mọi phòng, ban"
      )
    ])
    let differences = try RevisionSample.review(plan, new: new).taskDifferences
    #expect(differences.map(\.changedParts) == [[.words]])
    #expect(differences.first?.confidence == .doubtful)
  }

  @Test func aTaskMayMoveToAnotherClause() throws {
    let plan = try RevisionSample.plan()
    let line = "- Thanh tra Sở kiểm tra việc chấp hành giờ giấc làm việc của các đơn vị.\n"
    let new = try RevisionSample.text([
      (line, ""), ("2. Văn phòng Sở\n", line + "2. Văn phòng Sở\n"),
    ])
    let review = try RevisionSample.review(plan, new: new)
    #expect(review.taskDifferences.map(\.changedParts) == [[.section]])
    #expect(plan.taking(review).said == (try RevisionSample.plan(new)).said)
  }

  @Test func aRemovedClauseGoesWithItsTasksWhenTheyAreAccepted() throws {
    let plan = try RevisionSample.plan()
    let start = try #require(RevisionSample.text.ranges(of: "2. Thi đua cải cách").first).lowerBound
    let end = try #require(RevisionSample.text.ranges(of: "III. THỜI").first).lowerBound
    let new = String(RevisionSample.text[..<start] + RevisionSample.text[end...])
    var review = try RevisionSample.review(plan, new: new)
    let summary = RevisionSummary(review)
    #expect(summary.tasks == RevisionCounts(removed: 2, unchanged: plan.tasks.count - 2))
    #expect(summary.sections.removed == 1)
    // Nothing is ever taken away without a look.
    #expect(review.acceptCertain() == 0)
    #expect(review.taskDifferences.allSatisfy { $0.confidence == .likely })
    #expect(plan.taking(review, accepting: .refused).tasks.count == plan.tasks.count)
    #expect(plan.taking(review).said == (try RevisionSample.plan(new)).said)
  }

  @Test func aTaskWithProgressIsOnlyDoubtfullyGone() throws {
    var plan = try RevisionSample.plan()
    let task = try plan.task("rà soát")
    let id = UnitTaskID(task: task.id, unit: try #require(UnitID("vp")))
    plan = plan.taking([.state(id, Edit(old: .todo, new: .done(on: RevisionSample.today)))])
    let new = try RevisionSample.text([
      ("- Văn phòng Sở rà soát thủ tục nội bộ và trình Giám đốc trước ngày 15/3/2026.\n", "")
    ])
    let gone = try RevisionSample.review(plan, new: new).taskDifferences
    #expect(gone.map(\.effect) == [.removal] && gone.map(\.confidence) == [.doubtful])
  }

  @Test func aTaskSplitByHandStaysSplit() throws {
    let draft = DocumentReader.read(text: RevisionSample.text)
    var first = ImportReview(
      draft: draft, office: try RevisionSample.office(), today: RevisionSample.today,
      sourceName: nil)
    let whole = try #require(
      first.proposals.first { !($0.new?.words.ranges(of: "sơ kết").isEmpty ?? true) })
    let parts = [
      "Gửi báo cáo sơ kết trước ngày 05/6/2026", "báo cáo tổng kết trước ngày 05/11/2026.",
    ]
    let isSplit = first.split(whole.id, into: parts)
    #expect(isSplit)
    let line = try #require(draft.lines.firstIndex { $0.hasPrefix("Giám đốc Sở ban hành") }) + 1
    _ = first.addTask(words: "Ban hành Kế hoạch phát động phong trào thi đua năm 2026", line: line)
    let plan = Plan(id: try RevisionSample.plan().id).taking(first)
    #expect(plan.tasks.count == draft.tasks.count + 2)
    let new = try RevisionSample.text([
      ("I. MỤC ĐÍCH", "\nI. MỤC ĐÍCH"), ("15/3/2026", "16/3/2026"),
    ])
    let review = try RevisionSample.review(plan, new: new)
    let summary = RevisionSummary(review)
    #expect(summary.tasks == RevisionCounts(changed: 1, unchanged: plan.tasks.count - 1))
    let revised = plan.taking(review)
    #expect(revised.tasks.values.map(\.words).filter { $0 == parts[0] || $0 == parts[1] } == parts)
    #expect(try revised.task("báo cáo tổng kết").lines == revised.task("báo cáo sơ kết").lines)
  }

  @Test func whatWasRefusedStaysRefusedWhileTheDocumentSaysTheSame() throws {
    let whole = try RevisionSample.plan()
    let refused = try whole.task("giờ giấc")
    let plan = whole.taking([.task(Edit(old: refused, new: nil))])
    let same = try RevisionSample.review(plan, new: RevisionSample.text)
    #expect(RevisionSummary(same).isUnchanged)
    #expect(
      same.proposals.filter { $0.decision == .refused }.map { $0.new?.words } == [refused.words])
    let changed = try RevisionSample.text([("giờ giấc làm việc", "kỷ luật và giờ giấc làm việc")])
    #expect(
      try RevisionSample.review(plan, new: changed).taskDifferences.map(\.effect) == [.addition])
    let open = try RevisionSample.review(plan, new: RevisionSample.text, refused: [])
    #expect(open.taskDifferences.map(\.effect) == [.addition])
  }

  @Test func withoutTheOldTextThePlanItselfIsCompared() throws {
    let plan = try RevisionSample.plan()
    let new = try RevisionSample.text([("ít nhất 12 đề tài", "ít nhất 15 đề tài")])
    let review = ImportReview(
      revising: plan, oldDraft: nil, with: DocumentReader.read(text: new),
      office: try RevisionSample.office(), today: RevisionSample.today, sourceName: "b.txt")
    #expect(
      RevisionSummary(review).tasks == RevisionCounts(changed: 1, unchanged: plan.tasks.count - 1))
    #expect(plan.taking(review).said == (try RevisionSample.plan(new)).said)
  }

  @Test func newRowsStandBetweenTheOthersWithoutMovingThem() throws {
    let plan = try RevisionSample.plan()
    let line = "- Phòng Quản lý Khoa học nghiệm thu"
    let new = try RevisionSample.text([
      (line, "- Văn phòng Sở mở sổ theo dõi sáng kiến.\n" + line)
    ])
    let revised = plan.taking(try RevisionSample.review(plan, new: new))
    #expect(revised.said == (try RevisionSample.plan(new)).said)
    for task in plan.tasks.values { #expect(revised.tasks[task.id]?.rank == task.rank) }
  }

  @Test func theMeaningOfADoersWordsIsRemembered() throws {
    let draft = DocumentReader.read(text: RevisionSample.text)
    let made = DraftImport(
      draft: draft, office: Office(), firstTask: 1, today: RevisionSample.today, sourceName: nil)
    var plan = Plan(id: made.suggestedID).taking(made.changes)
    let old = try plan.task("rà soát")
    var task = old
    task.lead[0].scope = .unit(UnitID("vp"))
    plan = plan.taking([.task(Edit(old: old, new: task))])
    let added = "- Văn phòng Sở mở sổ theo dõi sáng kiến.\n2. Văn phòng Sở"
    let new = try RevisionSample.text([("2. Văn phòng Sở", added)])
    let review = ImportReview(
      revising: plan, oldDraft: draft, with: DocumentReader.read(text: new), office: Office(),
      today: RevisionSample.today, sourceName: nil)
    let proposal = try #require(review.taskDifferences.first)
    #expect(proposal.new?.asTask?.lead == task.lead)
    // Words that the secretary left as they are are not asked about again.
    #expect(review.unknownDoers.isEmpty)
  }

  @Test func headingsOfTheSameNameAreToldApartByWhatIsAroundThem() throws {
    func text(_ blocks: [(String, [String])]) -> String {
      let body = blocks.map { title, tasks in
        "\(title)\n1. Nội dung\n" + tasks.map { "- \($0)\n" }.joined()
          + "2. Kinh phí\n- Chi từ nguồn ngân sách được giao.\n"
      }
      return "KẾ HOẠCH\n\nPhát động thi đua năm 2026\n\n" + body.joined()
    }
    let learning = (
      "I. THI ĐUA HỌC TẬP", ["Văn phòng Sở mở lớp tin học.", "Thanh tra Sở đọc sách pháp luật."]
    )
    let saving = (
      "II. THI ĐUA TIẾT KIỆM", ["Văn phòng Sở giảm tiền điện.", "Thanh tra Sở dùng lại giấy in."]
    )
    let old = text([learning, saving])
    let plan = try RevisionSample.plan(old)
    let new = text([("I. THI ĐUA TIẾT KIỆM", saving.1)])
    let review = try RevisionSample.review(plan, old: old, new: new)
    #expect(RevisionSummary(review).tasks.changed == 0)
    let changes = review.sectionDifferences.filter { $0.effect == .change }
    #expect(changes.map(\.changedParts) == [[.number]])
    let revised = plan.taking(review)
    #expect(revised.said == (try RevisionSample.plan(new)).said)
    let kept = try plan.task("tiền điện")
    #expect(revised.tasks[kept.id]?.section == kept.section)
  }
}
