// Accepting a reading: ids, ranks, matched units, deadlines, targets, and the plan's name.

import PlanModel
import Testing
import VietnameseText

@Suite struct DraftImportTests {
  private func draft() throws -> PlanDraft {
    var draft = PlanDraft(lines: ["một", "hai"])
    draft.kind = DraftFact("KẾ HOẠCH", line: 1)
    draft.symbol = DraftFact("KH-SKHCN", line: 1)
    draft.issuedOn = DraftFact(.month(year: 2026, month: 1), line: 2)
    draft.subject = DraftFact("Phát động thi đua theo chuyên đề", line: 3)
    draft.sections = [
      DraftSection(
        number: "I", title: "MỤC ĐÍCH", path: "I", index: 0, lines: 4...9,
        children: [DraftSection(number: "1", title: nil, path: "I.1", index: 1, lines: 5...9)]),
      DraftSection(number: "II", title: "NHIỆM VỤ", path: "II", index: 2, lines: 10...30),
    ]
    draft.phases = [
      DraftPhase(
        name: "Đợt 1", start: try day("2026-01-01"), end: try day("2026-06-30"),
        startImplied: true, line: 8)
    ]
    draft.tasks = [
      DraftTask(
        order: 0, text: "Gửi báo cáo sơ kết và tổng kết", section: "II", sectionIndex: 2,
        lines: 12...13,
        units: [
          DraftUnit(name: "Các phòng, đơn vị thuộc Sở", everyone: true, line: 12),
          DraftUnit(name: "Văn phòng Sở", role: .receiver, line: 12),
        ], kind: .report,
        due: [
          DraftDeadline(
            date: .day(try day("2026-06-05")), qualifier: "trước ngày", what: "sơ kết", line: 12),
          DraftDeadline(recurrence: .yearly, anchor: DraftMonthDay(month: 12, day: 10), line: 13),
          DraftDeadline(relative: "ngay sau khi ban hành", line: 13),
        ]),
      DraftTask(
        order: 1, text: "Viết ít nhất 12 tin, bài về sáng kiến", lines: 20...20,
        units: [
          DraftUnit(name: "Thanh tra Sở", line: 20),
          DraftUnit(name: "Phòng Lạ", role: .support, line: 20),
        ]),
    ]
    draft.targets = [
      DraftTarget(text: "ít nhất 12 tin, bài về sáng kiến", value: "12 tin, bài", line: 20)
    ]
    draft.quotas = [
      DraftQuota(form: "Bằng khen", kind: .award, collective: 1...2, line: 25)
    ]
    return draft
  }

  private func imported(_ draft: PlanDraft, firstTask: Int = 41) throws -> Plan {
    let made = DraftImport(
      draft: draft, office: try Sample.office(), firstTask: firstTask, today: Sample.today,
      sourceName: "ke-hoach.txt")
    return Plan(id: made.suggestedID, records: [Sample.record(made.changes)])
  }

  @Test func theHeadBecomesTheProfile() throws {
    let profile = try imported(try draft()).profile
    #expect(profile.title == "…/KH-SKHCN")
    #expect(profile.issuedOn == .month(year: 2026, month: 1))
    #expect(profile.trackedFrom == Sample.today)
    #expect(profile.sourceName == "ke-hoach.txt")
    #expect(profile.movementKind == .thematic)
  }

  @Test func sectionsKeepTheirTreeAndLines() throws {
    let plan = try imported(try draft())
    #expect(plan.sections.values.map { plan.path(of: $0.id) } == ["I", "I.1", "II"])
    #expect(plan.sections.values.map(\.rank) == [16, 32, 48])
    #expect(plan.sections[SectionID(2)]?.lines == LineRange(first: 5, last: 9))
    #expect(plan.phases.values.first?.start?.isImplied == true)
    #expect(plan.phases.values.first?.end?.isImplied == false)
  }

  @Test func tasksAreNumberedOnOverTheStore() throws {
    let plan = try imported(try draft())
    #expect(plan.tasks.values.map(\.id.number) == [41, 42])
    #expect(plan.tasks.values.first?.section == SectionID(3))
    let made = DraftImport(
      draft: try draft(), office: Office(), firstTask: 41, today: Sample.today, sourceName: nil)
    #expect(made.nextTask == 43)
  }

  @Test func unitsAreMatchedAndNeverAdded() throws {
    let tasks = try imported(try draft()).tasks.values
    #expect(tasks[0].lead.map(\.scope) == [.everyone])
    #expect(tasks[0].support.isEmpty)
    #expect(tasks[1].lead.map(\.scope) == [.unit(try unitID("ttr"))])
    #expect(tasks[1].support == [Assignee(words: "Phòng Lạ", scope: .unit(nil))])
    let changes = DraftImport(
      draft: try draft(), office: Office(), firstTask: 1, today: Sample.today, sourceName: nil
    ).changes
    let addsUnits = changes.contains {
      if case .unit = $0 { true } else { false }
    }
    #expect(!addsUnits)
  }

  @Test func deadlinesKeepTheirWords() throws {
    let deadlines = try imported(try draft()).tasks.values[0].deadlines
    #expect(deadlines.map(\.number) == [1, 2, 3])
    #expect(
      deadlines.map(\.schedule) == [
        .by(.day(try day("2026-06-05"))), .every(.year, on: MonthDay(month: 12, day: 10)),
        .relative,
      ])
    #expect(
      deadlines.map(\.words) == ["trước ngày 05/06/2026", "", "ngay sau khi ban hành"])
    #expect(deadlines[0].what == "sơ kết")
  }

  @Test(arguments: [
    ("12 tin, bài", "ít nhất 12 tin, bài", TaskTarget(value: Quantity(12), measure: "tin, bài")),
    ("12", "ít nhất 12 tin, bài", TaskTarget(value: Quantity(12), measure: "tin, bài")),
    ("1.500", "số hóa 1.500 báo cáo", TaskTarget(value: Quantity(1500), measure: "báo cáo")),
    (
      "03", "tối thiểu 03 quy trình của đơn vị",
      TaskTarget(value: Quantity(3), measure: "quy trình")
    ),
    ("100%", "đạt 100%", nil),
    ("100", "đạt 100% trở lên", nil),
    ("0", "0 vụ việc", nil),
  ])
  func aCountOfThingsIsATarget(value: String, text: String, target: TaskTarget?) throws {
    var draft = PlanDraft()
    draft.tasks = [DraftTask(order: 0, text: "Phấn đấu \(text)", lines: 3...3)]
    draft.targets = [DraftTarget(text: text, value: value, line: 3)]
    #expect(try imported(draft).tasks.values.first?.target == target)
  }

  @Test(arguments: [
    ("số hóa ít nhất 12 hộp hồ sơ, xong trong năm", "12 hộp hồ sơ"),
    ("tối thiểu 02 sáng kiến được áp dụng", "2 sáng kiến"), ("ít nhất 25% đơn vị", nil),
    ("tối thiểu 04 tin mỗi tháng", nil), ("ít nhất 3 phim và tối thiểu 2 bài", nil),
    ("tổ chức 05 lớp", nil),
  ])
  func aLeastNumberInTheWordsIsATarget(text: String, target: String?) throws {
    var draft = PlanDraft()
    draft.tasks = [DraftTask(order: 0, text: text, lines: 3...3)]
    let found = try imported(draft).tasks.values.first?.target
    #expect(found.map { "\($0.value.text()) \($0.measure)" } == target)
  }

  @Test(arguments: [
    ("Thanh tra Sở kiểm tra kho", "ttr", "Thanh tra Sở"),
    ("Phòng Kế hoạch – Tài chính bố trí kinh phí", "khtc", "Phòng Kế hoạch – Tài chính"),
    ("Thanh niên tham gia", nil, nil), ("Giao Văn phòng Sở theo dõi", nil, nil),
  ])
  func aSentenceMayBeginWithItsUnit(text: String, unit: String?, words: String?) throws {
    var draft = PlanDraft()
    draft.tasks = [DraftTask(order: 0, text: text, lines: 3...3)]
    let lead = try imported(draft).tasks.values.first?.lead.first
    #expect(lead?.words == words)
    #expect(lead?.scope == (try unit.map { .unit(try unitID($0)) }))
  }

  @Test(arguments: [
    ("Thanh tra Sở kiểm tra kho", "Thanh tra Sở"),
    ("Phòng Kế hoạch -", "Phòng Kế hoạch - Tài chính"),
    ("Phòng Lạ", "Phòng Lạ"),
  ])
  func theOfficeKnowsWhereANameEnds(read: String, words: String) throws {
    var draft = PlanDraft()
    draft.tasks = [
      DraftTask(
        order: 0, text: "Phòng Kế hoạch - Tài chính bố trí kinh phí", lines: 3...3,
        units: [DraftUnit(name: read, line: 3)])
    ]
    let lead = try imported(draft).tasks.values.first?.lead
    #expect(lead?.map(\.words) == [words])
    #expect((lead?.first?.scope == .unit(nil)) == (words == "Phòng Lạ"))
  }

  @Test func twoCountsInOneTaskAreNoTarget() throws {
    var draft = try draft()
    draft.tasks[1].text += ", dựng 2 phim"
    draft.targets.append(DraftTarget(text: "dựng 2 phim", value: "2 phim", line: 20))
    #expect(try imported(draft).tasks.values[1].target == nil)
  }

  @Test func thePlansNameIsMadeOfYearAndNumber() throws {
    var draft = try draft()
    #expect(try imported(draft).id.raw == "2026-kh-skhcn")
    draft.number = DraftFact("419/KH-SKHCN", line: 1)
    #expect(try imported(draft).id.raw == "2026-419-kh-skhcn")
    #expect(try imported(PlanDraft()).id.raw == "2026")
    draft.number = DraftFact("///", line: 1)
    draft.symbol = DraftFact(String(repeating: "Ký hiệu ", count: 30), line: 1)
    #expect(try imported(draft).id.raw.count <= 64)
  }

  @Test func aTakenNameIsNumbered() throws {
    let id = try #require(PlanID("2026-kh"))
    let taken: Set = ["2026-kh", "2026-kh-2"]
    #expect(DraftImport.freeID(from: id) { taken.contains($0.raw) }.raw == "2026-kh-3")
    #expect(DraftImport.freeID(from: id) { _ in false } == id)
  }
}
